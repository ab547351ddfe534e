package org.reckoner.dynamics;

import java.util.Objects;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * Run-up and ramp: the machine with its rider on the path of the rear contact, driven through gears, never more than
 * grip and front wheel allow. Longitudinal dynamics after Cossalter, Motorcycle Dynamics, 2006, chapter 3.
 */
final class RideModel extends PhaseModel {
    /** Way along the path from the start of the run-up (m). */
    static final int S = 3;
    /** Speed along the path (m/s). */
    static final int V = 4;
    /** Angle of the path above the horizon (rad). */
    static final int BETA = 5;

    static final int COLUMNS = 7;

    static final int GEAR = 0;
    /** Engine turns per wheel turn. */
    static final int REDUCTION = 1;
    /** 1 while the engine drives, 0 in a shift. */
    static final int DRIVE = 2;
    /** 1 with the throttle closed. */
    static final int CLOSED = 3;
    /** Speed that the rider holds (m/s). */
    static final int TARGET = 4;

    static final int CURVE_START = 5;
    static final int CURVE_END = 6;
    static final int LIP = 7;
    /** Curvature of the round part, upward positive (1/m). */
    static final int ROUND = 8;

    static final int EASEMENT = 9;
    /** Clock time at which the next gear is in (s). */
    static final int GEAR_IN = 10;
    /** Unit vector of the course, east and north (1). */
    static final int COURSE_X = 11;

    static final int COURSE_Y = 12;
    /** Curvature of the section under the rear wheel, its growth along the way, and where that counts from. */
    static final int BEND = 13;

    static final int BEND_RATE = 14;
    static final int BEND_FROM = 15;

    /** How fast the rider closes on the held speed: judgement (s). */
    static final double HOLD_TIME = 0.3;

    static final int DRIVE_FORCE = Airflow.FREE;
    static final int ENGINE_SPEED = Airflow.FREE + 1;
    private static final int TORQUE = Airflow.FREE + 2;
    private static final int DRAG = Airflow.FREE + 3;
    private static final int PRESS = Airflow.FREE + 4;
    static final int ACCELERATION = Airflow.FREE + 5;
    static final int FRONT_LOAD = Airflow.FREE + 6;
    static final int REAR_LOAD = Airflow.FREE + 7;
    private static final int SIN = Airflow.FREE + 8;
    private static final int COS = Airflow.FREE + 9;
    private static final int SPARE = Airflow.FREE + 10;

    private final TorqueCurve torque;

    RideModel(Stunt stunt, Conditions conditions) {
        super("run_up", COLUMNS, stunt, conditions);
        torque = new TorqueCurve(Objects.requireNonNull(stunt.vehicle()));
    }

    @Override
    public double maxStep() {
        return 0.1;
    }

    @Override
    double speed(Block block, int lane) {
        return block.state[V][lane];
    }

    @Override
    public void derivatives(Block block, double[][] y, double[] t, double[][] rate) {
        int n = block.lanes;
        Airflow.still(conditions, lipHeightMsl, block, y, t);
        Elementary.sinCos(y[BETA], block.work[SIN], block.work[COS], block.work[SPARE], block.work[SPARE + 1], n);
        engine(block, y);
        resist(block, y);
        drive(block, y);
        for (int i = 0; i < n; i++) {
            double v = y[V][i];
            double cos = block.work[COS][i];
            rate[X][i] = v * cos * block.held[COURSE_X][i];
            rate[Y][i] = v * cos * block.held[COURSE_Y][i];
            rate[Z][i] = v * block.work[SIN][i];
            rate[S][i] = v;
            rate[V][i] = block.work[ACCELERATION][i];
            rate[BETA][i] = v * curvature(block, y[S][i], i);
            rate[WORK][i] = v
                    * (block.work[DRIVE_FORCE][i]
                            - block.work[DRAG][i]
                            - block.input(Input.ROLLING_RESISTANCE)[i] * block.work[PRESS][i])
                    / pairMass(block, i);
        }
    }

    private static double curvature(Block block, double s, int i) {
        return block.held[BEND][i] + block.held[BEND_RATE][i] * (s - block.held[BEND_FROM][i]);
    }

    /** A section counts as reached so far before its beginning, since crossings are located in time (m). */
    private static final double REACHED = 1e-6;

    /**
     * Sets the section that begins where the lane stands. Straight, clothoid, round, clothoid, straight: within each the
     * curvature is one straight line, so that no integrator has to feel its way over a kink.
     */
    static void bend(Block block, int i) {
        double s = block.state[S][i] + REACHED;
        double start = block.held[CURVE_START][i];
        double end = block.held[CURVE_END][i];
        double easement = block.held[EASEMENT][i];
        double round = block.held[ROUND][i];
        boolean curved = s >= start && s < end;
        boolean in = curved && s < start + easement && easement > 0;
        boolean out = curved && !in && s >= end - easement && easement > 0;
        block.held[BEND][i] = curved && !in ? round : 0;
        block.held[BEND_RATE][i] = in ? round / easement : out ? -round / easement : 0;
        block.held[BEND_FROM][i] = in ? start : out ? end - easement : 0;
    }

