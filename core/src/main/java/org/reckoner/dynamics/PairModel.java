package org.reckoner.dynamics;

import java.util.Objects;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;

/**
 * Rider and machine in the air as one: the common centre falls with drag, the pitch answers to wheel and engine spinning
 * up or down, since angular momentum stays. Aerodynamic pitch moment is left out: small below 30 m/s for a second.
 */
final class PairModel extends PhaseModel {
    static final int PITCH = 7;
    /** Nose up (rad/s). */
    static final int PITCH_RATE = 8;
    /** Spin of the rear wheel, rolling forward positive (rad/s). */
    static final int WHEEL = 9;

    static final int COLUMNS = 10;

    static final int REDUCTION = 0;
    static final int COURSE_X = 1;
    static final int COURSE_Y = 2;
    /** Clock time of the separation (s). */
    static final int SEPARATION = 3;

    /** Time in which a locked brake stops the wheel: judgement (s). */
    private static final double BRAKE_TIME = 0.08;

    private static final int KD = Airflow.FREE;
    private static final int ENGINE_SPEED = Airflow.FREE + 1;
    private static final int TORQUE = Airflow.FREE + 2;

    private final TorqueCurve torque;
    private final Throttle throttle;

    PairModel(Stunt stunt, Conditions conditions, Throttle throttle) {
        super("airborne", COLUMNS, stunt, conditions);
        this.torque = new TorqueCurve(Objects.requireNonNull(stunt.vehicle()));
        this.throttle = throttle;
    }

    @Override
    public double maxStep() {
        return 0.1;
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        Airflow.meet(conditions, lipHeightMsl, block, y, t);
        FreefallModel.moveAndClear(y, rate, n);
        double[] area = block.input(Input.RIDING_DRAG_AREA);
        for (int i = 0; i < n; i++) {
            block.work[KD][i] = area[i] / RideModel.pairMass(block, i);
        }
        Aerodynamics.addDrag(block.work, block.work[KD], rate[VX], rate[VY], rate[VZ], n);
        Aerodynamics.work(rate[VX], rate[VY], rate[VZ], y[VX], y[VY], y[VZ], rate[WORK], n);
        conditions.gravity().accelerate(y[X], y[Y], y[Z], y[VX], y[VY], y[VZ], rate[VX], rate[VY], rate[VZ], n);
        spin(block, y, rate);
        double[] inertia = block.input(Input.PAIR_PITCH_INERTIA);
        double[] wheel = block.input(Input.REAR_WHEEL_INERTIA);
        double[] engine = block.input(Input.ENGINE_INERTIA);
        double[] sense = block.input(Input.CRANK_SENSE);
        double coupled = throttle == Throttle.BRAKE ? 0 : 1;
        for (int i = 0; i < n; i++) {
            rate[PITCH][i] = y[PITCH_RATE][i];
            rate[PITCH_RATE][i] = pitchAcceleration(
                    wheel[i], coupled * sense[i] * engine[i] * block.held[REDUCTION][i], rate[WHEEL][i], inertia[i]);
        }
    }

    /**
     * What spins forward faster turns the frame nose up: I dq/dt = -dH/dt with H = -(Iw ww + s Ie we) about body y.
     */
    static double pitchAcceleration(double wheelInertia, double engineShare, double wheelAcceleration, double inertia) {
        return (wheelInertia + engineShare) * wheelAcceleration / inertia;
    }

    private void spin(Block block, double[][] y, double[][] rate) {
        double[] wheel = block.input(Input.REAR_WHEEL_INERTIA);
        double[] engine = block.input(Input.ENGINE_INERTIA);
        double[] engineSpeed = block.work[ENGINE_SPEED];
        for (int i = 0; i < block.lanes; i++) {
            engineSpeed[i] = y[WHEEL][i] * block.held[REDUCTION][i];
        }
        torque.at(engineSpeed, block.work[TORQUE], block.lanes);
        for (int i = 0; i < block.lanes; i++) {
            double reduction = block.held[REDUCTION][i];
            double inertia = wheel[i] + engine[i] * reduction * reduction;
            double radius = block.input(Input.ROLLING_RADIUS)[i];
            double force = RideModel.wheelForce(
                            block.work[TORQUE][i] * block.input(Input.TORQUE_FACTOR)[i],
                            block.input(Input.DRIVETRAIN_EFFICIENCY)[i],
                            block.work[Airflow.DENSITY][i],
                            reduction,
                            radius)
                    * TorqueCurve.limiter(engineSpeed[i], block.input(Input.REV_LIMIT)[i]);
            double slowing = -block.input(Input.ENGINE_BRAKING)[i] * Math.min(y[WHEEL][i] / 5, 1);
            rate[WHEEL][i] = wheelAcceleration(force * radius / inertia, slowing * radius / inertia, y[WHEEL][i]);
        }
    }

    private double wheelAcceleration(double full, double closed, double wheel) {
        return switch (throttle) {
            case FULL -> full;
            case CLOSED -> closed;
            case BRAKE -> -wheel / BRAKE_TIME;
            case HOLD_SPEED -> 0;
        };
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        PairGeometry.see(
                block,
                i,
                y[X][i],
                y[Y][i],
                y[Z][i],
                y[VX][i],
                y[VY][i],
                y[VZ][i],
                block.held[COURSE_X][i],
                block.held[COURSE_Y][i],
                Elementary.sin(y[PITCH][i]),
                Elementary.cos(y[PITCH][i]),
                y[PITCH_RATE][i],
                sighting);
        double load = FreefallModel.feltLoad(this, y[X][i], y[Y][i], y[Z][i], rate[VX][i], rate[VY][i], rate[VZ][i]);
        double heading = Elementary.atan2(block.held[COURSE_X][i], block.held[COURSE_Y][i]);
        see(sighting.performer, block, y, rate, i, load, heading);
        see(sighting.vehicle, block, y, rate, i, load, heading);
        sighting.vehicle.set(Channel.ENGINE_SPEED, block.work[ENGINE_SPEED][i]);
    }

    private static void see(
            Sighting.OfBody body, Block block, double[][] y, double[][] rate, int i, double load, double heading) {
        body.acceleration(rate[VX][i], rate[VY][i], rate[VZ][i]);
        body.set(Channel.LOAD_FACTOR, load);
        body.set(Channel.AIRSPEED, block.work[Airflow.AIRSPEED][i]);
        body.set(Channel.KD, block.work[KD][i]);
        body.set(Channel.HEADING, heading);
        body.set(Channel.PITCH, y[PITCH][i]);
        body.set(Channel.PITCH_RATE, y[PITCH_RATE][i]);
    }
}
