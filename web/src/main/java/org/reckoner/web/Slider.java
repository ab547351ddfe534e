package org.reckoner.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.InputWords;

/**
 * A number that can be dragged, and how far.
 *
 * @param input which number
 * @param centre its value in the plan
 * @param low end, in SI
 * @param high end, in SI
 */
record Slider(Input input, Uncertain centre, double low, double high) {
    /** A slider reaches so many standard deviations to each side, where the models accept it. */
    private static final double SIGMAS = 5;

    /** The numbers that matter most to a stunt of this kind. */
    static List<Slider> of(Stunt stunt) {
        List<Input> inputs = new ArrayList<>();
        if (stunt.plan().has(Phase.Ramp.class)) {
            inputs.add(Input.RUN_UP_SPEED);
            inputs.add(Input.SEPARATION_TIME);
        } else {
            inputs.add(Input.EXIT_PUSH);
        }
        if (stunt.plan().has(Phase.Deployment.class)) {
            inputs.add(Input.DELAY);
        }
        inputs.add(Input.WIND_LIP_SPEED);
        inputs.add(Input.WIND_BOWL_SPEED);
        inputs.add(Input.WIND_LANDING_ZONE_SPEED);
        inputs.add(Input.PERFORMER_MASS);
        return inputs.stream().map(input -> of(stunt, input)).toList();
    }

    private static Slider of(Stunt stunt, Input input) {
        Uncertain value = stunt.inputs().get(input);
        double reach = Math.max(SIGMAS * value.sigma(), least(input, value.centre()));
        return new Slider(
                input,
                value,
                Math.max(input.low(), value.centre() - reach),
                Math.min(input.high(), value.centre() + reach));
    }

    /** Numbers without a spread can be dragged too. */
    private static double least(Input input, double centre) {
        if (input.dimension() == Dimension.SPEED) {
            return 5;
        }
        return input.dimension() == Dimension.TIME ? 2 : 0.2 * Math.abs(centre);
    }

    /** Places on both sides of the plan, in the slider's own unit: both ends, and halfway to them. */
    List<BigDecimal> places() {
        double from = inUnit(low);
        double to = inUnit(high);
        double middle = inUnit(centre.centre());
        int digits = to - from >= 100 ? 0 : to - from >= 2 ? 1 : 2;
        return List.of(
                        rounded(from, digits, RoundingMode.CEILING),
                        rounded((from + middle) / 2, digits, RoundingMode.HALF_EVEN),
                        rounded((middle + to) / 2, digits, RoundingMode.HALF_EVEN),
                        rounded(to, digits, RoundingMode.FLOOR))
                .stream()
                .distinct()
                .filter(place -> place.doubleValue() != middle)
                .toList();
    }

    /** A value as the slider shows it. */
    double inUnit(double si) {
        return InputWords.unit(input).fromSi(si);
    }

    private static BigDecimal rounded(double value, int digits, RoundingMode way) {
        // The sixth digit is what the page is told; beyond it lies only the conversion's own rounding.
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).setScale(digits, way);
    }
}
