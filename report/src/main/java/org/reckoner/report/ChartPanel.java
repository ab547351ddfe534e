package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;

/** Draws a chart over a part of its axis to the right into a frame. */
final class ChartPanel {
    private static final double ROW = 15;
    private static final double EVENTS_APART = 9;
    private static final double EARLY_END = 50;

    private final Chart chart;
    private final Frame plot;
    private final double from;
    private final double to;
    private final Ticks across;
    private final Ticks up;
    private final double low;
    private final double high;
    private final boolean named;
    private final int eventRows;

    /** From one value of the axis to the right to another (SI unit); names at the line ends if wanted. */
    ChartPanel(Chart chart, Frame frame, double from, double to, boolean named) {
        this.chart = chart;
        this.named = named;
        this.from = from * chart.x().perSi();
        this.to = to > from ? to * chart.x().perSi() : this.from + 1;
        double[] range = range();
        Ticks guess = Ticks.between(range[0], range[1], Math.max(2, (int) (frame.height() / 60)));
        low = range[0];
        high = range[1];
        up = guess;
        double figures = 0;
        for (double v : up.values()) {
            figures = Math.max(figures, Look.NOTE.width(figure(v)));
        }
        double names = 0;
        for (Chart.Line line : chart.lines()) {
            names = Math.max(names, named ? Look.NOTE_STRONG.width(line.name()) + 14 : 8);
        }
        eventRows = chart.events().isEmpty() ? 0 : 2;
        plot = frame.inset(figures + 12, 24 + eventRows * ROW, names, 36);
        across = Ticks.between(this.from, this.to, Math.max(2, (int) (plot.width() / 70)));
    }

    private String figure(double v) {
        Axis axis = chart.y();
        if (!axis.isPaired()) {
            return up.text(v);
        }
        double second = v / axis.perSi() * axis.secondPerSi();
        double step = up.step() / axis.perSi() * axis.secondPerSi();
        return up.text(v) + " (" + Figures.fixed(second, step < 2 ? 1 : 0) + ")";
    }

