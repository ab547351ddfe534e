package org.reckoner.dynamics;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.environment.Layers;
import org.reckoner.environment.PowerLaw;
import org.reckoner.environment.ThreePlaces;
import org.reckoner.environment.WindField;
import org.reckoner.flight.FlightEvent;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * A stunt made ready to fly: its legs and the ways between them, for one failure branch or none. Never changes; many
 * flights on many threads share one.
 */
public final class Itinerary {
    static final int RIDE = 0;
    static final int PAIR = 1;
    static final int TUMBLE = 2;
    static final int FREEFALL = 3;
    static final int DEPLOYMENT = 4;
    static final int INFLATION = 5;
    static final int CANOPY = 6;

    /** A moment that never comes (s). */
    static final double NEVER = Double.POSITIVE_INFINITY;

    private final @Nullable Leg[] legs = new Leg[7];
    private final Stunt stunt;
    private final Conditions conditions;
    private final boolean ramp;
    private final @Nullable FallLegs fall;
    private final @Nullable Drop drop;

    private Itinerary(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.ramp = stunt.plan().has(Phase.Ramp.class);
        boolean falls = stunt.plan().has(Phase.Freefall.class);
        this.fall = falls ? new FallLegs(stunt, conditions, failure) : null;
        if (fall != null) {
            legs[FREEFALL] = fall.freefall();
        }
        if (fall != null && stunt.plan().has(Phase.Deployment.class)) {
            legs[DEPLOYMENT] = fall.deployment();
            if (stunt.canopy() == CanopyKind.ROUND) {
                RoundLeg canopy = new RoundLeg(stunt, conditions);
                legs[INFLATION] = fall.inflation(canopy::enter);
                legs[CANOPY] = canopy.leg();
            } else {
                CanopyLeg canopy = new CanopyLeg(stunt, conditions, failure);
                legs[INFLATION] = fall.inflation(canopy::enter);
                legs[CANOPY] = canopy.leg();
            }
        }
        if (ramp) {
            RideLegs ride = new RideLegs(stunt, conditions, failure, fall);
            legs[RIDE] = ride.ride();
            legs[PAIR] = ride.pair();
            legs[TUMBLE] = RideLegs.tumble(stunt, conditions);
        }
        this.drop = null;
    }

    private Itinerary(Stunt stunt, Conditions conditions, Drop drop) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.ramp = false;
        this.fall = null;
        this.drop = drop;
        legs[TUMBLE] = RideLegs.tumble(stunt, conditions);
    }

    /** Makes a stunt ready to fly as planned, or with one failure. */
    public static Itinerary of(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        return new Itinerary(stunt, conditions, failure);
    }

    /** Makes the machine of a stunt ready to be dropped alone at the lip, until it meets the ground; the plan is left out. */
    public static Itinerary of(Stunt stunt, Conditions conditions, Drop drop) {
        return new Itinerary(stunt, conditions, drop);
    }

    public Leg leg(int index) {
        return Objects.requireNonNull(legs[index], "the plan has no such leg");
    }

    /** How many legs an itinerary can have; not every stunt has all. */
    public int legCount() {
        return legs.length;
    }

    public boolean hasLeg(int index) {
        return legs[index] != null;
    }

    /** The leg in which the flight begins. */
    public int first() {
        return ramp ? RIDE : drop != null ? TUMBLE : FREEFALL;
    }

    public boolean onRamp() {
        return ramp;
    }

    /** What is noted of a flight that begins with an exit. */
    public FlightEvent exit(Block block, int lane) {
        double[][] y = block.state;
        double vx = y[PhaseModel.VX][lane];
        double vy = y[PhaseModel.VY][lane];
        double vz = y[PhaseModel.VZ][lane];
        return new FlightEvent.Exit(0, Math.sqrt(vx * vx + vy * vy + vz * vz));
    }

    /** A block for these flights. */
    public Block block(int width) {
        return new Block(width, conditions.wind().columns());
    }

    /**
     * Puts a flight at the start of its first leg.
     *
     * @param numbers one value for every input in the order of {@link Input} (SI unit of each)
     * @throws IllegalArgumentException if a time is shorter than the models accept
     */
    public void start(Block block, int lane, double[] numbers) {
        start(block, lane, numbers, Gust.STILL);
    }

    /**
     * Puts a flight with its gusts at the start of its first leg.
     *
     * @param numbers one value for every input in the order of {@link Input} (SI unit of each)
     */
    public void start(Block block, int lane, double[] numbers, Gust gust) {
        Inputs.requireTimes(numbers);
        block.inputs(lane, numbers);
        block.gust[lane] = gust;
        conditions.wind().fill(windInputs(conditions.wind(), numbers), block.wind, lane);
        block.time[lane] = 0;
        if (ramp) {
            RideLegs.start(stunt, block, lane);
        } else if (drop != null) {
            drop.start(block, lane);
        } else {
            Objects.requireNonNull(fall).startAtExit(block, lane);
        }
        Gusts.pace(block, lane, 0, leg(first()).model().speed(block, lane));
    }

    /**
     * Enters a leg: its first state is written from the last one of the leg before, and the gusts go on where they were.
     *
     * @param from the block at the crossing, lane i
     * @param to the block of the leg entered, lane j; may be the same lane of the same block
     */
    public void enter(Way.Entry entry, Block from, int i, Block to, int j) {
        double passed = Gusts.passed(from, i);
        entry.handover().enter(from, i, to, j);
        Gusts.pace(to, j, passed, leg(entry.leg()).model().speed(to, j));
    }

    /** The drawn numbers in the order in which a wind field wants them. */
    static double[] windInputs(WindField wind, double[] numbers) {
        if (wind instanceof ThreePlaces) {
            return pick(
                    numbers,
                    Input.WIND_LIP_SPEED,
                    Input.WIND_LIP_FROM,
                    Input.WIND_BOWL_SPEED,
                    Input.WIND_BOWL_FROM,
                    Input.WIND_LANDING_ZONE_SPEED,
                    Input.WIND_LANDING_ZONE_FROM,
                    Input.EDGE_UPDRAFT,
                    Input.EDGE_DOWNDRAFT);
        }
        if (wind instanceof Layers) {
            return pick(numbers, Input.WIND_LAYERS_FACTOR, Input.WIND_LAYERS_TURN);
        }
        if (wind instanceof PowerLaw) {
            return pick(numbers, Input.WIND_POWER_LAW_SPEED, Input.WIND_POWER_LAW_FROM);
        }
        if (wind instanceof Calm) {
            return new double[0];
        }
        throw new AssertionError(wind);
    }

    private static double[] pick(double[] numbers, Input... inputs) {
        double[] picked = new double[inputs.length];
        for (int k = 0; k < inputs.length; k++) {
            picked[k] = numbers[inputs[k].ordinal()];
        }
        return picked;
    }
}
