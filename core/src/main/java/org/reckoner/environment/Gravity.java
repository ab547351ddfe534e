package org.reckoner.environment;

/**
 * How strongly the Earth pulls at the site, and how its turning bends a flight.
 *
 * <p>Site axes are fixed at the lip (x east, y north, z up there). Away from the lip gravity is a little
 * weaker with height and leans with the place, since "down" there is not quite "down" at the lip. All constants
 * are for one site; the loops below add gravity and Coriolis acceleration to the columns of a block.
 *
 * <p>Sources. Normal gravity with height: NIMA TR8350.2, "World Geodetic System 1984", 3rd edition, 2000,
 * equations 4-1 and 4-3; it holds gravitation and centrifugal force in one number. Coriolis: any mechanics text, a = -2 Omega x v. The
 * lean and the lip-centred form are derived here. What is left out: gravity's change with latitude inside the site
 * (below 5e-5 m/s2 in 5 km), curvature of the plumb line (1e-6 rad per km of height), and the local anomaly
 * (up to 1e-3 m/s2 in mountains).
 *
 * @param c0                  gravity at the lip (m/s2)
 * @param c1                  first coefficient over the height above the lip's level (1/s2)
 * @param c2                  second coefficient (1/(m s2))
 * @param rotationNorth       northward part of the Earth's rotation, 0 to ignore it (rad/s)
 * @param rotationUp          upward part of the Earth's rotation, 0 to ignore it (rad/s)
 * @param invTwoRadiusEast    one over twice the radius of curvature east-west, 0 for a flat Earth (1/m)
 * @param invTwoRadiusNorth   one over twice the radius of curvature north-south, 0 for a flat Earth (1/m)
 */
