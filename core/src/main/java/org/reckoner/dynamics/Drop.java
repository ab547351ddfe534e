package org.reckoner.dynamics;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How a machine is let go without a rider: for rigid-body reference cases and for a machine pushed off an edge.
 *
 * @param velocity over ground, in site axes (m/s)
 * @param heading of its forward axis, clockwise from true north (rad)
 * @param pitch of its forward axis above the horizon (rad)
 * @param roll about its forward axis, right side down (rad)
 * @param rates about its forward, right and down axes (rad/s)
 * @param damping moment over density, airspeed and rate about the same axes (m⁴)
 */
public record Drop(Vector3D velocity, double heading, double pitch, double roll, Vector3D rates, Vector3D damping) {
    public Drop {
        double sum = velocity.getNormSq() + rates.getNormSq() + damping.getNormSq() + heading + pitch + roll;
        if (!Double.isFinite(sum)) {
            throw new IllegalArgumentException("a drop needs finite numbers for velocity, attitude, rates and damping");
        }
    }

    void start(Block block, int i) {
        double[][] y = block.state;
        y[PhaseModel.X][i] = 0;
        y[PhaseModel.Y][i] = 0;
        y[PhaseModel.Z][i] = 0;
        y[PhaseModel.VX][i] = velocity.getX();
        y[PhaseModel.VY][i] = velocity.getY();
        y[PhaseModel.VZ][i] = velocity.getZ();
        y[PhaseModel.WORK][i] = 0;
        RideLegs.attitude(block, i, heading, pitch, roll);
        y[TumbleModel.P][i] = rates.getX();
        y[TumbleModel.Q][i] = rates.getY();
        y[TumbleModel.R][i] = rates.getZ();
        block.held[TumbleModel.DAMP_X][i] = damping.getX();
        block.held[TumbleModel.DAMP_Y][i] = damping.getY();
        block.held[TumbleModel.DAMP_Z][i] = damping.getZ();
    }
}
