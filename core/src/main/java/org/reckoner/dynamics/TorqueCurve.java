package org.reckoner.dynamics;

import org.reckoner.numeric.MonotoneCubic;
import org.reckoner.numeric.PiecewisePolynomial;
import org.reckoner.stunt.Vehicle;

/** Engine torque over engine speed: a monotone cubic through the catalogue's points, flat outside them. */
public final class TorqueCurve {
    private final PiecewisePolynomial torque;

    public TorqueCurve(Vehicle vehicle) {
        torque = MonotoneCubic.through(
                vehicle.torque().stream()
                        .mapToDouble(Vehicle.TorquePoint::engineSpeed)
                        .toArray(),
                vehicle.torque().stream()
                        .mapToDouble(Vehicle.TorquePoint::torque)
                        .toArray(),
                PiecewisePolynomial.Outside.CLAMP);
    }

    /** @param engineSpeed engine speed (rad/s) @return torque at the rear wheel, referred to the crank (N m) */
    public double at(double engineSpeed) {
        return torque.value(engineSpeed);
    }

    void at(double[] engineSpeed, double[] torqueOut, int n) {
        torque.value(engineSpeed, torqueOut, n);
    }

    /** The ignition cuts within half a percent above the limit. */
    static double limiter(double engineSpeed, double limit) {
        return Math.min(Math.max((1.005 * limit - engineSpeed) / (0.005 * limit), 0), 1);
    }
}
