package org.reckoner.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringTokenizer;
import org.reckoner.environment.Triangles;

/**
 * Reads a surface of triangles: Wavefront OBJ, or STL as text or binary.
 *
 * <p>Coordinates are metres in site axes (x east, y north, z up, origin at the lip); faces run
 * anticlockwise seen from the air. Colours, textures and normals are passed over.
 */
public final class MeshFile {
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_TRIANGLES = 2_000_000;

    private final Path file;
    private double[] vertices = new double[3 * 256];
    private int vertexCount;
    private int[] corners = new int[3 * 256];
    private int count;

    private MeshFile(Path file) {
        this.file = file;
    }

    /** The triangles of a file. */
    public static Triangles read(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new UnreadableTerrainException(file, "is empty");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableTerrainException(
                        file, "is larger than 200 MB.\nMaybe thin the mesh around the wall.");
            }
            return new MeshFile(file).triangles(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableTerrainException(file, "is not there");
        } catch (IOException e) {
            throw new UnreadableTerrainException(file, "could not be read");
        }
    }

    private Triangles triangles(byte[] bytes) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".obj")) {
            lines(bytes, true);
        } else if (name.endsWith(".stl")) {
            if (bytes.length >= 84 && bytes.length == 84 + 50 * stlCount(bytes)) {
                binaryStl(bytes);
            } else {
                lines(bytes, false);
            }
        } else {
            throw new UnreadableTerrainException(file, "is no mesh this program knows (.obj, .stl)");
        }
        if (count == 0) {
            throw new UnreadableTerrainException(file, "holds no triangle");
        }
        return new Triangles(
                Arrays.copyOf(vertices, 3 * vertexCount), Arrays.copyOf(corners, 3 * count), new boolean[count]);
    }

    private static long stlCount(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(80) & 0xFFFFFFFFL;
    }

    private void binaryStl(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long facets = stlCount(bytes);
        for (int t = 0; t < facets; t++) {
            int at = 84 + 50 * t + 12;
            for (int k = 0; k < 3; k++) {
                vertex(0, in.getFloat(at + 12 * k), in.getFloat(at + 12 * k + 4), in.getFloat(at + 12 * k + 8));
            }
            triangle(0, vertexCount - 3, vertexCount - 2, vertexCount - 1);
        }
    }

    private void lines(byte[] bytes, boolean obj) {
        int number = 0;
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            number++;
            StringTokenizer words = new StringTokenizer(
                    new String(bytes, from, Math.min(to - from, 4096), StandardCharsets.ISO_8859_1));
            if (words.hasMoreTokens()) {
                if (obj) {
                    objLine(number, words);
                } else {
                    stlLine(number, words);
                }
            }
            from = to + 1;
        }
    }

    private void objLine(int line, StringTokenizer words) {
        String keyword = words.nextToken();
        if (keyword.equals("v")) {
            vertex(line, number(line, words), number(line, words), number(line, words));
        } else if (keyword.equals("f")) {
            int first = objCorner(line, words);
            int previous = objCorner(line, words);
            int last = objCorner(line, words);
            triangle(line, first, previous, last);
            while (words.hasMoreTokens()) {
                previous = last;
                last = objCorner(line, words);
                triangle(line, first, previous, last);
            }
        }
    }

    private int objCorner(int line, StringTokenizer words) {
        if (!words.hasMoreTokens()) {
            throw new UnreadableTerrainException(file, line, "a face needs at least three corners");
        }
        String word = words.nextToken();
        int slash = word.indexOf('/');
        try {
            int index = Integer.parseInt(slash < 0 ? word : word.substring(0, slash));
            int corner = index < 0 ? vertexCount + index : index - 1;
            if (corner >= 0 && corner < vertexCount) {
                return corner;
            }
        } catch (NumberFormatException e) {
            // Falls through to the message below, which says it better.
        }
        throw new UnreadableTerrainException(file, line, "a face names corner " + shown(word) + " of " + vertexCount);
    }

    private void stlLine(int line, StringTokenizer words) {
        String keyword = words.nextToken().toLowerCase(Locale.ROOT);
        if (line == 1 && !keyword.equals("solid")) {
            throw new UnreadableTerrainException(
                    file,
                    "is damaged or no STL file: it neither begins with \"solid\""
                            + " nor has the length its header announces");
        }
        if (keyword.equals("vertex")) {
            vertex(line, number(line, words), number(line, words), number(line, words));
            if (vertexCount % 3 == 0) {
                triangle(line, vertexCount - 3, vertexCount - 2, vertexCount - 1);
            }
        }
    }

    private double number(int line, StringTokenizer words) {
        String word = words.hasMoreTokens() ? words.nextToken() : "nothing";
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new UnreadableTerrainException(file, line, "a coordinate (" + shown(word) + ") is not a number");
        }
    }

    private static String shown(String word) {
        return word.length() > 20 ? word.substring(0, 20) + "…" : word;
    }

    private void vertex(int line, double x, double y, double z) {
        if (!(Math.abs(x) <= 2e4 && Math.abs(y) <= 2e4 && Math.abs(z) <= 2e4)) {
            throw new UnreadableTerrainException(
                    file,
                    Math.max(1, line),
                    "a corner (" + x + ", " + y + ", " + z
                            + " m) is more than 20 km from the lip."
                            + "\nMaybe the mesh is in map coordinates; move it so that the lip is its origin.");
        }
        if (3 * vertexCount == vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * vertices.length);
        }
        vertices[3 * vertexCount] = x;
        vertices[3 * vertexCount + 1] = y;
        vertices[3 * vertexCount + 2] = z;
        vertexCount++;
    }

    private void triangle(int line, int a, int b, int c) {
        if (count == MOST_TRIANGLES) {
            throw new UnreadableTerrainException(
                    file,
                    Math.max(1, line),
                    "holds more than 2 million triangles.\nMaybe thin the mesh around the wall.");
        }
        if (3 * count == corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        corners[3 * count] = a;
        corners[3 * count + 1] = b;
        corners[3 * count + 2] = c;
        count++;
    }
}
