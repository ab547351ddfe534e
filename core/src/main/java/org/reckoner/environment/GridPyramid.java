package org.reckoner.environment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lowest and highest points of ever larger blocks of grid cells, and the search that uses them.
 *
 * <p>Level 0 holds single cells, level k blocks of 2^k by 2^k cells. An unknown cell counts as a
 * block that holds nothing.
 */
final class GridPyramid {
    private final GridTerrain grid;
    private final int levels;
    private final int[] widths;
    private final int[] depths;
    private final float[][] low;
    private final float[][] high;
    /** Made when first searched: a grid that is only asked for heights does without. */
    private volatile @Nullable GridSlopes slopes;

    GridPyramid(GridTerrain grid) {
        this.grid = grid;
        int width = grid.columns() - 1;
        int depth = grid.rows() - 1;
        int count = 1;
        for (int size = Math.max(width, depth); size > 1; size = (size + 1) / 2) {
            count++;
        }
        levels = count;
        widths = new int[count];
        depths = new int[count];
        low = new float[count][];
        high = new float[count][];
        for (int k = 0; k < count; k++) {
            widths[k] = width;
            depths[k] = depth;
            low[k] = new float[width * depth];
            high[k] = new float[width * depth];
            Arrays.fill(low[k], Float.POSITIVE_INFINITY);
            Arrays.fill(high[k], Float.NEGATIVE_INFINITY);
            width = (width + 1) / 2;
            depth = (depth + 1) / 2;
        }
        fillCells();
        for (int k = 1; k < count; k++) {
            fillLevel(k);
        }
    }

    private void fillCells() {
        float[] h = grid.heightArray();
        int columns = grid.columns();
        for (int j = 0; j < depths[0]; j++) {
            for (int i = 0; i < widths[0]; i++) {
                if (grid.cellKnown(i, j)) {
                    int node = j * columns + i;
                    int at = j * widths[0] + i;
                    float a = h[node];
                    float b = h[node + 1];
                    float c = h[node + columns];
                    float d = h[node + columns + 1];
                    low[0][at] = Math.min(Math.min(a, b), Math.min(c, d));
                    high[0][at] = Math.max(Math.max(a, b), Math.max(c, d));
                }
            }
        }
    }

    private void fillLevel(int k) {
        for (int j = 0; j < depths[k - 1]; j++) {
            for (int i = 0; i < widths[k - 1]; i++) {
                int from = j * widths[k - 1] + i;
                int to = (j >> 1) * widths[k] + (i >> 1);
                low[k][to] = Math.min(low[k][to], low[k - 1][from]);
                high[k][to] = Math.max(high[k][to], high[k - 1][from]);
            }
        }
    }

    double lowest() {
        return low[levels - 1][0] <= high[levels - 1][0] ? low[levels - 1][0] : 0;
    }

    double highest() {
        return low[levels - 1][0] <= high[levels - 1][0] ? high[levels - 1][0] : 0;
    }

    void search(Probe probe) {
        GridSlopes slopes = slopes();
        startBelow(probe);
        int base = probe.depth;
        pushWindow(probe, slopes);
        while (probe.depth > base) {
            int top = --probe.depth;
            if (probe.bounds[top] > probe.limit) {
                continue;
            }
            long node = probe.nodes[top];
            int k = (int) (node >>> 56);
            int i = (int) (node >>> 28) & 0xFFFFFFF;
            int j = (int) node & 0xFFFFFFF;
            if (k == 0) {
                grid.offerCell(probe, i, j);
            } else {
                pushChildren(probe, slopes, k - 1, 2 * i, 2 * j);
            }
        }
    }

    private GridSlopes slopes() {
        GridSlopes known = slopes;
        if (known == null) {
            // Two threads may both make them; either will do.
            known = new GridSlopes(grid, widths, depths);
            slopes = known;
        }
        return known;
    }

    /** The cell under the point gives a first bound that is nearly always of the right size. */
    void startBelow(Probe probe) {
        double cell = grid.cell();
        int i = (int) Math.floor((probe.x - grid.nodeX(0)) / cell);
        int j = (int) Math.floor((probe.y - grid.nodeY(0)) / cell);
        i = Math.max(0, Math.min(widths[0] - 1, i));
        j = Math.max(0, Math.min(depths[0] - 1, j));
        int at = j * widths[0] + i;
        if (low[0][at] <= high[0][at]) {
            grid.offerCell(probe, i, j);
        }
    }

    /** The blocks, four at most, that hold every cell within the first bound: what lies outside cannot be nearer. */
    private void pushWindow(Probe probe, GridSlopes slopes) {
        if (probe.limit == Double.POSITIVE_INFINITY) {
            pushBlock(probe, slopes, levels - 1, 0, 0);
            return;
        }
        // Wider by more than rounding can take away.
        double reach = Math.sqrt(probe.limit) * (1 + 1e-9);
        double cell = grid.cell();
        int west = clamped((probe.x - reach - grid.nodeX(0)) / cell, widths[0]);
        int east = clamped((probe.x + reach - grid.nodeX(0)) / cell, widths[0]);
        int south = clamped((probe.y - reach - grid.nodeY(0)) / cell, depths[0]);
        int north = clamped((probe.y + reach - grid.nodeY(0)) / cell, depths[0]);
        int k = 0;
        while (((east >> k) - (west >> k)) > 1 || ((north >> k) - (south >> k)) > 1) {
            k++;
        }
        for (int j = south >> k; j <= north >> k; j++) {
            for (int i = west >> k; i <= east >> k; i++) {
                pushBlock(probe, slopes, k, i, j);
            }
        }
    }

    private static int clamped(double cells, int count) {
        return (int) Math.max(0, Math.min(count - 1, Math.floor(cells)));
    }

    /** The child on the probe's side last, so that it is taken first and the others mostly fall to the bound. */
    private void pushChildren(Probe probe, GridSlopes slopes, int k, int i, int j) {
        int near = probe.x >= grid.nodeX((i + 1) << k) ? i + 1 : i;
        int far = 2 * i + 1 - near;
        int here = probe.y >= grid.nodeY((j + 1) << k) ? j + 1 : j;
        int there = 2 * j + 1 - here;
        pushBlock(probe, slopes, k, far, there);
        pushBlock(probe, slopes, k, far, here);
        pushBlock(probe, slopes, k, near, there);
        pushBlock(probe, slopes, k, near, here);
    }

    private void pushBlock(Probe probe, GridSlopes slopes, int k, int i, int j) {
        if (i >= widths[k] || j >= depths[k]) {
            return;
        }
        int at = j * widths[k] + i;
        double bottom = low[k][at];
        double top = high[k][at];
        if (bottom > top) {
            return;
        }
        int iTo = Math.min((i + 1) << k, widths[0]);
        int jTo = Math.min((j + 1) << k, depths[0]);
        double dx = Math.max(0, Math.max(grid.nodeX(i << k) - probe.x, probe.x - grid.nodeX(iTo)));
        double dy = Math.max(0, Math.max(grid.nodeY(j << k) - probe.y, probe.y - grid.nodeY(jTo)));
        double dz = Math.max(0, Math.max(bottom - probe.z, probe.z - top));
        double bound = dx * dx + dy * dy + dz * dz;
        if (bound <= probe.limit && k > 0) {
            bound = Math.max(bound, slopes.bound(probe, k, i, j));
        }
        if (bound <= probe.limit) {
            probe.push((long) k << 56 | (long) i << 28 | j, bound);
        }
    }
}
