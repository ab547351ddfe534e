package org.reckoner.sampling;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.stunt.Accepted;
import org.reckoner.stunt.Correlation;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Quantiles;
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
    private final Quantiles quantiles;
    private final List<String> coordinates;
    private final Scope[] scopes;

    /**
     * What was cut off the spread of one input because the models do not accept it.
     *
     * @param below share cut off at the low end (1)
     * @param above share cut off at the high end (1)
     */
    public record Cut(Input input, double below, double above) {}

    private Scatter(Inputs all, List<String> extras) {
        this.quantiles = Quantiles.of(all);
        List<String> names =
                new ArrayList<>(quantiles.inputs().stream().map(Input::key).toList());
        names.addAll(extras);
        this.coordinates = List.copyOf(names);
        this.scopes = new Scope[names.size()];
        for (int c = 0; c < scopes.length; c++) {
            scopes[c] = c < inputs().size() ? all.get(inputs().get(c)).scope() : Scope.PER_TAKE;
        }
    }

    /**
     * The scatter of a stunt.
     *
     * @param inputs of the stunt, with their spreads and what goes together
     * @param extras further things to draw in every take, in a fixed order
     */
    public static Scatter of(Inputs inputs, List<String> extras) {
        return new Scatter(inputs, extras);
    }

    /** The inputs that scatter, in the order of their coordinates. */
    public List<Input> inputs() {
        return quantiles.inputs();
    }

    /** Which of them go together. */
    public Correlation correlation() {
        return quantiles.correlation();
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
        return quantiles.cut().stream()
                .map(cut -> new Cut(cut.input(), cut.below(), cut.above()))
                .toList();
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
        return quantiles.values(u);
    }

    /**
     * How unusual the value of each input is; scores of inputs that go together have their correlation.
     *
     * @param u one number between 0 and 1 for every coordinate; extras are not looked at (1)
     * @return one standard normal score for every input, in the order of {@link #inputs} (1)
     */
    public double[] scores(double[] u) {
        return quantiles.scores(u);
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
            u[c] = Quantiles.share(scores[c]);
        }
        return u;
    }
}
