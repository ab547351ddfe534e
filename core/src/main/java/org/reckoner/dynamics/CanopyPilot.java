package org.reckoner.dynamics;

import java.util.List;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/**
 * A pilot who flies the canopy on a clock: looks, decides, and the hands follow one reaction time later.
 *
 * <p>Rock ahead comes first: the nearer in time a steep face is, the more the pilot turns away from it, in the end with all
 * there is ({@link RockAhead}). The canopy is looked at for the first time as it opens.
 *
 * <p>High up the pilot flies to a point beside the landing zone and circles there, the way round in which the last turn
 * will go; at the pattern height the pilot flies a
 * base leg across the wind that meets the line through the zone as far
 * downwind as the height left will carry, and there, or at the height of the last turn at the latest, a final into it. What the pilot believes of the wind at the
 * landing zone may be wrong; wind elsewhere is taken to be the same. Steering gains are judgement, chosen so that the loop
 * stays damped with reactions up to three seconds.
 */
final class CanopyPilot {
    private static final int FIRST = CanopyModel.PILOT;
    /** Clock time of the next look (s). */
    static final int TICK = FIRST;
    /** Clock time at which the brakes are released (s). */
    static final int RELEASE = FIRST + 1;
    /** Clock time at which the flare runs out (s). */
    static final int FLARE_ENDS = FIRST + 2;

    private static final int MODE = FIRST + 3;
    private static final int NEXT_TURN = FIRST + 4;
    private static final int NEXT_BRAKE = FIRST + 5;
    /** Believed wind, where it blows to, east and north (m/s). */
    private static final int BELIEF_X = FIRST + 6;

    private static final int BELIEF_Y = FIRST + 7;
    /** Where the pattern begins, in site axes (m). */
    private static final int ENTRY_X = FIRST + 8;

    private static final int ENTRY_Y = FIRST + 9;
    /** Unit vector into the believed wind. */
    private static final int UPWIND_X = FIRST + 10;

    private static final int UPWIND_Y = FIRST + 11;
    /** Way round of the circle while holding: 1 clockwise, -1 the other way. */
    private static final int ROUND = FIRST + 12;
    /** Side to which the pilot turns away from rock: 1 right, -1 left, 0 while none is in the way. */
    private static final int AWAY = FIRST + 13;

    private static final double HOLDING = 0;
    private static final double BASE = 1;
    private static final double FINAL = 2;

    /** Time over which the pilot means to turn onto the wanted heading (s). */
    private static final double TURN_TIME = 2.5;

    /** Most the pilot pulls one side more than the other in the pattern (1). */
    private static final double MOST_TURN = 0.5;

    /** A full toggle, which only rock ahead makes the pilot pull (1). */
    private static final double FULL_TOGGLE = 1;

    /** Moments nearer to each other are one: no hand is that quick (s). */
    private static final double SAME_MOMENT = 1e-6;

    private final Conditions conditions;
    private final Zone zone;
    private final double takeOff;

    CanopyPilot(Stunt stunt, Conditions conditions) {
        this.conditions = conditions;
        this.zone = stunt.landingZone();
        this.takeOff = stunt.frame().heading().angle();
    }

