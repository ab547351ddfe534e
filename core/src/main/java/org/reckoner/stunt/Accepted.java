package org.reckoner.stunt;

import org.reckoner.numeric.Elementary;

/**
 * The part of an uncertain number's spread that the models accept; draws come from this part only.
 *
 * <p>One rule: what reaches beyond the accepted range is cut off and the rest keeps its shape, so that no draw piles up at
 * the edge. A direction that may point all the way round is not cut but wrapped.
 *
 * @param value the number with its spread
 * @param low least accepted value (SI unit of the input)
 * @param high greatest accepted value (SI unit of the input)
 * @param below share of the spread that is cut off below (1)
 * @param above share of the spread that is cut off above (1)
 * @param wraps whether it is a direction that may point all the way round
 */
public record Accepted(Uncertain value, double low, double high, double below, double above, boolean wraps) {
    /** Draws are never nearer than this to 0 and 1 (1). */
    private static final double NEAREST = 0x1p-53;

    /** A thinner tail is not worth cutting: its draws stand at the edge (1). */
    private static final double THINNEST = 1e-6;

    private static final double TURN = 2 * StrictMath.PI;

    /** What the models accept of this number as that input. */
    public static Accepted of(Input input, Uncertain value) {
        double low = input.low();
        double high = input.high();
        boolean wraps = input.dimension() == Dimension.ANGLE && high - low > TURN - 1e-9;
        if (wraps || !value.isSpread()) {
            return new Accepted(value, low, high, 0, 0, wraps);
        }
        double below = value.quantile(THINNEST) >= low ? 0 : shareBelow(value, low);
        double above = value.quantile(1 - THINNEST) <= high ? 0 : 1 - shareBelow(value, high);
        return new Accepted(value, low, high, below, above, false);
    }

    /** The share of draws below a value, by halving. */
    private static double shareBelow(Uncertain value, double limit) {
        double least = 0;
        double most = 1;
        for (double middle = 0.5; middle > least && middle < most; middle = 0.5 * (least + most)) {
            if (middle < NEAREST) {
                return 0;
            }
            if (value.quantile(middle) < limit) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    /** @return share of the spread that is cut off (1) */
    public double cut() {
        return below + above;
    }

    /**
     * One draw.
     *
     * @param u share of the accepted draws below the wanted value, between 0 and 1 (1)
     * @return a value that the models accept (SI unit of the input)
     */
    public double at(double u) {
        double inside = Math.min(Math.max(below + u * (1 - below - above), NEAREST), 1 - NEAREST);
        double drawn = value.quantile(inside);
        if (wraps && (drawn < low || drawn > high)) {
            double turned = Elementary.wrapAngle(drawn);
            return Math.min(turned < low ? turned + TURN : turned, high);
        }
        return Math.min(Math.max(drawn, low), high);
    }
}
