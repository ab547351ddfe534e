package org.reckoner.raster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads ESRI ASCII grids; they do not say their projection, so someone else must. */
final class EsriAsciiFile {
    private static final java.util.List<String> KEYS = java.util.List.of(
            "ncols",
            "nrows",
            "xllcorner",
            "yllcorner",
            "xllcenter",
            "yllcenter",
            "cellsize",
            "dx",
            "dy",
            "nodata_value");

    private final Path file;
    private final BufferedReader in;
    private final Map<String, Double> header = new HashMap<>();
    private @Nullable StringTokenizer words;
    private int line;

    private EsriAsciiFile(Path file, BufferedReader in) {
        this.file = file;
        this.in = in;
    }

    static boolean looksLikeGrid(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("ncols") || text.startsWith("nrows");
    }

    static Raster read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new EsriAsciiFile(file, in).grid();
        } catch (MalformedInputException e) {
            throw new UnreadableTerrainException(file, "begins like an ASCII grid but holds bytes that are no text");
        } catch (IOException e) {
            throw new UnreadableTerrainException(file, "could not be read to its end");
        }
    }

    private Raster grid() throws IOException {
        String word = next();
        while (word != null && KEYS.contains(word.toLowerCase(Locale.ROOT))) {
            String key = word.toLowerCase(Locale.ROOT);
            if (header.put(key, number(next(), key)) != null) {
                throw new UnreadableTerrainException(file, line, key + " is given twice");
            }
            word = next();
        }
        double columns = need("ncols");
        double rows = need("nrows");
        if (columns != Math.rint(columns) || rows != Math.rint(rows)) {
            throw new UnreadableTerrainException(file, "ncols and nrows must be whole numbers");
        }
        RasterFile.requireSize(file, (long) columns, (long) rows);
        int width = (int) columns;
        int height = (int) rows;
        // Two characters are the least a height takes, so a small file cannot claim a large grid.
        if (Files.size(file) < 2L * width * height - 1) {
            throw cutShort(width, height);
        }
        Raster.Placement placement = placement(height);
        double hole = header.getOrDefault("nodata_value", -9999.0);
        float[] values = new float[width * height];
        for (int k = 0; k < values.length; k++) {
            if (word == null) {
                throw cutShort(width, height);
            }
            double v = number(word, "height");
            values[k] = v == hole ? Float.NaN : (float) v;
            word = next();
        }
        if (word != null) {
            throw new UnreadableTerrainException(
                    file, line, "holds more heights than its " + width + " by " + height + " cells");
        }
        return new Raster(
                String.valueOf(file.getFileName()), width, height, values, placement, new RasterCrs.Unstated());
    }

    private Raster.Placement placement(int height) {
        double dx = header.containsKey("dx") ? need("dx") : need("cellsize");
        double dy = header.containsKey("dy") ? need("dy") : need("cellsize");
        if (!(dx > 0 && dy > 0)) {
            throw new UnreadableTerrainException(file, "cellsize (" + dx + ") must be above zero");
        }
        double x = header.containsKey("xllcenter") ? need("xllcenter") : need("xllcorner") + dx / 2;
        double y = header.containsKey("yllcenter") ? need("yllcenter") : need("yllcorner") + dy / 2;
        return new Raster.Placement(x, y + (height - 1) * dy, dx, 0, 0, -dy);
    }

    private double need(String key) {
        Double value = header.get(key);
        if (value == null) {
            throw new UnreadableTerrainException(file, "does not give " + key + " in its header");
        }
        return value;
    }

    private UnreadableTerrainException cutShort(int width, int height) {
        return new UnreadableTerrainException(
                file,
                "is cut short: it announces " + width + " by " + height
                        + " heights and ends before the last.\nMaybe the download was interrupted.");
    }

    private double number(@Nullable String word, String what) {
        if (word == null) {
            throw new UnreadableTerrainException(file, line, "ends where a value for " + what + " should follow");
        }
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value) || what.equals("height") || what.equals("nodata_value")) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Falls through to the message below, which says it better.
        }
        String shown = word.length() > 20 ? word.substring(0, 20) + "…" : word;
        throw new UnreadableTerrainException(
                file,
                line,
                what + " (" + shown + ") is not a number."
                        + (word.indexOf(',') >= 0 ? "\nMaybe it was written with decimal commas." : ""));
    }

    private @Nullable String next() throws IOException {
        while (words == null || !words.hasMoreTokens()) {
            String text = in.readLine();
            if (text == null) {
                return null;
            }
            line++;
            words = new StringTokenizer(text);
        }
        return words.nextToken();
    }
}
