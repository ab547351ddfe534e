package org.reckoner.numeric;

import java.util.Arrays;
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

    private final double lowest;
    private final double highest;
    /** Upper edge of every cell; infinite for the last. */
    private final double[] upperEdge;
    /** Per cell: centre, then four or eight coefficients of the powers of (x - centre), zeros behind the degree. */
    private final double[] cells;

    private final boolean cubic;
    private final int stride;
    private final int[] firstCell;
    private final double binsPerUnit;
    private final double readLow;
    private final double readHigh;

    private PiecewisePolynomial(double[] breaks, double[] cells, int degree, Outside outside) {
        this.lowest = breaks[0];
        this.highest = breaks[breaks.length - 1];
        this.upperEdge = Arrays.copyOfRange(breaks, 1, breaks.length);
        upperEdge[upperEdge.length - 1] = Double.POSITIVE_INFINITY;
        this.cubic = degree <= 3;
        this.stride = stride(degree);
        this.cells = cells;
        this.firstCell = Breaks.bins(breaks);
        this.binsPerUnit = firstCell.length / (highest - lowest);
        boolean clamp = outside == Outside.CLAMP;
        this.readLow = clamp ? lowest : Double.NEGATIVE_INFINITY;
        this.readHigh = clamp ? highest : Double.POSITIVE_INFINITY;
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
        double[] edges = Breaks.rising(breaks);
        if (powers.length != edges.length - 1) {
            throw new IllegalArgumentException(
                    powers.length + " polynomials were given for " + (edges.length - 1) + " cells");
        }
        int degree = powers[0].length - 1;
        requireDegree(degree);
        int stride = stride(degree);
        double[] cells = new double[powers.length * stride];
        for (int c = 0; c < powers.length; c++) {
            if (powers[c].length != degree + 1) {
                throw new IllegalArgumentException(
                        "cell " + c + " has degree " + (powers[c].length - 1) + ", cell 0 has degree " + degree);
            }
            cells[c * stride] = edges[c];
            for (int k = 0; k <= degree; k++) {
                cells[c * stride + 1 + k] = finite(powers[c][k], edges[c]);
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
        double[] edges = Breaks.refined(Breaks.rising(breaks), maxCell);
        double[] cells = new double[(edges.length - 1) * stride(degree)];
        for (int c = 0; c < edges.length - 1; c++) {
            ChebyshevFit.into(function, edges[c], edges[c + 1], degree, cells, c * stride(degree));
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
        double[] kinks = Breaks.rising(breaks);
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
        return lowest;
    }

    /**
     * The upper end of the range.
     *
     * @return the last cell edge (unit of x)
     */
    public double highest() {
        return highest;
    }

    /** How many cells the curve has. */
    public int cellCount() {
        return upperEdge.length;
    }

    /**
     * The curve at one point.
     *
     * @param x where to read (unit of x)
     * @return the value (unit of y)
     */
    public double value(double x) {
        // Comparisons, because Math.min and Math.max are slow outside vectors; the answers are the same.
        double inside = x < readLow ? readLow : (x > readHigh ? readHigh : x);
        int at = cellOf(inside) * stride;
        double t = inside - cells[at];
        double low = ((cells[at + 4] * t + cells[at + 3]) * t + cells[at + 2]) * t + cells[at + 1];
        if (cubic) {
            return low;
        }
        double high = ((cells[at + 8] * t + cells[at + 7]) * t + cells[at + 6]) * t + cells[at + 5];
        double square = t * t;
        return high * (square * square) + low;
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
        double least = readLow;
        double most = readHigh;
        double c0 = cells[at + 1];
        double c1 = cells[at + 2];
        double c2 = cells[at + 3];
        double c3 = cells[at + 4];
        if (cubic) {
            for (int i = 0; i < lanes; i++) {
                double t = Math.min(Math.max(x[i], least), most) - centre;
                out[i] = ((c3 * t + c2) * t + c1) * t + c0;
            }
            return;
        }
        double c4 = cells[at + 5];
        double c5 = cells[at + 6];
        double c6 = cells[at + 7];
        double c7 = cells[at + 8];
        for (int i = 0; i < lanes; i++) {
            double t = Math.min(Math.max(x[i], least), most) - centre;
            double low = ((c3 * t + c2) * t + c1) * t + c0;
            double high = ((c7 * t + c6) * t + c5) * t + c4;
            double square = t * t;
            out[i] = high * (square * square) + low;
        }
    }

    private int cellOf(double x) {
        int bin = Math.min(Math.max((int) ((x - lowest) * binsPerUnit), 0), firstCell.length - 1);
        int cell = firstCell[bin];
        // The bin's first cell may end inside the bin.
        return cell + (x >= upperEdge[cell] ? 1 : 0);
    }

    private static int stride(int degree) {
        return degree <= 3 ? 5 : MAX_DEGREE + 2;
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
