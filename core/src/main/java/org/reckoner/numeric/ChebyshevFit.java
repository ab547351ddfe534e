package org.reckoner.numeric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Turns a function over one cell into the polynomial through its Chebyshev nodes. */
final class ChebyshevFit {

    private static final int MOST_PARTS = 1_000;

    private ChebyshevFit() {}

    /** Continues a list of cell edges up to {@code high}, in as few equal cells as the error allows. */
    static double[] extended(
            DoubleUnaryOperator function, double[] edges, double high, int degree, double relativeError) {
        double low = edges[edges.length - 1];
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            double[] longer = Arrays.copyOf(edges, edges.length + parts);
            boolean good = true;
            for (int p = 1; p <= parts && good; p++) {
                double end = p == parts ? high : low + (high - low) * p / parts;
                longer[edges.length - 1 + p] = end;
                good = error(function, longer[edges.length - 2 + p], end, degree) <= relativeError;
            }
            if (good) {
                return longer;
            }
        }
        throw new IllegalArgumentException("the curve between " + low + " and " + high
                + " cannot be followed to " + relativeError + " in " + MOST_PARTS + " cells"
                + "\n  Maybe it has a kink that is not among the breaks.");
    }

    /** Largest relative error of one cell, read between the nodes, where interpolation errs most. */
    private static double error(DoubleUnaryOperator function, double low, double high, int degree) {
        double[] cell = new double[degree + 2];
        into(function, low, high, degree, cell, 0);
        double worst = 0.0;
        int points = 4 * (degree + 1);
        for (int j = 0; j <= points; j++) {
            double t = 0.5 * (high - low) * Elementary.cos(Math.PI * j / points);
            double value = cell[degree + 1];
            for (int k = degree; k > 0; k--) {
                value = value * t + cell[k];
            }
            double exact = function.applyAsDouble(cell[0] + t);
            worst = Math.max(worst, Math.abs((value - exact) / exact));
        }
        return worst;
    }

    /**
     * Writes the cell's centre, then the coefficients of the powers of (x - centre).
     *
     * <p>Interpolation at the roots of the Chebyshev polynomial, then its coefficients in powers: J. C.
     * Mason and D. C. Handscomb, "Chebyshev Polynomials", 2003, sections 2.3 and 6.3.
     */
    static void into(DoubleUnaryOperator function, double low, double high, int degree, double[] cells, int at) {
        int n = degree + 1;
        double centre = 0.5 * (low + high);
        double half = 0.5 * (high - low);
        double[] y = new double[n];
        for (int j = 0; j < n; j++) {
            double x = centre + half * Elementary.cos(Math.PI * (j + 0.5) / n);
            y[j] = PiecewisePolynomial.finite(function.applyAsDouble(x), x);
        }
        double[] powers = new double[n];
        double[] previous = new double[n];
        double[] current = new double[n];
        current[0] = 1.0;
        for (int k = 0; k < n; k++) {
            CompensatedSum sum = new CompensatedSum();
            for (int j = 0; j < n; j++) {
                sum.add(y[j] * Elementary.cos(Math.PI * k * (j + 0.5) / n));
            }
            double weight = sum.value() * (k == 0 ? 1.0 : 2.0) / n;
            for (int i = 0; i <= k; i++) {
                powers[i] += weight * current[i];
            }
            double[] next = new double[n];
            for (int i = 0; i < n - 1; i++) {
                next[i + 1] = (k == 0 ? 1.0 : 2.0) * current[i];
            }
            for (int i = 0; i < n; i++) {
                next[i] -= previous[i];
            }
            previous = current;
            current = next;
        }
        cells[at] = centre;
        double scale = 1.0;
        for (int i = 0; i < n; i++) {
            cells[at + 1 + i] = PiecewisePolynomial.finite(powers[i] * scale, centre);
            scale /= half;
        }
    }
}
