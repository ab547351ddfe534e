package org.reckoner.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reckoner.numeric.CompensatedSum;

/**
 * Where the flights come down: counts on a fixed grid, which stays small however many flights are flown. Blocks of samples
 * are counted apart and merged in the order of the blocks.
 *
 * <p>Mean and ellipses are exact; radii and areas are right to the size of a cell. Landings off the grid count in the mean
 * and are reported, but lie in no cell.
 *
 * <p>Not safe from several threads at once.
 */
public final class Footprint {
    private static final int MOST_CELLS = 1_000_000;

    private final Grid grid;
    private final int[] counts;
    private long off;
    private long total;
    private long landings;
    private final CompensatedSum[] sums = new CompensatedSum[5];

    /**
     * The grid of a footprint.
     *
     * @param x of its lower left corner (m)
     * @param y of its lower left corner (m)
     * @param cell side of a cell (m)
     * @param columns cells along x
     * @param rows cells along y
     */
    public record Grid(double x, double y, double cell, int columns, int rows) {
        public Grid {
            if (!(cell > 0) || columns < 1 || rows < 1 || (long) columns * rows > MOST_CELLS) {
                throw new IllegalArgumentException("a footprint of " + columns + " by " + rows + " cells of " + cell
                        + " m; at most " + MOST_CELLS + " cells\n  Maybe larger cells.");
            }
        }

        /** @return x of the middle of a column (m) */
        public double middleX(int column) {
            return x + (column + 0.5) * cell;
        }

        /** @return y of the middle of a row (m) */
        public double middleY(int row) {
            return y + (row + 0.5) * cell;
        }
    }

    /** Empty. */
    public Footprint(Grid grid) {
        this.grid = grid;
        this.counts = new int[grid.columns * grid.rows];
        Arrays.setAll(sums, k -> new CompensatedSum());
    }

    /**
     * Counts one landing.
     *
     * @param x place (m)
     * @param y place (m)
     */
    public void add(double x, double y) {
        add(x, y, 1);
    }

    /**
     * Counts one landing as so many, where some stand for more takes than others.
     *
     * @param x place (m)
     * @param y place (m)
     */
    public void add(double x, double y, int times) {
        if (times < 1) {
            throw new IllegalArgumentException("a footprint cannot count a landing " + times + " times");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a footprint cannot count " + x + ", " + y);
        }
        double column = Math.floor((x - grid.x) / grid.cell);
        double row = Math.floor((y - grid.y) / grid.cell);
        if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) {
            off += times;
        } else {
            counts[(int) row * grid.columns + (int) column] += times;
        }
        double dx = x - middleX();
        double dy = y - middleY();
        sums[0].add(times * dx);
        sums[1].add(times * dy);
        sums[2].add(times * dx * dx);
        sums[3].add(times * dx * dy);
        sums[4].add(times * dy * dy);
        total += times;
        landings++;
    }

    private double middleX() {
        return grid.x + 0.5 * grid.columns * grid.cell;
    }

    private double middleY() {
        return grid.y + 0.5 * grid.rows * grid.cell;
    }

    /** Adds what another block counted on the same grid. */
    public void merge(Footprint later) {
        if (!later.grid.equals(grid)) {
            throw new IllegalArgumentException("two footprints on different grids");
        }
        Arrays.setAll(counts, c -> counts[c] + later.counts[c]);
        off += later.off;
        total += later.total;
        landings += later.landings;
        for (int k = 0; k < sums.length; k++) {
            sums[k].add(later.sums[k].value());
        }
    }

    public Grid grid() {
        return grid;
    }

    /** Landings counted, each as often as it stands for. */
    public long total() {
        return total;
    }

    /** Landings counted, each once: what the density can be told from. */
    public long landings() {
        return landings;
    }

    /** Landings off the grid. */
    public long off() {
        return off;
    }

    /** Landings in a cell. */
    public int count(int column, int row) {
        return counts[row * grid.columns + column];
    }

    /** @return x of the mean landing (m) */
    public double meanX() {
        requireLandings(1);
        return middleX() + sums[0].value() / total;
    }

    /** @return y of the mean landing (m) */
    public double meanY() {
        requireLandings(1);
        return middleY() + sums[1].value() / total;
    }

    /** The ellipse that would hold a share of bell-curve landings. @param share for example 0.5, 0.9 or 0.95 (1) */
    public Ellipse ellipse(double share) {
        requireLandings(3);
        double mx = sums[0].value() / total;
        double my = sums[1].value() / total;
        double free = landings / (landings - 1.0);
        return Ellipse.of(
                meanX(),
                meanY(),
                free * (sums[2].value() / total - mx * mx),
                free * (sums[3].value() / total - mx * my),
                free * (sums[4].value() / total - my * my),
                share);
    }

    /**
     * Radius around a point within which a share of all landings lies: R50, R90, R95.
     *
     * @param share of landings (1)
     * @param x of the point, such as the target or the mean (m)
     * @param y of the point (m)
     * @return the radius, right to half the diagonal of a cell; infinite where too many landed off the grid (m)
     */
    public double radius(double share, double x, double y) {
        requireLandings(1);
        int[] cells = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(square(a, x, y), square(b, x, y)))
                .mapToInt(c -> c)
                .toArray();
        long inside = 0;
        for (int cell : cells) {
            inside += counts[cell];
            if (inside >= share * total) {
                return Math.sqrt(square(cell, x, y));
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private double square(int cell, double x, double y) {
        double dx = grid.middleX(cell % grid.columns) - x;
        double dy = grid.middleY(cell / grid.columns) - y;
        return dx * dx + dy * dy;
    }

    /** The smallest area that holds a share of all landings. @param share of landings, off the grid included (1) */
    public LeastArea leastArea(double share) {
        requireLandings(3);
        return LeastArea.of(this, share);
    }

    private void requireLandings(long atLeast) {
        if (landings < atLeast) {
            throw new IllegalStateException("a footprint of " + landings + " landings was asked for more");
        }
    }
}
