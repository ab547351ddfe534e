package org.reckoner.simulation;

import org.jspecify.annotations.Nullable;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.flight.Flight;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** Flies one stunt, every phase of it, and returns what happened. */
public final class Simulator {
    private final Accuracy accuracy;

    public Simulator() {
        this(Accuracy.REFERENCE);
    }

    public Simulator(Accuracy accuracy) {
        this.accuracy = accuracy;
    }

    /** The flight as planned, every number at its centre. */
    public Flight fly(Stunt stunt, Conditions conditions) {
        return fly(stunt, conditions, null);
    }

    /** The flight with one failure, every number at its centre. */
    public Flight fly(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        return fly(Itinerary.of(stunt, conditions, failure), stunt.inputs().centres());
    }

    /**
     * The flight of one sample.
     *
     * @param numbers one value for every input in the order of the table, as drawn (SI unit of each)
     */
    public Flight fly(Itinerary itinerary, double[] numbers) {
        return fly(itinerary, numbers, Gust.STILL);
    }

    /**
     * The flight of one sample through its gusts.
     *
     * @param numbers one value for every input in the order of the table, as drawn (SI unit of each)
     */
    public Flight fly(Itinerary itinerary, double[] numbers, Gust gust) {
        return new Run(itinerary, accuracy).fly(numbers, gust);
    }
}
