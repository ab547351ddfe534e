package org.reckoner.geo;

/**
 * A place on or above the Earth, as a satellite receiver gives it (WGS 84).
 *
 * @param latitude geodetic latitude, north positive (rad)
 * @param longitude east of Greenwich positive (rad)
 * @param heightEllipsoid above the WGS 84 ellipsoid, not above the sea (m)
 */
public record GeodeticPoint(double latitude, double longitude, double heightEllipsoid) {
    private static final double HIGHEST = 1e6;

    public GeodeticPoint {
        if (!(Math.abs(latitude) <= Math.PI / 2)) {
            throw new IllegalArgumentException(
                    "latitude (" + StrictMath.toDegrees(latitude) + "°) must lie between -90° and 90°");
        }
        if (!(Math.abs(longitude) <= Math.PI)) {
            throw new IllegalArgumentException(
                    "longitude (" + StrictMath.toDegrees(longitude) + "°) must lie between -180° and 180°");
        }
        if (!(Math.abs(heightEllipsoid) <= HIGHEST)) {
            throw new IllegalArgumentException(
                    "ellipsoid height (" + heightEllipsoid + " m) must lie within 1,000 km of the ellipsoid");
        }
    }

    /**
     * The same place given in degrees.
     *
     * @param latitude north positive (deg)
     * @param longitude east positive (deg)
     * @param heightEllipsoid above the WGS 84 ellipsoid (m)
     */
    public static GeodeticPoint ofDegrees(double latitude, double longitude, double heightEllipsoid) {
        return new GeodeticPoint(StrictMath.toRadians(latitude), StrictMath.toRadians(longitude), heightEllipsoid);
    }

    /** @return latitude, north positive (deg) */
    public double latitudeDegrees() {
        return StrictMath.toDegrees(latitude);
    }

    /** @return longitude, east positive (deg) */
    public double longitudeDegrees() {
        return StrictMath.toDegrees(longitude);
    }
}
