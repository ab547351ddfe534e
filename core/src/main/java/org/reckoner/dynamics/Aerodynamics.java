package org.reckoner.dynamics;

import org.reckoner.numeric.Elementary;

/** Forces of the air on a body that is small beside its path: drag, lift, the rise of drag near the speed of sound. */
final class Aerodynamics {
    /** Below this share of the airspeed across the body there is no lift: the flow is along the shoulders (1). */
    private static final double LEAST_ACROSS = 0.05;

    private Aerodynamics() {}

    /**
     * Dynamic pressure over airspeed: what a drag area is multiplied with to give force per velocity component.
     * Quadratic law; e.g. Hoerner, Fluid-Dynamic Drag, 1965, chapter 1.
     */
    static double pressurePerSpeed(double density, double airspeed) {
        return 0.5 * density * airspeed;
    }

    /** Drag acceleration along one axis: against the velocity through the air. */
    static double drag(double kd, double pressurePerSpeed, double air) {
        return -kd * pressurePerSpeed * air;
    }

    /**
     * Factor on the drag area near the speed of sound: 1 below Mach 0.7, 1 + rise from Mach 1.1 on, a smooth step
     * between (zero slope at both ends). The rise of a falling body was 19 % of what was expected: Guerster and Walter,
     * PLoS ONE 12(12):e0187798, 2017.
     */
    static double machFactor(double airspeed, double soundSpeed, double rise) {
        double u = Math.min(Math.max((airspeed / soundSpeed - 0.7) / 0.4, 0), 1);
        return 1 + rise * u * u * (3 - 2 * u);
    }

    /** Adds drag to the acceleration columns. */
    static void addDrag(double[][] work, double[] kd, double[] ax, double[] ay, double[] az, int n) {
        double[] density = work[Airflow.DENSITY];
        double[] speed = work[Airflow.AIRSPEED];
        double[] ux = work[Airflow.AIR_X];
        double[] uy = work[Airflow.AIR_Y];
        double[] uz = work[Airflow.AIR_Z];
        for (int i = 0; i < n; i++) {
            double q = pressurePerSpeed(density[i], speed[i]);
            ax[i] += drag(kd[i], q, ux[i]);
            ay[i] += drag(kd[i], q, uy[i]);
            az[i] += drag(kd[i], q, uz[i]);
        }
    }

    /**
     * Adds lift to the acceleration columns. The lift of a tracking body stands across its shoulders and its path: right
     * = the horizontal unit vector 90° clockwise of the heading; lift direction = right x v, turned by the bank about v.
     * Not the plane of the airspeed alone: with wind from behind that would fly a tracking jumper into the wall.
     */
    static void addLift(
            double[][] work,
            double[] kl,
            double[] heading,
            double[] bank,
            double[] ax,
            double[] ay,
            double[] az,
            int n) {
        double[] density = work[Airflow.DENSITY];
        double[] speed = work[Airflow.AIRSPEED];
        double[] ux = work[Airflow.AIR_X];
        double[] uy = work[Airflow.AIR_Y];
        double[] uz = work[Airflow.AIR_Z];
        for (int i = 0; i < n; i++) {
            double perSpeed = 1 / Math.max(speed[i], Airflow.LEAST_AIRSPEED);
            double vx = ux[i] * perSpeed;
            double vy = uy[i] * perSpeed;
            double vz = uz[i] * perSpeed;
            double rightX = Elementary.cos(heading[i]);
            double rightY = -Elementary.sin(heading[i]);
            double lx = rightY * vz;
            double ly = -rightX * vz;
            double lz = rightX * vy - rightY * vx;
            double across = Math.sqrt(lx * lx + ly * ly + lz * lz);
            double lift = across < LEAST_ACROSS ? 0 : kl[i] * 0.5 * density[i] * speed[i] * speed[i] / across;
            double along = lift * Elementary.cos(bank[i]);
            double side = lift * Elementary.sin(bank[i]);
            ax[i] += along * lx + side * (vy * lz - vz * ly);
            ay[i] += along * ly + side * (vz * lx - vx * lz);
            az[i] += along * lz + side * (vx * ly - vy * lx);
        }
    }

    /** Rate of change of the work column: the force of everything but gravity along the velocity over ground. */
    static void work(
            double[] ax, double[] ay, double[] az, double[] vx, double[] vy, double[] vz, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] = ax[i] * vx[i] + ay[i] * vy[i] + az[i] * vz[i];
        }
    }

    /** A quantity that follows its target with one time constant. */
    static double follow(double value, double target, double timeConstant) {
        return (target - value) / timeConstant;
    }
}
