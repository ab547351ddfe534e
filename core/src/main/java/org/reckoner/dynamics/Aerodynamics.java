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
            int free,
            double[] kl,
            double[] heading,
            double[] bank,
            double[] ax,
            double[] ay,
            double[] az,
            int n) {
        double[] vx = work[free];
        double[] vy = work[free + 1];
        double[] vz = work[free + 2];
        double[] lx = work[free + 3];
        double[] ly = work[free + 4];
        double[] lz = work[free + 5];
        double[] along = work[free + 6];
        double[] side = work[free + 7];
        double[] sin = work[free + 8];
        double[] cos = work[free + 9];
        double[] spare = work[free + 10];
        double[] more = work[free + 11];
        direction(work[Airflow.AIR_X], work[Airflow.AIRSPEED], vx, n);
        direction(work[Airflow.AIR_Y], work[Airflow.AIRSPEED], vy, n);
        direction(work[Airflow.AIR_Z], work[Airflow.AIRSPEED], vz, n);
        Elementary.sinCos(heading, sin, cos, spare, more, n);
        for (int i = 0; i < n; i++) {
            double rightX = cos[i];
            double rightY = -sin[i];
            lx[i] = rightY * vz[i];
            ly[i] = -rightX * vz[i];
            lz[i] = rightX * vy[i] - rightY * vx[i];
        }
        Elementary.sinCos(bank, sin, cos, spare, more, n);
        lift(work[Airflow.DENSITY], work[Airflow.AIRSPEED], kl, lx, ly, lz, spare, n);
        for (int i = 0; i < n; i++) {
            along[i] = spare[i] * cos[i];
            side[i] = spare[i] * sin[i];
        }
        turned(along, lx, side, vy, lz, vz, ly, ax, n);
        turned(along, ly, side, vz, lx, vx, lz, ay, n);
        turned(along, lz, side, vx, ly, vy, lx, az, n);
    }

    /** How many work columns {@link #addLift} needs from the first free one on. */
    static final int LIFT_COLUMNS = 12;

    private static void direction(double[] air, double[] speed, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = air[i] * (1 / Math.max(speed[i], Airflow.LEAST_AIRSPEED));
        }
    }

    /** Lift over the length of its direction. */
    private static void lift(
            double[] density,
            double[] speed,
            double[] kl,
            double[] lx,
            double[] ly,
            double[] lz,
            double[] lift,
            int n) {
        for (int i = 0; i < n; i++) {
            double across = Math.sqrt(lx[i] * lx[i] + ly[i] * ly[i] + lz[i] * lz[i]);
            // 0 below the least, 1 above it: a number instead of a branch, for the sake of vectors.
            double flows = Math.min(Math.floor(across / LEAST_ACROSS), 1);
            lift[i] = flows * (kl[i] * 0.5 * density[i] * speed[i] * speed[i] / Math.max(across, LEAST_ACROSS));
        }
    }

    private static void turned(
            double[] along,
            double[] level,
            double[] side,
            double[] v1,
            double[] l2,
            double[] v2,
            double[] l1,
            double[] acceleration,
            int n) {
        for (int i = 0; i < n; i++) {
            acceleration[i] += along[i] * level[i] + side[i] * (v1[i] * l2[i] - v2[i] * l1[i]);
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
