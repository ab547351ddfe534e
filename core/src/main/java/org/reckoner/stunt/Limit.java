package org.reckoner.stunt;

/**
 * A threshold that a named person set, and why.
 *
 * @param name what people call it
 * @param figure the predicted figure it bounds
 * @param atLeast true when the figure must not fall below, false when it must not rise above
 * @param threshold the bound (SI unit of the figure)
 * @param owner who set it and can change it
 * @param reason why it stands where it stands
 */
public record Limit(String name, Figure figure, boolean atLeast, double threshold, String owner, String reason) {
    public Limit {
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a limit needs a finite threshold, not " + threshold);
        }
    }

    /**
     * How far a value keeps from the threshold; negative beyond it.
     *
     * @param value the predicted figure (SI unit of the figure)
     * @return the margin (SI unit of the figure)
     */
    public double margin(double value) {
        return atLeast ? value - threshold : threshold - value;
    }
}
