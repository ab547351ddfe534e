package org.reckoner.envelope;

import java.util.List;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/**
 * One way in which the plan is moved: which numbers change, from where to where.
 *
 * @param words what people call it, such as {@code run-up speed}
 * @param parts the numbers that move, the first one being the one that is read
 * @param low least value of that first number (SI unit of it)
 * @param high greatest value of that first number (SI unit of it)
 * @param planned value of that first number in the plan (SI unit of it)
 */
public record Direction(String words, List<Part> parts, double low, double high, double planned) {

    /**
     * A number that moves along.
     *
     * @param ratio its value over that of the first number (1)
     */
    public record Part(Input input, double ratio) {}

    public Direction {
        parts = List.copyOf(parts);
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
            throw new IllegalArgumentException(
                    words + " from " + low + " to " + high + " is no range\n  Maybe the smaller value comes first.");
        }
        Input first = parts.get(0).input;
        if (low < first.low() || high > first.high()) {
            throw new IllegalArgumentException(words + " from " + low + " to " + high + " "
                    + first.dimension().unit()
                    + " reaches beyond what the models accept, " + first.low() + " to " + first.high() + " "
                    + first.dimension().unit() + "\n  Maybe the range is in another unit.");
        }
    }

    /**
     * A single number of the plan.
     *
     * @param low least value (SI unit of the input)
     * @param high greatest value (SI unit of the input)
     */
    public static Direction of(String words, Input input, Inputs inputs, double low, double high) {
        return new Direction(words, List.of(new Part(input, 1)), low, high, inputs.centre(input));
    }

    public Dimension dimension() {
        return parts.get(0).input.dimension();
    }

    /**
     * The plan moved this way; spreads come along.
     *
     * @param value of the first number (SI unit of it)
     */
    public Inputs moved(Inputs inputs, double value) {
        Inputs moved = inputs;
        for (Part part : parts) {
            double there = Math.min(Math.max(part.ratio * value, part.input.low()), part.input.high());
            moved = moved.with(part.input, inputs.get(part.input).planned(there));
        }
        return moved;
    }

    /**
     * A place along this way.
     *
     * @param share of the range that lies below it (1)
     * @return value of the first number (SI unit of it)
     */
    public double at(double share) {
        return low + share * (high - low);
    }

    /** Whether the plan itself lies in the range. */
    public boolean holdsPlan() {
        return planned >= low && planned <= high;
    }
}
