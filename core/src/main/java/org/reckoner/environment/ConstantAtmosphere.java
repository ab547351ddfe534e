package org.reckoner.environment;

import org.reckoner.numeric.PiecewisePolynomial;
import org.reckoner.numeric.PiecewisePolynomial.Outside;

/** Air of one density and 15 degrees Celsius throughout, for textbook cases. */
record ConstantAtmosphere(double everywhere) implements Atmosphere {

    private static final double TEMPERATURE = 288.15;
    private static final double LOWEST = -100_000.0;
    private static final double HIGHEST = 1_000_000.0;

    ConstantAtmosphere {
        if (!(everywhere >= 0.0 && everywhere < 100.0)) {
            throw new IllegalArgumentException("density (" + everywhere + " kg/m3) must be from 0 to 100");
        }
    }

    @Override
    public double temperature(double heightMsl) {
        return TEMPERATURE;
    }

    @Override
    public double pressure(double heightMsl) {
        return everywhere * GAS_CONSTANT * TEMPERATURE;
    }

    @Override
    public double density(double heightMsl) {
        return everywhere;
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
        return everywhere == 0.0
                ? "no air at all (a textbook case)"
                : "air of " + Words.decimals(everywhere, 4) + " kg/m3 at every height (a textbook case)";
    }

    @Override
    public Air compile() {
        return new Air(level(everywhere), level(soundSpeed(0.0)), LOWEST, HIGHEST);
    }

    private static PiecewisePolynomial level(double value) {
        return PiecewisePolynomial.of(new double[] {LOWEST, HIGHEST}, new double[][] {{value}}, Outside.CLAMP);
    }
}
