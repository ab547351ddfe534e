package org.reckoner.stunt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One value, with its spread, for every {@link Input} of a stunt, and which go together; never changes, {@code with} makes another. */
public final class Inputs {
    private static final Input[] ALL = Input.values();

    private final Uncertain[] values;
    private final Correlation correlation;

    private Inputs(Uncertain[] values, Correlation correlation) {
        this.values = values;
        this.correlation = correlation;
    }

    /** What stands when a stunt file states nothing. */
    public static Inputs standard() {
        Uncertain[] values = new Uncertain[ALL.length];
        for (Input input : ALL) {
            values[input.ordinal()] = input.standard();
        }
        return new Inputs(values, Correlation.NONE);
    }

    public Uncertain get(Input input) {
        return values[input.ordinal()];
    }

    /** @return the value of the nominal flight (SI unit of the input) */
    public double centre(Input input) {
        return values[input.ordinal()].centre();
    }

    /** Which of them go together. */
    public Correlation correlation() {
        return correlation;
    }

    /** The same numbers with others of them going together. */
    public Inputs with(Correlation other) {
        return new Inputs(values, other);
    }

    /** The same stunt with another number, spread and source for one input. */
    public Inputs with(Input input, Uncertain value) {
        Uncertain[] copy = values.clone();
        copy[input.ordinal()] = value;
        return new Inputs(copy, correlation);
    }

    /**
     * The same stunt with another centre for one input; spread and source stay.
     *
     * @param centre the new value (SI unit of the input)
     */
    public Inputs with(Input input, double centre) {
        return with(input, get(input).withCentre(centre));
    }

    /**
     * The same stunt with another centre for every input; spreads and sources stay.
     *
     * @param numbers one value for every input in the order of {@link Input} (SI unit of each)
     */
    public Inputs at(double[] numbers) {
        Uncertain[] moved = new Uncertain[values.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = numbers[k] == values[k].centre() ? values[k] : values[k].withCentre(numbers[k]);
        }
        return new Inputs(moved, correlation);
    }

    /** The inputs that scatter, in the order of the table. */
    public List<Input> spread() {
        List<Input> spread = new ArrayList<>();
        for (Input input : ALL) {
            if (get(input).isSpread()) {
                spread.add(input);
            }
        }
        return spread;
    }

    /** @return the centre of every input in the order of {@link Input} (SI unit of each) */
    public double[] centres() {
        return Arrays.stream(values).mapToDouble(Uncertain::centre).toArray();
    }

    /**
     * The numbers of one sample, drawn as {@link Quantiles} does; who needs many makes those once.
     *
     * @return one value for every input in the order of {@link Input} (SI unit of each)
     */
    public double[] draw(long seed, long sample) {
        return Quantiles.of(this).draw(seed, sample);
    }

    /**
     * Refuses times and time constants shorter than the models accept: the integrator would be asked for steps that it
     * cannot take. Other numbers may lie beyond their ranges where a textbook case wants it.
     *
     * @param numbers one value for every input in the order of {@link Input} (SI unit of each)
     */
    public static void requireTimes(double[] numbers) {
        for (Input input : ALL) {
            double value = numbers[input.ordinal()];
            if (input.dimension() == Dimension.TIME && !(value >= input.low())) {
                throw new IllegalArgumentException(input.key() + " (" + value + " s) must be at least " + input.low()
                        + " s\nMaybe it is in another unit.");
            }
        }
    }
}
