package org.reckoner.stunt;

/** What the performer leaves. */
public enum ExitFrom {
    HELICOPTER("helicopter"),
    AIRCRAFT("aircraft"),
    STANDING("standing");

    private final String words;

    ExitFrom(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
