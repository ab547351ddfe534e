package org.reckoner.environment;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Ground given by heights on a regular grid, as maps give it; it cannot hold an overhang.
 *
 * <p>Grid lines run east and north. Each cell is two triangles that share the diagonal from its
 * south-west to its north-east corner. Both questions are answered from exactly these triangles: the
 * height by their planes, the distance by a search that skips blocks of cells whose lowest and
 * highest points show that they cannot be nearer.
 */
public final class GridTerrain implements Terrain {
    private final double x0;
    private final double y0;
    private final double cell;
    private final int columns;
    private final int rows;
    private final float[] heights;
    private final double accuracy;
    private final GridPyramid pyramid;
    private final @Nullable BitSet cut;
    private final Box box;
    private final DistanceBricks bricks = new DistanceBricks(this::distance);

    /**
     * A grid of nodes.
     *
     * @param x0 east coordinate of the south-west node (m)
     * @param y0 north coordinate of the south-west node (m)
     * @param cell spacing of the nodes (m)
     * @param columns nodes from west to east, at least 2
     * @param rows nodes from south to north, at least 2
     * @param heights site z of the nodes, row by row from the south, each row from the west; NaN where
     *     nothing is known (m)
     * @param accuracy one standard deviation of the heights (m)
     */
    public GridTerrain(double x0, double y0, double cell, int columns, int rows, float[] heights, double accuracy) {
        this(x0, y0, cell, columns, rows, checked(columns, rows, heights), accuracy, null);
    }

    private GridTerrain(
            double x0,
            double y0,
            double cell,
            int columns,
            int rows,
            float[] heights,
            double accuracy,
            @Nullable BitSet cut) {
        if (!(cell > 0 && cell <= 1e6)) {
            throw new IllegalArgumentException("grid spacing (" + cell + " m) must be above zero");
        }
        if (!(Math.abs(x0) <= 1e7 && Math.abs(y0) <= 1e7)) {
            throw new IllegalArgumentException("grid corner (" + x0 + ", " + y0 + " m) must lie near the site");
        }
        if (!(accuracy >= 0 && accuracy < 1e4)) {
            throw new IllegalArgumentException("terrain accuracy (" + accuracy + " m) must be zero or more");
        }
        this.x0 = x0;
        this.y0 = y0;
        this.cell = cell;
        this.columns = columns;
        this.rows = rows;
        this.heights = heights;
        this.accuracy = accuracy;
        this.cut = cut;
        this.pyramid = new GridPyramid(this);
        this.box =
                new Box(x0, y0, pyramid.lowest(), x0 + (columns - 1) * cell, y0 + (rows - 1) * cell, pyramid.highest());
    }

    private static float[] checked(int columns, int rows, float[] heights) {
        if (columns < 2 || rows < 2 || (long) columns * rows != heights.length) {
            throw new IllegalArgumentException("a grid of " + columns + " by " + rows
                    + " nodes needs at least 2 by 2 and as many heights (got " + heights.length + ")");
        }
        boolean known = false;
        for (float h : heights) {
            if (Float.isInfinite(h) || Math.abs(h) > 2e4f) {
                throw new IllegalArgumentException("terrain height (" + h
                        + " m from the lip) is out of this world\nMaybe the no-data value of the map is not declared.");
            }
            known |= !Float.isNaN(h);
        }
        if (!known) {
            throw new IllegalArgumentException("the terrain grid holds no height at all");
        }
        return heights.clone();
    }

    /**
     * A level floor as a grid, to set a wall into.
     *
     * @param z site height of the floor (m)
     * @param reach how far it goes north, south, east and west of the lip (m)
     */
    public static GridTerrain level(double z, double reach) {
        float h = (float) z;
        return new GridTerrain(-reach, -reach, 2 * reach, 2, 2, new float[] {h, h, h, h}, 0);
    }

