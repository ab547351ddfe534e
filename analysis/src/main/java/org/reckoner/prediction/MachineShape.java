package org.reckoner.prediction;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;
import org.reckoner.numeric.GoldenSection;

/** The machine as an ellipsoid that turns with it, for distances between it and the rider or what the rider carries. */
final class MachineShape {
    /** Half axes along its forward, right and down axes: judgement (m). */
    private static final double[] HALF_AXES = {1.1, 0.45, 0.6};

    /** The greatest of them (m). */
    static final double LONGEST = HALF_AXES[0];

    private static final int CLOSER = 30;

    private static final int MOST_STEPS = 100;

    private final Vector3D centre;
    /** Components of the axes, one after the other: plain products are quick, and exact enough for millimetres. */
    private final double[] axes = new double[9];

    private MachineShape(Vector3D centre, Vector3D[] along) {
        this.centre = centre;
        for (int k = 0; k < 3; k++) {
            axes[3 * k] = along[k].getX();
            axes[3 * k + 1] = along[k].getY();
            axes[3 * k + 2] = along[k].getZ();
        }
    }

    /** The machine at a time of its path. @param t time since T0 (s) */
    static MachineShape at(Trajectory path, double t) {
        return new MachineShape(path.placeAt(t), axesAt(path, t));
    }

    /** The machine at a place, turned so. */
    static MachineShape of(Vector3D centre, Vector3D[] axes) {
        return new MachineShape(centre, axes);
    }

    /**
     * Axes of a body on the way from knot to knot, so that distances change as smoothly as bodies turn, however far apart
     * knots lie.
     *
     * @param t time since T0 (s)
     */
    static Vector3D[] axesAt(Trajectory path, double t) {
        return new Turning(path).axesAt(t);
    }

    /** The axes of a body along its path, for many looks in order of time. */
    static final class Turning {
        private final Trajectory path;
        private int knot = -1;
        private Vector3D[] here = {};
        private Vector3D[] next = {};

        Turning(Trajectory path) {
            this.path = path;
        }

        /** @param t time since T0 (s) */
        Vector3D[] axesAt(double t) {
            int before = path.knotBefore(t);
            boolean last = before + 1 >= path.size();
            if (before != knot) {
                here = before == knot + 1 && next.length > 0 ? next : axes(path, before);
                next = last ? here : axes(path, before + 1);
                knot = before;
            }
            if (last || t <= path.time(before)) {
                return here;
            }
            double share = (t - path.time(before)) / (path.time(before + 1) - path.time(before));
            Vector3D[] axes = new Vector3D[here.length];
            for (int k = 0; k < axes.length; k++) {
                Vector3D between = new Vector3D(1 - share, here[k], share, next[k]);
                // Opposite axes have no direction between them; no body turns over from one knot to the next.
                axes[k] = between.getNormSq() > 0.01 ? between.normalize() : here[k];
            }
            return axes;
        }
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
        return distance(place.getX(), place.getY(), place.getZ());
    }

    private double distance(double px, double py, double pz) {
        double x = px - centre.getX();
        double y = py - centre.getY();
        double z = pz - centre.getZ();
        return outside(
                axes[0] * x + axes[1] * y + axes[2] * z,
                axes[3] * x + axes[4] * y + axes[5] * z,
                axes[6] * x + axes[7] * y + axes[8] * z);
    }

    /**
     * The least distance of so many places on either side of the middle of a rod, and of the middle. Outside the skin it
     * has one least value along a line, so the walk begins at the end that points to the machine and stops where it rises.
     *
     * @param middle of the rod, in site axes (m)
     * @param part from one place to the next, in site axes (m)
     * @param places on either side (1)
     * @return the least distance (m)
     */
    double leastAlong(Vector3D middle, Vector3D part, int places) {
        double towards = (centre.getX() - middle.getX()) * part.getX()
                + (centre.getY() - middle.getY()) * part.getY()
                + (centre.getZ() - middle.getZ()) * part.getZ();
        double side = towards >= 0 ? 1 : -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = places; k >= -places; k--) {
            double along = side * k;
            double here = distance(
                    middle.getX() + along * part.getX(),
                    middle.getY() + along * part.getY(),
                    middle.getZ() + along * part.getZ());
            if (here < least) {
                least = here;
            } else if (least > 0) {
                break;
            }
        }
        return least;
    }

    /** Along a straight line the distance to an ellipsoid has one least value. @return least distance of a rod (m) */
    double distance(Vector3D from, Vector3D to) {
        Vector3D along = to.subtract(from);
        double between = GoldenSection.of(share -> distance(from.add(along.scalarMultiply(share))), 0, 1, CLOSER)
                .value();
        return Math.min(Math.min(distance(from), distance(to)), between);
    }

    /**
     * Distance from a point to the ellipsoid, below zero inside: exact along the closest normal
     * (Eberly, Distance from a Point to an Ellipse, an Ellipsoid, or a Hyperellipsoid, 2013).
     */
    static double outside(double x, double y, double z) {
        double a = HALF_AXES[0];
        double b = HALF_AXES[1];
        double c = HALF_AXES[2];
        double p = Math.abs(x);
        double q = Math.abs(y);
        double r = Math.abs(z);
        double inside = p * p / (a * a) + q * q / (b * b) + r * r / (c * c);
        if (inside <= 1) {
            // Inside only the fact of overlap counts; depth along the shortest half axis.
            return (Math.sqrt(inside) - 1) * b;
        }
        // The sum falls and is convex in s, so Newton's steps from below its root come to it from below, ever closer.
        // No
        // single term is above one at the root, nor is their sum with the least half axis on top and the greatest
        // below.
        double s = Math.max(
                Math.max(b * Math.sqrt(p * p + q * q + r * r) - a * a, a * (p - a)),
                Math.max(Math.max(b * (q - b), c * (r - c)), 0));
        for (int k = 0; k < MOST_STEPS; k++) {
            double belowA = 1 / (s + a * a);
            double belowB = 1 / (s + b * b);
            double belowC = 1 / (s + c * c);
            double squareA = a * p * belowA * (a * p * belowA);
            double squareB = b * q * belowB * (b * q * belowB);
            double squareC = c * r * belowC * (c * r * belowC);
            double step =
                    (squareA + squareB + squareC - 1) / (2 * (squareA * belowA + squareB * belowB + squareC * belowC));
            s += step;
            if (!(step > 1e-12 * s)) {
                break;
            }
        }
        // What is left of each component beyond the skin: p - a² p / (s + a²).
        double dx = p * (s / (s + a * a));
        double dy = q * (s / (s + b * b));
        double dz = r * (s / (s + c * c));
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
