package org.reckoner.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines around all places where something reaches a level: what is told of the middles of the cells of a grid is followed by
 * marching squares, straight between two middles (W. E. Lorensen and H. E. Cline, Computer Graphics 21, 1987, in the plane).
 */
public final class Outline {
    private final Footprint.Grid grid;
    private final double[] density;
    private final double level;
    /** For each edge between two middles, the edge to which the line goes on with the dense side on its left. */
    private final int[] follows;

    private Outline(Footprint.Grid grid, double[] density, double level) {
        this.grid = grid;
        this.density = density;
        this.level = level;
        // Squares reach one cell beyond the grid, so that every ring closes.
        this.follows = new int[2 * (grid.columns() + 2) * (grid.rows() + 2)];
        Arrays.fill(follows, -1);
    }

    /**
     * Closed outlines, first point repeated at the end, holes included as rings of their own.
     *
     * @param density of each cell, row by row from the lowest (any)
     * @param level what the inside exceeds (unit of the density)
     * @return x and y of each point (m)
     */
    public static List<double[][]> rings(Footprint.Grid grid, double[] density, double level) {
        return new Outline(grid, density, level).rings();
    }

    private List<double[][]> rings() {
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
