package org.reckoner.geo;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The place of a stunt: where its lip is, how high, and which way the performer leaves.
 *
 * <p>Site axes are x east, y north, z up with the origin at the lip, fixed in the tangent plane
 * there; conversions go through Earth-centred coordinates and are exact. Stunt axes turn them to
 * s along the take-off heading, n to the rider's left, u up.
 */
public final class SiteFrame {
    /** Nothing of a site may lie further than this from the lip, measured level (m). */
    public static final double REACH = 5_000;

    private final GeodeticPoint lip;
    private final double geoidUndulation;
    private final Bearing heading;
    private final Vector3D origin;
    private final Vector3D east;
    private final Vector3D north;
    private final Vector3D up;
    private final double invTwoRe;
    private final double invTwoRn;
    private final double sinHeading;
    private final double cosHeading;

    /**
     * A site from its lip.
     *
     * @param lip centre of the lip edge
     * @param geoidUndulation height of mean sea level above the ellipsoid at the lip (m)
     * @param heading the way the performer leaves
     */
    public SiteFrame(GeodeticPoint lip, double geoidUndulation, Bearing heading) {
        if (!(Math.abs(geoidUndulation) <= 120)) {
            throw new IllegalArgumentException("geoid undulation (" + geoidUndulation
                    + " m) must lie between -120 m and 120 m, the range found on the Earth");
        }
        this.lip = lip;
        this.geoidUndulation = geoidUndulation;
        this.heading = heading;
        this.origin = Wgs84.toEcef(lip);
        double sinLat = StrictMath.sin(lip.latitude());
        double cosLat = StrictMath.cos(lip.latitude());
        double sinLon = StrictMath.sin(lip.longitude());
        double cosLon = StrictMath.cos(lip.longitude());
        this.east = new Vector3D(-sinLon, cosLon, 0);
        this.north = new Vector3D(-sinLat * cosLon, -sinLat * sinLon, cosLat);
        this.up = new Vector3D(cosLat * cosLon, cosLat * sinLon, sinLat);
        this.invTwoRe = 1 / (2 * (Wgs84.primeVerticalRadius(lip.latitude()) + lip.heightEllipsoid()));
        this.invTwoRn = 1 / (2 * (Wgs84.meridionalRadius(lip.latitude()) + lip.heightEllipsoid()));
        this.sinHeading = heading.east();
        this.cosHeading = heading.north();
    }

    /**
     * A site whose lip height may be given from either datum.
     *
     * @param latitude of the lip, north positive (rad)
     * @param longitude of the lip, east positive (rad)
     * @param height of the lip above the datum (m)
     * @param datum what the height is measured from
     * @param geoidUndulation height of mean sea level above the ellipsoid at the lip (m)
     * @param heading the way the performer leaves
     */
    public static SiteFrame of(
            double latitude,
            double longitude,
            double height,
            HeightDatum datum,
            double geoidUndulation,
            Bearing heading) {
        double ellipsoid = datum == HeightDatum.MSL ? height + geoidUndulation : height;
        return new SiteFrame(new GeodeticPoint(latitude, longitude, ellipsoid), geoidUndulation, heading);
    }

    /** Centre of the lip edge. */
    public GeodeticPoint lip() {
        return lip;
    }

    /** @return mean sea level above the ellipsoid, one value for the whole site (m) */
    public double geoidUndulation() {
        return geoidUndulation;
    }

    /** The way the performer leaves. */
    public Bearing heading() {
        return heading;
    }

    /** @return lip above mean sea level (m) */
    public double lipHeightMsl() {
        return lip.heightEllipsoid() - geoidUndulation;
    }

    /** Site coordinates (m) of a point, exact; see {@link #rounded} before keeping them. */
    public Vector3D toSite(GeodeticPoint point) {
        Vector3D d = Wgs84.toEcef(point).subtract(origin);
        return new Vector3D(d.dotProduct(east), d.dotProduct(north), d.dotProduct(up));
    }

    /**
     * The place on the Earth of a point of the site.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the tangent plane at the lip (m)
     */
    public GeodeticPoint toGeodetic(double x, double y, double z) {
        return Wgs84.toGeodetic(new Vector3D(ecefX(x, y, z), ecefY(x, y, z), ecefZ(x, y, z)));
    }

