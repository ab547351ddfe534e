package org.reckoner.report;

import java.util.List;

/** Axes, faint grid and scale bar of a picture whose two directions are both metres at one scale. */
final class MapAxes {
    private static final double PER_FOOT = 0.3048;

    private final Frame plot;
    private final View view;
    private final boolean narrow;
    private final Ticks across;
    private final Ticks up;

    MapAxes(Frame plot, View view, boolean narrow) {
        this.plot = plot;
        this.view = view;
        this.narrow = narrow;
        this.across = Ticks.between(view.aAt(plot.x()), view.aAt(plot.right()), (int) (plot.width() / 85));
        this.up = Ticks.between(view.bAt(plot.bottom()), view.bAt(plot.y()), (int) (plot.height() / 70));
    }

    void grid(Sketch on) {
        for (double a : across.values()) {
            on.line(Look.GRID_LINE, view.x(a), plot.y(), view.x(a), plot.bottom());
        }
        for (double b : up.values()) {
            on.line(Look.GRID_LINE, plot.x(), view.y(b), plot.right(), view.y(b));
        }
    }

    /** The level of the origin, which everything is measured from. */
    void zero(Sketch on, Labels labels, String name) {
        double y = view.y(0);
        if (y > plot.y() + 20 && y < plot.bottom()) {
            on.line(Look.ZERO_LINE.dash(), plot.x(), y, plot.right(), y);
            on.text(plot.right() - 6, y - 4, name, Look.NOTE, Anchor.END);
            labels.take(new Frame(plot.right() - 40, y - 16, 40, 16));
        }
    }

    /** Figures and names along the sides: metres left and below, feet right and under the metres. */
    void draw(Sketch on, String origin) {
        double base = plot.bottom() + 15;
        for (double a : across.values()) {
            on.line(Look.ZERO_LINE, view.x(a), plot.bottom(), view.x(a), plot.bottom() + 4);
            if (fitsAcross(a, across.text(a))) {
                on.text(view.x(a), base, across.text(a), Look.NOTE_INK, Anchor.MIDDLE);
            }
        }
        for (double b : up.values()) {
            on.line(Look.ZERO_LINE, plot.x() - 4, view.y(b), plot.x(), view.y(b));
            on.text(plot.x() - 7, view.y(b) + 4, up.text(b), Look.NOTE_INK, Anchor.END);
        }
        on.line(Look.ZERO_LINE, plot.x(), plot.y(), plot.x(), plot.bottom(), plot.right(), plot.bottom());
        if (narrow) {
            on.text(plot.x(), plot.y() - 8, "m from the " + origin + ", up and out", Look.NOTE, Anchor.START);
            return;
        }
        feet(on);
        on.text(plot.x() - 7, plot.y() - 8, "m from the " + origin, Look.NOTE, Anchor.START);
        on.text(plot.right() + 7, plot.y() - 8, "ft from the " + origin, Look.NOTE, Anchor.END);
        on.text(plot.right() + 10, base, "m out", Look.NOTE, Anchor.START);
        on.text(plot.right() + 10, base + 18, "ft out", Look.NOTE, Anchor.START);
    }

    private void feet(Sketch on) {
        Ticks acrossFeet = Ticks.between(
                view.aAt(plot.x()) / PER_FOOT, view.aAt(plot.right()) / PER_FOOT, (int) (plot.width() / 85));
        for (double a : acrossFeet.values()) {
            if (fitsAcross(a * PER_FOOT, acrossFeet.text(a))) {
                on.text(view.x(a * PER_FOOT), plot.bottom() + 33, acrossFeet.text(a), Look.NOTE, Anchor.MIDDLE);
            }
        }
        Ticks upFeet = Ticks.between(
                view.bAt(plot.bottom()) / PER_FOOT, view.bAt(plot.y()) / PER_FOOT, (int) (plot.height() / 70));
        on.line(Look.ZERO_LINE, plot.right(), plot.y(), plot.right(), plot.bottom());
        for (double b : upFeet.values()) {
            double y = view.y(b * PER_FOOT);
            on.line(Look.ZERO_LINE, plot.right(), y, plot.right() + 4, y);
            on.text(plot.right() + 7, y + 4, upFeet.text(b), Look.NOTE, Anchor.START);
        }
    }

    private boolean fitsAcross(double a, String words) {
        double half = 0.5 * Look.NOTE.width(words);
        return view.x(a) - half >= plot.x() - 4 && view.x(a) + half <= plot.right() + 4;
    }

    /** A bar of a round length in the upper right corner, which is air in most elevations. */
    void scaleBar(Sketch on, Labels labels) {
        double metres = Ticks.step(0.5 * (narrow ? 70 : 110) / view.scale());
        double length = metres * view.scale();
        double x1 = plot.right() - 14;
        double x0 = x1 - length;
        // Below the level of the lip where the two would meet.
        boolean meets = view.y(0) > plot.y() && view.y(0) < plot.y() + 56;
        double y = meets ? view.y(0) + 20 : plot.y() + 18;
        on.line(Look.DIMENSION.wide(1.6), x0, y, x1, y);
        on.line(Look.DIMENSION.wide(1.6), x0, y - 4, x0, y + 4);
        on.line(Look.DIMENSION.wide(1.6), x1, y - 4, x1, y + 4);
        String words = Measure.LENGTH.pair(metres);
        on.text(x1, y + 17, words, Look.NOTE_INK, Anchor.END);
        double width = Math.max(length, Look.NOTE_INK.width(words));
        labels.take(new Frame(x1 - width - 6, y - 8, width + 12, 32));
        labels.avoid(Points.of(x0, y, x1, y));
    }

    List<Double> levels() {
        return up.values();
    }
}