    private double[] range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Chart.Line line : chart.lines()) {
            for (int i = 0; i < line.xs().length; i++) {
                double x = line.xs()[i] * chart.x().perSi();
                if (x >= from && x <= to) {
                    least = Math.min(least, line.ys()[i]);
                    most = Math.max(most, line.ys()[i]);
                }
            }
        }
        for (Chart.Band band : chart.bands()) {
            for (int i = 0; i < band.xs().length; i++) {
                double x = band.xs()[i] * chart.x().perSi();
                if (x >= from && x <= to) {
                    least = Math.min(least, band.low()[i]);
                    most = Math.max(most, band.high()[i]);
                }
            }
        }
        if (least > most) {
            least = 0;
            most = 1;
        }
        if (chart.y().withZero() || least > 0 && least < 0.45 * most) {
            least = Math.min(0, least);
            most = Math.max(0, most);
        }
        for (Chart.Level level : chart.levels()) {
            least = Math.min(least, level.at());
            most = Math.max(most, level.at());
        }
        double scale = chart.y().perSi();
        double pad = most > least ? 0.06 * (most - least) : Math.max(1, 0.1 * Math.abs(most));
        return new double[] {(least == 0 ? 0 : least - pad) * scale, (most == 0 ? 0 : most + pad) * scale};
    }

    private double px(double x) {
        return plot.x() + (x - from) / (to - from) * plot.width();
    }

    private double py(double y) {
        return plot.bottom() - (y - low) / (high - low) * plot.height();
    }

    void draw(Sketch on) {
        axes(on);
        Sketch inside = new Sketch();
        for (Chart.Band band : chart.bands()) {
            band(inside, band);
        }
        levels(inside);
        Sketch words = new Sketch();
        events(inside, words);
        List<double[]> ends = new ArrayList<>();
        int family = (int) chart.lines().stream()
                .filter(line -> line.tone() == Tone.FAMILY)
                .count();
        int k = 0;
        for (int i = 0; i < chart.lines().size(); i++) {
            Chart.Line line = chart.lines().get(i);
            Pen pen = line.tone().pen(line.tone() == Tone.FAMILY ? k++ : 0, family);
            Points drawn = line(line);
            inside.line(pen, drawn);
            if (drawn.size() > 0) {
                ends.add(new double[] {i, drawn.x(drawn.size() - 1), drawn.y(drawn.size() - 1)});
            }
        }
        on.group("plot", plot.grown(1), inside);
        on.group("words", null, words);
        if (named) {
            names(on, ends);
        }
    }

    private void axes(Sketch on) {
        for (double x : across.values()) {
            on.line(Look.GRID_LINE, px(x), plot.y(), px(x), plot.bottom());
            on.text(px(x), plot.bottom() + 15, across.text(x), Look.NOTE_INK, Anchor.MIDDLE);
        }
        for (double y : up.values()) {
            on.line(Look.GRID_LINE, plot.x(), py(y), plot.right(), py(y));
            String plain = up.text(y);
            String both = figure(y);
            double right = plot.x() - 7;
            double bracket = Look.NOTE.width(both.substring(plain.length()));
            on.text(right - bracket, py(y) + 4, plain, Look.NOTE_INK, Anchor.END);
            if (both.length() > plain.length()) {
                on.text(right, py(y) + 4, both.substring(plain.length() + 1), Look.NOTE, Anchor.END);
            }
        }
        if (low < 0 && high > 0) {
            on.line(Look.ZERO_LINE, plot.x(), py(0), plot.right(), py(0));
        }
        if (from < 0 && to > 0) {
            on.line(Look.ZERO_LINE, px(0), plot.y(), px(0), plot.bottom());
        }
        on.line(Look.ZERO_LINE, plot.x(), plot.y(), plot.x(), plot.bottom(), plot.right(), plot.bottom());
        on.text(plot.x(), plot.y() - 8 - eventRows * ROW, chart.y().title(), Look.NOTE_STRONG, Anchor.START);
        on.text(plot.right(), plot.bottom() + 32, chart.x().plainTitle(), Look.NOTE, Anchor.END);
    }

    private Points line(Chart.Line line) {
        Points.Builder out = new Points.Builder();
        double sx = chart.x().perSi();
        double sy = chart.y().perSi();
        int n = line.xs().length;
        for (int i = 0; i < n; i++) {
            double x = line.xs()[i] * sx;
            boolean near = x >= from && x <= to
                    || i + 1 < n && x < from && line.xs()[i + 1] * sx >= from
                    || i > 0 && x > to && line.xs()[i - 1] * sx <= to;
            if (near) {
                double px = px(x);
                double py = py(line.ys()[i] * sy);
                if (out.size() == 0 || i + 1 == n || Math.abs(px - out.lastX()) + Math.abs(py - out.lastY()) > 0.4) {
                    out.add(px, py);
                }
            }
        }
        return out.done().thinned(0.12);
    }

    private void band(Sketch on, Chart.Band band) {
        Points.Builder ring = new Points.Builder();
        int n = band.xs().length;
        for (int i = 0; i < n; i++) {
            ring.add(
                    px(band.xs()[i] * chart.x().perSi()),
                    py(band.high()[i] * chart.y().perSi()));
        }
        for (int i = n - 1; i >= 0; i--) {
            ring.add(
                    px(band.xs()[i] * chart.x().perSi()),
                    py(band.low()[i] * chart.y().perSi()));
        }
        on.area(band.tone().pen(0, 1).colour(), 0.18, ring.done());
    }

    private void levels(Sketch on) {
        for (Chart.Level level : chart.levels()) {
            double y = py(level.at() * chart.y().perSi());
            on.line(level.limit() ? new Pen(Look.INK, 1.2).dash() : Look.ZERO_LINE, plot.x(), y, plot.right(), y);
            on.add(new Mark.Text(plot.right() - 6, y - 5, level.words(), Look.NOTE_INK, Anchor.END, 0, true));
        }
    }

    /** Names above the plot, in two rows, the first in the list first; one too close to another is left out. */
    private void events(Sketch inside, Sketch words) {
        List<Double> lines = new ArrayList<>();
        List<Frame> taken = new ArrayList<>();
        for (Chart.Event event : chart.events()) {
            double at = event.at() * chart.x().perSi();
            double x = px(at);
            if (at < from || at > to || lines.stream().anyMatch(other -> Math.abs(other - x) < EVENTS_APART)) {
                continue;
            }
            double width = Look.NOTE.width(event.words());
            double start = Math.max(plot.x(), Math.min(x - 0.5 * width, plot.right() - width));
            for (int row = 0; row < eventRows; row++) {
                double y = plot.y() - 6 - row * ROW;
                Frame box = new Frame(start - 5, y - ROW + 4, width + 10, ROW - 1);
                if (taken.stream().noneMatch(box::overlaps)) {
                    inside.line(Look.HAIR.faint(0.45), x, plot.y(), x, plot.bottom());
                    words.text(start, y, event.words(), Look.NOTE_INK, Anchor.START);
                    lines.add(x);
                    taken.add(box);
                    break;
                }
            }
        }
    }

    /** At the ends of the lines, moved apart where they would touch. */
    private void names(Sketch on, List<double[]> ends) {
        List<double[]> sorted = new ArrayList<>();
        for (double[] end : ends) {
            if (plot.right() - end[1] > EARLY_END) {
                Chart.Line line = chart.lines().get((int) end[0]);
                TextStyle style = Look.NOTE_STRONG.in(line.tone().words());
                double room = plot.right() - end[1] - 8;
                on.add(new Mark.Text(
                        end[1] + 7, end[2] + 4, Wrap.cut(line.name(), style, room), style, Anchor.START, 0, true));
            } else {
                sorted.add(end);
            }
        }
        sorted.sort((a, b) -> Double.compare(a[2], b[2]));
        double floor = plot.y() + 4;
        double[] at = new double[sorted.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = Math.max(floor, sorted.get(i)[2]);
            floor = at[i] + ROW;
        }
        double ceiling = plot.bottom();
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], ceiling);
            ceiling = at[i] - ROW;
        }
        for (int i = 0; i < at.length; i++) {
            Chart.Line line = chart.lines().get((int) sorted.get(i)[0]);
            double x = Math.min(sorted.get(i)[1], plot.right());
            double y = Math.max(plot.y(), Math.min(plot.bottom(), sorted.get(i)[2]));
            if (Math.abs(y - at[i]) > 3 || plot.right() - x > 4) {
                on.line(Look.HAIR.faint(0.6), x + 2, y, plot.right() + 5, at[i]);
            }
            on.text(
                    plot.right() + 8,
                    at[i] + 4,
                    line.name(),
                    Look.NOTE_STRONG.in(line.tone().words()),
                    Anchor.START);
        }
    }
}
