package org.reckoner.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * A curve of one variable, such as density over height, compiled into short polynomials.
 *
 * <p>The range is cut into cells; kinks of the curve must fall on cell edges. A cell is found by a table of
 * equal bins, none wider than the narrowest cell, and one comparison. Both engines read the same
 * object, and a column gives the same bits as single values do.
 *
 * <p>Outside its range the curve is what {@link Outside} says; the caller decides whether such an
 * answer may be used.
 */
public final class PiecewisePolynomial {

    /** What the curve is beyond its two ends. */
    public enum Outside {
        /** The value at the nearer end. */
        CLAMP,
        /** The polynomial of the end cell, continued: only for a polynomial of low degree, or close by. */
        EXTEND
    }

    /** Highest degree of a cell. */
    public static final int MAX_DEGREE = 7;

    /** Bins in the look-up table: more would leave the processor's caches. */
    private static final int MAX_BINS = 1 << 17;

    private final double[] breaks;
    /** Per cell: centre, then the coefficients of the powers of (x - centre). */
    private final double[] cells;

    private final int degree;
    private final int stride;
    private final int[] firstCell;
    private final double binsPerUnit;
    private final double readLow;
    private final double readHigh;

    private PiecewisePolynomial(double[] breaks, double[] cells, int degree, Outside outside) {
        this.breaks = breaks;
        this.cells = cells;
        this.degree = degree;
        this.stride = degree + 2;
        this.firstCell = bins(breaks);
        this.binsPerUnit = firstCell.length / (highest() - lowest());
        boolean clamp = outside == Outside.CLAMP;
        this.readLow = clamp ? lowest() : Double.NEGATIVE_INFINITY;
        this.readHigh = clamp ? highest() : Double.POSITIVE_INFINITY;
    }

    /**
     * Builds the curve from polynomials already known.
     *
     * @param breaks  cell edges, rising, one more than there are cells (unit of x)
     * @param powers  per cell the coefficients of the powers of (x - lower edge of the cell), constant
     *                first, all cells of one degree (unit of y over powers of that of x)
     * @param outside what the curve is beyond its ends
     */
    public static PiecewisePolynomial of(double[] breaks, double[][] powers, Outside outside) {
        double[] edges = rising(breaks);
        if (powers.length != edges.length - 1) {
            throw new IllegalArgumentException(
                    powers.length + " polynomials were given for " + (edges.length - 1) + " cells");
        }
        int degree = powers[0].length - 1;
        requireDegree(degree);
        double[] cells = new double[powers.length * (degree + 2)];
        for (int c = 0; c < powers.length; c++) {
            if (powers[c].length != degree + 1) {
                throw new IllegalArgumentException(
                        "cell " + c + " has degree " + (powers[c].length - 1) + ", cell 0 has degree " + degree);
            }
            cells[c * (degree + 2)] = edges[c];
            for (int k = 0; k <= degree; k++) {
                cells[c * (degree + 2) + 1 + k] = finite(powers[c][k], edges[c]);
            }
        }
        return new PiecewisePolynomial(edges, cells, degree, outside);
    }

    /**
     * Fits a function by interpolation in the Chebyshev nodes of every cell.
     *
     * @param function smooth between the breaks
     * @param breaks   ends of the range and every kink between, rising (unit of x)
     * @param degree   of the polynomials, 1 to {@value #MAX_DEGREE}
     * @param maxCell  cells longer than this are cut into equal parts (unit of x)
     * @param outside  what the curve is beyond its ends
     */
    public static PiecewisePolynomial fit(
            DoubleUnaryOperator function, double[] breaks, int degree, double maxCell, Outside outside) {
        requireDegree(degree);
        if (!(maxCell > 0.0)) {
            throw new IllegalArgumentException("maxCell (" + maxCell + ") must be above zero");
        }
        double[] edges = refined(rising(breaks), maxCell);
        double[] cells = new double[(edges.length - 1) * (degree + 2)];
        for (int c = 0; c < edges.length - 1; c++) {
            ChebyshevFit.into(function, edges[c], edges[c + 1], degree, cells, c * (degree + 2));
        }
        return new PiecewisePolynomial(edges, cells, degree, outside);
    }

