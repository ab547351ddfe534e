package org.reckoner.dynamics;

import org.reckoner.environment.Conditions;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/**
 * Where a pilot means to fly: a circle beside the landing zone, a base leg across the wind, a final into it.
 *
 * <p>The circle lies where the pattern begins and goes the way round in which the last turn will go. From the pattern height, or
 * as soon as the way to the last turn takes all the height left, a base leg across the wind meets the line through the zone as
 * far downwind as the height left will carry; there, or at the height of the last turn at the latest, a final follows into the
 * wind. What the pilot believes of the wind at the landing zone may be wrong; wind elsewhere is taken to be the same.
 *
 * <p>A pilot who looks once in a while does not wait for the first look beyond such a line: whoever will pass it before the next
 * look gives each leg its share of that time. So a leg grows out of the one before, and no millimetre decides by a whole look.
 */
final class LandingPattern {
    private static final int FIRST = CanopyModel.PILOT + 6;
    private static final int MODE = FIRST;
    /** Believed wind, where it blows to, east and north (m/s). */
    static final int BELIEF_X = FIRST + 1;

    static final int BELIEF_Y = FIRST + 2;
    /** Where the pattern begins, in site axes (m). */
    private static final int ENTRY_X = FIRST + 3;

    private static final int ENTRY_Y = FIRST + 4;
    /** Unit vector into the believed wind. */
    private static final int UPWIND_X = FIRST + 5;

    private static final int UPWIND_Y = FIRST + 6;
    /** Way round of the circle while holding: 1 clockwise, -1 the other way. */
    private static final int ROUND = FIRST + 7;

    static final double HOLDING = 0;
    static final double BASE = 1;
    static final double FINAL = 2;

    /** Time over which the pilot means to turn onto the wanted heading (s). */
    static final double TURN_TIME = 2.5;

    /** So far off the wind a final may aim at the zone, and over how much it ceases to (rad). */
    private static final double MOST_OFF = 1.2;

    private static final double FADING = 0.6;

    private final Conditions conditions;
    private final Zone zone;
    private final double takeOff;

    LandingPattern(Stunt stunt, Conditions conditions) {
        this.conditions = conditions;
        this.zone = stunt.landingZone();
        this.takeOff = stunt.frame().heading().angle();
    }

    /**
     * How far the legs have followed each other at a look.
     *
     * @param left share of the circle that is over (1)
     * @param in share of the last turn that has begun (1)
     */
    record Legs(double left, double in) {
        static final Legs LAST = new Legs(1, 1);

        double mode() {
            return in >= 1 ? FINAL : left >= 1 ? BASE : HOLDING;
        }
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
        double sink = sink(block, i, ahead);
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

    private static double sink(Block block, int i, double ahead) {
        return block.input(Input.CANOPY_SINK)[i] * ahead / block.input(Input.CANOPY_AIRSPEED)[i];
    }

    /** The leg that had wholly begun at the look before. */
    static double mode(Block block, int i) {
        return block.held[MODE][i];
    }

    static void enter(Block block, int i, Legs legs) {
        block.held[MODE][i] = legs.mode();
    }

    /** Which legs the time until the next look belongs to. A leg once begun wholly is not given up. */
    Legs legs(Block block, int i) {
        double mode = mode(block, i);
        if (mode == FINAL) {
            return Legs.LAST;
        }
        double height = heightAboveZone(block, i);
        double reaction = block.input(Input.PILOT_REACTION)[i];
        double ahead = airspeed(block, i);
        double lost = sink(block, i, ahead) * reaction;
        double turnAt = block.input(Input.PILOT_LAST_TURN_HEIGHT)[i];
        double leave = mode == BASE
                ? Double.POSITIVE_INFINITY
                : Math.max(block.input(Input.PILOT_PATTERN_HEIGHT)[i], leavingHeight(block, i));
        double left = mode == BASE ? 1 : passed(leave - height, lost);
        double low = passed(turnAt - height, lost);
        if (left == 0 || low == 1) {
            return new Legs(Math.max(left, low), low);
        }
        double flown = ahead * reaction;
        double onLine = passed(0.8 * TURN_TIME * ahead - Math.abs(offLine(block, i)), flown);
        double farEnough = onLine == 0 ? 0 : passed(behindZone(block, i) - 0.5 * wantedDistance(block, i), flown);
        return new Legs(left, Math.max(low, left * onLine * farEnough));
    }

    /**
     * Share of the time until the next look that lies beyond a line.
     *
     * @param beyond how far beyond it (SI)
     * @param perLook how far the way until the next look takes at most (SI)
     */
    private static double passed(double beyond, double perLook) {
        return Math.max(0, Math.min(1, 1 + beyond / perLook));
    }

