package org.reckoner.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.numeric.NormalShare;
import org.reckoner.stunt.Accepted;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Scope;

/**
 * How the uncertain inputs of one stunt scatter: even numbers or bell-curve scores go in, one value for every input comes
 * out.
 *
 * <p>Every input that scatters has one coordinate, in the order of the table of inputs; named extras follow, such as the
 * choice among failures. What an input's spread reaches beyond the range that the models accept is cut off and the rest
 * keeps its shape ({@link Accepted}); {@link #cuts} reports how much that was.
 *
 * <p>Immutable; safe from any number of threads.
 */
public final class Scatter {
    /** A spread of which the models accept less than this says something else than it means; judgement (1). */
    private static final double LEAST_ACCEPTED = 0.4;

    private static final double NEAREST = 0x1p-53;

    private final double[] centres;
    private final List<Input> inputs;
    private final List<String> coordinates;
    private final Accepted[] accepted;
    private final Scope[] scopes;
    private final Correlation correlation;
    /** Coordinate of each correlated name. */
    private final int[] together;
    /** Row of the correlation of each coordinate, or -1. */
    private final int[] rows;

    /**
     * What was cut off the spread of one input because the models do not accept it.
     *
     * @param below share cut off at the low end (1)
     * @param above share cut off at the high end (1)
     */
    public record Cut(Input input, double below, double above) {}

    private Scatter(Inputs all, Correlation correlation, List<String> extras) {
        this.centres = all.centres();
        this.inputs = List.copyOf(all.spread());
        List<String> names = new ArrayList<>(inputs.stream().map(Input::key).toList());
        names.addAll(extras);
        this.coordinates = List.copyOf(names);
        this.accepted =
                inputs.stream().map(input -> Accepted.of(input, all.get(input))).toArray(Accepted[]::new);
        this.scopes = new Scope[names.size()];
        for (int c = 0; c < scopes.length; c++) {
            scopes[c] = c < inputs.size() ? all.get(inputs.get(c)).scope() : Scope.PER_TAKE;
        }
        this.correlation = correlation;
        this.together = correlation.names().stream().mapToInt(names::indexOf).toArray();
        this.rows = new int[names.size()];
        Arrays.fill(rows, -1);
    }

    /**
     * The scatter of a stunt.
     *
     * @param inputs of the stunt, with their spreads
     * @param correlation of some of them, by their keys
     * @param extras further things to draw in every take, in a fixed order
     */
    public static Scatter of(Inputs inputs, Correlation correlation, List<String> extras) {
        Scatter scatter = new Scatter(inputs, correlation, extras);
        scatter.refuseImpossible();
        scatter.connect();
        return scatter;
    }

    private void refuseImpossible() {
        List<String> wrong = new ArrayList<>();
        for (int c = 0; c < accepted.length; c++) {
            if (1 - accepted[c].cut() < LEAST_ACCEPTED) {
                wrong.add(String.format(
                        Locale.ROOT,
                        "%s = %s %s scatters so far that %.0f %% of its spread is outside %s to %s, which the models accept",
                        coordinates.get(c),
                        accepted[c].value().centre(),
                        inputs.get(c).dimension().unit(),
                        100 * accepted[c].cut(),
                        inputs.get(c).low(),
                        inputs.get(c).high()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong)
                    + "\n  Maybe the spread is in another unit, or a log-normal one is meant.");
        }
    }

    private void connect() {
        for (int row = 0; row < together.length; row++) {
            String name = correlation.names().get(row);
            if (together[row] < 0 || together[row] >= inputs.size()) {
                throw new IllegalArgumentException("a correlation names " + name
                        + ", which does not scatter\n  Maybe it has no ±, or the name is misspelt.");
            }
            if (scopes[together[row]] != scopes[together[0]]) {
                throw new IllegalArgumentException("a correlation joins "
                        + correlation.names().get(0) + " (" + scopes[together[0]].words() + ") with "
                        + name + " (" + scopes[together[row]].words()
                        + "), which are not drawn at the same time\n  Maybe both are meant to be "
                        + scopes[together[0]].words() + ".");
            }
            rows[together[row]] = row;
        }
    }

    /** The inputs that scatter, in the order of their coordinates. */
    public List<Input> inputs() {
        return inputs;
    }

    /** The names of all coordinates: keys of inputs, then extras. */
    public List<String> coordinates() {
        return coordinates;
    }

    /** The place of an extra, or of an input by its key, among the coordinates. */
    public int coordinate(String name) {
        int place = coordinates.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(name + " is not drawn\n  Maybe it has no ±, or the name is misspelt.");
        }
        return place;
    }

    /** What was cut off, for each input of which anything was. */
    public List<Cut> cuts() {
        List<Cut> cuts = new ArrayList<>();
        for (int c = 0; c < accepted.length; c++) {
            if (accepted[c].cut() > 0) {
                cuts.add(new Cut(inputs.get(c), accepted[c].below(), accepted[c].above()));
            }
        }
        return cuts;
    }

    /**
     * The numbers of one take.
     *
     * @param draws with the {@link #coordinates} of this scatter
     * @param sample from 0: the world
     * @param take of that world
     * @return one value for every input in the order of {@link Input} (SI unit of each)
     */
    public double[] take(Draws draws, long sample, Take take) {
        return values(uniforms(draws, sample, take));
    }

    /**
     * The even numbers behind one take.
     *
     * @param draws with the {@link #coordinates} of this scatter
     * @param sample from 0: the world
     * @param take of that world
     * @return one number between 0 and 1 for every coordinate (1)
     */
    public double[] uniforms(Draws draws, long sample, Take take) {
        if (!draws.coordinates().equals(coordinates)) {
            throw new IllegalArgumentException("these draws belong to other inputs");
        }
        double[] u = new double[coordinates.size()];
        for (int c = 0; c < u.length; c++) {
            u[c] = draws.uniform(sample, c, take.instance(scopes[c]));
        }
        return u;
    }

    /**
     * Even numbers as values.
     *
     * @param u one number between 0 and 1 for every coordinate; extras are not looked at (1)
     * @return one value for every input in the order of {@link Input} (SI unit of each)
     */
    public double[] values(double[] u) {
        double[] values = centres.clone();
        double[] scores = new double[together.length];
        for (int row = 0; row < together.length; row++) {
            scores[row] = NormalQuantile.of(u[together[row]]);
        }
        for (int c = 0; c < accepted.length; c++) {
            double even = rows[c] < 0 ? u[c] : share(correlation.score(rows[c], scores));
            values[inputs.get(c).ordinal()] = accepted[c].at(even);
        }
        return values;
    }

    /**
     * Bell-curve scores as even numbers, for what walks among standard normals.
     *
     * @param scores one independent standard normal score for every coordinate (1)
     * @return one number between 0 and 1 for every coordinate (1)
     */
    public static double[] uniforms(double[] scores) {
        double[] u = new double[scores.length];
        for (int c = 0; c < u.length; c++) {
            u[c] = share(scores[c]);
        }
        return u;
    }

    private static double share(double score) {
        return Math.min(Math.max(NormalShare.below(score), NEAREST), 1 - NEAREST);
    }
}
