package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.Trajectory;

/** Paths with their ticks, events and names, the same in every view of the site. */
final class PathMarks {
    private static final double TICK = 5;
    private static final double DOT = 5;
    private static final double DOTS_APART = 14;

    private final Frame plot;
    private final View view;
    private final Labels labels;
    private final Sketch inside;
    private final Sketch words;
    private final List<double[]> dots = new ArrayList<>();

    PathMarks(Frame plot, View view, Labels labels, Sketch inside, Sketch words) {
        this.plot = plot;
        this.view = view;
        this.labels = labels;
        this.inside = inside;
        this.words = words;
    }

    boolean shows(Vector3D place) {
        return plot.holds(view.x(place), view.y(place));
    }

    /** A path from one time to another; a halo keeps it apart from a dark ground. */
    void path(Trajectory path, double from, double to, Pen pen, boolean halo) {
        Points line = Strand.of(path, view, from, to);
        if (halo) {
            inside.line(new Pen(Look.PAPER, pen.width() + 3).faint(0.75), line);
        }
        inside.line(pen, line);
        labels.avoid(line);
    }

    void ticks(Trajectory path, List<Double> times, Pen pen) {
        List<Points> ticks = new ArrayList<>();
        for (double t : times) {
            Vector3D at = path.placeAt(t);
            double x = view.x(at);
            double y = view.y(at);
            Vector3D v = path.velocityAt(t);
            double dx = view.a(v);
            double dy = -view.b(v);
            double length = Math.sqrt(dx * dx + dy * dy);
            if (length > 0.1) {
                double tx = TICK * dx / length;
                double ty = TICK * dy / length;
                ticks.add(Points.of(x - ty, y + tx, x + ty, y - tx));
            }
        }
        inside.lines(pen.wide(1.4), ticks);
    }

    /** All dots before any words, so that no word covers one; gives those that found room. */
    List<Milestone> dots(Flight flight, List<Milestone> milestones) {
        List<Milestone> shown = new ArrayList<>();
        for (Milestone m : milestones) {
            Trajectory path = path(flight, m.body());
            Vector3D at = path.placeAt(m.time());
            double x = view.x(at);
            double y = view.y(at);
            if (path.covers(m.time()) && plot.holds(x, y) && (m.weight() <= 2 || !isDotted(x, y))) {
                dot(x, y, m.shape(), m.colour());
                shown.add(m);
            }
        }
        return shown;
    }

    void dot(double x, double y, Mark.Shape shape, Colour colour) {
        dots.add(new double[] {x, y});
        inside.dot(x, y, shape, colour);
        labels.take(new Frame(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }

    private boolean isDotted(double x, double y) {
        return dots.stream().anyMatch(d -> Math.abs(d[0] - x) + Math.abs(d[1] - y) < DOTS_APART);
    }

    boolean label(Vector3D place, Labels.Side side, double farthest, Labels.Words... lines) {
        return labels.place(words, view.x(place), view.y(place), List.of(lines), side, farthest);
    }

    /** Names a path where there is room close to it, at or before a time. */
    void name(String name, Trajectory path, double t, Colour colour) {
        Labels.Words label = new Labels.Words(name, Look.NOTE_STRONG.in(colour));
        // First where it touches no line at all, so that it cannot be read as the name of another path.
        double[][] rounds = {{10, 0}, {18, 0}, {32, 0}, {32, 1000}};
        for (double[] round : rounds) {
            for (double share : new double[] {1, 0.93, 0.85, 0.75, 0.6, 0.5}) {
                Vector3D at = path.placeAt(t * share);
                if (shows(at)
                        && labels.place(words, view.x(at), view.y(at), List.of(label), Labels.Side.ANY, round[0], (int)
                                round[1])) {
                    return;
                }
            }
        }
    }

    static Trajectory path(Flight flight, BodyName body) {
        return flight.bodies().getOrDefault(body, flight.performer());
    }
}
