package org.reckoner.sampling;

/** How far many flights stay from a limit, flown together because flights fly in blocks. */
@FunctionalInterface
public interface Margins {
    /**
     * The margin of each point.
     *
     * @param scores one row for each point, with one standard normal score for every coordinate (1)
     * @return one margin for each point, at or below zero where it fails; NaN where the flight has no answer, which counts as
     *     failed (any)
     */
    double[] of(double[][] scores);
}
