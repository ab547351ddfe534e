package org.reckoner.stunt;

/** What the number behind a ± stands for. */
public enum Meaning {
    ONE_SIGMA("1 sigma"),
    /** 19 of 20 draws lie within. */
    NINETY_FIVE("95 %"),
    /** Every draw lies within; any value inside is as likely as any other. */
    NEVER_BEYOND("never beyond");

    /** Half width of the central 95 % of a normal distribution, in standard deviations (1). */
    static final double SIGMAS_95 = 1.959963984540054;

    private final String words;

    Meaning(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }

    /**
     * The spread that a ± of this meaning stands for.
     *
     * @param centre the value before the ± (SI unit of the input)
     * @param halfWidth the value behind the ± (SI unit of the input)
     */
    public Spread spread(double centre, double halfWidth) {
        return switch (this) {
            case ONE_SIGMA -> new Spread.Normal(halfWidth);
            case NINETY_FIVE -> new Spread.Normal(halfWidth / SIGMAS_95);
            case NEVER_BEYOND -> new Spread.Uniform(centre - halfWidth, centre + halfWidth);
        };
    }
}
