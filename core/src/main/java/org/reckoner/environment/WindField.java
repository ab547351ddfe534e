package org.reckoner.environment;

import java.util.Arrays;

/**
 * The mean wind everywhere around the site, ready for a block of flights.
 *
 * <p>Each flight may draw its own wind. The numbers it draws, in the order its kind documents, are its
 * <em>inputs</em>; {@link #fill} turns them into a few columns of the block, and {@link #at} reads the
 * wind of every lane at that lane's place. Neither allocates.
 *
 * <p>Only the mean is here; gusts are added elsewhere.
 */
public abstract sealed class WindField permits Calm, ThreePlaces, Layers, PowerLaw {

    WindField() {}

    /** How many columns per lane this wind needs. */
    public abstract int columns();

    /** How many numbers a flight draws for its wind. */
    public abstract int inputs();

    /**
     * The inputs as forecast or measured, before any spread.
     *
     * @return a new array of {@link #inputs()} numbers, units as the kind documents
     */
    public abstract double[] nominal();

    /**
     * Sets one lane's columns from what its flight has drawn.
     *
     * @param inputs as {@link #nominal()}, with this flight's deviations (units as the kind documents)
     * @param lane   the block's wind columns, {@link #columns()} of them (units as the kind documents)
     * @param i      the lane
     */
    public abstract void fill(double[] inputs, double[][] lane, int i);

    /**
     * Reads the wind, as a vector that points where the air goes.
     *
     * @param x     east of the lip (m)
     * @param y     north of the lip (m)
     * @param z     above the site's plane (m)
     * @param lane  the block's wind columns
     * @param wx    receives the part toward the east (m/s)
     * @param wy    receives the part toward the north (m/s)
     * @param wz    receives the upward part (m/s)
     * @param lanes how many entries to work on
     */
    public abstract void at(
            double[] x, double[] y, double[] z, double[][] lane, double[] wx, double[] wy, double[] wz, int lanes);

    /**
     * How sharply the wind bends with height, for whoever chooses steps through it: one over the height within which the
     * curve looks like none of its neighbours, 0 where it is smooth.
     *
     * @param x        east of the lip (m)
     * @param y        north of the lip (m)
     * @param z        above the site's plane (m)
     * @param perMetre receives the steepness (1/m)
     * @param lanes    how many entries to work on
     */
    public void steepness(double[] x, double[] y, double[] z, double[] perMetre, int lanes) {
        Arrays.fill(perMetre, 0, lanes, 0.0);
    }
}
