package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.sampling.CurveBand;
import org.reckoner.sampling.Interval;

/**
 * Where the paths of many flights pass, seen from the side: how far out they are at each height as they fall, or how high at each
 * distance out where the stunt flies farther than it falls.
 *
 * <p>Pointwise: nine of ten flights lie inside at each place alone, fewer from end to end. The {@code whole} band is the one in
 * which nineteen of twenty flights stay from end to end; it reaches as far as every flight does.
 *
 * @param falling whether the places are heights and the values distances out, or the other way round
 * @param places height above the lip, falling, or distance out, rising (m)
 * @param low twentieth part of the flights lies below (m)
 * @param middle half of the flights lies below (m)
 * @param high twentieth part of the flights lies above (m)
 * @param flights that reach each place
 * @param whole band that holds flights from end to end, over the first places
 */
public record Tube(
        boolean falling,
        double[] places,
        double[] low,
        double[] middle,
        double[] high,
        int[] flights,
        Optional<CurveBand> whole) {

    private static final int PLACES = 160;

    /** With fewer flights at a place the ends of nine of ten say nothing; judgement. */
    private static final int FEWEST = 20;

    private static final double WHOLE = 0.95;
    private static final int FEWEST_WHOLE = 60;

    /**
     * From paths of one body.
     *
     * @param paths places of each flight in the order of time, in site axes (m)
     * @param out how far out a place is (m)
     * @param lowest nothing below this height is looked at (m)
     */
    public static Optional<Tube> of(List<List<Vector3D>> paths, ToDoubleFunction<Vector3D> out, double lowest) {
        List<List<Vector3D>> flown =
                paths.stream().filter(path -> path.size() > 2).toList();
        if (flown.size() < FEWEST) {
            return Optional.empty();
        }
        double bottom = 0;
        double far = 0;
        for (List<Vector3D> path : flown) {
            for (Vector3D place : path) {
                if (place.getZ() >= lowest) {
                    bottom = Math.min(bottom, place.getZ());
                    far = Math.max(far, out.applyAsDouble(place));
                }
            }
        }
        boolean falling = -bottom > 0.5 * far;
        double[] places = new double[PLACES];
        for (int p = 0; p < PLACES; p++) {
            places[p] = (falling ? bottom : far) * p / (PLACES - 1.0);
        }
        double[][] curves = new double[flown.size()][];
        for (int k = 0; k < curves.length; k++) {
            curves[k] = falling ? outAt(flown.get(k), out, places) : heightAt(flown.get(k), out, places);
        }
        return Optional.of(summed(falling, places, curves));
    }

    private static Tube summed(boolean falling, double[] all, double[][] curves) {
        int used = 0;
        int whole = 0;
        List<double[]> rows = new ArrayList<>();
        for (int p = 0; p < all.length; p++) {
            int place = p;
            double[] values = Arrays.stream(curves)
                    .mapToDouble(curve -> curve[place])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            if (values.length < Math.max(FEWEST, curves.length / 2)) {
                break;
            }
            used++;
            whole += whole == p && values.length == curves.length ? 1 : 0;
            rows.add(new double[] {
                Interval.quantile(values, 0.05),
                Interval.quantile(values, 0.5),
                Interval.quantile(values, 0.95),
                values.length
            });
        }
        int together = whole;
        Optional<CurveBand> band = curves.length >= FEWEST_WHOLE && together > 2
                ? Optional.of(CurveBand.of(
                        Arrays.stream(curves)
                                .map(curve -> Arrays.copyOf(curve, together))
                                .toArray(double[][]::new),
                        WHOLE))
                : Optional.empty();
        return new Tube(
                falling,
                Arrays.copyOf(all, used),
                rows.stream().mapToDouble(row -> row[0]).toArray(),
                rows.stream().mapToDouble(row -> row[1]).toArray(),
                rows.stream().mapToDouble(row -> row[2]).toArray(),
                rows.stream().mapToInt(row -> (int) row[3]).toArray(),
                band);
    }

    /** How far out a path is where it first comes down to each height; NaN where it ends above. */
    private static double[] outAt(List<Vector3D> path, ToDoubleFunction<Vector3D> out, double[] heights) {
        double[] values = new double[heights.length];
        Arrays.fill(values, Double.NaN);
        int p = 0;
        // A path that starts below its first height (a low lip posture) has passed it where it starts.
        while (p < heights.length && path.get(0).getZ() < heights[p]) {
            values[p++] = out.applyAsDouble(path.get(0));
        }
        for (int k = 1; k < path.size() && p < heights.length; k++) {
            double above = path.get(k - 1).getZ();
            double below = path.get(k).getZ();
            while (p < heights.length && below <= heights[p] && above >= heights[p]) {
                double share = above > below ? (above - heights[p]) / (above - below) : 0;
                double from = out.applyAsDouble(path.get(k - 1));
                values[p++] = from + share * (out.applyAsDouble(path.get(k)) - from);
            }
        }
        return values;
    }

    /** How high a path is where it first comes out to each distance; NaN where it ends before. */
    private static double[] heightAt(List<Vector3D> path, ToDoubleFunction<Vector3D> out, double[] distances) {
        double[] values = new double[distances.length];
        Arrays.fill(values, Double.NaN);
        int p = 0;
        while (p < distances.length && out.applyAsDouble(path.get(0)) > distances[p]) {
            values[p++] = path.get(0).getZ();
        }
        for (int k = 1; k < path.size() && p < distances.length; k++) {
            double near = out.applyAsDouble(path.get(k - 1));
            double far = out.applyAsDouble(path.get(k));
            while (p < distances.length && near <= distances[p] && far >= distances[p]) {
                double share = far > near ? (distances[p] - near) / (far - near) : 0;
                double from = path.get(k - 1).getZ();
                values[p++] = from + share * (path.get(k).getZ() - from);
            }
        }
        return values;
    }
}
