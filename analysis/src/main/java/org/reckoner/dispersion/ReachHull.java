package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.prediction.RunOut;

/**
 * Around everything that the machine can reach after its first impact in a number of flights: nobody may be inside.
 *
 * <p>The convex hull of the first impacts of all flights and the energy-line outlines ({@link RunOut}) of some, so it errs outward between them. A flight that was
 * not looked at may reach farther, and rockfall is not in it.
 *
 * @param outline corners clockwise from above, none twice, in site axes (m)
 * @param flights whose run-outs were followed
 * @param clipped how many of them reached the end of the known terrain, behind which nothing is told
 */
public record ReachHull(List<Vector3D> outline, int flights, int clipped) {
    public ReachHull {
        outline = List.copyOf(outline);
    }

    static Optional<ReachHull> of(List<Track> tracks, Cloud planned) {
        List<RunOut> runs =
                tracks.stream().map(Track::runOut).filter(Objects::nonNull).toList();
        List<Vector3D> points = new ArrayList<>();
        runs.forEach(run -> points.addAll(run.outline()));
        if (points.size() < 3) {
            return Optional.empty();
        }
        // First impacts cost nothing to look at, so all of them lie inside.
        planned.samples().stream().map(Sample::machine).filter(Objects::nonNull).forEach(points::add);
        return Optional.of(new ReachHull(hull(points), runs.size(), (int)
                runs.stream().filter(RunOut::clipped).count()));
    }

    /** The upper chain from west to east, then the lower one back (A. M. Andrew, Information Processing Letters 9, 1979). */
    private static List<Vector3D> hull(List<Vector3D> points) {
        List<Vector3D> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Vector3D::getX)
                        .thenComparingDouble(Vector3D::getY)
                        .thenComparingDouble(Vector3D::getZ))
                .toList();
        List<Vector3D> hull = new ArrayList<>();
        chain(hull, sorted);
        List<Vector3D> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        chain(hull, back);
        return hull;
    }

    private static void chain(List<Vector3D> hull, List<Vector3D> sorted) {
        int first = hull.size();
        for (Vector3D point : sorted) {
            while (hull.size() - first >= 2 && turn(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) >= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        hull.remove(hull.size() - 1);
    }

    /** Positive to the left. */
    private static double turn(Vector3D a, Vector3D b, Vector3D c) {
        return (b.getX() - a.getX()) * (c.getY() - a.getY()) - (b.getY() - a.getY()) * (c.getX() - a.getX());
    }
}
