package org.reckoner.sampling;

import org.hipparchus.special.Beta;

/** Counting: how many of n independent samples fail. */
final class Binomial {
    private Binomial() {}

    /** @return probability that at least {@code count} of {@code of} samples fail (1) */
    static double atLeast(long count, long of, double probability) {
        if (count <= 0) {
            return 1;
        }
        if (count > of) {
            return 0;
        }
        return Beta.regularizedBeta(probability, (double) count, (double) (of - count + 1));
    }

    /** @return the failure probability for which {@code atLeast} is {@code wanted}, to twelve digits (1) */
    static double probability(long count, long of, double wanted) {
        // Halving the logarithm first, since the answer may be 1e-9 as well as 0.9.
        double low = 0;
        double high = 1;
        double guess = Math.min(0.5, (count + 1.0) / of);
        while (high - low > 1e-13 * high) {
            if (atLeast(count, of, guess) < wanted) {
                low = guess;
            } else {
                high = guess;
            }
            double next = low == 0 ? 0.25 * high : 0.5 * (low + high);
            if (next <= low || next >= high) {
                break;
            }
            guess = next;
        }
        return 0.5 * (low + high);
    }
}
