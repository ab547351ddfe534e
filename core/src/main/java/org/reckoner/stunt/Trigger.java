package org.reckoner.stunt;

/** What makes the performer throw the pilot chute; the numbers stand in {@link Input#DELAY} and {@link Input#DEPLOYMENT_HEIGHT}. */
public enum Trigger {
    /** The delay has passed since T0. */
    DELAY_FROM_T0("from T0"),
    /** The delay has passed since the rider left the vehicle. */
    DELAY_AFTER_SEPARATION("after separation"),
    /** The deployment height above the ground below, on the way down. */
    HEIGHT_AGL("AGL"),
    /** The deployment height above sea level, on the way down. */
    HEIGHT_MSL("MSL");

    private final String words;

    Trigger(String words) {
        this.words = words;
    }

    /** As the stunt file writes it. */
    public String words() {
        return words;
    }
}
