package org.reckoner.environment;

/** Ground, air, wind and gravity of one stunt on one day. */
public record Conditions(Terrain terrain, Air air, WindField wind, Gravity gravity) {

    /** The same day over other ground. */
    public Conditions over(Terrain other) {
        return new Conditions(other, air, wind, gravity);
    }
}
