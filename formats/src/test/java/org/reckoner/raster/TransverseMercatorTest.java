package org.reckoner.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

class TransverseMercatorTest {
    private static final long SEED = 20260107L;

    @Test
    void agreesWithAnIndependentLibraryInEveryZone() {
        Random random = new Random(SEED);
        CRSFactory factory = new CRSFactory();
        double[] xy = new double[2];
        for (int k = 0; k < 600; k++) {
            int zone = 1 + random.nextInt(60);
            boolean south = random.nextBoolean();
            double latitude = (south ? -1 : 1) * 84 * random.nextDouble();
            double longitude = 6 * zone - 183 + 8 * (random.nextDouble() - 0.5);
            if (Math.abs(longitude) > 180) {
                continue;
            }
            CoordinateTransform library = new CoordinateTransformFactory()
                    .createTransform(
                            factory.createFromParameters("earth", "+proj=longlat +datum=WGS84 +no_defs"),
                            factory.createFromName("EPSG:" + ((south ? 32700 : 32600) + zone)));
            ProjCoordinate expected = new ProjCoordinate();
            library.transform(new ProjCoordinate(longitude, latitude, 0), expected);
            new MapProjection(new RasterCrs.Epsg((south ? 32700 : 32600) + zone)).toMap(longitude, latitude, xy);
            assertThat(xy[0]).as("seed %d, point %d", SEED, k).isCloseTo(expected.x, within(1e-6));
            assertThat(xy[1]).as("seed %d, point %d", SEED, k).isCloseTo(expected.y, within(1e-6));
        }
    }

    @Test
    void thereAndBackThroughBothWaysOfTheProjection() {
        MapProjection europe = new MapProjection(new RasterCrs.Epsg(25832));
        double[] there = new double[2];
        double[] back = new double[2];
        europe.toMap(6.9715, 62.0579, there);
        europe.toEarth(there[0], there[1], back);
        assertThat(back[0]).isCloseTo(6.9715, within(1e-8));
        assertThat(back[1]).isCloseTo(62.0579, within(1e-8));
        assertThat(TransverseMercator.of(new RasterCrs.Epsg(31287))).isNull();
        assertThat(TransverseMercator.of(new RasterCrs.Epsg(32661)))
                .as("polar, not UTM")
                .isNull();
    }
}
