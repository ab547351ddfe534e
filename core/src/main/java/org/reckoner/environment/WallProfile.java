package org.reckoner.environment;

import java.util.List;
import org.reckoner.geo.SiteFrame;

/**
 * The cliff seen from the side: points from the top edge down the wall, as a laser rangefinder at
 * the lip gives them.
 *
 * <p>Points run from the top to the foot, measured from the lip: {@code out} level along the take-off
 * heading, {@code up} above the lip (so mostly negative). The wall may overhang. It is taken to be the
 * same over a strip to both sides of the take-off line.
 *
 * @param points at least two, from the top edge to the foot
 * @param halfWidth how far the strip goes to the left and to the right (m)
 * @param accuracy one standard deviation of the wall's place (m)
 */
public record WallProfile(List<Point> points, double halfWidth, double accuracy) {
    /** How far a wall may undercut its lip before it looks like a mistake (m); engineering judgement. */
    public static final double UNDERCUT_LIMIT = 30;

    private static final int MOST_POINTS = 5_000;

    /**
     * One place on the wall.
     *
     * @param out level distance from the lip along the take-off heading (m)
     * @param up height above the lip, negative below (m)
     */
    public record Point(double out, double up) {
        public Point {
            if (!(Math.abs(out) <= 1e4 && Math.abs(up) <= 1e4)) {
                throw new IllegalArgumentException(
                        "wall point (" + out + " m out, " + up + " m up) must lie within 10 km of the lip");
            }
        }
    }

    public WallProfile {
        points = List.copyOf(points);
        if (points.size() < 2 || points.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "wall profile needs 2 to " + MOST_POINTS + " points (got " + points.size() + ")");
        }
        if (!(halfWidth > 0 && halfWidth <= SiteFrame.REACH)) {
            throw new IllegalArgumentException(
                    "wall half width (" + halfWidth + " m) must be above 0 m, at most " + SiteFrame.REACH + " m");
        }
        if (!(accuracy >= 0 && accuracy < 1e4)) {
            throw new IllegalArgumentException("wall accuracy (" + accuracy + " m) must be zero or more");
        }
        for (int k = 1; k < points.size(); k++) {
            if (points.get(k).equals(points.get(k - 1))) {
                throw new IllegalArgumentException(
                        "wall point " + (k + 1) + " (" + text(points.get(k)) + ") repeats the one before it");
            }
        }
        // Making the outline is the check that the profile does not cross itself.
        new WallOutline(points, 0);
    }

    /**
     * A profile that also makes sense as a cliff to leave from: it starts at the lip, goes down and
     * outward, and does not lie behind the lip.
     *
     * @param points from the top edge to the foot
     * @param halfWidth how far the strip goes to each side (m)
     * @param accuracy one standard deviation of the wall's place (m)
     * @param undercutLimit how far the wall may lie behind the lip, see {@link #UNDERCUT_LIMIT} (m)
     */
    public static WallProfile below(List<Point> points, double halfWidth, double accuracy, double undercutLimit) {
        WallProfile wall = new WallProfile(points, halfWidth, accuracy);
        for (int k = 0; k < points.size(); k++) {
            Point p = points.get(k);
            if (p.out() < -undercutLimit) {
                throw new IllegalArgumentException("wall point " + (k + 1) + " (" + text(p) + ") lies behind the lip by"
                        + " more than the " + undercutLimit + " m a wall may undercut it."
                        + "\nMaybe the profile was measured toward the mountain, or its columns are swapped.");
            }
        }
        Point top = points.get(0);
        Point foot = points.get(points.size() - 1);
        if (foot.up() >= top.up()) {
            throw new IllegalArgumentException("wall profile ends (" + text(foot) + ") no lower than it starts ("
                    + text(top) + ")."
                    + "\nMaybe heights were lasered from the foot, or the points run from the foot to the top.");
        }
        if (wall.farthestOut() <= 0) {
            throw new IllegalArgumentException("wall profile lies wholly behind the lip (farthest point "
                    + wall.farthestOut() + " m out)."
                    + "\nMaybe the profile was measured toward the mountain, or out has the wrong sign.");
        }
        return wall;
    }

    /** @return the farthest any point of the wall lies out from the lip (m) */
    public double farthestOut() {
        return points.stream().mapToDouble(Point::out).max().orElseThrow();
    }

    /** @return the least out, negative where the wall undercuts the lip (m) */
    public double nearestOut() {
        return points.stream().mapToDouble(Point::out).min().orElseThrow();
    }

    private static String text(Point p) {
        return p.out() + " m out, " + p.up() + " m up";
    }
}
