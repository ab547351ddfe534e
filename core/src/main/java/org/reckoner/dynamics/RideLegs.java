package org.reckoner.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Vehicle;

/** The legs with the machine: ride to the lip, fly as a pair, and the machine alone. */
final class RideLegs {
    /** A speed that no machine here reaches: the rider just keeps the throttle open (m/s). */
    private static final double FLAT_OUT = 1_000;

    private final Stunt stunt;
    private final Conditions conditions;
    private final @Nullable Failure failure;
    private final @Nullable FallLegs fall;
    private final Vehicle vehicle;

    RideLegs(Stunt stunt, Conditions conditions, @Nullable Failure failure, @Nullable FallLegs fall) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.failure = failure;
        this.fall = fall;
        this.vehicle = Objects.requireNonNull(stunt.vehicle());
    }

    static void start(Stunt stunt, Block block, int i) {
        RampPath path = RampPath.of(block, i);
        double course = stunt.frame().heading().angle() + block.input(Input.HEADING_ERROR)[i];
        double hx = Elementary.sin(course);
        double hy = Elementary.cos(course);
        double[] toLip = path.toLip(0);
        double[][] y = block.state;
        y[PhaseModel.X][i] = -toLip[0] * hx;
        y[PhaseModel.Y][i] = -toLip[0] * hy;
        y[PhaseModel.Z][i] = -toLip[1];
        y[RideModel.S][i] = 0;
        y[RideModel.V][i] = block.input(Input.START_SPEED)[i];
        y[RideModel.BETA][i] = block.input(Input.RUN_UP_SLOPE)[i];
        y[PhaseModel.WORK][i] = 0;
        double[][] held = block.held;
        held[RideModel.DRIVE][i] = 1;
        held[RideModel.CLOSED][i] = 0;
        boolean full = stunt.plan().find(Phase.RunUp.class).orElseThrow().throttle() == Throttle.FULL;
        held[RideModel.TARGET][i] = full ? FLAT_OUT : block.input(Input.RUN_UP_SPEED)[i];
        held[RideModel.CURVE_START][i] = path.curveStart();
        held[RideModel.CURVE_END][i] = path.curveEnd();
        held[RideModel.LIP][i] = path.lip();
        held[RideModel.ROUND][i] = path.curvatureMax();
        held[RideModel.EASEMENT][i] = path.eased();
        RideModel.bend(block, i);
        held[RideModel.GEAR_IN][i] = Itinerary.NEVER;
        held[RideModel.COURSE_X][i] = hx;
        held[RideModel.COURSE_Y][i] = hy;
        Vehicle vehicle = Objects.requireNonNull(stunt.vehicle());
        int gear = 1;
        while (gear < vehicle.gears().size()
                && y[RideModel.V][i] * vehicle.reduction(gear) / block.input(Input.ROLLING_RADIUS)[i]
                        > 0.95 * block.input(Input.SHIFT_SPEED)[i]) {
            gear++;
        }
        held[RideModel.GEAR][i] = gear;
        held[RideModel.REDUCTION][i] = vehicle.reduction(gear);
    }

    Leg ride() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.into(
                along((block, i) -> block.held[RideModel.LIP][i]),
                (block, i) -> List.of(lip(block, i, departure(block, i))),
                new Way.Entry(Itinerary.PAIR, this::enterPair)));
        ways.add(Way.end(
                Crossing.falling(0.5, (block, y, t, g) -> {
                    for (int i = 0; i < block.lanes; i++) {
                        g[i] = y[RideModel.V][i] - 0.01;
                    }
                }),
                Way.SILENT,
                (block, i) -> new Outcome.StoppedShort(block.held[RideModel.LIP][i] - block.state[RideModel.S][i])));
        ways.add(shift());
        ways.add(Way.change(new Crossing.AtTime(RideModel.GEAR_IN), Itinerary.RIDE, Way.SILENT, (from, i, to, j) -> {
            to.held[RideModel.DRIVE][j] = 1;
            to.held[RideModel.GEAR_IN][j] = Itinerary.NEVER;
        }));
        Throttle rampThrottle =
                stunt.plan().find(Phase.Ramp.class).orElseThrow().throttle();
        ways.add(Way.change(
                along((block, i) -> block.held[RideModel.CURVE_START][i]),
                Itinerary.RIDE,
                mark(FlightEvent.RideMark.TRANSITION),
                (from, i, to, j) -> {
                    RideModel.bend(to, j);
                    if (rampThrottle == Throttle.FULL) {
                        to.held[RideModel.TARGET][j] = FLAT_OUT;
                    }
                    if (rampThrottle == Throttle.CLOSED || rampThrottle == Throttle.BRAKE) {
                        to.held[RideModel.CLOSED][j] = 1;
                    }
                }));
        ways.add(Way.change(
                along((block, i) -> block.held[RideModel.CURVE_END][i]),
                Itinerary.RIDE,
                mark(FlightEvent.RideMark.KICKER),
                (from, i, to, j) -> RideModel.bend(to, j)));
        ways.add(Way.change(
                along((block, i) -> eased(block, i, RideModel.CURVE_START, 1)),
                Itinerary.RIDE,
                Way.SILENT,
                (from, i, to, j) -> RideModel.bend(to, j)));
        ways.add(Way.change(
                along((block, i) -> eased(block, i, RideModel.CURVE_END, -1)),
                Itinerary.RIDE,
                Way.SILENT,
                (from, i, to, j) -> RideModel.bend(to, j)));
        // A run shorter than the commit distance is committed from its first centimetre.
        Crossing commit = along(
                (block, i) -> Math.max(block.held[RideModel.LIP][i] - block.input(Input.COMMIT_DISTANCE)[i], 0.01));
        ways.add(
                failure == Failure.ENGINE_CUT
                        ? Way.change(
                                commit,
                                Itinerary.RIDE,
                                mark(FlightEvent.RideMark.ENGINE_CUT),
                                (from, i, to, j) -> to.held[RideModel.CLOSED][j] = 1)
                        : Way.mark(commit, mark(FlightEvent.RideMark.COMMIT)));
        ways.add(Way.mark(
                along((block, i) -> block.held[RideModel.LIP][i] - block.input(Input.WHEELBASE)[i]),
                mark(FlightEvent.RideMark.FRONT_LEAVES)));
        ways.add(Way.mark(load(RideModel.REAR_LOAD), mark(FlightEvent.RideMark.REAR_LIGHT)));
        ways.add(Way.mark(load(RideModel.FRONT_LOAD), mark(FlightEvent.RideMark.FRONT_LIGHT)));
        return new Leg(new RideModel(stunt, conditions), BodyName.VEHICLE, ways);
    }

    /** Where an easement meets the round part; nowhere on this ramp if it has none. */
    private static double eased(Block block, int i, int edge, double sense) {
        double easement = block.held[RideModel.EASEMENT][i];
        return easement > 0 ? block.held[edge][i] + sense * easement : NOWHERE;
    }

    /** Farther along than any ramp reaches (m). */
    private static final double NOWHERE = 1e9;

    private interface PerLane {
        double value(Block block, int lane);
    }

    private static Crossing along(PerLane place) {
        return Crossing.rising(0.5, (block, y, t, g) -> {
            for (int i = 0; i < block.lanes; i++) {
                g[i] = y[RideModel.S][i] - place.value(block, i);
            }
        });
    }

    private static Crossing load(int column) {
        return Crossing.ofForces(Crossing.falling(0.05, (block, y, t, g) -> {
            // A newton above zero, since the wheelie limit holds the front wheel at zero rather than below.
            for (int i = 0; i < block.lanes; i++) {
                g[i] = block.work[column][i] - 1;
            }
        }));
    }

    private static Way.Note mark(FlightEvent.RideMark mark) {
        return (block, i) -> List.of(new FlightEvent.Ride(block.time[i], mark));
    }

    private Way shift() {
        int last = vehicle.gears().size();
        Crossing revs = Crossing.rising(0.1, (block, y, t, g) -> {
            for (int i = 0; i < block.lanes; i++) {
                double gear = block.held[RideModel.GEAR][i];
                double engine =
                        y[RideModel.V][i] * block.held[RideModel.REDUCTION][i] / block.input(Input.ROLLING_RADIUS)[i];
                boolean can = gear < last && block.held[RideModel.DRIVE][i] > 0 && block.held[RideModel.CLOSED][i] == 0;
                g[i] = can ? engine - block.input(Input.SHIFT_SPEED)[i] : -1;
            }
        });
        return Way.change(
                revs,
                Itinerary.RIDE,
                (block, i) -> List.of(new FlightEvent.GearShift(
                        block.time[i], (int) block.held[RideModel.GEAR][i] + 1, block.state[RideModel.V][i])),
                (from, i, to, j) -> {
                    int gear = (int) from.held[RideModel.GEAR][i] + 1;
                    to.held[RideModel.GEAR][j] = gear;
                    to.held[RideModel.REDUCTION][j] = vehicle.reduction(gear);
                    to.held[RideModel.DRIVE][j] = 0;
                    to.held[RideModel.GEAR_IN][j] = from.time[i] + from.input(Input.SHIFT_GAP)[i];
                });
    }

    private LipDeparture departure(Block block, int i) {
        return LipDeparture.of(
                block,
                i,
                block.state[RideModel.V][i],
                block.state[RideModel.BETA][i],
                block.work[RideModel.DRIVE_FORCE][i],
                conditions.gravity().gamma(0));
    }

    private static FlightEvent lip(Block block, int i, LipDeparture departure) {
        return new FlightEvent.Lip(
                block.time[i],
                departure.speed(),
                departure.flightPathAngle(),
                departure.pitch(),
                departure.pitchRate(),
                block.work[RideModel.ENGINE_SPEED][i],
                block.work[RideModel.DRIVE_FORCE][i]);
    }

    private void enterPair(Block from, int i, Block to, int j) {
        LipDeparture departure = departure(from, i);
        double hx = from.held[RideModel.COURSE_X][i];
        double hy = from.held[RideModel.COURSE_Y][i];
        double b = from.input(Input.CG_TO_REAR)[i];
        double h = from.input(Input.CG_HEIGHT)[i];
        double cos = Elementary.cos(departure.lipAngle());
        double sin = Elementary.sin(departure.lipAngle());
        double out = b * cos - h * sin;
        to.adopt(from, i, j);
        to.time[j] = 0;
        double[][] y = to.state;
        y[PhaseModel.X][j] = from.state[PhaseModel.X][i] + out * hx;
        y[PhaseModel.Y][j] = from.state[PhaseModel.Y][i] + out * hy;
        y[PhaseModel.Z][j] = from.state[PhaseModel.Z][i] + b * sin + h * cos;
        y[PhaseModel.VX][j] = departure.outSpeed() * hx;
        y[PhaseModel.VY][j] = departure.outSpeed() * hy;
        y[PhaseModel.VZ][j] = departure.upSpeed();
        y[PhaseModel.WORK][j] = 0;
        y[PairModel.PITCH][j] = departure.pitch();
        y[PairModel.PITCH_RATE][j] = departure.pitchRate();
        y[PairModel.WHEEL][j] = departure.speed() / from.input(Input.ROLLING_RADIUS)[i];
        to.held[PairModel.REDUCTION][j] = from.held[RideModel.REDUCTION][i];
        to.held[PairModel.COURSE_X][j] = hx;
        to.held[PairModel.COURSE_Y][j] = hy;
        boolean separates = stunt.plan().has(Phase.Separation.class) && failure != Failure.NO_SEPARATION;
        to.held[PairModel.SEPARATION][j] = separates ? from.input(Input.SEPARATION_TIME)[i] : Itinerary.NEVER;
    }

    Leg pair() {
        Throttle planned = stunt.plan().find(Phase.Airborne.class).orElseThrow().throttle();
        Throttle throttle = failure == Failure.ENGINE_CUT ? Throttle.CLOSED : planned;
        List<Way> ways = new ArrayList<>();
        if (fall != null) {
            FallLegs rider = fall;
            ways.add(Way.into(
                    new Crossing.AtTime(PairModel.SEPARATION),
                    (block, i) -> {
                        PushOff push = PushOff.of(block, i);
                        return List.of(new FlightEvent.Separated(
                                block.time[i],
                                push.relativeSpeed(),
                                push.rider().spin()));
                    },
                    new Way.Entry(Itinerary.FREEFALL, rider::enterFromPair),
                    new Way.Entry(Itinerary.TUMBLE, RideLegs::enterTumble)));
        }
        boolean ridden = !stunt.plan().has(Phase.Separation.class);
        ways.add(Way.end(
                Contacts.ball(conditions.terrain(), Contacts.VEHICLE_RADIUS + 0.5),
                (block, i) -> List.of(
                        Contacts.note(conditions.terrain(), block, i, BodyName.PERFORMER),
                        Contacts.note(conditions.terrain(), block, i, BodyName.VEHICLE)),
                (block, i) -> {
                    FlightEvent.Contact contact = Contacts.note(conditions.terrain(), block, i, BodyName.PERFORMER);
                    return ridden && contact.ground()
                            ? new Outcome.Arrived(contact)
                            : new Outcome.Strike("airborne", contact);
                }));
        ways.addAll(StandingContacts.of(stunt).pair(Contacts.VEHICLE_RADIUS + 0.5));
        ways.add(FallLegs.apex());
        return new Leg(new PairModel(stunt, conditions, throttle), BodyName.PERFORMER, ways);
    }

    static Leg tumble(Stunt stunt, Conditions conditions) {
        List<Way> ways = new ArrayList<>(StandingContacts.of(stunt).machine(Contacts.VEHICLE_RADIUS));
        ways.add(Way.end(
                Contacts.ball(conditions.terrain(), Contacts.VEHICLE_RADIUS),
                (block, i) -> List.of(Contacts.note(conditions.terrain(), block, i, BodyName.VEHICLE)),
                null));
        return new Leg(new TumbleModel(stunt, conditions), BodyName.VEHICLE, ways);
    }

    private static void enterTumble(Block from, int i, Block to, int j) {
        PushOff.Moving machine = PushOff.of(from, i).vehicle();
        double hx = from.held[PairModel.COURSE_X][i];
        double hy = from.held[PairModel.COURSE_Y][i];
        to.adopt(from, i, j);
        FallLegs.putPlane(from, i, to, j, machine, hx, hy);
        attitude(to, j, Elementary.atan2(hx, hy), from.state[PairModel.PITCH][i], 0);
        to.state[TumbleModel.P][j] = 0;
        to.state[TumbleModel.Q][j] = machine.spin();
        to.state[TumbleModel.R][j] = 0;
        double damping = TumbleModel.dampingCoefficient(
                to.input(Input.TUMBLE_DAMPING)[j],
                to.input(Input.FRONT_DRAG_AREA)[j],
                to.input(Input.SIDE_DRAG_AREA)[j],
                to.input(Input.TOP_DRAG_AREA)[j]);
        to.held[TumbleModel.DAMP_X][j] = damping;
        to.held[TumbleModel.DAMP_Y][j] = damping;
        to.held[TumbleModel.DAMP_Z][j] = damping;
    }

    /** Attitude from heading, pitch and roll: turn about down, right, forward; body z points down. */
    static void attitude(Block to, int j, double heading, double pitch, double roll) {
        Vector3D forward = new Vector3D(
                Elementary.cos(pitch) * Elementary.sin(heading),
                Elementary.cos(pitch) * Elementary.cos(heading),
                Elementary.sin(pitch));
        Vector3D level = new Vector3D(Elementary.cos(heading), -Elementary.sin(heading), 0);
        Vector3D above = Vector3D.crossProduct(level, forward);
        Vector3D right =
                level.scalarMultiply(Elementary.cos(roll)).subtract(above.scalarMultiply(Elementary.sin(roll)));
        Vector3D down = Vector3D.crossProduct(forward, right);
        double[][] y = to.state;
        quaternion(y, j, forward, right, down);
    }

    /** Quaternion of the rotation whose columns are the body axes in site axes (Shepperd, J. Guidance 1(3), 1978). */
    private static void quaternion(double[][] y, int j, Vector3D fx, Vector3D fy, Vector3D fz) {
        double[] square = {
            1 + fx.getX() + fy.getY() + fz.getZ(),
            1 + fx.getX() - fy.getY() - fz.getZ(),
            1 - fx.getX() + fy.getY() - fz.getZ(),
            1 - fx.getX() - fy.getY() + fz.getZ()
        };
        int greatest = 0;
        for (int k = 1; k < 4; k++) {
            greatest = square[k] > square[greatest] ? k : greatest;
        }
        double g = 0.5 * Math.sqrt(square[greatest]);
        double a = 0.25 / g * (fy.getZ() - fz.getY());
        double b = 0.25 / g * (fz.getX() - fx.getZ());
        double c = 0.25 / g * (fx.getY() - fy.getX());
        double d = 0.25 / g * (fx.getY() + fy.getX());
        double e = 0.25 / g * (fz.getX() + fx.getZ());
        double f = 0.25 / g * (fy.getZ() + fz.getY());
        double[][] choice = {{g, a, b, c}, {a, g, d, e}, {b, d, g, f}, {c, e, f, g}};
        for (int k = 0; k < 4; k++) {
            y[TumbleModel.Q0 + k][j] = choice[greatest][k];
        }
    }
}
