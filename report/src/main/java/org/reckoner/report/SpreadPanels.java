package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.Spreading;
import org.reckoner.sampling.Histogram;
import org.reckoner.sampling.Interval;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/** The figures that limits bound, one small chart for each: how they spread, and what moves them. */
final class SpreadPanels {
    private static final int BINS = 36;
    private static final double ROW_HEIGHT = 176;
    private static final double BAR = 13;
    private static final double BAR_ROW = 21;
    private static final int BARS = 4;

    /** Farther from the median than so many bands a flight is only counted, or it would press all others flat (1). */
    private static final double REACH = 2.5;

    /** What people ask of a flight whether or not a limit bounds it, in the order in which it happens. */
    private static final List<Figure> EVERY = List.of(
            Figure.LIP_SPEED,
            Figure.RAMP_LOAD,
            Figure.SEPARATION_GAP,
            Figure.GEAR_GAP,
            Figure.FREEFALL_CLEARANCE,
            Figure.CANOPY_CLEARANCE,
            Figure.THROW_HEIGHT,
            Figure.OPENING_HEIGHT,
            Figure.OPENING_LOAD,
            Figure.LANDING_DISTANCE,
            Figure.LANDING_FALL_HEIGHT,
            Figure.FLIGHT_RANGE,
            Figure.FLIGHT_TIME,
            Figure.VEHICLE_DISTANCE);

    private final Dispersion dispersion;
    private final Stunt stunt;
    private final List<LimitAnswer> limits;
    private final Map<Figure, List<LimitAnswer>> shown = new LinkedHashMap<>();
    private final boolean ramp;

    SpreadPanels(Dispersion dispersion, double kept) {
        this.dispersion = dispersion;
        this.stunt = dispersion.stunt();
        this.limits = dispersion.limits(kept);
        this.ramp = stunt.plan().has(Phase.Ramp.class);
        for (LimitAnswer answer : limits) {
            if (answer.spreading().isPresent()) {
                shown.computeIfAbsent(answer.limit().figure(), any -> new ArrayList<>())
                        .add(answer);
            }
        }
        if (shown.isEmpty()) {
            for (Figure figure : List.of(
                    Figure.LIP_SPEED,
                    Figure.FREEFALL_CLEARANCE,
                    Figure.OPENING_HEIGHT,
                    Figure.OPENING_LOAD,
                    Figure.LANDING_DISTANCE,
                    Figure.FLIGHT_RANGE)) {
                dispersion.spreading(figure).ifPresent(any -> shown.put(figure, List.of()));
            }
        }
    }

    /** The figures that people ask for, each with the limits that bound it. */
    static SpreadPanels ofEveryFigure(Dispersion dispersion, double kept) {
        SpreadPanels panels = new SpreadPanels(dispersion, kept);
        Map<Figure, List<LimitAnswer>> bounded = new LinkedHashMap<>(panels.shown);
        panels.shown.clear();
        for (Figure figure : EVERY) {
            dispersion
                    .spreading(figure)
                    .ifPresent(any -> panels.shown.put(figure, bounded.getOrDefault(figure, List.of())));
        }
        return panels;
    }

