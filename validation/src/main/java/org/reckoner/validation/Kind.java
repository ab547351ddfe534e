package org.reckoner.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands behind a reference, and so what a miss means. */
public enum Kind {
    EXACT("a closed form; a miss is a fault of the program"),
    REF("a reference that several programs agree on; a miss is a fault of the program"),
    REAL("a measured event; its tolerance holds what is unknown about it, and a miss is shown with its reason"),
    BOUND("an inequality that must hold; a miss is a fault of the program"),
    STAT("a statistic; a miss is shown with its reason");

    private final String meaning;

    Kind(String meaning) {
        this.meaning = meaning;
    }

    /** What the reference is and what a miss means. */
    public String meaning() {
        return meaning;
    }

    /** Whether a miss fails the suite. */
    public boolean decides() {
        return this == EXACT || this == REF || this == BOUND;
    }

    static Optional<Kind> named(String word) {
        return Arrays.stream(values())
                .filter(k -> k.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
