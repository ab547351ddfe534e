package org.reckoner.environment;

import java.util.HashMap;
import java.util.Map;

/**
 * Ground or a wall given as triangles, for instance from a laser scan; overhangs are welcome.
 *
 * <p>Triangles run anticlockwise seen from the air and share their corners exactly. Air and rock are
 * told apart at the nearest place by its angle-weighted pseudonormal (J. A. Baerentzen and H. Aanaes,
 * Signed distance computation using the angle weighted pseudonormal, IEEE Transactions on
 * Visualization and Computer Graphics 11 (3), 2005; grade M), which is right everywhere for a closed
 * surface and, for an open one, wherever its rim is not the nearest place.
 */
public final class MeshTerrain implements Terrain {
    private final TriangleTree tree;
    private final double accuracy;
    private final double[] faceNormals;
    private final double[] edgeNormals;
    private final double[] cornerNormals;
    private final Box box;

    /**
     * A surface of triangles.
     *
     * @param triangles the surface, anticlockwise seen from the air
     * @param accuracy one standard deviation of its place (m)
     */
    public MeshTerrain(Triangles triangles, double accuracy) {
        if (!(accuracy >= 0 && accuracy < 1e4)) {
            throw new IllegalArgumentException("terrain accuracy (" + accuracy + " m) must be zero or more");
        }
        this.accuracy = accuracy;
        this.tree = new TriangleTree(welded(triangles));
        this.box = tree.box();
        int count = tree.triangles().count();
        this.faceNormals = new double[3 * count];
        this.edgeNormals = new double[9 * count];
        this.cornerNormals = new double[3 * tree.triangles().vertexCount()];
        fillNormals();
    }

    private record Corner(double x, double y, double z) {}

    /** The same triangles with equal corners made one, so that neighbours know each other. */
    private static Triangles welded(Triangles in) {
        Map<Corner, Integer> seen = new HashMap<>();
        Triangles.Collector out = new Triangles.Collector();
        int[] numbers = new int[in.vertexCount()];
        for (int v = 0; v < numbers.length; v++) {
            Corner key = new Corner(in.x(v) + 0.0, in.y(v) + 0.0, in.z(v) + 0.0);
            Integer known = seen.get(key);
            if (known == null) {
                known = out.vertex(key.x(), key.y(), key.z());
                seen.put(key, known);
            }
            numbers[v] = known;
        }
        for (int t = 0; t < in.count(); t++) {
            out.triangle(numbers[in.corner(t, 0)], numbers[in.corner(t, 1)], numbers[in.corner(t, 2)], in.wall(t));
        }
        return out.done();
    }

    private void fillNormals() {
        Triangles all = tree.triangles();
        Map<Long, double[]> edges = new HashMap<>();
        double[] n = new double[3];
        for (int t = 0; t < all.count(); t++) {
            tree.normal(t, n);
            double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            if (length <= 1e-10) {
                continue;
            }
            for (int axis = 0; axis < 3; axis++) {
                faceNormals[3 * t + axis] = n[axis] / length;
            }
            for (int k = 0; k < 3; k++) {
                int corner = all.corner(t, k);
                double angle = angle(all, t, k);
                double[] edge = edges.computeIfAbsent(edgeKey(all, t, k), key -> new double[3]);
                for (int axis = 0; axis < 3; axis++) {
                    cornerNormals[3 * corner + axis] += angle * faceNormals[3 * t + axis];
                    edge[axis] += faceNormals[3 * t + axis];
                }
            }
        }
        for (int t = 0; t < all.count(); t++) {
            for (int k = 0; k < 3; k++) {
                double[] edge = edges.get(edgeKey(all, t, k));
                if (edge != null) {
                    System.arraycopy(edge, 0, edgeNormals, 9 * t + 3 * k, 3);
                }
            }
        }
    }

    private static long edgeKey(Triangles all, int t, int k) {
        long a = all.corner(t, k);
        long b = all.corner(t, (k + 1) % 3);
        return Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static double angle(Triangles all, int t, int k) {
        int o = all.corner(t, k);
        int p = all.corner(t, (k + 1) % 3);
        int q = all.corner(t, (k + 2) % 3);
        double ax = all.x(p) - all.x(o);
        double ay = all.y(p) - all.y(o);
        double az = all.z(p) - all.z(o);
        double bx = all.x(q) - all.x(o);
        double by = all.y(q) - all.y(o);
        double bz = all.z(q) - all.z(o);
        double cx = ay * bz - az * by;
        double cy = az * bx - ax * bz;
        double cz = ax * by - ay * bx;
        return StrictMath.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), ax * bx + ay * by + az * bz);
    }

    @Override
    public double groundBelow(double x, double y, double z) {
        Probe probe = find(x, y, z);
        boolean air = inAir(probe);
        double surface = air ? tree.surfaceBelow(probe) : tree.surfaceAbove(probe);
        if (Double.isInfinite(surface)) {
            // On the surface itself rounding may put it on the other side of the point.
            surface = probe.bestSquare < 1e-12 ? probe.pz : surface;
        }
        if (Double.isInfinite(surface)) {
            throw new OutsideTerrainException(
                    x, y, z, box, air ? "the mesh has no triangle below" : "the mesh has no triangle above the rock");
        }
        return surface;
    }

    @Override
    public double distance(double x, double y, double z) {
        Probe probe = find(x, y, z);
        return inAir(probe) ? probe.distance() : -probe.distance();
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        Probe probe = find(x, y, z);
        int at = 3 * probe.triangle;
        probe.setNormal(faceNormals[at], faceNormals[at + 1], faceNormals[at + 2]);
        return probe.answer(inAir(probe), tree.triangles().wall(probe.triangle));
    }

    private Probe find(double x, double y, double z) {
        if (!box.coversLevel(x, y) || !Double.isFinite(z)) {
            throw new OutsideTerrainException(x, y, z, box, "the point is off the mesh");
        }
        Probe probe = Probe.at(x, y, z);
        tree.search(probe);
        return probe;
    }

    private boolean inAir(Probe probe) {
        double[] normals;
        int at;
        if (probe.feature == Probe.FACE) {
            normals = faceNormals;
            at = 3 * probe.triangle;
        } else if (probe.feature >= Probe.EDGE_AB) {
            normals = edgeNormals;
            at = 9 * probe.triangle + 3 * (probe.feature - Probe.EDGE_AB);
        } else {
            normals = cornerNormals;
            at = 3 * tree.triangles().corner(probe.triangle, probe.feature - Probe.CORNER_A);
        }
        return (probe.x - probe.px) * normals[at]
                        + (probe.y - probe.py) * normals[at + 1]
                        + (probe.z - probe.pz) * normals[at + 2]
                >= 0;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public Triangles triangles(Box crop) {
        Triangles.Collector out = new Triangles.Collector();
        tree.collect(crop, out);
        return out.done();
    }

    @Override
    public double accuracy() {
        return accuracy;
    }
}
