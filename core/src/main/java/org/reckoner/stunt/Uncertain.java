package org.reckoner.stunt;

/**
 * A number with its spread, how often it is redrawn, and what it rests on.
 *
 * @param centre the value of the nominal flight (SI unit of the input)
 * @param spread how it scatters
 * @param scope how often it is redrawn
 * @param grade how good the evidence is
 * @param source where it comes from, in words
 * @param stated whether the stunt file gives it, or the program's default stands
 */
public record Uncertain(double centre, Spread spread, Scope scope, Grade grade, String source, boolean stated) {

    public Uncertain {
        if (!Double.isFinite(centre)) {
            throw new IllegalArgumentException("a quantity must be a finite number, not " + centre);
        }
    }

    /** @return standard deviation of the draws (SI unit of the input) */
    public double sigma() {
        return spread.standardDeviation(centre);
    }

    /** @param u share of draws below the wanted value, between 0 and 1 (1)
     *  @return the value (SI unit of the input) */
    public double quantile(double u) {
        return spread.quantile(centre, u);
    }

    /** @param value the new centre (SI unit of the input) */
    public Uncertain withCentre(double value) {
        return new Uncertain(value, spread, scope, grade, source, stated);
    }

    /**
     * The same number planned elsewhere: unlike {@link #withCentre} this takes the bounds of its spread along.
     *
     * @param value the new centre (SI unit of the input)
     */
    public Uncertain planned(double value) {
        return new Uncertain(value, spread.moved(value - centre), scope, grade, source, stated);
    }

    public boolean isSpread() {
        return sigma() > 0;
    }
}
