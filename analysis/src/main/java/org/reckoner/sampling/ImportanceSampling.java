package org.reckoner.sampling;

import java.util.Arrays;
import java.util.List;
import org.reckoner.numeric.CompensatedSum;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;

/**
 * Flies mostly where it fails and gives each flight the weight that makes up for it: very few flights for a very small
 * probability, and wrong without a sign of it where the flights were sent to one of two ways to fail. So it is never believed
 * alone: {@link #check} holds it against a subset simulation.
 *
 * <p>A few named coordinates are drawn around the design point, the others as they are. One flight in ten is drawn from
 * everything that may happen, which bounds every weight by ten (T. Hesterberg, "Weighted average importance sampling and defensive
 * mixture distributions", Technometrics 37, 1995).
 */
public final class ImportanceSampling {
    private static final int DEFENSIVE_EACH = 10;
    private static final double DEFENSIVE = 1.0 / DEFENSIVE_EACH;
    /** A failing flight this heavy was met by the defensive flights only; judgement (1). */
    private static final double HEAVY = 5;
    /** Share of the failing flights that may be heavy; judgement (1). */
    private static final double MOST_HEAVY = 0.1;
    /** With fewer effective flights the interval itself is not to be believed; judgement (1). */
    private static final double FEWEST_EFFECTIVE = 50;

    private ImportanceSampling() {}

    /**
     * What was found.
     *
     * @param rare the probability
     * @param effective number of failing flights of equal weight that would say as much (1)
     */
    public record Result(Rare rare, double effective) {}

    /**
     * Whether it may be believed.
     *
     * @param agrees with the subset simulation
     * @param ratio of its estimate to that of the subset simulation (1)
     * @param unseen share of the subset's failing flights that lie where it hardly looked (1)
     * @param words one sentence
     */
    public record Check(boolean agrees, double ratio, double unseen, String words) {}

    /**
     * Looks.
     *
     * @param limit flies points and says how far they stay from the limit
     * @param dimension coordinates of a point
     * @param named the coordinates that are drawn around the design point
     * @param centre scores of the design point in these coordinates (1)
     * @param flights to fly, 1,000 or more
     * @param seed of the draws
     * @param level share of intervals that hold the truth (1)
     */
    public static Result of(
            Margins limit, int dimension, int[] named, double[] centre, int flights, long seed, double level) {
        if (flights < 1000 || named.length == 0 || named.length != centre.length) {
            throw new IllegalArgumentException("importance sampling with " + flights + " flights around "
                    + centre.length + " scores of " + named.length
                    + " coordinates\n  Maybe 10000 flights, and one score for each coordinate.");
        }
        long key = KeyedRandom.key(seed, "importance sampling");
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        long unknown = 0;
        int together = 4000;
        for (int from = 0; from < flights; from += together) {
            int count = Math.min(together, flights - from);
            double[][] points = SubsetSimulation.normals(KeyedRandom.bits(key, from), count, dimension);
            for (int i = 0; i < count; i++) {
                if ((from + i) % DEFENSIVE_EACH != 0) {
                    for (int k = 0; k < named.length; k++) {
                        points[i][named[k]] += centre[k];
                    }
                }
            }
            double[] margins = limit.of(points);
            for (int i = 0; i < count; i++) {
                unknown += Double.isNaN(margins[i]) ? 1 : 0;
                // Not "at or below": a flight without an answer counts as failed.
                double weight = margins[i] > 0 ? 0 : weight(points[i], named, centre);
                sum.add(weight);
                squares.add(weight * weight);
            }
        }
        double mean = sum.mean();
        double variance = Math.max(0, squares.mean() - mean * mean) / (flights - 1.0);
        double effective = squares.value() > 0 ? sum.value() * sum.value() / squares.value() : 0;
        return new Result(
                new Rare(interval(mean, variance, flights, level), Math.sqrt(variance) / mean, flights, unknown),
                effective);
    }

    /** Where nothing failed, every flight could have weighed ten at most. */
    private static Interval interval(double mean, double variance, int flights, double level) {
        double half = NormalQuantile.of(0.5 + 0.5 * level) * Math.sqrt(variance);
        if (mean == 0) {
            return new Interval(
                    0,
                    0,
                    Math.min(1, Share.counted(0, flights, level).interval().high() / DEFENSIVE),
                    level,
                    Method.IMPORTANCE,
                    flights);
        }
        return new Interval(
                mean,
                Math.max(0, mean - half),
                Math.min(Math.max(1, mean), mean + half),
                level,
                Method.IMPORTANCE,
                flights);
    }

    /** How much more likely the point is than it was to be drawn. */
    private static double weight(double[] point, int[] named, double[] centre) {
        double exponent = 0;
        for (int k = 0; k < named.length; k++) {
            exponent += centre[k] * (point[named[k]] - 0.5 * centre[k]);
        }
        return 1 / (DEFENSIVE + (1 - DEFENSIVE) * StrictMath.exp(exponent));
    }

    /**
     * Holds an estimate against a subset simulation of the same limit.
     *
     * @param found by importance sampling
     * @param named the coordinates that were drawn around the design point
     * @param centre scores of the design point in these coordinates (1)
     * @param subset what the subset simulation found
     */
    public static Check check(Result found, int[] named, double[] centre, SubsetSimulation.Result subset) {
        List<double[]> failing = subset.failing();
        long heavy = failing.stream()
                .filter(point -> weight(point, named, centre) > HEAVY)
                .count();
        double unseen = failing.isEmpty() ? 0 : heavy / (double) failing.size();
        double ratio = found.rare().probability() / subset.rare().probability();
        Interval one = found.rare().interval();
        Interval other = subset.rare().interval();
        boolean apart = one.high() < other.low() || other.high() < one.low();
        String words;
        if (!subset.reached()) {
            words = "not checked: the subset simulation met no failure";
        } else if (found.effective() < FEWEST_EFFECTIVE) {
            words = "not to be believed: too few of its flights failed with a weight that counts";
        } else if (unseen > MOST_HEAVY) {
            words = "not to be believed: " + Figures.percent(unseen, 2)
                    + " of the failures that the subset simulation met lie where it hardly looked";
        } else if (apart) {
            words = "not to be believed: its interval and that of the subset simulation lie apart";
        } else {
            words = "agrees with the subset simulation";
        }
        return new Check(words.startsWith("agrees"), ratio, unseen, words);
    }

    /** The failing flight nearest to the middle in the named coordinates: where a search for the design point may start. */
    public static double[] nearest(List<double[]> failing, int[] named) {
        return failing.stream()
                .map(point -> Arrays.stream(named).mapToDouble(c -> point[c]).toArray())
                .min((a, b) -> Double.compare(DesignPoint.norm(a), DesignPoint.norm(b)))
                .orElseThrow(() -> new IllegalArgumentException("no flight failed"));
    }
}
