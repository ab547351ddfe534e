package org.reckoner.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.StraightGlide;
import org.reckoner.environment.Conditions;
import org.reckoner.sampling.Footprint;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Outline;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/**
 * Which ground lies within a glide of the open canopy: in how many takes each field is reached and how much height is left
 * over it, and the area that nearly all takes reach.
 *
 * <p>Every take glides from where its own canopy opened, as {@link StraightGlide} says: brakes released, straight, in its
 * own mean wind, until it meets ground.
 *
 * @param takes that were looked at
 * @param openings where those are that have an open canopy, in site axes; the others reach nothing (m)
 * @param fields of the stunt, the landing zone first
 * @param nearlyAll outlines of the ground that 19 of 20 takes reach, in site axes; x and y of each corner (m)
 * @param half outlines of the ground that half of the takes reach (m)
 * @param area of the ground that 19 of 20 takes reach (m²)
 */
public record Reach(
        int takes,
        List<Vector3D> openings,
        List<Field> fields,
        List<double[][]> nearlyAll,
        List<double[][]> half,
        double area) {
    /** Share of takes that reach all of {@link #nearlyAll} (1). */
    public static final double NEARLY_ALL = 0.95;

    /** Ways along which each take glides to its outline. */
    private static final int WAYS = 48;

    /** Takes whose outline is followed; judgement. */
    private static final int OUTLINED = 200;

    /** Cells along each side of the map of shares. */
    private static final int CELLS = 90;

    /** No canopy glides farther; keeps a canopy in rising air on the map (m). */
    private static final double FARTHEST = 12_000;

    public Reach {
        openings = List.copyOf(openings);
        fields = List.copyOf(fields);
        nearlyAll = List.copyOf(nearlyAll);
        half = List.copyOf(half);
    }

    /**
     * One place to land, seen from the open canopy.
     *
     * @param reached takes that come to its middle above the ground
     * @param patterned takes that come there with height for a whole landing pattern
     * @param spare height over its middle, below zero where the glide would end before it: one in twenty, half, 19 in twenty
     *     stay below (m)
     */
    public record Field(Zone zone, Share reached, Share patterned, List<Interval> spare) {
        public Field {
            spare = List.copyOf(spare);
        }
    }

    static Optional<Reach> of(Stunt stunt, Conditions conditions, Dealt dealt, Openings openings, double level) {
        if (openings.all().isEmpty()) {
            return Optional.empty();
        }
        List<Take> takes = openings.all().stream()
                .map(opening -> {
                    double[] numbers = dealt.numbers(opening.sample());
                    StraightGlide glide = new StraightGlide(stunt, conditions, numbers);
                    return new Take(
                            glide, glide.released(opening.place()), numbers[Input.PILOT_PATTERN_HEIGHT.ordinal()]);
                })
                .toList();
        List<Field> fields = stunt.zones().stream()
                .map(zone -> field(zone, takes, openings.flown(), level))
                .toList();
        List<double[][]> outlines =
                takes.stream().limit(OUTLINED).map(Reach::outline).toList();
        int flown = Math.max(1, (int) Math.rint(
                openings.flown() * outlines.size() / (double) openings.all().size()));
        return Optional.of(mapped(openings, fields, outlines, flown));
    }

    private record Take(StraightGlide glide, Vector3D from, double pattern) {}

    private static Field field(Zone zone, List<Take> takes, int flown, double level) {
        int reached = 0;
        int patterned = 0;
        double[] spare = new double[takes.size()];
        for (int k = 0; k < spare.length; k++) {
            Take take = takes.get(k);
            Vector3D way = zone.centre().subtract(take.from);
            double distance = StrictMath.hypot(way.getX(), way.getY());
            StraightGlide.End end = take.glide.along(take.from, StrictMath.atan2(way.getX(), way.getY()), distance);
            spare[k] = over(take, zone, distance, end);
            boolean there = !end.stopped() && spare[k] >= 0;
            reached += there ? 1 : 0;
            patterned += there && spare[k] >= take.pattern ? 1 : 0;
        }
        double[] sorted = spare.clone();
        Arrays.sort(sorted);
        return new Field(
                zone,
                Share.counted(reached, flown, level),
                Share.counted(patterned, flown, level),
                List.of(
                        Interval.ofQuantile(sorted, 0.05, level),
                        Interval.ofQuantile(sorted, 0.5, level),
                        Interval.ofQuantile(sorted, 0.95, level)));
    }

    /** Where the glide ends before the field, what is missing is the height of the rest of the way at the same slope. */
    private static double over(Take take, Zone zone, double distance, StraightGlide.End end) {
        if (!end.stopped()) {
            return end.height() - zone.centre().getZ();
        }
        double slope = end.distance() > 1 ? (take.from.getZ() - end.height()) / end.distance() : 1;
        double there = end.height() - slope * (distance - end.distance());
        return Math.min(there - zone.centre().getZ(), 0);
    }

    private static double[][] outline(Take take) {
        double[][] corners = new double[WAYS][];
        for (int w = 0; w < WAYS; w++) {
            double bearing = 2 * Math.PI * w / WAYS;
            double way = take.glide.along(take.from, bearing, FARTHEST).distance();
            corners[w] = new double[] {
                take.from.getX() + way * StrictMath.sin(bearing), take.from.getY() + way * StrictMath.cos(bearing)
            };
        }
        return corners;
    }

    private static Reach mapped(Openings openings, List<Field> fields, List<double[][]> outlines, int flown) {
        double[] x = sorted(outlines, 0);
        double[] y = sorted(outlines, 1);
        double cell = Math.max(Math.max(x[x.length - 1] - x[0], y[y.length - 1] - y[0]) / CELLS, 1);
        Footprint.Grid grid = new Footprint.Grid(
                x[0] - 2 * cell,
                y[0] - 2 * cell,
                cell,
                (int) ((x[x.length - 1] - x[0]) / cell) + 5,
                (int) ((y[y.length - 1] - y[0]) / cell) + 5);
        double[] share = new double[grid.columns() * grid.rows()];
        IntStream.range(0, share.length).forEach(c -> {
            double cx = grid.middleX(c % grid.columns());
            double cy = grid.middleY(c / grid.columns());
            long inside =
                    outlines.stream().filter(outline -> holds(outline, cx, cy)).count();
            share[c] = inside / (double) flown;
        });
        // Half a take below the level, so that a share of exactly the level lies inside.
        double slack = 0.5 / flown;
        double area = cell
                * cell
                * Arrays.stream(share).filter(s -> s > NEARLY_ALL - slack).count();
        return new Reach(
                openings.flown(),
                openings.all().stream().map(Openings.Opening::place).toList(),
                fields,
                Outline.rings(grid, share, NEARLY_ALL - slack),
                Outline.rings(grid, share, 0.5 - slack),
                area);
    }

    private static double[] sorted(List<double[][]> outlines, int axis) {
        return outlines.stream()
                .flatMap(Arrays::stream)
                .mapToDouble(corner -> corner[axis])
                .sorted()
                .toArray();
    }

    /** Whether a ray to the east crosses the outline an odd number of times. */
    private static boolean holds(double[][] outline, double x, double y) {
        boolean inside = false;
        for (int a = 0, b = outline.length - 1; a < outline.length; b = a++) {
            boolean spans = outline[a][1] > y != outline[b][1] > y;
            if (spans
                    && x
                            < outline[a][0]
                                    + (y - outline[a][1])
                                            / (outline[b][1] - outline[a][1])
                                            * (outline[b][0] - outline[a][0])) {
                inside = !inside;
            }
        }
        return inside;
    }
}
