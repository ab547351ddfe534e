package org.reckoner.stunt;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The least change of one pair after which correlations that contradict each other can all hold; where none will do, all of
 * them have to be weaker.
 *
 * @param row of the pair
 * @param column of the pair
 * @param from the correlation as it stands (1)
 * @param to the nearest one that can hold (1)
 */
record LeastChange(int row, int column, double from, double to) {
    /** Looked at in steps first: finer than anybody states a correlation (1). */
    private static final int STEPS = 2_000;

    private static final int HALVINGS = 40;

    /**
     * What to change, in words: of what is stated, and of what is not and so counts as zero.
     *
     * @param matrix that no numbers can have, with ones on its diagonal (1)
     */
    static String words(double[][] matrix, List<Input> inputs) {
        LeastChange stated = of(matrix, true);
        LeastChange unstated = of(matrix, false);
        if (stated == null && unstated == null) {
            return String.format(
                    Locale.ROOT, "all are at most %.2f times as strong", Math.floor(100 * weaker(matrix)) / 100);
        }
        return Stream.of(stated, unstated)
                .filter(Objects::nonNull)
                .map(change -> change.words(inputs))
                .collect(Collectors.joining(", or "));
    }

    private static @Nullable LeastChange of(double[][] matrix, boolean stated) {
        LeastChange least = null;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                double to = matrix[i][j] != 0 == stated ? nearest(matrix, i, j) : Double.NaN;
                if (!Double.isNaN(to)
                        && (least == null || Math.abs(to - matrix[i][j]) < Math.abs(least.to - least.from))) {
                    least = new LeastChange(i, j, matrix[i][j], to);
                }
            }
        }
        return least;
    }

    /** What can hold is one stretch of values: the step in it that is nearest, and then halvings towards its end. */
    private static double nearest(double[][] matrix, int i, int j) {
        double from = matrix[i][j];
        double found = Double.NaN;
        for (int k = 0; k <= STEPS; k++) {
            double value = -1 + 2.0 * k / STEPS;
            if ((Double.isNaN(found) || Math.abs(value - from) < Math.abs(found - from))
                    && holds(changed(matrix, i, j, value))) {
                found = value;
            }
        }
        if (Double.isNaN(found)) {
            return found;
        }
        double bad = from;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (bad + found);
            if (holds(changed(matrix, i, j, middle))) {
                found = middle;
            } else {
                bad = middle;
            }
        }
        return found;
    }

    private static double weaker(double[][] matrix) {
        double good = 0;
        double bad = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (good + bad);
            double[][] all = new double[matrix.length][];
            for (int i = 0; i < all.length; i++) {
                all[i] = matrix[i].clone();
                for (int j = 0; j < all.length; j++) {
                    all[i][j] *= i == j ? 1 : middle;
                }
            }
            if (holds(all)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static boolean holds(double[][] matrix) {
        return CorrelationFactor.of(matrix).isPresent();
    }

    private static double[][] changed(double[][] matrix, int i, int j, double value) {
        double[][] changed = new double[matrix.length][];
        for (int k = 0; k < changed.length; k++) {
            changed[k] = matrix[k].clone();
        }
        changed[i][j] = value;
        changed[j][i] = value;
        return changed;
    }

    /** As it is told, rounded to the side that holds. */
    private String words(List<Input> inputs) {
        double told = (to > from ? Math.ceil(100 * to - 1e-6) : Math.floor(100 * to + 1e-6)) / 100;
        return String.format(
                Locale.ROOT,
                "that of %s and %s is %s %.2f, %s",
                inputs.get(column).key(),
                inputs.get(row).key(),
                to > from ? "at least" : "at most",
                told,
                from == 0 ? "which is not stated" : "not " + from);
    }
}
