package org.reckoner.numeric;

/**
 * The share of a standard normal quantity that lies below a value; the inverse of {@link NormalQuantile}.
 *
 * <p>Near the middle the series of G. Marsaglia, "Evaluating the normal distribution", J. Stat. Softw. 11(4), 2004; in the
 * tails Laplace's continued fraction for Mills' ratio (M. Abramowitz and I. A. Stegun, "Handbook of Mathematical
 * Functions", 1964, 26.2.14), so that small shares keep their digits: relative error below 1e-12 everywhere.
 */
public final class NormalShare {
    private static final double INVERSE_ROOT_2PI = 0.3989422804014327;
    private static final double TAIL = 3.0;
    /** Terms of the fraction: enough for full precision at the least value it is used for. */
    private static final int TERMS = 80;

    private NormalShare() {}

    /**
     * The share below.
     *
     * @param z standard normal value (1)
     * @return share of draws below it, from 0 to 1 (1)
     */
    public static double below(double z) {
        if (!(Math.abs(z) > TAIL)) {
            double square = z * z;
            double term = z;
            double sum = z;
            for (int k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
                term *= square / k;
                sum += term;
            }
            return 0.5 + sum * density(z);
        }
        double x = Math.abs(z);
        double fraction = x;
        for (int k = TERMS; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        double tail = density(x) / fraction;
        return z < 0 ? tail : 1 - tail;
    }

    /**
     * The bell curve.
     *
     * @param z standard normal value (1)
     * @return its probability density (1)
     */
    public static double density(double z) {
        return INVERSE_ROOT_2PI * Elementary.exp(-0.5 * z * z);
    }
}
