package org.reckoner.dynamics;

import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;

/**
 * The push with which the rider leaves the machine: one impulse at one point, equal and opposite, so that linear and
 * angular momentum of the pair stay. Plane of the take-off: out and up, pitch nose up positive.
 *
 * @param rider what leaves
 * @param vehicle what is left
 * @param relativeSpeed at which the two part along the push (m/s)
 */
public record PushOff(Moving rider, Moving vehicle, double relativeSpeed) {

    /**
     * A body in the plane of the take-off.
     *
     * @param mass (kg)
     * @param inertia about its own centre (kg m²)
     * @param out place (m)
     * @param up place (m)
     * @param outSpeed (m/s)
     * @param upSpeed (m/s)
     * @param spin nose up (rad/s)
     */
    public record Moving(
            double mass, double inertia, double out, double up, double outSpeed, double upSpeed, double spin) {

        /** An impulse along a unit vector at a point. */
        Moving struck(double impulse, double eOut, double eUp, double atOut, double atUp) {
            double arm = (atOut - out) * eUp - (atUp - up) * eOut;
            return new Moving(
                    mass,
                    inertia,
                    out,
                    up,
                    outSpeed + impulse * eOut / mass,
                    upSpeed + impulse * eUp / mass,
                    spin + impulse * arm / inertia);
        }

        /** @return angular momentum about the origin, nose up (kg m²/s) */
        public double angularMomentum() {
            return mass * (out * upSpeed - up * outSpeed) + inertia * spin;
        }
    }

    /**
     * Splits a pair and pushes.
     *
     * @param pushSpeed speed of the rider relative to the machine after the push, less before (m/s)
     * @param elevation direction of the push on the rider: backward, and so far above the horizon (rad)
     * @param offset by which the line of the push misses the rider's centre (m)
     */
    public static PushOff of(Moving rider, Moving vehicle, double pushSpeed, double elevation, double offset) {
        double eOut = -Elementary.cos(elevation);
        double eUp = Elementary.sin(elevation);
        double impulse = pushSpeed / (1 / rider.mass + 1 / vehicle.mass);
        // The contact point lies on the line of the push, the offset to its side.
        double atOut = rider.out - offset * eUp;
        double atUp = rider.up + offset * eOut;
        return new PushOff(
                rider.struck(impulse, eOut, eUp, atOut, atUp),
                vehicle.struck(-impulse, eOut, eUp, atOut, atUp),
                pushSpeed);
    }

    /** The pair of one lane of the airborne phase, in a plane whose origin is the common centre. */
    static PushOff of(Block block, int i) {
        double[][] y = block.state;
        double hx = block.held[PairModel.COURSE_X][i];
        double hy = block.held[PairModel.COURSE_Y][i];
        double out = y[PhaseModel.VX][i] * hx + y[PhaseModel.VY][i] * hy;
        double up = y[PhaseModel.VZ][i];
        double sin = Elementary.sin(y[PairModel.PITCH][i]);
        double cos = Elementary.cos(y[PairModel.PITCH][i]);
        double q = y[PairModel.PITCH_RATE][i];
        double share = PairGeometry.riderShare(block, i);
        double offset = block.input(Input.RIDER_OFFSET)[i];
        Moving rider = moving(
                block.input(Input.PERFORMER_MASS)[i],
                block.input(Input.PERFORMER_PITCH_INERTIA)[i],
                (1 - share) * offset,
                out,
                up,
                sin,
                cos,
                q);
        Moving vehicle = moving(
                block.input(Input.VEHICLE_MASS)[i],
                block.input(Input.PITCH_INERTIA)[i],
                -share * offset,
                out,
                up,
                sin,
                cos,
                q);
        return of(
                rider,
                vehicle,
                block.input(Input.PUSH_SPEED)[i],
                block.input(Input.PUSH_ELEVATION)[i],
                block.input(Input.PUSH_OFFSET)[i]);
    }

    private static Moving moving(
            double mass,
            double inertia,
            double along,
            double outSpeed,
            double upSpeed,
            double sin,
            double cos,
            double q) {
        double out = -along * sin;
        double up = along * cos;
        return new Moving(mass, inertia, out, up, outSpeed - q * up, upSpeed + q * out, q);
    }
}
