package org.reckoner.raster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads elevation maps: GeoTIFF, ESRI ASCII grid, SRTM tile. */
public final class RasterFile {
    /** Largest map that is decoded, in cells; a national 10 m tile of 50 km fits. */
    static final long MOST_CELLS = 30_000_000L;

    private RasterFile() {}

    /** Reads a map, using the decoded copies kept in the user's cache folder. */
    public static Raster read(Path file) {
        return read(file, RasterCache.ofUser());
    }

    /** Reads a map, using decoded copies in a given cache. */
    public static Raster read(Path file, RasterCache cache) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableTerrainException(file, "is a folder, not a terrain file");
            }
            if (Files.size(file) == 0) {
                throw new UnreadableTerrainException(file, "is empty");
            }
            byte[] head = head(file);
            if (TiffTags.looksLikeTiff(head)) {
                return cache.load(file).orElseGet(() -> cache.store(file, GeoTiffFile.read(file)));
            }
            if (EsriAsciiFile.looksLikeGrid(head)) {
                return cache.load(file).orElseGet(() -> cache.store(file, EsriAsciiFile.read(file)));
            }
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".hgt") || name.endsWith(".hgt.zip")) {
                return SrtmTileFile.read(file);
            }
            throw new UnreadableTerrainException(
                    file,
                    "is no terrain file this program knows"
                            + " (GeoTIFF, ESRI ASCII grid, SRTM .hgt); it begins with " + words(head)
                            + "\nMaybe convert it: gdal_translate -of GTiff " + file.getFileName() + " terrain.tif");
        } catch (NoSuchFileException e) {
            throw new UnreadableTerrainException(file, "is not there");
        } catch (AccessDeniedException e) {
            throw new UnreadableTerrainException(file, "may not be read by this user");
        } catch (IOException e) {
            throw new UnreadableTerrainException(file, "could not be read to its end");
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(512);
        }
    }

    private static String words(byte[] head) {
        String text = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        StringBuilder shown = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            shown.append(c >= ' ' && c < 127 ? c : '·');
        }
        return shown.append('"').toString();
    }

    static void requireSize(Path file, long width, long height) {
        if (width < 2 || height < 2) {
            throw new UnreadableTerrainException(
                    file, "holds " + width + " by " + height + " cells; at least 2 by 2 are needed");
        }
        if (width > MOST_CELLS || height > MOST_CELLS || width * height > MOST_CELLS) {
            throw new UnreadableTerrainException(
                    file,
                    "holds " + width + " by " + height
                            + " cells; at most " + MOST_CELLS / 1_000_000 + " million are read."
                            + "\nMaybe crop it to the site: gdal_translate -projwin west north east south in.tif out.tif");
        }
    }
}