    /** What the pilot knows and intends when the canopy opens. */
    void brief(Block block, int i) {
        double[][] held = block.held;
        double zx = zone.centre().getX();
        double zy = zone.centre().getY();
        believe(block, i);
        double bx = held[BELIEF_X][i];
        double by = held[BELIEF_Y][i];
        double wind = Math.sqrt(bx * bx + by * by);
        // In still air the pilot lands along the way the jump points.
        held[UPWIND_X][i] = wind > 0.5 ? -bx / wind : Elementary.sin(takeOff);
        held[UPWIND_Y][i] = wind > 0.5 ? -by / wind : Elementary.cos(takeOff);
        double ahead = airspeed(block, i);
        double sink = block.input(Input.CANOPY_SINK)[i] * ahead / block.input(Input.CANOPY_AIRSPEED)[i];
        double lastTurn = block.input(Input.PILOT_LAST_TURN_HEIGHT)[i];
        // The pattern begins abeam of the place of the last turn.
        double back = Math.max(ahead - wind, 1) * lastTurn / sink;
        double baseTime = Math.max(block.input(Input.PILOT_PATTERN_HEIGHT)[i] - lastTurn, 0) / sink;
        // A fifth of the base leg goes into its two turns.
        double along = 0.8 * ahead * baseTime;
        double sideX = held[UPWIND_Y][i];
        double sideY = -held[UPWIND_X][i];
        double arrivesRight = (block.state[PhaseModel.X][i] - zx) * sideX + (block.state[PhaseModel.Y][i] - zy) * sideY;
        double side = arrivesRight >= 0 ? along : -along;
        held[ENTRY_X][i] = zx - back * held[UPWIND_X][i] + side * sideX;
        held[ENTRY_Y][i] = zy - back * held[UPWIND_Y][i] + side * sideY;
        held[MODE][i] = HOLDING;
        // A pattern on the right of the line ends with a right turn; circling the same way it is entered without a
        // reversal.
        held[ROUND][i] = arrivesRight >= 0 ? 1 : -1;
        held[AWAY][i] = 0;
        look(block, i);
        held[TICK][i] =
                block.time[i] + Math.max(block.input(Input.PILOT_REACTION)[i], block.input(Input.STEERABLE_AFTER)[i]);
    }

    /** Reads the wind at the landing zone for this lane and adds the pilot's error in speed and direction. */
    private void believe(Block block, int i) {
        double[] x = {zone.centre().getX()};
        double[] y = {zone.centre().getY()};
        double[] z = {zone.centre().getZ() + 10};
        double[] wx = new double[1];
        double[] wy = new double[1];
        double[][] lane = new double[block.wind.length][];
        for (int k = 0; k < lane.length; k++) {
            lane[k] = new double[] {block.wind[k][i]};
        }
        conditions.wind().at(x, y, z, lane, wx, wy, new double[1], 1);
        double speed = Math.sqrt(wx[0] * wx[0] + wy[0] * wy[0]);
        double believed = Math.max(speed + block.input(Input.PILOT_WIND_SPEED_ERROR)[i], 0);
        double turn = block.input(Input.PILOT_WIND_FROM_ERROR)[i];
        double cos = Elementary.cos(turn);
        double sin = Elementary.sin(turn);
        double ux = speed > 0 ? wx[0] / speed : 0;
        double uy = speed > 0 ? wy[0] / speed : 0;
        block.held[BELIEF_X][i] = believed * (ux * cos + uy * sin);
        block.held[BELIEF_Y][i] = believed * (uy * cos - ux * sin);
    }

    private static double airspeed(Block block, int i) {
        return block.input(Input.CANOPY_AIRSPEED)[i]
                * CanopyModel.polarScale(
                        block.input(Input.PERFORMER_MASS)[i],
                        block.input(Input.CANOPY_AREA)[i],
                        block.input(Input.REFERENCE_LOADING)[i],
                        Constants.SEA_LEVEL_DENSITY);
    }

    /** Legs follow each other by height; final also begins when the line into the wind through the zone is reached. */
    private double modeNow(Block block, int i) {
        double height = heightAboveZone(block, i);
        double mode = block.held[MODE][i];
        if (mode == FINAL || height < block.input(Input.PILOT_LAST_TURN_HEIGHT)[i]) {
            return FINAL;
        }
        if (mode == HOLDING
                && height >= block.input(Input.PILOT_PATTERN_HEIGHT)[i]
                && height >= leavingHeight(block, i)) {
            return HOLDING;
        }
        boolean onLine = Math.abs(offLine(block, i)) < 0.8 * TURN_TIME * airspeed(block, i);
        return onLine && behindZone(block, i) > 0.5 * wantedDistance(block, i) ? FINAL : BASE;
    }

