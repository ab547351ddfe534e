package org.reckoner.simulation;

/**
 * How exactly the reference engine flies.
 *
 * @param absolute error allowed per step in every column (SI unit of the column)
 * @param relative error allowed per step as a share of the column (1)
 * @param longest flight that is followed from its start (s)
 */
public record Accuracy(double absolute, double relative, double longest) {
    /** For a single flight. */
    public static final Accuracy REFERENCE = new Accuracy(1e-6, 1e-9, 1_800);

    public Accuracy {
        if (!(absolute > 0 && relative >= 0 && longest > 0)) {
            throw new IllegalArgumentException("tolerances and the longest flight must be above zero");
        }
    }
}
