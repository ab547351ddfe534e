package org.reckoner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.risk.Sensitivity;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Driver;
import org.reckoner.stunt.Grade;

/** What each margin hangs on, as one falling row of bars for each limit: the limit that presses most first and widest. */
public final class SensitivityChart {
    private static final double ROW = 22;
    private static final double BAR = 12;
    private static final double HEAD = 44;
    private static final double FOOT = 34;
    private static final int MOST_BARS = 6;

    private final Sensitivity sensitivity;
    private final SensitivityWords words;
    private final Page page;

    private SensitivityChart(Sensitivity sensitivity, Page page) {
        this.sensitivity = sensitivity;
        this.words = new SensitivityWords(sensitivity);
        this.page = page;
    }

    /** The pictures by the names of their files; none where no margin varies. */
    public static Map<String, Drawing> of(Sensitivity sensitivity, Page page) {
        Map<String, Drawing> pictures = new LinkedHashMap<>();
        SensitivityChart chart = new SensitivityChart(sensitivity, page);
        List<Answer> shown = chart.shown();
        if (!shown.isEmpty()) {
            pictures.put("sensitivity", chart.draw(shown));
        }
        BrokenAndKept.draw(sensitivity, page).ifPresent(drawing -> pictures.put("sensitivity-broken", drawing));
        return pictures;
    }

    /** The pressing one first, the others as the file names them; one of several that bound the same figure. */
    private List<Answer> shown() {
        List<Answer> shown = new ArrayList<>();
        words.pressing().ifPresent(shown::add);
        for (Answer answer : sensitivity.answers()) {
            boolean same = shown.stream()
                    .anyMatch(other -> other.limit().figure() == answer.limit().figure());
            if (!answer.drivers().isEmpty() && !same) {
                shown.add(answer);
            }
        }
        return shown;
    }

    private Sheet sheet(double height) {
        return new Sheet(
                new Page(page.width(), height),
                sensitivity.stunt(),
                "What the margins hang on",
                words.first(),
                "Shares of the variance of each margin, in per cent. Full: goes away when that is known alone. Pale: only"
                        + " together with others. Line: the whole share, 19 times of 20. J: its spread is judgement. Grey:"
                        + " nothing that one measurement tells. Far tails are cut at one margin in a hundred. "
                        + Figures.count(sensitivity.flights()) + " flights.");
    }

    private Drawing draw(List<Answer> shown) {
        double head = page.height() - sheet(page.height()).room().height();
        int columns = page.narrow() ? 1 : 2;
        double[] bottoms = new double[columns];
        List<double[]> places = new ArrayList<>();
        for (int k = 0; k < shown.size(); k++) {
            boolean wide = k == 0;
            int column = 0;
            for (int c = 1; c < columns && !wide; c++) {
                column = bottoms[c] < bottoms[column] - 1 ? c : column;
            }
            places.add(new double[] {column, bottoms[column]});
            double height = HEAD + bars(shown.get(k)).size() * ROW + FOOT;
            for (int c = 0; c < columns; c++) {
                bottoms[c] = wide ? height : c == column ? bottoms[c] + height : bottoms[c];
            }
        }
        double deepest = 0;
        for (double bottom : bottoms) {
            deepest = Math.max(deepest, bottom);
        }
        Sheet sheet = sheet(Math.max(240, Math.ceil(head + deepest)));
        Frame room = sheet.room();
        double width = (room.width() - (columns - 1) * 4 * Look.STEP) / columns;
        for (int k = 0; k < shown.size(); k++) {
            double x = room.x() + places.get(k)[0] * (width + 4 * Look.STEP);
            double wide = k == 0 ? room.width() : width;
            panel(
                    sheet.sketch(),
                    new Frame(
                            x,
                            room.y() + places.get(k)[1],
                            wide,
                            HEAD + bars(shown.get(k)).size() * ROW),
                    shown.get(k));
        }
        return sheet.done();
    }