    /**
     * Height at which the circle must be left from here to come to the last turn at its height: on the far side of the
     * circle earlier than on the near one. Far from the circle the way to it comes first.
     *
     * @return above the zone (m)
     */
    private double leavingHeight(Block block, int i) {
        double x = block.state[PhaseModel.X][i];
        double y = block.state[PhaseModel.Y][i];
        double fromX = x - block.held[ENTRY_X][i];
        double fromY = y - block.held[ENTRY_Y][i];
        double most = 2 * radius(block, i);
        if (fromX * fromX + fromY * fromY > most * most) {
            return 0;
        }
        double ahead = airspeed(block, i);
        double sink = block.input(Input.CANOPY_SINK)[i] * ahead / block.input(Input.CANOPY_AIRSPEED)[i];
        double lastTurn = block.input(Input.PILOT_LAST_TURN_HEIGHT)[i];
        double back = Math.max(ahead - believedWind(block, i), 1) * lastTurn / sink;
        double toX = zone.centre().getX() - back * block.held[UPWIND_X][i] - x;
        double toY = zone.centre().getY() - back * block.held[UPWIND_Y][i] - y;
        double away = Math.abs(Elementary.wrapAngle(Elementary.atan2(toX, toY) - block.state[CanopyModel.HEADING][i]));
        return lastTurn + sink * (Math.sqrt(toX * toX + toY * toY) / ahead + TURN_TIME * away);
    }

    private double heightAboveZone(Block block, int i) {
        return Math.max(block.state[PhaseModel.Z][i] - zone.centre().getZ(), 0);
    }

    /** Distance right of the line through the zone into the believed wind (m). */
    private double offLine(Block block, int i) {
        double x = block.state[PhaseModel.X][i] - zone.centre().getX();
        double y = block.state[PhaseModel.Y][i] - zone.centre().getY();
        return x * block.held[UPWIND_Y][i] - y * block.held[UPWIND_X][i];
    }

    /** Distance still to fly into the wind to be abeam of the zone (m). */
    private double behindZone(Block block, int i) {
        double x = zone.centre().getX() - block.state[PhaseModel.X][i];
        double y = zone.centre().getY() - block.state[PhaseModel.Y][i];
        return x * block.held[UPWIND_X][i] + y * block.held[UPWIND_Y][i];
    }

    /** How far downwind of the zone the last turn belongs, for the height that will be left there (m). */
    private double wantedDistance(Block block, int i) {
        double ahead = airspeed(block, i);
        double sink = block.input(Input.CANOPY_SINK)[i] * ahead / block.input(Input.CANOPY_AIRSPEED)[i];
        double turns = Math.abs(offLine(block, i)) / ahead + TURN_TIME;
        double left = Math.max(heightAboveZone(block, i) - sink * turns, 0);
        return Math.max(ahead - believedWind(block, i), 1) * left / sink;
    }

    private static double believedWind(Block block, int i) {
        double x = block.held[BELIEF_X][i];
        double y = block.held[BELIEF_Y][i];
        return Math.sqrt(x * x + y * y);
    }

    /** A new leg of the pattern is an event. */
    List<FlightEvent> notes(Block block, int i) {
        double mode = modeNow(block, i);
        if (mode == block.held[MODE][i]) {
            return List.of();
        }
        FlightEvent.PilotMark mark = mode == FINAL ? FlightEvent.PilotMark.FINAL : FlightEvent.PilotMark.BASE;
        return List.of(new FlightEvent.Pilot(block.time[i], mark));
    }

    /** One tick of the clock: the hands do what was decided before, and the next move is decided. */
    void decide(Block block, int i) {
        double[][] held = block.held;
        held[CanopyModel.TURN][i] = held[NEXT_TURN][i];
        if (!stowed(block, i)) {
            held[CanopyModel.BRAKE][i] = held[NEXT_BRAKE][i];
        }
        held[MODE][i] = modeNow(block, i);
        look(block, i);
        held[TICK][i] = block.time[i] + block.input(Input.PILOT_REACTION)[i];
    }

    /**
     * Whether the brakes are stowed as far as a look is concerned. Hands that release them as early as they can do so at a
     * tick: the two moments are sums of the same times, so their last digits must not decide which of them comes first.
     */
    private static boolean stowed(Block block, int i) {
        double release = block.held[RELEASE][i];
        return release < Itinerary.NEVER && release > block.time[i] + SAME_MOMENT;
    }

    /** The brakes go up, unless a tick of the same moment has told the hands already what to do with them. */
    void release(Block block, int i) {
        block.held[RELEASE][i] = Itinerary.NEVER;
        if (block.held[CanopyModel.BRAKE][i] == 1) {
            block.held[CanopyModel.BRAKE][i] = 0;
        }
    }

