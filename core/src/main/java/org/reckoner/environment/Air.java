package org.reckoner.environment;

import org.reckoner.numeric.PiecewisePolynomial;

/**
 * The day's air as the flight feels it: density and speed of sound over height, ready for many flights at once.
 *
 * <p>Agrees with the {@link Atmosphere} it was compiled from to 1e-10 relative. Between
 * {@link #lowest()} and {@link #highest()} it is valid; a kilometre or more beyond, the end layers go on so that a trial
 * step of an integrator meets a number; further out the value stays. Whoever runs a flight asks
 * {@link #requireCovers} first.
 */
public final class Air {

    private final PiecewisePolynomial density;
    private final PiecewisePolynomial soundSpeed;
    private final double lowest;
    private final double highest;

    Air(PiecewisePolynomial density, PiecewisePolynomial soundSpeed, double lowest, double highest) {
        this.density = density;
        this.soundSpeed = soundSpeed;
        this.lowest = lowest;
        this.highest = highest;
    }

    /**
     * The density at one height.
     *
     * @param heightMsl above mean sea level (m)
     * @return density (kg/m3)
     */
    public double density(double heightMsl) {
        return density.value(heightMsl);
    }

    /**
     * The density at many heights.
     *
     * @param heightMsl above mean sea level (m)
     * @param rho       receives the density (kg/m3)
     * @param lanes     how many entries to work on
     */
    public void density(double[] heightMsl, double[] rho, int lanes) {
        density.value(heightMsl, rho, lanes);
    }

    /**
     * The speed of sound at one height.
     *
     * @param heightMsl above mean sea level (m)
     * @return speed of sound (m/s)
     */
    public double soundSpeed(double heightMsl) {
        return soundSpeed.value(heightMsl);
    }

    /**
     * The speed of sound at many heights.
     *
     * @param heightMsl above mean sea level (m)
     * @param speed     receives the speed of sound (m/s)
     * @param lanes     how many entries to work on
     */
    public void soundSpeed(double[] heightMsl, double[] speed, int lanes) {
        soundSpeed.value(heightMsl, speed, lanes);
    }

    /**
     * The lowest valid height.
     *
     * @return above mean sea level (m)
     */
    public double lowest() {
        return lowest;
    }

    /**
     * The greatest valid height.
     *
     * @return above mean sea level (m)
     */
    public double highest() {
        return highest;
    }

    /**
     * Refuses a flight that leaves the valid heights.
     *
     * @param least    lowest height of the flight above mean sea level (m)
     * @param greatest greatest height of the flight above mean sea level (m)
     */
    public void requireCovers(double least, double greatest) {
        if (!(least >= lowest && greatest <= highest)) {
            throw new IllegalArgumentException("heights from " + least + " to " + greatest
                    + " m MSL leave the range of the air, " + lowest + " to " + highest + " m MSL"
                    + "\n  Maybe a height is in feet.");
        }
    }
}
