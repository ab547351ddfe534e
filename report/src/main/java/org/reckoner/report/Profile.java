package org.reckoner.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Box;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.Triangles;
import org.reckoner.geo.SiteFrame;

/**
 * The ground as a knife along the take-off heading would cut it, in metres out and up, from behind to far out.
 *
 * <p>Cut from the triangles that contact uses, so an overhang is drawn where a body would hit it.
 */
public final class Profile {
    /** Off the lip's own plane by a finger's width, so that the knife meets no corner of a grid exactly. */
    private static final double ASIDE = 0.0137;

    private static final double PIECE = 200;
    private static final double GRAIN = 1e-3;

    private final Terrain terrain;
    private final SiteFrame frame;
    private final List<double[]> segments = new ArrayList<>();

    private Profile(Terrain terrain, SiteFrame frame) {
        this.terrain = terrain;
        this.frame = frame;
    }

    /** The line of the ground between two distances out, as far as it is mapped. */
    static Points cut(Terrain terrain, SiteFrame frame, double from, double to) {
        Profile profile = new Profile(terrain, frame);
        for (double s = from; s < to; s += PIECE) {
            profile.cutPiece(s, Math.min(s + PIECE, to));
        }
        Points chained = profile.chained();
        Points sampled = profile.sampled(from, to);
        // A chain that ends early has met a gap between triangles; heights at points then serve.
        return reaches(chained, sampled) ? chained : sampled;
    }

    /**
     * The same line as pairs of distance out and height above the lip.
     *
     * @param from least distance out, negative behind the lip (m)
     * @param to greatest distance out (m)
     * @return distance out and height, one after the other (m)
     */
    public static double[] line(Terrain terrain, SiteFrame frame, double from, double to) {
        Points cut = cut(terrain, frame, from, to);
        double[] line = new double[2 * cut.size()];
        for (int k = 0; k < cut.size(); k++) {
            line[2 * k] = cut.x(k);
            line[2 * k + 1] = cut.y(k);
        }
        return line;
    }

    private static boolean reaches(Points chained, Points sampled) {
        if (sampled.size() < 2) {
            return true;
        }
        return chained.size() > 1
                && chained.x(0) < sampled.x(0) + 5
                && chained.x(chained.size() - 1) > sampled.x(sampled.size() - 1) - 5;
    }

    private void cutPiece(double from, double to) {
        Vector3D a = frame.fromStunt(new Vector3D(from, 0, 0));
        Vector3D b = frame.fromStunt(new Vector3D(to, 0, 0));
        Box box = new Box(
                Math.min(a.getX(), b.getX()) - 1,
                Math.min(a.getY(), b.getY()) - 1,
                -1e5,
                Math.max(a.getX(), b.getX()) + 1,
                Math.max(a.getY(), b.getY()) + 1,
                1e5);
        Triangles all = terrain.triangles(box);
        double[] s = new double[3];
        double[] n = new double[3];
        double[] u = new double[3];
        for (int t = 0; t < all.count(); t++) {
            for (int k = 0; k < 3; k++) {
                int v = all.corner(t, k);
                Vector3D place = frame.toStunt(new Vector3D(all.x(v), all.y(v), all.z(v)));
                s[k] = place.getX();
                n[k] = place.getY() - ASIDE;
                u[k] = place.getZ();
            }
            cutTriangle(s, n, u, from, to);
        }
    }

    private void cutTriangle(double[] s, double[] n, double[] u, double from, double to) {
        double[] ends = new double[4];
        int found = 0;
        for (int k = 0; k < 3 && found < 4; k++) {
            int m = (k + 1) % 3;
            if (n[k] < 0 != n[m] < 0) {
                double share = n[k] / (n[k] - n[m]);
                ends[found++] = s[k] + share * (s[m] - s[k]);
                ends[found++] = u[k] + share * (u[m] - u[k]);
            }
        }
        if (found == 4) {
            keepBetween(ends, from, to);
        }
    }

