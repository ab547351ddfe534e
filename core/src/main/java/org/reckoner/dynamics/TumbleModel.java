package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * The machine alone, tumbling: a rigid body with drag by projected area, damping, and a centre of pressure off its centre
 * of mass. Body axes x forward, y right, z down; rates are relative to inertial space, and the Earth's turn (0.004°/s) is
 * left out of the attitude. Euler's equations; e.g. Stevens, Lewis, Johnson, Aircraft Control and Simulation, chapter 1.
 */
final class TumbleModel extends PhaseModel {
    /** Quaternion that turns body axes into site axes. */
    static final int Q0 = 7;

    static final int Q1 = 8;
    static final int Q2 = 9;
    static final int Q3 = 10;
    /** Body rates about x, y, z (rad/s). */
    static final int P = 11;

    static final int Q = 12;
    static final int R = 13;
    static final int COLUMNS = 14;

    /** Damping of the rates about x, y, z: moment over density, airspeed and rate (m⁴). */
    static final int DAMP_X = 0;

    static final int DAMP_Y = 1;
    static final int DAMP_Z = 2;

    /** Spin up to which the usual step suits, and beyond which it is shortened no more (rad/s). */
    private static final double SLOW_SPIN = 1;

    private static final double FAST_SPIN = 20;

    private static final int FORCE_X = Airflow.FREE;
    private static final int FORCE_Y = Airflow.FREE + 1;
    private static final int FORCE_Z = Airflow.FREE + 2;
    private static final int DRAG = Airflow.FREE + 3;

    TumbleModel(Stunt stunt, Conditions conditions) {
        super("tumble", COLUMNS, stunt, conditions);
    }

    /** The faster it turns, the shorter: so that a step is about the same part of a turn. */
    @Override
    public void stepShares(Block block, double[] share) {
        double[] p = block.state[P];
        double[] q = block.state[Q];
        double[] r = block.state[R];
        for (int i = 0; i < block.lanes; i++) {
            double spin = Math.sqrt(p[i] * p[i] + q[i] * q[i] + r[i] * r[i]);
            share[i] = SLOW_SPIN / Math.min(Math.max(spin, SLOW_SPIN), FAST_SPIN);
        }
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        Airflow.meet(conditions, lipHeightMsl, block, y, t);
        FreefallModel.moveAndClear(y, rate, n);
        force(block, y);
        double[] mass = block.input(Input.VEHICLE_MASS);
        for (int i = 0; i < n; i++) {
            double perMass = -block.work[DRAG][i] / mass[i];
            rate[VX][i] = perMass * block.work[Airflow.AIR_X][i];
            rate[VY][i] = perMass * block.work[Airflow.AIR_Y][i];
            rate[VZ][i] = perMass * block.work[Airflow.AIR_Z][i];
        }
        Aerodynamics.work(rate[VX], rate[VY], rate[VZ], y[VX], y[VY], y[VZ], rate[WORK], n);
        conditions.gravity().accelerate(y[X], y[Y], y[Z], y[VX], y[VY], y[VZ], rate[VX], rate[VY], rate[VZ], n);
        turn(y, rate, n);
        moments(block, y, rate);
    }

    /** Drag over airspeed, and the force in body axes. */
    private static void force(Block block, double[][] y) {
        double[][] work = block.work;
        double[] front = block.input(Input.FRONT_DRAG_AREA);
        double[] side = block.input(Input.SIDE_DRAG_AREA);
        double[] top = block.input(Input.TOP_DRAG_AREA);
        for (int i = 0; i < block.lanes; i++) {
            double q0 = y[Q0][i];
            double q1 = y[Q1][i];
            double q2 = y[Q2][i];
            double q3 = y[Q3][i];
            double ux = work[Airflow.AIR_X][i];
            double uy = work[Airflow.AIR_Y][i];
            double uz = work[Airflow.AIR_Z][i];
            double bx = (q0 * q0 + q1 * q1 - q2 * q2 - q3 * q3) * ux
                    + 2 * (q1 * q2 + q0 * q3) * uy
                    + 2 * (q1 * q3 - q0 * q2) * uz;
            double by = 2 * (q1 * q2 - q0 * q3) * ux
                    + (q0 * q0 - q1 * q1 + q2 * q2 - q3 * q3) * uy
                    + 2 * (q2 * q3 + q0 * q1) * uz;
            double bz = 2 * (q1 * q3 + q0 * q2) * ux
                    + 2 * (q2 * q3 - q0 * q1) * uy
                    + (q0 * q0 - q1 * q1 - q2 * q2 + q3 * q3) * uz;
            double speed = Math.max(work[Airflow.AIRSPEED][i], Airflow.LEAST_AIRSPEED);
            double area = dragArea(front[i], side[i], top[i], bx / speed, by / speed, bz / speed);
            double drag = Aerodynamics.pressurePerSpeed(work[Airflow.DENSITY][i], work[Airflow.AIRSPEED][i]) * area;
            work[DRAG][i] = drag;
            work[FORCE_X][i] = -drag * bx;
            work[FORCE_Y][i] = -drag * by;
            work[FORCE_Z][i] = -drag * bz;
        }
    }