    /** The same grid with some cells taken out; they answer nothing. */
    GridTerrain without(BitSet cells) {
        return new GridTerrain(x0, y0, cell, columns, rows, heights, accuracy, (BitSet) cells.clone());
    }

    @Override
    public double groundBelow(double x, double y, double z) {
        return height(x, y, z);
    }

    /**
     * Height of the surface, which in a grid does not depend on where above it one stands.
     *
     * @param x east (m)
     * @param y north (m)
     * @return site z (m)
     */
    public double height(double x, double y) {
        return height(x, y, 0);
    }

    private double height(double x, double y, double z) {
        double u = (x - x0) / cell;
        double v = (y - y0) / cell;
        if (!(u >= 0 && v >= 0 && u <= columns - 1 && v <= rows - 1)) {
            throw new OutsideTerrainException(x, y, z, box, "the point is off the map");
        }
        int i = Math.min((int) u, columns - 2);
        int j = Math.min((int) v, rows - 2);
        int node = j * columns + i;
        double fu = u - i;
        double fv = v - j;
        double sw = heights[node];
        double se = heights[node + 1];
        double nw = heights[node + columns];
        double ne = heights[node + columns + 1];
        double known = sw + se + nw + ne;
        if (Double.isNaN(known) || (cut != null && cut.get(j * (columns - 1) + i))) {
            throw new OutsideTerrainException(x, y, z, box, "the map has a hole there");
        }
        // South-east of the diagonal the third corner is the south-east one, else the north-west one.
        return fu >= fv ? sw + fu * (se - sw) + fv * (ne - se) : sw + fv * (nw - sw) + fu * (ne - nw);
    }

    @Override
    public double distance(double x, double y, double z) {
        boolean inAir = z >= height(x, y, z);
        Probe probe = Probe.near(this, x, y, z);
        search(probe);
        probe.keep(this);
        return inAir ? probe.distance() : -probe.distance();
    }

    @Override
    public double roughDistance(double x, double y, double z, double enough) {
        height(x, y, z);
        return bricks.distance(x, y, z, enough);
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        boolean inAir = z >= height(x, y, z);
        Probe probe = Probe.at(x, y, z);
        search(probe);
        setNormal(probe);
        return probe.answer(inAir, false);
    }

    /** Improves the probe with every triangle of the grid that can be nearer than what it holds. */
    void search(Probe probe) {
        pyramid.search(probe);
    }

    /** Lets the cell under the probe compete alone: a first bound before other searches. */
    void startBelow(Probe probe) {
        pyramid.startBelow(probe);
    }

    void setNormal(Probe probe) {
        int c = probe.triangle >> 1;
        int node = (c / (columns - 1)) * columns + c % (columns - 1);
        double sw = heights[node];
        double ne = heights[node + columns + 1];
        if ((probe.triangle & 1) == 0) {
            double se = heights[node + 1];
            probe.setNormal(sw - se, se - ne, cell);
        } else {
            double nw = heights[node + columns];
            probe.setNormal(nw - ne, sw - nw, cell);
        }
    }

    /**
     * Lets the two triangles of a cell compete, as far as their planes are near enough; their numbers are twice the cell and
     * one more.
     */
    void offerCell(Probe probe, int i, int j) {
        int node = j * columns + i;
        double w = x0 + i * cell;
        double e = x0 + (i + 1) * cell;
        double s = y0 + j * cell;
        double n = y0 + (j + 1) * cell;
        double sw = heights[node];
        double se = heights[node + 1];
        double nw = heights[node + columns];
        double ne = heights[node + columns + 1];
        int number = 2 * (j * (columns - 1) + i);
        if (planeNear(probe, w, s, sw, se - sw, ne - se)) {
            probe.offer(number, w, s, sw, e, s, se, e, n, ne);
        }
        if (planeNear(probe, w, s, sw, ne - nw, nw - sw)) {
            probe.offer(number + 1, w, s, sw, e, n, ne, w, n, nw);
        }
    }

