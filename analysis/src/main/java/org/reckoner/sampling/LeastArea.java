package org.reckoner.sampling;

import java.util.ArrayList;
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
                new Outline(grid, density, 0.5 * (level + next)).rings());
    }

    /** Each pass of the weights 1, 2, 1 along both axes adds half a cell squared to the variance of every landing. */
    private static double[] smoothed(Footprint footprint) {
        Footprint.Grid grid = footprint.grid();
        Ellipse one = footprint.ellipse(0.5);
        double sigma = one.minor() / Math.sqrt(-2 * StrictMath.log(0.5));
        double width = sigma * StrictMath.pow((double) footprint.total(), -1.0 / 6) / grid.cell();
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

    /** Lines of equal density through a grid: marching squares, straight between the middles of cells. */
    private static final class Outline {
        private final Footprint.Grid grid;
        private final double[] density;
        private final double level;
        /** For each edge between two middles, the edge to which the line goes on with the dense side on its left. */
        private final int[] follows;

        Outline(Footprint.Grid grid, double[] density, double level) {
            this.grid = grid;
            this.density = density;
            this.level = level;
            // Squares reach one cell beyond the grid, so that every ring closes.
            this.follows = new int[2 * (grid.columns() + 2) * (grid.rows() + 2)];
            Arrays.fill(follows, -1);
        }

        List<double[][]> rings() {
            for (int row = -1; row < grid.rows(); row++) {
                for (int column = -1; column < grid.columns(); column++) {
                    square(column, row);
                }
            }
            List<double[][]> rings = new ArrayList<>();
            for (int start = 0; start < follows.length; start++) {
                if (follows[start] >= 0) {
                    rings.add(ring(start));
                }
            }
            return rings;
        }

        private double[][] ring(int start) {
            List<double[]> points = new ArrayList<>();
            int edge = start;
            do {
                points.add(point(edge));
                int next = follows[edge];
                follows[edge] = -1;
                edge = next;
            } while (edge != start);
            points.add(point(start));
            return points.toArray(double[][]::new);
        }

        /** Density at the middle of a cell; none beyond the grid. */
        private double at(int column, int row) {
            boolean outside = column < 0 || row < 0 || column >= grid.columns() || row >= grid.rows();
            return outside ? 0 : density[row * grid.columns() + column];
        }

        /** The square whose lower left corner is the middle of this cell. */
        private void square(int column, int row) {
            boolean a = at(column, row) > level;
            boolean b = at(column + 1, row) > level;
            boolean c = at(column + 1, row + 1) > level;
            boolean d = at(column, row + 1) > level;
            int bottom = edge(column, row, 0);
            int right = edge(column + 1, row, 1);
            int top = edge(column, row + 1, 0);
            int left = edge(column, row, 1);
            // A line leaves the square where, going around against the clock, the inside begins.
            if (a == c && b == d && a != b) {
                // Two opposite corners: the mean decides whether they hang together.
                boolean joined =
                        0.25 * (at(column, row) + at(column + 1, row) + at(column + 1, row + 1) + at(column, row + 1))
                                > level;
                if (a) {
                    follows[bottom] = joined ? right : left;
                    follows[top] = joined ? left : right;
                } else {
                    follows[right] = joined ? top : bottom;
                    follows[left] = joined ? bottom : top;
                }
                return;
            }
            int in = enters(a, b, bottom, enters(b, c, right, enters(c, d, top, enters(d, a, left, -1))));
            int out = enters(b, a, bottom, enters(c, b, right, enters(d, c, top, enters(a, d, left, -1))));
            if (in >= 0) {
                follows[in] = out;
            }
        }

        private static int enters(boolean from, boolean to, int edge, int otherwise) {
            return from && !to ? edge : otherwise;
        }

        /** The edge from a middle to its right (0) or upper (1) neighbour. */
        private int edge(int column, int row, int axis) {
            return 2 * ((row + 1) * (grid.columns() + 2) + column + 1) + axis;
        }

        private double[] point(int edge) {
            int cell = edge / 2;
            int column = cell % (grid.columns() + 2) - 1;
            int row = cell / (grid.columns() + 2) - 1;
            boolean along = edge % 2 == 0;
            double here = at(column, row);
            double there = along ? at(column + 1, row) : at(column, row + 1);
            double part = (level - here) / (there - here);
            return new double[] {
                grid.middleX(column) + (along ? part * grid.cell() : 0),
                grid.middleY(row) + (along ? 0 : part * grid.cell())
            };
        }
    }
}
