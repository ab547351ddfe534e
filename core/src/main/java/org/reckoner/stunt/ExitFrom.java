package org.reckoner.stunt;

/** What the performer leaves. */
public enum ExitFrom {
    HELICOPTER("helicopter"),
    AIRCRAFT("aircraft"),
    STANDING("standing"),
    /** A ramp whose run-up is left out: rider and machine fly as one point. */
    RAMP("ramp");

    private final String words;

    ExitFrom(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
