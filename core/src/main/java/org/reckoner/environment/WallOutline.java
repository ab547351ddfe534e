package org.reckoner.environment;

import java.util.List;

/**
 * The cross-section of a wall strip from its back edge to its front edge, in the plane of out (s) and
 * up (u), with air on the left of its direction.
 *
 * <p>Behind its first point the rock is level back to the deepest undercut (and further, if asked);
 * beyond its last point the ground is level out to the farthest bulge. So the outline crosses every
 * column of the strip an odd number of times.
 */
final class WallOutline {
    final double[] s;
    final double[] u;

    WallOutline(List<WallProfile.Point> points, double topLength) {
        double back = points.stream().mapToDouble(WallProfile.Point::out).min().orElseThrow() - topLength;
        double front = points.stream().mapToDouble(WallProfile.Point::out).max().orElseThrow();
        WallProfile.Point top = points.get(0);
        WallProfile.Point foot = points.get(points.size() - 1);
        int before = back < top.out() ? 1 : 0;
        int after = front > foot.out() ? 1 : 0;
        s = new double[before + points.size() + after];
        u = new double[s.length];
        for (int k = 0; k < points.size(); k++) {
            s[before + k] = points.get(k).out();
            u[before + k] = points.get(k).up();
        }
        if (before == 1) {
            s[0] = back;
            u[0] = top.up();
        }
        if (after == 1) {
            s[s.length - 1] = front;
            u[s.length - 1] = foot.up();
        }
        requireSimple();
    }

    double back() {
        return s[0];
    }

    double front() {
        return s[s.length - 1];
    }

    private void requireSimple() {
        for (int a = 0; a + 1 < s.length; a++) {
            for (int b = a + 2; b + 1 < s.length; b++) {
                if (meet(a, b)) {
                    throw new IllegalArgumentException(
                            "wall profile crosses itself between (" + s[a] + " m out, " + u[a]
                                    + " m up) and (" + s[b + 1] + " m out, " + u[b + 1] + " m up)."
                                    + "\nMaybe its points are not in order from the top to the foot.");
                }
            }
        }
    }

    private boolean meet(int a, int b) {
        double p = side(a, b);
        double q = side(a, b + 1);
        double r = side(b, a);
        double t = side(b, a + 1);
        return ((p > 0 && q < 0) || (p < 0 && q > 0)) && ((r > 0 && t < 0) || (r < 0 && t > 0));
    }

    private double side(int segment, int k) {
        return (s[segment + 1] - s[segment]) * (u[k] - u[segment])
                - (u[segment + 1] - u[segment]) * (s[k] - s[segment]);
    }

    boolean covers(double out) {
        return out >= back() && out < front();
    }

    /** Whether a place of a covered column is inside rock: an odd number of surfaces lie above it. */
    boolean inRock(double out, double up) {
        boolean rock = false;
        for (int k = 0; k + 1 < s.length; k++) {
            if (crosses(k, out) && heightOn(k, out) > up) {
                rock = !rock;
            }
        }
        return rock;
    }

    /** The surface under a place in air, or over a place in rock. */
    double ground(double out, double up) {
        boolean rock = inRock(out, up);
        double best = rock ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (int k = 0; k + 1 < s.length; k++) {
            if (crosses(k, out)) {
                double h = heightOn(k, out);
                if (rock && h > up) {
                    best = Math.min(best, h);
                } else if (!rock && h <= up) {
                    best = Math.max(best, h);
                }
            }
        }
        return best;
    }

    boolean crosses(int k, double out) {
        return (s[k] <= out) != (s[k + 1] <= out);
    }

    double heightOn(int k, double out) {
        return u[k] + (u[k + 1] - u[k]) * ((out - s[k]) / (s[k + 1] - s[k]));
    }
}
