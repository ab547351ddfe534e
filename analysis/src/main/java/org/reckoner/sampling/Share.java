package org.reckoner.sampling;

import java.util.Arrays;
import org.reckoner.stunt.Grade;

/**
 * How many of the flown samples failed, and what that says about the next one. Never zero: where nothing failed, the upper
 * end is what is known.
 *
 * @param failed samples that failed
 * @param of samples flown
 * @param interval of the probability (1)
 */
public record Share(long failed, long of, Interval interval) {
    /** With fewer failures than this their scatter over replicates says nothing; judgement. */
    private static final long FEWEST = 10;

    public Share {
        if (of < 1 || failed < 0 || failed > of) {
            throw new IllegalArgumentException(failed + " failures among " + of + " samples");
        }
    }

    /**
     * From independent samples, by counting: exact for any number of failures.
     *
     * @param failed samples that failed
     * @param of samples flown
     * @param level share of such intervals that hold the truth (1)
     */
    public static Share counted(long failed, long of, double level) {
        if (of < 1 || failed < 0 || failed > of) {
            throw new IllegalArgumentException(
                    failed + " failures among " + of + " samples\n  Maybe no sample was flown.");
        }
        Interval.requireLevel(level);
        // Where none or all failed only one side can be wrong, and it may use the whole error.
        double tail = failed == 0 || failed == of ? 1 - level : 0.5 * (1 - level);
        double low = failed == 0 ? 0 : Binomial.probability(failed, of, tail);
        double high = failed == of ? 1 : Binomial.probability(failed + 1, of, 1 - tail);
        double value = failed / (double) of;
        return new Share(failed, of, new Interval(value, low, high, level, Method.COUNT, of));
    }

    /**
     * From replicates of an even design, whose samples are not independent. With few failures, or few that did not fail, the
     * count decides: an even design is at worst hardly less sure than as many plain samples (A. B. Owen, "Monte Carlo variance
     * of scrambled net quadrature", SIAM J. Numer. Anal. 34, 1997).
     *
     * @param failed samples that failed in each replicate
     * @param size samples of each replicate
     * @param level share of such intervals that hold the truth (1)
     */
    public static Share replicated(long[] failed, long size, double level) {
        long sum = Arrays.stream(failed).sum();
        long of = Math.multiplyExact(size, failed.length);
        if (failed.length < 2 || Math.min(sum, of - sum) < FEWEST) {
            return counted(sum, of, level);
        }
        Interval free = Interval.ofReplicates(
                Arrays.stream(failed)
                        .mapToDouble(count -> count / (double) size)
                        .toArray(),
                level,
                of);
        double value = sum / (double) of;
        return new Share(
                sum,
                of,
                new Interval(
                        value,
                        Math.min(Math.max(free.low(), 0), value),
                        Math.max(Math.min(free.high(), 1), value),
                        level,
                        Method.REPLICATES,
                        of));
    }

    /**
     * A probability in per cent, rounded so that it never reads smaller than it is.
     *
     * @param share the probability (1)
     * @param figures how many are shown
     */
    public static String percentUp(double share, int figures) {
        return Figures.percentUp(share, figures);
    }

    /**
     * A probability in per cent, to the nearest figure, but never so that it reads below a part of it that is known.
     *
     * @param share the probability (1)
     * @param figures how many are shown
     * @param floor what it must not read below (1)
     */
    public static String percentNotBelow(double share, int figures, double floor) {
        return Figures.percentNotBelow(share, figures, floor);
    }

    /**
     * In words, never finer than what it rests on: two figures, one where judgement is behind it, and no more than the samples
     * support.
     *
     * @param weakest grade of the weakest input that matters
     */
    public String words(Grade weakest) {
        int figures = weakest == Grade.JUDGEMENT ? 1 : 2;
        if (failed == 0) {
            return "below " + Figures.percentUp(interval.high(), figures) + " (none of " + of + " failed)";
        }
        int supported = Figures.supported(interval, figures);
        return Figures.percent(interval.value(), supported) + " (" + Figures.percent(interval.low(), supported) + " to "
                + Figures.percentUp(interval.high(), supported) + ")";
    }
}
