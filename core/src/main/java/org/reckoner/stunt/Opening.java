package org.reckoner.stunt;

/** What opens the parachute once it is time. */
public enum Opening {
    /** A pilot chute is thrown, opens the container and pulls canopy and lines out; how fast it fills goes with the speed. */
    PILOT_CHUTE("pilot chute"),
    /** At its moment the canopy begins to fill, and takes the time stated: a static line, a timer, a comparison. */
    BY_CLOCK("by clock");

    private final String words;

    Opening(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
