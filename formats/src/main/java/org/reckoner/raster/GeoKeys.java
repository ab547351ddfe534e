package org.reckoner.raster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a GeoTIFF says about its place: the projection, and whether heights belong to cell centres.
 *
 * <p>OGC GeoTIFF standard 1.1, document 19-008r4, 2019, annex C (grade M).
 */
final class GeoKeys {
    private static final int KEY_DIRECTORY = 34735;
    private static final int KEY_DOUBLES = 34736;
    private static final int USER_DEFINED = 32767;

    private final Path file;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final Map<Integer, Double> numbers = new HashMap<>();

    GeoKeys(Path file, TiffTags tags) {
        this.file = file;
        double[] directory = tags.list(KEY_DIRECTORY);
        double[] doubles = tags.list(KEY_DOUBLES);
        for (int k = 4; k + 3 < directory.length; k += 4) {
            int key = (int) directory[k];
            int where = (int) directory[k + 1];
            int value = (int) directory[k + 3];
            if (where == 0) {
                codes.put(key, value);
            } else if (where == KEY_DOUBLES && value < doubles.length) {
                numbers.put(key, doubles[value]);
            }
        }
    }

    boolean pixelIsPoint() {
        return codes.getOrDefault(1025, 1) == 2;
    }

    RasterCrs crs() {
        int model = codes.getOrDefault(1024, 0);
        int projected = codes.getOrDefault(3072, 0);
        int geographic = codes.getOrDefault(2048, 0);
        if (model == 2) {
            return geographic(geographic);
        }
        if (model == 1 && isCode(projected)) {
            requireMetres();
            return new RasterCrs.Epsg(withoutHeights(projected));
        }
        if (model == 1 && projected == USER_DEFINED) {
            requireMetres();
            return new RasterCrs.Parameters(spelledOut());
        }
        if (model == 3) {
            throw unsupported("Earth-centred coordinates");
        }
        return new RasterCrs.Unstated();
    }

    private static boolean isCode(int code) {
        return code >= 1024 && code < USER_DEFINED;
    }

    private RasterCrs geographic(int code) {
        int unit = codes.getOrDefault(2054, 9102);
        if (unit != 9102 && unit != 9122) {
            throw unsupported("angles in the unit with EPSG code " + unit);
        }
        return isCode(code) ? new RasterCrs.Epsg(code) : new RasterCrs.Parameters("+proj=longlat" + ellipsoid());
    }

    /** EPSG 5971 to 5976 join ETRS89 / UTM zones 31 to 36 with Norwegian heights (EPSG register; grade M). */
    private static int withoutHeights(int code) {
        if (code >= 5971 && code <= 5976) {
            return 25831 + (code - 5971);
        }
        return code;
    }

    private void requireMetres() {
        int unit = codes.getOrDefault(3076, 9001);
        if (unit != 9001) {
            throw unsupported("map coordinates in the unit with EPSG code " + unit + " (feet?)");
        }
    }

    private String spelledOut() {
        int method = codes.getOrDefault(3075, 0);
        StringBuilder text = new StringBuilder();
        switch (method) {
            case 1:
                text.append("+proj=tmerc").append(number("lat_0", 3081)).append(number("lon_0", 3080));
                text.append(number("k_0", 3092, 1));
                break;
            case 8:
                text.append("+proj=lcc").append(number("lat_1", 3078)).append(number("lat_2", 3079));
                text.append(falseOrigin());
                break;
            case 11:
                text.append("+proj=aea").append(number("lat_1", 3078)).append(number("lat_2", 3079));
                text.append(number("lat_0", 3081)).append(number("lon_0", 3080));
                break;
            case 10:
                text.append("+proj=laea").append(centre("lat_0", 3089, 3081)).append(centre("lon_0", 3088, 3080));
                break;
            default:
                throw unsupported("a self-made projection of method " + method);
        }
        text.append(number("x_0", method == 8 && numbers.containsKey(3086) ? 3086 : 3082, 0));
        text.append(number("y_0", method == 8 && numbers.containsKey(3087) ? 3087 : 3083, 0));
        return text.append(ellipsoid()).append(" +units=m +no_defs").toString();
    }

    private String falseOrigin() {
        return centre("lat_0", 3085, 3081) + centre("lon_0", 3084, 3080);
    }

    private String centre(String name, int key, int otherKey) {
        return number(name, numbers.containsKey(key) ? key : otherKey);
    }

    private String number(String name, int key) {
        Double value = numbers.get(key);
        if (value == null) {
            throw unsupported("a self-made projection without its " + name);
        }
        return " +" + name + "=" + value;
    }

    private String number(String name, int key, double otherwise) {
        return " +" + name + "=" + numbers.getOrDefault(key, otherwise);
    }

    private String ellipsoid() {
        int base = codes.getOrDefault(2048, 0);
        int ellipsoid = codes.getOrDefault(2056, 0);
        if (base == 4326 || ellipsoid == 7030) {
            return " +datum=WGS84";
        }
        if (base == 4258 || base == 4269 || ellipsoid == 7019) {
            return " +ellps=GRS80 +towgs84=0,0,0";
        }
        Double axis = numbers.get(2057);
        Double flattening = numbers.get(2059);
        // Any other ellipsoid belongs to a datum whose shift the file does not give.
        if (axis != null && flattening != null && axis == 6378137.0 && Math.abs(flattening - 298.2572) < 1e-3) {
            return " +datum=WGS84";
        }
        throw unsupported("a self-made projection on an old ellipsoid");
    }

    private UnreadableTerrainException unsupported(String what) {
        return new UnreadableTerrainException(
                file,
                "uses " + what + ", which is not supported."
                        + "\nMaybe re-project it: gdalwarp -t_srs EPSG:25832 in.tif out.tif");
    }
}
