package org.reckoner.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.export.JsonText;
import org.reckoner.geo.SiteFrame;
import org.reckoner.sampling.Interval;

/**
 * The room that nine of ten flights keep to, seen from the side: measured square to the middle flight, as a coordinator would
 * hold a ruler against the picture.
 *
 * <p>A band of heights at one instant would be too wide where the flight is steep, and one of distances where it is flat: early
 * and late flights pass the same place at other times. Here each flight counts where it crosses the ruler, whenever that is.
 */
final class SideBand {
    /** Fewer flights across one ruler tell nothing of nine of ten. */
    private static final int FEWEST = 20;

    /** A flight is looked for so many beats before and after the middle flight is there. */
    private static final int WINDOW = 14;

    private final List<double[]> along = new ArrayList<>();
    private final List<double[]> up = new ArrayList<>();
    private final double[] middleAlong;
    private final double[] middleUp;
    private final List<double[]> edges = new ArrayList<>();

    private SideBand(SiteFrame frame, List<List<Vector3D>> paths, int beats) {
        for (List<Vector3D> path : paths) {
            double[] out = new double[path.size()];
            double[] height = new double[path.size()];
            for (int k = 0; k < out.length; k++) {
                Vector3D place = frame.toStunt(path.get(k));
                out[k] = place.getX();
                height[k] = place.getZ();
            }
            along.add(out);
            up.add(height);
        }
        this.middleAlong = middle(along, beats);
        this.middleUp = middle(up, beats);
    }

    /**
     * Writes both edges of the band.
     *
     * @param paths places of each flight, at equal beats from T0 (m)
     * @param beats how far along the band is wanted
     */
    static void write(JsonText json, SiteFrame frame, List<List<Vector3D>> paths, int beats) {
        SideBand band = new SideBand(frame, paths, beats);
        band.measure();
        String[] names = {"lower_along_m", "lower_up_m", "upper_along_m", "upper_up_m"};
        for (int column = 0; column < names.length; column++) {
            int at = column;
            json.list(names[column], () -> band.edges.forEach(edge -> json.number(edge[at], 2)));
        }
    }

    /** The median of what is there at each beat, as long as at least half of the flights are. */
    private static double[] middle(List<double[]> columns, int beats) {
        int all = (int) columns.stream().filter(column -> column.length > 0).count();
        double[] middle = new double[beats];
        for (int k = 0; k < beats; k++) {
            int beat = k;
            double[] there = columns.stream()
                    .filter(column -> column.length > beat)
                    .mapToDouble(column -> column[beat])
                    .sorted()
                    .toArray();
            if (there.length < Math.max(FEWEST, all / 2)) {
                return Arrays.copyOf(middle, k);
            }
            middle[k] = Interval.quantile(there, 0.5);
        }
        return middle;
    }

    private void measure() {
        for (int k = 0; k < middleAlong.length; k++) {
            int before = Math.max(0, k - 1);
            int after = Math.min(middleAlong.length - 1, k + 1);
            double forward = middleAlong[after] - middleAlong[before];
            double rise = middleUp[after] - middleUp[before];
            double length = Math.sqrt(forward * forward + rise * rise);
            if (length > 0) {
                ruler(k, forward / length, rise / length);
            }
        }
    }

    /** Where the flights cross the line square to the middle flight at one beat. */
    private void ruler(int beat, double forward, double rise) {
        double[] crossings = new double[along.size()];
        int found = 0;
        for (int flight = 0; flight < along.size(); flight++) {
            double[] out = along.get(flight);
            double[] height = up.get(flight);
            int last = Math.min(out.length - 1, beat + WINDOW);
            for (int k = Math.max(0, beat - WINDOW); k < last; k++) {
                double here = ahead(beat, out[k], height[k], forward, rise);
                double next = ahead(beat, out[k + 1], height[k + 1], forward, rise);
                if (here <= 0 && next > 0) {
                    double share = here / (here - next);
                    double x = out[k] + share * (out[k + 1] - out[k]) - middleAlong[beat];
                    double y = height[k] + share * (height[k + 1] - height[k]) - middleUp[beat];
                    crossings[found++] = -x * rise + y * forward;
                    break;
                }
            }
        }
        if (found >= Math.max(FEWEST, along.size() / 2)) {
            double[] sorted = Arrays.copyOf(crossings, found);
            Arrays.sort(sorted);
            double low = Interval.quantile(sorted, 0.05);
            double high = Interval.quantile(sorted, 0.95);
            edges.add(new double[] {
                middleAlong[beat] - low * rise,
                middleUp[beat] + low * forward,
                middleAlong[beat] - high * rise,
                middleUp[beat] + high * forward
            });
        }
    }

    private double ahead(int beat, double along, double up, double forward, double rise) {
        return (along - middleAlong[beat]) * forward + (up - middleUp[beat]) * rise;
    }
}
