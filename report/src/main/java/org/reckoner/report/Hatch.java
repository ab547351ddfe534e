package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slanting lines that fill an area where nobody may be. */
final class Hatch {
    private Hatch() {}

    /** Lines from lower left to upper right inside a ring, so far apart. */
    static List<Points> inside(Points ring, double apart) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            low = Math.min(low, ring.x(i) + ring.y(i));
            high = Math.max(high, ring.x(i) + ring.y(i));
        }
        double step = apart * Math.sqrt(2);
        List<Points> lines = new ArrayList<>();
        for (double sum = Math.ceil(low / step) * step; sum < high; sum += step) {
            double[] cuts = cuts(ring, sum);
            for (int k = 0; k + 1 < cuts.length; k += 2) {
                lines.add(Points.of(cuts[k], sum - cuts[k], cuts[k + 1], sum - cuts[k + 1]));
            }
        }
        return lines;
    }

    /** Where the line of all points with x + y equal to a sum crosses the ring, from left to right. */
    private static double[] cuts(Points ring, double sum) {
        double[] xs = new double[ring.size()];
        int found = 0;
        for (int i = 0; i < ring.size(); i++) {
            int j = (i + 1) % ring.size();
            double a = ring.x(i) + ring.y(i) - sum;
            double b = ring.x(j) + ring.y(j) - sum;
            if (a < 0 != b < 0) {
                xs[found++] = ring.x(i) + (ring.x(j) - ring.x(i)) * a / (a - b);
            }
        }
        double[] cuts = Arrays.copyOf(xs, found);
        Arrays.sort(cuts);
        return cuts;
    }
}