    private void keepBetween(double[] e, double from, double to) {
        double low = Math.min(e[0], e[2]);
        double high = Math.max(e[0], e[2]);
        if (high < from || low > to || low >= to) {
            return;
        }
        if (high - low > 1e-9) {
            double slope = (e[3] - e[1]) / (e[2] - e[0]);
            double a = Math.max(low, from);
            double b = Math.min(high, to);
            double start = e[0];
            double height = e[1];
            e = new double[] {a, height + slope * (a - start), b, height + slope * (b - start)};
        }
        if (Math.abs(e[0] - e[2]) + Math.abs(e[1] - e[3]) > GRAIN) {
            segments.add(e);
        }
    }

    private record Spot(long s, long u) {
        static Spot of(double s, double u) {
            return new Spot((long) Math.rint(s / (4 * GRAIN)), (long) Math.rint(u / (4 * GRAIN)));
        }
    }

    /** The segments one after another, from the end that lies farthest back. */
    private Points chained() {
        Points.Builder out = new Points.Builder();
        if (segments.isEmpty()) {
            return out.done();
        }
        Map<Spot, List<Integer>> ends = new HashMap<>();
        int first = 0;
        boolean atEnd = false;
        double back = Double.POSITIVE_INFINITY;
        for (int i = 0; i < segments.size(); i++) {
            double[] e = segments.get(i);
            ends.computeIfAbsent(Spot.of(e[0], e[1]), spot -> new ArrayList<>()).add(2 * i);
            ends.computeIfAbsent(Spot.of(e[2], e[3]), spot -> new ArrayList<>()).add(2 * i + 1);
            if (Math.min(e[0], e[2]) < back) {
                back = Math.min(e[0], e[2]);
                first = i;
                atEnd = e[2] < e[0];
            }
        }
        boolean[] used = new boolean[segments.size()];
        int next = 2 * first + (atEnd ? 1 : 0);
        out.add(segments.get(first)[atEnd ? 2 : 0], segments.get(first)[atEnd ? 3 : 1]);
        while (next >= 0) {
            int segment = next / 2;
            used[segment] = true;
            double[] e = segments.get(segment);
            double s = next % 2 == 0 ? e[2] : e[0];
            double u = next % 2 == 0 ? e[3] : e[1];
            out.add(s, u);
            next = following(ends, used, s, u);
        }
        return out.done();
    }

    private int following(Map<Spot, List<Integer>> ends, boolean[] used, double s, double u) {
        Spot spot = Spot.of(s, u);
        int best = -1;
        double nearest = 5 * GRAIN;
        for (long ds = -1; ds <= 1; ds++) {
            for (long du = -1; du <= 1; du++) {
                for (int end : ends.getOrDefault(new Spot(spot.s() + ds, spot.u() + du), List.of())) {
                    double[] e = segments.get(end / 2);
                    double far = Math.abs(e[end % 2 == 0 ? 0 : 2] - s) + Math.abs(e[end % 2 == 0 ? 1 : 3] - u);
                    if (!used[end / 2] && far < nearest) {
                        nearest = far;
                        best = end;
                    }
                }
            }
        }
        return best;
    }

    private Points sampled(double from, double to) {
        Points.Builder out = new Points.Builder();
        int steps = 600;
        Box box = terrain.box();
        for (int k = 0; k <= steps; k++) {
            double s = from + (to - from) * k / steps;
            Vector3D place = frame.fromStunt(new Vector3D(s, ASIDE, 0));
            if (!box.coversLevel(place.getX(), place.getY())) {
                continue;
            }
            try {
                out.add(s, terrain.groundBelow(place.getX(), place.getY(), 1e5));
            } catch (OutsideTerrainException hole) {
                // The line simply goes on beyond a hole of the map.
                continue;
            }
        }
        return out.done();
    }
}
