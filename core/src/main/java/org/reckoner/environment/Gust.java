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
    public static final Gust STILL = new Gust(new double[NORMALS + 9]);

    private static final double VERTICAL_FORGETS = 2;
    private static final String[] NAMES = {"gust.east", "gust.north", "gust.up"};

    /** So many knots of the beginning stand again behind the end. */
    private static final int LAPPED = 3;

    /** East, north, up of the first knot, then of the second, and so on. */
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
        double[] knots = new double[NORMALS + 3 * LAPPED];
        for (int c = 0; c < 3; c++) {
            double kept = Elementary.exp(-SPACING * (c == 2 ? VERTICAL_FORGETS : 1));
            double fresh = Math.sqrt(1 - kept * kept);
            double scale = 1 / Math.sqrt(smoothed(kept));
            double value = normals[c * KNOTS];
            for (int k = 0; k < KNOTS; k++) {
                value = k == 0 ? value : kept * value + fresh * normals[c * KNOTS + k];
                knots[3 * k + c] = value * scale;
            }
        }
        System.arraycopy(knots, 0, knots, NORMALS, 3 * LAPPED);
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
        return curve(component + 3 * ((int) whole & (KNOTS - 1)), f, 1 - f);
    }

    /**
     * Adds all three curves at one place to the wind of one lane.
     *
     * @param eddies how many lengths of the turbulence have been passed (1)
     * @param sigma standard deviation of the level parts (m/s)
     * @param sigmaUp standard deviation of the upward part (m/s)
     * @param wx wind toward the east (m/s)
     * @param wy wind toward the north (m/s)
     * @param wz wind upward (m/s)
     * @param i the lane
     */
    public void add(double eddies, double sigma, double sigmaUp, double[] wx, double[] wy, double[] wz, int i) {
        double u = eddies * (1 / SPACING);
        double whole = Math.floor(u);
        double f = u - whole;
        double g = 1 - f;
        int at = 3 * ((int) whole & (KNOTS - 1));
        wx[i] += sigma * curve(at, f, g);
        wy[i] += sigma * curve(at + 1, f, g);
        wz[i] += sigmaUp * curve(at + 2, f, g);
    }

    /** The cubic B-spline over four knots, the share f of the way from the second to the third; g = 1 - f. */
    private double curve(int at, double f, double g) {
        double w1 = 4 - 3 * f * f * (2 - f);
        double w2 = 4 - 3 * g * g * (2 - g);
        return (g * g * g * knots[at] + w1 * knots[at + 3] + w2 * knots[at + 6] + f * f * f * knots[at + 9])
                * (1.0 / 6);
    }
}
