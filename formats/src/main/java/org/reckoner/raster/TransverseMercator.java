package org.reckoner.raster;

import org.jspecify.annotations.Nullable;
import org.reckoner.geo.Wgs84;

/**
 * From latitude and longitude to a UTM grid, with the same bits on every machine.
 *
 * <p>Krüger's series to sixth order as given by C. F. F. Karney, Transverse Mercator with an accuracy
 * of a few nanometers, Journal of Geodesy 85, 2011, equations 7 to 13 and 35 (grade M, checked here
 * against an independent library).
 */
final class TransverseMercator {
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;
    private static final double N = Wgs84.F / (2 - Wgs84.F);
    private static final double E = Math.sqrt(Wgs84.E2);
    private static final double RADIUS = Wgs84.A / (1 + N) * (1 + N * N * (1.0 / 4 + N * N * (1.0 / 64 + N * N / 256)));
    private static final double[] SERIES = {
        N * (1.0 / 2 + N * (-2.0 / 3 + N * (5.0 / 16 + N * (41.0 / 180 + N * (-127.0 / 288 + N * 7891 / 37800))))),
        N * N * (13.0 / 48 + N * (-3.0 / 5 + N * (557.0 / 1440 + N * (281.0 / 630 - N * 1983433 / 1935360)))),
        N * N * N * (61.0 / 240 + N * (-103.0 / 140 + N * (15061.0 / 26880 + N * 167603 / 181440))),
        N * N * N * N * (49561.0 / 161280 + N * (-179.0 / 168 + N * 6601661 / 7257600)),
        N * N * N * N * N * (34729.0 / 80640 - N * 3418889 / 1995840),
        N * N * N * N * N * N * 212378941 / 319334400
    };

    private final double centralMeridian;
    private final double falseNorthing;

    private TransverseMercator(int zone, boolean south) {
        this.centralMeridian = 6 * zone - 183;
        this.falseNorthing = south ? 10_000_000 : 0;
    }

    /** The grid of an EPSG code, or null if the code is none of WGS 84 or ETRS89 / UTM. */
    static @Nullable TransverseMercator of(RasterCrs crs) {
        if (!(crs instanceof RasterCrs.Epsg epsg)) {
            return null;
        }
        int code = epsg.code();
        int zone = code % 100;
        boolean north = code / 100 == 326;
        boolean south = code / 100 == 327;
        boolean european = code >= 25828 && code <= 25838;
        return (north || south) && zone >= 1 && zone <= 60 || european ? new TransverseMercator(zone, south) : null;
    }

    void forward(double longitude, double latitude, double[] xy) {
        double east = longitude - centralMeridian;
        double lambda = StrictMath.toRadians(east - 360 * Math.rint(east / 360));
        double phi = StrictMath.toRadians(latitude);
        double s = StrictMath.sin(phi);
        double c = StrictMath.cos(phi);
        // Conformal latitude, as sine and cosine times a common length.
        double sigma = StrictMath.sinh(E * atanh(E * s));
        double up = s * Math.sqrt(1 + sigma * sigma) - sigma;
        double cosLambda = StrictMath.cos(lambda);
        double level = Math.sqrt(up * up + c * c * cosLambda * cosLambda);
        double xi0 = StrictMath.atan2(up, c * cosLambda);
        double eta0 = asinh(c * StrictMath.sin(lambda) / level);
        double xi = xi0;
        double eta = eta0;
        for (int k = 0; k < SERIES.length; k++) {
            double m = 2 * (k + 1);
            xi += SERIES[k] * StrictMath.sin(m * xi0) * StrictMath.cosh(m * eta0);
            eta += SERIES[k] * StrictMath.cos(m * xi0) * StrictMath.sinh(m * eta0);
        }
        xy[0] = FALSE_EASTING + SCALE * RADIUS * eta;
        xy[1] = falseNorthing + SCALE * RADIUS * xi;
    }

    private static double atanh(double x) {
        return 0.5 * StrictMath.log1p(2 * x / (1 - x));
    }

    private static double asinh(double x) {
        double a = Math.abs(x);
        return Math.copySign(StrictMath.log1p(a + a * a / (1 + Math.sqrt(a * a + 1))), x);
    }
}
