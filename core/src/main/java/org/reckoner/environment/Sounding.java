package org.reckoner.environment;

import java.util.Arrays;
import java.util.List;

/** Builds the column of a balloon ascent and continues it to the heights that the balloon did not reach. */
final class Sounding {

    /** Above the last row vapour thins out to nothing in this depth, by engineering judgement (m). */
    private static final double DRYING_DEPTH = 3_000.0;

    private static final double LEAST_STEP = 1.0;

    private final double[] height;
    private final double[] temperature;
    private final double[] mixingRatio;
    private int count;

    private Sounding(int capacity) {
        height = new double[capacity];
        temperature = new double[capacity];
        mixingRatio = new double[capacity];
    }

    static Atmosphere column(List<SoundingLevel> levels, double pressureHeightMsl, double pressure) {
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("a sounding needs a row at least; none was given");
        }
        if (!(pressureHeightMsl >= -500.0 && pressureHeightMsl <= 20_000.0)) {
            throw new IllegalArgumentException("height of the barometer (" + pressureHeightMsl
                    + " m MSL) must be between -500 and 20,000\n  Maybe it is in feet.");
        }
        StandardDay.requirePressure(pressure, 4_000.0, 110_000.0);
        double[] standard = StandardDay.heights();
        Sounding nodes = new Sounding(levels.size() + standard.length + 2);
        SoundingLevel first = levels.get(0);
        SoundingLevel last = levels.get(levels.size() - 1);
        nodes.below(first, standard[0]);
        for (SoundingLevel level : levels) {
            nodes.row(level);
        }
        nodes.above(last, standard);
        String words = "sounding of " + levels.size() + (levels.size() == 1 ? " row" : " rows") + " from "
                + Words.decimals(first.heightMsl(), 0) + " to " + Words.decimals(last.heightMsl(), 0)
                + " m MSL, " + Words.decimals(pressure / 100.0, 2) + " hPa at "
                + Words.decimals(pressureHeightMsl, 0)
                + " m MSL, gradients of the US Standard Atmosphere 1976 below and above (grade D: derived from the rows)";
        return nodes.build(words, LayeredAtmosphere.geopotential(pressureHeightMsl), pressure);
    }

    private void below(SoundingLevel first, double bottom) {
        double h = LayeredAtmosphere.geopotential(first.heightMsl());
        double start = Math.min(h, StandardDay.TROPOPAUSE);
        add(
                bottom,
                first.temperature() + StandardDay.temperature(bottom) - StandardDay.temperature(start),
                first.mixingRatio());
    }

    private void row(SoundingLevel level) {
        double h = LayeredAtmosphere.geopotential(level.heightMsl());
        if (!(h >= height[count - 1] + LEAST_STEP)) {
            throw new IllegalArgumentException("sounding row at " + level.heightMsl()
                    + " m MSL is not a metre or more above the row before it"
                    + "\n  Maybe the table is not in rising order, or a row is given twice.");
        }
        add(h, level.temperature(), level.mixingRatio());
    }

    private void above(SoundingLevel last, double[] standard) {
        double h = LayeredAtmosphere.geopotential(last.heightMsl());
        double warmer = last.temperature() - StandardDay.temperature(h);
        double dry = h + DRYING_DEPTH;
        boolean drying = last.mixingRatio() > 0.0;
        for (double edge : standard) {
            if (drying && edge > dry) {
                addAbove(dry, warmer, 0.0);
                drying = false;
            }
            if (edge > h) {
                addAbove(edge, warmer, drying ? last.mixingRatio() * (dry - edge) / DRYING_DEPTH : 0.0);
            }
        }
    }

    private void addAbove(double edge, double warmer, double vapour) {
        // A standard kink within a metre of a row is left out: it would move the temperature by millikelvins.
        if (edge >= height[count - 1] + LEAST_STEP) {
            add(edge, StandardDay.temperature(edge) + warmer, vapour);
        }
    }

    private void add(double geopotential, double kelvin, double vapour) {
        height[count] = geopotential;
        temperature[count] = kelvin;
        mixingRatio[count] = vapour;
        count++;
    }

    private Atmosphere build(String words, double referenceHeight, double pressure) {
        return new LayeredAtmosphere(
                words,
                Arrays.copyOf(height, count),
                Arrays.copyOf(temperature, count),
                Arrays.copyOf(mixingRatio, count),
                referenceHeight,
                pressure);
    }
}
