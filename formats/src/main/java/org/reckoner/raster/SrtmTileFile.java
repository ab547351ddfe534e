package org.reckoner.raster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads SRTM tiles (.hgt, also zipped): one degree square, named after its south-west corner. */
final class SrtmTileFile {
    private static final Pattern NAME = Pattern.compile("([ns])(\\d{2})([ew])(\\d{3})\\.hgt.*");
    private static final short VOID = -32768;

    private SrtmTileFile() {}

    static Raster read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Matcher corner = NAME.matcher(name);
        if (!corner.matches()) {
            throw new UnreadableTerrainException(file, "must be named after its south-west corner, like N62E006.hgt");
        }
        byte[] bytes = bytes(file, name.endsWith(".zip"));
        int side = bytes.length == 2 * 1201 * 1201 ? 1201 : bytes.length == 2 * 3601 * 3601 ? 3601 : 0;
        if (side == 0) {
            throw new UnreadableTerrainException(
                    file,
                    "holds " + bytes.length
                            + " bytes; an SRTM tile has 1201 by 1201 or 3601 by 3601 heights of two bytes."
                            + "\nMaybe the download was interrupted.");
        }
        double south = Integer.parseInt(corner.group(2)) * (corner.group(1).equals("n") ? 1 : -1);
        double west = Integer.parseInt(corner.group(4)) * (corner.group(3).equals("e") ? 1 : -1);
        float[] values = new float[side * side];
        for (int k = 0; k < values.length; k++) {
            short v = (short) (bytes[2 * k] << 8 | bytes[2 * k + 1] & 0xFF);
            values[k] = v == VOID ? Float.NaN : v;
        }
        double step = 1.0 / (side - 1);
        return new Raster(
                String.valueOf(file.getFileName()),
                side,
                side,
                values,
                new Raster.Placement(west, south + 1, step, 0, 0, -step),
                new RasterCrs.Epsg(4326));
    }

    private static byte[] bytes(Path file, boolean zipped) throws IOException {
        int most = 2 * 3601 * 3601 + 1;
        try (InputStream in = Files.newInputStream(file)) {
            if (!zipped) {
                return in.readNBytes(most);
            }
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".hgt")) {
                    return zip.readNBytes(most);
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new UnreadableTerrainException(file, "is a damaged zip file");
        }
        throw new UnreadableTerrainException(file, "is a zip file without an .hgt tile in it");
    }
}
