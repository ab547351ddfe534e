package org.reckoner.environment;

import org.reckoner.numeric.Elementary;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;

/**
 * The gusts that one flight meets, as three smooth curves of unit variance over the eddies it has passed.
 *
 * <p>One unit along the curve is one length of the turbulence, flown through. Each curve is a cubic B-spline whose knots
 * are correlated as exp(-distance), which is the longitudinal spectrum of H. L. Dryden (MIL-F-8785C, 1980, section 3.7.1);
 * the vertical curve forgets twice as fast. Eddies shorter than {@value #SPACING} lengths are smoothed away. The knots
 * hang on the seed, the sample and their own number alone: no step of any integrator can change them. After
 * {@value #KNOTS} knots, {@code KNOTS * SPACING} lengths, they come round again.
 */
public final class Gust {
    /** Knots of each curve; a power of two. */
    public static final int KNOTS = 256;

    /** Distance between knots, in lengths of the turbulence (1). */
    public static final double SPACING = 0.2;

    /** How many standard normal numbers decide a gust. */
    public static final int NORMALS = 3 * KNOTS;

    /** Air that moves evenly. */
    public static final Gust STILL = new Gust(new double[NORMALS]);

    private static final double VERTICAL_FORGETS = 2;
    private static final String[] NAMES = {"gust.east", "gust.north", "gust.up"};

    private final double[] knots;

    private Gust(double[] knots) {
        this.knots = knots;
    }

    /** The gusts of one sample of a run. */
    public static Gust drawn(long seed, long sample) {
        double[] normals = new double[NORMALS];
        for (int c = 0; c < 3; c++) {
            long series = KeyedRandom.bits(seed, sample, NAMES[c]);
            for (int k = 0; k < KNOTS; k++) {
                normals[c * KNOTS + k] = NormalQuantile.of(KeyedRandom.uniform(KeyedRandom.bits(series, k)));
            }
        }
        return of(normals);
    }

    /**
     * The gusts that some independent normal numbers decide.
     *
     * @param normals {@value #NORMALS} of them, east, north, up; mean 0, standard deviation 1 (1)
     */
    public static Gust of(double[] normals) {
        double[] knots = new double[NORMALS];
        for (int c = 0; c < 3; c++) {
            double kept = Elementary.exp(-SPACING * (c == 2 ? VERTICAL_FORGETS : 1));
            double fresh = Math.sqrt(1 - kept * kept);
            double scale = 1 / Math.sqrt(smoothed(kept));
            double value = normals[c * KNOTS];
            for (int k = 0; k < KNOTS; k++) {
                value = k == 0 ? value : kept * value + fresh * normals[c * KNOTS + k];
                knots[c * KNOTS + k] = value * scale;
            }
        }
        return new Gust(knots);
    }

    /** Variance that a B-spline leaves of knots correlated by a factor, averaged along the curve: values of the septic one. */
    private static double smoothed(double kept) {
        return (2416 + 2 * kept * (1191 + kept * (120 + kept))) / 5040;
    }

    /**
     * One of the three curves.
     *
     * @param component 0 toward the east, 1 toward the north, 2 upward
     * @param eddies how many lengths of the turbulence have been passed (1)
     * @return the gust over its standard deviation (1)
     */
    public double at(int component, double eddies) {
        double u = eddies * (1 / SPACING);
        double whole = Math.floor(u);
        double f = u - whole;
        int k = (int) whole;
        int base = component * KNOTS;
        double g = 1 - f;
        double w0 = g * g * g;
        double w3 = f * f * f;
        double w1 = 4 - 3 * f * f * (2 - f);
        double w2 = 4 - 3 * g * g * (2 - g);
        return (w0 * knots[base + (k & (KNOTS - 1))]
                        + w1 * knots[base + ((k + 1) & (KNOTS - 1))]
                        + w2 * knots[base + ((k + 2) & (KNOTS - 1))]
                        + w3 * knots[base + ((k + 3) & (KNOTS - 1))])
                * (1.0 / 6);
    }
}
