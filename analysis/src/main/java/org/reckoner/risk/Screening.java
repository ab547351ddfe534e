package org.reckoner.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reckoner.dispersion.Sample;
import org.reckoner.numeric.CompensatedSum;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Scatter;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;

/**
 * A first look with plain flights: which inputs move some margin at all, in line with it or by a bend.
 *
 * <p>Four correlations for each input and margin: of the margin and of its rank, with the input's score and with the score's
 * square. None beyond 3.5 standard errors counts as no effect; an input that acts only together with another can be missed,
 * and then shows in what the joined inputs do together.
 */
final class Screening {
    /** Standard errors of a correlation that chance alone hardly passes among some hundred looks; judgement (1). */
    private static final double CLEAR = 3.5;

    private final Scatter scatter;
    private final List<Sample> samples;
    private final double[][] scores;
    private final double[][] values;
    private final List<Limit> limits;
    private final double[] worst;
    private final double[] most;

    /** @param uniforms behind each sample, one for every coordinate (1) */
    Screening(Scatter scatter, List<Sample> samples, double[][] uniforms, List<Limit> limits) {
        this.scatter = scatter;
        this.samples = samples;
        this.limits = limits;
        this.scores = new double[uniforms.length][];
        this.values = new double[uniforms.length][];
        for (int i = 0; i < uniforms.length; i++) {
            values[i] = scatter.values(uniforms[i]);
            scores[i] = scatter.scores(uniforms[i]);
        }
        this.worst = new double[limits.size()];
        this.most = new double[limits.size()];
        for (int k = 0; k < worst.length; k++) {
            Limit limit = limits.get(k);
            double[] met = samples.stream()
                    .mapToDouble(sample -> limit.margin(sample.figure(limit.figure())))
                    .filter(margin -> !Double.isNaN(margin))
                    .sorted()
                    .toArray();
            worst[k] = met.length == 0 ? Double.NaN : Interval.quantile(met, Sensitivity.TAIL);
            most[k] = met.length == 0 ? Double.NaN : Interval.quantile(met, 1 - Sensitivity.TAIL);
        }
    }

    /**
     * The margin that is judged: what lies beyond the tails that the screening met counts as their end, or a single flight
     * that went quite astray would decide; a flight that lacks the figure counts as the worst.
     *
     * @return margin to a limit (unit of the figure)
     */
    double margin(int k, Sample sample) {
        double margin = limits.get(k).margin(sample.figure(limits.get(k).figure()));
        return Double.isNaN(margin) ? Math.min(0, worst[k]) : Math.max(worst[k], Math.min(most[k], margin));
    }

    long missing(int k) {
        return samples.stream()
                .filter(sample -> Double.isNaN(sample.figure(limits.get(k).figure())))
                .count();
    }