    /**
     * Fits a function as {@link #fit} does, with as few cells as a relative error allows.
     *
     * @param function      smooth and not zero between the breaks
     * @param breaks        ends of the range and every kink between, rising (unit of x)
     * @param degree        of the polynomials, 1 to {@value #MAX_DEGREE}
     * @param relativeError greatest error allowed over the value of the function (1)
     * @param outside       what the curve is beyond its ends
     */
    public static PiecewisePolynomial fitWithin(
            DoubleUnaryOperator function, double[] breaks, int degree, double relativeError, Outside outside) {
        requireDegree(degree);
        double[] kinks = rising(breaks);
        double[] edges = {kinks[0]};
        for (int c = 1; c < kinks.length; c++) {
            edges = ChebyshevFit.extended(function, edges, kinks[c], degree, relativeError);
        }
        return fit(function, edges, degree, Double.POSITIVE_INFINITY, outside);
    }

    /**
     * The lower end of the range.
     *
     * @return the first cell edge (unit of x)
     */
    public double lowest() {
        return breaks[0];
    }

    /**
     * The upper end of the range.
     *
     * @return the last cell edge (unit of x)
     */
    public double highest() {
        return breaks[breaks.length - 1];
    }

    /** How many cells the curve has. */
    public int cellCount() {
        return breaks.length - 1;
    }

    /**
     * The curve at one point.
     *
     * @param x where to read (unit of x)
     * @return the value (unit of y)
     */
    public double value(double x) {
        double inside = Math.min(Math.max(x, readLow), readHigh);
        int at = cellOf(inside) * stride;
        double t = inside - cells[at];
        double sum = cells[at + degree + 1];
        for (int k = degree; k > 0; k--) {
            sum = sum * t + cells[at + k];
        }
        return sum;
    }

