package org.reckoner.sampling;

import java.util.Arrays;
import java.util.Optional;

/**
 * The least unusual way to fail: the failing point nearest to the middle of all that may happen, with only a few named inputs
 * moved and all others in the middle.
 *
 * <p>R. Rackwitz and B. Fiessler, "Structural reliability under combined random load sequences", Comput. Struct. 9, 1978, with the
 * shortened steps of Y. Zhang and A. Der Kiureghian, "Two improved algorithms for reliability analysis", 1995; slopes by small
 * differences, each round flown together.
 *
 * @param scores of the named coordinates (1)
 * @param distance from the middle, which a straight limit turns into a probability (1)
 * @param flights flown to find it
 */
public record DesignPoint(double[] scores, double distance, long flights) {
    private static final int MOST_ROUNDS = 40;
    private static final int SHORTENINGS = 6;
    private static final double DIFFERENCE = 1e-3;
    private static final double NEAR_ENOUGH = 1e-3;

    public DesignPoint {
        scores = scores.clone();
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    /**
     * Searches.
     *
     * @param limit flies points and says how far they stay from the limit
     * @param dimension coordinates of a point
     * @param named the coordinates that are moved
     * @param start scores of the named coordinates, such as zeros, or those of a flight that failed (1)
     * @return nothing where the limit is too rough or too far away for the method
     */
    public static Optional<DesignPoint> search(Margins limit, int dimension, int[] named, double[] start) {
        double[] at = start.clone();
        long flights = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] margins = limit.of(around(at, dimension, named));
            flights += margins.length;
            double margin = margins[0];
            double[] slope = new double[named.length];
            double steep = 0;
            double along = 0;
            for (int k = 0; k < slope.length; k++) {
                slope[k] = (margins[k + 1] - margin) / DIFFERENCE;
                steep += slope[k] * slope[k];
                along += slope[k] * at[k];
            }
            if (!(Double.isFinite(steep) && steep > 0)) {
                return Optional.empty();
            }
            double[] step = new double[named.length];
            double length = 0;
            for (int k = 0; k < step.length; k++) {
                step[k] = (along - margin) / steep * slope[k] - at[k];
                length += step[k] * step[k];
            }
            // Near in points, and on the limit to first order.
            if (length < NEAR_ENOUGH * NEAR_ENOUGH && margin * margin < NEAR_ENOUGH * NEAR_ENOUGH * steep) {
                return Optional.of(new DesignPoint(at, norm(at), flights));
            }
            double[][] tries = new double[SHORTENINGS][];
            for (int s = 0; s < SHORTENINGS; s++) {
                tries[s] = full(moved(at, step, 1.0 / (1 << s)), dimension, named);
            }
            double[] found = limit.of(tries);
            flights += found.length;
            double weight = 2 * (norm(at) + 1) / Math.sqrt(steep);
            double merit = 0.5 * norm(at) * norm(at) + weight * Math.abs(margin);
            int best = -1;
            for (int s = 0; s < SHORTENINGS; s++) {
                double distance = norm(moved(at, step, 1.0 / (1 << s)));
                double now = 0.5 * distance * distance + weight * Math.abs(found[s]);
                if (now < merit) {
                    merit = now;
                    best = s;
                }
            }
            if (best < 0) {
                return Optional.empty();
            }
            at = moved(at, step, 1.0 / (1 << best));
        }
        return Optional.empty();
    }

    /** The point itself, then one step along each named coordinate. */
    private static double[][] around(double[] at, int dimension, int[] named) {
        double[][] points = new double[named.length + 1][];
        points[0] = full(at, dimension, named);
        for (int k = 0; k < named.length; k++) {
            points[k + 1] = points[0].clone();
            points[k + 1][named[k]] += DIFFERENCE;
        }
        return points;
    }

    private static double[] full(double[] at, int dimension, int[] named) {
        double[] point = new double[dimension];
        for (int k = 0; k < named.length; k++) {
            point[named[k]] = at[k];
        }
        return point;
    }

    private static double[] moved(double[] at, double[] step, double part) {
        double[] next = new double[at.length];
        Arrays.setAll(next, k -> at[k] + part * step[k]);
        return next;
    }

    static double norm(double[] scores) {
        double square = 0;
        for (double score : scores) {
            square += score * score;
        }
        return Math.sqrt(square);
    }
}
