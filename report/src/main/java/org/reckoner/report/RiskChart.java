package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.risk.BaseRate;
import org.reckoner.risk.Risk;
import org.reckoner.risk.Risk.Hazard;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;

/** Every hazard on one scale of powers of ten, with its interval, what of it is judgement, and what was counted elsewhere. */
public final class RiskChart {
    private static final double ROW = 24;
    private static final double SECOND = 13;
    private static final double BAR = 9;
    private static final double FOOT = 44;

    /** A name stands on a line of its own where the page is narrow. */
    private static final double NAME_LINE = 15;

    /** Where the scale begins at the latest, and at the earliest (1). */
    private static final double WIDEST = 1e-8;

    private static final double NARROWEST = 1e-4;

    private final Risk risk;
    private final RiskWords words;
    private final Page page;
    private final List<Row> rows = new ArrayList<>();

    /** One line of the picture; no takes for what was counted elsewhere. */
    private record Row(
            String name,
            boolean total,
            Interval take,
            @Nullable Interval takes,
            double judged,
            double floor) {
        double height(boolean narrow) {
            return (takes == null ? ROW : ROW + SECOND) + (narrow ? NAME_LINE : 0);
        }
    }

    private RiskChart(Risk risk, Page page) {
        this.risk = risk;
        this.words = new RiskWords(risk);
        this.page = page;
        add(risk.misfortune(), true);
        risk.outcomes().forEach(hazard -> add(hazard, false));
        risk.anyLimit().ifPresent(any -> add(any, true));
        risk.limits().forEach(hazard -> add(hazard, false));
    }

    private void add(Hazard hazard, boolean total) {
        rows.add(new Row(
                hazard.name(),
                total,
                hazard.perTake().total(),
                risk.plan().takes() > 1 ? hazard.inTakes() : null,
                hazard.perTake().judged(),
                hazard.perTake().largestJudged()));
    }

    /** The picture by the name of its file. */
    public static Map<String, Drawing> of(Risk risk, Page page) {
        return Map.of("risk", new RiskChart(risk, page).draw());
    }

    private Sheet sheet(double height) {
        int takes = risk.plan().takes();
        return new Sheet(
                new Page(page.width(), height),
                risk.stunt(),
                "How often the worst happens",
                words.misfortune(),
                "Powers of ten to the right. Circle: one take"
                        + (takes > 1 ? ", diamond: any of " + takes + " takes of one day and performer" : "")
                        + "; line: its interval, 19 times of 20. Line alone: no flight met it, which leaves a bound."
                        + " Hatched: so much of the bar comes from probabilities that somebody judged. "
                        + Figures.count(risk.flights()) + " flights, by these inputs and models.");
    }

    private Drawing draw() {
        double head = page.height() - sheet(page.height()).room().height();
        List<Row> published = BaseRate.PUBLISHED.stream()
                .map(rate -> new Row(
                        rate.what() + ", " + rate.events() + " in " + Figures.count(rate.of()),
                        false,
                        rate.share(risk.plan().level()).interval(),
                        null,
                        0,
                        0))
                .toList();
        double tall =
                rows.stream().mapToDouble(row -> row.height(page.narrow())).sum();
        List<String> leftOut = Wrap.lines(
                BaseRate.PUBLISHED.get(0).leavesOut(), Look.NOTE, page.width() - (page.narrow() ? 4 : 6) * Look.STEP);
        List<String> elsewhere = Wrap.lines(
                "Counted elsewhere: " + BaseRate.STANDING,
                Look.NOTE_STRONG,
                page.width() - (page.narrow() ? 4 : 6) * Look.STEP);
        double counted =
                published.stream().mapToDouble(row -> row.height(page.narrow())).sum();
        double besides = 14 + 16 * elsewhere.size() + counted + 8 + Look.NOTE.leading() * leftOut.size();
        Sheet sheet = sheet(Math.max(240, Math.ceil(head + tall + FOOT + besides)));
        Frame room = sheet.room();
        Sketch on = sheet.sketch();
        double names = page.narrow() ? 0 : 260;
        double numbers = page.narrow() ? 74 : 130;
        Scale scale = new Scale(
                new Frame(
                        room.x() + names,
                        room.y(),
                        room.width() - names - numbers,
                        tall + besides - 8 - Look.NOTE.leading() * leftOut.size()),
                lowest());
        scale.lines(on, page.narrow());
        double y = room.y();
        for (Row row : rows) {
            row(on, room, scale, y, row, Mark.Shape.CIRCLE);
            y += row.height(page.narrow());
        }
        y += 10;
        on.line(Look.ZERO_LINE, room.x(), y, room.right(), y);
        for (String line : elsewhere) {
            on.text(room.x(), y + 15, line, Look.NOTE_STRONG, Anchor.START);
            y += 16;
        }
        y += 4;
        for (Row row : published) {
            row(on, room, scale, y, row, Mark.Shape.SQUARE);
            y += row.height(page.narrow());
        }
        y += FOOT;
        for (String line : leftOut) {
            on.text(room.x(), y, line, Look.NOTE, Anchor.START);
            y += Look.NOTE.leading();
        }
        return sheet.done();
    }

