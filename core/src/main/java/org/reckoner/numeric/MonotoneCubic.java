package org.reckoner.numeric;

/**
 * A smooth curve through table points that never overshoots them.
 *
 * <p>F. N. Fritsch and J. Butland, "A method for constructing local monotone piecewise cubic
 * interpolants", SIAM J. Sci. Stat. Comput. 5, 1984: the slope at a point is the weighted harmonic
 * mean of the slopes on its two sides, and zero at a turning point. End slopes: the three-point formula, limited so that the
 * curve stays monotone (C. Moler, "Numerical Computing with MATLAB", 2004, section 3.6).
 */
public final class MonotoneCubic {

    private MonotoneCubic() {}

    /**
     * The curve through the points.
     *
     * @param x       rising abscissas, two or more (unit of x)
     * @param y       ordinates (unit of y)
     * @param outside what the curve is beyond its ends
     */
    public static PiecewisePolynomial through(double[] x, double[] y, PiecewisePolynomial.Outside outside) {
        int n = x.length;
        if (n < 2 || y.length != n) {
            throw new IllegalArgumentException("a table needs two rows or more and as many ordinates as abscissas,"
                    + " not " + n + " and " + y.length);
        }
        double[] step = new double[n - 1];
        double[] slope = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            step[i] = x[i + 1] - x[i];
            slope[i] = (y[i + 1] - y[i]) / step[i];
        }
        double[] tangent = new double[n];
        if (n == 2) {
            tangent[0] = slope[0];
            tangent[1] = slope[0];
        } else {
            for (int i = 1; i < n - 1; i++) {
                tangent[i] = inner(step[i - 1], step[i], slope[i - 1], slope[i]);
            }
            tangent[0] = end(step[0], step[1], slope[0], slope[1]);
            tangent[n - 1] = end(step[n - 2], step[n - 3], slope[n - 2], slope[n - 3]);
        }
        double[][] powers = new double[n - 1][];
        for (int i = 0; i < n - 1; i++) {
            double h = step[i];
            powers[i] = new double[] {
                y[i],
                tangent[i],
                (3.0 * slope[i] - 2.0 * tangent[i] - tangent[i + 1]) / h,
                (tangent[i] + tangent[i + 1] - 2.0 * slope[i]) / (h * h)
            };
        }
        return PiecewisePolynomial.of(x, powers, outside);
    }

    private static double inner(double before, double after, double slopeBefore, double slopeAfter) {
        if (!(slopeBefore * slopeAfter > 0.0)) {
            return 0.0;
        }
        double w1 = 2.0 * after + before;
        double w2 = after + 2.0 * before;
        return (w1 + w2) / (w1 / slopeBefore + w2 / slopeAfter);
    }

    private static double end(double near, double far, double slopeNear, double slopeFar) {
        double slope = ((2.0 * near + far) * slopeNear - near * slopeFar) / (near + far);
        if (!(slope * slopeNear > 0.0)) {
            return 0.0;
        }
        boolean turns = slopeNear * slopeFar < 0.0;
        return turns && Math.abs(slope) > 3.0 * Math.abs(slopeNear) ? 3.0 * slopeNear : slope;
    }
}
