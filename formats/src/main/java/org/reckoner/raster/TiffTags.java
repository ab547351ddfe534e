package org.reckoner.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The tags of the first image of a TIFF file, read with every offset checked against the file's length.
 *
 * <p>TIFF revision 6.0, 1992, section 2; BigTIFF as supported by libtiff (grade M).
 */
final class TiffTags {
    private static final int MOST_TAGS = 4096;
    private static final long MOST_BYTES = 32L << 20;

    private final Path file;
    private final ByteOrder order;
    private final Map<Integer, double[]> numbers = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();

    private TiffTags(Path file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    static boolean looksLikeTiff(byte[] head) {
        if (head.length < 4 || head[0] != head[1] || (head[0] != 'I' && head[0] != 'M')) {
            return false;
        }
        int version = head[0] == 'I' ? head[2] | head[3] << 8 : head[3] | head[2] << 8;
        return version == 42 || version == 43;
    }

    static TiffTags read(Path file, FileChannel channel) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(16, channel.size()));
        channel.read(head, 0);
        ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        boolean big = head.getShort(2) == 43;
        TiffTags tags = new TiffTags(file, order);
        if (head.capacity() < (big ? 16 : 8)) {
            throw tags.cutShort();
        }
        long at = big ? head.getLong(8) : head.getInt(4) & 0xFFFFFFFFL;
        long count = big
                ? tags.bytes(channel, at, 8).getLong(0)
                : tags.bytes(channel, at, 2).getShort(0) & 0xFFFF;
        if (count < 1 || count > MOST_TAGS) {
            throw new UnreadableTerrainException(file, "is damaged: its first page lists " + count + " tags");
        }
        int size = big ? 20 : 12;
        ByteBuffer entries = tags.bytes(channel, at + (big ? 8 : 2), count * size);
        for (int k = 0; k < count; k++) {
            tags.entry(channel, entries, k * size, big);
        }
        return tags;
    }

    private void entry(FileChannel channel, ByteBuffer entries, int at, boolean big) throws IOException {
        int tag = entries.getShort(at) & 0xFFFF;
        int type = entries.getShort(at + 2) & 0xFFFF;
        long count = big ? entries.getLong(at + 4) : entries.getInt(at + 4) & 0xFFFFFFFFL;
        int valueAt = at + (big ? 12 : 8);
        int size = sizeOf(type);
        if (size == 0 || !wanted(tag)) {
            return;
        }
        if (count < 0 || count > MOST_BYTES / size) {
            throw new UnreadableTerrainException(file, "is damaged: tag " + tag + " claims " + count + " values");
        }
        long length = count * size;
        ByteBuffer values;
        if (length <= (big ? 8 : 4)) {
            byte[] inline = new byte[(int) length];
            entries.get(valueAt, inline);
            values = ByteBuffer.wrap(inline).order(order);
        } else {
            long offset = big ? entries.getLong(valueAt) : entries.getInt(valueAt) & 0xFFFFFFFFL;
            values = bytes(channel, offset, length);
        }
        if (type == 2) {
            texts.put(tag, new String(values.array(), StandardCharsets.ISO_8859_1));
        } else {
            double[] list = new double[(int) count];
            for (int k = 0; k < list.length; k++) {
                list[k] = number(values, k * size, type);
            }
            numbers.put(tag, list);
        }
    }

    /** Structure, blocks and georeference; everything else in the file is none of our business. */
    private static boolean wanted(int tag) {
        return (tag >= 254 && tag <= 339) || (tag >= 33550 && tag <= 34737) || tag == 42113;
    }

    private static int sizeOf(int type) {
        switch (type) {
            case 1, 2, 6, 7:
                return 1;
            case 3, 8:
                return 2;
            case 4, 9, 11, 13:
                return 4;
            case 5, 10, 12, 16, 17, 18:
                return 8;
            default:
                return 0;
        }
    }

    private static double number(ByteBuffer values, int at, int type) {
        switch (type) {
            case 1, 7:
                return values.get(at) & 0xFF;
            case 6:
                return values.get(at);
            case 3:
                return values.getShort(at) & 0xFFFF;
            case 8:
                return values.getShort(at);
            case 4, 13:
                return values.getInt(at) & 0xFFFFFFFFL;
            case 9:
                return values.getInt(at);
            case 11:
                return values.getFloat(at);
            case 12:
                return values.getDouble(at);
            case 5, 10:
                return (double) values.getInt(at) / values.getInt(at + 4);
            default:
                return values.getLong(at);
        }
    }

    private ByteBuffer bytes(FileChannel channel, long at, long length) throws IOException {
        if (at < 0 || length < 0 || length > MOST_BYTES || at > channel.size() - length) {
            throw cutShort();
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            continue;
        }
        if (buffer.hasRemaining()) {
            throw cutShort();
        }
        buffer.flip();
        return buffer;
    }

    UnreadableTerrainException cutShort() {
        return new UnreadableTerrainException(
                file,
                "is damaged or cut short: it points beyond its own end." + "\nMaybe the download was interrupted.");
    }

    boolean has(int tag) {
        return numbers.containsKey(tag);
    }

    double[] list(int tag) {
        double[] values = numbers.get(tag);
        return values == null ? new double[0] : values;
    }

    long first(int tag, long otherwise) {
        double[] values = list(tag);
        return values.length == 0 ? otherwise : (long) values[0];
    }

    String text(int tag) {
        return texts.getOrDefault(tag, "");
    }
}
