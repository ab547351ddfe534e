package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** A body that falls and tracks: a point with drag and lift whose posture, heading and bank follow their targets. */
class FreefallModel extends PhaseModel {
    static final int KD = 7;
    static final int KL = 8;
    static final int HEADING = 9;
    static final int BANK = 10;
    /** Pitch of the body's long axis above the horizon (rad). */
    static final int PITCH = 11;

    static final int COLUMNS = 12;

    static final int KD_TARGET = 0;
    static final int KL_TARGET = 1;
    static final int HEADING_TARGET = 2;
    static final int BANK_TARGET = 3;
    /** Clock time of the next posture of the plan (s). */
    static final int NEXT_POSTURE = 4;
    /** Number of the posture now flown. */
    static final int POSTURE = 5;
    /** Clock time of the throw where the plan goes by time (s). */
    static final int THROW_TIME = 6;
    /** The pitch that the posture asks for (rad). */
    static final int PITCH_TARGET = 7;
    /** First held column that is free for a phase built on this one. */
    static final int FREE_HELD = 8;

    private static final int KD_NOW = Airflow.FREE;
    /** First of the work columns for the lift; one more is kept free for a phase built on this one. */
    private static final int LIFT = Airflow.FREE + 2;

    FreefallModel(Stunt stunt, Conditions conditions) {
        this("freefall", COLUMNS, stunt, conditions);
    }

    FreefallModel(String phase, int columns, Stunt stunt, Conditions conditions) {
        super(phase, columns, stunt, conditions);
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        Airflow.meet(conditions, lipHeightMsl, block, y, t);
        moveAndClear(y, rate, n);
        dragNow(block, y[KD], n);
        Aerodynamics.addDrag(block.work, block.work[KD_NOW], rate[VX], rate[VY], rate[VZ], n);
        Aerodynamics.addLift(block.work, LIFT, y[KL], y[HEADING], y[BANK], rate[VX], rate[VY], rate[VZ], n);
        addOtherForces(block, y, t, rate);
        Aerodynamics.work(rate[VX], rate[VY], rate[VZ], y[VX], y[VY], y[VZ], rate[WORK], n);
        conditions.gravity().accelerate(y[X], y[Y], y[Z], y[VX], y[VY], y[VZ], rate[VX], rate[VY], rate[VZ], n);
        double[] postureTime = block.input(Input.POSTURE_TIME);
        double[] turnTime = block.input(Input.TURN_TIME);
        follow(y[KD], block.held[KD_TARGET], postureTime, rate[KD], n);
        follow(y[KL], block.held[KL_TARGET], postureTime, rate[KL], n);
        follow(y[HEADING], block.held[HEADING_TARGET], turnTime, rate[HEADING], n);
        follow(y[BANK], block.held[BANK_TARGET], turnTime, rate[BANK], n);
        follow(y[PITCH], block.held[PITCH_TARGET], postureTime, rate[PITCH], n);
    }

    /** Place for the forces of a phase built on this one; they count as work. */
    void addOtherForces(Block block, double[][] y, double[] t, double[][] rate) {}

    static void moveAndClear(double[][] y, double[][] rate, int n) {
        for (int axis = 0; axis < 3; axis++) {
            double[] velocity = y[VX + axis];
            double[] placeRate = rate[X + axis];
            double[] velocityRate = rate[VX + axis];
            for (int i = 0; i < n; i++) {
                placeRate[i] = velocity[i];
                velocityRate[i] = 0;
            }
        }
    }

    private void dragNow(Block block, double[] kd, int n) {
        double[] now = block.work[KD_NOW];
        double[] speed = block.work[Airflow.AIRSPEED];
        double[] rise = block.input(Input.MACH_RISE);
        conditions.air().soundSpeed(block.work[Airflow.HEIGHT], now, n);
        for (int i = 0; i < n; i++) {
            now[i] = kd[i] * Aerodynamics.machFactor(speed[i], now[i], rise[i]);
        }
    }

    private static void follow(double[] value, double[] target, double[] timeConstant, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            rate[i] = Aerodynamics.follow(value[i], target[i], timeConstant[i]);
        }
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        observePoint(this, block, y, rate, i, sighting.performer);
        sighting.performer.set(Channel.KD, y[KD][i]);
        sighting.performer.set(Channel.HEADING, y[HEADING][i]);
        sighting.performer.set(Channel.ROLL, y[BANK][i]);
        sighting.performer.set(Channel.PITCH, y[PITCH][i]);
    }

    /** Place, velocity, acceleration, airspeed and felt load of a body whose state begins with place and velocity. */
    static void observePoint(
            PhaseModel model, Block block, double[][] y, double[][] rate, int i, Sighting.OfBody body) {
        body.place(y[X][i], y[Y][i], y[Z][i]);
        body.velocity(y[VX][i], y[VY][i], y[VZ][i]);
        body.acceleration(rate[VX][i], rate[VY][i], rate[VZ][i]);
        body.set(Channel.AIRSPEED, block.work[Airflow.AIRSPEED][i]);
        body.set(
                Channel.LOAD_FACTOR, feltLoad(model, y[X][i], y[Y][i], y[Z][i], rate[VX][i], rate[VY][i], rate[VZ][i]));
    }

    /** Everything but gravity over standard gravity; the Coriolis share (under 0.002 g) is left in. */
    static double feltLoad(PhaseModel model, double x, double y, double z, double ax, double ay, double az) {
        double g = model.conditions.gravity().gamma(model.conditions.gravity().heightAboveLip(x, y, z));
        double up = az + g;
        return Math.sqrt(ax * ax + ay * ay + up * up) / Constants.STANDARD_GRAVITY;
    }
}
