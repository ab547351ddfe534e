import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the illustrative terrain of examples/helsetkopen out of a few public facts; no survey went into it.
 *
 * <p>Run it with a plain JDK, from the root of the tree:
 *
 * <pre>
 * java examples/recipes/HelsetkopenTerrain.java examples/helsetkopen
 * java examples/recipes/HelsetkopenTerrain.java check FLYSIGHT.CSV...
 * </pre>
 *
 * <p>The first form writes terrain.tif and wall.csv, byte for byte the same on every machine. The second says how far
 * above the made surface the fixes of a real flight lie: air that somebody flew through must stay air.
 *
 * <p>Inside, {@code s} runs out along the take-off heading, {@code n} to the rider's left, {@code u} up, all in metres
 * from the lip. docs/how-to/terrain-for-helsetkopen.md explains every choice.
 */
public class HelsetkopenTerrain {
    // Facts: the exit that public flights share, and where they landed.
    static final double LIP_LATITUDE = 62.0579;
    static final double LIP_LONGITUDE = 6.9715;
    static final double LIP_MSL = 1247;
    static final double HEADING = Math.toRadians(257);
    static final double FLOOR = 149 - LIP_MSL;

    // The lip in ETRS89 / UTM zone 32N (EPSG:25832), how true north leans there against grid north, metres of map per
    // metre of ground: transverse Mercator series, exact to millimetres over this map but for the height of the ground.
    static final double LIP_EAST = 393966.78;
    static final double LIP_NORTH = 6882288.72;
    static final double LEAN = Math.toRadians(1.79227);
    static final double SCALE = 0.999738;

    static final double WEST = 391_300;
    static final double NORTH_EDGE = 6_883_500;
    static final double CELL = 10;
    static final int COLUMNS = 340;
    static final int ROWS = 260;

    /** The wall at the exit: metres out, metres up. An edge, a small overhang, a ledge, the foot, then scree. */
    static final double[][] WALL = {
        {-0.3, -1.4}, {0.3, -2.4}, {-1.2, -4.5}, {-3.2, -7}, {-4.2, -13}, {-4.6, -26}, {-3.8, -45}, {-1.6, -66},
        {0.8, -90}, {1.9, -118}, {2.6, -147}, {4.9, -151}, {5.6, -180}, {6.8, -214}, {8.1, -247}, {9.0, -279},
        {11.5, -301}, {15.5, -322}, {22, -338}, {38, -345.5}, {60, -355.9}
    };

    static final double WALL_HALF_WIDTH = 60;

    /** Below the wall: metres out from the edge, slope there (fall over run); straight between, so the ground bends. */
    static final double[][] SLOPE = {
        {22, 0.47}, {120, 0.47}, {190, 1.15}, {480, 1.15}, {680, 0.6}, {960, 0.2}, {1332, 0}
    };

    public static void main(String[] args) throws IOException {
        if (args.length >= 2 && args[0].equals("check")) {
            for (int k = 1; k < args.length; k++) {
                check(Path.of(args[k]));
            }
        } else if (args.length == 1 && Files.isDirectory(Path.of(args[0]))) {
            Files.write(Path.of(args[0], "terrain.tif"), geoTiff());
            Files.writeString(Path.of(args[0], "wall.csv"), wallText());
        } else {
            System.err.println("usage: java HelsetkopenTerrain.java FOLDER | check FLYSIGHT.CSV...");
            System.exit(2);
        }
    }

    /** Height of the mapped ground over the lip (m). Within the wall's strip the profile counts instead. */
    static double ground(double s, double n) {
        // The edge bends forward to both sides: a bowl. Beside the strip the cliff, which a grid can only draw as a
        // steep slope from 12 to 44 m, steps back by 16 m so that it stands in line with the measured wall.
        double back = 16 * step((Math.abs(n) - 74) / 30) * (1 - step((s - 50) / 150));
        double d = s - 230 * step((-n - 130) / 1100) - 110 * step((n - 130) / 700) + back;
        double u;
        if (d <= 12) {
            double away = step((-d - 130) / 400) + step((Math.abs(n) - 130) / 500);
            u = -1.4 + Math.min(1, away) * (6 * StrictMath.cos(s / 170) + 7 * StrictMath.cos(n / 210 + 1) + 5);
        } else if (d <= 44) {
            u = -1.4 + (d - 12) / 32 * (fall(44) + 1.4);
        } else {
            u = fall(d);
        }
        double slope = step((d - 90) / 200) * (1 - step((d - 700) / 450));
        u += slope * 65 * (1 - StrictMath.exp(-(n / 300) * (n / 300)));
        u += slope * 5 * StrictMath.cos(n / 31 + d / 260) + slope * 4 * StrictMath.cos(d / 47 - n / 90);
        // To the south the mountain loses height; beyond the valley floor the other side rises.
        u = FLOOR + (u - FLOOR) * (1 - 0.2 * step((n - 350) / 1000));
        double beyond = Math.max(0, s - 1690);
        return u + 0.6 * beyond * beyond / (beyond + 300);
    }

