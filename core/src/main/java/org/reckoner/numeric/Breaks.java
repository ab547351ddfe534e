package org.reckoner.numeric;

/** The cell edges of a piecewise curve: their order, their refinement and the table that finds a cell. */
final class Breaks {

    /** Bins in the look-up table: more would leave the processor's caches. */
    private static final int MAX_BINS = 1 << 17;

    private Breaks() {}

    /** For every bin the cell that holds its lower end. */
    static int[] bins(double[] breaks) {
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

    /** The same break points with every cell cut into equal parts no longer than {@code maxCell}. */
    static double[] refined(double[] breaks, double maxCell) {
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

    /** A copy, or a refusal that names the first break point out of order. */
    static double[] rising(double[] breaks) {
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
}
