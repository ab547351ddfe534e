package org.reckoner.dynamics;

import java.util.List;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * A pilot who flies the canopy on a clock: looks, decides, and the hands follow one reaction time later.
 *
 * <p>Rock ahead comes first: the nearer in time a steep face is, the more the pilot turns away from it, in the end with all
 * there is ({@link RockAhead}). The canopy is looked at for the first time as it opens.
 *
 * <p>Where rock does not press, the course is that of the {@link LandingPattern}. Steering gains are judgement, chosen so that
 * the loop stays damped with reactions up to three seconds.
 */
final class CanopyPilot {
    private static final int FIRST = CanopyModel.PILOT;
    /** Clock time of the next look (s). */
    static final int TICK = FIRST;
    /** Clock time at which the brakes are released (s). */
    static final int RELEASE = FIRST + 1;
    /** Clock time at which the flare runs out (s). */
    static final int FLARE_ENDS = FIRST + 2;

    private static final int NEXT_TURN = FIRST + 3;
    private static final int NEXT_BRAKE = FIRST + 4;
    /** Side to which the pilot turns away from rock: 1 right, -1 left, 0 while none is in the way. */
    private static final int AWAY = FIRST + 5;

    /** Most the pilot pulls one side more than the other in the pattern (1). */
    private static final double MOST_TURN = 0.5;

    /** So much farther than half a turn somebody at half a toggle goes on the same way round, judgement (rad). */
    private static final double GOING_ON = 1;

    /** A full toggle, which only rock ahead makes the pilot pull (1). */
    private static final double FULL_TOGGLE = 1;

    /** Moments nearer to each other are one: no hand is that quick (s). */
    private static final double SAME_MOMENT = 1e-6;

    private final Terrain terrain;
    private final LandingPattern pattern;

    CanopyPilot(Stunt stunt, Conditions conditions) {
        this.terrain = conditions.terrain();
        this.pattern = new LandingPattern(stunt, conditions);
    }

    /** What the pilot knows and intends when the canopy opens. */
    void brief(Block block, int i) {
        pattern.brief(block, i);
        block.held[AWAY][i] = 0;
        block.held[NEXT_TURN][i] = 0;
        look(block, i, pattern.legs(block, i));
        block.held[TICK][i] =
                block.time[i] + Math.max(block.input(Input.PILOT_REACTION)[i], block.input(Input.STEERABLE_AFTER)[i]);
    }

    /** A new leg of the pattern is an event, once all the time until the next look belongs to it. */
    List<FlightEvent> notes(Block block, int i) {
        double mode = pattern.legs(block, i).mode();
        if (mode == LandingPattern.mode(block, i)) {
            return List.of();
        }
        FlightEvent.PilotMark mark =
                mode == LandingPattern.FINAL ? FlightEvent.PilotMark.FINAL : FlightEvent.PilotMark.BASE;
        return List.of(new FlightEvent.Pilot(block.time[i], mark));
    }

    /** One tick of the clock: the hands do what was decided before, and the next move is decided. */
    void decide(Block block, int i) {
        double[][] held = block.held;
        held[CanopyModel.TURN][i] = held[NEXT_TURN][i];
        if (!stowed(block, i)) {
            held[CanopyModel.BRAKE][i] = held[NEXT_BRAKE][i];
        }
        LandingPattern.Legs legs = pattern.legs(block, i);
        LandingPattern.enter(block, i, legs);
        look(block, i, legs);
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
    private void look(Block block, int i, LandingPattern.Legs legs) {
        double[][] held = block.held;
        boolean stowed = stowed(block, i);
        double risers = block.input(Input.RISER_TURN)[i];
        double steer = steer(block, i, legs, stowed ? risers : MOST_TURN);
        RockAhead rock =
                RockAhead.seen(terrain, block, i, held[LandingPattern.BELIEF_X][i], held[LandingPattern.BELIEF_Y][i]);
        double urgency = rock.urgency();
        if (urgency == 0) {
            held[AWAY][i] = 0;
        } else if (held[AWAY][i] == 0) {
            double turn = Elementary.wrapAngle(rock.off() - block.state[CanopyModel.HEADING][i]);
            held[AWAY][i] = turn >= 0 ? 1 : -1;
        }
        double hard = held[AWAY][i] * (stowed ? risers : FULL_TOGGLE);
        held[NEXT_TURN][i] = steer + urgency * (hard - steer);
        held[NEXT_BRAKE][i] = legs.in() > 0 ? legs.in() * (1 - urgency) * pattern.finalBrake(block, i) : 0;
    }

    /** What each leg wants of the hands, by its share of the time until the next look. */
    private double steer(Block block, int i, LandingPattern.Legs legs, double most) {
        double steer = 0;
        double circle = (1 - legs.in()) * (1 - legs.left());
        if (circle > 0) {
            steer += circle * steerTo(block, i, pattern.toCircle(block, i), most);
        }
        double base = (1 - legs.in()) * legs.left();
        if (base > 0) {
            steer += base * steerTo(block, i, pattern.toLastTurn(block, i), most);
        }
        if (legs.in() > 0) {
            steer += legs.in() * steerTo(block, i, pattern.toZone(block, i), most);
        }
        return steer;
    }

    /** Onto a course by the shorter way round; whoever already turns hard goes on that way rather than back half-way. */
    private static double steerTo(Block block, int i, double course, double most) {
        double heading = headingFor(block, i, course);
        double onTheWay = GOING_ON * block.held[NEXT_TURN][i] / MOST_TURN;
        double goOn = Math.max(-GOING_ON, Math.min(GOING_ON, onTheWay));
        double error = goOn + Elementary.wrapAngle(heading - block.state[CanopyModel.HEADING][i] - goOn);
        double ahead = Math.max(block.state[CanopyModel.AHEAD][i], 3);
        double perTurn = block.input(Input.CANOPY_SPAN)[i] / (block.input(Input.TURN_GAIN)[i] * ahead);
        return Math.max(-most, Math.min(most, error / LandingPattern.TURN_TIME * perTurn));
    }

    /** Heading that flies a course through the believed wind: the wind across the course is held against. */
    private static double headingFor(Block block, int i, double course) {
        double across = block.held[LandingPattern.BELIEF_X][i] * Elementary.cos(course)
                - block.held[LandingPattern.BELIEF_Y][i] * Elementary.sin(course);
        double share = across / Math.max(block.state[CanopyModel.AHEAD][i], 3);
        return course - Elementary.asin(Math.max(-0.95, Math.min(0.95, share)));
    }
}