    /** The ground below the wall: its slope added up from the foot (m over the lip). */
    static double fall(double d) {
        double u = -338;
        for (int k = 0; k + 1 < SLOPE.length; k++) {
            double run = Math.min(d, SLOPE[k + 1][0]) - SLOPE[k][0];
            if (run <= 0) {
                break;
            }
            double bend = (SLOPE[k + 1][1] - SLOPE[k][1]) / (SLOPE[k + 1][0] - SLOPE[k][0]);
            u -= run * (SLOPE[k][1] + bend * run / 2);
        }
        return Math.max(FLOOR, u);
    }

    /** 0 below 0, 1 above 1, smooth between. */
    static double step(double x) {
        double t = Math.max(0, Math.min(1, x));
        return t * t * (3 - 2 * t);
    }

    /** Ground at the middle of a cell, above sea level, to the decimetre: no digit pretends to be a survey. */
    static float cellHeight(int column, int row) {
        double e = (WEST + (column + 0.5) * CELL - LIP_EAST) / SCALE;
        double g = (NORTH_EDGE - (row + 0.5) * CELL - LIP_NORTH) / SCALE;
        double x = e * StrictMath.cos(LEAN) - g * StrictMath.sin(LEAN);
        double y = e * StrictMath.sin(LEAN) + g * StrictMath.cos(LEAN);
        return (float) (Math.rint(10 * (LIP_MSL + ground(out(x, y), left(x, y)))) / 10);
    }

    static double out(double x, double y) {
        return x * StrictMath.sin(HEADING) + y * StrictMath.cos(HEADING);
    }

    static double left(double x, double y) {
        return y * StrictMath.sin(HEADING) - x * StrictMath.cos(HEADING);
    }

