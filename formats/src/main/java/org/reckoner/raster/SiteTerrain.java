package org.reckoner.raster;

import org.reckoner.environment.Box;
import org.reckoner.environment.GridTerrain;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.geo.Wgs84;

/**
 * Carries an elevation map over to a grid in site axes.
 *
 * <p>Every node of the new grid is a vertical line of the site; the place where it meets the ground
 * is found by going through the ellipsoid to the map and back until height and place agree, so the
 * curvature of the Earth, the map projection and its datum are all in. Between the cell centres of
 * the map heights are bilinear. Nodes are rounded to 0.1 mm.
 */
public final class SiteTerrain {
    private static final long MOST_NODES = 4_000_000L;
    private static final double SETTLED = 1e-4;

    private final Raster raster;
    private final SiteFrame site;
    private final HeightDatum datum;
    private final MapProjection projection;
    private final double[] xy = new double[2];

    private SiteTerrain(Raster raster, SiteFrame site, HeightDatum datum) {
        this.raster = raster;
        this.site = site;
        this.datum = datum;
        try {
            this.projection = new MapProjection(raster.crs());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(raster.name() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The ground of a site.
     *
     * @param raster the map
     * @param site the place of the stunt
     * @param datum what the heights of the map are measured from
     * @param area level extent wanted; its bottom and top do not matter
     * @param cell spacing of the new grid; {@link #spacing} tells that of the map (m)
     * @param accuracy one standard deviation of the map's heights (m)
     */
    public static GridTerrain of(
            Raster raster, SiteFrame site, HeightDatum datum, Box area, double cell, double accuracy) {
        return new SiteTerrain(raster, site, datum).grid(area, cell, accuracy);
    }

    /**
     * Cell size of a map where the site is, the finer of its two directions.
     *
     * @return spacing of its heights on the ground (m)
     */
    public static double spacing(Raster raster, SiteFrame site) {
        return new SiteTerrain(raster, site, HeightDatum.MSL).spacing();
    }

    /**
     * Height of the map at one place, as the map gives it.
     *
     * @return above the datum of the map (m)
     */
    public static double heightAt(Raster raster, GeodeticPoint point) {
        MapProjection projection = new MapProjection(raster.crs());
        double[] place = new double[2];
        projection.toMap(point.longitudeDegrees(), point.latitudeDegrees(), place);
        double h = raster.sample(place[0], place[1]);
        if (Double.isNaN(h)) {
            throw new IllegalArgumentException(raster.name() + ": has no height at " + point.latitudeDegrees() + "°, "
                    + point.longitudeDegrees() + "°");
        }
        return h;
    }

    private double spacing() {
        Raster.Placement p = raster.placement();
        double columns = Math.sqrt(p.columnX() * p.columnX() + p.columnY() * p.columnY());
        double rows = Math.sqrt(p.rowX() * p.rowX() + p.rowY() * p.rowY());
        if (projection.geographic()) {
            double latitude = site.lip().latitude();
            columns *= StrictMath.toRadians(1) * Wgs84.primeVerticalRadius(latitude) * StrictMath.cos(latitude);
            rows *= StrictMath.toRadians(1) * Wgs84.meridionalRadius(latitude);
        }
        return Math.min(columns, rows);
    }

    private GridTerrain grid(Box area, double cell, double accuracy) {
        if (!(cell > 0)) {
            throw new IllegalArgumentException("terrain cell (" + cell + " m) must be above zero");
        }
        requireReach(area);
        requireLip();
        long west = (long) Math.floor(area.minX() / cell);
        long east = (long) Math.ceil(area.maxX() / cell);
        long south = (long) Math.floor(area.minY() / cell);
        long north = (long) Math.ceil(area.maxY() / cell);
        long columns = Math.max(2, east - west + 1);
        long rows = Math.max(2, north - south + 1);
        if (columns * rows > MOST_NODES) {
            throw new IllegalArgumentException(
                    "terrain of " + columns + " by " + rows + " nodes is more than " + MOST_NODES / 1_000_000
                            + " million.\nMaybe use a larger cell than " + cell + " m or a smaller area.");
        }
        float[] heights = new float[(int) (columns * rows)];
        for (int j = 0; j < rows; j++) {
            double guess = 0;
            for (int i = 0; i < columns; i++) {
                double z = groundOn((west + i) * cell, (south + j) * cell, guess);
                heights[(int) (j * columns + i)] = (float) SiteFrame.rounded(z);
                guess = Double.isNaN(z) ? guess : z;
            }
        }
        return new GridTerrain(west * cell, south * cell, cell, (int) columns, (int) rows, heights, accuracy);
    }

    private static void requireReach(Box area) {
        double most = Math.max(
                Math.max(Math.abs(area.minX()), Math.abs(area.maxX())),
                Math.max(Math.abs(area.minY()), Math.abs(area.maxY())));
        if (most > SiteFrame.REACH) {
            throw new IllegalArgumentException("terrain is wanted out to " + Math.rint(most)
                    + " m from the lip; a site reaches at most " + SiteFrame.REACH + " m");
        }
    }

    private void requireLip() {
        double longitude = site.lip().longitudeDegrees();
        double latitude = site.lip().latitudeDegrees();
        double[] back = new double[2];
        try {
            projection.toMap(longitude, latitude, xy);
            projection.toEarth(xy[0], xy[1], back);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    raster.name() + ": the lip cannot be placed on the map: " + e.getMessage(), e);
        }
        boolean returns = Math.abs(back[0] - longitude) < 1e-6 && Math.abs(back[1] - latitude) < 1e-6;
        double h = raster.sample(xy[0], xy[1]);
        if (!returns || Double.isNaN(h)) {
            throw new IllegalArgumentException(raster.name() + ": has no height at the lip (" + latitude + "°, "
                    + longitude + "°); it covers " + coverage()
                    + "\nMaybe latitude and longitude are swapped, or it is the map of another place.");
        }
    }

    private String coverage() {
        int right = raster.width() - 1;
        int bottom = raster.height() - 1;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] at = new double[2];
        for (int k = 0; k < 4; k++) {
            int column = k % 2 == 0 ? 0 : right;
            int row = k < 2 ? 0 : bottom;
            projection.toEarth(
                    raster.placement().mapX(column, row), raster.placement().mapY(column, row), at);
            for (int axis = 0; axis < 2; axis++) {
                low[axis] = Math.min(low[axis], at[axis]);
                high[axis] = Math.max(high[axis], at[axis]);
            }
        }
        return "latitude " + shown(low[1]) + " to " + shown(high[1]) + "°, longitude " + shown(low[0]) + " to "
                + shown(high[0]) + "°";
    }

    private static double shown(double degrees) {
        return Math.rint(degrees * 1e4) / 1e4;
    }

    /** Where a vertical of the site meets the ground; NaN where the map has none. */
    private double groundOn(double x, double y, double guess) {
        double lean = Math.sqrt(x * x + y * y) / Wgs84.A;
        double z = guess;
        for (int round = 0; round < 20; round++) {
            GeodeticPoint p = site.toGeodetic(x, y, z);
            projection.toMap(p.longitudeDegrees(), p.latitudeDegrees(), xy);
            double h = raster.sample(xy[0], xy[1]);
            double ellipsoid = datum == HeightDatum.MSL ? h + site.geoidUndulation() : h;
            double step = ellipsoid - p.heightEllipsoid();
            z += step;
            // A step moves the point sideways by its lean; below a tenth of a millimetre it is settled.
            if (Double.isNaN(step) || Math.abs(step) * lean < SETTLED) {
                return z;
            }
        }
        return z;
    }
}