    static double pairMass(Block block, int i) {
        return block.input(Input.PERFORMER_MASS)[i] + block.input(Input.VEHICLE_MASS)[i];
    }

    /** Engine speed and torque; in first gear the slipping clutch keeps the engine up. */
    private void engine(Block block, double[][] y) {
        double[] radius = block.input(Input.ROLLING_RADIUS);
        double[] clutch = block.input(Input.CLUTCH_SPEED);
        double[] engineSpeed = block.work[ENGINE_SPEED];
        for (int i = 0; i < block.lanes; i++) {
            double least = block.held[GEAR][i] == 1 ? clutch[i] : 0;
            engineSpeed[i] = Math.max(y[V][i] * block.held[REDUCTION][i] / radius[i], least);
        }
        torque.at(engineSpeed, block.work[TORQUE], block.lanes);
    }

    /** Drag, and the press of the ramp on both wheels together. */
    private void resist(Block block, double[][] y) {
        double[] area = block.input(Input.RIDING_DRAG_AREA);
        double g = conditions.gravity().gamma(0);
        for (int i = 0; i < block.lanes; i++) {
            double cos = block.work[COS][i];
            double sin = block.work[SIN][i];
            double hx = block.held[COURSE_X][i];
            double hy = block.held[COURSE_Y][i];
            double windX = block.work[Airflow.WIND_X][i];
            double windY = block.work[Airflow.WIND_Y][i];
            double along = y[V][i] - (windX * hx + windY * hy) * cos - block.work[Airflow.WIND_Z][i] * sin;
            double across = windX * hy - windY * hx;
            double speed = Math.sqrt(along * along + across * across);
            block.work[DRAG][i] =
                    area[i] * along * Aerodynamics.pressurePerSpeed(block.work[Airflow.DENSITY][i], speed);
            block.work[PRESS][i] = press(pairMass(block, i), g, cos, y[V][i], curvature(block, y[S][i], i));
        }
    }

    /** Press on the ramp: weight across it plus what bends the path, m v²/r. */
    static double press(double mass, double gravity, double cosSlope, double speed, double curvature) {
        return mass * Math.max(gravity * cosSlope + speed * speed * curvature, 0);
    }

    private void drive(Block block, double[][] y) {
        double g = conditions.gravity().gamma(0);
        for (int i = 0; i < block.lanes; i++) {
            double reduction = block.held[REDUCTION][i];
            double radius = block.input(Input.ROLLING_RADIUS)[i];
            double mass = pairMass(block, i);
            double engineSpeed = block.work[ENGINE_SPEED][i];
            double sin = block.work[SIN][i];
            double press = block.work[PRESS][i];
            double drag = block.work[DRAG][i];
            double spin = (block.input(Input.REAR_WHEEL_INERTIA)[i]
                            + block.input(Input.ENGINE_INERTIA)[i] * reduction * reduction)
                    / (radius * radius);
            double massMoved = mass + spin + block.input(Input.FRONT_WHEEL_INERTIA)[i] / (radius * radius);
            double resist = drag + block.input(Input.ROLLING_RESISTANCE)[i] * press + mass * g * sin;

            double available = block.held[DRIVE][i]
                    * wheelForce(
                            block.work[TORQUE][i] * block.input(Input.TORQUE_FACTOR)[i],
                            block.input(Input.DRIVETRAIN_EFFICIENCY)[i],
                            block.work[Airflow.DENSITY][i],
                            reduction,
                            radius)
                    * TorqueCurve.limiter(engineSpeed, block.input(Input.REV_LIMIT)[i]);
            double b = block.input(Input.CG_TO_REAR)[i];
            double h = block.input(Input.CG_HEIGHT)[i];
            double p = block.input(Input.WHEELBASE)[i];
            double wheelie = resist + massMoved * wheelieAcceleration(mass, press, b, h, g * sin, drag);
            double grip =
                    gripForce(block.input(Input.GRIP)[i], mass, press, b, h, p, g * sin, drag, resist, massMoved, spin);
            double demand = resist + massMoved * (block.held[TARGET][i] - y[V][i]) / HOLD_TIME;
            double braking = -block.input(Input.ENGINE_BRAKING)[i] * block.held[DRIVE][i];
            double most = Math.min(available, Math.max(Math.min(wheelie, grip), 0));
            double open = Math.max(Math.min(demand, most), braking);
            double force = block.held[CLOSED][i] > 0 ? braking : open;
            double acceleration = (force - resist) / massMoved;
            double front = frontLoad(mass, press, b, h, p, g * sin, acceleration, drag);
            block.work[DRIVE_FORCE][i] = force;
            block.work[ACCELERATION][i] = acceleration;
            block.work[FRONT_LOAD][i] = front;
            block.work[REAR_LOAD][i] = press - front;
        }
    }