    /** Says how a real flight lies to the made surface, from 5 m below the lip until the flight ends. */
    static void check(Path flySight) throws IOException {
        List<String> lines = Files.readAllLines(flySight);
        List<String> names = List.of(lines.get(0).split(","));
        double leastOver = 1e9;
        double leastOut = 1e9;
        String where = "";
        int fixes = 0;
        int exit = 2;
        int landed = 2;
        for (int k = 2; k < lines.size(); k++) {
            double sink = number(lines.get(k), names, "velD");
            exit = sink < 3 && landed == 2 ? k : exit;
            landed = sink > 20 || (landed > 2 && Math.abs(sink) > 1.5) ? k : landed;
        }
        for (int k = exit; k <= landed; k++) {
            double latitude = Math.toRadians(LIP_LATITUDE);
            double bend = 1 - 0.00669437999014 * StrictMath.pow(StrictMath.sin(latitude), 2);
            double normal = 6_378_137 / Math.sqrt(bend);
            double x = Math.toRadians(number(lines.get(k), names, "lon") - LIP_LONGITUDE)
                    * (normal + LIP_MSL)
                    * StrictMath.cos(latitude);
            double y = Math.toRadians(number(lines.get(k), names, "lat") - LIP_LATITUDE)
                    * (normal * (1 - 0.00669437999014) / bend + LIP_MSL);
            double u = number(lines.get(k), names, "hMSL") - LIP_MSL;
            double s = out(x, y);
            double n = left(x, y);
            if (u > -5) {
                continue;
            }
            fixes++;
            if (s < 60 && Math.abs(n) < WALL_HALF_WIDTH) {
                leastOut = Math.min(leastOut, s - wallOut(u));
            } else if (u - ground(s, n) < leastOver && s < 1200) {
                leastOver = u - ground(s, n);
                where = String.format(Locale.ROOT, "%.0f m out, %.0f m below the lip", s, -u);
            }
            if (k == landed) {
                System.out.printf(
                        Locale.ROOT,
                        "%s: %d fixes; last in flight %.1f m over the floor%n",
                        flySight.getFileName(),
                        fixes,
                        u - ground(s, n));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  least distance out from the wall %.1f m; least height over the slope %.0f m (%s)%n",
                leastOut,
                leastOver,
                where);
    }

    static double number(String line, List<String> names, String name) {
        return Double.parseDouble(line.split(",")[names.indexOf(name)]);
    }

    /** How far out the wall stands at a height (m). */
    static double wallOut(double u) {
        for (int k = 0; k + 1 < WALL.length; k++) {
            if (u <= WALL[k][1] && u >= WALL[k + 1][1]) {
                return WALL[k][0] + (WALL[k + 1][0] - WALL[k][0]) * (u - WALL[k][1]) / (WALL[k + 1][1] - WALL[k][1]);
            }
        }
        return WALL[WALL.length - 1][0];
    }

    static String wallText() {
        StringBuilder text =
                new StringBuilder("# illustrative: made up, not measured; out, up from the lip in metres\n");
        for (double[] point : WALL) {
            text.append(String.format(Locale.ROOT, "%.1f, %.1f%n", point[0], point[1])
                    .replace("\r", ""));
        }
        return text.toString();
    }

    /** One uncompressed strip of 32-bit floats; TIFF 6.0 and OGC 19-008r4 (GeoTIFF 1.1). */
    static byte[] geoTiff() {
        byte[] title = ascii("illustrative terrain, made up around public facts; not a survey");
        byte[] citation = ascii("ETRS89 / UTM zone 32N|");
        short[] keys = {
            1,
            1,
            0,
            4,
            1024,
            0,
            1,
            1,
            1025,
            0,
            1,
            1,
            1026,
            (short) 34737,
            (short) (citation.length - 1),
            0,
            3072,
            0,
            1,
            25832
        };
        List<Field> fields = List.of(
                new Field(256, 4, 1, words(COLUMNS)),
                new Field(257, 4, 1, words(ROWS)),
                new Field(258, 3, 1, shorts((short) 32)),
                new Field(259, 3, 1, shorts((short) 1)),
                new Field(262, 3, 1, shorts((short) 1)),
                new Field(270, 2, title.length, title),
                new Field(273, 4, 1, new byte[4]),
                new Field(277, 3, 1, shorts((short) 1)),
                new Field(278, 4, 1, words(ROWS)),
                new Field(279, 4, 1, words(4 * COLUMNS * ROWS)),
                new Field(339, 3, 1, shorts((short) 3)),
                new Field(33550, 12, 3, doubles(CELL, CELL, 0)),
                new Field(33922, 12, 6, doubles(0, 0, 0, WEST, NORTH_EDGE, 0)),
                new Field(34735, 3, keys.length, shorts(keys)),
                new Field(34737, 2, citation.length, citation));
        int spill = 8 + 2 + 12 * fields.size() + 4;
        int pixels = spill + fields.stream().mapToInt(Field::spilled).sum();
        ByteBuffer tiff = ByteBuffer.allocate(pixels + 4 * COLUMNS * ROWS).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II*")).position(4).putInt(8).putShort((short) fields.size());
        for (Field field : fields) {
            tiff.putShort((short) field.tag).putShort((short) field.type).putInt(field.count);
            if (field.spilled() > 0) {
                tiff.putInt(spill).duplicate().position(spill).put(field.value);
                spill += field.spilled();
            } else {
                byte[] value = field.tag == 273 ? words(pixels) : field.value;
                tiff.put(java.util.Arrays.copyOf(value, 4));
            }
        }
        tiff.position(pixels);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                tiff.putFloat(cellHeight(column, row));
            }
        }
        return tiff.array();
    }

    record Field(int tag, int type, int count, byte[] value) {
        int spilled() {
            return value.length <= 4 ? 0 : value.length + value.length % 2;
        }
    }

    static byte[] ascii(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] words(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] shorts(short... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short value : values) {
            bytes.putShort(value);
        }
        return bytes.array();
    }

    static byte[] doubles(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }
}
