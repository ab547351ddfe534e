package org.reckoner.dynamics;

/** Numbers that nobody disputes. */
final class Constants {
    /** Standard gravity, for loads in g: 3rd CGPM, 1901 (m/s²). */
    static final double STANDARD_GRAVITY = 9.80665;

    /** Density at sea level on a standard day: US Standard Atmosphere, 1976 (kg/m³). */
    static final double SEA_LEVEL_DENSITY = 1.225;

    private Constants() {}
}
