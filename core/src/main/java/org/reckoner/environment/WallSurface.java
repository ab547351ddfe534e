package org.reckoner.environment;

import java.util.Arrays;
import java.util.TreeSet;

/** Makes the triangles of a wall strip and of the upright faces that join it to the grid. */
final class WallSurface {
    private final GridTerrain grid;
    private final WallStrip strip;
    private final WallOutline outline;
    private final Triangles.Collector out;

    WallSurface(GridTerrain grid, WallStrip strip, WallOutline outline, Triangles.Collector out) {
        this.grid = grid;
        this.strip = strip;
        this.outline = outline;
        this.out = out;
    }

    void build() {
        double w = strip.halfWidth();
        for (int k = 0; k + 1 < outline.s.length; k++) {
            int a = vertex(outline.s[k], -w, outline.u[k]);
            int b = vertex(outline.s[k + 1], -w, outline.u[k + 1]);
            int c = vertex(outline.s[k + 1], w, outline.u[k + 1]);
            int d = vertex(outline.s[k], w, outline.u[k]);
            out.triangle(a, b, c, true);
            out.triangle(a, c, d, true);
        }
        int last = outline.s.length - 1;
        double[] across = {-w, w};
        face(outline.s, outline.u, true, -w, true);
        face(outline.s, outline.u, true, w, false);
        face(across, new double[] {outline.u[0], outline.u[0]}, false, strip.back(), false);
        face(across, new double[] {outline.u[last], outline.u[last]}, false, strip.front(), true);
    }

    private int vertex(double s, double n, double u) {
        return out.vertex(strip.x(s, n), strip.y(s, n), u);
    }

    /**
     * One upright face: wherever, along a border, exactly one of wall and grid is rock.
     *
     * @param t stations of the wall's section along the border (m)
     * @param u heights of the wall's section (m)
     * @param alongOut whether the border runs outward (else from right to left)
     * @param fixed the coordinate that stays the same along it (m)
     * @param outward whether station crossed with up points away from the strip
     */
    private void face(double[] t, double[] u, boolean alongOut, double fixed, boolean outward) {
        double[] stops = stops(t, u, alongOut, fixed);
        for (int k = 0; k + 1 < stops.length; k++) {
            if (stops[k + 1] - stops[k] > 1e-9) {
                slab(t, u, stops[k], stops[k + 1], alongOut, fixed, outward);
            }
        }
    }

    private void slab(double[] t, double[] u, double from, double to, boolean alongOut, double fixed, boolean outward) {
        double[][] lines = linesBetween(t, u, from, to, alongOut, fixed);
        boolean wallRock = false;
        boolean gridRock = false;
        for (int k = 0; k < lines.length; k++) {
            if (lines[k][2] == 1) {
                gridRock = !gridRock;
            } else {
                wallRock = !wallRock;
            }
            if (k + 1 < lines.length && wallRock != gridRock) {
                double[] top = lines[k];
                double[] bottom = lines[k + 1];
                int a = corner(from, bottom[0], alongOut, fixed);
                int b = corner(to, bottom[1], alongOut, fixed);
                int c = corner(to, top[1], alongOut, fixed);
                int d = corner(from, top[0], alongOut, fixed);
                if (wallRock == outward) {
                    out.triangle(a, b, c, true);
                    out.triangle(a, c, d, true);
                } else {
                    out.triangle(a, c, b, true);
                    out.triangle(a, d, c, true);
                }
            }
        }
    }

    private int corner(double t, double u, boolean alongOut, double fixed) {
        return alongOut ? vertex(t, fixed, u) : vertex(fixed, t, u);
    }

    /** Every surface that spans a slab, top first: height at its two ends, and 1 if it is the grid's. */
    private double[][] linesBetween(double[] t, double[] u, double from, double to, boolean alongOut, double fixed) {
        double middle = (from + to) / 2;
        double[][] lines = new double[t.length][];
        int count = 0;
        lines[count++] = new double[] {gridHeight(from, alongOut, fixed), gridHeight(to, alongOut, fixed), 1};
        for (int k = 0; k + 1 < t.length; k++) {
            if ((t[k] <= middle) != (t[k + 1] <= middle)) {
                lines[count++] = new double[] {on(t, u, k, from), on(t, u, k, to), 0};
            }
        }
        double[][] found = Arrays.copyOf(lines, count);
        Arrays.sort(found, (p, q) -> Double.compare(q[0] + q[1], p[0] + p[1]));
        return found;
    }

    private static double on(double[] t, double[] u, int k, double at) {
        return u[k] + (u[k + 1] - u[k]) * ((at - t[k]) / (t[k + 1] - t[k]));
    }

    private double gridHeight(double t, boolean alongOut, double fixed) {
        double s = alongOut ? t : fixed;
        double n = alongOut ? fixed : t;
        return grid.height(strip.x(s, n), strip.y(s, n));
    }

    /** Stations between which wall and grid are straight and do not cross. */
    private double[] stops(double[] t, double[] u, boolean alongOut, double fixed) {
        TreeSet<Double> stops = new TreeSet<>();
        for (double station : t) {
            stops.add(station);
        }
        double from = stops.first();
        double to = stops.last();
        addGridLines(stops, from, to, alongOut, fixed);
        Double[] straight = stops.toArray(new Double[0]);
        for (int k = 0; k + 1 < straight.length; k++) {
            addCrossings(stops, t, u, straight[k], straight[k + 1], alongOut, fixed);
        }
        return stops.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void addCrossings(
            TreeSet<Double> stops, double[] t, double[] u, double from, double to, boolean alongOut, double fixed) {
        double middle = (from + to) / 2;
        double gridFrom = gridHeight(from, alongOut, fixed);
        double gridTo = gridHeight(to, alongOut, fixed);
        for (int k = 0; k + 1 < t.length; k++) {
            if ((t[k] <= middle) != (t[k + 1] <= middle)) {
                double before = on(t, u, k, from) - gridFrom;
                double after = on(t, u, k, to) - gridTo;
                if ((before > 0 && after < 0) || (before < 0 && after > 0)) {
                    stops.add(from + (to - from) * (before / (before - after)));
                }
            }
        }
    }

    /** Where the border crosses a grid line east, north or along the cell diagonals. */
    private void addGridLines(TreeSet<Double> stops, double from, double to, boolean alongOut, double fixed) {
        double x0 = alongOut ? strip.x(from, fixed) : strip.x(fixed, from);
        double y0 = alongOut ? strip.y(from, fixed) : strip.y(fixed, from);
        double x1 = alongOut ? strip.x(to, fixed) : strip.x(fixed, to);
        double y1 = alongOut ? strip.y(to, fixed) : strip.y(fixed, to);
        double a0 = (x0 - grid.nodeX(0)) / grid.cell();
        double a1 = (x1 - grid.nodeX(0)) / grid.cell();
        double b0 = (y0 - grid.nodeY(0)) / grid.cell();
        double b1 = (y1 - grid.nodeY(0)) / grid.cell();
        addWhole(stops, from, to, a0, a1);
        addWhole(stops, from, to, b0, b1);
        addWhole(stops, from, to, a0 - b0, a1 - b1);
    }

    private static void addWhole(TreeSet<Double> stops, double from, double to, double a, double b) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        for (double whole = Math.ceil(low); whole <= high && high - low > 1e-12; whole++) {
            stops.add(from + (to - from) * ((whole - a) / (b - a)));
        }
    }
}
