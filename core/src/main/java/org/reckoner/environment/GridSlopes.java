package org.reckoner.environment;

/**
 * For each block of grid cells two parallel slanting planes between which its surface lies. On a mountainside that tells
 * sooner than lowest and highest points that a block cannot be nearer, since boxes around slopes overlap.
 *
 * <p>Levels are those of {@link GridPyramid}, from 1 on: blocks of 2^k by 2^k cells.
 */
final class GridSlopes {
    /** What stands of each block: rise eastward and northward, heights of both planes over its corner, squared cosine of the slope. */
    private static final int ROW = 5;

    private final GridTerrain grid;
    private final int[] widths;
    private final float[][] rows;

    /** @param widths blocks from west to east on each level @param depths blocks from south to north on each level */
    GridSlopes(GridTerrain grid, int[] widths, int[] depths) {
        this.grid = grid;
        this.widths = widths;
        this.rows = new float[widths.length][];
        Hull hull = new Hull();
        for (int k = 1; k < widths.length; k++) {
            rows[k] = new float[ROW * widths[k] * depths[k]];
            for (int j = 0; j < depths[k]; j++) {
                for (int i = 0; i < widths[k]; i++) {
                    fill(hull, k, i, j, Math.min(2 * i + 2, widths[k - 1]), Math.min(2 * j + 2, depths[k - 1]));
                }
            }
        }
    }

    /** Gathers corners of the blocks one level below, twice: for the slope, then for the planes. */
    private static final class Hull {
        float east;
        float north;
        double top;
        double bottom;

        private void offer(double dx, double dy, double low, double high) {
            top = Math.max(top, high - east * dx - north * dy);
            bottom = Math.min(bottom, low - east * dx - north * dy);
        }
    }

    private void fill(Hull hull, int k, int i, int j, int iEnd, int jEnd) {
        double east = 0;
        double north = 0;
        int known = 0;
        for (int b = 2 * j; b < jEnd; b++) {
            for (int a = 2 * i; a < iEnd; a++) {
                if (k > 1 ? rows[k - 1][ROW * (b * widths[k - 1] + a) + 4] > 0 : grid.cellKnown(a, b)) {
                    east += east(k - 1, a, b);
                    north += north(k - 1, a, b);
                    known++;
                }
            }
        }
        if (known == 0) {
            return;
        }
        hull.east = (float) (east / known);
        hull.north = (float) (north / known);
        hull.top = Double.NEGATIVE_INFINITY;
        hull.bottom = Double.POSITIVE_INFINITY;
        double side = (1 << (k - 1)) * grid.cell();
        for (int b = 2 * j; b < jEnd; b++) {
            for (int a = 2 * i; a < iEnd; a++) {
                corners(hull, k - 1, a, b, (a - 2 * i) * side, (b - 2 * j) * side, side);
            }
        }
        int at = ROW * (j * widths[k] + i);
        rows[k][at] = hull.east;
        rows[k][at + 1] = hull.north;
        // Rounded outward, and a little more for the rounding of what they are made of.
        rows[k][at + 2] = Math.nextUp((float) (hull.top + 1e-6));
        rows[k][at + 3] = Math.nextDown((float) (hull.bottom - 1e-6));
        rows[k][at + 4] =
                Math.nextDown((float) (1 / (1 + (double) hull.east * hull.east + (double) hull.north * hull.north)));
    }

    private double east(int k, int i, int j) {
        if (k > 0) {
            return rows[k][ROW * (j * widths[k] + i)];
        }
        return (grid.nodeZ(i + 1, j) - grid.nodeZ(i, j) + grid.nodeZ(i + 1, j + 1) - grid.nodeZ(i, j + 1))
                / (2 * grid.cell());
    }

    private double north(int k, int i, int j) {
        if (k > 0) {
            return rows[k][ROW * (j * widths[k] + i) + 1];
        }
        return (grid.nodeZ(i, j + 1) - grid.nodeZ(i, j) + grid.nodeZ(i + 1, j + 1) - grid.nodeZ(i + 1, j))
                / (2 * grid.cell());
    }

    /** Between corners surface and planes are straight, or made of straight pieces. @param side of the block (m) */
    private void corners(Hull hull, int k, int i, int j, double dx, double dy, double side) {
        if (k == 0) {
            if (grid.cellKnown(i, j)) {
                for (int corner = 0; corner < 4; corner++) {
                    double z = grid.nodeZ(i + corner % 2, j + corner / 2);
                    hull.offer(dx + corner % 2 * side, dy + (corner >> 1) * side, z, z);
                }
            }
            return;
        }
        int at = ROW * (j * widths[k] + i);
        if (rows[k][at + 4] > 0) {
            for (int corner = 0; corner < 4; corner++) {
                double x = corner % 2 * side;
                double y = (corner >> 1) * side;
                double rise = rows[k][at] * x + rows[k][at + 1] * y;
                hull.offer(dx + x, dy + y, rise + rows[k][at + 3], rise + rows[k][at + 2]);
            }
        }
    }

    /** @return squared distance that no place of a block is nearer to the probe than, by its planes (m²) */
    double bound(Probe probe, int k, int i, int j) {
        float[] of = rows[k];
        int at = ROW * (j * widths[k] + i);
        double rise = of[at] * (probe.x - grid.nodeX(i << k)) + of[at + 1] * (probe.y - grid.nodeY(j << k));
        double above = probe.z - rise;
        double beyond = Math.max(Math.max(above - of[at + 2], of[at + 3] - above), 0);
        return beyond * beyond * of[at + 4];
    }
}
