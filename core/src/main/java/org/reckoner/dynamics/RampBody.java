package org.reckoner.dynamics;

import java.util.Arrays;
import org.reckoner.environment.Box;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.StandingBody;
import org.reckoner.environment.Triangles;
import org.reckoner.geo.Bearing;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/**
 * The take-off ramp as a thing that can be hit: the surface that is ridden, as wide as the deck, standing on a structure of
 * one depth that ends in an upright face under the lip.
 *
 * <p>Its outline is a polygon in metres out and up from the lip. Its corners lie on the {@link RampPath} that the ride
 * follows, so close that the surface between them is never more than a few millimetres off. Distance, contact, pictures
 * and the scene file use this one polygon.
 */
public final class RampBody implements StandingBody {
    /** Length of the pieces of the curve: over 30 m radius their middle lies 1.6 mm off the arc (m). */
    private static final double PIECE = 0.6;

    private static final int MOST_PIECES = 200;

    /** Corners of the outline, the lip first, along the surface to its start and back along the underside (m). */
    private final double[] out;

    private final double[] up;
    private final int surface;
    private final double halfWidth;
    private final double east;
    private final double north;
    private final Box box;

    private RampBody(RampPath path, Bearing heading, double width, double height) {
        double curved = path.curveEnd() - path.curveStart();
        int pieces = (int) Math.min(Math.max(Math.ceil(curved / PIECE), 1), MOST_PIECES);
        double[] way = new double[pieces + 3];
        int count = 0;
        way[count++] = path.lip();
        for (int k = 0; k <= pieces; k++) {
            double s = path.curveEnd() - curved * k / pieces;
            if (s < way[count - 1]) {
                way[count++] = s;
            }
        }
        if (way[count - 1] > 0) {
            way[count++] = 0;
        }
        this.surface = count;
        this.out = new double[2 * count];
        this.up = new double[2 * count];
        for (int k = 1; k < count; k++) {
            double[] step = path.between(way[k], way[k - 1]);
            out[k] = out[k - 1] - step[0];
            up[k] = up[k - 1] - step[1];
        }
        for (int k = 0; k < count; k++) {
            out[2 * count - 1 - k] = out[k];
            up[2 * count - 1 - k] = up[k] - height;
        }
        this.halfWidth = 0.5 * width;
        this.east = heading.east();
        this.north = heading.north();
        this.box = around();
    }

    /** The ramp of a stunt, as its numbers state it. */
    public static RampBody of(Inputs inputs, Bearing heading) {
        RampPath path = new RampPath(
                inputs.centre(Input.RUN_UP_LENGTH),
                inputs.centre(Input.RUN_UP_SLOPE),
                inputs.centre(Input.TRANSITION_RADIUS),
                inputs.centre(Input.EASEMENT),
                inputs.centre(Input.LIP_ANGLE),
                inputs.centre(Input.KICKER_LENGTH));
        return new RampBody(path, heading, inputs.centre(Input.RAMP_WIDTH), inputs.centre(Input.RAMP_HEIGHT));
    }

    private Box around() {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < surface; k++) {
            for (int side = -1; side <= 1; side += 2) {
                double x = x(out[k], side * halfWidth);
                double y = y(out[k], side * halfWidth);
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
        }
        return new Box(
                minX,
                minY,
                Arrays.stream(up).min().orElseThrow(),
                maxX,
                maxY,
                Arrays.stream(up).max().orElseThrow());
    }

    private double x(double ahead, double left) {
        return ahead * east - left * north;
    }

    private double y(double ahead, double left) {
        return ahead * north + left * east;
    }

    /** How many corners the ridden surface has, from the lip back to the start of the run-up. */
    public int surfaceCorners() {
        return surface;
    }

    /** How many corners the outline has; the first are those of the surface. */
    public int corners() {
        return out.length;
    }

    /** @return how far out a corner of the outline lies from the lip; behind it is negative (m) */
    public double out(int corner) {
        return out[corner];
    }

    /** @return how high a corner of the outline lies over the lip (m) */
    public double up(int corner) {
        return up[corner];
    }

    /** @return half the width of deck and structure (m) */
    public double halfWidth() {
        return halfWidth;
    }

    @Override
    public String name() {
        return "ramp";
    }

