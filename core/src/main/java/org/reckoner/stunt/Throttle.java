package org.reckoner.stunt;

/** What the rider does with the throttle. */
public enum Throttle {
    HOLD_SPEED("hold speed"),
    FULL("full"),
    CLOSED("closed"),
    BRAKE("brake");

    private final String words;

    Throttle(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
