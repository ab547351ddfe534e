package org.reckoner.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Stunt;

/** The leg under the open canopy: flown by a pilot on a clock, or by nobody. */
final class CanopyLeg {
    /** Time between two hands-off looks at the clock that never come (s). */
    private static final double NEVER = Itinerary.NEVER;

    /** So little above the height of the flare the ground below is asked at every step (m). */
    private static final double CLOSE = 2.5;

    /** So far above it the distance to rock need not be exact (m). */
    private static final double FAR = 20;

    private final Stunt stunt;
    private final Conditions conditions;
    private final Terrain terrain;
    private final boolean piloted;
    private final boolean twisted;
    private final boolean lineOver;
    private final CanopyPilot pilot;
    private final Touchdown touchdown;

    CanopyLeg(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.terrain = conditions.terrain();
        this.piloted = stunt.plan().find(Phase.Canopy.class).orElseThrow().pilot() == PilotMode.PATTERN
                && failure != Failure.HANDS_OFF
                && failure != Failure.LINE_OVER;
        this.twisted = failure == Failure.LINE_TWISTS;
        this.lineOver = failure == Failure.LINE_OVER;
        this.pilot = new CanopyPilot(stunt, conditions);
        this.touchdown = new Touchdown(stunt, terrain);
    }

    void enter(Block from, int i, Block to, int j) {
        to.adopt(from, i, j);
        double[][] y = to.state;
        double heading = from.held[InflationModel.HEADING][i];
        double sin = Elementary.sin(heading);
        double cos = Elementary.cos(heading);
        double ux = from.work[Airflow.AIR_X][i];
        double uy = from.work[Airflow.AIR_Y][i];
        double ahead = Math.max(ux * sin + uy * cos, 0);
        y[PhaseModel.X][j] = from.state[PhaseModel.X][i];
        y[PhaseModel.Y][j] = from.state[PhaseModel.Y][i];
        y[PhaseModel.Z][j] = from.state[PhaseModel.Z][i];
        y[CanopyModel.AHEAD][j] = ahead;
        y[CanopyModel.SINK][j] = -from.work[Airflow.AIR_Z][i];
        y[CanopyModel.HEADING][j] = heading;
        y[CanopyModel.TURN_RATE][j] = 0;
        y[CanopyModel.LEFT_X][j] = ux - ahead * sin;
        y[CanopyModel.LEFT_Y][j] = uy - ahead * cos;
        to.held[CanopyModel.BRAKE][j] = 1;
        to.held[CanopyModel.TURN][j] = 0;
        to.held[CanopyModel.FLARE][j] = 0;
        to.held[CanopyModel.STALL][j] = 0;
        to.held[CanopyPilot.FLARE_ENDS][j] = NEVER;
        to.held[CanopyPilot.TICK][j] = NEVER;
        to.held[CanopyPilot.RELEASE][j] = NEVER;
        if (piloted) {
            double hands = to.input(Input.STEERABLE_AFTER)[j] + to.input(Input.PILOT_REACTION)[j];
            to.held[CanopyPilot.RELEASE][j] = to.time[j] + Math.max(to.input(Input.PILOT_BRAKE_RELEASE)[j], hands);
            pilot.brief(to, j);
            if (twisted) {
                double kickedOut = to.input(Input.TWIST_TIME)[j];
                to.held[CanopyPilot.TICK][j] += kickedOut;
                to.held[CanopyPilot.RELEASE][j] += kickedOut;
            }
        }
        if (lineOver) {
            to.held[CanopyModel.TURN][j] = to.input(Input.LINE_OVER_TURN)[j];
            to.held[CanopyModel.STALL][j] = to.input(Input.LINE_OVER_SINK)[j] - 1;
        }
    }

