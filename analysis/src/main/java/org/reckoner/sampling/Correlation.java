package org.reckoner.sampling;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * Which uncertain numbers go together, such as the winds at the lip and at the landing zone.
 *
 * <p>A Gaussian copula: the correlations are those of the bell curves behind the inputs (of their normal scores); inputs that
 * are not normal keep their own spread, and their plain correlation is a little weaker (R. B. Nelsen, "An Introduction to
 * Copulas", 2nd ed., 2006, section 2.3).
 */
public final class Correlation {
    /** Everything on its own. */
    public static final Correlation NONE = new Correlation(List.of(), new double[0][0]);

    private static final double ROUNDING = 1e-12;
    /** Below this smallest eigenvalue one input is all but a function of the others. */
    private static final double LEAST_EIGENVALUE = 1e-9;

    private final List<String> names;
    private final double[][] factor;

    private Correlation(List<String> names, double[][] factor) {
        this.names = names;
        this.factor = factor;
    }

    /**
     * A correlation matrix, or one clear error.
     *
     * @param names of the correlated inputs, each once
     * @param matrix correlation of each with each, in the order of the names (1)
     */
    public static Correlation of(List<String> names, double[][] matrix) {
        int n = names.size();
        if (n < 2 || new HashSet<>(names).size() != n) {
            throw new IllegalArgumentException("a correlation needs two names or more, each once, not " + names);
        }
        if (matrix.length != n) {
            throw new IllegalArgumentException(
                    "a correlation of " + n + " inputs needs " + n + " rows, not " + matrix.length);
        }
        for (int i = 0; i < n; i++) {
            if (matrix[i].length != n) {
                throw new IllegalArgumentException(
                        "the row of " + names.get(i) + " has " + matrix[i].length + " correlations instead of " + n);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                check(names.get(i), names.get(j), matrix[i][j], matrix[j][i], i == j);
            }
        }
        double[] eigenvalues = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix)).getEigenvalues();
        double least = eigenvalues[0];
        for (double value : eigenvalues) {
            least = Math.min(least, value);
        }
        if (!(least > LEAST_EIGENVALUE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the correlations of %s cannot all hold: the smallest eigenvalue of their matrix is %.3g, and must be"
                            + " above 0%n  Maybe one sign is wrong, or one of the inputs follows from the others.",
                    String.join(", ", names),
                    least));
        }
        return new Correlation(List.copyOf(names), lowerFactor(matrix));
    }

    private static void check(String one, String other, double value, double mirrored, boolean same) {
        String pair = "the correlation of " + one + " and " + other + " (" + value + ")";
        if (!(value >= -1 && value <= 1)) {
            throw new IllegalArgumentException(pair + " must lie between -1 and 1");
        }
        if (same && Math.abs(value - 1) > ROUNDING) {
            throw new IllegalArgumentException("the correlation of " + one + " with itself must be 1, not " + value
                    + "\n  Maybe these are covariances.");
        }
        if (Math.abs(value - mirrored) > ROUNDING) {
            throw new IllegalArgumentException(pair + " differs from that of " + other + " and " + one + " (" + mirrored
                    + ")\n  Maybe a misprint.");
        }
    }

    /** A.-L. Cholesky's lower triangular factor. */
    private static double[][] lowerFactor(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
            }
        }
        return factor;
    }

    /** The names of the correlated inputs. */
    public List<String> names() {
        return names;
    }

    /**
     * One correlated score.
     *
     * @param row place in {@link #names}
     * @param scores independent standard normal scores in the order of the names (1)
     * @return the standard normal score that has the correlations (1)
     */
    double score(int row, double[] scores) {
        double sum = 0;
        for (int k = 0; k <= row; k++) {
            sum += factor[row][k] * scores[k];
        }
        return sum;
    }
}
