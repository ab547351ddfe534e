package org.reckoner.comparison;

/**
 * What a change does to one number, with the range in which the truth lies.
 *
 * @param first the number before (any)
 * @param second the number after (unit of the first)
 * @param low lower end of the difference, second less first (unit of the first)
 * @param high upper end of the difference (unit of the first)
 */
public record Difference(double first, double second, double low, double high) {
    public Difference {
        if (!(low <= high) || !Double.isFinite(first + second + low + high)) {
            throw new IllegalArgumentException(
                    "a difference from " + first + " to " + second + " with the interval " + low + " to " + high);
        }
    }

    /** @return second less first (unit of the first) */
    public double value() {
        return second - first;
    }

    /** Whether the flights show that anything changed at all. */
    public boolean shown() {
        return low > 0 || high < 0;
    }

    /** Whether every flight of the one had the same as its twin. */
    public boolean none() {
        return low == 0 && high == 0;
    }
}
