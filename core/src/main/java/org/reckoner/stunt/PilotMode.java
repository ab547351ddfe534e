package org.reckoner.stunt;

/** Who steers the canopy. */
public enum PilotMode {
    /** Flies to the landing zone, loses height there, lands into the believed wind. */
    PATTERN("pattern"),
    /** Nobody: the brakes stay stowed and the canopy flies as it opened. */
    HANDS_OFF("hands off");

    private final String words;

    PilotMode(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
