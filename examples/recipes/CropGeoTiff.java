import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts a window out of an uncompressed GeoTIFF of one band and leaves heights, map projection and every other tag as
 * they are. The two Montana examples carry such windows.
 *
 * <p>Run it with a plain JDK; columns and rows count from the north-west corner:
 *
 * <pre>
 * java examples/recipes/CropGeoTiff.java IN.tif OUT.tif FIRST_COLUMN FIRST_ROW COLUMNS ROWS
 * </pre>
 *
 * <p>TIFF 6.0 (Adobe, 1992) and OGC 19-008r4 (GeoTIFF 1.1, 2019). What it does not know it refuses: tiles, compression,
 * BigTIFF.
 */
public class CropGeoTiff {
    static final int[] BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int STRIP_OFFSETS = 273;
    static final int BANDS = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PIXEL_SCALE = 33550;
    static final int TIE_POINT = 33922;

    private final ByteBuffer in;
    private final Map<Integer, Tag> tags = new TreeMap<>();

    record Tag(int type, int count, byte[] value) {}

    CropGeoTiff(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        require(in.getShort(2) == 42, "not a TIFF (or a BigTIFF)");
        int list = in.getInt(4);
        int count = in.getShort(list) & 0xffff;
        for (int k = 0; k < count; k++) {
            int at = list + 2 + 12 * k;
            int type = in.getShort(at + 2);
            int size = BYTES[type] * in.getInt(at + 4);
            byte[] value = new byte[size];
            in.duplicate().position(size <= 4 ? at + 8 : in.getInt(at + 8)).get(value);
            tags.put(in.getShort(at) & 0xffff, new Tag(type, in.getInt(at + 4), value));
        }
        require(number(COMPRESSION, 0) == 1, "compressed");
        require(number(BANDS, 0) == 1, "of several bands");
        require(tags.containsKey(STRIP_OFFSETS), "tiled");
        require(tags.containsKey(TIE_POINT) && tags.get(TIE_POINT).count == 6, "without one tie point");
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 6) {
            System.err.println("usage: java CropGeoTiff.java IN.tif OUT.tif FIRST_COLUMN FIRST_ROW COLUMNS ROWS");
            System.exit(2);
        }
        int[] window = new int[4];
        for (int k = 0; k < 4; k++) {
            window[k] = Integer.parseInt(args[2 + k]);
        }
        byte[] cropped =
                new CropGeoTiff(Files.readAllBytes(Path.of(args[0]))).crop(window[0], window[1], window[2], window[3]);
        Files.write(Path.of(args[1]), cropped);
    }

    byte[] crop(int firstColumn, int firstRow, int columns, int rows) {
        require(firstColumn >= 0 && firstRow >= 0 && columns > 1 && rows > 1, "smaller than that window");
        require(
                firstColumn + columns <= number(WIDTH, 0) && firstRow + rows <= number(HEIGHT, 0),
                "smaller than that window");
        int sample = (int) number(BITS, 0) / 8;
        byte[] pixels = new byte[columns * rows * sample];
        for (int row = 0; row < rows; row++) {
            long strip = (firstRow + row) / number(ROWS_PER_STRIP, 0);
            long line = (firstRow + row) % number(ROWS_PER_STRIP, 0);
            long at = number(STRIP_OFFSETS, (int) strip) + (line * number(WIDTH, 0) + firstColumn) * sample;
            in.duplicate().position((int) at).get(pixels, row * columns * sample, columns * sample);
        }
        ByteBuffer tie = ByteBuffer.wrap(tags.get(TIE_POINT).value.clone()).order(in.order());
        ByteBuffer scale = ByteBuffer.wrap(tags.get(PIXEL_SCALE).value).order(in.order());
        tie.putDouble(24, tie.getDouble(24) + firstColumn * scale.getDouble(0));
        tie.putDouble(32, tie.getDouble(32) - firstRow * scale.getDouble(8));
        tags.put(TIE_POINT, new Tag(12, 6, tie.array()));
        put(WIDTH, columns);
        put(HEIGHT, rows);
        put(ROWS_PER_STRIP, rows);
        put(STRIP_BYTES, pixels.length);
        put(STRIP_OFFSETS, 0);
        return write(pixels);
    }

    private byte[] write(byte[] pixels) {
        int spill = 8 + 2 + 12 * tags.size() + 4;
        int end = spill;
        for (Tag tag : tags.values()) {
            end += tag.value.length > 4 ? tag.value.length + tag.value.length % 2 : 0;
        }
        put(STRIP_OFFSETS, end);
        ByteBuffer out = ByteBuffer.allocate(end + pixels.length).order(in.order());
        out.put((byte) (in.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M')).put(out.get(0));
        out.putShort((short) 42).putInt(8).putShort((short) tags.size());
        for (Map.Entry<Integer, Tag> entry : tags.entrySet()) {
            Tag tag = entry.getValue();
            out.putShort((short) (int) entry.getKey())
                    .putShort((short) tag.type)
                    .putInt(tag.count);
            if (tag.value.length > 4) {
                out.putInt(spill).duplicate().position(spill).put(tag.value);
                spill += tag.value.length + tag.value.length % 2;
            } else {
                out.put(java.util.Arrays.copyOf(tag.value, 4));
            }
        }
        return out.position(end).put(pixels).array();
    }

    private void put(int tag, int value) {
        tags.put(
                tag,
                new Tag(
                        4,
                        1,
                        ByteBuffer.allocate(4).order(in.order()).putInt(value).array()));
    }

    private long number(int tag, int index) {
        Tag found = tags.get(tag);
        ByteBuffer value = ByteBuffer.wrap(found.value).order(in.order());
        return found.type == 3 ? value.getShort(2 * index) & 0xffff : value.getInt(4 * index) & 0xffffffffL;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("the map cannot be cropped: it is " + fault);
        }
    }
}
