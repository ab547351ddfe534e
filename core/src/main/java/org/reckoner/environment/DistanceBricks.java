package org.reckoner.environment;

import org.jspecify.annotations.Nullable;

/**
 * Remembers distances to rock at the nodes of three grids, so that most questions "is rock near?" need no search.
 *
 * <p>A distance changes by no more than one moves. So a node's distance less the way to the node is never too much, and
 * when that is enough already, the search is spared; else a finer grid is asked, and at last the terrain itself. Nodes are
 * filled when they are first asked for, and the answer never depends on which are. Many threads may ask at once; two
 * that fill the same node write the same number.
 */
final class DistanceBricks {
    /** What answers when no node can. */
    @FunctionalInterface
    interface Search {
        double distance(double x, double y, double z);
    }

    /** Distance between the nodes of each grid (m). */
    private static final double[] SPACING = {64, 16, 4};

    /** Nodes along each edge of a brick, as a power of two. */
    private static final int EDGE_BITS = 2;

    private static final int NODES = 1 << 3 * EDGE_BITS;

    /** Bricks kept at most, some 32 MB; nodes beyond them are searched for every time. */
    private static final int MOST = 100_000;

    /** The node lies where the terrain knows nothing. */
    private static final float NOWHERE = Float.NEGATIVE_INFINITY;

    private final Search search;
    /** Open addressing, at most half full. */
    private volatile @Nullable Brick[] bricks = new Brick[1 << 10];

    private int count;

    /**
     * Neighbouring nodes of one grid. Final fields make a brick whole for whoever sees it.
     *
     * @param key number of grid and place
     * @param nodes distances, rounded down; 0 for one not yet filled (m)
     */
    private record Brick(long key, float[] nodes) {}

    DistanceBricks(Search search) {
        this.search = search;
    }

    /**
     * The distance to rock, exact only where that matters.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @param enough what is far enough, not negative (m)
     * @return the distance if it is below {@code enough}; else a number between the two, the same every time (m)
     */
    double distance(double x, double y, double z, double enough) {
        for (int grid = 0; grid < SPACING.length; grid++) {
            double bound = bound(grid, x, y, z);
            if (bound >= enough) {
                return bound;
            }
        }
        return search.distance(x, y, z);
    }

    /** A distance that the true one is not below, by the nearest node of a grid. */
    private double bound(int grid, double x, double y, double z) {
        double spacing = SPACING[grid];
        double per = 1 / spacing;
        double u = Math.rint(x * per);
        double v = Math.rint(y * per);
        double w = Math.rint(z * per);
        float known = node(grid, (int) u, (int) v, (int) w);
        double dx = x - u * spacing;
        double dy = y - v * spacing;
        double dz = z - w * spacing;
        return known - Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    private float node(int grid, int i, int j, int k) {
        Brick brick = brick(key(grid, i >> EDGE_BITS, j >> EDGE_BITS, k >> EDGE_BITS));
        if (brick == null) {
            return fill(SPACING[grid], i, j, k);
        }
        int inside = (1 << EDGE_BITS) - 1;
        int node = ((i & inside) << 2 * EDGE_BITS) | ((j & inside) << EDGE_BITS) | (k & inside);
        float known = brick.nodes[node];
        if (known == 0) {
            known = fill(SPACING[grid], i, j, k);
            brick.nodes[node] = known;
        }
        return known;
    }

    private static long key(int grid, int i, int j, int k) {
        return (((place(i) << 20 | place(j)) << 20 | place(k)) << 2) | grid;
    }

    private static long place(int index) {
        return (index + 0x80000L) & 0xFFFFF;
    }

    private float fill(double spacing, int i, int j, int k) {
        try {
            // Rounded down, and never the zero that means "not yet".
            float distance = Math.nextDown((float) search.distance(i * spacing, j * spacing, k * spacing));
            return distance == 0 ? -Float.MIN_VALUE : distance;
        } catch (OutsideTerrainException outside) {
            return NOWHERE;
        }
    }

    private @Nullable Brick brick(long key) {
        @Nullable Brick[] now = bricks;
        Brick found = now[slot(now, key)];
        return found != null ? found : lay(key);
    }

    private static int slot(@Nullable Brick[] bricks, long key) {
        int mask = bricks.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        Brick brick = bricks[slot];
        while (brick != null && brick.key != key) {
            slot = (slot + 1) & mask;
            brick = bricks[slot];
        }
        return slot;
    }

    /** Others read meanwhile: they see the new brick, or nothing and come here themselves. */
    private synchronized @Nullable Brick lay(long key) {
        @Nullable Brick[] now = bricks;
        Brick found = now[slot(now, key)];
        if (found != null || count == MOST) {
            return found;
        }
        Brick brick = new Brick(key, new float[NODES]);
        if (2 * ++count > now.length) {
            @Nullable Brick[] larger = new Brick[2 * now.length];
            for (Brick each : now) {
                if (each != null) {
                    larger[slot(larger, each.key)] = each;
                }
            }
            now = larger;
        }
        now[slot(now, key)] = brick;
        bricks = now;
        return brick;
    }
}
