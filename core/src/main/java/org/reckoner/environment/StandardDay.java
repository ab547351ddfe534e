package org.reckoner.environment;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Columns built on the gradients of the standard atmosphere. */
final class StandardDay {

    /**
     * Geopotential heights where the gradient changes (m), and temperatures there (K): US Standard Atmosphere 1976, table 4.
     * The first row lies below the valid heights and continues the lowest layer; the last is the top at 86 km.
     */
    private static final double[] HEIGHT = {
        -5_000.0, 11_000.0, 20_000.0, 32_000.0, 47_000.0, 51_000.0, 71_000.0, 84_852.0
    };

    private static final double[] TEMPERATURE = {320.65, 216.65, 216.65, 228.65, 270.65, 270.65, 214.65, 186.946};

    /** Height of the tropopause: gradients given by a station end here, and so does vapour (m). */
    static final double TROPOPAUSE = 11_000.0;
    /** Vapour is well mixed this far up from where it was measured, by engineering judgement (m). */
    private static final double MOIST_DEPTH = 3_000.0;

    private static final double HIGHEST_MOIST_TOP = 10_500.0;

    private StandardDay() {}

    /** Standard temperature at a geopotential height (K). */
    static double temperature(double geopotential) {
        int i = 0;
        while (i < HEIGHT.length - 2 && geopotential >= HEIGHT[i + 1]) {
            i++;
        }
        double share = (geopotential - HEIGHT[i]) / (HEIGHT[i + 1] - HEIGHT[i]);
        return TEMPERATURE[i] + share * (TEMPERATURE[i + 1] - TEMPERATURE[i]);
    }

    static double[] heights() {
        return HEIGHT.clone();
    }

    static Atmosphere offset(double offset, double seaLevelPressure, double mixingRatio) {
        if (!(Math.abs(offset) <= 60.0)) {
            throw new IllegalArgumentException("temperature offset (" + offset + " K) must be between -60 and 60"
                    + "\n  Maybe it is a temperature, not a difference from standard.");
        }
        requirePressure(seaLevelPressure, 85_000.0, 110_000.0);
        String words = "US Standard Atmosphere 1976"
                + (offset == 0.0 ? "" : ", " + Words.signed(offset, 1) + " K at every height")
                + ", " + Words.decimals(seaLevelPressure / 100.0, 2) + " hPa at sea level"
                + vapour(mixingRatio) + " (grade M: standard values, no claim about the day)";
        return column(words, 0.0, temperature(0.0) + offset, standardGradient(), seaLevelPressure, mixingRatio);
    }

    static Atmosphere station(
            double heightMsl, double temperature, double pressure, double gradient, double mixingRatio) {
        if (!(heightMsl >= -500.0 && heightMsl <= 9_000.0)) {
            throw new IllegalArgumentException("height of the station (" + heightMsl
                    + " m MSL) must be between -500 and 9,000\n  Maybe it is in feet.");
        }
        requireTemperature(temperature);
        requirePressure(pressure, 25_000.0, 110_000.0);
        if (!(gradient >= -0.012 && gradient <= 0.01)) {
            throw new IllegalArgumentException("temperature gradient (" + gradient
                    + " K/m) must be between -0.012 and 0.01\n  Maybe it is per kilometre, or per 1,000 ft.");
        }
        String words = "station at " + Words.decimals(heightMsl, 0) + " m MSL: " + Words.decimals(temperature, 2)
                + " K, " + Words.decimals(pressure / 100.0, 2) + " hPa, " + Words.signed(gradient * 1_000.0, 2)
                + " K/km up to 11 km, gradients of the US Standard Atmosphere 1976 above" + vapour(mixingRatio)
                + " (grade D: derived from one measurement)";
        return column(words, LayeredAtmosphere.geopotential(heightMsl), temperature, gradient, pressure, mixingRatio);
    }

    private static Atmosphere column(
            String words, double base, double temperature, double gradient, double pressure, double mixingRatio) {
        requireMixingRatio(mixingRatio);
        // Moist air has one node more than the standard, where the vapour starts to thin out.
        double moistTop = Math.min(Math.max(base, 0.0) + MOIST_DEPTH, HIGHEST_MOIST_TOP);
        double[] height = mixingRatio == 0.0
                ? heights()
                : DoubleStream.concat(Arrays.stream(HEIGHT), DoubleStream.of(moistTop))
                        .sorted()
                        .toArray();
        double[] kelvin = new double[height.length];
        double[] vapour = new double[height.length];
        double warmer = temperature + gradient * (TROPOPAUSE - base) - temperature(TROPOPAUSE);
        for (int i = 0; i < height.length; i++) {
            kelvin[i] = height[i] <= TROPOPAUSE
                    ? temperature + gradient * (height[i] - base)
                    : temperature(height[i]) + warmer;
            vapour[i] = height[i] <= moistTop ? mixingRatio : 0.0;
        }
        return new LayeredAtmosphere(words, height, kelvin, vapour, base, pressure);
    }

    private static double standardGradient() {
        return (TEMPERATURE[1] - TEMPERATURE[0]) / (HEIGHT[1] - HEIGHT[0]);
    }

    private static String vapour(double mixingRatio) {
        return mixingRatio == 0.0 ? ", dry" : ", " + Words.decimals(mixingRatio * 1_000.0, 1) + " g/kg vapour";
    }

    static void requireTemperature(double temperature) {
        if (!(temperature >= 180.0 && temperature <= 340.0)) {
            throw new IllegalArgumentException("air temperature (" + temperature
                    + " K) must be between 180 and 340\n  Maybe it is in degrees Celsius.");
        }
    }

    static void requirePressure(double pressure, double least, double most) {
        if (!(pressure >= least && pressure <= most)) {
            throw new IllegalArgumentException("air pressure (" + pressure + " Pa) must be between " + least + " and "
                    + most + "\n  Maybe it is in hPa, or reduced to sea level.");
        }
    }

    static void requireMixingRatio(double mixingRatio) {
        if (!(mixingRatio >= 0.0 && mixingRatio <= 0.05)) {
            throw new IllegalArgumentException("vapour mixing ratio (" + mixingRatio
                    + " kg/kg) must be between 0 and 0.05\n  Maybe it is in g/kg.");
        }
    }
}
