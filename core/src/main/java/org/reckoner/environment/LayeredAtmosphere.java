package org.reckoner.environment;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.reckoner.numeric.PiecewisePolynomial;
import org.reckoner.numeric.PiecewisePolynomial.Outside;

/**
 * Air in hydrostatic balance, its temperature and virtual temperature linear in geopotential height between nodes.
 *
 * <p>Closed forms per layer, so that pressure is exact however thick a layer is. The virtual temperature is that of dry air
 * of the same density: Tv = T (1 + 0.608 q).
 */
final class LayeredAtmosphere implements Atmosphere {

    /** Share by which vapour lightens air, 28.9644/18.0153 - 1 (1). */
    static final double VAPOUR_LIGHTNESS = 0.608;

    /** Defines the geopotential metre (m/s2). */
    private static final double GRAVITY = 9.80665;
    /** Radius in the formula of geopotential height (m); US Standard Atmosphere 1976, section 1.2.4. */
    private static final double EARTH_RADIUS = 6_356_766.0;

    private static final double LOWEST = -500.0;
    private static final double HIGHEST = 86_000.0;
    /** The polynomials reach this far beyond the valid heights (m). */
    private static final double MARGIN = 1_500.0;
    /** What the polynomials may lose of density and speed of sound (1). */
    private static final double RELATIVE_ERROR = 3e-11;

    private static final double SHORTEST_CELL = 1.0;

    private final String description;
    private final double[] height;
    private final double[] temperature;
    private final double[] virtual;
    private final double[] pressure;

    /**
     * Builds the column.
     *
     * @param height            geopotential heights of the nodes, rising (m)
     * @param temperature       at the nodes (K)
     * @param mixingRatio       at the nodes (kg/kg)
     * @param referenceHeight   geopotential height where the pressure is known (m)
     * @param referencePressure the pressure there (Pa)
     */
    LayeredAtmosphere(
            String description,
            double[] height,
            double[] temperature,
            double[] mixingRatio,
            double referenceHeight,
            double referencePressure) {
        this.description = description;
        this.height = height;
        this.temperature = temperature;
        this.virtual = new double[height.length];
        for (int i = 0; i < height.length; i++) {
            if (!(temperature[i] >= 100.0 && temperature[i] <= 400.0)) {
                throw new IllegalArgumentException("the column would have " + Words.decimals(temperature[i], 1)
                        + " K at " + Words.decimals(height[i], 0) + " m MSL; 100 to 400 K are possible"
                        + "\n  Maybe the gradient is not meant to go on so far: give a sounding.");
            }
            virtual[i] = temperature[i] * (1.0 + VAPOUR_LIGHTNESS * mixingRatio[i]);
        }
        this.pressure = new double[height.length];
        int from = layer(referenceHeight);
        pressure[from] = 1.0;
        pressure[from] = referencePressure / pressureIn(from, referenceHeight);
        for (int i = from + 1; i < height.length; i++) {
            pressure[i] = pressureIn(i - 1, height[i]);
        }
        for (int i = from - 1; i >= 0; i--) {
            pressure[i] = 1.0;
            pressure[i] = pressure[i + 1] / pressureIn(i, height[i + 1]);
        }
    }

    /** H = r z/(r + z): US Standard Atmosphere 1976, equation 18. */
    static double geopotential(double heightMsl) {
        return EARTH_RADIUS * heightMsl / (EARTH_RADIUS + heightMsl);
    }

    private static double geometric(double geopotential) {
        return EARTH_RADIUS * geopotential / (EARTH_RADIUS - geopotential);
    }

    private int layer(double geopotential) {
        int at = Arrays.binarySearch(height, geopotential);
        int below = at >= 0 ? at : -at - 2;
        return Math.min(Math.max(below, 0), height.length - 2);
    }

    /**
     * Pressure in a layer of linear virtual temperature, from that at its base: dp/p = -g dH/(R Tv), so
     * p = pb exp(-(g D/(R Tb)) ln(1+u)/u) with u = L D/Tb; covers the layer without gradient as u = 0.
     */
    private double pressureIn(int layer, double geopotential) {
        double base = virtual[layer];
        double rise = geopotential - height[layer];
        double u = rise * (virtual[layer + 1] - base) / (height[layer + 1] - height[layer]) / base;
        double slowing = u == 0.0 ? 1.0 : StrictMath.log1p(u) / u;
        return pressure[layer] * StrictMath.exp(-GRAVITY * rise / (GAS_CONSTANT * base) * slowing);
    }

    private double linear(double[] values, double geopotential) {
        int i = layer(geopotential);
        double share = (geopotential - height[i]) / (height[i + 1] - height[i]);
        return values[i] + share * (values[i + 1] - values[i]);
    }

    @Override
    public double temperature(double heightMsl) {
        return linear(temperature, geopotential(heightMsl));
    }

    @Override
    public double pressure(double heightMsl) {
        double geopotential = geopotential(heightMsl);
        return pressureIn(layer(geopotential), geopotential);
    }

    @Override
    public double density(double heightMsl) {
        return pressure(heightMsl) / (GAS_CONSTANT * linear(virtual, geopotential(heightMsl)));
    }

    @Override
    public double lowest() {
        return LOWEST;
    }

    @Override
    public double highest() {
        return HIGHEST;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Air compile() {
        double low = LOWEST - MARGIN;
        double high = HIGHEST + MARGIN;
        double[] kinks = Arrays.stream(height)
                .map(LayeredAtmosphere::geometric)
                .filter(z -> z > low + SHORTEST_CELL && z < high - SHORTEST_CELL)
                .toArray();
        double[] breaks = new double[kinks.length + 2];
        breaks[0] = low;
        System.arraycopy(kinks, 0, breaks, 1, kinks.length);
        breaks[breaks.length - 1] = high;
        return new Air(compiled(this::density, breaks), compiled(this::soundSpeed, breaks), LOWEST, HIGHEST);
    }

    private static PiecewisePolynomial compiled(DoubleUnaryOperator curve, double[] breaks) {
        return PiecewisePolynomial.fitWithin(
                curve, breaks, PiecewisePolynomial.MAX_DEGREE, RELATIVE_ERROR, Outside.CLAMP);
    }
}
