package org.reckoner.bulk;

import org.reckoner.flight.Flight;

/** Takes from each of many flights what is wanted of it. */
@FunctionalInterface
public interface FlightReader<T> {
    /**
     * Reads one flight. Its trajectories lie in columns that a later flight uses again: what is kept must be copied out
     * here. Called on several threads, for different samples.
     *
     * @param sample its number, counted from 0
     * @param draw what made it differ from the others
     */
    T read(int sample, Draw draw, Flight flight);
}
