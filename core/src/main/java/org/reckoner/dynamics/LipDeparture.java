package org.reckoner.dynamics;

import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;

/**
 * What the last wheelbase of the ramp does to pitch and path.
 *
 * <p>Once the front wheel is past the edge only the rear wheel carries, and it holds back only the normal direction: the
 * machine turns about it for the time p/v. Closing the throttle there drops the nose three to six times as fast as
 * staying on it, which is why a rider past the commit point stays on the gas. Derived from moments about the rear
 * contact.
 *
 * @param speed along the lip's tangent (m/s)
 * @param normalSpeed of the common centre off the tangent, up positive (m/s)
 * @param pitch of the machine at T0 (rad)
 * @param pitchRate at T0, nose up (rad/s)
 * @param lipAngle tangent at the edge (rad)
 */
record LipDeparture(double speed, double normalSpeed, double pitch, double pitchRate, double lipAngle) {

    /** Turn over the edge up to which the pivot is followed: judgement (rad). */
    private static final double MOST_TURN = 0.35;

    /** From the state of the ride at the lip, with the drive force then acting. */
    static LipDeparture of(Block block, int i, double speed, double lipAngle, double driveForce, double gravity) {
        double b = block.input(Input.CG_TO_REAR)[i];
        double p = block.input(Input.WHEELBASE)[i];
        double alpha = angularAcceleration(
                RideModel.pairMass(block, i),
                gravity,
                b,
                block.input(Input.CG_HEIGHT)[i],
                Elementary.cos(lipAngle),
                driveForce,
                block.input(Input.PAIR_PITCH_INERTIA)[i]);
        // A slow machine drops its front over the edge; beyond this turn the small-angle pivot means nothing.
        double supported = Math.min(p / speed, Math.sqrt(2 * MOST_TURN / Math.max(Math.abs(alpha), 1e-9)));
        double turned = alpha * supported;
        RampPath path = RampPath.of(block, i);
        double curved = curvedLipRate(speed, lipAngle - path.angle(path.lip() - p), p);
        return new LipDeparture(
                speed,
                b * turned + block.input(Input.REBOUND_SPEED)[i],
                lipAngle + 0.5 * alpha * supported * supported,
                curved + turned + block.input(Input.REBOUND_PITCH_RATE)[i],
                lipAngle);
    }

    /** Turn about the rear contact: weight drops the nose, drive lifts it. */
    static double angularAcceleration(
            double mass, double gravity, double b, double h, double cosLip, double driveForce, double inertia) {
        return (-mass * gravity * b * cosLip + driveForce * h) / (inertia + mass * b * b);
    }

    /**
     * A ramp still curved under the wheels turns the machine: as the front wheel passes the edge, the line between the contacts
     * turns by what the path turns over one wheelbase, and the wheels take a wheelbase over speed for it. Easement and kicker
     * are in the path.
     */
    static double curvedLipRate(double speed, double turned, double wheelbase) {
        return speed * turned / wheelbase;
    }

    /** @return angle of the common centre's velocity above the horizon (rad) */
    double flightPathAngle() {
        return lipAngle + Elementary.atan2(normalSpeed, speed);
    }

    /** @return horizontal velocity of the common centre (m/s) */
    double outSpeed() {
        return speed * Elementary.cos(lipAngle) - normalSpeed * Elementary.sin(lipAngle);
    }

    /** @return upward velocity of the common centre (m/s) */
    double upSpeed() {
        return speed * Elementary.sin(lipAngle) + normalSpeed * Elementary.cos(lipAngle);
    }
}
