package org.reckoner.stunt;

import java.util.List;

/**
 * A motorcycle's engine and gears, from the catalogue or the stunt file; its masses and lengths are inputs.
 *
 * @param name model
 * @param torque engine torque at the rear wheel, referred to the crank, over engine speed
 * @param primary primary reduction (1)
 * @param gears gear ratios, first gear first (1)
 * @param finalDrive sprocket reduction (1)
 * @param source where curve and ratios come from
 * @param grade how good that is
 */
public record Vehicle(
        String name,
        List<TorquePoint> torque,
        double primary,
        List<Double> gears,
        double finalDrive,
        String source,
        Grade grade) {

    public Vehicle {
        torque = List.copyOf(torque);
        gears = List.copyOf(gears);
        if (torque.size() < 2) {
            throw new IllegalArgumentException("a torque curve needs at least two points");
        }
        for (int i = 1; i < torque.size(); i++) {
            if (torque.get(i).engineSpeed() <= torque.get(i - 1).engineSpeed()) {
                throw new IllegalArgumentException("the engine speeds of a torque curve must rise");
            }
        }
        if (gears.isEmpty() || !(primary > 0) || !(finalDrive > 0)) {
            throw new IllegalArgumentException("a vehicle needs gears and reductions above zero");
        }
        for (int i = 0; i < gears.size(); i++) {
            if (!(gears.get(i) > 0) || i > 0 && gears.get(i) >= gears.get(i - 1)) {
                throw new IllegalArgumentException("gear ratios must be above zero and fall from first to last");
            }
        }
    }

    /** @param gear first is 1 @return engine turns per wheel turn (1) */
    public double reduction(int gear) {
        return primary * gears.get(gear - 1) * finalDrive;
    }

    /**
     * One point of a torque curve.
     *
     * @param engineSpeed engine speed (rad/s)
     * @param torque torque (N m)
     */
    public record TorquePoint(double engineSpeed, double torque) {
        public TorquePoint {
            if (!(engineSpeed > 0 && torque >= 0 && Double.isFinite(engineSpeed) && Double.isFinite(torque))) {
                throw new IllegalArgumentException("a torque point needs a speed above zero and a torque from zero");
            }
        }
    }
}
