package org.reckoner.environment;

import org.jspecify.annotations.Nullable;

/**
 * The running state of one search for the nearest place on a set of triangles.
 *
 * <p>One lives per thread and is used again and again, so that a query allocates nothing.
 */
final class Probe {
    /** Which part of the best triangle holds the nearest place. */
    static final int FACE = 0;

    static final int CORNER_A = 1;
    static final int CORNER_B = 2;
    static final int CORNER_C = 3;
    static final int EDGE_AB = 4;
    static final int EDGE_BC = 5;
    static final int EDGE_CA = 6;

    private static final ThreadLocal<Probe> PER_THREAD = ThreadLocal.withInitial(Probe::new);

    double x;
    double y;
    double z;
    double bestSquare;

    /**
     * What is farther than this cannot be nearest: a little more than the best square, so that of triangles that are equally
     * near but for rounding all compete, whatever they are asked in.
     */
    double limit;

    double px;
    double py;
    double pz;
    int triangle;
    int feature;
    double normalX;
    double normalY;
    double normalZ;

    /** Nodes still to visit and the least squared distance each can offer. */
    long[] nodes = new long[256];

    double[] bounds = new double[256];
    int depth;

    /** Of which rock the last distance was asked, and the place of it that was nearest. */
    private @Nullable Object rock;

    private double lastX;
    private double lastY;
    private double lastZ;

    private Probe() {}

    static Probe at(double x, double y, double z) {
        Probe probe = PER_THREAD.get();
        probe.x = x;
        probe.y = y;
        probe.z = z;
        probe.bestSquare = Double.POSITIVE_INFINITY;
        probe.limit = Double.POSITIVE_INFINITY;
        probe.triangle = -1;
        probe.depth = 0;
        return probe;
    }

    /** The same, knowing that a place of this rock that was nearest a moment ago cannot be far from the nearest one now. */
    static Probe near(Object rock, double x, double y, double z) {
        Probe probe = at(x, y, z);
        if (probe.rock == rock) {
            double dx = x - probe.lastX;
            double dy = y - probe.lastY;
            double dz = z - probe.lastZ;
            // With a margin for rounding, so that the triangle of that place competes too.
            probe.limit = (dx * dx + dy * dy + dz * dz) * (1 + 1e-9) + 1e-9;
        }
        return probe;
    }

    /** Keeps what was found for {@link #near}. */
    void keep(Object of) {
        rock = of;
        lastX = px;
        lastY = py;
        lastZ = pz;
    }

    boolean found() {
        return triangle >= 0;
    }

    void push(long node, double bound) {
        if (depth == nodes.length) {
            nodes = java.util.Arrays.copyOf(nodes, 2 * depth);
            bounds = java.util.Arrays.copyOf(bounds, 2 * depth);
        }
        nodes[depth] = node;
        bounds[depth++] = bound;
    }

    double distance() {
        return Math.sqrt(bestSquare);
    }

    /**
     * Lets one triangle compete. Regions of the plane of the triangle are told apart as in C. Ericson,
     * Real-Time Collision Detection, 2005, section 5.1.5 (grade M).
     */
    void offer(
            int number,
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double cx,
            double cy,
            double cz) {
        double abx = bx - ax;
        double aby = by - ay;
        double abz = bz - az;
        double acx = cx - ax;
        double acy = cy - ay;
        double acz = cz - az;
        double apx = x - ax;
        double apy = y - ay;
        double apz = z - az;
        double d1 = abx * apx + aby * apy + abz * apz;
        double d2 = acx * apx + acy * apy + acz * apz;
        if (d1 <= 0 && d2 <= 0) {
            take(number, CORNER_A, ax, ay, az);
            return;
        }
        double bpx = x - bx;
        double bpy = y - by;
        double bpz = z - bz;
        double d3 = abx * bpx + aby * bpy + abz * bpz;
        double d4 = acx * bpx + acy * bpy + acz * bpz;
        if (d3 >= 0 && d4 <= d3) {
            take(number, CORNER_B, bx, by, bz);
            return;
        }
        double vc = d1 * d4 - d3 * d2;
        if (vc <= 0 && d1 >= 0 && d3 <= 0) {
            double v = d1 / (d1 - d3);
            take(number, EDGE_AB, ax + v * abx, ay + v * aby, az + v * abz);
            return;
        }
        double cpx = x - cx;
        double cpy = y - cy;
        double cpz = z - cz;
        double d5 = abx * cpx + aby * cpy + abz * cpz;
        double d6 = acx * cpx + acy * cpy + acz * cpz;
        if (d6 >= 0 && d5 <= d6) {
            take(number, CORNER_C, cx, cy, cz);
            return;
        }
        double vb = d5 * d2 - d1 * d6;
        if (vb <= 0 && d2 >= 0 && d6 <= 0) {
            double w = d2 / (d2 - d6);
            take(number, EDGE_CA, ax + w * acx, ay + w * acy, az + w * acz);
            return;
        }
        double va = d3 * d6 - d5 * d4;
        if (va <= 0 && d4 >= d3 && d5 >= d6) {
            double w = (d4 - d3) / ((d4 - d3) + (d5 - d6));
            take(number, EDGE_BC, bx + w * (cx - bx), by + w * (cy - by), bz + w * (cz - bz));
            return;
        }
        double scale = 1 / (va + vb + vc);
        double v = vb * scale;
        double w = vc * scale;
        take(number, FACE, ax + v * abx + w * acx, ay + v * aby + w * acy, az + v * abz + w * acz);
    }

    private void take(int number, int part, double qx, double qy, double qz) {
        double dx = x - qx;
        double dy = y - qy;
        double dz = z - qz;
        double square = dx * dx + dy * dy + dz * dz;
        if (square < bestSquare) {
            bestSquare = square;
            limit = Math.min(limit, square * (1 + 1e-9) + 1e-12);
            px = qx;
            py = qy;
            pz = qz;
            triangle = number;
            feature = part;
        }
    }

    /** Keeps the normal of the best face, for points too near the surface to give a direction. */
    void setNormal(double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        normalX = nx / length;
        normalY = ny / length;
        normalZ = nz / length;
    }

    /** The answer, given on which side of the surface the point lies. */
    Nearest answer(boolean inAir, boolean wall) {
        double d = distance();
        double signed = inAir ? d : -d;
        if (d < 1e-9) {
            return new Nearest(signed, px, py, pz, normalX, normalY, normalZ, wall);
        }
        double k = 1 / signed;
        return new Nearest(signed, px, py, pz, (x - px) * k, (y - py) * k, (z - pz) * k, wall);
    }
}