    /** Whether the plane through a corner is near enough, so that a triangle in it may be. */
    private boolean planeNear(Probe probe, double px, double py, double pz, double east, double north) {
        // The plane's normal is (-east, -north, cell), as long as a cell is wide where the ground is level.
        double over = cell * (probe.z - pz) - east * (probe.x - px) - north * (probe.y - py);
        return over * over <= probe.limit * (cell * cell + east * east + north * north);
    }

    /** Whether the surface covers a place. */
    boolean hasGround(double x, double y) {
        double u = (x - x0) / cell;
        double v = (y - y0) / cell;
        return u >= 0
                && v >= 0
                && u <= columns - 1
                && v <= rows - 1
                && cellKnown(Math.min((int) u, columns - 2), Math.min((int) v, rows - 2));
    }

    /** Whether a cell has all four heights and was not cut out. */
    boolean cellKnown(int i, int j) {
        int node = j * columns + i;
        float sum = heights[node] + heights[node + 1] + heights[node + columns] + heights[node + columns + 1];
        return !Float.isNaN(sum) && (cut == null || !cut.get(j * (columns - 1) + i));
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public double accuracy() {
        return accuracy;
    }

    @Override
    public Triangles triangles(Box crop) {
        Triangles.Collector out = new Triangles.Collector();
        collect(crop, out);
        return out.done();
    }

    void collect(Box crop, Triangles.Collector out) {
        int iFrom = firstCell(crop.minX(), x0, columns);
        int iTo = lastCell(crop.maxX(), x0, columns);
        int jFrom = firstCell(crop.minY(), y0, rows);
        int jTo = lastCell(crop.maxY(), y0, rows);
        if (iFrom > iTo || jFrom > jTo) {
            return;
        }
        int width = iTo - iFrom + 2;
        int[] numbers = new int[width * (jTo - jFrom + 2)];
        java.util.Arrays.fill(numbers, -1);
        for (int j = jFrom; j <= jTo; j++) {
            for (int i = iFrom; i <= iTo; i++) {
                if (!cellKnown(i, j)) {
                    continue;
                }
                int at = (j - jFrom) * width + (i - iFrom);
                int sw = number(numbers, at, i, j, out);
                int se = number(numbers, at + 1, i + 1, j, out);
                int nw = number(numbers, at + width, i, j + 1, out);
                int ne = number(numbers, at + width + 1, i + 1, j + 1, out);
                out.triangle(sw, se, ne, false);
                out.triangle(sw, ne, nw, false);
            }
        }
    }

    private int number(int[] numbers, int at, int i, int j, Triangles.Collector out) {
        if (numbers[at] < 0) {
            numbers[at] = out.vertex(nodeX(i), nodeY(j), nodeZ(i, j));
        }
        return numbers[at];
    }

    private int firstCell(double low, double origin, int nodes) {
        return (int) Math.max(0, Math.min(nodes - 1, Math.floor((low - origin) / cell)));
    }

    private int lastCell(double high, double origin, int nodes) {
        return (int) Math.max(-1, Math.min(nodes - 2, Math.floor((high - origin) / cell)));
    }

    /** How many nodes there are from west to east. */
    public int columns() {
        return columns;
    }

    /** How many nodes there are from south to north. */
    public int rows() {
        return rows;
    }

    /** @return spacing of the nodes (m) */
    public double cell() {
        return cell;
    }

    /**
     * East coordinate of a column of nodes.
     *
     * @return east (m)
     */
    public double nodeX(int column) {
        return x0 + column * cell;
    }

    /**
     * North coordinate of a row of nodes.
     *
     * @return north (m)
     */
    public double nodeY(int row) {
        return y0 + row * cell;
    }

    /**
     * Height of one node; the one place where a hole shows as NaN.
     *
     * @return site z (m)
     */
    public double nodeZ(int column, int row) {
        return heights[row * columns + column];
    }

    float[] heightArray() {
        return heights;
    }
}
