package org.reckoner.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Opening;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Trigger;

/** The legs of the performer alone before the canopy flies: freefall, deployment, inflation. */
final class FallLegs {
    /** How much later a late pull is: judgement (s). */
    private static final double LATE = 2;

    /** How long a hesitation lasts: judgement (s). */
    private static final double HESITATION = 1.5;

    private final Stunt stunt;
    private final Conditions conditions;
    private final Terrain terrain;
    private final StandingContacts standing;
    private final @Nullable Failure failure;
    private final List<Phase.PostureStep> postures;
    private final @Nullable Trigger trigger;
    private final boolean byClock;

    FallLegs(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.terrain = conditions.terrain();
        this.failure = failure;
        this.standing = StandingContacts.of(stunt);
        this.postures = stunt.plan().find(Phase.Freefall.class).orElseThrow().postures();
        this.trigger = stunt.plan()
                .find(Phase.Deployment.class)
                .map(Phase.Deployment::trigger)
                .orElse(null);
        this.byClock = stunt.plan()
                .find(Phase.Deployment.class)
                .map(deployment -> deployment.opening() == Opening.BY_CLOCK)
                .orElse(false);
    }

    Leg freefall() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.end(Contacts.freefall(terrain), this::noteContact, this::strikeInFreefall));
        ways.addAll(standing.freefall("freefall"));
        ways.add(Way.change(
                new Crossing.AtTime(FreefallModel.NEXT_POSTURE),
                Itinerary.FREEFALL,
                (block, i) -> List.of(new FlightEvent.PostureChange(
                        block.time[i],
                        postures.get((int) block.held[FreefallModel.POSTURE][i] + 1)
                                .posture())),
                (from, i, to, j) -> assume(to, j, (int) from.held[FreefallModel.POSTURE][i] + 1)));
        FreefallModel model = new FreefallModel(stunt, conditions);
        if (byClock) {
            ways.add(Way.into(
                    throwNow(),
                    (block, i) -> List.of(new FlightEvent.Throw(block.time[i]), beginsToFill(model, block, i)),
                    new Way.Entry(Itinerary.INFLATION, (from, i, to, j) -> enterInflation(model, from, i, to, j))));
        } else if (trigger != null) {
            ways.add(Way.into(
                    throwNow(),
                    (block, i) -> List.of(new FlightEvent.Throw(block.time[i])),
                    new Way.Entry(Itinerary.DEPLOYMENT, this::enterDeployment)));
        }
        ways.add(apex());
        return new Leg(model, BodyName.PERFORMER, ways);
    }

    static Way apex() {
        return Way.mark(
                Crossing.falling(0.5, (block, y, t, g) -> System.arraycopy(y[PhaseModel.VZ], 0, g, 0, block.lanes)),
                (block, i) -> List.of(new FlightEvent.Apex(block.time[i])));
    }

    private Crossing throwNow() {
        if (failure == Failure.NO_PULL
                || trigger == Trigger.DELAY_FROM_T0
                || trigger == Trigger.DELAY_AFTER_SEPARATION) {
            return new Crossing.AtTime(FreefallModel.THROW_TIME);
        }
        return Crossing.falling(0.2, (block, y, t, g) -> {
            for (int i = 0; i < block.lanes; i++) {
                double height = heightOfThrow(y, i);
                double late = failure == Failure.LATE_PULL ? LATE * Math.max(-y[PhaseModel.VZ][i], 0) : 0;
                g[i] = height - block.input(Input.DEPLOYMENT_HEIGHT)[i] + late;
            }
        });
    }

    private List<FlightEvent> noteContact(Block block, int i) {
        return List.of(Contacts.note(terrain, block, i, BodyName.PERFORMER));
    }

    private Outcome strikeInFreefall(Block block, int i) {
        FlightEvent.Contact contact = Contacts.note(terrain, block, i, BodyName.PERFORMER);
        return trigger == null && contact.ground()
                ? new Outcome.Arrived(contact)
                : new Outcome.Strike("freefall", contact, throwMissed(block, i));
    }

    /** Below the height of the throw without having thrown: the fall was never above it, so nothing crossed it. */
    private boolean throwMissed(Block block, int i) {
        boolean byHeight = trigger == Trigger.HEIGHT_AGL || trigger == Trigger.HEIGHT_MSL;
        return byHeight
                && failure != Failure.NO_PULL
                && heightOfThrow(block.state, i) < block.input(Input.DEPLOYMENT_HEIGHT)[i];
    }

    /** The height by which the plan throws: above the ground below, or above sea level (m). */
    private double heightOfThrow(double[][] y, int i) {
        double x = y[PhaseModel.X][i];
        double north = y[PhaseModel.Y][i];
        double z = y[PhaseModel.Z][i];
        return trigger == Trigger.HEIGHT_AGL
                ? z - terrain.groundBelow(x, north, z)
                : stunt.frame().lipHeightMsl() + conditions.gravity().heightAboveLip(x, north, z);
    }

    private Way strike(Crossing crossing, String phase) {
        return Way.end(
                crossing,
                this::noteContact,
                (block, i) -> new Outcome.Strike(phase, Contacts.note(terrain, block, i, BodyName.PERFORMER)));
    }

    /** Start at an exit: the feet leave with what the carrier gives and the push adds. */
    void startAtExit(Block block, int i) {
        double course = block.input(Input.CARRIER_COURSE)[i];
        double carrier = block.input(Input.CARRIER_SPEED)[i];
        double heading = stunt.frame().heading().angle() + block.input(Input.HEADING_ERROR)[i];
        double push = block.input(Input.EXIT_PUSH)[i];
        double angle = block.input(Input.EXIT_ANGLE)[i];
        double level = push * Elementary.cos(angle);
        double[][] y = block.state;
        ExitFrom from = stunt.plan().find(Phase.Exit.class).orElseThrow().from();
        y[PhaseModel.X][i] = 0;
        y[PhaseModel.Y][i] = 0;
        y[PhaseModel.Z][i] = switch (from) {
            case STANDING -> 0.5 * block.input(Input.PERFORMER_LENGTH)[i];
            // The skin touches the edge, so that "as high as the lip" means level with it.
            case RAMP -> block.input(Input.PERFORMER_RADIUS)[i];
            case HELICOPTER, AIRCRAFT -> 0;
        };
        y[PhaseModel.VX][i] = carrier * Elementary.sin(course) + level * Elementary.sin(heading);
        y[PhaseModel.VY][i] = carrier * Elementary.cos(course) + level * Elementary.cos(heading);
        y[PhaseModel.VZ][i] = block.input(Input.CARRIER_CLIMB)[i] + push * Elementary.sin(angle);
        y[PhaseModel.WORK][i] = 0;
        beginFall(block, i, heading);
        Posture first = postures.get(0).posture();
        y[FreefallModel.KD][i] = dragPerMass(first, block, i);
        // The body is held as the first posture asks; its lift takes the time constant of a posture to come.
        y[FreefallModel.PITCH][i] = first.axisPitch();
    }

    void enterFromPair(Block from, int i, Block to, int j) {
        double hx = from.held[PairModel.COURSE_X][i];
        double hy = from.held[PairModel.COURSE_Y][i];
        to.adopt(from, i, j);
        putPlane(from, i, to, j, PushOff.of(from, i).rider(), hx, hy);
        beginFall(to, j, Elementary.atan2(hx, hy));
    }

    /** Puts a body of the take-off plane into site axes; its plane's origin is the common centre of the pair. */
    static void putPlane(Block from, int i, Block to, int j, PushOff.Moving body, double hx, double hy) {
        double[][] y = to.state;
        y[PhaseModel.X][j] = from.state[PhaseModel.X][i] + body.out() * hx;
        y[PhaseModel.Y][j] = from.state[PhaseModel.Y][i] + body.out() * hy;
        y[PhaseModel.Z][j] = from.state[PhaseModel.Z][i] + body.up();
        double outSpeed = from.state[PhaseModel.VX][i] * hx + from.state[PhaseModel.VY][i] * hy;
        double change = body.outSpeed() - outSpeed;
        y[PhaseModel.VX][j] = from.state[PhaseModel.VX][i] + change * hx;
        y[PhaseModel.VY][j] = from.state[PhaseModel.VY][i] + change * hy;
        y[PhaseModel.VZ][j] = body.upSpeed();
        y[PhaseModel.WORK][j] = 0;
    }

    private void beginFall(Block to, int j, double heading) {
        double[][] y = to.state;
        y[FreefallModel.KD][j] = to.input(Posture.UNSTABLE.kd())[j];
        y[FreefallModel.KL][j] = 0;
        y[FreefallModel.HEADING][j] = heading;
        y[FreefallModel.BANK][j] = 0;
        double start = to.time[j];
        double[][] held = to.held;
        held[FreefallModel.KD_TARGET][j] = y[FreefallModel.KD][j];
        held[FreefallModel.KL_TARGET][j] = 0;
        held[FreefallModel.HEADING_TARGET][j] = heading;
        held[FreefallModel.BANK_TARGET][j] = 0;
        held[FreefallModel.POSTURE][j] = -1;
        y[FreefallModel.PITCH][j] = Posture.UNSTABLE.axisPitch();
        held[FreefallModel.PITCH_TARGET][j] = y[FreefallModel.PITCH][j];
        held[BEGAN][j] = start;
        double delay =
                to.input(Input.DELAY)[j] + (failure == Failure.LATE_PULL || failure == Failure.TUMBLE ? LATE : 0);
        boolean never = failure == Failure.NO_PULL;
        held[FreefallModel.THROW_TIME][j] =
                never ? Itinerary.NEVER : delay + (trigger == Trigger.DELAY_AFTER_SEPARATION ? start : 0);
        if (failure == Failure.TUMBLE) {
            tumble(to, j);
        } else if (postures.get(0).after() == 0) {
            assume(to, j, 0);
        } else {
            held[FreefallModel.NEXT_POSTURE][j] = start + postures.get(0).after();
        }
    }

    /** Turning over and over: more drag than the stable body, and a little lift to wherever. */
    private static void tumble(Block to, int j) {
        double[][] held = to.held;
        double kd = to.input(Input.TUMBLE_KD)[j];
        held[FreefallModel.KD_TARGET][j] = kd;
        held[FreefallModel.KL_TARGET][j] = kd * to.input(Posture.UNSTABLE.liftToDrag())[j];
        held[FreefallModel.BANK_TARGET][j] = to.input(Input.TUMBLE_BANK)[j];
        held[FreefallModel.NEXT_POSTURE][j] = Itinerary.NEVER;
    }

    /** Clock time at which the freefall began; in the last column that a deployment does not use (s). */
    private static final int BEGAN = DeploymentModel.THROWN + 1;

    private static double dragPerMass(Posture posture, Block block, int i) {
        double drag = block.input(posture.kd())[i];
        return posture.perMass() ? drag : drag / block.input(Input.PERFORMER_MASS)[i];
    }

    private void assume(Block to, int j, int index) {
        Phase.PostureStep step = postures.get(index);
        double kd = dragPerMass(step.posture(), to, j);
        double[][] held = to.held;
        held[FreefallModel.KD_TARGET][j] = kd;
        held[FreefallModel.KL_TARGET][j] = kd * to.input(step.posture().liftToDrag())[j];
        double heading = to.state[FreefallModel.HEADING][j];
        double wanted = step.heading() + to.input(Input.TRACK_HEADING_ERROR)[j];
        held[FreefallModel.HEADING_TARGET][j] = heading + Elementary.wrapAngle(wanted - heading);
        held[FreefallModel.BANK_TARGET][j] = to.input(Input.TRACK_BANK)[j];
        held[FreefallModel.PITCH_TARGET][j] = step.posture().axisPitch();
        held[FreefallModel.POSTURE][j] = index;
        held[FreefallModel.NEXT_POSTURE][j] = index + 1 < postures.size()
                ? held[BEGAN][j] + postures.get(index + 1).after()
                : Itinerary.NEVER;
    }

    private void enterDeployment(Block from, int i, Block to, int j) {
        to.copyLane(from, i, j);
        to.state[DeploymentModel.PACK][j] = 0;
        to.state[DeploymentModel.PACK_SPEED][j] = 0;
        double wait = to.input(Input.PILOT_CHUTE_TIME)[j]
                + to.input(Input.HESITATION)[j]
                + (failure == Failure.HESITATION ? HESITATION : 0);
        to.held[DeploymentModel.PULL_TIME][j] = to.time[j] + wait;
        to.held[DeploymentModel.PULLING][j] = 0;
        to.held[DeploymentModel.PINS][j] = 0;
        to.held[DeploymentModel.SHUT][j] = failure == Failure.PILOT_CHUTE_IN_TOW ? 1 : 0;
        to.held[DeploymentModel.THROWN][j] = to.time[j];
    }

    Leg deployment() {
        DeploymentModel model = new DeploymentModel(stunt, conditions);
        List<Way> ways = new ArrayList<>();
        ways.add(strike(Contacts.freefall(terrain), "deployment"));
        ways.addAll(standing.freefall("deployment"));
        ways.add(Way.change(
                new Crossing.AtTime(DeploymentModel.PULL_TIME), Itinerary.DEPLOYMENT, Way.SILENT, (from, i, to, j) -> {
                    to.held[DeploymentModel.PULLING][j] = 1;
                    to.held[DeploymentModel.PULL_TIME][j] = Itinerary.NEVER;
                }));
        ways.add(Way.change(
                pins(),
                Itinerary.DEPLOYMENT,
                (block, i) -> List.of(new FlightEvent.PinsOpen(block.time[i], pull(model, block, i))),
                (from, i, to, j) -> to.held[DeploymentModel.PINS][j] = 1));
        ways.add(Way.into(
                Crossing.rising(0.05, (block, y, t, g) -> {
                    for (int i = 0; i < block.lanes; i++) {
                        g[i] = y[DeploymentModel.PACK][i]
                                - block.input(Input.BRIDLE_LENGTH)[i]
                                - block.input(Input.LINE_LENGTH)[i];
                    }
                }),
                (block, i) -> List.of(lineStretch(model, block, i)),
                new Way.Entry(Itinerary.INFLATION, (from, i, to, j) -> enterInflation(model, from, i, to, j))));
        return new Leg(model, BodyName.PERFORMER, ways);
    }

    /** The pilot chute pulls harder than the container holds. */
    private static Crossing pins() {
        return Crossing.ofForces(Crossing.fallenAtOnce(0.05, (block, y, t, g) -> {
            DeploymentModel.pull(block, y, g);
            for (int i = 0; i < block.lanes; i++) {
                boolean can = block.held[DeploymentModel.PULLING][i] > 0
                        && block.held[DeploymentModel.PINS][i] == 0
                        && block.held[DeploymentModel.SHUT][i] == 0;
                g[i] = can ? block.input(Input.PIN_FORCE)[i] - g[i] : 1;
            }
        }));
    }

    private static double pull(DeploymentModel model, Block block, int i) {
        double[] g = new double[block.width];
        model.derivatives(block, block.state, block.time, block.spare);
        DeploymentModel.pull(block, block.state, g);
        return g[i];
    }

    private static FlightEvent lineStretch(DeploymentModel model, Block block, int i) {
        model.derivatives(block, block.state, block.time, block.spare);
        return new FlightEvent.LineStretch(
                block.time[i],
                block.work[Airflow.AIRSPEED][i],
                DeploymentModel.snatchForce(
                        block.state[DeploymentModel.PACK_SPEED][i],
                        block.input(Input.LINE_STIFFNESS)[i],
                        block.input(Input.PACK_MASS)[i],
                        block.input(Input.PERFORMER_MASS)[i]));
    }

    /** Lines that nobody follows come taut without a snatch. */
    private static FlightEvent beginsToFill(FreefallModel model, Block block, int i) {
        model.derivatives(block, block.state, block.time, block.spare);
        return new FlightEvent.LineStretch(block.time[i], block.work[Airflow.AIRSPEED][i], 0);
    }

    private double fillTime(Block from, int i, double airspeed) {
        double stated = from.input(Input.FILL_TIME)[i];
        double fill = byClock ? stated : InflationModel.fillTime(stated, from.input(Input.FILL_SPEED)[i], airspeed);
        return failure == Failure.HARD_OPENING ? fill * from.input(Input.HARD_OPENING_FILL)[i] : fill;
    }

    private void enterInflation(FreefallModel model, Block from, int i, Block to, int j) {
        model.derivatives(from, from.state, from.time, from.spare);
        double airspeed = from.work[Airflow.AIRSPEED][i];
        to.adopt(from, i, j);
        for (int k = 0; k <= PhaseModel.WORK; k++) {
            to.state[k][j] = from.state[k][i];
        }
        double fill = fillTime(from, i, airspeed);
        to.held[InflationModel.LINE_STRETCH][j] = from.time[i];
        to.held[InflationModel.FILL_TIME][j] = fill;
        to.held[InflationModel.FULL][j] = from.time[i] + fill;
        boolean plateau = stunt.canopy() == CanopyKind.RAM_AIR
                && stunt.slider() == Slider.UP
                && from.input(Input.PLATEAU_START)[i] < 1;
        to.held[InflationModel.RISING][j] = 1;
        to.held[InflationModel.PLATEAU_BEGINS][j] =
                plateau ? from.time[i] + from.input(Input.PLATEAU_START)[i] * fill : Itinerary.NEVER;
        to.held[InflationModel.BODY_KD][j] = from.state[FreefallModel.KD][i];
        double heading = failure == Failure.OFF_HEADING
                ? stunt.frame().heading().angle() + Math.PI
                : from.state[FreefallModel.HEADING][i];
        to.held[InflationModel.HEADING][j] = heading + from.input(Input.OPENING_HEADING_ERROR)[i];
    }

    Leg inflation(Way.Handover intoCanopy) {
        return new Leg(
                new InflationModel(stunt, conditions),
                BodyName.PERFORMER,
                Stream.concat(
                                standing.inflating().stream(),
                                Stream.of(
                                        strike(Contacts.inflating(terrain), "inflation"),
                                        Way.change(
                                                new Crossing.AtTime(InflationModel.PLATEAU_BEGINS),
                                                Itinerary.INFLATION,
                                                Way.SILENT,
                                                (from, i, to, j) -> {
                                                    to.held[InflationModel.RISING][j] = 0;
                                                    to.held[InflationModel.PLATEAU_BEGINS][j] = Itinerary.NEVER;
                                                }),
                                        Way.into(
                                                new Crossing.AtTime(InflationModel.FULL),
                                                (block, i) -> List.of(new FlightEvent.OpenCanopy(
                                                        block.time[i],
                                                        Elementary.wrapAngle(block.held[InflationModel.HEADING][i]))),
                                                new Way.Entry(Itinerary.CANOPY, intoCanopy))))
                        .toList());
    }
}
