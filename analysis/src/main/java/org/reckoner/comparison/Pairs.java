package org.reckoner.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.sampling.Interval;

/** Differences between flights and their twins, each with its interval. */
final class Pairs {
    /** Drawings with replacement behind the interval of a quantile; judgement. */
    private static final int REDRAWN = 400;

    private Pairs() {}

    /**
     * How much oftener something happens: D. G. Bonett and R. M. Price, "Adjusted Wald confidence interval for a difference of
     * binomial proportions based on paired data", J. Educ. Behav. Stat. 37 (2012) 479. Only the pairs that differ count; one
     * is added to each kind of them, so that the interval is honest where few do.
     */
    static Difference shares(boolean[] first, boolean[] second, double level) {
        int n = first.length;
        int one = 0;
        int other = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int i = 0; i < n; i++) {
            one += first[i] ? 1 : 0;
            other += second[i] ? 1 : 0;
            onlyFirst += first[i] && !second[i] ? 1 : 0;
            onlySecond += second[i] && !first[i] ? 1 : 0;
        }
        double a = (onlySecond + 1) / (n + 2.0);
        double b = (onlyFirst + 1) / (n + 2.0);
        double half = NormalQuantile.of(0.5 + 0.5 * level) * Math.sqrt((a + b - (a - b) * (a - b)) / (n + 2.0));
        return new Difference(
                one / (double) n, other / (double) n, Math.max(a - b - half, -1), Math.min(a - b + half, 1));
    }

    /**
     * How far a quantile moves: pairs are drawn again with replacement (B. Efron, "Bootstrap methods: another look at the
     * jackknife", Ann. Statist. 7 (1979) 1), which keeps every flight with its twin.
     *
     * @return null where too few flights of either have the figure
     */
    static @Nullable Difference quantiles(double[] first, double[] second, double share, double level, long seed) {
        if (Arrays.equals(first, second)) {
            double[] sorted = present(first);
            if (sorted.length == 0) {
                return null;
            }
            double value = Interval.quantile(sorted, share);
            return new Difference(value, value, 0, 0);
        }
        double[] one = present(first);
        double[] other = present(second);
        if (Math.min(one.length, other.length) < 20) {
            return null;
        }
        int[] firstOrder = order(first);
        int[] secondOrder = order(second);
        double[] moved = new double[REDRAWN];
        long key = KeyedRandom.key(seed, "pairs drawn again");
        int n = first.length;
        int[] times = new int[n];
        int kept = 0;
        for (int r = 0; r < REDRAWN; r++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[(int) (KeyedRandom.uniform(KeyedRandom.bits(key, (long) r * n + i)) * n)]++;
            }
            double q1 = quantile(first, firstOrder, times, share);
            double q2 = quantile(second, secondOrder, times, share);
            if (!Double.isNaN(q1 + q2)) {
                moved[kept++] = q2 - q1;
            }
        }
        if (kept < REDRAWN / 2) {
            return null;
        }
        double[] sorted = Arrays.copyOf(moved, kept);
        Arrays.sort(sorted);
        return new Difference(
                Interval.quantile(one, share),
                Interval.quantile(other, share),
                Interval.quantile(sorted, 0.5 - 0.5 * level),
                Interval.quantile(sorted, 0.5 + 0.5 * level));
    }

    private static double[] present(double[] values) {
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        Arrays.sort(present);
        return present;
    }

    /** Places of the values from the least on, flights without the figure left out. */
    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A quantile of values each of which counts so many times. */
    private static double quantile(double[] values, int[] order, int[] times, double share) {
        long all = 0;
        for (int i : order) {
            all += times[i];
        }
        if (all == 0) {
            return Double.NaN;
        }
        double place = share * (all - 1);
        long below = (long) place;
        long seen = 0;
        for (int k = 0; k < order.length; k++) {
            seen += times[order[k]];
            if (seen > below) {
                double low = values[order[k]];
                if (seen > below + 1 || place == below) {
                    return low;
                }
                int next = k + 1;
                while (next < order.length && times[order[next]] == 0) {
                    next++;
                }
                return next == order.length ? low : low + (place - below) * (values[order[next]] - low);
            }
        }
        throw new AssertionError(share);
    }
}
