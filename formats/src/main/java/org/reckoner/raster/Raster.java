package org.reckoner.raster;

/**
 * An elevation map as its file holds it: rows of heights, and how rows and columns lie in the map's
 * projection.
 *
 * <p>Heights belong to the centres of the cells. Cells without a height are holes; a height that no
 * place on the Earth has (beyond 12 km, for instance an undeclared -32768) is one too.
 */
public final class Raster {
    private static final float HIGHEST = 12_000;

    private final String name;
    private final int width;
    private final int height;
    private final float[] values;
    private final Placement placement;
    private final RasterCrs crs;

    /**
     * Where cell centres lie: map coordinates of the centre of cell (0, 0) and the steps from column
     * to column and from row to row.
     *
     * @param x of the first cell's centre (map units)
     * @param y of the first cell's centre (map units)
     * @param columnX change of x from one column to the next (map units)
     * @param columnY change of y from one column to the next (map units)
     * @param rowX change of x from one row to the next (map units)
     * @param rowY change of y from one row to the next (map units)
     */
    public record Placement(double x, double y, double columnX, double columnY, double rowX, double rowY) {
        public Placement {
            double area = columnX * rowY - columnY * rowX;
            if (!Double.isFinite(x + y + area) || area == 0) {
                throw new IllegalArgumentException("cells of the map must have a place and a size");
            }
        }

        /**
         * Map x of a cell centre.
         *
         * @return x (map units)
         */
        public double mapX(int column, int row) {
            return x + column * columnX + row * rowX;
        }

        /**
         * Map y of a cell centre.
         *
         * @return y (map units)
         */
        public double mapY(int column, int row) {
            return y + column * columnY + row * rowY;
        }
    }

    /**
     * A map.
     *
     * @param name of the file, for messages
     * @param values heights, row by row, NaN in holes (m)
     */
    public Raster(String name, int width, int height, float[] values, Placement placement, RasterCrs crs) {
        if (width < 2 || height < 2 || (long) width * height != values.length) {
            throw new IllegalArgumentException(
                    "a map needs at least 2 by 2 cells (got " + width + " by " + height + ")");
        }
        this.name = name;
        this.width = width;
        this.height = height;
        this.values = values;
        this.placement = placement;
        this.crs = crs;
        for (int k = 0; k < values.length; k++) {
            if (!(Math.abs(values[k]) <= HIGHEST)) {
                values[k] = Float.NaN;
            }
        }
    }

    /** The same map with its projection stated from outside the file. */
    public Raster withCrs(RasterCrs stated) {
        return new Raster(name, width, height, values, placement, stated);
    }

    /** Name of the file it came from. */
    public String name() {
        return name;
    }

    /** Number of columns. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int height() {
        return height;
    }

    /** Where the cells lie. */
    public Placement placement() {
        return placement;
    }

    /** The projection. */
    public RasterCrs crs() {
        return crs;
    }

    /** Whether a cell has a height. */
    public boolean known(int column, int row) {
        return !Float.isNaN(values[index(column, row)]);
    }

    /**
     * Height of a cell.
     *
     * @return above the map's datum (m)
     */
    public double value(int column, int row) {
        float v = values[index(column, row)];
        if (Float.isNaN(v)) {
            throw new IllegalArgumentException(name + ": cell (" + column + ", " + row + ") has no height");
        }
        return v;
    }

    private int index(int column, int row) {
        if (column < 0 || column >= width || row < 0 || row >= height) {
            throw new IllegalArgumentException(name + ": cell (" + column + ", " + row + ") is outside the " + width
                    + " by " + height + " cells of the map");
        }
        return row * width + column;
    }

    /** Bilinear height at map coordinates; NaN outside the map and next to a hole, so never public. */
    double sample(double x, double y) {
        double dx = x - placement.x;
        double dy = y - placement.y;
        double area = placement.columnX * placement.rowY - placement.columnY * placement.rowX;
        double column = (dx * placement.rowY - dy * placement.rowX) / area;
        double row = (dy * placement.columnX - dx * placement.columnY) / area;
        // Cells reach half a step beyond their centres; there the edge value is carried outward.
        if (!(column >= -0.5 && row >= -0.5 && column <= width - 0.5 && row <= height - 0.5)) {
            return Double.NaN;
        }
        column = Math.max(0, Math.min(width - 1, column));
        row = Math.max(0, Math.min(height - 1, row));
        int i = Math.min((int) column, width - 2);
        int j = Math.min((int) row, height - 2);
        double u = column - i;
        double v = row - j;
        int at = j * width + i;
        return weighed(values[at], (1 - u) * (1 - v))
                + weighed(values[at + 1], u * (1 - v))
                + weighed(values[at + width], (1 - u) * v)
                + weighed(values[at + width + 1], u * v);
    }

    /** A neighbour without weight may be a hole. */
    private static double weighed(float value, double weight) {
        return weight < 1e-9 ? 0 : weight * value;
    }

    float[] array() {
        return values;
    }
}
