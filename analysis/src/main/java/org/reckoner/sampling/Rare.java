package org.reckoner.sampling;

/**
 * The probability of something that hardly ever happens.
 *
 * @param interval of the probability (1)
 * @param variation standard error of the estimate over the estimate (1)
 * @param flights flown for it
 * @param unknown flights without an answer, counted as failed
 */
public record Rare(Interval interval, double variation, long flights, long unknown) {

    /** @return the estimate (1) */
    public double probability() {
        return interval.value();
    }
}
