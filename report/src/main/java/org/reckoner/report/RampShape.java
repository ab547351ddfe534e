package org.reckoner.report;

import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/** The line of run-up, transition and kicker, in metres out and up, from its start to the lip. */
final class RampShape {
    private static final int ARC_STEPS = 24;

    private RampShape() {}

    static Points of(Inputs inputs) {
        double lip = inputs.centre(Input.LIP_ANGLE);
        double slope = inputs.centre(Input.RUN_UP_SLOPE);
        double radius = inputs.centre(Input.TRANSITION_RADIUS);
        double kicker = inputs.centre(Input.KICKER_LENGTH);
        double runUp = inputs.centre(Input.RUN_UP_LENGTH);
        double s = -kicker * StrictMath.cos(lip);
        double u = -kicker * StrictMath.sin(lip);
        double[] xy = new double[2 * (ARC_STEPS + 3)];
        int at = xy.length;
        at = before(xy, at, 0, 0);
        at = before(xy, at, s, u);
        for (int k = 1; k <= ARC_STEPS; k++) {
            double angle = lip + (slope - lip) * k / ARC_STEPS;
            double sign = lip >= slope ? 1 : -1;
            double s1 = s + sign * radius * (StrictMath.sin(angle) - StrictMath.sin(lip));
            double u1 = u + sign * radius * (StrictMath.cos(lip) - StrictMath.cos(angle));
            at = before(xy, at, s1, u1);
        }
        before(xy, at, xy[at] - runUp * StrictMath.cos(slope), xy[at + 1] - runUp * StrictMath.sin(slope));
        return Points.of(xy);
    }

    private static int before(double[] xy, int at, double s, double u) {
        xy[at - 2] = s;
        xy[at - 1] = u;
        return at - 2;
    }
}
