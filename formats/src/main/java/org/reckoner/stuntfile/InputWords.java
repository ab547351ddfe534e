package org.reckoner.stuntfile;

import org.reckoner.stunt.Input;

/** How people call a number of the stunt file, and in which unit they say it. */
public final class InputWords {
    private InputWords() {}

    /** What a coordinator would call it aloud: {@code plan.run_up.speed} is "run-up speed". */
    public static String name(Input input) {
        return switch (input) {
            case WIND_LIP_SPEED -> "wind at the lip";
            case WIND_BOWL_SPEED -> "wind in the bowl";
            case WIND_LANDING_ZONE_SPEED -> "wind at the landing zone";
            case WIND_LIP_FROM -> "wind at the lip, from";
            case WIND_BOWL_FROM -> "wind in the bowl, from";
            case WIND_LANDING_ZONE_FROM -> "wind at the landing zone, from";
            case RUN_UP_SPEED -> "run-up speed";
            case DELAY -> "delay to the throw";
            default -> endOfKey(input);
        };
    }

    private static String endOfKey(Input input) {
        String[] steps = input.key().split("\\.");
        String last = steps[steps.length - 1];
        String words = steps.length > 1 && (last.length() < 6 || last.equals("speed"))
                ? steps[steps.length - 2] + " " + last
                : last;
        return words.replace('_', ' ');
    }

    /** What it is. */
    public static String meaning(Input input) {
        return KeyTables.meaning(input);
    }

    /** The unit in which it is said. */
    public static Unit unit(Input input) {
        return KeyTables.unit(input);
    }
}