    private static List<Driver> bars(Answer answer) {
        List<Driver> drivers = answer.drivers();
        return drivers.stream()
                .filter(driver -> drivers.indexOf(driver) < SensitivityWords.SHOWN
                        || driver.share() >= SensitivityWords.SHOWN_FROM)
                .limit(MOST_BARS)
                .toList();
    }

    private void panel(Sketch on, Frame frame, Answer answer) {
        double y = frame.y() + Look.STRONG.ascent();
        on.text(frame.x(), y, answer.limit().name(), Look.STRONG, Anchor.START);
        on.text(frame.x(), y + 17, Wrap.cut(words.bound(answer), Look.NOTE, frame.width()), Look.NOTE, Anchor.START);
        double names = Math.min(300, 0.44 * frame.width());
        double numbers = 88;
        Frame plot =
                new Frame(frame.x() + names, frame.y() + HEAD, frame.width() - names - numbers, frame.height() - HEAD);
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = plot.x() + 0.01 * percent * plot.width();
            on.line(percent == 0 ? Look.ZERO_LINE : Look.GRID_LINE, x, plot.y() - 4, x, plot.bottom());
            on.text(
                    x,
                    plot.bottom() + 15,
                    percent == 100 ? "100" + Figures.FIXED_SPACE + "%" : Integer.toString(percent),
                    Look.NOTE,
                    Anchor.MIDDLE);
        }
        double top = plot.y();
        for (Driver driver : bars(answer)) {
            bar(on, plot, frame, top, driver);
            top += ROW;
        }
    }

    private static void bar(Sketch on, Frame plot, Frame frame, double top, Driver driver) {
        double base = top + 0.5 * ROW + 4;
        boolean single = driver.input() != null;
        String grade = driver.grade() == Grade.JUDGEMENT ? " J" : "";
        double room = plot.x() - frame.x() - 10;
        on.text(frame.x(), base, name(driver, grade, room), Look.NOTE_INK, Anchor.START);
        Colour colour = single ? Look.PERFORMER : Look.MUTED;
        double y = top + 0.5 * (ROW - BAR);
        double alone = plot.width() * driver.alone();
        double all = plot.width() * driver.share();
        if (all > 0) {
            on.area(colour, 0.28, Points.rectangle(new Frame(plot.x(), y, all, BAR)));
        }
        if (alone > 0) {
            on.area(colour, single ? 0.9 : 0.7, Points.rectangle(new Frame(plot.x(), y, alone, BAR)));
        }
        double low = plot.x() + plot.width() * driver.atLeast();
        double high = plot.x() + plot.width() * driver.atMost();
        double middle = y + 0.5 * BAR;
        on.line(new Pen(Look.PAPER, 3.4), low, middle, high, middle);
        on.line(new Pen(Look.INK, 1.4), low, middle, high, middle);
        on.line(new Pen(Look.INK, 1.4), low, middle - 4, low, middle + 4);
        on.line(new Pen(Look.INK, 1.4), high, middle - 4, high, middle + 4);
        String share = SensitivityWords.percent(driver.share());
        double right = frame.right() - 50;
        on.text(right, base, share, Look.NOTE_STRONG, Anchor.END);
        on.text(
                right + 5,
                base,
                "(" + SensitivityWords.percent(driver.atLeast()) + ".." + SensitivityWords.percent(driver.atMost())
                        + ")",
                Look.NOTE,
                Anchor.START);
    }

    /** The key of an input, its end alone where there is no room for all of it. */
    private static String name(Driver driver, String grade, double room) {
        String whole = driver.name() + grade;
        if (driver.input() == null || Look.NOTE_INK.width(whole) <= room) {
            return Wrap.cut(whole, Look.NOTE_INK, room);
        }
        return Wrap.cut(AnswersText.brief(driver.input()) + grade, Look.NOTE_INK, room);
    }
}