    Leg leg() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.end(
                Contacts.flying(terrain),
                (block, i) -> List.of(contact(block, i)),
                (block, i) -> touchdown.outcome(contact(block, i))));
        ways.addAll(StandingContacts.of(stunt).flying());
        ways.add(Way.change(
                new Crossing.AtTime(CanopyPilot.TICK),
                Itinerary.CANOPY,
                pilot::notes,
                (from, i, to, j) -> pilot.decide(to, j)));
        ways.add(Way.change(
                new Crossing.AtTime(CanopyPilot.RELEASE),
                Itinerary.CANOPY,
                (block, i) -> mark(block, i, FlightEvent.PilotMark.BRAKES_RELEASED),
                (from, i, to, j) -> pilot.release(to, j)));
        if (piloted) {
            ways.add(flare());
            ways.add(Way.change(
                    new Crossing.AtTime(CanopyPilot.FLARE_ENDS),
                    Itinerary.CANOPY,
                    (block, i) -> mark(block, i, FlightEvent.PilotMark.STALL),
                    (from, i, to, j) -> {
                        to.held[CanopyPilot.FLARE_ENDS][j] = NEVER;
                        to.held[CanopyModel.FLARE][j] = 0;
                        to.held[CanopyModel.STALL][j] = 1;
                    }));
        }
        return new Leg(new CanopyModel(stunt, conditions), BodyName.PERFORMER, ways);
    }

    private Way flare() {
        // A look is spared while rock is far: no ground below is nearer than the nearest rock.
        Crossing low = Crossing.contact(
                (block, y, i) -> {
                    if (block.held[CanopyModel.FLARE][i] != 0 || block.held[CanopyModel.STALL][i] != 0) {
                        return 1;
                    }
                    double x = y[PhaseModel.X][i];
                    double north = y[PhaseModel.Y][i];
                    double z = y[PhaseModel.Z][i];
                    double over =
                            0.5 * block.input(Input.PERFORMER_LENGTH)[i] + block.input(Input.PILOT_FLARE_HEIGHT)[i];
                    double above = z - terrain.groundBelow(x, north, z) - over;
                    return above < CLOSE
                            ? above
                            : Math.max(terrain.roughDistance(x, north, z, over + FAR) - over, CLOSE);
                },
                false);
        return Way.change(
                low, Itinerary.CANOPY, (block, i) -> mark(block, i, FlightEvent.PilotMark.FLARE), (from, i, to, j) -> {
                    to.held[CanopyModel.FLARE][j] = 1;
                    to.held[CanopyModel.TURN][j] = 0;
                    to.held[CanopyModel.BRAKE][j] = 0;
                    to.held[CanopyPilot.TICK][j] = NEVER;
                    to.held[CanopyPilot.FLARE_ENDS][j] = to.time[j] + to.input(Input.FLARE_TIME)[j];
                });
    }

    private static List<FlightEvent> mark(Block block, int i, FlightEvent.PilotMark mark) {
        return List.of(new FlightEvent.Pilot(block.time[i], mark));
    }

    private FlightEvent.Contact contact(Block block, int i) {
        double[][] y = block.state;
        Vector3D place = new Vector3D(y[PhaseModel.X][i], y[PhaseModel.Y][i], y[PhaseModel.Z][i]);
        return Contacts.note(terrain, block.time[i], BodyName.PERFORMER, place, velocity(block, i), true);
    }

    /** Velocity over ground, in site axes (m/s). */
    static Vector3D velocity(Block block, int i) {
        double[][] y = block.state;
        double sin = Elementary.sin(y[CanopyModel.HEADING][i]);
        double cos = Elementary.cos(y[CanopyModel.HEADING][i]);
        double ahead = y[CanopyModel.AHEAD][i];
        return new Vector3D(
                ahead * sin + y[CanopyModel.LEFT_X][i] + block.work[Airflow.WIND_X][i],
                ahead * cos + y[CanopyModel.LEFT_Y][i] + block.work[Airflow.WIND_Y][i],
                block.work[Airflow.WIND_Z][i] - y[CanopyModel.SINK][i]);
    }
}
