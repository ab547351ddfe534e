package org.reckoner.raster;

import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Goes between WGS 84 longitude and latitude and the coordinates of a map, datum shift included.
 *
 * <p>UTM on WGS 84 or ETRS89 and plain latitude and longitude give the same bits on every machine;
 * other projections come from a library that may differ in the last bits between Java versions.
 *
 * <p>Not for use by two threads at once: the transforms keep scratch space.
 */
final class MapProjection {
    private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final CoordinateTransform forward;
    private final CoordinateTransform inverse;
    private final ProjCoordinate from = new ProjCoordinate();
    private final ProjCoordinate to = new ProjCoordinate();
    private final boolean identity;
    private final boolean geographic;
    private final @Nullable TransverseMercator utm;

    MapProjection(RasterCrs crs) {
        CRSFactory factory = new CRSFactory();
        CoordinateReferenceSystem earth = factory.createFromParameters("WGS84", WGS84);
        CoordinateReferenceSystem map = system(factory, crs);
        this.geographic = map.isGeographic();
        this.identity = crs instanceof RasterCrs.Epsg epsg && (epsg.code() == 4326 || epsg.code() == 4979);
        this.utm = TransverseMercator.of(crs);
        CoordinateTransformFactory transforms = new CoordinateTransformFactory();
        this.forward = transforms.createTransform(earth, map);
        this.inverse = transforms.createTransform(map, earth);
    }

    private static CoordinateReferenceSystem system(CRSFactory factory, RasterCrs crs) {
        if (crs instanceof RasterCrs.Unstated) {
            throw new IllegalArgumentException("the file does not state its map projection."
                    + "\nMaybe add it to the stunt file, for example crs: EPSG:25832.");
        }
        try {
            if (crs instanceof RasterCrs.Epsg epsg) {
                // The 3D form of WGS 84 differs in height only and is unknown to the library.
                int code = epsg.code() == 4979 ? 4326 : epsg.code();
                return factory.createFromName("EPSG:" + code);
            }
            return factory.createFromParameters("map", crs.toString());
        } catch (Proj4jException | IllegalStateException e) {
            throw new IllegalArgumentException(
                    "the map projection " + crs + " is not supported."
                            + "\nMaybe re-project the map: gdalwarp -t_srs EPSG:25832 in.tif out.tif"
                            + " (any UTM zone or EPSG:4326 will do).",
                    e);
        }
    }

    boolean geographic() {
        return geographic;
    }

    /** Map x and y of a place, longitude and latitude in degrees. */
    void toMap(double longitude, double latitude, double[] xy) {
        if (utm != null) {
            utm.forward(longitude, latitude, xy);
        } else {
            apply(forward, longitude, latitude, xy);
        }
    }

    /** Longitude and latitude in degrees of a place on the map. */
    void toEarth(double x, double y, double[] lonLat) {
        apply(inverse, x, y, lonLat);
    }

    private void apply(CoordinateTransform transform, double a, double b, double[] out) {
        if (identity) {
            out[0] = a;
            out[1] = b;
            return;
        }
        from.setValue(a, b, 0);
        try {
            transform.transform(from, to);
        } catch (Proj4jException e) {
            throw new IllegalArgumentException(
                    "the place (" + a + ", " + b + ") has no counterpart in the map projection", e);
        }
        if (!Double.isFinite(to.x + to.y)) {
            throw new IllegalArgumentException(
                    "the place (" + a + ", " + b + ") has no counterpart in the map projection");
        }
        out[0] = to.x;
        out[1] = to.y;
    }
}
