package org.reckoner.environment;

import java.util.BitSet;

/** Cuts a rectangle out of a grid and keeps what is left of the triangles on its border. */
final class GridCut {
    private static final double SMALLEST = 1e-8;

    private final GridTerrain grid;
    private final WallStrip strip;
    private final Triangles.Collector out;

    private GridCut(GridTerrain grid, WallStrip strip, Triangles.Collector out) {
        this.grid = grid;
        this.strip = strip;
        this.out = out;
    }

    /** The cells that the strip touches; their parts outside the strip go to the collector. */
    static BitSet cut(GridTerrain grid, WallStrip strip, Triangles.Collector out) {
        return new GridCut(grid, strip, out).cut();
    }

    private BitSet cut() {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 4; k++) {
            double s = k < 2 ? strip.back() : strip.front();
            double n = k % 2 == 0 ? -strip.halfWidth() : strip.halfWidth();
            minX = Math.min(minX, strip.x(s, n));
            maxX = Math.max(maxX, strip.x(s, n));
            minY = Math.min(minY, strip.y(s, n));
            maxY = Math.max(maxY, strip.y(s, n));
        }
        BitSet cells = new BitSet();
        for (int j = cellOf(minY, grid.nodeY(0), grid.rows()); j <= cellOf(maxY, grid.nodeY(0), grid.rows()); j++) {
            for (int i = cellOf(minX, grid.nodeX(0), grid.columns());
                    i <= cellOf(maxX, grid.nodeX(0), grid.columns());
                    i++) {
                if (grid.cellKnown(i, j) && touched(i, j)) {
                    cells.set(j * (grid.columns() - 1) + i);
                    keep(triangle(i, j, true));
                    keep(triangle(i, j, false));
                }
            }
        }
        return cells;
    }

    private int cellOf(double at, double origin, int nodes) {
        return (int) Math.max(0, Math.min(nodes - 2, Math.floor((at - origin) / grid.cell())));
    }

    /** One triangle of a cell as x, y, z of its three corners. */
    private double[] triangle(int i, int j, boolean southEast) {
        double[] p = new double[9];
        put(p, 0, i, j);
        put(p, 1, i + 1, southEast ? j : j + 1);
        put(p, 2, southEast ? i + 1 : i, j + 1);
        return p;
    }

    private void put(double[] p, int k, int i, int j) {
        p[3 * k] = grid.nodeX(i);
        p[3 * k + 1] = grid.nodeY(j);
        p[3 * k + 2] = grid.nodeZ(i, j);
    }

    private boolean touched(int i, int j) {
        return covered(triangle(i, j, true)) || covered(triangle(i, j, false));
    }

    private boolean covered(double[] polygon) {
        double[] rest = polygon;
        for (int border = 0; border < 4 && rest.length > 0; border++) {
            rest = clip(rest, border, true);
        }
        return area(rest) > SMALLEST;
    }

    private void keep(double[] polygon) {
        if (!covered(polygon)) {
            emit(polygon);
            return;
        }
        double[] rest = polygon;
        for (int border = 0; border < 4 && rest.length > 0; border++) {
            emit(clip(rest, border, false));
            rest = clip(rest, border, true);
        }
    }

    private void emit(double[] polygon) {
        if (area(polygon) <= SMALLEST) {
            return;
        }
        int corners = polygon.length / 3;
        int[] number = new int[corners];
        for (int k = 0; k < corners; k++) {
            number[k] = out.vertex(polygon[3 * k], polygon[3 * k + 1], polygon[3 * k + 2]);
        }
        for (int k = 2; k < corners; k++) {
            out.triangle(number[0], number[k - 1], number[k], false);
        }
    }

    /** The part of a convex polygon on one side of a border (I. Sutherland and G. Hodgman, 1974). */
    private double[] clip(double[] polygon, int border, boolean inner) {
        double[] result = new double[polygon.length + 6];
        int filled = 0;
        int corners = polygon.length / 3;
        for (int k = 0; k < corners; k++) {
            int next = (k + 1) % corners;
            double here = strip.inside(border, polygon[3 * k], polygon[3 * k + 1]);
            double there = strip.inside(border, polygon[3 * next], polygon[3 * next + 1]);
            if (!inner) {
                here = -here;
                there = -there;
            }
            if (here >= 0) {
                System.arraycopy(polygon, 3 * k, result, filled, 3);
                filled += 3;
            }
            if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
                double share = here / (here - there);
                for (int axis = 0; axis < 3; axis++) {
                    double from = polygon[3 * k + axis];
                    result[filled++] = from + share * (polygon[3 * next + axis] - from);
                }
            }
        }
        return java.util.Arrays.copyOf(result, filled);
    }

    /** Area of the polygon seen from above. */
    private static double area(double[] p) {
        double sum = 0;
        for (int k = 6; k + 2 < p.length; k += 3) {
            sum += (p[k - 3] - p[0]) * (p[k + 1] - p[1]) - (p[k - 2] - p[1]) * (p[k] - p[0]);
        }
        return Math.abs(sum) / 2;
    }
}
