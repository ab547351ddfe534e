package org.reckoner.geo;

/** What a height on the Earth is measured from. */
public enum HeightDatum {
    /** Mean sea level, as printed on maps (the geoid, or a national height system close to it). */
    MSL("MSL"),
    /** The WGS 84 ellipsoid, the native height of satellite positioning. */
    ELLIPSOID("ellipsoid");

    private final String label;

    HeightDatum(String label) {
        this.label = label;
    }

    /** The word used in files and on screen. */
    public String label() {
        return label;
    }
}
