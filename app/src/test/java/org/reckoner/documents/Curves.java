package org.reckoner.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.reckoner.report.Axis;
import org.reckoner.report.Chart;
import org.reckoner.report.Tone;

/** A family of curves: one output over one input, a curve for each value of a second. */
final class Curves {
    private final List<Chart.Line> lines = new ArrayList<>();

    /** Adds a curve; places that give no answer (NaN) are left out. @param xs rising (SI unit) */
    Curves add(String name, double[] xs, DoubleUnaryOperator output) {
        double[] x = new double[xs.length];
        double[] y = new double[xs.length];
        int n = 0;
        for (double at : xs) {
            double value = output.applyAsDouble(at);
            if (!Double.isNaN(value)) {
                x[n] = at;
                y[n++] = value;
            }
        }
        return add(name, Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** Adds a curve of points. @param xs rising (SI unit) @param ys (SI unit) */
    Curves add(String name, double[] xs, double[] ys) {
        lines.add(new Chart.Line(name, rounded(xs), rounded(ys), Tone.FAMILY));
        return this;
    }

    /** To a tenth of a pixel or less, so that the last digits of an engine do not redraw a plot. */
    private static double[] rounded(double[] values) {
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(1);
        double step = greatest > 0 ? StrictMath.pow(10, Math.floor(StrictMath.log10(greatest)) - 4) : 1;
        return Arrays.stream(values).map(v -> Math.rint(v / step) * step).toArray();
    }

    Chart chart(String title, String sentence, String note, Axis x, Axis y) {
        return new Chart(title, sentence, note, x, y, lines, List.of(), List.of(), List.of());
    }

    /** @return n places from one to another, both included (any) */
    static double[] steps(double from, double to, int n) {
        double[] steps = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = from + (to - from) * i / (n - 1);
        }
        return steps;
    }
}
