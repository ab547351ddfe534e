package org.reckoner.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Puts a PNG file together.
 *
 * <p>Written here because a tint inside an SVG must have the same bytes everywhere: it is stored without compression,
 * whose outcome depends on the zlib of the machine. Format as in the PNG specification, third edition.
 */
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LARGEST_BLOCK = 65_535;
    private static final double METRES_PER_INCH = 0.0254;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngBytes() {
        out.writeBytes(SIGNATURE);
    }

    /** A tint with its list of colours, stored. */
    static byte[] stored(Tint tint) {
        PngBytes png = new PngBytes();
        png.header(tint.columns(), tint.rows(), 3);
        int used = tint.colours().size();
        byte[] palette = new byte[3 * (Tint.NOTHING + 1)];
        byte[] alpha = new byte[Tint.NOTHING + 1];
        for (int i = 0; i < used; i++) {
            Colour colour = tint.colours().get(i);
            palette[3 * i] = (byte) colour.red();
            palette[3 * i + 1] = (byte) colour.green();
            palette[3 * i + 2] = (byte) colour.blue();
            alpha[i] = (byte) 255;
        }
        png.chunk("PLTE", palette);
        png.chunk("tRNS", alpha);
        byte[] rows = new byte[(tint.columns() + 1) * tint.rows()];
        for (int y = 0; y < tint.rows(); y++) {
            for (int x = 0; x < tint.columns(); x++) {
                rows[y * (tint.columns() + 1) + 1 + x] = (byte) tint.number(x, y);
            }
        }
        png.chunk("IDAT", storedStream(rows));
        return png.finish();
    }

    /** Rows of red, green and blue with a filter byte before each, compressed. */
    static byte[] compressed(int columns, int rows, byte[] filtered, double dotsPerInch) {
        PngBytes png = new PngBytes();
        png.header(columns, rows, 2);
        int perMetre = (int) Math.rint(dotsPerInch / METRES_PER_INCH);
        ByteArrayOutputStream size = new ByteArrayOutputStream();
        int32(size, perMetre);
        int32(size, perMetre);
        size.write(1);
        png.chunk("pHYs", size.toByteArray());
        Deflater deflater = new Deflater(3);
        try {
            deflater.setInput(filtered);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            png.chunk("IDAT", packed.toByteArray());
        } finally {
            deflater.end();
        }
        return png.finish();
    }

    private void header(int columns, int rows, int kind) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int32(head, columns);
        int32(head, rows);
        head.writeBytes(new byte[] {8, (byte) kind, 0, 0, 0});
        chunk("IHDR", head.toByteArray());
    }

    private static byte[] storedStream(byte[] raw) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(raw.length + 64);
        stream.write(0x78);
        stream.write(0x01);
        for (int from = 0; from < raw.length; from += LARGEST_BLOCK) {
            int length = Math.min(LARGEST_BLOCK, raw.length - from);
            stream.write(from + length == raw.length ? 1 : 0);
            stream.write(length);
            stream.write(length >> 8);
            stream.write(~length);
            stream.write(~length >> 8);
            stream.write(raw, from, length);
        }
        Adler32 sum = new Adler32();
        sum.update(raw);
        int32(stream, (int) sum.getValue());
        return stream.toByteArray();
    }

    private void chunk(String name, byte[] body) {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        int32(out, body.length);
        out.writeBytes(kind);
        out.writeBytes(body);
        CRC32 sum = new CRC32();
        sum.update(kind);
        sum.update(body);
        int32(out, (int) sum.getValue());
    }

    private byte[] finish() {
        chunk("IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void int32(ByteArrayOutputStream to, int value) {
        to.write(value >> 24);
        to.write(value >> 16);
        to.write(value >> 8);
        to.write(value);
    }
}
