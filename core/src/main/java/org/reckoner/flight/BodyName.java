package org.reckoner.flight;

/** The bodies that are flown. */
public enum BodyName {
    PERFORMER("performer"),
    VEHICLE("vehicle");

    private final String words;

    BodyName(String words) {
        this.words = words;
    }

    /** As tables and files write it. */
    public String words() {
        return words;
    }
}
