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

    private final Vector3D centre;
    private final Vector3D[] axes;

    private MachineShape(Vector3D centre, Vector3D[] axes) {
        this.centre = centre;
        this.axes = axes;
    }

    /** The machine at a time of its path. @param t time since T0 (s) */
    static MachineShape at(Trajectory path, double t) {
        int knot = path.knotBefore(t);
        return new MachineShape(
                path.placeAt(t),
                axes(
                        path.channel(Channel.HEADING, knot),
                        path.channel(Channel.PITCH, knot),
                        path.channel(Channel.ROLL, knot)));
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
     * Distance from a point to the ellipsoid, below zero inside: exact along the closest normal, found by bisection
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
        double low = 0;
        double high = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]) * HALF_AXES[0];
        for (int k = 0; k < 60; k++) {
            double s = 0.5 * (low + high);
            double sum = 0;
            for (int a = 0; a < 3; a++) {
                double ratio = HALF_AXES[a] * p[a] / (s + HALF_AXES[a] * HALF_AXES[a]);
                sum += ratio * ratio;
            }
            if (sum > 1) {
                low = s;
            } else {
                high = s;
            }
        }
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double on = HALF_AXES[a] * HALF_AXES[a] * p[a] / (high + HALF_AXES[a] * HALF_AXES[a]);
            square += (p[a] - on) * (p[a] - on);
        }
        return Math.sqrt(square);
    }
}