    /** Course to where the last turn belongs. */
    double toLastTurn(Block block, int i) {
        double back = wantedDistance(block, i);
        double toX = zone.centre().getX() - back * block.held[UPWIND_X][i] - block.state[PhaseModel.X][i];
        double toY = zone.centre().getY() - back * block.held[UPWIND_Y][i] - block.state[PhaseModel.Y][i];
        return Elementary.atan2(toX, toY);
    }

    /** On final the zone is aimed at while it lies ahead; the nearer it is, or past it, the more only the wind counts. */
    double toZone(Block block, int i) {
        double toX = zone.centre().getX() - block.state[PhaseModel.X][i];
        double toY = zone.centre().getY() - block.state[PhaseModel.Y][i];
        double upwind = Elementary.atan2(block.held[UPWIND_X][i], block.held[UPWIND_Y][i]);
        double near = airspeed(block, i) * block.input(Input.PILOT_LOOK_AHEAD)[i];
        double off = Elementary.wrapAngle(Elementary.atan2(toX, toY) - upwind);
        double far = within(Math.sqrt(toX * toX + toY * toY) / near - 0.5);
        double aheadOfIt = within((MOST_OFF - Math.abs(off)) / FADING + 0.5);
        return upwind + far * aheadOfIt * off;
    }

    private static double within(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /**
     * Height at which the circle must be left from here to come to the last turn at its height: on the far side of the
     * circle earlier than on the near one. Farther from the entry than one and a half radii the way to the circle comes first.
     *
     * @return above the zone (m)
     */
    private double leavingHeight(Block block, int i) {
        double x = block.state[PhaseModel.X][i];
        double y = block.state[PhaseModel.Y][i];
        double fromX = x - block.held[ENTRY_X][i];
        double fromY = y - block.held[ENTRY_Y][i];
        double near = within(2.5 - Math.sqrt(fromX * fromX + fromY * fromY) / radius(block, i));
        if (near == 0) {
            return 0;
        }
        double ahead = airspeed(block, i);
        double sink = sink(block, i, ahead);
        double lastTurn = block.input(Input.PILOT_LAST_TURN_HEIGHT)[i];
        double back = Math.max(ahead - believedWind(block, i), 1) * lastTurn / sink;
        double toX = zone.centre().getX() - back * block.held[UPWIND_X][i] - x;
        double toY = zone.centre().getY() - back * block.held[UPWIND_Y][i] - y;
        double away = Math.abs(Elementary.wrapAngle(Elementary.atan2(toX, toY) - block.state[CanopyModel.HEADING][i]));
        return near * (lastTurn + sink * (Math.sqrt(toX * toX + toY * toY) / ahead + TURN_TIME * away));
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
        double sink = sink(block, i, ahead);
        double turns = Math.abs(offLine(block, i)) / ahead + TURN_TIME;
        double left = Math.max(heightAboveZone(block, i) - sink * turns, 0);
        return Math.max(ahead - believedWind(block, i), 1) * left / sink;
    }

    private static double believedWind(Block block, int i) {
        double x = block.held[BELIEF_X][i];
        double y = block.held[BELIEF_Y][i];
        return Math.sqrt(x * x + y * y);
    }

    /** Far away straight to the entry, near it around it: the course turns from inward to tangent at the circle's radius. */
    double toCircle(Block block, int i) {
        double fromX = block.state[PhaseModel.X][i] - block.held[ENTRY_X][i];
        double fromY = block.state[PhaseModel.Y][i] - block.held[ENTRY_Y][i];
        double radius = radius(block, i);
        double distance = Math.sqrt(fromX * fromX + fromY * fromY);
        double outward = Elementary.atan2(fromX, fromY);
        double inward = Elementary.atan2(1.5 * (distance - radius), radius);
        return outward + block.held[ROUND][i] * (0.5 * Math.PI + inward);
    }

    private static double radius(Block block, int i) {
        return Math.max(25, airspeed(block, i) * block.input(Input.PILOT_LOOK_AHEAD)[i]);
    }

    /** Brakes on final when the glide would carry past the middle of the zone. */
    double finalBrake(Block block, int i) {
        double reach = heightAboveZone(block, i)
                / Math.max(block.state[CanopyModel.SINK][i], 1)
                * (block.state[CanopyModel.AHEAD][i] - believedWind(block, i));
        double excess = reach - behindZone(block, i);
        return Math.max(0, Math.min(0.6, excess / 40));
    }
}
