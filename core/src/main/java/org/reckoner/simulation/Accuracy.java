package org.reckoner.simulation;

/**
 * How exactly the reference engine flies.
 *
 * @param absolute error allowed per step in every column (SI unit of the column)
 * @param relative error allowed per step as a share of the column (1)
 * @param longest flight that is followed from its start (s)
 * @param knots longest time between two knots of a trajectory (s)
 */
public record Accuracy(double absolute, double relative, double longest, double knots) {
    /** For a single flight. */
    public static final Accuracy REFERENCE = new Accuracy(1e-6, 1e-9, 1_800, 0.01);

    /** The same, followed no longer than this. @param limit longest flight (s) */
    public Accuracy until(double limit) {
        return new Accuracy(absolute, relative, limit, knots);
    }

    public Accuracy {
        if (!(absolute > 0 && relative >= 0 && longest > 0 && knots > 0)) {
            throw new IllegalArgumentException("tolerances, the longest flight and the knots must be above zero");
        }
    }
}