    /** What the hands will do one reaction from now: steer for the course, and away from rock the more it presses. */
    private void look(Block block, int i) {
        double[][] held = block.held;
        boolean stowed = stowed(block, i);
        double risers = block.input(Input.RISER_TURN)[i];
        double course = wantedCourse(block, i);
        double heading = headingFor(block, i, course);
        double error = Elementary.wrapAngle(heading - block.state[CanopyModel.HEADING][i]);
        double ahead = Math.max(block.state[CanopyModel.AHEAD][i], 3);
        double perTurn = block.input(Input.CANOPY_SPAN)[i] / (block.input(Input.TURN_GAIN)[i] * ahead);
        double most = stowed ? risers : MOST_TURN;
        double steer = Math.max(-most, Math.min(most, error / TURN_TIME * perTurn));
        RockAhead rock = RockAhead.seen(conditions.terrain(), block, i, held[BELIEF_X][i], held[BELIEF_Y][i]);
        double urgency = rock.urgency();
        if (urgency == 0) {
            held[AWAY][i] = 0;
        } else if (held[AWAY][i] == 0) {
            double turn = Elementary.wrapAngle(rock.off() - block.state[CanopyModel.HEADING][i]);
            held[AWAY][i] = turn >= 0 ? 1 : -1;
        }
        double hard = held[AWAY][i] * (stowed ? risers : FULL_TOGGLE);
        held[NEXT_TURN][i] = steer + urgency * (hard - steer);
        held[NEXT_BRAKE][i] = held[MODE][i] == FINAL ? (1 - urgency) * finalBrake(block, i) : 0;
    }

    private double wantedCourse(Block block, int i) {
        double[][] held = block.held;
        double x = block.state[PhaseModel.X][i];
        double y = block.state[PhaseModel.Y][i];
        double upwind = Elementary.atan2(held[UPWIND_X][i], held[UPWIND_Y][i]);
        if (held[MODE][i] == HOLDING) {
            return circle(block, i, x - held[ENTRY_X][i], y - held[ENTRY_Y][i]);
        }
        double distanceBack = held[MODE][i] == BASE ? wantedDistance(block, i) : 0;
        double toX = zone.centre().getX() - distanceBack * held[UPWIND_X][i] - x;
        double toY = zone.centre().getY() - distanceBack * held[UPWIND_Y][i] - y;
        double bearing = Elementary.atan2(toX, toY);
        if (held[MODE][i] == BASE) {
            return bearing;
        }
        // On final the zone is aimed at while it lies ahead; close to it or past it only the wind counts.
        double near = airspeed(block, i) * block.input(Input.PILOT_LOOK_AHEAD)[i];
        double off = Elementary.wrapAngle(bearing - upwind);
        return Math.sqrt(toX * toX + toY * toY) > near && Math.abs(off) < 1.2 ? bearing : upwind;
    }

    /** Far away straight to the point, near it around it: course turns from inward to tangent at the circle's radius. */
    private static double circle(Block block, int i, double fromX, double fromY) {
        double radius = radius(block, i);
        double distance = Math.sqrt(fromX * fromX + fromY * fromY);
        double outward = Elementary.atan2(fromX, fromY);
        double inward = Elementary.atan2(1.5 * (distance - radius), radius);
        return outward + block.held[ROUND][i] * (0.5 * Math.PI + inward);
    }

    private static double radius(Block block, int i) {
        return Math.max(25, airspeed(block, i) * block.input(Input.PILOT_LOOK_AHEAD)[i]);
    }

    /** Heading that flies a course through the believed wind: the wind across the course is held against. */
    private static double headingFor(Block block, int i, double course) {
        double across =
                block.held[BELIEF_X][i] * Elementary.cos(course) - block.held[BELIEF_Y][i] * Elementary.sin(course);
        double share = across / Math.max(block.state[CanopyModel.AHEAD][i], 3);
        return course - Elementary.asin(Math.max(-0.95, Math.min(0.95, share)));
    }

    /** Brakes on final when the glide would carry past the middle of the zone. */
    private double finalBrake(Block block, int i) {
        double reach = heightAboveZone(block, i)
                / Math.max(block.state[CanopyModel.SINK][i], 1)
                * (block.state[CanopyModel.AHEAD][i] - believedWind(block, i));
        double excess = reach - behindZone(block, i);
        return Math.max(0, Math.min(0.6, excess / 40));
    }
}
