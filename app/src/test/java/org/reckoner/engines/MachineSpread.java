package org.reckoner.engines;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.numeric.KeyedRandom;

/**
 * Where the machines of many flights end in both engines: a tumble magnifies every difference, so after some seconds only the
 * distributions can agree. Both fly the same draws, so their difference is surer than each of them; how sure says a bootstrap
 * over the pairs (Efron and Tibshirani, An Introduction to the Bootstrap, 1993).
 *
 * @param mean distance between both mean places, over the mean's distance from the lip (1)
 * @param spread difference of the root mean square distances from the mean place, over the reference's (1)
 * @param r95 difference of the radii around the mean place that hold 95 %, over the reference's (1)
 * @param sure one standard error of the least sure of the three (1)
 */
record MachineSpread(double mean, double spread, double r95, double sure) {
    /** Agreement that is asked for (1). */
    static final double TOLERANCE = 0.01;

    private static final int RESAMPLES = 200;

    /** Compares places pair by pair. */
    static MachineSpread of(List<Vector3D> reference, List<Vector3D> block, long seed) {
        int n = reference.size();
        int[] all = IntStream.range(0, n).toArray();
        double[] found = differences(reference, block, all);
        double[] sum = new double[3];
        double[] squares = new double[3];
        for (int k = 0; k < RESAMPLES; k++) {
            int[] drawn = new int[n];
            for (int i = 0; i < n; i++) {
                drawn[i] = (int) Long.remainderUnsigned(KeyedRandom.bits(seed, (long) k * n + i, "bootstrap"), n);
            }
            double[] one = differences(reference, block, drawn);
            for (int c = 0; c < 3; c++) {
                sum[c] += one[c] / RESAMPLES;
                squares[c] += one[c] * one[c] / RESAMPLES;
            }
        }
        double worst = 0;
        for (int c = 0; c < 3; c++) {
            worst = Math.max(worst, Math.sqrt(Math.max(squares[c] - sum[c] * sum[c], 0)));
        }
        return new MachineSpread(found[0], Math.abs(found[1]), Math.abs(found[2]), worst);
    }

    private static double[] differences(List<Vector3D> reference, List<Vector3D> block, int[] drawn) {
        Vector3D one = mean(reference, drawn);
        Vector3D other = mean(block, drawn);
        double[] far = distances(reference, drawn, one);
        double[] near = distances(block, drawn, other);
        return new double[] {
            one.distance(other) / one.getNorm(),
            rootMeanSquare(near) / rootMeanSquare(far) - 1,
            quantile(near) / quantile(far) - 1
        };
    }

    private static Vector3D mean(List<Vector3D> places, int[] drawn) {
        Vector3D sum = Vector3D.ZERO;
        for (int i : drawn) {
            sum = sum.add(places.get(i));
        }
        return sum.scalarMultiply(1.0 / drawn.length);
    }

    private static double[] distances(List<Vector3D> places, int[] drawn, Vector3D from) {
        return IntStream.of(drawn)
                .mapToDouble(i -> {
                    double east = places.get(i).getX() - from.getX();
                    double north = places.get(i).getY() - from.getY();
                    return Math.sqrt(east * east + north * north);
                })
                .sorted()
                .toArray();
    }

    private static double rootMeanSquare(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private static double quantile(double[] sorted) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(0.95 * sorted.length))];
    }

    /** Whether more than chance lies beyond the tolerance. */
    boolean fails() {
        return Math.max(mean, Math.max(spread, r95)) > TOLERANCE + 2 * sure;
    }

    String words() {
        return "mean " + percent(mean) + ", spread " + percent(spread) + ", R95 " + percent(r95) + " apart (± "
                + percent(sure) + ")";
    }

    private static String percent(double share) {
        return share < 5e-5 ? "< 0.01 %" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
