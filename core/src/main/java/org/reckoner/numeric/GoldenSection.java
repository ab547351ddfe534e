package org.reckoner.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds the least value of a curve that first falls and then rises, such as a distance along a rod: golden section (J. Kiefer,
 * "Sequential minimax search for a maximum", Proceedings of the American Mathematical Society 4, 1953).
 *
 * @param at where the curve is least (unit of its places)
 * @param value the least value that was seen (unit of its values)
 */
public record GoldenSection(double at, double value) {
    /** Share of an interval that each step keeps: (√5 - 1)/2 (1). */
    private static final double KEPT = 0.61803398874989485;

    /**
     * Closes in on the least value between two places.
     *
     * @param low where the interval begins (any)
     * @param high where it ends (any)
     * @param steps each keeps 0.618 of the interval, so 10 leave a hundredth and 40 leave 4e-9 of it
     */
    public static GoldenSection of(DoubleUnaryOperator curve, double low, double high, int steps) {
        double from = low;
        double to = high;
        double inner = to - KEPT * (to - from);
        double outer = from + KEPT * (to - from);
        double atInner = curve.applyAsDouble(inner);
        double atOuter = curve.applyAsDouble(outer);
        double least = Math.min(atInner, atOuter);
        double best = atInner < atOuter ? inner : outer;
        for (int k = 0; k < steps; k++) {
            if (atInner < atOuter) {
                to = outer;
                outer = inner;
                atOuter = atInner;
                inner = to - KEPT * (to - from);
                atInner = curve.applyAsDouble(inner);
                if (atInner < least) {
                    least = atInner;
                    best = inner;
                }
            } else {
                from = inner;
                inner = outer;
                atInner = atOuter;
                outer = from + KEPT * (to - from);
                atOuter = curve.applyAsDouble(outer);
                if (atOuter < least) {
                    least = atOuter;
                    best = outer;
                }
            }
        }
        return new GoldenSection(best, least);
    }
}
