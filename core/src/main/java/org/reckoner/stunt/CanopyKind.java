package org.reckoner.stunt;

/** What kind of parachute is carried. */
public enum CanopyKind {
    /** A wing that glides and is steered. */
    RAM_AIR("ram air"),
    /** It only holds back: round reserve, cargo parachute, the parachute of a dummy. */
    ROUND("round");

    private final String words;

    CanopyKind(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
