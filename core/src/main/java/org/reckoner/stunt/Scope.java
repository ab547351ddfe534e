package org.reckoner.stunt;

/** How often an uncertain number takes a new value. */
public enum Scope {
    PER_TAKE("per take"),
    PER_DAY("per day"),
    PER_PERFORMER("per performer"),
    /** One true value that nobody knows: more takes do not average it away. */
    FIXED_UNKNOWN("fixed, unknown");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
