package org.reckoner.numeric;

import java.util.function.DoubleUnaryOperator;

/** Turns a function over one cell into the polynomial through its Chebyshev nodes. */
final class ChebyshevFit {

    private ChebyshevFit() {
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
