package org.reckoner.environment;

/**
 * One row of a balloon ascent: how warm and how moist the air is at a height.
 *
 * @param heightMsl   above mean sea level (m)
 * @param temperature of the air (K)
 * @param mixingRatio mass of vapour per mass of air, 0 if not known (kg/kg)
 */
public record SoundingLevel(double heightMsl, double temperature, double mixingRatio) {

    public SoundingLevel {
        if (!(heightMsl >= -500.0 && heightMsl <= 80_000.0)) {
            throw new IllegalArgumentException("height of a sounding row (" + heightMsl
                    + " m MSL) must be between -500 and 80,000\n  Maybe it is in feet.");
        }
        StandardDay.requireTemperature(temperature);
        StandardDay.requireMixingRatio(mixingRatio);
    }

    /**
     * A row with the dewpoint in place of the mixing ratio.
     *
     * <p>Vapour pressure: D. Bolton, "The computation of equivalent potential temperature", Monthly Weather Review 108, 1980,
     * equation 10. The air pressure in it is the standard one at the height: 3 % off at most, hence 0.02 %
     * of the density.
     *
     * @param heightMsl   above mean sea level (m)
     * @param temperature of the air (K)
     * @param dewpoint    temperature at which the vapour would condense, not above the temperature (K)
     */
    public static SoundingLevel ofDewpoint(double heightMsl, double temperature, double dewpoint) {
        if (!(dewpoint >= 150.0 && dewpoint <= temperature)) {
            throw new IllegalArgumentException("dewpoint (" + dewpoint + " K) must be between 150 and the temperature, "
                    + temperature + " K\n  Maybe it is a dewpoint depression.");
        }
        double celsius = dewpoint - 273.15;
        double vapour = 611.2 * StrictMath.exp(17.67 * celsius / (celsius + 243.5));
        double pressure = Atmosphere.standard().pressure(heightMsl);
        // Ratio of the molar masses of water and dry air, 18.0153/28.9644.
        return new SoundingLevel(heightMsl, temperature, Math.min(0.622 * vapour / (pressure - vapour), 0.05));
    }
}
