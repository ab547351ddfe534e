package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * From the throw to line stretch: the pilot chute fills, opens the container, and pulls pack and lines out behind the
 * body. Lumped one-dimensional chain along the airflow; form after Knacke, NWC TP 6575, 1991, section 5.
 */
final class DeploymentModel extends FreefallModel {
    /** Distance of the pack from the body (m). */
    static final int PACK = 12;
    /** Speed of the pack away from the body (m/s). */
    static final int PACK_SPEED = 13;

    static final int COLUMNS = 14;

    /** Clock time at which the pilot chute pulls (s). */
    static final int PULL_TIME = FREE_HELD;
    /** 1 once the pilot chute pulls. */
    static final int PULLING = FREE_HELD + 1;
    /** 1 once the container is open. */
    static final int PINS = FREE_HELD + 2;
    /** 1 if the container can never open: pilot chute in tow. */
    static final int SHUT = FREE_HELD + 3;
    /** Clock time of the throw (s). */
    static final int THROWN = FREE_HELD + 4;

    private static final int PULL = Airflow.FREE + 1;

    DeploymentModel(Stunt stunt, Conditions conditions) {
        super("deployment", COLUMNS, stunt, conditions);
    }

    @Override
    public double maxStep() {
        return 0.05;
    }

    @Override
    void addOtherForces(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        double[] pull = block.work[PULL];
        pull(block, y, pull);
        double[] mass = block.input(Input.PERFORMER_MASS);
        double[] packMass = block.input(Input.PACK_MASS);
        double[] strip = block.input(Input.STRIP_FORCE);
        double[] pins = block.held[PINS];
        for (int i = 0; i < n; i++) {
            // With the container shut the body drags the pilot chute; once open it feels only the stowed lines.
            double onBody = pins[i] > 0 ? strip[i] : pull[i];
            double perSpeed = onBody / (mass[i] * Math.max(block.work[Airflow.AIRSPEED][i], Airflow.LEAST_AIRSPEED));
            rate[VX][i] -= perSpeed * block.work[Airflow.AIR_X][i];
            rate[VY][i] -= perSpeed * block.work[Airflow.AIR_Y][i];
            rate[VZ][i] -= perSpeed * block.work[Airflow.AIR_Z][i];
            rate[PACK][i] = pins[i] > 0 ? y[PACK_SPEED][i] : 0;
            rate[PACK_SPEED][i] = pins[i] > 0 ? packAcceleration(pull[i], strip[i], packMass[i]) : 0;
        }
    }

    /** Pull of the pilot chute on every lane (N). */
    static void pull(Block block, double[][] y, double[] pull) {
        double[] diameter = block.input(Input.PILOT_CHUTE_DIAMETER);
        for (int i = 0; i < block.lanes; i++) {
            pull[i] = block.held[PULLING][i]
                    * pilotChuteForce(
                            block.work[Airflow.DENSITY][i],
                            block.work[Airflow.AIRSPEED][i] - y[PACK_SPEED][i],
                            pilotChuteDragArea(diameter[i]));
        }
    }

    /** Drag area of a pilot chute: coefficient 0.7 on its flat area (judgement). */
    static double pilotChuteDragArea(double diameter) {
        return 0.7 * 0.25 * Math.PI * diameter * diameter;
    }

    /** Force of a pilot chute at its own airspeed: that of the body less the speed at which the pack moves away. */
    static double pilotChuteForce(double density, double ownAirspeed, double dragArea) {
        return 0.5 * density * ownAirspeed * Math.abs(ownAirspeed) * dragArea;
    }

    static double packAcceleration(double pull, double strip, double packMass) {
        return (pull - strip) / packMass;
    }

    /**
     * Snatch force when the lines come taut: two masses joined by a spring at a closing speed, k of lines and risers,
     * pack mass not yet strung out a quarter of the pack (judgement).
     */
    static double snatchForce(double closing, double stiffness, double packMass, double bodyMass) {
        double left = 0.25 * packMass;
        return closing * Math.sqrt(stiffness * left * bodyMass / (left + bodyMass));
    }
}
