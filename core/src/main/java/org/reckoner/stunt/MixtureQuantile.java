package org.reckoner.stunt;

import java.util.List;

/**
 * The value below which a share of a mixture's draws lies: where the weighted shares of its parts add up to it.
 *
 * <p>It lies between the least and the greatest of the parts' own quantiles, and is closed in on by halving and by
 * chords in turn, so that steps of a part that does not scatter are found as well.
 */
final class MixtureQuantile {
    private static final int MOST_STEPS = 120;

    private MixtureQuantile() {}

    static double of(List<Spread.Mixture.Part> parts, double centre, double u) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Spread.Mixture.Part part : parts) {
            double own = part.spread().quantile(centre, u);
            low = Math.min(low, own);
            high = Math.max(high, own);
        }
        double missingLow = share(parts, centre, low) - u;
        if (missingLow >= 0 || low == high) {
            return low;
        }
        double missingHigh = share(parts, centre, high) - u;
        // Near enough: a millionth of a millionth of the bracket, or of the value where the bracket lies far from zero.
        double close = 1e-12 * (high - low) + 4e-16 * Math.max(Math.abs(low), Math.abs(high));
        for (int k = 0; k < MOST_STEPS && high - low > close; k++) {
            double middle = 0.5 * (low + high);
            double chord = high - missingHigh * (high - low) / (missingHigh - missingLow);
            double next = k % 3 == 2 || !(chord > low && chord < high) ? middle : chord;
            double missing = share(parts, centre, next) - u;
            if (missing >= 0) {
                high = next;
                missingHigh = missing;
            } else {
                low = next;
                missingLow = missing;
            }
        }
        return high;
    }

    private static double share(List<Spread.Mixture.Part> parts, double centre, double value) {
        double share = 0;
        for (Spread.Mixture.Part part : parts) {
            share += part.weight() * part.spread().share(centre, value);
        }
        return share;
    }
}
