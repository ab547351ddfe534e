package org.reckoner.dynamics;

import static org.reckoner.dynamics.PhaseModel.VX;
import static org.reckoner.dynamics.PhaseModel.VY;
import static org.reckoner.dynamics.PhaseModel.VZ;
import static org.reckoner.dynamics.PhaseModel.X;
import static org.reckoner.dynamics.PhaseModel.Y;
import static org.reckoner.dynamics.PhaseModel.Z;

import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gravity;
import org.reckoner.stunt.Input;

/** The air that each lane meets: density, wind, and the velocity through the air. */
final class Airflow {
    /** Work columns that {@link #meet} fills. */
    static final int HEIGHT = 0;

    static final int DENSITY = 1;
    static final int WIND_X = 2;
    static final int WIND_Y = 3;
    static final int WIND_Z = 4;
    static final int AIR_X = 5;
    static final int AIR_Y = 6;
    static final int AIR_Z = 7;
    static final int AIRSPEED = 8;
    /** First work column that is free for a phase model. */
    static final int FREE = 9;

    /** Below this airspeed a direction through the air means nothing; keeps quotients finite (m/s). */
    static final double LEAST_AIRSPEED = 1e-9;

    private Airflow() {}

    /** vAir: velocity of the body relative to the air, in site axes (m/s): over ground less wind. */
    static void meet(Conditions conditions, double lipHeightMsl, Block block, double[][] y, double[] t) {
        int n = block.lanes;
        still(conditions, lipHeightMsl, block, y, t);
        double[][] work = block.work;
        through(y[VX], work[WIND_X], work[AIR_X], n);
        through(y[VY], work[WIND_Y], work[AIR_Y], n);
        through(y[VZ], work[WIND_Z], work[AIR_Z], n);
        length(work[AIR_X], work[AIR_Y], work[AIR_Z], work[AIRSPEED], n);
    }

    /** Density and wind only, for phases whose velocity is not a state. */
    static void still(Conditions conditions, double lipHeightMsl, Block block, double[][] y, double[] t) {
        int n = block.lanes;
        double[][] work = block.work;
        height(conditions.gravity(), lipHeightMsl, y[X], y[Y], y[Z], work[HEIGHT], n);
        conditions.air().density(work[HEIGHT], work[DENSITY], n);
        scale(block.input(Input.DENSITY_FACTOR), work[DENSITY], n);
        conditions.wind().at(y[X], y[Y], y[Z], block.wind, work[WIND_X], work[WIND_Y], work[WIND_Z], n);
        Gusts.add(block, t, work[WIND_X], work[WIND_Y], work[WIND_Z], n);
    }

    private static void height(
            Gravity gravity, double lip, double[] x, double[] y, double[] z, double[] height, int n) {
        double east = gravity.invTwoRadiusEast();
        double north = gravity.invTwoRadiusNorth();
        for (int i = 0; i < n; i++) {
            height[i] = lip + Gravity.heightAboveLip(x[i], y[i], z[i], east, north);
        }
    }

    private static void scale(double[] factor, double[] value, int n) {
        for (int i = 0; i < n; i++) {
            value[i] *= factor[i];
        }
    }

    private static void through(double[] ground, double[] wind, double[] air, int n) {
        for (int i = 0; i < n; i++) {
            air[i] = ground[i] - wind[i];
        }
    }

    private static void length(double[] x, double[] y, double[] z, double[] length, int n) {
        for (int i = 0; i < n; i++) {
            length[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
        }
    }
}
