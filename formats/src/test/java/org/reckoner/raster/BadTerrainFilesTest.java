package org.reckoner.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadTerrainFilesTest {
    private static final long SEED = 20260105L;

    @TempDir
    Path folder;

    private Raster read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return RasterFile.read(file, RasterCache.none());
    }

    private void refused(String name, byte[] bytes, String... words) {
        assertThatThrownBy(() -> read(name, bytes))
                .isInstanceOf(UnreadableTerrainException.class)
                .hasMessageContaining(name)
                .satisfies(e -> assertThat(e.getMessage()).contains(words).doesNotContain("Exception", "java."));
    }

    private static byte[] text(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void wellFormedTinyMapIsRead() throws IOException {
        Raster map = read("good.tif", TinyTiff.slope().bytes());
        assertThat(map.value(3, 2)).isEqualTo(107);
        assertThat(map.crs()).isEqualTo(new RasterCrs.Epsg(25832));
        assertThat(map.placement().mapX(0, 0)).isEqualTo(400_005);
        assertThat(map.placement().mapY(0, 0)).isEqualTo(6_879_995);
    }

    @Test
    void whatIsNoTerrainFileIsNamedSo() {
        refused("empty.tif", new byte[0], "is empty");
        refused("noise.tif", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, "no terrain file");
        refused("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "no terrain file", "PNG");
        refused("notes.txt", text("meet at the bridge"), "no terrain file");
        refused("stub.tif", new byte[] {'I', 'I', 42, 0}, "cut short");
        assertThatThrownBy(() -> RasterFile.read(folder.resolve("gone.tif"), RasterCache.none()))
                .isInstanceOf(UnreadableTerrainException.class)
                .hasMessageContaining("is not there");
        assertThatThrownBy(() -> RasterFile.read(folder, RasterCache.none())).hasMessageContaining("is a folder");
    }

    @Test
    void tiffFilesThatDoNotFitAreRefusedWithTheWayOut() {
        refused("zstd.tif", TinyTiff.slope().with(259, 50000).bytes(), "ZSTD", "COMPRESS=DEFLATE");
        refused("rgb.tif", TinyTiff.slope().with(277, 3).bytes(), "3 bands", "\nMaybe");
        refused("plain.tif", TinyTiff.slope().without(33550).bytes(), "where on the Earth");
        refused("half.tif", TinyTiff.slope().with(258, 16).bytes(), "16 bits");
        refused(
                "huge.tif",
                TinyTiff.slope()
                        .withLong(256, 3_000_000)
                        .withLong(257, 3_000_000)
                        .bytes(),
                "at most 30 million");
        refused(
                "negative.tif",
                TinyTiff.slope().withLong(256, -5L & 0xFFFFFFFFL).bytes(),
                "cells");
        refused("block.tif", TinyTiff.slope().withLong(279, 1e9).bytes(), "beyond its own end");
        refused(
                "feet.tif",
                TinyTiff.slope()
                        .with(34735, 1, 1, 0, 3, 1024, 0, 1, 1, 3072, 0, 1, 2231, 3076, 0, 1, 9003)
                        .bytes(),
                "feet");
    }

    @Test
    void unknownProjectionIsRefusedWhenTheGroundIsMade() throws IOException {
        Raster map = read(
                "odd.tif",
                TinyTiff.slope()
                        .with(34735, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 32700)
                        .bytes());
        assertThatThrownBy(() -> new MapProjection(map.crs()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EPSG:32700")
                .hasMessageContaining("gdalwarp");
    }

    @Test
    void damagedAndCutShortTiffsNeverShowAnythingElse() throws IOException {
        byte[] good = TinyTiff.slope().bytes();
        Random random = new Random(SEED);
        for (int k = 0; k < 600; k++) {
            byte[] bad = good.clone();
            if (k % 3 == 0) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            }
            for (int flips = 0; flips < 1 + k % 5 && bad.length > 0; flips++) {
                bad[random.nextInt(Math.min(bad.length, k % 2 == 0 ? 240 : bad.length))] = (byte) random.nextInt(256);
            }
            survives("damaged.tif", bad, "seed " + SEED + ", case " + k);
        }
    }

    @Test
    void damagedRealMapsNeverShowAnythingElse() throws IOException {
        Path dem = SharedTerrain.folder().resolve("dem");
        Random random = new Random(SEED);
        for (String name : new String[] {
            "reencoded/malfontal_10m_etrs89_utm32.tif",
            "reencoded/oetztal_tiled_lzw_pred2.tif",
            "reencoded/oetztal_crop_bigtiff_deflate.tif",
            "reencoded/oetztal_crop_pixelispoint_packbits.tif",
            "mackay_some_nodata.tif"
        }) {
            byte[] good = Files.readAllBytes(dem.resolve(name));
            for (int k = 0; k < 20; k++) {
                byte[] bad = k % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                for (int flips = 0; flips < 20 && bad.length > 0; flips++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                survives("real.tif", bad, name + ", seed " + SEED + ", case " + k);
            }
        }
    }

    private void survives(String name, byte[] bytes, String what) throws IOException {
        try {
            read(name, bytes);
        } catch (UnreadableTerrainException e) {
            assertThat(e.getMessage()).as(what).doesNotContain("Exception", "java.");
        }
    }

    @Test
    void asciiGridsAreReadWithBothCorners() throws IOException {
        Raster corner = read(
                "a.asc",
                text("ncols 3\nnrows 2\nxllcorner 100\nyllcorner 200\ncellsize 10\nNODATA_value -1\n1 2 3\n4 -1 6\n"));
        assertThat(corner.placement().mapX(0, 1)).isEqualTo(105);
        assertThat(corner.placement().mapY(0, 1)).isEqualTo(205);
        assertThat(corner.value(2, 0)).isEqualTo(3);
        assertThat(corner.known(1, 1)).isFalse();
        Raster centre =
                read("b.asc", text("NCOLS 3\nNROWS 2\nXLLCENTER 105\nYLLCENTER 205\nCELLSIZE 10\n1 2 3 4\n-9999 6"));
        assertThat(centre.placement()).isEqualTo(corner.placement());
        assertThat(centre.crs()).isInstanceOf(RasterCrs.Unstated.class);
        assertThat(centre.withCrs(RasterCrs.parse("epsg:25833")).crs()).isEqualTo(new RasterCrs.Epsg(25833));
    }

    @Test
    void badAsciiGridsNameTheLine() {
        String head = "ncols 3\nnrows 2\nxllcorner 100\nyllcorner 200\ncellsize 10\n";
        refused("short.asc", text(head + "1 2 3\n4 5\n"), "cut short");
        refused("long.asc", text(head + "1 2 3\n4 5 6 7\n"), "more heights");
        refused("comma.asc", text(head + "1 2 3\n4 5,5 6\n"), "comma.asc:7:", "decimal commas");
        refused("nothere.asc", text("ncols 3\nnrows 2\ncellsize 10\n1 2 3 4 5 6"), "xllcorner");
        refused("twice.asc", text("ncols 3\nncols 3\n"), "twice");
        refused("bomb.asc", text("ncols 5000\nnrows 5000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1"), "cut short");
        refused("giant.asc", text("ncols 900000\nnrows 900000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1"), "at most 30");
        refused("nan.asc", text("ncols NaN\nnrows 2\n"), "ncols");
        refused("binary.asc", new byte[] {'n', 'c', 'o', 'l', 's', ' ', (byte) 0xFF, (byte) 0xFE, 0}, "no text");
        refused("half.hgt", new byte[1000], "south-west corner");
        refused("N62E006.hgt", new byte[1000], "1201");
    }

    @Test
    void holesAndAbsurdHeightsAreNeverAnAnswer() throws IOException {
        float[] v = {1, 2, Float.NaN, 4, -32768, 6};
        Raster map = read("holes.tif", new TinyTiff(3, 2, v).bytes());
        assertThat(map.known(2, 0)).isFalse();
        assertThat(map.known(1, 1)).isFalse();
        assertThatThrownBy(() -> map.value(2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.value(3, 0)).hasMessageContaining("outside");
    }
}
