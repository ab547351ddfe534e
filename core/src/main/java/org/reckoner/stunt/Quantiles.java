package org.reckoner.stunt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.numeric.NormalShare;

/**
 * How even numbers become one value for every input: the one rule by which anything of a stunt is drawn. Inputs that go
 * together are drawn together ({@link Correlation}), and of each spread only what the models accept ({@link Accepted}).
 *
 * <p>Immutable; safe from any number of threads.
 */
public final class Quantiles {
    /** A spread of which the models accept less than this says something else than it means; judgement (1). */
    private static final double LEAST_ACCEPTED = 0.4;

    private static final double NEAREST = 0x1p-53;

    private final double[] centres;
    private final List<Input> inputs;
    private final Accepted[] accepted;
    private final Correlation correlation;
    /** Place among the inputs of each that goes together with another. */
    private final int[] together;
    /** Row of the correlation of each input that follows others, or -1. */
    private final int[] follower;

    private Quantiles(Inputs all) {
        this.centres = all.centres();
        this.inputs = List.copyOf(all.spread());
        this.accepted =
                inputs.stream().map(input -> Accepted.of(input, all.get(input))).toArray(Accepted[]::new);
        this.correlation = all.correlation().among(inputs);
        this.together = correlation.inputs().stream().mapToInt(inputs::indexOf).toArray();
        this.follower = new int[inputs.size()];
        Arrays.fill(follower, -1);
        for (int row = 0; row < together.length; row++) {
            follower[together[row]] = correlation.follows(row) ? row : -1;
        }
    }

    /** Refuses spreads of which the models accept too little, and correlations of what is not drawn at the same time. */
    public static Quantiles of(Inputs inputs) {
        Quantiles quantiles = new Quantiles(inputs);
        quantiles.refuseImpossible();
        for (Correlation.Pair pair : quantiles.correlation.pairs()) {
            Scope one = inputs.get(pair.one()).scope();
            Scope other = inputs.get(pair.other()).scope();
            if (one != other) {
                throw new IllegalArgumentException("a correlation joins "
                        + pair.one().key() + " (" + one.words()
                        + ") with " + pair.other().key() + " (" + other.words()
                        + "), which are not drawn at the same time\n  Maybe both are meant to be " + one.words() + ".");
            }
        }
        return quantiles;
    }

    private void refuseImpossible() {
        List<String> wrong = new ArrayList<>();
        for (Accepted one : accepted) {
            if (!enough(one)) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s = %s %s scatters so far that %.0f %% of its spread is outside %s to %s, which the models accept",
                        one.input().key(),
                        one.value().centre(),
                        one.input().dimension().unit(),
                        100 * one.cut(),
                        one.input().low(),
                        one.input().high()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong)
                    + "\n  Maybe the spread is in another unit, or a log-normal one is meant.");
        }
    }

    /** Whether enough of a spread is accepted for the rest to mean what was written. */
    public static boolean enough(Accepted accepted) {
        return 1 - accepted.cut() >= LEAST_ACCEPTED;
    }

    /** The inputs that scatter, in the order of the table. */
    public List<Input> inputs() {
        return inputs;
    }

    /** Those of them that go together. */
    public Correlation correlation() {
        return correlation;
    }

    /** The spreads of which a part is cut off. */
    public List<Accepted> cut() {
        return Arrays.stream(accepted).filter(one -> one.cut() > 0).toList();
    }

    /**
     * The numbers of one sample: every input has a number of its own, keyed by seed, sample and its key in the stunt file, so
     * that a new input never changes the draws of another.
     *
     * @return one value for every input in the order of {@link Input} (SI unit of each)
     */
    public double[] draw(long seed, long sample) {
        double[] u = new double[inputs.size()];
        for (int c = 0; c < u.length; c++) {
            u[c] = KeyedRandom.uniform(seed, sample, inputs.get(c).key());
        }
        return values(u);
    }

    /**
     * Even numbers as values.
     *
     * @param u one number between 0 and 1 for every input that scatters; what follows them is not looked at (1)
     * @return one value for every input in the order of {@link Input} (SI unit of each)
     */
    public double[] values(double[] u) {
        double[] values = centres.clone();
        double[] scores = correlated(u);
        for (int c = 0; c < accepted.length; c++) {
            values[inputs.get(c).ordinal()] = accepted[c].at(follower[c] < 0 ? u[c] : share(scores[follower[c]]));
        }
        return values;
    }

    /**
     * The bell-curve score of each input that scatters, which says how unusual its value is: those that go together have
     * their correlation.
     *
     * @param u one number between 0 and 1 for every input that scatters; what follows them is not looked at (1)
     * @return one standard normal score for each (1)
     */
    public double[] scores(double[] u) {
        double[] scores = new double[inputs.size()];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = NormalQuantile.of(u[c]);
        }
        double[] joined = correlated(u);
        for (int row = 0; row < together.length; row++) {
            scores[together[row]] = joined[row];
        }
        return scores;
    }

    private double[] correlated(double[] u) {
        double[] own = new double[together.length];
        for (int row = 0; row < own.length; row++) {
            own[row] = NormalQuantile.of(u[together[row]]);
        }
        return correlation.together(own);
    }

    /**
     * The even number behind a bell-curve score.
     *
     * @param score of a standard normal (1)
     * @return above 0 and below 1 (1)
     */
    public static double share(double score) {
        return Math.min(Math.max(NormalShare.below(score), NEAREST), 1 - NEAREST);
    }
}
