package org.reckoner.environment;

import java.util.List;

/**
 * The air column over the site on the day: temperature, pressure and density at any height.
 *
 * <p>Made from what is known: nothing (the standard atmosphere), a thermometer and barometer at one height
 * ({@link #station}), a balloon or forecast table ({@link #sounding}), or a plain density for textbook
 * cases ({@link #constant}). For flights it is compiled into an {@link Air}; the methods here are exact and slower.
 *
 * <p>Source: "US Standard Atmosphere 1976", NOAA-S/T 76-1562, part 1: layers of constant gradient in
 * geopotential height, hydrostatic equation and gas law. Heights are above mean sea level; outside
 * {@link #lowest()} to {@link #highest()} the end layers go on and no claim is made.
 */
public sealed interface Atmosphere permits LayeredAtmosphere, ConstantAtmosphere {

    /** Gas constant of dry air (J/(kg K)); US Standard Atmosphere 1976, table 2 with the mean molar mass. */
    double GAS_CONSTANT = 287.05287;

    /** Ratio of the specific heats of air (1); US Standard Atmosphere 1976, section 1.3.6. */
    double HEAT_RATIO = 1.4;

    /** Standard pressure at sea level (Pa). */
    double STANDARD_PRESSURE = 101_325.0;

    /**
     * The temperature.
     *
     * @param heightMsl height above mean sea level (m)
     * @return temperature (K)
     */
    double temperature(double heightMsl);

    /**
     * The pressure.
     *
     * @param heightMsl height above mean sea level (m)
     * @return pressure (Pa)
     */
    double pressure(double heightMsl);

    /**
     * The density, vapour counted.
     *
     * @param heightMsl height above mean sea level (m)
     * @return density (kg/m3)
     */
    double density(double heightMsl);

    /**
     * The speed of sound in dry air of the temperature; vapour raises it by less than 1 %.
     *
     * @param heightMsl height above mean sea level (m)
     * @return speed of sound (m/s)
     */
    default double soundSpeed(double heightMsl) {
        return Math.sqrt(HEAT_RATIO * GAS_CONSTANT * temperature(heightMsl));
    }

    /**
     * The lowest height for which the column claims to hold.
     *
     * @return height above mean sea level (m)
     */
    double lowest();

    /**
     * The greatest height for which the column claims to hold.
     *
     * @return height above mean sea level (m)
     */
    double highest();

    /** What the column was made from, in words, with the grade of the evidence. */
    String description();

    /** The same column as short polynomials, for flights. */
    Air compile();

    /** The standard atmosphere, dry. */
    static Atmosphere standard() {
        return standard(0.0, STANDARD_PRESSURE, 0.0);
    }

    /**
     * The standard atmosphere, warmed or cooled by the same amount at every height.
     *
     * @param temperatureOffset warmer than standard by (K)
     * @param seaLevelPressure  pressure at mean sea level (Pa)
     * @param mixingRatio       mass of vapour per mass of air in the lowest 3 km, falling to zero at 11 km (kg/kg)
     */
    static Atmosphere standard(double temperatureOffset, double seaLevelPressure, double mixingRatio) {
        return StandardDay.offset(temperatureOffset, seaLevelPressure, mixingRatio);
    }

    /**
     * The column through one measurement, with a steady gradient up to 11 km and standard gradients above.
     *
     * @param heightMsl           height of thermometer and barometer above mean sea level (m)
     * @param temperature         measured temperature (K)
     * @param pressure            measured there, not reduced to sea level (Pa)
     * @param temperatureGradient change of temperature with height, negative for colder above; standard
     *                            -0.0065 (K/m)
     * @param mixingRatio         mass of vapour per mass of air up to 3 km above the station, falling to zero at
     *                            11 km (kg/kg)
     */
    static Atmosphere station(
            double heightMsl, double temperature, double pressure, double temperatureGradient, double mixingRatio) {
        return StandardDay.station(heightMsl, temperature, pressure, temperatureGradient, mixingRatio);
    }

    /**
     * The column of a balloon ascent or forecast table: temperature and virtual temperature linear between rows.
     *
     * @param levels            rising rows, one or more
     * @param pressureHeightMsl where the pressure was measured, above mean sea level (m)
     * @param pressure          measured there, not reduced to sea level (Pa)
     */
    static Atmosphere sounding(List<SoundingLevel> levels, double pressureHeightMsl, double pressure) {
        return Sounding.column(levels, pressureHeightMsl, pressure);
    }

    /**
     * The same density at every height.
     *
     * @param density air density, 0 for a vacuum (kg/m3)
     */
    static Atmosphere constant(double density) {
        return new ConstantAtmosphere(density);
    }
}
