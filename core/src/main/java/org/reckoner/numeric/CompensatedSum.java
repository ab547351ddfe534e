package org.reckoner.numeric;

/**
 * A running total that does not lose small amounts among large ones.
 *
 * <p>A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54,
 * 1974. The order of the terms still decides the last bit: add them in index order.
 */
public final class CompensatedSum {

    private double total;
    private double lost;
    private long count;

    /**
     * Adds one term.
     *
     * @param term a finite number (any unit, the same for all)
     */
    public void add(double term) {
        double next = total + term;
        lost += Math.abs(total) >= Math.abs(term) ? (total - next) + term : (term - next) + total;
        total = next;
        count++;
    }

    /**
     * The sum of all terms so far.
     *
     * @return the total, 0 before the first term (unit of the terms)
     */
    public double value() {
        return total + lost;
    }

    /** How many terms were added. */
    public long count() {
        return count;
    }

    /**
     * The mean of all terms so far.
     *
     * @return total over count (unit of the terms)
     */
    public double mean() {
        if (count == 0) {
            throw new IllegalStateException("the mean of no terms was asked for");
        }
        return value() / count;
    }
}
