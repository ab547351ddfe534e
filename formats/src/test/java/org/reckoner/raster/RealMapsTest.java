package org.reckoner.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.Box;
import org.reckoner.environment.GridTerrain;
import org.reckoner.environment.WallProfile;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;

class RealMapsTest {
    private static Raster read(Path file) {
        return RasterFile.read(file, RasterCache.none());
    }

    @Test
    void everyMapGivesTheHeightsThatGdalReads() throws IOException {
        Path folder = SharedTerrain.folder();
        Map<String, Raster> maps = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("dem/expected_samples.csv"))) {
            if (line.startsWith("file,")) {
                continue;
            }
            String[] f = line.split(",", -1);
            Raster map =
                    maps.computeIfAbsent(f[0], name -> read(folder.resolve("..").resolve(name)));
            kinds.add(map.crs().toString());
            int column = Integer.parseInt(f[1]);
            int row = Integer.parseInt(f[2]);
            double x = Double.parseDouble(f[3]);
            double y = Double.parseDouble(f[4]);
            double expected = Double.parseDouble(f[7]);
            assertThat(map.value(column, row)).as(line).isCloseTo(expected, within(2e-4));
            assertThat(map.placement().mapX(column, row)).as(line).isCloseTo(x, within(2e-6));
            assertThat(map.placement().mapY(column, row)).as(line).isCloseTo(y, within(2e-6));
            assertThat(map.sample(
                            map.placement().mapX(column, row), map.placement().mapY(column, row)))
                    .as(line)
                    .isCloseTo(expected, within(2e-4));
            if (!f[5].isEmpty()) {
                place(map, line, Double.parseDouble(f[5]), Double.parseDouble(f[6]), x, y);
            }
        }
        assertThat(maps).hasSize(20);
        assertThat(kinds).contains("EPSG:31287", "EPSG:25832", "EPSG:4326", "EPSG:32605", "unstated");
    }

    private static void place(Raster map, String line, double longitude, double latitude, double x, double y) {
        double[] xy = new double[2];
        new MapProjection(map.crs()).toMap(longitude, latitude, xy);
        boolean degrees = map.crs().equals(new RasterCrs.Epsg(4326));
        // The reference gives seven decimals of a degree, 1 cm; the old Austrian datum is good to 2 m.
        double tolerance = degrees ? 1e-6 : map.crs().equals(new RasterCrs.Epsg(31287)) ? 2 : 0.02;
        assertThat(xy[0]).as(line).isCloseTo(x, within(tolerance));
        assertThat(xy[1]).as(line).isCloseTo(y, within(tolerance));
    }

    @Test
    void reencodedMapsEqualTheirOriginals() {
        Path dem = SharedTerrain.folder().resolve("dem");
        same(dem, "malfontal_5m_lambert.tif", "malfontal_tiled_deflate_pred3.tif", 0, 0);
        same(dem, "oetztal_srtm3.tif", "oetztal_tiled_lzw_pred2.tif", 0, 0);
        same(dem, "oetztal_srtm3.tif", "oetztal_crop_bigendian_strips.tif", 100, 100);
        same(dem, "oetztal_srtm3.tif", "oetztal_crop_bigtiff_deflate.tif", 100, 100);
        same(dem, "oetztal_srtm3.tif", "oetztal_crop_pixelispoint_packbits.tif", 100, 100);
    }

    private static void same(Path dem, String original, String other, int column, int row) {
        Raster a = read(dem.resolve(original));
        Raster b = read(dem.resolve("reencoded").resolve(other));
        for (int j = 0; j < b.height(); j++) {
            for (int i = 0; i < b.width(); i++) {
                assertThat(b.known(i, j)).as(other).isEqualTo(a.known(i + column, j + row));
                if (b.known(i, j)) {
                    assertThat(b.value(i, j)).as(other).isEqualTo(a.value(i + column, j + row));
                }
            }
        }
        assertThat(b.placement().mapX(7, 9)).isCloseTo(a.placement().mapX(7 + column, 9 + row), within(1e-8));
        assertThat(b.placement().mapY(7, 9)).isCloseTo(a.placement().mapY(7 + column, 9 + row), within(1e-8));
    }

    @Test
    void declaredHolesAreHoles() {
        Raster map = read(SharedTerrain.folder().resolve("dem/mackay_some_nodata.tif"));
        int holes = 0;
        for (int j = 0; j < map.height(); j++) {
            for (int i = 0; i < map.width(); i++) {
                holes += map.known(i, j) ? 0 : 1;
            }
        }
        assertThat(holes).isPositive().isLessThan(map.width() * map.height() / 2);
    }

    @Test
    void siteGridCarriesTheMapOverWithTheCurvature() {
        Path dem = SharedTerrain.folder().resolve("dem");
        Raster map = read(dem.resolve("malfontal_5m_lambert.tif"));
        SiteFrame site = new SiteFrame(GeodeticPoint.ofDegrees(47.0252, 10.2841, 2100), 50, Bearing.ofDegrees(90));
        Box area = new Box(-1000, -1000, 0, 1000, 1000, 0);
        GridTerrain ground = SiteTerrain.of(map, site, HeightDatum.MSL, area, 10, 0.5);
        assertThat(SiteTerrain.spacing(map, site)).isCloseTo(5, within(1e-9));
        for (int k = 0; k < 40; k++) {
            double x = -900 + 45 * k;
            double y = 700 - 37 * k;
            x = Math.rint(x / 10) * 10;
            y = Math.rint(y / 10) * 10;
            double z = ground.height(x, y);
            GeodeticPoint there = site.toGeodetic(x, y, z);
            assertThat(SiteTerrain.heightAt(map, there)).isCloseTo(site.heightMsl(x, y, z), within(2e-3));
        }
    }

    @Test
    void sameGroundComesFromTwoProjections() {
        Path dem = SharedTerrain.folder().resolve("dem");
        SiteFrame site = new SiteFrame(GeodeticPoint.ofDegrees(47.0252, 10.2841, 2100), 50, Bearing.ofDegrees(90));
        Box area = new Box(-800, -800, 0, 800, 800, 0);
        GridTerrain lambert =
                SiteTerrain.of(read(dem.resolve("malfontal_5m_lambert.tif")), site, HeightDatum.MSL, area, 20, 0.5);
        GridTerrain utm = SiteTerrain.of(
                read(dem.resolve("reencoded/malfontal_10m_etrs89_utm32.tif")), site, HeightDatum.MSL, area, 20, 0.5);
        double sum = 0;
        double worst = 0;
        int count = 0;
        for (int j = 0; j < lambert.rows(); j++) {
            for (int i = 0; i < lambert.columns(); i++) {
                double d = lambert.nodeZ(i, j) - utm.nodeZ(i, j);
                if (!Double.isNaN(d)) {
                    sum += d;
                    worst = Math.max(worst, Math.abs(d));
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(5000);
        assertThat(sum / count).isCloseTo(0, within(0.3));
        assertThat(worst).isLessThan(15);
    }

    @Test
    void theGeoidAtTheJumpSiteIsAsPublished() {
        Raster geoid = read(SharedTerrain.folder().resolve("dem/sunnmore_egm2008_geoid.tif"));
        assertThat(SiteTerrain.heightAt(geoid, GeodeticPoint.ofDegrees(62.0579, 6.9715, 0)))
                .isCloseTo(46.3, within(0.1));
    }

    @Test
    void elsewhereTheErrorNamesTheCoveredPlace() {
        Raster map = read(SharedTerrain.folder().resolve("dem/denali_utm5.tif"));
        SiteFrame norway = new SiteFrame(GeodeticPoint.ofDegrees(62.0579, 6.9715, 1293), 46.3, Bearing.ofDegrees(261));
        Box area = new Box(-100, -100, 0, 100, 100, 0);
        assertThatThrownBy(() -> SiteTerrain.of(map, norway, HeightDatum.MSL, area, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("denali_utm5.tif")
                .hasMessageContaining("covers latitude 62.")
                .hasMessageContaining("\nMaybe");
        Raster ascii = read(SharedTerrain.folder().resolve("dem/pfa_1m.asc"));
        assertThatThrownBy(() -> SiteTerrain.of(ascii, norway, HeightDatum.MSL, area, 10, 1))
                .hasMessageContaining("does not state its map projection");
    }

    @Test
    void realLaserProfilesAreReadOrRefusedWithTheReason() throws IOException {
        Path folder = SharedTerrain.folder();
        Map<String, StringBuilder> exits = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("laser_profiles.csv"))) {
            String[] f = line.split(",");
            if (!f[0].equals("exit")) {
                exits.computeIfAbsent(f[0], name -> new StringBuilder()).append(f[4] + ", " + f[5] + "\n");
            }
        }
        assertThat(exits).hasSize(5);
        for (Map.Entry<String, StringBuilder> exit : exits.entrySet()) {
            Path file = Files.createTempFile("profile", ".txt");
            Files.writeString(file, exit.getValue());
            List<WallProfile.Point> points = ProfileFile.read(file, ProfileOrder.DETECT);
            assertThat(points.get(0)).isEqualTo(new WallProfile.Point(0, 0));
            if (exit.getKey().equals("Helios")) {
                // Its points at 60 m and 90 m out are out of order, which makes the wall cross itself.
                assertThatThrownBy(() -> ProfileFile.wall(file, ProfileOrder.DETECT, 30, 1))
                        .hasMessageContaining("crosses itself");
            } else {
                assertThat(ProfileFile.wall(file, ProfileOrder.DETECT, 30, 1).points())
                        .isEqualTo(points);
            }
            Files.delete(file);
        }
    }
}
