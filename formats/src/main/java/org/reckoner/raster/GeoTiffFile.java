package org.reckoner.raster;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Reads GeoTIFF elevation maps.
 *
 * <p>The decoder is named by class, since the one that comes with the JDK refuses common files. It is
 * asked for raw samples in bands of full width: narrower windows of tiled float files fail in it, and
 * its ordinary way of reading clamps heights to colours.
 */
final class GeoTiffFile {
    private static final int BAND_ROWS = 512;
    private static final long SMALL = 2_000_000;

    private GeoTiffFile() {}

    static Raster read(Path file) {
        try {
            return readChecked(file);
        } catch (UnreadableTerrainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableTerrainException(
                    file,
                    "is damaged: its heights cannot be decoded."
                            + "\nMaybe the download was interrupted; gdalinfo -checksum tells whether the file is whole.");
        } catch (OutOfMemoryError e) {
            throw new UnreadableTerrainException(
                    file,
                    "needs more memory to decode than there is."
                            + "\nMaybe crop it to the site: gdal_translate -projwin west north east south in.tif out.tif");
        }
    }

    private static Raster readChecked(Path file) throws IOException {
        TiffTags tags;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            tags = TiffTags.read(file, channel);
            requireDecodable(file, tags, channel.size());
        }
        GeoKeys keys = new GeoKeys(file, tags);
        RasterCrs crs = keys.crs();
        Raster.Placement placement = placement(file, tags, keys.pixelIsPoint());
        int width = (int) tags.first(256, 0);
        int height = (int) tags.first(257, 0);
        float[] values = decode(file, tags, width, height);
        return new Raster(String.valueOf(file.getFileName()), width, height, values, placement, crs);
    }

    private static void requireDecodable(Path file, TiffTags tags, long length) {
        RasterFile.requireSize(file, tags.first(256, 0), tags.first(257, 0));
        if (tags.first(277, 1) != 1) {
            throw new UnreadableTerrainException(
                    file,
                    "has " + tags.first(277, 1) + " bands; a terrain map has one."
                            + "\nMaybe it is a picture, or pick the band: gdal_translate -b 1 in.tif out.tif");
        }
        long bits = tags.first(258, 1);
        long format = tags.first(339, 1);
        boolean known = format == 3 ? bits == 32 || bits == 64 : bits == 8 || bits == 16 || bits == 32;
        if (!known || format < 1 || format > 3) {
            throw new UnreadableTerrainException(
                    file,
                    "holds samples of " + bits + " bits (format " + format
                            + "), which are not read.\nMaybe convert it: gdal_translate -ot Float32 in.tif out.tif");
        }
        requireCompression(file, tags.first(259, 1));
        requireBlocks(file, tags, length, tags.has(324) ? 324 : 273, tags.has(325) ? 325 : 279);
    }

    private static void requireCompression(Path file, long compression) {
        if (compression == 1 || compression == 5 || compression == 8 || compression == 32946 || compression == 32773) {
            return;
        }
        String name = compression == 50000 ? "ZSTD" : compression == 34887 ? "LERC" : "method " + compression;
        throw new UnreadableTerrainException(
                file,
                "is compressed with " + name + ", which cannot be decoded here."
                        + "\nMaybe re-encode it: gdal_translate -co COMPRESS=DEFLATE in.tif out.tif");
    }

    private static void requireBlocks(Path file, TiffTags tags, long length, int offsetTag, int countTag) {
        double[] offsets = tags.list(offsetTag);
        double[] counts = tags.list(countTag);
        if (offsets.length == 0 || offsets.length != counts.length) {
            throw new UnreadableTerrainException(file, "is damaged: its list of blocks is not complete");
        }
        for (int k = 0; k < offsets.length; k++) {
            if (!(offsets[k] >= 0 && counts[k] >= 0 && offsets[k] + counts[k] <= length)) {
                throw tags.cutShort();
            }
        }
        long across = tags.first(322, tags.first(256, 0));
        long down = tags.first(323, tags.first(278, tags.first(257, 0)));
        down = Math.min(down, tags.has(324) ? down : tags.first(257, 0));
        if (across < 1 || down < 1 || across > RasterFile.MOST_CELLS || across * down > RasterFile.MOST_CELLS) {
            throw new UnreadableTerrainException(
                    file, "is damaged: its blocks would be " + across + " by " + down + " cells");
        }
    }

    private static Raster.Placement placement(Path file, TiffTags tags, boolean pixelIsPoint) {
        double half = pixelIsPoint ? 0 : 0.5;
        double[] matrix = tags.list(34264);
        double[] scale = tags.list(33550);
        double[] tie = tags.list(33922);
        try {
            if (matrix.length >= 8) {
                return new Raster.Placement(
                        matrix[3] + half * (matrix[0] + matrix[1]),
                        matrix[7] + half * (matrix[4] + matrix[5]),
                        matrix[0],
                        matrix[4],
                        matrix[1],
                        matrix[5]);
            }
            if (scale.length >= 2 && tie.length >= 6) {
                return new Raster.Placement(
                        tie[3] + (half - tie[0]) * scale[0],
                        tie[4] - (half - tie[1]) * scale[1],
                        scale[0],
                        0,
                        0,
                        -scale[1]);
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableTerrainException(file, "is damaged: " + e.getMessage());
        }
        throw new UnreadableTerrainException(
                file,
                "does not say where on the Earth it lies (no GeoTIFF tags)."
                        + "\nMaybe it is a plain picture, or its .tfw file was left behind:"
                        + " gdal_translate in.tif out.tif puts it inside.");
    }

    private static float[] decode(Path file, TiffTags tags, int width, int height) throws IOException {
        float[] values = new float[width * height];
        float hole = hole(tags);
        int rows = bandRows(tags, width, height);
        boolean signed = tags.first(339, 1) == 2;
        int bits = (int) tags.first(258, 1);
        ImageReader reader = reader(file);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            double[] line = new double[width];
            for (int from = 0; from < height; from += rows) {
                int count = Math.min(rows, height - from);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceRegion(new Rectangle(0, from, width, count));
                java.awt.image.Raster band = reader.readRaster(0, param);
                for (int j = 0; j < count; j++) {
                    band.getSamples(band.getMinX(), band.getMinY() + j, width, 1, 0, line);
                    for (int i = 0; i < width; i++) {
                        float v = (float) wrapped(line[i], signed, bits);
                        values[(from + j) * width + i] = v == hole ? Float.NaN : v;
                    }
                }
            }
        } finally {
            reader.dispose();
        }
        return values;
    }

    /** Whole tiles, or so many rows of strips that neither memory nor repeated decoding of one strip hurts. */
    private static int bandRows(TiffTags tags, int width, int height) {
        if (tags.has(324)) {
            int tile = (int) Math.min(height, tags.first(323, height));
            return Math.max(tile, BAND_ROWS / tile * tile);
        }
        return (long) width * height <= SMALL ? height : BAND_ROWS;
    }

    /** Signed samples may come back as unsigned ones. */
    private static double wrapped(double value, boolean signed, int bits) {
        if (signed && bits == 8 && value > 127) {
            return value - 256;
        }
        return signed && bits == 16 && value > 32767 ? value - 65536 : value;
    }

    private static float hole(TiffTags tags) {
        String text = tags.text(42113).replace("\0", "").trim();
        try {
            return text.isEmpty() ? Float.NaN : (float) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static ImageReader reader(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            java.nio.ByteBuffer head = java.nio.ByteBuffer.allocate(4);
            channel.read(head, 0);
            boolean big = head.get(2) == 43 || head.get(3) == 43;
            return big
                    ? new BigTIFFImageReaderSpi().createReaderInstance(null)
                    : new TIFFImageReaderSpi().createReaderInstance(null);
        }
    }
}
