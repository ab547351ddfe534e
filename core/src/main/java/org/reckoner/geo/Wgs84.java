package org.reckoner.geo;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The shape of the Earth that satellite positions refer to.
 *
 * <p>Constants: NIMA TR8350.2, third edition, 2000, table 3.1 (grade M).
 */
public final class Wgs84 {
    /** Semi-major axis (m). */
    public static final double A = 6_378_137.0;
    /** Flattening (1). */
    public static final double F = 1 / 298.257223563;
    /** First eccentricity squared (1). */
    public static final double E2 = F * (2 - F);
    /** Semi-minor axis (m). */
    public static final double B = A * (1 - F);

    private static final double SECOND_E2 = E2 / (1 - E2);

    private Wgs84() {}

    /**
     * Radius of curvature of the prime vertical, for steps to the east at height zero.
     *
     * @param latitude geodetic latitude (rad)
     * @return radius (m)
     */
    public static double primeVerticalRadius(double latitude) {
        double s = StrictMath.sin(latitude);
        return A / Math.sqrt(1 - E2 * s * s);
    }

    /**
     * Radius of curvature of the meridian, for steps to the north at height zero.
     *
     * @param latitude geodetic latitude (rad)
     * @return radius (m)
     */
    public static double meridionalRadius(double latitude) {
        double s = StrictMath.sin(latitude);
        double w2 = 1 - E2 * s * s;
        return A * (1 - E2) / (w2 * Math.sqrt(w2));
    }

    /** Earth-centred, Earth-fixed coordinates (m) of a point. */
    public static Vector3D toEcef(GeodeticPoint point) {
        double s = StrictMath.sin(point.latitude());
        double c = StrictMath.cos(point.latitude());
        double n = A / Math.sqrt(1 - E2 * s * s);
        double r = (n + point.heightEllipsoid()) * c;
        return new Vector3D(
                r * StrictMath.cos(point.longitude()),
                r * StrictMath.sin(point.longitude()),
                (n * (1 - E2) + point.heightEllipsoid()) * s);
    }

    /** The point with these Earth-centred, Earth-fixed coordinates (m). */
    public static GeodeticPoint toGeodetic(Vector3D ecef) {
        double p = Math.sqrt(ecef.getX() * ecef.getX() + ecef.getY() * ecef.getY());
        double s = sinLatitude(p, ecef.getZ());
        double c = cosLatitude(p, ecef.getZ());
        return new GeodeticPoint(
                StrictMath.atan2(s, c), StrictMath.atan2(ecef.getY(), ecef.getX()), height(p, ecef.getZ()));
    }

    /**
     * Height above the ellipsoid of a point given by its distances from the axis and from the equator.
     *
     * <p>The last line does not lose digits near the poles or the equator, whatever the latitude.
     */
    static double height(double p, double z) {
        double s = sinLatitude(p, z);
        double c = cosLatitude(p, z);
        return p * c + z * s - A * Math.sqrt(1 - E2 * s * s);
    }

    private static double sinLatitude(double p, double z) {
        double t = tanReduced(p, z);
        double u = sineFromTangent(t, z);
        double v = cosineFromTangent(t);
        double up = z + SECOND_E2 * B * u * u * u;
        double out = p - E2 * A * v * v * v;
        return up / Math.sqrt(up * up + out * out);
    }

    private static double cosLatitude(double p, double z) {
        double t = tanReduced(p, z);
        double u = sineFromTangent(t, z);
        double v = cosineFromTangent(t);
        double up = z + SECOND_E2 * B * u * u * u;
        double out = p - E2 * A * v * v * v;
        return out / Math.sqrt(up * up + out * out);
    }

    /**
     * Tangent of the reduced latitude by two rounds of Bowring's fixed point.
     *
     * <p>B. R. Bowring, Transformation from spatial to geographical coordinates, Survey Review 23
     * (181), 1976, pp. 323-327 (grade M). One round is good to 1e-8 m near the ground; the second
     * keeps that up to aircraft heights and beyond.
     */
    private static double tanReduced(double p, double z) {
        double t = A * z / (B * p);
        for (int round = 0; round < 2; round++) {
            double u = sineFromTangent(t, z);
            double v = cosineFromTangent(t);
            double up = z + SECOND_E2 * B * u * u * u;
            double out = p - E2 * A * v * v * v;
            t = B * up / (A * out);
        }
        return t;
    }

    private static double sineFromTangent(double t, double z) {
        return Double.isInfinite(t) ? Math.signum(z) : t / Math.sqrt(1 + t * t);
    }

    private static double cosineFromTangent(double t) {
        return Double.isInfinite(t) ? 0 : 1 / Math.sqrt(1 + t * t);
    }
}
