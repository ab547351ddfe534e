package org.reckoner.report;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.RampBody;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** What stands on every map of a site: landing zones, ramp, obstacles, scale bar and north. */
final class MapGround {
    private static final int ROUND = 48;

    /** From here on corners of a circle would be seen (px). */
    private static final double LARGE = 90;

    private final Stunt stunt;
    private final boolean narrow;
    private final Frame plot;
    private final View view;
    private final Sketch inside;
    private final Labels labels;
    private final PathMarks marks;

    MapGround(Stunt stunt, boolean narrow, Frame plot, View view, Sketch inside, Labels labels, PathMarks marks) {
        this.stunt = stunt;
        this.narrow = narrow;
        this.plot = plot;
        this.view = view;
        this.inside = inside;
        this.labels = labels;
        this.marks = marks;
    }

    void zones() {
        for (Zone zone : stunt.zones()) {
            Points ring =
                    circle(view.x(zone.centre()), view.y(zone.centre()), Math.max(4, zone.radius() * view.scale()));
            inside.area(Look.PAPER, 0.45, ring);
            Pen pen = new Pen(zone.out() ? Look.MUTED : Look.INK, 1.6);
            inside.line(zone.out() ? pen.dash() : pen, ring);
            labels.avoid(ring);
        }
    }

    static Points circle(double x, double y, double radius) {
        int corners = radius > LARGE ? 3 * ROUND : ROUND;
        double[] xy = new double[2 * corners + 2];
        for (int k = 0; k <= corners; k++) {
            double angle = 2 * StrictMath.PI * (k % corners) / corners;
            xy[2 * k] = x + radius * StrictMath.cos(angle);
            xy[2 * k + 1] = y + radius * StrictMath.sin(angle);
        }
        return Points.of(xy);
    }

    /** As wide as they are, and never too small to be seen. */
    void obstacles() {
        for (Obstacle obstacle : stunt.obstacles()) {
            if (marks.shows(obstacle.foot())) {
                double x = view.x(obstacle.foot());
                double y = view.y(obstacle.foot());
                double radius = Math.max(3.5, obstacle.radius() * view.scale());
                inside.area(Look.INK, 0.75, circle(x, y, radius));
                labels.take(new Frame(x - radius - 1, y - radius - 1, 2 * radius + 2, 2 * radius + 2));
                String name = obstacle.name() + ", " + Measure.LENGTH.text(obstacle.height(), 0) + " high";
                marks.label(
                        obstacle.foot(), Labels.Side.RIGHT, Labels.FARTHEST, new Labels.Words(name, Look.NOTE_STRONG));
            }
        }
    }

    /** The deck of run-up and ramp seen from above. */
    void ramp() {
        if (!stunt.plan().has(Phase.Ramp.class)) {
            return;
        }
        RampBody ramp = RampBody.of(stunt.inputs(), stunt.frame().heading());
        int last = ramp.surfaceCorners() - 1;
        double[] out = {ramp.out(0), ramp.out(0), ramp.out(last), ramp.out(last)};
        double[] left = {-ramp.halfWidth(), ramp.halfWidth(), ramp.halfWidth(), -ramp.halfWidth()};
        Points.Builder deck = new Points.Builder();
        for (int k = 0; k < 4; k++) {
            Vector3D corner = stunt.frame().fromStunt(new Vector3D(out[k], left[k], 0));
            deck.add(view.x(corner), view.y(corner));
        }
        inside.area(Look.INK, 0.6, deck.done());
    }

    void scaleBar() {
        double metres = Ticks.step(0.5 * (narrow ? 70 : 120) / view.scale());
        double length = metres * view.scale();
        double x = plot.x() + 16;
        double y = plot.bottom() - 16;
        String text = Measure.LENGTH.pair(metres, 0);
        double width = Math.max(length, Look.NOTE_INK.width(text));
        Frame box = new Frame(x - 8, y - 26, width + 16, 36);
        inside.area(Look.PAPER, 0.8, Points.rectangle(box));
        Pen pen = Look.DIMENSION.wide(1.6);
        inside.line(pen, x, y, x + length, y);
        inside.line(pen, x, y - 4, x, y + 4);
        inside.line(pen, x + length, y - 4, x + length, y + 4);
        inside.text(x, y - 10, text, Look.NOTE_INK, Anchor.START);
        labels.take(box.grown(2));
    }

    void north() {
        double x = plot.right() - 24;
        double y = plot.y() + 30;
        inside.area(Look.PAPER, 0.8, circle(x, y, 20));
        inside.area(Look.INK, 1, Points.of(x, y - 16, x + 6, y + 4, x, y, x - 6, y + 4));
        inside.text(x, y + 15, "N", Look.NOTE_STRONG, Anchor.MIDDLE);
        labels.take(new Frame(x - 22, y - 22, 44, 44));
    }

    void zoneNames() {
        for (Zone zone : stunt.zones()) {
            double y = zone.centre().getY() - zone.radius();
            String name = zone.out() ? zone.name() + " (out)" : zone.name();
            marks.label(
                    new Vector3D(zone.centre().getX(), y, 0),
                    Labels.Side.BELOW,
                    Labels.FARTHEST,
                    new Labels.Words(name, zone.out() ? Look.NOTE_INK : Look.NOTE_STRONG));
        }
    }
}
