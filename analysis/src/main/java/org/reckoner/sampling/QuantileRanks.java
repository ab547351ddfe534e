package org.reckoner.sampling;

/**
 * Which of the sorted values surely lie below and above a quantile, whatever the distribution: the test behind the exact
 * count of Clopper and Pearson, told in places of the sorted values (H. A. David and H. N. Nagaraja, "Order Statistics", 3rd
 * ed., 2003, section 7.1).
 *
 * @param below place from 1 of the greatest value that surely lies at or below the quantile; 0 where so few values show none
 * @param above place from 1 of the least value that surely lies at or above it; {@code of + 1} where so few values show none
 * @param of how many values there are
 */
public record QuantileRanks(int below, int above, int of) {

    /**
     * The places.
     *
     * @param of how many independent values there are
     * @param share of values below the quantile (1)
     * @param tail risk of each of the two statements to be wrong (1)
     */
    public static QuantileRanks of(int of, double share, double tail) {
        if (of < 1 || !(share > 0 && share < 1) || !(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException(
                    "the quantile " + share + " of " + of + " values cannot be told with a risk of " + tail);
        }
        int below = 0;
        while (below < of && 1 - Binomial.atLeast(below + 1L, of, share) <= tail) {
            below++;
        }
        int above = of + 1;
        while (above > 1 && Binomial.atLeast(above - 1L, of, share) <= tail) {
            above--;
        }
        return new QuantileRanks(below, above, of);
    }

    /**
     * How many values show anything of a small quantile at all.
     *
     * @param share of values below the quantile (1)
     * @param tail risk to be wrong (1)
     */
    public static int fewest(double share, double tail) {
        int of = 1;
        while (of(of, share, tail).below < 1) {
            of++;
        }
        return of;
    }
}