    @Override
    public double distance(double x, double y, double z) {
        double ahead = x * east + y * north;
        double aside = Math.abs(y * east - x * north) - halfWidth;
        double across = outline(ahead, z);
        if (across <= 0 || aside <= 0) {
            return Math.max(across, aside);
        }
        return Math.sqrt(across * across + aside * aside);
    }

    /** Distance from a place in the plane of the take-off to the outline; below zero inside (m). */
    private double outline(double s, double u) {
        double square = Double.POSITIVE_INFINITY;
        boolean inside = false;
        for (int k = 0, before = out.length - 1; k < out.length; before = k++) {
            square = Math.min(square, toEdge(before, k, s, u));
            // An upright ray crosses the outline an odd number of times from inside.
            if (out[k] > s != out[before] > s
                    && u < up[k] + (s - out[k]) * (up[before] - up[k]) / (out[before] - out[k])) {
                inside = !inside;
            }
        }
        double distance = Math.sqrt(square);
        return inside ? -distance : distance;
    }

    private double share(int from, int to, double s, double u) {
        double ds = out[to] - out[from];
        double du = up[to] - up[from];
        double length = ds * ds + du * du;
        double share = length > 0 ? ((s - out[from]) * ds + (u - up[from]) * du) / length : 0;
        return Math.min(Math.max(share, 0), 1);
    }

    private double toEdge(int from, int to, double s, double u) {
        double share = share(from, to, s, u);
        double ds = s - out[from] - share * (out[to] - out[from]);
        double du = u - up[from] - share * (up[to] - up[from]);
        return ds * ds + du * du;
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        double s = x * east + y * north;
        double n = y * east - x * north;
        int best = 0;
        int start = out.length - 1;
        double square = Double.POSITIVE_INFINITY;
        for (int k = 0, before = out.length - 1; k < out.length; before = k++) {
            double here = toEdge(before, k, s, z);
            if (here < square) {
                square = here;
                best = k;
                start = before;
            }
        }
        double share = share(start, best, s, z);
        double across = outline(s, z);
        double aside = Math.abs(n) - halfWidth;
        boolean bySide = across <= 0 && aside > across;
        double ps = bySide ? s : out[start] + share * (out[best] - out[start]);
        double pu = bySide ? z : up[start] + share * (up[best] - up[start]);
        double pn = bySide || aside > 0 ? Math.copySign(halfWidth, n) : n;
        double distance = distance(x, y, z);
        double ds = s - ps;
        double dn = n - pn;
        double du = z - pu;
        double length = Math.sqrt(ds * ds + dn * dn + du * du);
        double px = x(ps, pn);
        double py = y(ps, pn);
        if (length < 1e-9) {
            return new Nearest(distance, px, py, pu, 0, 0, 1, false);
        }
        double sense = distance < 0 ? -1 / length : 1 / length;
        return new Nearest(distance, px, py, pu, sense * x(ds, dn), sense * y(ds, dn), sense * du, false);
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public Triangles triangles() {
        Triangles.Collector all = new Triangles.Collector();
        int n = out.length;
        int[] left = new int[n];
        int[] right = new int[n];
        for (int k = 0; k < n; k++) {
            left[k] = all.vertex(x(out[k], halfWidth), y(out[k], halfWidth), up[k]);
            right[k] = all.vertex(x(out[k], -halfWidth), y(out[k], -halfWidth), up[k]);
        }
        for (int k = 0; k < n; k++) {
            int next = (k + 1) % n;
            all.triangle(right[k], left[k], left[next], false);
            all.triangle(right[k], left[next], right[next], false);
        }
        for (int k = 0; k + 1 < surface; k++) {
            int below = n - 1 - k;
            all.triangle(left[k], left[below], left[below - 1], false);
            all.triangle(left[k], left[below - 1], left[k + 1], false);
            all.triangle(right[k], right[below - 1], right[below], false);
            all.triangle(right[k], right[k + 1], right[below - 1], false);
        }
        return all.done();
    }

    /**
     * How deep the rear wheel reaches into the ramp: its tyre is a circle in the plane of the take-off.
     *
     * @param x east coordinate of its hub (m)
     * @param y north coordinate of it (m)
     * @param z up coordinate of it (m)
     * @param radius of the tyre (m)
     * @return distance from tyre to ramp, below zero where they overlap (m)
     */
    public double wheelClearance(double x, double y, double z, double radius) {
        return outline(x * east + y * north, z) - radius;
    }
}
