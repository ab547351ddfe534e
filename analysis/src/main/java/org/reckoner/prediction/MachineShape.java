package org.reckoner.prediction;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;

/** The machine as an ellipsoid that turns with it, for distances between it and the rider or what the rider carries. */
final class MachineShape {
    /** Half axes along its forward, right and down axes: judgement (m). */
    private static final double[] HALF_AXES = {1.1, 0.45, 0.6};

    /** Share of an interval that the golden section keeps: (√5 - 1)/2 (1). */
    private static final double GOLDEN = 0.61803398874989485;

    private static final int CLOSER = 30;

    private static final int MOST_STEPS = 100;

    private final Vector3D centre;
    private final Vector3D[] axes;

    private MachineShape(Vector3D centre, Vector3D[] axes) {
        this.centre = centre;
        this.axes = axes;
    }

    /** The machine at a time of its path. @param t time since T0 (s) */
    static MachineShape at(Trajectory path, double t) {
        return new MachineShape(path.placeAt(t), axesAt(path, t));
    }

    /**
     * Axes of a body on the way from knot to knot, so that distances change as smoothly as bodies turn, however far apart
     * knots lie.
     *
     * @param t time since T0 (s)
     */
    static Vector3D[] axesAt(Trajectory path, double t) {
        int knot = path.knotBefore(t);
        Vector3D[] axes = axes(path, knot);
        if (knot + 1 >= path.size() || t <= path.time(knot)) {
            return axes;
        }
        Vector3D[] next = axes(path, knot + 1);
        double share = (t - path.time(knot)) / (path.time(knot + 1) - path.time(knot));
        for (int k = 0; k < axes.length; k++) {
            Vector3D between = new Vector3D(1 - share, axes[k], share, next[k]);
            // Opposite axes have no direction between them; no body turns over from one knot to the next.
            axes[k] = between.getNormSq() > 0.01 ? between.normalize() : axes[k];
        }
        return axes;
    }

    private static Vector3D[] axes(Trajectory path, int knot) {
        return axes(
                path.channel(Channel.HEADING, knot),
                path.channel(Channel.PITCH, knot),
                path.channel(Channel.ROLL, knot));
    }

    /** Forward, right and down axes in site axes. */
    static Vector3D[] axes(double heading, double pitch, double roll) {
        double cos = Elementary.cos(pitch);
        Vector3D forward =
                new Vector3D(cos * Elementary.sin(heading), cos * Elementary.cos(heading), Elementary.sin(pitch));
        Vector3D level = new Vector3D(Elementary.cos(heading), -Elementary.sin(heading), 0);
        Vector3D above = Vector3D.crossProduct(level, forward);
        Vector3D right =
                level.scalarMultiply(Elementary.cos(roll)).subtract(above.scalarMultiply(Elementary.sin(roll)));
        return new Vector3D[] {forward, right, Vector3D.crossProduct(forward, right)};
    }

    Vector3D centre() {
        return centre;
    }

    /** @return distance from a place to the skin, below zero inside (m) */
    double distance(Vector3D place) {
        Vector3D apart = place.subtract(centre);
        return outside(apart.dotProduct(axes[0]), apart.dotProduct(axes[1]), apart.dotProduct(axes[2]));
    }

    /** The nearer of what was found and a place; what cannot be nearer is not looked at closely. @param least so far (m) @return the nearer (m) */
    double nearer(double least, Vector3D place) {
        return place.distance(centre) - HALF_AXES[0] > least ? least : Math.min(least, distance(place));
    }

    /** Along a straight line the distance to an ellipsoid has one least value. @return least distance of a rod (m) */
    double distance(Vector3D from, Vector3D to) {
        Vector3D along = to.subtract(from);
        double low = 0;
        double high = 1;
        double a = 1 - GOLDEN;
        double b = GOLDEN;
        double atA = distance(from.add(along.scalarMultiply(a)));
        double atB = distance(from.add(along.scalarMultiply(b)));
        for (int k = 0; k < CLOSER; k++) {
            if (atA < atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLDEN * (high - low);
                atA = distance(from.add(along.scalarMultiply(a)));
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLDEN * (high - low);
                atB = distance(from.add(along.scalarMultiply(b)));
            }
        }
        return Math.min(Math.min(distance(from), distance(to)), Math.min(atA, atB));
    }

    /**
     * Distance from a point to the ellipsoid, below zero inside: exact along the closest normal
     * (Eberly, Distance from a Point to an Ellipse, an Ellipsoid, or a Hyperellipsoid, 2013).
     */
    static double outside(double x, double y, double z) {
        double[] p = {Math.abs(x), Math.abs(y), Math.abs(z)};
        double inside = 0;
        for (int k = 0; k < 3; k++) {
            inside += p[k] * p[k] / (HALF_AXES[k] * HALF_AXES[k]);
        }
        if (inside <= 1) {
            // Inside only the fact of overlap counts; depth along the shortest half axis.
            return (Math.sqrt(inside) - 1) * HALF_AXES[1];
        }
        // The sum falls and is convex in s, so Newton's steps from zero come to its root from below, ever closer.
        double s = 0;
        for (int k = 0; k < MOST_STEPS; k++) {
            double sum = -1;
            double slope = 0;
            for (int a = 0; a < 3; a++) {
                double below = 1 / (s + HALF_AXES[a] * HALF_AXES[a]);
                double ratio = HALF_AXES[a] * p[a] * below;
                sum += ratio * ratio;
                slope += 2 * ratio * ratio * below;
            }
            double step = sum / slope;
            s += step;
            if (!(step > 1e-12 * s)) {
                break;
            }
        }
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double on = HALF_AXES[a] * HALF_AXES[a] * p[a] / (s + HALF_AXES[a] * HALF_AXES[a]);
            square += (p[a] - on) * (p[a] - on);
        }
        return Math.sqrt(square);
    }
}
