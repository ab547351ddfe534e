package org.reckoner.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.numeric.CompensatedSum;

/**
 * What drives a figure: how much of its spread would go away if one input were known, and how much would stay if all others
 * were.
 *
 * <p>Two independent even sets A and B are flown, and for each group of inputs A once more with the group taken from B. Total
 * effect after M. J. W. Jansen, Comput. Phys. Commun. 117, 1999. First-order effect after A. Saltelli and others, "Variance based
 * sensitivity analysis of model output", Comput. Phys. Commun. 181, 2010, equation (b) of table 2, which is sharp for small
 * effects; for a group whose total is over a half by the correlation of A. Janon, T. Klein, A. Lagnoux, M. Nodet and C. Prieur,
 * "Asymptotic normality and efficiency of two Sobol index estimators", ESAIM Probab. Stat. 18, 2014, which is sharp for
 * large ones. Inputs that are correlated belong in one group, and so do gusts: an index of one of them alone means nothing.
 *
 * @param group name of the group of inputs
 * @param first share of the variance that goes away, on average, when the group is known (1)
 * @param total share of the variance that stays, on average, when all other groups are known (1)
 */
public record SobolIndices(String group, Interval first, Interval total) {
    /** Rows handed over at once: some blocks of flights. */
    private static final int ROWS = 4096;

    /** From this total effect on the correlation tells the first-order effect more sharply than the difference does (1). */
    private static final double MOSTLY = 0.5;

    /** Flies points: each row one even number per coordinate, each answer one value per figure. */
    @FunctionalInterface
    public interface Model {
        /**
         * The figures of many points.
         *
         * @param points one row for each, with one number between 0 and 1 for every coordinate (1)
         * @return one row for each point, with one value for each figure; NaN where it has none (any)
         */
        double[][] figures(double[][] points);
    }

    /**
     * Inputs that are judged together.
     *
     * @param name in words
     * @param coordinates names of the coordinates
     */
    public record Group(String name, Set<String> coordinates) {
        public Group {
            coordinates = Set.copyOf(coordinates);
        }
    }

    /**
     * How to look.
     *
     * @param seed of the draws
     * @param base points of one replicate, a power of two
     * @param replicates independent repetitions, at least two: their scatter gives the intervals
     * @param level share of intervals that hold the truth (1)
     */
    public record Plan(long seed, int base, int replicates, double level) {
        public Plan {
            if (base < 2 || Integer.bitCount(base) != 1 || replicates < 2) {
                throw new IllegalArgumentException(replicates + " replicates of " + base
                        + " points; needed are two or more, of a power of two\n  Maybe 16 of 1024.");
            }
            Interval.requireLevel(level);
        }

        /** Points that will be flown for so many groups. */
        public long flights(int groups) {
            return (long) base * replicates * (groups + 2L);
        }
    }

    /**
     * The indices of every group, for every figure of the model.
     *
     * @param coordinates names of all coordinates, in the order of the points
     * @param groups each coordinate in at most one; one in none keeps its place in the noise of all
     * @return for each figure a list in the order of the groups; empty where the figure does not vary
     */
    public static List<List<SobolIndices>> of(Model model, List<String> coordinates, List<Group> groups, Plan plan) {
        int[] group = membership(coordinates, groups);
        List<String> twice = new ArrayList<>(coordinates);
        coordinates.forEach(name -> twice.add("other " + name));
        Draws draws = Draws.of(plan.seed, Design.SOBOL, plan.base, twice, 1);
        List<double[][][]> replicates = new ArrayList<>();
        for (int r = 0; r < plan.replicates; r++) {
            replicates.add(flown(model, draws, (long) r * plan.base, group, groups.size()));
        }
        int figures = replicates.get(0)[0][0].length;
        List<List<SobolIndices>> all = new ArrayList<>();
        for (int figure = 0; figure < figures; figure++) {
            all.add(indices(replicates, figure, groups, plan));
        }
        return all;
    }

    private static int[] membership(List<String> coordinates, List<Group> groups) {
        int[] group = new int[coordinates.size()];
        Arrays.fill(group, -1);
        Set<String> seen = new HashSet<>();
        for (int g = 0; g < groups.size(); g++) {
            for (String name : groups.get(g).coordinates) {
                int place = coordinates.indexOf(name);
                if (place < 0 || !seen.add(name)) {
                    throw new IllegalArgumentException("the group " + groups.get(g).name + " names " + name
                            + (place < 0 ? ", which is not drawn" : ", which is in another group too")
                            + "\n  Maybe the name is misspelt.");
                }
                group[place] = g;
            }
        }
        return group;
    }

