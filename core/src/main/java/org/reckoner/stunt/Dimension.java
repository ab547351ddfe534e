package org.reckoner.stunt;

/** What kind of quantity a number is, with the SI unit that it has inside the program. */
public enum Dimension {
    ONE("1"),
    LENGTH("m"),
    AREA("m²"),
    TIME("s"),
    SPEED("m/s"),
    ANGLE("rad"),
    ANGULAR_RATE("rad/s"),
    MASS("kg"),
    DENSITY("kg/m³"),
    ACCELERATION("m/s²"),
    FORCE("N"),
    TORQUE("N m"),
    POWER("W"),
    INERTIA("kg m²"),
    STIFFNESS("N/m"),
    PRESSURE("Pa"),
    TEMPERATURE("K"),
    AREA_PER_MASS("m²/kg");

    private final String unit;

    Dimension(String unit) {
        this.unit = unit;
    }

    /** Symbol of the SI unit. */
    public String unit() {
        return unit;
    }
}