    /** Force of the rear wheel: torque through the gears, power proportional to the density of the air (judgement). */
    static double wheelForce(double torque, double efficiency, double density, double reduction, double radius) {
        return efficiency * torque * (density / Constants.SEA_LEVEL_DENSITY) * reduction / radius;
    }

    /** Acceleration at which the front wheel leaves the ground; drag acts at the height of the centre. */
    static double wheelieAcceleration(double mass, double press, double b, double h, double gSin, double drag) {
        return (press / mass) * b / h - gSin - drag / mass;
    }

    /** Load on the front contact: moments about the rear contact. */
    static double frontLoad(
            double mass, double press, double b, double h, double p, double gSin, double acceleration, double drag) {
        return (press * b - mass * h * (gSin + acceleration) - drag * h) / p;
    }

    /**
     * Drive force that just slips: force less what spins up wheel and engine equals grip times rear load, and the rear
     * load itself grows with the acceleration; solved for the force.
     */
    static double gripForce(
            double grip,
            double mass,
            double press,
            double b,
            double h,
            double p,
            double gSin,
            double drag,
            double resist,
            double massMoved,
            double spin) {
        double rearAtRest = press - (press * b - mass * h * gSin - drag * h) / p;
        double perAcceleration = mass * h / p;
        double share = 1 - spin / massMoved - grip * perAcceleration / massMoved;
        double fixed = grip * (rearAtRest - perAcceleration * resist / massMoved) - spin * resist / massMoved;
        return share > 0.01 ? fixed / share : Double.MAX_VALUE;
    }

    @Override
    public double energy(Block block, int i) {
        double[][] y = block.state;
        double radius = block.input(Input.ROLLING_RADIUS)[i];
        double reduction = block.held[REDUCTION][i];
        double spin = (block.input(Input.REAR_WHEEL_INERTIA)[i]
                        + block.input(Input.FRONT_WHEEL_INERTIA)[i]
                        + block.input(Input.ENGINE_INERTIA)[i] * reduction * reduction)
                / (radius * radius);
        return 0.5 * (1 + spin / pairMass(block, i)) * y[V][i] * y[V][i]
                + conditions.gravity().gamma(0) * y[Z][i];
    }

    @Override
    public void observe(Block block, double[][] y, double[] t, double[][] rate, int i, Sighting sighting) {
        double cos = block.work[COS][i];
        double sin = block.work[SIN][i];
        double hx = block.held[COURSE_X][i];
        double hy = block.held[COURSE_Y][i];
        double b = block.input(Input.CG_TO_REAR)[i];
        double h = block.input(Input.CG_HEIGHT)[i];
        double v = y[V][i];
        double out = b * cos - h * sin;
        double turn = rate[BETA][i];
        double outRate = v * cos - turn * (b * sin + h * cos);
        double upRate = v * sin + turn * out;
        PairGeometry.see(
                block,
                i,
                y[X][i] + out * hx,
                y[Y][i] + out * hy,
                y[Z][i] + b * sin + h * cos,
                outRate * hx,
                outRate * hy,
                upRate,
                hx,
                hy,
                sin,
                cos,
                turn,
                sighting);
        double a = block.work[ACCELERATION][i];
        double bend = v * turn;
        double ax = a * cos - bend * sin;
        double az = a * sin + bend * cos;
        double load = FreefallModel.feltLoad(this, y[X][i], y[Y][i], y[Z][i], ax * hx, ax * hy, az);
        for (Sighting.OfBody body : new Sighting.OfBody[] {sighting.performer, sighting.vehicle}) {
            body.acceleration(ax * hx, ax * hy, az);
            body.set(Channel.LOAD_FACTOR, load);
            body.set(Channel.PITCH, y[BETA][i]);
            body.set(Channel.PITCH_RATE, turn);
            body.set(Channel.HEADING, Elementary.atan2(hx, hy));
            body.set(
                    Channel.AIRSPEED,
                    Math.abs(v - block.work[Airflow.WIND_X][i] * hx - block.work[Airflow.WIND_Y][i] * hy));
        }
        sighting.vehicle.set(Channel.ENGINE_SPEED, block.work[ENGINE_SPEED][i]);
        sighting.vehicle.set(Channel.DRIVE_FORCE, block.work[DRIVE_FORCE][i]);
        sighting.vehicle.set(Channel.REAR_LOAD, block.work[REAR_LOAD][i]);
        sighting.vehicle.set(Channel.FRONT_LOAD, block.work[FRONT_LOAD][i]);
    }
}
