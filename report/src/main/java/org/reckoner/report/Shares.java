package org.reckoner.report;

import org.reckoner.sampling.Share;

/** Sets shares of flights for tables and pictures: percent with its interval. */
final class Shares {
    private Shares() {}

    /** Percent with its interval, or the upper bound alone where nothing failed. */
    static String brief(Share share) {
        return numbers(share) + Figures.FIXED_SPACE + "%";
    }

    /** The same without the sign, for a column that has it on top. */
    static String numbers(Share share) {
        if (share.failed() == 0) {
            return "below" + Figures.FIXED_SPACE + one(share.interval().high());
        }
        return one(share.interval().value()) + Figures.FIXED_SPACE + "("
                + one(share.interval().low()) + ".." + one(share.interval().high()) + ")";
    }

    /** @param share of flights (1) */
    static String one(double share) {
        return Figures.fixed(100 * share, share < 0.1 ? 1 : 0);
    }
}
