package org.reckoner.envelope;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Layers;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/** The ways in which people usually want to move a plan: faster, later, in more wind. */
public final class Directions {
    /** Usual reach of a range around the plan, in spreads of the number and as a share of it; judgement (1). */
    private static final double SPREADS = 4;

    private static final double SHARE = 0.18;

    /** Share of a delay by which it is moved forward, and back (1). */
    private static final double SOONER = 0.5;

    private static final double LATER = 0.67;

    /** Least wind that a range of wind reaches (m/s). */
    private static final double WIND_REACH = 8;

    private Directions() {}

    /** The two directions that are flown when nobody asks for others. */
    public static List<Direction> usual(Stunt stunt, Conditions conditions) {
        boolean ramp = stunt.plan().has(Phase.Ramp.class);
        Direction first = ramp ? usual(Input.RUN_UP_SPEED, "run-up speed", stunt) : usualWind(stunt, conditions);
        if (!stunt.plan().has(Phase.Deployment.class)) {
            return List.of(first, ramp ? usualWind(stunt, conditions) : usual(Input.EXIT_PUSH, "push", stunt));
        }
        boolean height =
                switch (stunt.plan().find(Phase.Deployment.class).orElseThrow().trigger()) {
                    case HEIGHT_AGL, HEIGHT_MSL -> true;
                    case DELAY_FROM_T0, DELAY_AFTER_SEPARATION -> false;
                };
        return List.of(
                first,
                height ? usual(Input.DEPLOYMENT_HEIGHT, "throw height", stunt) : usual(Input.DELAY, "delay", stunt));
    }

    private static Direction usualWind(Stunt stunt, Conditions conditions) {
        if (conditions.wind() instanceof Layers) {
            return new Direction(
                    "wind over the table", List.of(new Direction.Part(Input.WIND_LAYERS_FACTOR, 1)), 0, 3, 1);
        }
        double planned = stunt.inputs().centre(Input.WIND_LIP_SPEED);
        return wind(stunt, conditions, 0, Math.max(WIND_REACH, 3 * planned));
    }

    /** A number of the plan over the range that lies near. */
    public static Direction usual(Input input, String words, Stunt stunt) {
        Uncertain value = stunt.inputs().get(input);
        double centre = value.centre();
        double reach = Math.max(SPREADS * value.sigma(), SHARE * Math.abs(centre));
        if (reach == 0) {
            reach = 0.1 * (input.high() - input.low());
        }
        double step = step(reach);
        if (input == Input.DELAY) {
            return Direction.of(
                    words,
                    input,
                    stunt.inputs(),
                    Math.max(input.low(), Math.rint((1 - SOONER) * centre)),
                    Math.min(input.high(), Math.rint((1 + LATER) * centre)));
        }
        double low = Math.max(input.low(), Math.floor((centre - reach) / step) * step);
        double high = Math.min(input.high(), Math.ceil((centre + reach) / step) * step);
        return Direction.of(words, input, stunt.inputs(), low, high);
    }

    /** A round number near a tenth of a reach, so that ranges begin and end at figures that can be said. */
    private static double step(double reach) {
        double step = 1e-6;
        while (step * 20 < reach) {
            step *= 10;
        }
        return step * 10 > reach ? step : Math.rint(step * 10 * 1e6) / 1e6;
    }

    /**
     * The wind at every place at once: read at the lip, the others in the ratio of the plan; all equal where the plan has no
     * wind at the lip.
     *
     * @param low least wind (m/s)
     * @param high most wind (m/s)
     */
    public static Direction wind(Stunt stunt, Conditions conditions, double low, double high) {
        if (conditions.wind() instanceof Calm) {
            throw new IllegalArgumentException("the stunt file states no wind, so there is none to change"
                    + "\n  Maybe conditions.wind.lip with a speed and a direction is missing.");
        }
        if (conditions.wind() instanceof Layers) {
            throw new IllegalArgumentException("the stunt file states its wind in layers, which have no single speed"
                    + "\n  Maybe \"layers_speed_factor 0..3\" is meant, a factor on all of them.");
        }
        Inputs inputs = stunt.inputs();
        double lip = inputs.centre(Input.WIND_LIP_SPEED);
        List<Direction.Part> parts = new ArrayList<>();
        parts.add(new Direction.Part(Input.WIND_LIP_SPEED, 1));
        for (Input other : List.of(Input.WIND_BOWL_SPEED, Input.WIND_LANDING_ZONE_SPEED)) {
            parts.add(new Direction.Part(other, lip > 0 ? inputs.centre(other) / lip : 1));
        }
        return new Direction("wind at the lip", parts, low, high, lip);
    }
}
