package org.reckoner.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RasterCacheTest {
    @TempDir
    Path folder;

    private Path map() throws IOException {
        return Files.write(folder.resolve("map.tif"), TinyTiff.slope().bytes());
    }

    private static List<Path> entries(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private static void same(Raster a, Raster b) {
        assertThat(b.array()).containsExactly(a.array());
        assertThat(b.placement()).isEqualTo(a.placement());
        assertThat(b.crs()).isEqualTo(a.crs());
        assertThat(b.name()).isEqualTo(a.name());
    }

    @Test
    void secondReadingComesFromTheCacheAndIsTheSame() throws IOException {
        Path cache = folder.resolve("cache");
        Raster first = RasterFile.read(map(), RasterCache.in(cache));
        assertThat(entries(cache)).hasSize(1);
        assertThat(RasterCache.in(cache).load(map())).isPresent();
        same(first, RasterFile.read(map(), RasterCache.in(cache)));
        same(first, RasterFile.read(map(), RasterCache.none()));
    }

    @Test
    void changedFileIsDecodedAnew() throws IOException {
        Path cache = folder.resolve("cache");
        RasterFile.read(map(), RasterCache.in(cache));
        Files.write(folder.resolve("map.tif"), new TinyTiff(2, 2, new float[] {1, 2, 3, 4}).bytes());
        assertThat(RasterFile.read(folder.resolve("map.tif"), RasterCache.in(cache))
                        .width())
                .isEqualTo(2);
    }

    @Test
    void damagedEntriesAreIgnoredAndReplaced() throws IOException {
        Path cache = folder.resolve("cache");
        Raster first = RasterFile.read(map(), RasterCache.in(cache));
        Path entry = entries(cache).get(0);
        byte[] good = Files.readAllBytes(entry);
        byte[] flipped = good.clone();
        flipped[flipped.length - 3] ^= 1;
        for (byte[] bad : new byte[][] {{}, {1, 2, 3}, java.util.Arrays.copyOf(good, good.length / 2), flipped}) {
            Files.write(entry, bad);
            assertThat(RasterCache.in(cache).load(map())).isEmpty();
            same(first, RasterFile.read(map(), RasterCache.in(cache)));
            assertThat(Files.readAllBytes(entry)).isEqualTo(good);
        }
        assertThat(entries(cache)).hasSize(1);
    }

    @Test
    void unwritableCacheIsNoHindrance() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(RasterFile.read(map(), RasterCache.in(inTheWay.resolve("cache")))
                        .width())
                .isEqualTo(20);
    }
}
