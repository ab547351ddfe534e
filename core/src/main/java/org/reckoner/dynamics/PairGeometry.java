package org.reckoner.dynamics;

import org.reckoner.flight.Channel;
import org.reckoner.stunt.Input;

/**
 * Where rider and machine are while they move as one, in the vertical plane of the take-off.
 *
 * <p>The rider's centre stands {@link Input#RIDER_OFFSET} above the machine's along the machine's upright axis; both
 * share out that distance by the other's mass, so that their common centre is the point that flies.
 */
final class PairGeometry {
    private PairGeometry() {}

    /** Share of the rider in the common mass. */
    static double riderShare(Block block, int i) {
        double rider = block.input(Input.PERFORMER_MASS)[i];
        return rider / (rider + block.input(Input.VEHICLE_MASS)[i]);
    }

    /**
     * Sets place and velocity of both bodies from those of the common centre.
     *
     * @param hx east component of the course (1)
     * @param hy north component of the course (1)
     * @param pitch above the horizon (rad)
     * @param pitchRate nose up (rad/s)
     */
    static void see(
            Block block,
            int i,
            double x,
            double y,
            double z,
            double vx,
            double vy,
            double vz,
            double hx,
            double hy,
            double sinPitch,
            double cosPitch,
            double pitchRate,
            Sighting sighting) {
        double offset = block.input(Input.RIDER_OFFSET)[i];
        double share = riderShare(block, i);
        put(sighting.performer, (1 - share) * offset, x, y, z, vx, vy, vz, hx, hy, sinPitch, cosPitch, pitchRate);
        put(sighting.vehicle, -share * offset, x, y, z, vx, vy, vz, hx, hy, sinPitch, cosPitch, pitchRate);
        sighting.performer.set(Channel.RISER_LOAD, 0);
    }

    private static void put(
            Sighting.OfBody body,
            double along,
            double x,
            double y,
            double z,
            double vx,
            double vy,
            double vz,
            double hx,
            double hy,
            double sinPitch,
            double cosPitch,
            double pitchRate) {
        // The upright axis in the take-off plane is (-sin, cos); turning nose up moves its tip backward.
        double out = -along * sinPitch;
        double up = along * cosPitch;
        body.place(x + out * hx, y + out * hy, z + up);
        double outRate = -pitchRate * up;
        double upRate = pitchRate * out;
        body.velocity(vx + outRate * hx, vy + outRate * hy, vz + upRate);
    }
}
