package org.reckoner.sampling;

import java.util.Arrays;

/**
 * The band in which a whole flight stays, from start to end, with a stated probability. A band that holds 95 % at every moment
 * alone is left by many more than 5 % of the flights somewhere.
 *
 * <p>One half of the kept curves gives the middle and, at every place, how far curves scatter to either side; the other half
 * tells how many of these scatters wide the band must be. Since the second half had no part in the shape, a fresh curve stays inside with
 * the stated probability whatever the distribution (split conformal prediction: J. Lei, M. G'Sell, A. Rinaldo, R. J. Tibshirani
 * and L. Wasserman, "Distribution-free predictive inference for regression", JASA 113, 2018, section 2).
 */
public final class CurveBand {
    private static final double LOW_SIDE = 0.15865525393145707;

    private final double[] middle;
    private final double[] low;
    private final double[] high;
    private final double share;

    private CurveBand(double[] middle, double[] low, double[] high, double share) {
        this.middle = middle;
        this.low = low;
        this.high = high;
        this.share = share;
    }

    /**
     * From curves that all stand at the same places.
     *
     * @param curves in the order of the samples: one row for each, one value for each place (any)
     * @param share of fresh curves that shall stay inside from end to end (1)
     */
    public static CurveBand of(double[][] curves, double share) {
        Interval.requireLevel(share);
        int calibrating = curves.length / 2;
        // The rank among one more than the curves, so that a fresh curve is one of them.
        int rank = (int) StrictMath.ceil((calibrating + 1) * share - 1e-9);
        if (rank > calibrating) {
            throw new IllegalArgumentException(curves.length + " curves are too few for a band of " + 100 * share
                    + " %\n  Maybe " + 2 * (int) StrictMath.ceil(share / (1 - share)) + " or more.");
        }
        int places = curves[0].length;
        double[] middle = new double[places];
        double[] low = new double[places];
        double[] high = new double[places];
        double[] column = new double[curves.length - calibrating];
        for (int p = 0; p < places; p++) {
            for (int k = 0; k < column.length; k++) {
                column[k] = finite(curves[k], places, p);
            }
            Arrays.sort(column);
            middle[p] = Interval.quantile(column, 0.5);
            // Never nothing, or a place where the shaping curves agree would make the band infinitely wide elsewhere.
            double least = 1e-9 * (1 + Math.abs(middle[p]));
            low[p] = Math.max(middle[p] - Interval.quantile(column, LOW_SIDE), least);
            high[p] = Math.max(Interval.quantile(column, 1 - LOW_SIDE) - middle[p], least);
        }
        double[] farthest = new double[calibrating];
        for (int k = 0; k < calibrating; k++) {
            double[] curve = curves[column.length + k];
            for (int p = 0; p < places; p++) {
                double away = finite(curve, places, p) - middle[p];
                farthest[k] = Math.max(farthest[k], away < 0 ? -away / low[p] : away / high[p]);
            }
        }
        Arrays.sort(farthest);
        double factor = farthest[rank - 1];
        Arrays.setAll(low, p -> middle[p] - factor * low[p]);
        Arrays.setAll(high, p -> middle[p] + factor * high[p]);
        return new CurveBand(middle, low, high, share);
    }

    private static double finite(double[] curve, int places, int place) {
        if (curve.length != places || !Double.isFinite(curve[place])) {
            throw new IllegalArgumentException(
                    "a curve of " + curve.length + " places, " + curve[Math.min(place, curve.length - 1)] + " at place "
                            + place + "; all must have " + places + " finite values");
        }
        return curve[place];
    }

    /** @return the median at every place (unit of the curves) */
    public double[] middle() {
        return middle.clone();
    }

    /** @return lower edge at every place (unit of the curves) */
    public double[] low() {
        return low.clone();
    }

    /** @return upper edge at every place (unit of the curves) */
    public double[] high() {
        return high.clone();
    }

    /** @return share of fresh curves that stay inside (1) */
    public double share() {
        return share;
    }

    /** Whether a curve stays inside from end to end. @param curve one value for each place (unit of the curves) */
    public boolean holds(double[] curve) {
        for (int p = 0; p < middle.length; p++) {
            if (!(curve[p] >= low[p] && curve[p] <= high[p])) {
                return false;
            }
        }
        return true;
    }
}
