package org.reckoner.dynamics;

import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;

/**
 * The path of the rear contact: straight run-up, a curve of constant radius with easements (clothoids) at both ends,
 * straight kicker. Lengths are along the path from the start of the run-up.
 *
 * @param runUp length of the straight run-up (m)
 * @param slope of the run-up, up positive (rad)
 * @param radius of the curve between its easements (m)
 * @param easement length over which the curve sets in, and again fades (m)
 * @param lipAngle of the kicker, up positive (rad)
 * @param kicker length of the straight end (m)
 */
public record RampPath(double runUp, double slope, double radius, double easement, double lipAngle, double kicker) {
    private static final int STEPS = 400;

    /** The path of one lane. */
    static RampPath of(Block block, int i) {
        return new RampPath(
                block.input(Input.RUN_UP_LENGTH)[i],
                block.input(Input.RUN_UP_SLOPE)[i],
                block.input(Input.TRANSITION_RADIUS)[i],
                block.input(Input.EASEMENT)[i],
                block.input(Input.LIP_ANGLE)[i],
                block.input(Input.KICKER_LENGTH)[i]);
    }

    /** @return where the curve begins (m) */
    public double curveStart() {
        return runUp;
    }

    /** @return where the curve ends: a clothoid at each end turns half of what the circle would (m) */
    public double curveEnd() {
        return runUp + (turn() == 0 ? 0 : radius * Math.abs(turn()) + eased());
    }

    /** @return the lip edge (m) */
    public double lip() {
        return curveEnd() + kicker;
    }

    private double turn() {
        return lipAngle - slope;
    }

    /** An easement longer than the whole turn would never reach the radius; it is cut to what fits. */
    double eased() {
        return Math.min(easement, radius * Math.abs(turn()));
    }

    double curvatureMax() {
        return turn() == 0 ? 0 : (turn() > 0 ? 1 : -1) / radius;
    }

    /** Angle of the path above the horizon. @param s way from the start (m) @return angle (rad) */
    public double angle(double s) {
        if (s <= curveStart()) {
            return slope;
        }
        if (s >= curveEnd()) {
            return lipAngle;
        }
        double e = eased();
        double length = curveEnd() - curveStart();
        double u = s - curveStart();
        double k = curvatureMax();
        double turned;
        if (u < e) {
            turned = 0.5 * u * u / e;
        } else if (u <= length - e) {
            turned = 0.5 * e + (u - e);
        } else {
            double left = length - u;
            turned = length - e - 0.5 * left * left / e;
        }
        return slope + k * turned;
    }

    /** Way out and up from one place of the path to the lip edge (Simpson's rule on the curve). @param s way from the start (m) @return out, up (m) */
    public double[] toLip(double s) {
        double out = kickerPart(s) * Elementary.cos(lipAngle) + runUpPart(s) * Elementary.cos(slope);
        double up = kickerPart(s) * Elementary.sin(lipAngle) + runUpPart(s) * Elementary.sin(slope);
        double from = Math.min(Math.max(s, curveStart()), curveEnd());
        double h = (curveEnd() - from) / STEPS;
        for (int k = 0; k <= STEPS && h > 0; k++) {
            double weight = k == 0 || k == STEPS ? 1 : (k % 2 == 1 ? 4 : 2);
            double beta = angle(from + k * h);
            out += weight * h / 3 * Elementary.cos(beta);
            up += weight * h / 3 * Elementary.sin(beta);
        }
        return new double[] {out, up};
    }

    /**
     * Way out and up between two places of the path that lie on the same straight or on the curve.
     *
     * @param from way from the start (m)
     * @param to way from the start, not less (m)
     * @return out, up (m)
     */
    double[] between(double from, double to) {
        double middle = 0.5 * (from + to);
        double h = (to - from) / 12;
        double out = 0;
        double up = 0;
        // Three places of Simpson's rule on each half, which is exact on a straight.
        for (double[] half : new double[][] {{from, middle}, {middle, to}}) {
            for (int k = 0; k < 3; k++) {
                double weight = k == 1 ? 4 * h : h;
                double beta = angle(half[0] + 0.5 * k * (half[1] - half[0]));
                out += weight * Elementary.cos(beta);
                up += weight * Elementary.sin(beta);
            }
        }
        return new double[] {out, up};
    }

    private double kickerPart(double s) {
        return lip() - Math.max(s, curveEnd());
    }

    private double runUpPart(double s) {
        return Math.max(curveStart() - s, 0);
    }
}