    /** The inputs that deserve a look of their own: of every limit the strongest first, then the second strongest, and so on. */
    List<Input> apart(int most) {
        List<List<Integer>> ranked = new ArrayList<>();
        for (int k = 0; k < limits.size(); k++) {
            double[] effects = effects(k);
            ranked.add(IntStream.range(0, effects.length)
                    .boxed()
                    .filter(c -> effects[c] > 0)
                    .sorted(Comparator.comparingDouble((Integer c) -> -effects[c]))
                    .toList());
        }
        Set<Integer> chosen = new TreeSet<>();
        int deepest = ranked.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < deepest; rank++) {
            for (List<Integer> of : ranked) {
                if (rank < of.size() && chosen.size() < most) {
                    chosen.add(of.get(rank));
                }
            }
        }
        return chosen.stream().map(scatter.inputs()::get).toList();
    }

    private double[] effects(int k) {
        double[] margins = samples.stream().mapToDouble(s -> margin(k, s)).toArray();
        double[] effects = new double[scatter.inputs().size()];
        if (Arrays.stream(margins).anyMatch(Double::isNaN)) {
            return effects;
        }
        double[] ranks = ranks(margins);
        double clear = CLEAR / Math.sqrt(margins.length);
        for (int c = 0; c < effects.length; c++) {
            double[] score = column(c);
            double[] square = Arrays.stream(score).map(z -> z * z).toArray();
            for (double[] answer : List.of(margins, ranks)) {
                double line = correlation(score, answer);
                double bend = correlation(square, answer);
                double effect = (Math.abs(line) > clear ? line * line : 0) + (Math.abs(bend) > clear ? bend * bend : 0);
                effects[c] = Math.max(effects[c], effect);
            }
        }
        return effects;
    }

    private double[] column(int c) {
        return Arrays.stream(scores).mapToDouble(row -> row[c]).toArray();
    }

    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int r = 0; r < order.length; r++) {
            ranks[order[r]] = r;
        }
        return ranks;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        CompensatedSum xx = new CompensatedSum();
        CompensatedSum xy = new CompensatedSum();
        CompensatedSum yy = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            xx.add((x[i] - meanX) * (x[i] - meanX));
            xy.add((x[i] - meanX) * (y[i] - meanY));
            yy.add((y[i] - meanY) * (y[i] - meanY));
        }
        double below = Math.sqrt(xx.value() * yy.value());
        return below > 0 ? xy.value() / below : 0;
    }

    private static double mean(double[] values) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.value() / values.length;
    }

    /**
     * The inputs that differ clearly between the flights that break a limit and the others, by the sum of their ranks: once for
     * more or less of the input, once for its distance from the middle (H. B. Mann and D. R. Whitney, "On a test of whether one of
     * two random variables is stochastically larger than the other", Ann. Math. Statist. 18 (1947) 50).
     */
    List<Sensitivity.Difference> differences(int k) {
        boolean[] broke = new boolean[samples.size()];
        for (int i = 0; i < broke.length; i++) {
            broke[i] = samples.get(i).breaks(limits.get(k));
        }
        int inputs = scatter.inputs().size();
        // All looks at this limit together are wrong once in twenty times (C. E. Bonferroni's inequality).
        double clear = NormalQuantile.of(1 - 0.5 * (1 - Sensitivity.LEVEL) / (2 * inputs));
        List<Sensitivity.Difference> differences = new ArrayList<>();
        for (int c = 0; c < inputs; c++) {
            double[] score = column(c);
            double[] distance = Arrays.stream(score).map(Math::abs).toArray();
            Pairs side = new Pairs(score, broke);
            Pairs apart = new Pairs(distance, broke);
            boolean middle = Math.abs(apart.errors()) > Math.abs(side.errors());
            Pairs clearer = middle ? apart : side;
            if (Math.abs(clearer.errors()) > clear) {
                Input input = scatter.inputs().get(c);
                double[] value = Arrays.stream(values)
                        .mapToDouble(row -> row[input.ordinal()])
                        .toArray();
                differences.add(new Sensitivity.Difference(
                        input,
                        Sensitivity.Quantiles.of(picked(value, broke, true)),
                        Sensitivity.Quantiles.of(picked(value, broke, false)),
                        middle,
                        clearer.oftener(),
                        clearer.errors()));
            }
        }
        differences.sort(Comparator.comparingDouble(d -> -Math.abs(d.errors())));
        return differences;
    }

    /** Every flight that broke a limit held against every one that kept it. */
    private record Pairs(double oftener, double errors) {
        Pairs(double[] values, boolean[] broke) {
            this(oftener(values, broke), count(broke), broke.length);
        }

        private Pairs(double oftener, int broken, int all) {
            this(oftener, (oftener - 0.5) / Math.sqrt((all + 1) / (12.0 * broken * (all - broken))));
        }

        private static int count(boolean[] broke) {
            int count = 0;
            for (boolean one : broke) {
                count += one ? 1 : 0;
            }
            return count;
        }

        private static double oftener(double[] values, boolean[] broke) {
            double[] ranks = ranks(values);
            double broken = count(broke);
            double sum = 0;
            for (int i = 0; i < ranks.length; i++) {
                sum += broke[i] ? ranks[i] : 0;
            }
            return (sum - 0.5 * broken * (broken - 1)) / (broken * (ranks.length - broken));
        }
    }

    private static double[] picked(double[] values, boolean[] which, boolean wanted) {
        return IntStream.range(0, values.length)
                .filter(i -> which[i] == wanted)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
