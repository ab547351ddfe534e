package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.numeric.CompensatedSum;
import org.reckoner.sampling.Histogram;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.TakeSplit;
import org.reckoner.stunt.Correlation;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;

/**
 * How one figure spreads over the flights that have it, and what that hangs on.
 *
 * @param measured flights that have it
 * @param low twentieth part of the flights lies below (SI unit of the figure)
 * @param middle half of the flights lies below (SI unit of the figure)
 * @param high twentieth part of the flights lies above (SI unit of the figure)
 * @param split what comes anew with every take and what all takes share; absent where no take was flown twice
 * @param drivers the inputs in line with which it moves, strongest first
 */
public record Spreading(
        Figure figure,
        long measured,
        Interval low,
        Interval middle,
        Interval high,
        Optional<TakeSplit> split,
        List<Driver> drivers) {

    private static final int BINS = 40;

    /** Bands from the median that the bins reach (1). */
    private static final double REACH = 2.5;

    public Spreading {
        drivers = List.copyOf(drivers);
    }

    /**
     * What one input does.
     *
     * @param grade of what is known of the input
     * @param share of the variance that moves in line with the input (1)
     * @param rises whether the figure rises with it
     */
    public record Driver(Input input, Grade grade, double share, boolean rises) {}

    /**
     * Counts values in even bins. Those farther from the median than {@value #REACH} bands are only counted below or above, or
     * they would press all others into one bin.
     *
     * @param values of the flights that have the figure (SI unit of the figure)
     */
    Histogram counted(double[] values) {
        double reach = REACH * Math.max(high.value() - low.value(), 1e-9);
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            from = Math.min(from, value);
            to = Math.max(to, value);
        }
        from = Math.max(from, middle.value() - reach);
        to = Math.max(Math.min(to, middle.value() + reach), from + 1e-9);
        Histogram histogram = new Histogram(from, to, BINS);
        for (double value : values) {
            histogram.add(value);
        }
        return histogram;
    }

    /** @return share of the variance that moves in line with some input; the rest is gusts, and bends (1) */
    public double explained() {
        return Math.min(1, drivers.stream().mapToDouble(Driver::share).sum());
    }

    /** @return share of what is explained that rests on judgement (1) */
    public double judged() {
        double all = drivers.stream().mapToDouble(Driver::share).sum();
        double judged = drivers.stream()
                .filter(driver -> driver.grade() == Grade.JUDGEMENT)
                .mapToDouble(Driver::share)
                .sum();
        return all > 0 ? judged / all : 0;
    }

    /**
     * Squared correlation with each input's score, less what as many unrelated samples would show by chance. Of inputs that go
     * together each has its part of what they do in common: its slope while the others stay, times its correlation (J. W. Pratt,
     * "Dividing the indivisible", Proc. 2nd Int. Tampere Conf. Statistics, 1987).
     *
     * @param scores per sample and input (1)
     * @param values the figure of each sample, NaN where it has none (SI unit of the figure)
     */
    static List<Driver> drivers(Scatter scatter, List<Grade> grades, double[][] scores, double[] values) {
        List<Input> inputs = scatter.inputs();
        double[] r = new double[inputs.size()];
        for (int c = 0; c < r.length; c++) {
            r[c] = correlation(scores, c, values);
        }
        double[] slopes = slopes(scatter, r);
        double n = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        List<Driver> drivers = new ArrayList<>();
        for (int c = 0; c < r.length; c++) {
            double share = n > 3 ? (slopes[c] * r[c] * (n - 1) - 1) / (n - 2) : 0;
            // Beyond three standard errors of no relation at all; below that it may be chance.
            if (share > 0 && Math.abs(r[c]) > 3 / Math.sqrt(n)) {
                drivers.add(new Driver(inputs.get(c), grades.get(c), share, r[c] > 0));
            }
        }
        drivers.sort(Comparator.comparingDouble(Driver::share).reversed());
        return drivers;
    }

    /** Along the score of each input while all others stay: its correlation, but for inputs that go together. */
    private static double[] slopes(Scatter scatter, double[] r) {
        Correlation correlation = scatter.correlation();
        int[] places = correlation.inputs().stream()
                .mapToInt(scatter.inputs()::indexOf)
                .toArray();
        double[] joined =
                correlation.slopes(Arrays.stream(places).mapToDouble(c -> r[c]).toArray());
        double[] slopes = r.clone();
        for (int row = 0; row < places.length; row++) {
            slopes[places[row]] = joined[row];
        }
        return slopes;
    }

    private static double correlation(double[][] scores, int c, double[] values) {
        double[] sums = new double[5];
        CompensatedSum[] exact = new CompensatedSum[5];
        for (int k = 0; k < 5; k++) {
            exact[k] = new CompensatedSum();
        }
        long n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double x = scores[i][c];
                exact[0].add(x);
                exact[1].add(values[i]);
                exact[2].add(x * x);
                exact[3].add(x * values[i]);
                exact[4].add(values[i] * values[i]);
                n++;
            }
        }
        for (int k = 0; k < 5; k++) {
            sums[k] = exact[k].value() / n;
        }
        double xx = sums[2] - sums[0] * sums[0];
        double yy = sums[4] - sums[1] * sums[1];
        return xx > 0 && yy > 0 ? (sums[3] - sums[0] * sums[1]) / Math.sqrt(xx * yy) : 0;
    }
}
