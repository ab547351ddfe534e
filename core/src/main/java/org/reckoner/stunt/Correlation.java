package org.reckoner.stunt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which uncertain numbers go together, such as the winds at the lip and at the landing zone.
 *
 * <p>A Gaussian copula: the correlations are those of the bell curves behind the inputs (of their normal scores). Two normal
 * inputs have just this plain (Pearson) correlation; inputs that are not normal keep their own spread, and their plain correlation
 * is a little weaker. The correlation of the ranks (Spearman) of any two is 6/π · arcsin(r/2): 0.38 where 0.4 is stated
 * (R. B. Nelsen, "An Introduction to Copulas", 2nd ed., 2006, sections 2.3 and 5.1).
 *
 * <p>The first of the correlated inputs, in the order of the table, keeps the draws that it has alone; the others follow it.
 */
public final class Correlation {
    /** Everything on its own. */
    public static final Correlation NONE = new Correlation(List.of(), List.of(), new double[0][0]);

    private final List<Pair> pairs;
    private final List<Input> inputs;
    private final double[][] factor;

    /**
     * Two inputs that go together.
     *
     * @param value their correlation, from -1 to 1 (1)
     */
    public record Pair(Input one, Input other, double value) {
        public Pair {
            if (one == other) {
                throw new IllegalArgumentException(
                        one.key() + " is correlated with itself\n  Maybe another input is meant.");
            }
            if (!(value >= -1 && value <= 1)) {
                throw new IllegalArgumentException("the correlation of " + one.key() + " and " + other.key() + " ("
                        + value + ") must lie between -1 and 1\n  Maybe it is a percentage.");
            }
        }

        boolean of(Input a, Input b) {
            return one == a && other == b || one == b && other == a;
        }
    }

    private Correlation(List<Pair> pairs, List<Input> inputs, double[][] factor) {
        this.pairs = pairs;
        this.inputs = inputs;
        this.factor = factor;
    }

    /** Correlations that can all hold at once, or one clear error; pairs that are not named do not go together. */
    public static Correlation of(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return NONE;
        }
        Set<Input> all = EnumSet.noneOf(Input.class);
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            all.addAll(List.of(pair.one, pair.other));
            if (pairs.subList(0, k).stream().anyMatch(before -> before.of(pair.one, pair.other))) {
                throw new IllegalArgumentException("the correlation of " + pair.one.key() + " and " + pair.other.key()
                        + " is stated twice\n  Maybe one of the two goes.");
            }
        }
        List<Input> inputs = List.copyOf(all);
        double[][] matrix = matrix(inputs, pairs);
        double[][] factor = CorrelationFactor.of(matrix)
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "the correlations of %s cannot all hold at once%n  Maybe %s.",
                        String.join(", ", inputs.stream().map(Input::key).toList()),
                        LeastChange.words(matrix, inputs))));
        return new Correlation(List.copyOf(pairs), inputs, factor);
    }

    private static double[][] matrix(List<Input> inputs, List<Pair> pairs) {
        double[][] matrix = new double[inputs.size()][inputs.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (Pair pair : pairs) {
            int i = inputs.indexOf(pair.one);
            int j = inputs.indexOf(pair.other);
            matrix[i][j] = pair.value;
            matrix[j][i] = pair.value;
        }
        return matrix;
    }

    /** The pairs as they were stated. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The inputs that go together with another one, in the order of the table. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The pairs of which both inputs are among these: a number that is known exactly goes with nothing. */
    public Correlation among(Collection<Input> scattering) {
        List<Pair> left = pairs.stream()
                .filter(pair -> scattering.contains(pair.one) && scattering.contains(pair.other))
                .toList();
        return left.size() == pairs.size() ? this : of(left);
    }

    /** The inputs in groups, such that inputs of two groups have nothing to do with each other. */
    public List<Set<Input>> groups() {
        List<Set<Input>> groups = new ArrayList<>();
        for (Pair pair : pairs) {
            Set<Input> joined = EnumSet.of(pair.one, pair.other);
            groups.removeIf(group -> {
                boolean meets = group.contains(pair.one) || group.contains(pair.other);
                if (meets) {
                    joined.addAll(group);
                }
                return meets;
            });
            groups.add(joined);
        }
        return List.copyOf(groups);
    }

    /** @return the correlation of two inputs; 0 where none is stated, 1 of an input with itself (1) */
    public double of(Input one, Input other) {
        return one == other
                ? 1
                : pairs.stream()
                        .filter(pair -> pair.of(one, other))
                        .mapToDouble(Pair::value)
                        .findFirst()
                        .orElse(0);
    }

    /**
     * Whether an input's score hangs on those of others before it; the first of its group keeps its own.
     *
     * @param row place in {@link #inputs}
     */
    boolean follows(int row) {
        return Arrays.stream(factor[row], 0, row).anyMatch(weight -> weight != 0);
    }

    /**
     * Scores that go together.
     *
     * @param scores independent standard normal scores in the order of {@link #inputs} (1)
     * @return standard normal scores that have the correlations (1)
     */
    public double[] together(double[] scores) {
        double[] together = new double[inputs.size()];
        for (int row = 0; row < together.length; row++) {
            double sum = 0;
            for (int k = 0; k <= row; k++) {
                sum += factor[row][k] * scores[k];
            }
            together[row] = sum;
        }
        return together;
    }

    /**
     * What each input does for itself to something that is correlated with all of them.
     *
     * @param correlations of that thing with each input, in the order of {@link #inputs} (1)
     * @return its slope along the score of each input while the others stay (1)
     */
    public double[] slopes(double[] correlations) {
        int n = inputs.size();
        double[] independent = new double[n];
        for (int k = 0; k < n; k++) {
            double rest = correlations[k];
            for (int j = 0; j < k; j++) {
                rest -= factor[k][j] * independent[j];
            }
            // An input that follows from those before it does nothing of its own.
            independent[k] = factor[k][k] > 0 ? rest / factor[k][k] : 0;
        }
        double[] slopes = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double rest = independent[k];
            for (int row = k + 1; row < n; row++) {
                rest -= factor[row][k] * slopes[row];
            }
            slopes[k] = factor[k][k] > 0 ? rest / factor[k][k] : 0;
        }
        return slopes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Correlation that && pairs.equals(that.pairs);
    }

    @Override
    public int hashCode() {
        return pairs.hashCode();
    }

    @Override
    public String toString() {
        return pairs + " " + Arrays.deepToString(factor);
    }
}