    /**
     * The curve at many points; {@code x} and {@code out} may be the same column.
     *
     * @param x     where to read (unit of x)
     * @param out   receives the values (unit of y)
     * @param lanes how many entries to read
     */
    public void value(double[] x, double[] out, int lanes) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lanes; i++) {
            least = Math.min(least, x[i]);
            most = Math.max(most, x[i]);
        }
        int first = cellOf(Math.min(Math.max(least, readLow), readHigh));
        int last = cellOf(Math.min(Math.max(most, readLow), readHigh));
        if (first == last) {
            oneCell(x, out, lanes, first * stride);
        } else {
            for (int i = 0; i < lanes; i++) {
                out[i] = value(x[i]);
            }
        }
    }

    /** All lanes in one cell, the usual case: a loop without look-up that the compiler turns into vectors. */
    private void oneCell(double[] x, double[] out, int lanes, int at) {
        double centre = cells[at];
        double low = readLow;
        double high = readHigh;
        double c0 = coefficient(at, 0);
        double c1 = coefficient(at, 1);
        double c2 = coefficient(at, 2);
        double c3 = coefficient(at, 3);
        double c4 = coefficient(at, 4);
        double c5 = coefficient(at, 5);
        double c6 = coefficient(at, 6);
        double c7 = coefficient(at, 7);
        if (degree <= 3) {
            for (int i = 0; i < lanes; i++) {
                double t = Math.min(Math.max(x[i], low), high) - centre;
                out[i] = ((c3 * t + c2) * t + c1) * t + c0;
            }
        } else {
            for (int i = 0; i < lanes; i++) {
                double t = Math.min(Math.max(x[i], low), high) - centre;
                out[i] = ((((((c7 * t + c6) * t + c5) * t + c4) * t + c3) * t + c2) * t + c1) * t + c0;
            }
        }
    }

    private double coefficient(int at, int power) {
        return power <= degree ? cells[at + 1 + power] : 0.0;
    }

    private int cellOf(double x) {
        int bin = Math.min(Math.max((int) ((x - breaks[0]) * binsPerUnit), 0), firstCell.length - 1);
        int cell = firstCell[bin];
        // The bin's first cell may end inside the bin; the comparison also absorbs rounding of the bin number.
        return cell + (x >= breaks[cell + 1] && cell + 2 < breaks.length ? 1 : 0);
    }

    private static int[] bins(double[] breaks) {
        double span = breaks[breaks.length - 1] - breaks[0];
        double narrowest = span;
        for (int c = 1; c < breaks.length; c++) {
            narrowest = Math.min(narrowest, breaks[c] - breaks[c - 1]);
        }
        // A tenth more bins than needed, so that rounding never lets two edges fall into one bin.
        double wanted = breaks.length == 2 ? 1.0 : Math.ceil(1.1 * span / narrowest) + 1.0;
        if (!(wanted <= MAX_BINS)) {
            throw new IllegalArgumentException("two break points are " + narrowest + " apart in a range of "
                    + span + ", closer than one part in " + (int) (MAX_BINS / 1.1)
                    + "\n  Maybe one point is given twice.");
        }
        int[] first = new int[(int) wanted];
        int cell = 0;
        for (int bin = 0; bin < first.length; bin++) {
            // Started a hair low: a point that rounding puts into this bin must not lie below its first cell.
            double left = breaks[0] + span * ((bin - 1e-6) / first.length);
            while (cell + 2 < breaks.length && breaks[cell + 1] <= left) {
                cell++;
            }
            first[bin] = cell;
        }
        return first;
    }

    private static double[] refined(double[] breaks, double maxCell) {
        int count = 1;
        for (int c = 1; c < breaks.length; c++) {
            count += parts(breaks[c] - breaks[c - 1], maxCell);
        }
        double[] edges = new double[count];
        int n = 0;
        for (int c = 1; c < breaks.length; c++) {
            int parts = parts(breaks[c] - breaks[c - 1], maxCell);
            for (int p = 0; p < parts; p++) {
                edges[n++] = breaks[c - 1] + (breaks[c] - breaks[c - 1]) * p / parts;
            }
        }
        edges[n] = breaks[breaks.length - 1];
        return edges;
    }

    private static int parts(double width, double maxCell) {
        double parts = Math.ceil(width / maxCell);
        if (parts > MAX_BINS) {
            throw new IllegalArgumentException(
                    "maxCell (" + maxCell + ") cuts a range of " + width + " into more than " + MAX_BINS + " cells");
        }
        return Math.max(1, (int) parts);
    }

    private static double[] rising(double[] breaks) {
        if (breaks.length < 2) {
            throw new IllegalArgumentException(breaks.length + " break points were given, two are the least");
        }
        double[] copy = breaks.clone();
        for (int c = 0; c < copy.length; c++) {
            if (!Double.isFinite(copy[c]) || (c > 0 && !(copy[c] > copy[c - 1]))) {
                throw new IllegalArgumentException("break point " + c + " (" + copy[c]
                        + ") must be a number above the one before it"
                        + (c > 0 ? " (" + copy[c - 1] + ")" : "") + "\n  Maybe the table is not in order.");
            }
        }
        return copy;
    }

    private static void requireDegree(int degree) {
        if (degree < 0 || degree > MAX_DEGREE) {
            throw new IllegalArgumentException("degree (" + degree + ") must be from 0 to " + MAX_DEGREE);
        }
    }

    static double finite(double value, double x) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the curve has no finite value (" + value + ") near " + x);
        }
        // Turns -0.0 into 0.0, so that columns and single values agree in the sign of zero too.
        return value + 0.0;
    }
}