    /** All points of one replicate flown: for each of A, B and A with each group from B, one row of figures per point. */
    private static double[][][] flown(Model model, Draws draws, long from, int[] group, int groups) {
        int n = (int) draws.size();
        int d = group.length;
        double[][] a = new double[n][d];
        double[][] b = new double[n][d];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < d; c++) {
                a[i][c] = draws.uniform(from + i, c, 0);
                b[i][c] = draws.uniform(from + i, d + c, 0);
            }
        }
        double[][][] figures = new double[groups + 2][][];
        figures[0] = inParts(model, a);
        figures[1] = inParts(model, b);
        for (int g = 0; g < groups; g++) {
            double[][] mixed = new double[n][];
            for (int i = 0; i < n; i++) {
                mixed[i] = a[i].clone();
                for (int c = 0; c < d; c++) {
                    if (group[c] == g) {
                        mixed[i][c] = b[i][c];
                    }
                }
            }
            figures[g + 2] = inParts(model, mixed);
        }
        return figures;
    }

    private static double[][] inParts(Model model, double[][] points) {
        double[][] figures = new double[points.length][];
        for (int from = 0; from < points.length; from += ROWS) {
            double[][] some = Arrays.copyOfRange(points, from, Math.min(from + ROWS, points.length));
            double[][] answers = model.figures(some);
            if (answers.length != some.length) {
                throw new IllegalStateException(answers.length + " answers to " + some.length + " points");
            }
            System.arraycopy(answers, 0, figures, from, answers.length);
        }
        return figures;
    }

    private static List<SobolIndices> indices(
            List<double[][][]> replicates, int figure, List<Group> groups, Plan plan) {
        int r = replicates.size();
        double[] variances = new double[r];
        double[][] firsts = new double[groups.size()][r];
        double[][] totals = new double[groups.size()][r];
        double[][] shared = new double[groups.size()][r];
        double[][] spreads = new double[groups.size()][r];
        long used = 0;
        for (int k = 0; k < r; k++) {
            double[][] rows = complete(replicates.get(k), figure);
            if (rows.length < 2) {
                return List.of();
            }
            used += rows.length;
            Moments moments = new Moments(rows);
            variances[k] = moments.variance;
            for (int g = 0; g < groups.size(); g++) {
                firsts[g][k] = moments.first(rows, g + 2);
                totals[g][k] = moments.total(rows, g + 2);
                shared[g][k] = moments.shared(rows, g + 2);
                spreads[g][k] = moments.spread(rows, g + 2);
            }
        }
        double variance = Interval.mean(variances);
        if (!(variance > 0)) {
            return List.of();
        }
        List<SobolIndices> indices = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Interval total = ratio(totals[g], variances, plan.level, used);
            Interval first = total.value() > MOSTLY && Interval.mean(spreads[g]) > 0
                    ? ratio(shared[g], spreads[g], plan.level, used)
                    : ratio(firsts[g], variances, plan.level, used);
            indices.add(new SobolIndices(groups.get(g).name, first, total));
        }
        return indices;
    }

    /** Points of which every flight has the figure, each with A, B, then A with each group from B. */
    private static double[][] complete(double[][][] flown, int figure) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < flown[0].length; i++) {
            double[] row = new double[flown.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = flown[k][i][figure];
            }
            if (Arrays.stream(row).allMatch(Double::isFinite)) {
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    /** Mean above and below, not mean of ratios, with the scatter of what remains (W. G. Cochran, "Sampling Techniques", 6.3). */
    private static Interval ratio(double[] above, double[] below, double level, long samples) {
        double mean = Interval.mean(below);
        double ratio = Interval.mean(above) / mean;
        double[] linear = new double[above.length];
        Arrays.setAll(linear, k -> ratio + (above[k] - ratio * below[k]) / mean);
        return Interval.ofReplicates(linear, level, samples);
    }

    /** Of one replicate, around the mean of A and B: without the mean, products of figures far from zero drown in noise. */
    private static final class Moments {
        final double mean;
        final double variance;

        Moments(double[][] rows) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add(row[0]);
                sum.add(row[1]);
            }
            mean = sum.mean();
            CompensatedSum squares = new CompensatedSum();
            for (double[] row : rows) {
                squares.add((row[0] - mean) * (row[0] - mean));
                squares.add((row[1] - mean) * (row[1] - mean));
            }
            variance = squares.value() / (2.0 * rows.length - 1);
        }

        double first(double[][] rows, int mixed) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add((row[1] - mean) * (row[mixed] - row[0]));
            }
            return sum.mean();
        }

        /** What B and A with the group from B have in common, around the mean of both. */
        double shared(double[][] rows, int mixed) {
            double middle = 0.5 * (mean(rows, 1) + mean(rows, mixed));
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add((row[1] - middle) * (row[mixed] - middle));
            }
            return sum.mean();
        }

        /** The variance of both together. */
        double spread(double[][] rows, int mixed) {
            double middle = 0.5 * (mean(rows, 1) + mean(rows, mixed));
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add(0.5 * ((row[1] - middle) * (row[1] - middle) + (row[mixed] - middle) * (row[mixed] - middle)));
            }
            return sum.mean();
        }

        private static double mean(double[][] rows, int column) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add(row[column]);
            }
            return sum.mean();
        }

        double total(double[][] rows, int mixed) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : rows) {
                sum.add(0.5 * (row[0] - row[mixed]) * (row[0] - row[mixed]));
            }
            return sum.mean();
        }
    }
}