public record Gravity(
        double c0,
        double c1,
        double c2,
        double rotationNorth,
        double rotationUp,
        double invTwoRadiusEast,
        double invTwoRadiusNorth) {

    /** Angular speed of the Earth (rad/s); TR8350.2, table 3.1. */
    public static final double EARTH_ROTATION = 7.292115e-5;

    /** Gravity by definition of the standard kilogram-force (m/s2); 3rd CGPM, 1901. */
    public static final double STANDARD = 9.80665;

    // TR8350.2, tables 3.1, 3.3 and 3.4.
    private static final double SEMI_MAJOR = 6_378_137.0;
    private static final double FLATTENING = 1.0 / 298.257223563;
    private static final double ECCENTRICITY_SQUARED = 6.69437999014e-3;
    private static final double AT_EQUATOR = 9.7803253359;
    private static final double FORMULA_CONSTANT = 0.00193185265241;
    private static final double CENTRIFUGAL_RATIO = 0.00344978650684;

    public Gravity {
        if (!(c0 > 0.0 && c0 < 100.0)) {
            throw new IllegalArgumentException("gravity at the lip (" + c0 + " m/s2) must be above 0 and below 100");
        }
        if (!(Double.isFinite(c1)
                && Double.isFinite(c2)
                && Double.isFinite(rotationNorth)
                && Double.isFinite(rotationUp))) {
            throw new IllegalArgumentException("the constants of gravity must be finite numbers, not c1 " + c1 + ", c2 "
                    + c2 + ", rotation " + rotationNorth + " and " + rotationUp);
        }
        if (!(invTwoRadiusEast >= 0.0
                && invTwoRadiusEast < 1e-5
                && invTwoRadiusNorth >= 0.0
                && invTwoRadiusNorth < 1e-5)) {
            throw new IllegalArgumentException("the Earth's curvature (" + invTwoRadiusEast + ", " + invTwoRadiusNorth
                    + " 1/m) must be from 0 to 1e-5");
        }
    }

    /**
     * Gravity, curvature and rotation of the real Earth.
     *
     * @param latitude             geodetic latitude of the lip, north positive (rad)
     * @param lipHeightEllipsoidal height of the lip above the WGS-84 ellipsoid, not above sea level (m)
     * @param rotation             whether the Coriolis acceleration is counted
     */
    public static Gravity wgs84(double latitude, double lipHeightEllipsoidal, boolean rotation) {
        if (!(Math.abs(latitude) <= 0.5 * Math.PI)) {
            throw new IllegalArgumentException(
                    "latitude (" + latitude + " rad) must be between -pi/2 and pi/2" + "\n  Maybe it is in degrees.");
        }
        if (!(lipHeightEllipsoidal > -1_000.0 && lipHeightEllipsoidal < 100_000.0)) {
            throw new IllegalArgumentException("height of the lip above the ellipsoid (" + lipHeightEllipsoidal
                    + " m) must be between -1,000 and 100,000");
        }
        double sine = StrictMath.sin(latitude);
        double cosine = StrictMath.cos(latitude);
        double s = sine * sine;
        double gamma0 = onEllipsoid(s);
        double first = -gamma0 * 2.0 / SEMI_MAJOR * (1.0 + FLATTENING + CENTRIFUGAL_RATIO - 2.0 * FLATTENING * s);
        double second = gamma0 * 3.0 / (SEMI_MAJOR * SEMI_MAJOR);
        double h = lipHeightEllipsoidal;
        // The quadratic in height above the ellipsoid, written about the lip instead.
        double c0 = gamma0 + h * (first + h * second);
        double c1 = first + 2.0 * h * second;
        // Radii of curvature of the ellipsoid east-west and north-south (TR8350.2, section 4.2).
        double root = Math.sqrt(1.0 - ECCENTRICITY_SQUARED * s);
        double radiusEast = SEMI_MAJOR / root;
        double radiusNorth = SEMI_MAJOR * (1.0 - ECCENTRICITY_SQUARED) / (root * root * root);
        double turning = rotation ? EARTH_ROTATION : 0.0;
        return new Gravity(
                c0, c1, second, turning * cosine, turning * sine, 0.5 / (radiusEast + h), 0.5 / (radiusNorth + h));
    }

    /**
     * The same downward pull everywhere over a flat Earth that does not turn.
     *
     * @param gravity the pull (m/s2)
     */
    public static Gravity constant(double gravity) {
        return new Gravity(gravity, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    /** Somigliana's closed formula (TR8350.2, equation 4-1), from the squared sine of the latitude. */
    private static double onEllipsoid(double s) {
        return AT_EQUATOR * (1.0 + FORMULA_CONSTANT * s) / Math.sqrt(1.0 - ECCENTRICITY_SQUARED * s);
    }

    /**
     * Normal gravity anywhere, for checks and tables.
     *
     * @param latitude          geodetic latitude (rad)
     * @param heightEllipsoidal height above the WGS-84 ellipsoid (m)
     * @return gravity including centrifugal force (m/s2)
     */
    public static double normal(double latitude, double heightEllipsoidal) {
        return wgs84(latitude, 0.0, false).gamma(heightEllipsoidal);
    }

    /**
     * The strength of gravity.
     *
     * @param heightAboveLip above the level surface through the lip, see {@link #heightAboveLip} (m)
     * @return gravity (m/s2)
     */
    public double gamma(double heightAboveLip) {
        return gamma(heightAboveLip, c0, c1, c2);
    }

    /**
     * The formula of {@link #gamma(double)}: gravity as a quadratic in height, about the lip.
     *
     * @param heightAboveLip above the level surface through the lip (m)
     * @param c0             gravity at the lip (m/s2)
     * @param c1             first coefficient (1/s2)
     * @param c2             second coefficient (1/(m s2))
     * @return gravity (m/s2)
     */
    public static double gamma(double heightAboveLip, double c0, double c1, double c2) {
        return c0 + heightAboveLip * (c1 + heightAboveLip * c2);
    }

    /**
     * Height of a point above the level surface through the lip: the Earth falls away below the site's plane.
     *
     * @param x                 east of the lip (m)
     * @param y                 north of the lip (m)
     * @param z                 above the site's plane (m)
     * @param invTwoRadiusEast  one over twice the radius of curvature east-west (1/m)
     * @param invTwoRadiusNorth one over twice the radius of curvature north-south (1/m)
     * @return height above the lip's level (m)
     */
    public static double heightAboveLip(
            double x, double y, double z, double invTwoRadiusEast, double invTwoRadiusNorth) {
        return z + x * x * invTwoRadiusEast + y * y * invTwoRadiusNorth;
    }

    /**
     * Height of a point above the level surface through the lip.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the site's plane (m)
     * @return height above the lip's level (m)
     */
    public double heightAboveLip(double x, double y, double z) {
        return heightAboveLip(x, y, z, invTwoRadiusEast, invTwoRadiusNorth);
    }

    /**
     * Energy that a kilogram gains by being lifted from the lip to a point; gravity here is its exact downhill slope.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the site's plane (m)
     * @return potential energy per mass, 0 at the lip (J/kg)
     */
    public double potential(double x, double y, double z) {
        double h = heightAboveLip(x, y, z);
        return h * (c0 + h * (c1 / 2.0 + h * c2 / 3.0));
    }

    /**
     * Adds gravity and Coriolis acceleration to the acceleration columns.
     *
     * @param x     east of the lip (m)
     * @param y     north of the lip (m)
     * @param z     above the site's plane (m)
     * @param vx    velocity over ground, east (m/s)
     * @param vy    velocity over ground, north (m/s)
     * @param vz    velocity over ground, up (m/s)
     * @param ax    acceleration east, added to (m/s2)
     * @param ay    acceleration north, added to (m/s2)
     * @param az    acceleration up, added to (m/s2)
     * @param lanes how many entries to work on
     */
    public void accelerate(
            double[] x,
            double[] y,
            double[] z,
            double[] vx,
            double[] vy,
            double[] vz,
            double[] ax,
            double[] ay,
            double[] az,
            int lanes) {
        double g0 = c0;
        double g1 = c1;
        double g2 = c2;
        double east = invTwoRadiusEast;
        double north = invTwoRadiusNorth;
        // a = -gamma grad(h), h the height above the lip's level: the lean follows from the shape of h.
        for (int i = 0; i < lanes; i++) {
            double g = gamma(heightAboveLip(x[i], y[i], z[i], east, north), g0, g1, g2);
            ax[i] = ax[i] - 2.0 * east * x[i] * g;
            ay[i] = ay[i] - 2.0 * north * y[i] * g;
            az[i] = az[i] - g;
        }
        // Omega = (0, turnNorth, turnUp) in site axes; a = -2 Omega x v.
        double twiceUp = 2.0 * rotationUp;
        double twiceNorth = 2.0 * rotationNorth;
        for (int i = 0; i < lanes; i++) {
            ax[i] = ax[i] + (twiceUp * vy[i] - twiceNorth * vz[i]);
            ay[i] = ay[i] - twiceUp * vx[i];
            az[i] = az[i] + twiceNorth * vx[i];
        }
    }
}
