package org.reckoner.sampling;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest area that holds a stated share of the landings, of any shape and in any number of pieces: where medics and
 * rope team must be able to go.
 *
 * <p>Cells are taken in the order of their smoothed count until they hold the share (R. J. Hyndman, "Computing and graphing
 * highest density regions", The American Statistician 50, 1996). Smoothing spreads every landing about as far as the
 * density can be told from so many landings (D. W. Scott, "Multivariate Density Estimation", 1992, section 6.3: the scatter
 * times n to the power -1/6).
 *
 * @param share of all landings in the area, as counted, not as smoothed (1)
 * @param area (m²)
 * @param rings closed outlines, first point repeated at the end, holes included as rings of their own; x and y of each point
 *     (m)
 */
public record LeastArea(double share, double area, List<double[][]> rings) {
    private static final int MOST_PASSES = 64;

    public LeastArea {
        rings = List.copyOf(rings);
    }

    static LeastArea of(Footprint footprint, double share) {
        Footprint.Grid grid = footprint.grid();
        if (!(share > 0 && share < 1) || footprint.total() - footprint.off() < share * footprint.total()) {
            throw new IllegalArgumentException("the least area of a share of " + share + ", while "
                    + footprint.off() + " of " + footprint.total()
                    + " landings lie off the grid\n  Maybe a larger grid.");
        }
        int columns = grid.columns();
        double[] density = smoothed(footprint);
        Integer[] cells = new Integer[density.length];
        Arrays.setAll(cells, c -> c);
        Arrays.sort(cells, (a, b) -> Double.compare(density[b], density[a]));
        long held = 0;
        int taken = 0;
        double level = 0;
        while (held < share * footprint.total() && taken < cells.length) {
            int cell = cells[taken++];
            held += footprint.count(cell % columns, cell / columns);
            level = density[cell];
        }
        double next = taken < cells.length ? density[cells[taken]] : 0;
        return new LeastArea(
                held / (double) footprint.total(),
                taken * grid.cell() * grid.cell(),
                Outline.rings(grid, density, 0.5 * (level + next)));
    }

    /** Each pass of the weights 1, 2, 1 along both axes adds half a cell squared to the variance of every landing. */
    private static double[] smoothed(Footprint footprint) {
        Footprint.Grid grid = footprint.grid();
        Ellipse one = footprint.ellipse(0.5);
        double sigma = one.minor() / Math.sqrt(-2 * StrictMath.log(0.5));
        double width = sigma * StrictMath.pow((double) footprint.landings(), -1.0 / 6) / grid.cell();
        int passes = (int) Math.min(Math.rint(2 * width * width), MOST_PASSES);
        double[] density = new double[grid.columns() * grid.rows()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                density[row * grid.columns() + column] = footprint.count(column, row);
            }
        }
        for (int pass = 0; pass < passes; pass++) {
            density = along(along(density, grid.columns(), 1), grid.columns(), grid.columns());
        }
        return density;
    }

    private static double[] along(double[] density, int columns, int step) {
        double[] next = new double[density.length];
        for (int c = 0; c < density.length; c++) {
            boolean first = step == 1 ? c % columns == 0 : c < columns;
            boolean last = step == 1 ? c % columns == columns - 1 : c >= density.length - columns;
            next[c] = 0.5 * density[c] + 0.25 * (first ? 0 : density[c - step]) + 0.25 * (last ? 0 : density[c + step]);
        }
        return next;
    }
}