    /** How each of them spreads. */
    Drawing everyFigure(Page page) {
        return grid(
                page,
                "How the figures spread",
                "Nine of ten flights lie on the bar under each figure, half of them on either side of its tick.",
                dispersion.planned().samples().size()
                        + " flights, nothing failing. Limit, where there is one: a line with ticks on the forbidden side,"
                        + " and in how many takes it is broken.",
                this::histogram);
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    private interface Panel {
        void draw(Sketch on, Frame frame, Spreading spreading, List<LimitAnswer> limits);
    }

    /** How each figure spreads, with its limits. */
    Drawing figures(Page page) {
        return grid(
                page,
                "Figures that limits bound",
                figuresSentence(),
                "How " + dispersion.planned().samples().size()
                        + " flights spread, nothing failing. Bar below: nine of ten;"
                        + " tick: half. Limit: a line with ticks on the forbidden side, and in how many takes it is broken.",
                this::histogram);
    }

    /** What moves each figure. */
    Drawing drivers(Page page) {
        return grid(
                page,
                "What moves the figures",
                driversSentence(),
                "How far each input alone moves the figure, nine of ten draws, as straight lines tell. J: its spread is"
                        + " judgement. Pale: gusts and bends, which no single input tells. + rises with the input, "
                        + Figures.MINUS + " falls.",
                this::tornado);
    }

    private Drawing grid(Page page, String title, String sentence, String note, Panel panel) {
        int columns = page.narrow() ? 1 : Math.min(3, shown.size());
        int rows = (shown.size() + columns - 1) / columns;
        double head = page.height()
                - new Sheet(page, stunt, title, sentence, note).room().height();
        Page cut = new Page(page.width(), Math.max(240, Math.ceil(head + rows * ROW_HEIGHT)));
        Sheet sheet = new Sheet(cut, stunt, title, sentence, note);
        Frame room = sheet.room();
        double width = room.width() / columns;
        int k = 0;
        for (Map.Entry<Figure, List<LimitAnswer>> entry : shown.entrySet()) {
            int row = k / columns;
            Frame frame = new Frame(room.x() + k % columns * width, room.y() + row * ROW_HEIGHT, width, ROW_HEIGHT);
            panel.draw(
                    sheet.sketch(),
                    frame.inset(4, 8, 20, 12),
                    dispersion.spreading(entry.getKey()).orElseThrow(),
                    entry.getValue());
            k++;
        }
        return sheet.done();
    }

    private String figuresSentence() {
        if (limits.isEmpty()) {
            return "The file states no limits, so nothing is kept or broken: so far does each figure spread.";
        }
        long within = limits.stream()
                .filter(answer -> answer.state() == LimitAnswer.State.WITHIN)
                .count();
        Optional<LimitAnswer> worst = worst();
        if (limits.size() == 1 && worst.isPresent()) {
            LimitAnswer only = worst.get();
            return capital(only.limit().name()) + ", the only limit, is "
                    + only.state().words() + ": broken in " + Shares.brief(only.broken()) + " of takes.";
        }
        return within + " of " + limits.size() + " limits are shown to be kept."
                + worst.map(answer -> " Least sure: " + answer.limit().name() + ", broken in "
                                + Shares.brief(answer.broken()) + " of takes.")
                        .orElse("");
    }

    private Optional<LimitAnswer> worst() {
        return limits.stream()
                .filter(answer -> answer.spreading().isPresent())
                .max(Comparator.comparingDouble(
                        answer -> answer.broken().interval().high()));
    }

    private String driversSentence() {
        Optional<Spreading> asked = worst().flatMap(LimitAnswer::spreading)
                .or(() -> shown.keySet().stream().findFirst().flatMap(dispersion::spreading));
        Spreading s = asked.orElseThrow();
        String figure = AnswersText.name(s.figure(), ramp);
        String opening = limits.isEmpty()
                ? capital(figure)
                : capital(figure) + ", whose limit ("
                        + worst().orElseThrow().limit().name() + ") is least sure,";
        if (s.drivers().isEmpty() || s.explained() < s.drivers().get(0).share()) {
            return opening + " moves with gusts and bends more than with any one input.";
        }
        Spreading.Driver first = s.drivers().get(0);
        double rest = 1 - s.explained();
        String most = Figures.fixed(100 * first.share(), 0) + " % of its variance";
        return opening
                + (rest > first.share()
                        ? " moves most with gusts and bends (" + Figures.fixed(100 * rest, 0)
                                + " % of its variance), then with "
                                + first.input().key() + " (" + Figures.fixed(100 * first.share(), 0) + " %)."
                        : " moves most with " + first.input().key() + ": " + most
                                + (first.grade() == Grade.JUDGEMENT ? ", by judgement. Measure that first." : "."));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private double head(Sketch on, Frame frame, Spreading spreading, Measure measure) {
        String unit = measure.symbol().isEmpty() ? "" : ", " + measure.symbol();
        double y = frame.y() + Look.STRONG.ascent();
        on.text(frame.x(), y, AnswersText.name(spreading.figure(), ramp) + unit, Look.STRONG, Anchor.START);
        int decimals = measure.first(spreading.high().value() - spreading.low().value()) >= 10 ? 0 : 1;
        on.text(
                frame.right(),
                y,
                Figures.fixed(measure.first(spreading.low().value()), decimals) + " to "
                        + measure.text(spreading.high().value(), decimals)
                        + (measure.isPaired()
                                ? " ("
                                        + Figures.fixed(
                                                measure.second(spreading.low().value()), 0) + " to "
                                        + measure.secondText(spreading.high().value(), 0) + ")"
                                : ""),
                Look.NOTE,
                Anchor.END);
        return y + 8;
    }

    private void histogram(Sketch on, Frame frame, Spreading spreading, List<LimitAnswer> bounds) {
        Measure measure = Measure.of(spreading.figure());
        double top = head(on, frame, spreading, measure) + 15 * bounds.size() + 8;
        Frame plot = new Frame(frame.x(), top, frame.width(), frame.bottom() - 30 - top);
        double[] values = Arrays.stream(dispersion.planned().values(spreading.figure()))
                .map(measure::first)
                .toArray();
        double[] range = range(values, spreading, measure, bounds);
        Scale scale = new Scale(plot, range[0], range[1]);
        Histogram counted = new Histogram(range[0], range[1], BINS);
        Arrays.stream(values).forEach(counted::add);
        long most = Arrays.stream(counted.counts()).max().orElse(1);
        for (int bin = 0; bin < BINS; bin++) {
            double height = plot.height() * counted.counts()[bin] / Math.max(1, most);
            if (height > 0) {
                double x = scale.x(counted.edge(bin));
                double width = scale.x(counted.edge(bin + 1)) - x - 0.8;
                on.area(Look.CANOPY, 0.75, Points.rectangle(new Frame(x, plot.bottom() - height, width, height)));
            }
        }
        scale.axis(on);
        double y = plot.bottom() + 4;
        on.line(
                new Pen(Look.PERFORMER, 4),
                scale.x(measure.first(spreading.low().value())),
                y,
                scale.x(measure.first(spreading.high().value())),
                y);
        double middle = scale.x(measure.first(spreading.middle().value()));
        on.line(new Pen(Look.PERFORMER, 2), middle, y - 5, middle, y + 5);
        farther(on, plot, counted);
        for (int k = 0; k < bounds.size(); k++) {
            limit(on, plot, scale, bounds.get(k), measure, top - 15 * (bounds.size() - k) + 1);
        }
    }

    private static void farther(Sketch on, Frame plot, Histogram counted) {
        if (counted.below() > 0) {
            on.text(plot.x() + 14, plot.y() + 12, counted.below() + " farther left", Look.NOTE, Anchor.START);
        }
        if (counted.above() > 0) {
            on.text(plot.right() - 8, plot.y() + 12, counted.above() + " farther right", Look.NOTE, Anchor.END);
        }
    }

    private static double[] range(double[] values, Spreading spreading, Measure measure, List<LimitAnswer> bounds) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = measure.first(spreading.low().value());
        double high = measure.first(spreading.high().value());
        double middle = Interval.quantile(sorted, 0.5);
        double reach = REACH * Math.max(high - low, 1e-6);
        double from = Math.max(sorted[0], middle - reach);
        double to = Math.min(sorted[sorted.length - 1], middle + reach);
        for (LimitAnswer answer : bounds) {
            double at = measure.first(answer.limit().threshold());
            from = Math.min(from, at);
            to = Math.max(to, at);
        }
        double pad = 0.04 * Math.max(to - from, 1e-6);
        return new double[] {from - pad, to + pad};
    }

    private void limit(Sketch on, Frame plot, Scale scale, LimitAnswer answer, Measure measure, double y) {
        double x = scale.x(measure.first(answer.limit().threshold()));
        on.line(new Pen(Look.INK, 1.4), x, plot.y() - 4, x, plot.bottom());
        double side = answer.limit().atLeast() ? -1 : 1;
        List<Points> ticks = IntStream.iterate((int) plot.y(), t -> t < plot.bottom() - 2, t -> t + 8)
                .mapToObj(t -> Points.of(x, t, x + 5 * side, t + 5))
                .toList();
        on.lines(new Pen(Look.INK, 1), ticks);
        state(on, answer.state(), plot.x() + 5, y);
        on.text(
                plot.x() + 16,
                y + 4,
                answer.limit().name() + ": " + (answer.limit().atLeast() ? "at least " : "at most ")
                        + measure.text(answer.limit().threshold(), 1) + ", broken " + Shares.brief(answer.broken()),
                Look.NOTE_INK,
                Anchor.START);
    }

    private static void state(Sketch on, LimitAnswer.State state, double x, double y) {
        switch (state) {
            case WITHIN -> on.dot(x, y, Mark.Shape.CIRCLE, Look.WITHIN);
            case OUTSIDE -> on.dot(x, y, Mark.Shape.TRIANGLE, Look.OUTSIDE);
            case UNKNOWN, NEVER_APPLIES -> on.dot(x, y, Mark.Shape.DIAMOND, Look.UNKNOWN);
        }
    }

    private void tornado(Sketch on, Frame frame, Spreading spreading, List<LimitAnswer> bounds) {
        Measure measure = Measure.of(spreading.figure());
        double top = head(on, frame, spreading, measure) + 6;
        double half =
                0.5 * measure.first(spreading.high().value() - spreading.low().value());
        double names = Math.min(170, 0.46 * frame.width());
        Frame plot = new Frame(frame.x() + names, top, frame.width() - names, frame.bottom() - 26 - top);
        Scale scale = new Scale(plot, -1.1 * Math.max(half, 1e-9), 1.1 * Math.max(half, 1e-9));
        List<Spreading.Driver> drivers =
                spreading.drivers().stream().limit(BARS - 1).toList();
        int row = 0;
        for (Spreading.Driver driver : drivers) {
            bar(
                    on,
                    scale,
                    top + BAR_ROW * row++,
                    AnswersText.brief(driver.input()) + (driver.grade() == Grade.JUDGEMENT ? " J" : ""),
                    half * Math.sqrt(driver.share()),
                    driver.rises() ? "+" : String.valueOf(Figures.MINUS),
                    frame.x());
        }
        bar(
                on,
                scale,
                top + BAR_ROW * row,
                "gusts and bends",
                half * Math.sqrt(1 - spreading.explained()),
                "",
                frame.x());
        on.line(Look.ZERO_LINE, scale.x(0), top - 2, scale.x(0), plot.bottom());
        scale.axis(on);
    }

    private static void bar(Sketch on, Scale scale, double y, String name, double reach, String sign, double left) {
        Frame box = Frame.between(scale.x(-reach), y, scale.x(reach), y + BAR);
        boolean pale = sign.isEmpty();
        on.area(pale ? Look.MUTED : Look.PERFORMER, pale ? 0.3 : 0.85, Points.rectangle(box));
        on.text(
                left,
                y + BAR - 2.5,
                Wrap.cut(name, Look.NOTE_INK, scale.plot.x() - left - 6),
                Look.NOTE_INK,
                Anchor.START);
        if (!pale) {
            on.text(box.right() + 4, y + BAR - 2.5, sign, Look.NOTE_STRONG, Anchor.START);
        }
    }

    /** Numbers along the foot of a small chart. */
    private record Scale(Frame plot, double from, double to) {
        double x(double value) {
            return plot.x() + (value - from) / (to - from) * plot.width();
        }

        void axis(Sketch on) {
            on.line(Look.ZERO_LINE, plot.x(), plot.bottom(), plot.right(), plot.bottom());
            Ticks ticks = Ticks.between(from, to, Math.max(5, (int) (plot.width() / 45)));
            for (double value : ticks.values()) {
                on.line(Look.ZERO_LINE, x(value), plot.bottom(), x(value), plot.bottom() + 4);
                on.text(x(value), plot.bottom() + 21, ticks.text(value), Look.NOTE_INK, Anchor.MIDDLE);
            }
        }
    }
}
