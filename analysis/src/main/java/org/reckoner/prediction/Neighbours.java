package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.bulk.FlightReader;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.stunt.Accepted;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;

/**
 * The flights around a plan: for every uncertain input one with it moved by one standard deviation down and one with it
 * moved up, and last the plan itself. The block engine flies them all side by side, so that differences between them are
 * of one engine.
 *
 * @param inputs those that are moved
 */
record Neighbours(Stunt stunt, List<Input> inputs) {
    /** Shares of draws below the two neighbours: one standard deviation of a bell curve to each side. */
    private static final double LOW = 0.15865525393145707;

    private static final double HIGH = 1 - LOW;

    Neighbours {
        inputs = List.copyOf(inputs);
    }

    static Neighbours of(Stunt stunt) {
        return new Neighbours(
                stunt,
                stunt.inputs().spread().stream()
                        .filter(input -> matters(stunt, input))
                        .toList());
    }

    /** How many flights there are. */
    int count() {
        return 2 * inputs.size() + 1;
    }

    /** Number of the plan's own flight. */
    int plan() {
        return 2 * inputs.size();
    }

    /** Number of the flight with an input moved down. */
    static int down(int input) {
        return 2 * input;
    }

    /** Number of the flight with an input moved up. */
    static int up(int input) {
        return 2 * input + 1;
    }

    /** The stunt that a flight of these flies. */
    Stunt at(int flight) {
        if (flight == plan()) {
            return stunt;
        }
        Input input = inputs.get(flight / 2);
        Accepted accepted = Accepted.of(input, stunt.inputs().get(input));
        return stunt.with(input, accepted.at(flight % 2 == 0 ? LOW : HIGH));
    }

    /** Flies some stunts that differ in nothing but numbers, on every core, and takes from each what is wanted. */
    static <T> List<T> fly(
            Itinerary itinerary, Extent extent, IntFunction<double[]> numbers, int count, FlightReader<T> reader) {
        List<T> read = new ArrayList<>(count);
        new BlockEngine(itinerary, extent)
                .fly(
                        k -> Draw.still(numbers.apply(k)),
                        count,
                        Runtime.getRuntime().availableProcessors(),
                        reader,
                        read::add);
        return read;
    }

    /** Numbers of postures that nobody flies and of machines that are not there cannot move anything. */
    private static boolean matters(Stunt stunt, Input input) {
        if (input.onlyInFailures()) {
            return false;
        }
        if (input.key().startsWith("conditions.turbulence.")) {
            // The plan and its neighbours fly through even air.
            return false;
        }
        boolean ramp = stunt.plan().has(Phase.Ramp.class);
        if (input.key().startsWith("vehicle.") || input.key().startsWith("ramp.") && input != Input.HEADING_ERROR) {
            return ramp;
        }
        for (Posture posture : Posture.values()) {
            if (input == posture.kd() || input == posture.liftToDrag()) {
                return ramp && posture == Posture.UNSTABLE
                        || stunt
                                .plan()
                                .find(Phase.Freefall.class)
                                .map(Phase.Freefall::postures)
                                .orElse(List.of())
                                .stream()
                                .anyMatch(step -> step.posture() == posture);
            }
        }
        return true;
    }
}
