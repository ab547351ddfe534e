package org.reckoner.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Probabilities as text with few figures. */
final class Figures {
    private Figures() {}

    /** One figure where the interval spans more than a factor of three, else as many as wished. */
    static int supported(Interval interval, int wished) {
        return interval.low() <= 0 || interval.high() > 3 * interval.low() ? 1 : wished;
    }

    static String percent(double share, int figures) {
        return text(share, figures, RoundingMode.HALF_EVEN);
    }

    /** Never below the share. */
    static String percentUp(double share, int figures) {
        return text(share, figures, RoundingMode.CEILING);
    }

    /** The nearest with so many figures, unless that would read below a floor: then the next above. */
    static String percentNotBelow(double share, int figures, double floor) {
        BigDecimal near = hundredfold(share).round(new MathContext(figures, RoundingMode.HALF_EVEN));
        return near.compareTo(hundredfold(floor)) < 0 ? percentUp(share, figures) : percent(share, figures);
    }

    private static String text(double share, int figures, RoundingMode mode) {
        BigDecimal rounded = hundredfold(share).round(new MathContext(figures, mode));
        // Shares near 1 keep their distance from it.
        if (share > 0.9 && share < 1) {
            RoundingMode other = mode == RoundingMode.CEILING ? RoundingMode.FLOOR : mode;
            rounded = BigDecimal.valueOf(100).subtract(hundredfold(1 - share).round(new MathContext(figures, other)));
        }
        boolean tens = rounded.stripTrailingZeros().scale() < 0;
        return (tens ? rounded.setScale(0) : rounded).toPlainString() + " %";
    }

    /** Without the last digits of binary fractions, which would round 7 % up to 8 %. */
    private static BigDecimal hundredfold(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).round(new MathContext(12));
    }
}
