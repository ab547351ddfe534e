package org.reckoner.sampling;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;
import org.reckoner.numeric.CompensatedSum;

/**
 * An estimate with the range in which the truth lies, as far as the number of samples tells.
 *
 * @param value best estimate (any)
 * @param low lower end (unit of the value)
 * @param high upper end (unit of the value)
 * @param level share of such intervals that hold the truth (1)
 * @param method where the interval comes from
 * @param samples behind it
 */
public record Interval(double value, double low, double high, double level, Method method, long samples) {
    public Interval {
        if (!(low <= value && value <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("an estimate " + value + " outside its interval " + low + " to " + high);
        }
        requireLevel(level);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "a level (" + level + ") lies between 0 and 1\n  Maybe " + level / 100 + " is meant.");
        }
    }

    /** @return half of what lies between the ends (unit of the value) */
    public double halfWidth() {
        return 0.5 * (high - low);
    }

    /**
     * From the same estimate made in each of several independent replicates.
     *
     * @param estimates one for each replicate, at least two (any)
     * @param level share of such intervals that hold the truth (1)
     * @param samples in all replicates together
     */
    public static Interval ofReplicates(double[] estimates, double level, long samples) {
        int n = estimates.length;
        requireLevel(level);
        if (n < 2) {
            throw new IllegalArgumentException(
                    "an interval from replicates needs two or more, not " + n + "\n  Maybe 16 smaller ones.");
        }
        double mean = mean(estimates);
        double half =
                new TDistribution(n - 1).inverseCumulativeProbability(0.5 + 0.5 * level) * standardError(estimates);
        return new Interval(mean, mean - half, mean + half, level, Method.REPLICATES, samples);
    }

    /**
     * A quantile, with two of the sorted values between which it lies whatever the distribution (H. A. David and H. N.
     * Nagaraja, "Order Statistics", 3rd ed., 2003, section 7.1). Where the samples are too few for the level, the least and
     * greatest value stand with the level that they reach.
     *
     * @param sorted independent values, rising (any)
     * @param share of values below the quantile (1)
     * @param level share of such intervals that hold the truth (1)
     */
    public static Interval ofQuantile(double[] sorted, double share, double level) {
        requireLevel(level);
        int n = sorted.length;
        double value = quantile(sorted, share);
        double tail = 0.5 * (1 - level);
        // The k-th value (from 1) lies above the quantile with the probability that fewer than k fall below it.
        int low = last(n, k -> 1 - Binomial.atLeast(k, n, share) <= tail);
        int high = n + 1 - last(n, k -> Binomial.atLeast(n + 1 - k, n, share) <= tail);
        double missed = (low == 0 ? 1 - Binomial.atLeast(1, n, share) : tail)
                + (high == n + 1 ? Binomial.atLeast(n, n, share) : tail);
        double reached = low == 0 || high == n + 1 ? Math.max(1 - missed, 1e-12) : level;
        return new Interval(
                value,
                Math.min(value, sorted[Math.max(low, 1) - 1]),
                Math.max(value, sorted[Math.min(high, n) - 1]),
                reached,
                Method.ORDER,
                n);
    }

    private interface Test {
        boolean holds(int k);
    }

    /** The last of 1 to n for which a test holds that holds first and then never again; 0 for none. */
    private static int last(int n, Test test) {
        int low = 0;
        int high = n + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (test.holds(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A quantile of sorted values, straight between neighbours.
     *
     * @param sorted rising (any)
     * @param share of values below it (1)
     * @return the quantile (unit of the values)
     */
    public static double quantile(double[] sorted, double share) {
        if (sorted.length == 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the quantile " + share + " of " + sorted.length + " values");
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.min(place, sorted.length - 1.0);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        Arrays.stream(values).forEachOrdered(sum::add);
        return sum.mean();
    }

    /** Of the mean of independent values. */
    static double standardError(double[] values) {
        double mean = mean(values);
        CompensatedSum squares = new CompensatedSum();
        for (double value : values) {
            squares.add((value - mean) * (value - mean));
        }
        return Math.sqrt(squares.value() / (values.length - 1.0) / values.length);
    }
}
