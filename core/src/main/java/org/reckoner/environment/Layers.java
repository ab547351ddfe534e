package org.reckoner.environment;

import java.util.List;
import org.reckoner.numeric.Elementary;
import org.reckoner.numeric.PiecewisePolynomial;
import org.reckoner.numeric.PiecewisePolynomial.Outside;

/**
 * The wind as a forecast or a balloon gives it: a table of speed and direction over height.
 *
 * <p>Between two rows the east and north parts change linearly with height, which is what the rows of a sounding mean (significant levels
 * are chosen so; WMO-No. 8, "Guide to Instruments and Methods of Observation"). Averaging parts and not angles keeps a
 * wind that backs through north right. Below the first and above the last row their winds
 * are held; {@link #covers} tells whether a flight needed that. There is no vertical wind.
 *
 * <p>Inputs, in order: factor on the speed of all layers (1), and turn of all directions, clockwise (rad).
 */
public final class Layers extends WindField {

    private final double lipHeightMsl;
    private final double invTwoRadiusEast;
    private final double invTwoRadiusNorth;
    private final PiecewisePolynomial east;
    private final PiecewisePolynomial north;

    /**
     * One row of the table.
     *
     * @param heightMsl above mean sea level (m)
     * @param wind      the mean wind there
     */
    public record Level(double heightMsl, WindVelocity wind) {
        public Level {
            if (!(heightMsl > -1_000.0 && heightMsl < 100_000.0)) {
                throw new IllegalArgumentException(
                        "height of a wind (" + heightMsl + " m MSL) must be between -1,000 and 100,000");
            }
        }
    }

    /**
     * The wind of a table.
     *
     * @param levels       two rows or more, rising
     * @param lipHeightMsl height of the lip above mean sea level (m)
     * @param gravity      of the site, for the curvature of the Earth
     */
    public Layers(List<Level> levels, double lipHeightMsl, Gravity gravity) {
        double[] height = levels.stream().mapToDouble(Level::heightMsl).toArray();
        this.lipHeightMsl = lipHeightMsl;
        this.invTwoRadiusEast = gravity.invTwoRadiusEast();
        this.invTwoRadiusNorth = gravity.invTwoRadiusNorth();
        this.east = linear(
                height,
                levels.stream().mapToDouble(level -> level.wind().east()).toArray());
        this.north = linear(
                height,
                levels.stream().mapToDouble(level -> level.wind().north()).toArray());
    }

    private static PiecewisePolynomial linear(double[] height, double[] part) {
        double[][] powers = new double[Math.max(0, height.length - 1)][];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = new double[] {part[i], (part[i + 1] - part[i]) / (height[i + 1] - height[i])};
        }
        return PiecewisePolynomial.of(height, powers, Outside.CLAMP);
    }

    /**
     * The height of the first row.
     *
     * @return above mean sea level (m)
     */
    public double lowestMsl() {
        return east.lowest();
    }

    /**
     * The height of the last row.
     *
     * @return above mean sea level (m)
     */
    public double highestMsl() {
        return east.highest();
    }

    /**
     * Whether the table itself reaches over a flight; where not, its end rows were held.
     *
     * @param lowest  least height of the flight above mean sea level (m)
     * @param highest greatest height of the flight above mean sea level (m)
     */
    public boolean covers(double lowest, double highest) {
        return lowest >= lowestMsl() && highest <= highestMsl();
    }

    @Override
    public int columns() {
        return 2;
    }

    @Override
    public int inputs() {
        return 2;
    }

    @Override
    public double[] nominal() {
        return new double[] {1.0, 0.0};
    }

    @Override
    public void fill(double[] inputs, double[][] lane, int i) {
        lane[0][i] = inputs[0] * Elementary.cos(inputs[1]);
        lane[1][i] = inputs[0] * Elementary.sin(inputs[1]);
    }

    @Override
    public void at(
            double[] x, double[] y, double[] z, double[][] lane, double[] wx, double[] wy, double[] wz, int lanes) {
        double lipHeight = lipHeightMsl;
        double curveEast = invTwoRadiusEast;
        double curveNorth = invTwoRadiusNorth;
        for (int i = 0; i < lanes; i++) {
            wz[i] = lipHeight + Gravity.heightAboveLip(x[i], y[i], z[i], curveEast, curveNorth);
        }
        east.value(wz, wx, lanes);
        north.value(wz, wy, lanes);
        double[] alongFactor = lane[0];
        double[] acrossFactor = lane[1];
        for (int i = 0; i < lanes; i++) {
            double toEast = wx[i];
            double toNorth = wy[i];
            wx[i] = toEast * alongFactor[i] + toNorth * acrossFactor[i];
            wy[i] = toNorth * alongFactor[i] - toEast * acrossFactor[i];
            wz[i] = 0.0;
        }
    }
}
