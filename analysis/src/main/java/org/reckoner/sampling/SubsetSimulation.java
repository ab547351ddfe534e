package org.reckoner.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;

/**
 * Finds how often something hardly ever happens by walking towards it: of the flights so far, the tenth with the least
 * margin is where the next flights begin, again and again until a tenth fails.
 *
 * <p>S.-K. Au and J. L. Beck, "Estimation of small failure probabilities in high dimensions by subset simulation", Prob. Eng.
 * Mech. 16, 2001. The walk within a level is the conditional sampling of I. Papaioannou, W. Betz, K. Zwirglmaier and D. Straub,
 * "MCMC algorithms for subset simulation", Prob. Eng. Mech. 41, 2015, section 3.4, with its step tuned to the acceptance of
 * 0.44 that they found best; all walks of a level step together, since flights fly in blocks. It does not mind thousands of
 * coordinates, and finds several ways to fail if the first level holds flights on the way to each. Whole runs are repeated
 * independently; their spread is the honest error.
 */
public final class SubsetSimulation {
    private static final double LEVEL_PROBABILITY = 0.1;
    private static final int FEWEST = 2000;
    private static final double BEST_ACCEPTANCE = 0.44;
    private static final double FIRST_STEP = 0.6;

    private SubsetSimulation() {}

    /**
     * How to look.
     *
     * @param seed of the draws
     * @param perLevel flights per level, 2,000 or more and a multiple of 10
     * @param runs independent repetitions, two or more
     * @param mostLevels where a run gives up: each level is a factor of ten
     * @param level share of intervals that hold the truth (1)
     */
    public record Plan(long seed, int perLevel, int runs, int mostLevels, double level) {
        public Plan {
            if (perLevel < FEWEST || perLevel % 10 != 0 || runs < 2 || mostLevels < 1 || mostLevels > 15) {
                throw new IllegalArgumentException(runs + " runs of " + perLevel + " flights at up to " + mostLevels
                        + " levels; needed are two runs, of " + FEWEST
                        + " flights and a multiple of 10, at 1 to 15 levels"
                        + "\n  Maybe 3 runs of 3000 at 8 levels.");
            }
            Interval.requireLevel(level);
        }
    }

    /**
     * What the runs found.
     *
     * @param rare the probability; where a run gave up, only its upper end is meant
     * @param runs estimate of each run (1)
     * @param reached whether every run came to flights that fail
     * @param failing scores of the failing flights of the last levels, all runs together (1)
     */
    public record Result(Rare rare, double[] runs, boolean reached, List<double[]> failing) {
        public Result {
            failing = List.copyOf(failing);
        }
    }

    /** One run on its way. */
    private static final class Run {
        final Margins limit;
        final int dimension;
        final Plan plan;
        final long key;
        double[][] points;
        double[] margins;
        double step = FIRST_STEP;
        double probability = 1;
        boolean reached;
        long flights;
        long unknown;
        final List<double[]> failing = new ArrayList<>();

        Run(Margins limit, int dimension, Plan plan, int number) {
            this.limit = limit;
            this.dimension = dimension;
            this.plan = plan;
            this.key = KeyedRandom.bits(KeyedRandom.key(plan.seed, "subset simulation"), number);
            this.points = normals(0, plan.perLevel);
            this.margins = fly(points);
        }

        void go() {
            int n = plan.perLevel;
            for (int level = 1; ; level++) {
                Integer[] order = new Integer[n];
                Arrays.setAll(order, i -> i);
                Arrays.sort(order, (a, b) -> Double.compare(margins[a], margins[b]));
                double threshold = Math.max(0, margins[order[(int) (LEVEL_PROBABILITY * n) - 1]]);
                int inside =
                        (int) Arrays.stream(margins).filter(m -> m <= threshold).count();
                // A margin that no longer varies leads nowhere.
                boolean stuck = threshold > 0 && inside > n / 2;
                if (threshold <= 0 || level == plan.mostLevels || stuck) {
                    int failed =
                            (int) Arrays.stream(margins).filter(m -> m <= 0).count();
                    reached = failed > 0;
                    // Where nothing fails yet, fewer than one in n of this level do.
                    probability *= Math.max(failed, 1) / (double) n;
                    for (int k = 0; k < failed; k++) {
                        failing.add(points[order[k]]);
                    }
                    return;
                }
                probability *= inside / (double) n;
                walk(level, threshold, Arrays.copyOf(order, inside));
            }
        }