    /**
     * Exact height above the ellipsoid.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the tangent plane at the lip (m)
     * @return above the WGS 84 ellipsoid (m)
     */
    public double heightEllipsoid(double x, double y, double z) {
        double ex = ecefX(x, y, z);
        double ey = ecefY(x, y, z);
        return Wgs84.height(Math.sqrt(ex * ex + ey * ey), ecefZ(x, y, z));
    }

    /**
     * Height above mean sea level, with the undulation of the lip for the whole site.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the tangent plane at the lip (m)
     * @return above mean sea level (m)
     */
    public double heightMsl(double x, double y, double z) {
        return heightEllipsoid(x, y, z) - geoidUndulation;
    }

    /**
     * Height over the level of the lip by the short form used in equations of motion.
     *
     * <p>{@code z + x²/(2 Re) + y²/(2 Rn)}: second-order expansion of the ellipsoid about the lip
     * (grade D). The next term is about -(x² + y²) z/(2 R²), so within 5 km level and 5 km up or
     * down it agrees with the exact height to 2 mm, and to 3 mm down to 8 km below the lip.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param z above the tangent plane at the lip (m)
     * @param invTwoRe see {@link #invTwoRe()} (1/m)
     * @param invTwoRn see {@link #invTwoRn()} (1/m)
     * @return height above the level of the lip (m)
     */
    public static double heightAboveLip(double x, double y, double z, double invTwoRe, double invTwoRn) {
        return z + x * x * invTwoRe + y * y * invTwoRn;
    }

    /** @return half the curvature along the east axis: prime-vertical radius plus lip height, doubled, inverted (1/m) */
    public double invTwoRe() {
        return invTwoRe;
    }

    /** @return half the curvature along the north axis: meridional radius plus lip height, doubled, inverted (1/m) */
    public double invTwoRn() {
        return invTwoRn;
    }

    /**
     * The site z of a place above (x, y) that has a given height above sea level.
     *
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     * @param heightMsl above mean sea level (m)
     * @return above the tangent plane at the lip (m)
     */
    public double zAtHeightMsl(double x, double y, double heightMsl) {
        double z = heightMsl - lipHeightMsl();
        for (int round = 0; round < 3; round++) {
            z += heightMsl - heightMsl(x, y, z);
        }
        return z;
    }

    /** Stunt coordinates (s along the heading, n to the left, u up; m) of a site vector. */
    public Vector3D toStunt(Vector3D site) {
        double x = site.getX();
        double y = site.getY();
        return new Vector3D(x * sinHeading + y * cosHeading, y * sinHeading - x * cosHeading, site.getZ());
    }

    /** Site coordinates (m) of a stunt vector (s along the heading, n to the left, u up). */
    public Vector3D fromStunt(Vector3D stunt) {
        double s = stunt.getX();
        double n = stunt.getY();
        return new Vector3D(s * sinHeading - n * cosHeading, s * cosHeading + n * sinHeading, stunt.getZ());
    }

    /**
     * Refuses a point that the flat site frame does not serve.
     *
     * @param what the name of the point, for the message
     * @param x east of the lip (m)
     * @param y north of the lip (m)
     */
    public static void requireWithinSite(String what, double x, double y) {
        double distance = Math.sqrt(x * x + y * y);
        if (!(distance <= REACH)) {
            throw new IllegalArgumentException(what + " lies " + Math.rint(distance) / 1000
                    + " km from the lip; a site reaches at most " + REACH / 1000 + " km"
                    + "\nMaybe latitude and longitude are swapped, or a sign or a digit is wrong.");
        }
    }

    /** The vector with each coordinate rounded to 0.1 mm, so that converted places are equal on every machine. */
    public static Vector3D rounded(Vector3D v) {
        return new Vector3D(rounded(v.getX()), rounded(v.getY()), rounded(v.getZ()));
    }

    /**
     * A length rounded to 0.1 mm.
     *
     * @param metres any length (m)
     * @return the nearest whole tenth of a millimetre (m)
     */
    public static double rounded(double metres) {
        return Math.rint(metres * 1e4) / 1e4 + 0.0;
    }

    private double ecefX(double x, double y, double z) {
        return origin.getX() + (x * east.getX() + y * north.getX() + z * up.getX());
    }

    private double ecefY(double x, double y, double z) {
        return origin.getY() + (x * east.getY() + y * north.getY() + z * up.getY());
    }

    private double ecefZ(double x, double y, double z) {
        return origin.getZ() + (x * east.getZ() + y * north.getZ() + z * up.getZ());
    }
}