    private double lowest() {
        double least = NARROWEST;
        for (Row row : rows) {
            double end = row.take.value() > 0 ? row.take.value() : row.take.high();
            least = Math.min(least, 0.5 * end);
        }
        return Math.max(WIDEST, StrictMath.pow(10, Math.floor(StrictMath.log10(least))));
    }

    private void row(Sketch on, Frame room, Scale scale, double top, Row row, Mark.Shape shape) {
        boolean narrow = page.narrow();
        double middle = top + 0.5 * ROW + (narrow ? NAME_LINE : 0);
        TextStyle style = row.total ? Look.STRONG : Look.NOTE_INK;
        double indent = row.total || narrow ? 0 : 12;
        on.text(
                room.x() + indent,
                narrow ? top + NAME_LINE : middle + 4,
                Wrap.cut(row.name, style, narrow ? room.width() : scale.plot.x() - room.x() - indent - 8),
                style,
                Anchor.START);
        boolean counted = shape == Mark.Shape.SQUARE;
        Colour colour = counted ? Look.MUTED : Look.INK;
        if (!counted && row.take.value() > 0) {
            bar(on, scale, middle, row);
        }
        interval(on, scale, middle, row.take, colour, shape);
        on.text(
                scale.plot.right() + 8,
                middle + 4,
                number(row.take, row.floor, page.narrow()),
                row.total ? Look.NOTE_STRONG : Look.NOTE_INK,
                Anchor.START);
        if (row.takes != null) {
            interval(on, scale, middle + SECOND + 2, row.takes, Look.MUTED, Mark.Shape.DIAMOND);
            on.text(
                    scale.plot.right() + 8,
                    middle + SECOND + 6,
                    number(row.takes, row.floor, page.narrow()),
                    Look.NOTE,
                    Anchor.START);
        }
    }

    private static String number(Interval interval, double floor, boolean narrow) {
        if (interval.value() == 0) {
            return "below " + RiskWords.up(interval.high());
        }
        return Share.percentNotBelow(interval.value(), 1, floor).replace(' ', Figures.FIXED_SPACE)
                + (narrow ? "" : " (up to " + RiskWords.up(interval.high()).replace("\u00a0%", "") + ")");
    }

    /** From the edge of the scale to the estimate; the part that judgement makes is hatched. */
    private static void bar(Sketch on, Scale scale, double middle, Row row) {
        double end = scale.x(row.take.value());
        double length = end - scale.plot.x();
        double plain = length * (1 - row.judged);
        double y = middle - 0.5 * BAR;
        if (plain > 0.5) {
            on.area(Look.MUTED, 0.3, Points.rectangle(new Frame(scale.plot.x(), y, plain, BAR)));
        }
        if (length - plain > 0.5) {
            Frame judged = new Frame(scale.plot.x() + plain, y, length - plain, BAR);
            Sketch hatch = new Sketch();
            List<Points> strands = new ArrayList<>();
            for (double x = judged.x() - BAR; x < judged.right(); x += 5) {
                strands.add(Points.of(x, judged.bottom(), x + BAR, judged.y()));
            }
            hatch.lines(new Pen(Look.MUTED, 1), strands);
            hatch.line(new Pen(Look.MUTED, 1), Points.rectangle(judged));
            on.group("judged", judged, hatch);
        }
    }

    private static void interval(Sketch on, Scale scale, double y, Interval interval, Colour colour, Mark.Shape shape) {
        double high = scale.x(interval.high());
        Pen pen = new Pen(colour, 1.6);
        on.line(new Pen(Look.PAPER, 3.6), scale.x(interval.low()), y, high, y);
        on.line(pen, scale.x(interval.low()), y, high, y);
        on.line(pen, high, y - 4, high, y + 4);
        if (interval.value() > 0) {
            on.dot(scale.x(interval.value()), y, shape, colour);
        }
    }

    /** Powers of ten from left to right. */
    private record Scale(Frame plot, double lowest) {
        double x(double share) {
            double decades = -StrictMath.log10(lowest);
            double at = share <= lowest ? 0 : (StrictMath.log10(share) + decades) / decades;
            return plot.x() + Math.min(1, at) * plot.width();
        }

        void lines(Sketch on, boolean narrow) {
            int decades = (int) Math.rint(-StrictMath.log10(lowest));
            double apart = plot.width() / decades;
            int every = apart < (narrow ? 44 : 64) ? 2 : 1;
            for (int k = 0; k <= decades; k++) {
                double x = plot.right() - k * apart;
                on.line(k == 0 ? Look.ZERO_LINE : Look.GRID_LINE, x, plot.y(), x, plot.bottom());
                if (k % every == 0) {
                    double share = StrictMath.pow(10, -k);
                    // At the edge of a narrow page there is no room for half of it.
                    boolean edge = narrow && k == decades;
                    on.text(
                            x,
                            plot.bottom() + 14,
                            RiskWords.up(share),
                            Look.NOTE_INK,
                            edge ? Anchor.START : Anchor.MIDDLE);
                    if (!narrow && k > 0) {
                        on.text(
                                x,
                                plot.bottom() + 28,
                                "1 in " + Figures.count(Math.round(1 / share)),
                                Look.NOTE,
                                Anchor.MIDDLE);
                    }
                }
            }
        }
    }
}