        /** The next level: its seeds, and from each a chain of flights that stay below the threshold. */
        private void walk(int level, double threshold, Integer[] seeds) {
            int n = plan.perLevel;
            double[][] next = new double[n][];
            double[] nextMargins = new double[n];
            for (int k = 0; k < seeds.length; k++) {
                next[k] = points[seeds[k]];
                nextMargins[k] = margins[seeds[k]];
            }
            for (int from = seeds.length, round = 1; from < n; from += seeds.length, round++) {
                int to = Math.min(from + seeds.length, n);
                double stay = Math.sqrt(1 - step * step);
                double[][] tried = normals(level * 1000L + round, to - from);
                for (int k = from; k < to; k++) {
                    double[] before = next[k - seeds.length];
                    for (int c = 0; c < dimension; c++) {
                        tried[k - from][c] = stay * before[c] + step * tried[k - from][c];
                    }
                }
                double[] found = fly(tried);
                int accepted = 0;
                for (int k = from; k < to; k++) {
                    boolean good = found[k - from] <= threshold;
                    accepted += good ? 1 : 0;
                    next[k] = good ? tried[k - from] : next[k - seeds.length];
                    nextMargins[k] = good ? found[k - from] : nextMargins[k - seeds.length];
                }
                double miss = accepted / (double) (to - from) - BEST_ACCEPTANCE;
                step = Math.min(Math.max(step * StrictMath.exp(miss / Math.sqrt(round)), 0.01), 1);
            }
            points = next;
            margins = nextMargins;
        }

        private double[] fly(double[][] some) {
            double[] found = limit.of(some).clone();
            if (found.length != some.length) {
                throw new IllegalStateException(found.length + " margins for " + some.length + " points");
            }
            flights += found.length;
            for (int i = 0; i < found.length; i++) {
                if (Double.isNaN(found[i])) {
                    unknown++;
                    found[i] = Double.NEGATIVE_INFINITY;
                }
            }
            return found;
        }

        private double[][] normals(long stage, int count) {
            return SubsetSimulation.normals(KeyedRandom.bits(key, stage), count, dimension);
        }
    }

    /** Independent standard normal scores, each keyed by its place. */
    static double[][] normals(long key, int count, int dimension) {
        double[][] scores = new double[count][dimension];
        for (int i = 0; i < count; i++) {
            long row = KeyedRandom.bits(key, i);
            for (int c = 0; c < dimension; c++) {
                scores[i][c] = NormalQuantile.of(KeyedRandom.uniform(KeyedRandom.bits(row, c)));
            }
        }
        return scores;
    }

    /**
     * Looks.
     *
     * @param limit flies points and says how far they stay from the limit
     * @param dimension coordinates of a point
     */
    public static Result of(Margins limit, int dimension, Plan plan) {
        if (dimension < 1) {
            throw new IllegalArgumentException("a point has at least 1 coordinate, not " + dimension);
        }
        double[] runs = new double[plan.runs];
        boolean reached = true;
        long flights = 0;
        long unknown = 0;
        List<double[]> failing = new ArrayList<>();
        for (int r = 0; r < plan.runs; r++) {
            Run run = new Run(limit, dimension, plan, r);
            run.go();
            runs[r] = run.probability;
            reached &= run.reached;
            flights += run.flights;
            unknown += run.unknown;
            failing.addAll(run.failing);
        }
        double variation = Interval.standardError(runs) / Interval.mean(runs);
        return new Result(
                new Rare(interval(runs, reached, variation, flights, plan.level), variation, flights, unknown),
                runs,
                reached,
                failing);
    }

    /** Student's interval of the logarithm, since estimates scatter by factors and never below zero. */
    private static Interval interval(double[] runs, boolean reached, double variation, long flights, double level) {
        double mean = Interval.mean(runs);
        double factor =
                StrictMath.exp(new TDistribution(runs.length - 1).inverseCumulativeProbability(0.5 + 0.5 * level)
                        * Math.sqrt(StrictMath.log1p(variation * variation)));
        double high = Math.min(1, mean * factor);
        return reached
                ? new Interval(mean, mean / factor, high, level, Method.SUBSET, flights)
                // The last level held none of its n flights: up to three more are no surprise.
                : new Interval(0, 0, Math.min(1, 3 * high), level, Method.SUBSET, flights);
    }
}
