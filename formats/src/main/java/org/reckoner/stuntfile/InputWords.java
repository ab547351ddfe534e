package org.reckoner.stuntfile;

import org.reckoner.stunt.Input;

/** How people call a number of the stunt file, and in which unit they say it. */
public final class InputWords {
    private InputWords() {}

    /** The end of its key in plain words: {@code plan.run_up.speed} is "run up speed". */
    public static String name(Input input) {
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
