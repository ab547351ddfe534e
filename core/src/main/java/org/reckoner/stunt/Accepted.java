package org.reckoner.stunt;

/**
 * The part of an uncertain number's spread that the models accept; the flights of a spread draw from this part only.
 *
 * <p>One rule: what reaches beyond the accepted range is cut off and the rest keeps its shape, so that no draw piles up at
 * the edge. A direction that may point all the way round is not cut but comes round again ({@link Input#kept}).
 *
 * @param input whose range counts
 * @param value the number with its spread
 * @param below share of the spread that is cut off below (1)
 * @param above share of the spread that is cut off above (1)
 */
public record Accepted(Input input, Uncertain value, double below, double above) {
    /** Draws are never nearer than this to 0 and 1 (1). */
    private static final double NEAREST = 0x1p-53;

    /** A thinner tail is not worth cutting: its draws stop at the bound (1). */
    private static final double THINNEST = 1e-6;

    /** What the models accept of this number as that input. */
    public static Accepted of(Input input, Uncertain value) {
        if (input.comesRound() || !value.isSpread()) {
            return new Accepted(input, value, 0, 0);
        }
        double below = value.spread().share(value.centre(), input.low());
        double above = 1 - value.spread().share(value.centre(), input.high());
        return new Accepted(input, value, below < THINNEST ? 0 : below, above < THINNEST ? 0 : above);
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
        double inside = below + u * (1 - below - above);
        return input.kept(value.quantile(Math.min(Math.max(inside, NEAREST), 1 - NEAREST)));
    }
}
