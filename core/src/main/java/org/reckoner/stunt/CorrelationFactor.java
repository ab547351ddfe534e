package org.reckoner.stunt;

import java.util.Optional;

/**
 * The lower triangular factor of a correlation matrix, after A.-L. Cholesky (N. J. Higham, "Accuracy and Stability of
 * Numerical Algorithms", 2nd ed., 2002, chapter 10). A matrix that has none is not one of correlations.
 */
final class CorrelationFactor {
    /** What rounding may leave of a zero (1). */
    private static final double ROUNDING = 1e-10;

    private CorrelationFactor() {}

    /** The factor; nothing where no numbers can be correlated like this. A number that follows from others gets a zero. */
    static Optional<double[][]> of(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double rest = matrix[i][j] - product(factor, i, j);
                if (factor[j][j] > 0) {
                    factor[i][j] = rest / factor[j][j];
                } else if (Math.abs(rest) > Math.sqrt(ROUNDING)) {
                    return Optional.empty();
                }
            }
            double rest = matrix[i][i] - product(factor, i, i);
            if (rest < -ROUNDING) {
                return Optional.empty();
            }
            factor[i][i] = rest > ROUNDING ? Math.sqrt(rest) : 0;
        }
        return Optional.of(factor);
    }

    private static double product(double[][] factor, int i, int j) {
        double sum = 0;
        for (int k = 0; k < j; k++) {
            sum += factor[i][k] * factor[j][k];
        }
        return sum;
    }
}
