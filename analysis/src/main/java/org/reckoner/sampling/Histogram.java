package org.reckoner.sampling;

import java.util.Arrays;
import org.reckoner.numeric.CompensatedSum;

/**
 * How often a figure took which value, in fixed bins: it stays small however many flights are flown. Blocks of samples are
 * counted apart and merged in the order of the blocks, so that the result does not hang on threads.
 *
 * <p>Not safe from several threads at once.
 */
public final class Histogram {
    private final double low;
    private final double high;
    private final long[] counts;
    private long total;
    private long below;
    private long above;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    /** Of the distances from the middle of the bins, so that squares do not swamp the spread. */
    private final CompensatedSum sum = new CompensatedSum();

    private final CompensatedSum squares = new CompensatedSum();

    /**
     * Empty.
     *
     * @param low where the first bin begins (any)
     * @param high where the last bin ends (unit of low)
     * @param bins of equal width
     */
    public Histogram(double low, double high, int bins) {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high) || bins < 1) {
            throw new IllegalArgumentException(bins + " bins from " + low + " to " + high);
        }
        this.low = low;
        this.high = high;
        this.counts = new long[bins];
    }

    /** Counts one value. @param value a finite number (unit of the bins) */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a histogram cannot count " + value);
        }
        if (value < low) {
            below++;
        } else if (value > high) {
            above++;
        } else {
            counts[Math.min((int) ((value - low) / (high - low) * counts.length), counts.length - 1)]++;
        }
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        double distance = value - 0.5 * (low + high);
        sum.add(distance);
        squares.add(distance * distance);
        total++;
    }

    /** Adds what another block counted in the same bins. */
    public void merge(Histogram later) {
        if (later.low != low || later.high != high || later.counts.length != counts.length) {
            throw new IllegalArgumentException("two histograms with different bins");
        }
        Arrays.setAll(counts, bin -> counts[bin] + later.counts[bin]);
        below += later.below;
        above += later.above;
        least = Math.min(least, later.least);
        greatest = Math.max(greatest, later.greatest);
        sum.add(later.sum.value());
        squares.add(later.squares.value());
        total += later.total;
    }

    /** Values counted. */
    public long total() {
        return total;
    }

    /** Values in each bin. */
    public long[] counts() {
        return counts.clone();
    }

    /** Values under the first bin. */
    public long below() {
        return below;
    }

    /** Values over the last bin. */
    public long above() {
        return above;
    }

    /** @return where a bin begins; that of one past the last is where the last ends (unit of the bins) */
    public double edge(int bin) {
        return low + (high - low) * bin / counts.length;
    }

    /** @return least value of all (unit of the bins) */
    public double least() {
        requireValues(1);
        return least;
    }

    /** @return greatest value of all (unit of the bins) */
    public double greatest() {
        requireValues(1);
        return greatest;
    }

    /** @return mean of all values, exact whatever the bins (unit of the bins) */
    public double mean() {
        requireValues(1);
        return 0.5 * (low + high) + sum.value() / total;
    }

    /** @return standard deviation of all values, exact whatever the bins (unit of the bins) */
    public double standardDeviation() {
        requireValues(2);
        double mean = sum.value() / total;
        return Math.sqrt(Math.max(0, (squares.value() - total * mean * mean) / (total - 1)));
    }

    /**
     * A quantile, straight within its bin; beyond the bins straight to the least or greatest value.
     *
     * @param share of values below it (1)
     * @return the quantile, right to the width of a bin (unit of the bins)
     */
    public double quantile(double share) {
        requireValues(1);
        double wanted = share * total;
        if (wanted <= below) {
            return below == 0 ? least : least + (Math.min(low, greatest) - least) * wanted / below;
        }
        double passed = below;
        for (int bin = 0; bin < counts.length; bin++) {
            if (wanted <= passed + counts[bin]) {
                double from = Math.max(edge(bin), least);
                double to = Math.min(edge(bin + 1), greatest);
                return from + (to - from) * (wanted - passed) / counts[bin];
            }
            passed += counts[bin];
        }
        double from = Math.max(high, least);
        return above == 0 ? greatest : from + (greatest - from) * Math.min((wanted - passed) / above, 1);
    }

    private void requireValues(long atLeast) {
        if (total < atLeast) {
            throw new IllegalStateException("a histogram of " + total + " values was asked for more");
        }
    }
}
