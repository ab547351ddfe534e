package org.reckoner.environment;

import org.reckoner.numeric.Elementary;
import org.reckoner.numeric.PiecewisePolynomial;
import org.reckoner.numeric.PiecewisePolynomial.Outside;

/**
 * One wind over level ground: measured at one height, weaker below it and stronger above it by a power of the height.
 *
 * <p>U(h) = U (h/H)^p, with h the height above the ground and U the wind at the height H. The form and the usual p = 1/7
 * for open country: ASCE 7-16, "Minimum Design Loads and Associated Criteria for Buildings and Other Structures", 2017,
 * section 26.10 and its commentary (grade M). It holds over even ground, in wind strong enough to stir the air, up to some
 * hundred metres; at a cliff or in a valley it means nothing, and above its layer it goes on growing where real wind may
 * not.
 *
 * <p>The curve is infinitely steep on the ground. In the lowest {@value #FOOT} m the wind therefore falls to zero in a
 * straight line, and stays zero below. Between there and {@value #TOP} m, where it stops growing, it is read from one
 * polynomial in the sixteenth root of the height: four square roots in place of a logarithm and an exponential.
 *
 * <p>Inputs, in order: speed at the height H (m/s) and direction from (rad).
 */
public final class PowerLaw extends WindField {

    /** Height of the straight foot of the curve (m). */
    static final double FOOT = 0.01;

    /** Above this height the wind stays (m). */
    static final double TOP = 10_000.0;

    private final double speed;
    private final double from;
    private final double groundAboveLip;
    private final double invTwoRadiusEast;
    private final double invTwoRadiusNorth;
    private final PiecewisePolynomial factor;

    /**
     * The wind of a mast over level ground.
     *
     * @param wind           at the height of the sensor
     * @param sensor         height of the sensor above the ground (m)
     * @param exponent       power of the height, from 0 for the same wind everywhere to 0.6 (1)
     * @param groundAboveLip height of the ground above the level surface through the lip, negative below it (m)
     * @param gravity        of the site, for the curvature of the Earth
     */
    public PowerLaw(WindVelocity wind, double sensor, double exponent, double groundAboveLip, Gravity gravity) {
        if (!(sensor >= 0.5 && sensor <= 1_000.0)) {
            throw new IllegalArgumentException("the height of the wind sensor (" + sensor
                    + " m) must be from 0.5 to 1,000\n  Maybe it is above sea level; above ground is meant.");
        }
        if (!(exponent >= 0.0 && exponent <= 0.6)) {
            throw new IllegalArgumentException("the exponent of a power law of the wind (" + exponent
                    + ") must be from 0 to 0.6\n  Maybe it is one over the number: 7 stands for 1/7.");
        }
        if (!Double.isFinite(groundAboveLip)) {
            throw new IllegalArgumentException("height of the ground (" + groundAboveLip + " m) must be a number");
        }
        this.speed = wind.speed();
        this.from = wind.from();
        this.groundAboveLip = groundAboveLip;
        this.invTwoRadiusEast = gravity.invTwoRadiusEast();
        this.invTwoRadiusNorth = gravity.invTwoRadiusNorth();
        double atSensor = Elementary.pow(sensor, exponent);
        this.factor = PiecewisePolynomial.fit(
                root -> Elementary.pow(root, 16.0 * exponent) / atSensor,
                new double[] {root(FOOT), root(TOP)},
                PiecewisePolynomial.MAX_DEGREE,
                Double.POSITIVE_INFINITY,
                Outside.CLAMP);
    }

    /** The sixteenth root. */
    private static double root(double height) {
        return Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(height))));
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
        return new double[] {speed, from};
    }

    @Override
    public void fill(double[] inputs, double[][] lane, int i) {
        lane[0][i] = WindVelocity.eastFrom(inputs[0], inputs[1]);
        lane[1][i] = WindVelocity.northFrom(inputs[0], inputs[1]);
    }

    @Override
    public void at(
            double[] x, double[] y, double[] z, double[][] lane, double[] wx, double[] wy, double[] wz, int lanes) {
        above(x, y, z, wz, lanes);
        for (int i = 0; i < lanes; i++) {
            wx[i] = root(Math.max(wz[i], FOOT));
        }
        factor.value(wx, wy, lanes);
        double[] toEast = lane[0];
        double[] toNorth = lane[1];
        for (int i = 0; i < lanes; i++) {
            double share = wy[i] * Math.min(Math.max(wz[i] * (1.0 / FOOT), 0.0), 1.0);
            wx[i] = toEast[i] * share;
            wy[i] = toNorth[i] * share;
            wz[i] = 0.0;
        }
    }

    @Override
    public void steepness(double[] x, double[] y, double[] z, double[] perMetre, int lanes) {
        above(x, y, z, perMetre, lanes);
        for (int i = 0; i < lanes; i++) {
            perMetre[i] = 1.0 / Math.max(perMetre[i], FOOT);
        }
    }

    /** Height above the ground. */
    private void above(double[] x, double[] y, double[] z, double[] height, int lanes) {
        double ground = groundAboveLip;
        double curveEast = invTwoRadiusEast;
        double curveNorth = invTwoRadiusNorth;
        for (int i = 0; i < lanes; i++) {
            height[i] = Gravity.heightAboveLip(x[i], y[i], z[i], curveEast, curveNorth) - ground;
        }
    }
}