    /** Drag area in a direction: the areas of front, side and top weighed by the squares of its components (judgement). */
    static double dragArea(double front, double side, double top, double nx, double ny, double nz) {
        return front * nx * nx + side * ny * ny + top * nz * nz;
    }

    /** Attitude: dq/dt = q (0, p, q, r) / 2. */
    private static void turn(double[][] y, double[][] rate, int n) {
        for (int i = 0; i < n; i++) {
            double p = 0.5 * y[P][i];
            double q = 0.5 * y[Q][i];
            double r = 0.5 * y[R][i];
            rate[Q0][i] = -y[Q1][i] * p - y[Q2][i] * q - y[Q3][i] * r;
            rate[Q1][i] = y[Q0][i] * p + y[Q2][i] * r - y[Q3][i] * q;
            rate[Q2][i] = y[Q0][i] * q + y[Q3][i] * p - y[Q1][i] * r;
            rate[Q3][i] = y[Q0][i] * r + y[Q1][i] * q - y[Q2][i] * p;
        }
    }

    private static void moments(Block block, double[][] y, double[][] rate) {
        double[][] work = block.work;
        double[] ix = block.input(Input.ROLL_INERTIA);
        double[] iy = block.input(Input.PITCH_INERTIA);
        double[] iz = block.input(Input.YAW_INERTIA);
        double[] cx = block.input(Input.PRESSURE_CENTRE_X);
        double[] cy = block.input(Input.PRESSURE_CENTRE_Y);
        double[] cz = block.input(Input.PRESSURE_CENTRE_Z);
        for (int i = 0; i < block.lanes; i++) {
            double p = y[P][i];
            double q = y[Q][i];
            double r = y[R][i];
            double fx = work[FORCE_X][i];
            double fy = work[FORCE_Y][i];
            double fz = work[FORCE_Z][i];
            double flow = work[Airflow.DENSITY][i] * work[Airflow.AIRSPEED][i];
            double mx = cy[i] * fz - cz[i] * fy + damping(block.held[DAMP_X][i], flow, p);
            double my = cz[i] * fx - cx[i] * fz + damping(block.held[DAMP_Y][i], flow, q);
            double mz = cx[i] * fy - cy[i] * fx + damping(block.held[DAMP_Z][i], flow, r);
            rate[P][i] = (mx + (iy[i] - iz[i]) * q * r) / ix[i];
            rate[Q][i] = (my + (iz[i] - ix[i]) * r * p) / iy[i];
            rate[R][i] = (mz + (ix[i] - iy[i]) * p * q) / iz[i];
        }
    }

    /** Rate damping, linear in rate and airspeed: the form of the usual damping derivatives. */
    static double damping(double coefficient, double densityTimesAirspeed, double rate) {
        return -coefficient * densityTimesAirspeed * rate;
    }

    /** Damping coefficient of a machine: c d² A with d = 1 m and A the mean of its drag areas (judgement). */
    static double dampingCoefficient(double tumbleDamping, double front, double side, double top) {
        return tumbleDamping * (front + side + top) / 3;
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        Sighting.OfBody body = sighting.vehicle;
        FreefallModel.observePoint(this, block, y, rate, i, body);
        double q0 = y[Q0][i];
        double q1 = y[Q1][i];
        double q2 = y[Q2][i];
        double q3 = y[Q3][i];
        // Forward and right axes in site axes give heading, pitch and roll.
        double fx = q0 * q0 + q1 * q1 - q2 * q2 - q3 * q3;
        double fy = 2 * (q1 * q2 + q0 * q3);
        double fz = 2 * (q1 * q3 - q0 * q2);
        double rz = 2 * (q2 * q3 + q0 * q1);
        double dz = q0 * q0 - q1 * q1 - q2 * q2 + q3 * q3;
        body.set(Channel.HEADING, Elementary.atan2(fx, fy));
        body.set(Channel.PITCH, Elementary.asin(Math.max(-1, Math.min(1, fz))));
        body.set(Channel.ROLL, Elementary.atan2(-rz, -dz));
        body.set(Channel.ROLL_RATE, y[P][i]);
        body.set(Channel.PITCH_RATE, y[Q][i]);
        body.set(Channel.YAW_RATE, y[R][i]);
        body.set(
                Channel.KD,
                block.work[DRAG][i] > 0
                        ? 2
                                * block.work[DRAG][i]
                                / (block.work[Airflow.DENSITY][i]
                                        * Math.max(block.work[Airflow.AIRSPEED][i], 1e-9)
                                        * block.input(Input.VEHICLE_MASS)[i])
                        : 0);
    }
}
