package org.reckoner.sampling;

import org.reckoner.numeric.CompensatedSum;

/**
 * How much of a band comes anew with every take, and how much is the same for all takes but not known beforehand. More takes
 * average the first away, never the second; measuring shrinks the second.
 *
 * <p>From twins: two takes of the same world. Half the mean square of their difference is the variance within, their covariance the
 * variance between (R. A. Fisher, "Statistical Methods for Research Workers", 1925, chapter VII).
 *
 * @param everyTake variance that comes anew with every take (square of the figure's unit)
 * @param everyTakeError its standard error (square of the figure's unit)
 * @param notKnown variance that all takes of a world share; 0 where the estimate is below (square of the figure's unit)
 * @param notKnownError its standard error (square of the figure's unit)
 */
public record TakeSplit(double everyTake, double everyTakeError, double notKnown, double notKnownError) {

    /**
     * From twins.
     *
     * @param first figure of the first take of each world (any)
     * @param second figure of another take of each world (unit of the first)
     */
    public static TakeSplit of(double[] first, double[] second) {
        int n = first.length;
        if (second.length != n || n < 2) {
            throw new IllegalArgumentException(
                    n + " first and " + second.length + " second takes; twins are needed, two pairs or more");
        }
        CompensatedSum both = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            both.add(first[i]);
            both.add(second[i]);
        }
        double mean = both.mean();
        double[] within = new double[n];
        double[] between = new double[n];
        for (int i = 0; i < n; i++) {
            double difference = first[i] - second[i];
            within[i] = 0.5 * difference * difference;
            // The mean itself is off a little, which takes one part in n from the products.
            between[i] = (first[i] - mean) * (second[i] - mean) * n / (n - 1.0);
        }
        return new TakeSplit(
                Interval.mean(within),
                Interval.standardError(within),
                Math.max(0, Interval.mean(between)),
                Interval.standardError(between));
    }

    /** @return share of the whole variance that all takes of a world share (1) */
    public double shareNotKnown() {
        double whole = everyTake + notKnown;
        return whole > 0 ? notKnown / whole : 0;
    }
}
