package org.reckoner.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Widths and outlines of letters, read from a TrueType font.
 *
 * <p>Read here rather than by the desktop toolkit, because that hands fonts to libraries of the machine: pictures would
 * differ from one computer to the next, and a server without font libraries would draw none. Tables as in the OpenType
 * specification 1.9, chapters head, hhea, hmtx, cmap (format 4), loca and glyf.
 */
final class GlyphTable {
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;
    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();
    private final double unitsPerEm;
    private final int wideMetrics;
    private final boolean longOffsets;

    GlyphTable(byte[] bytes) {
        font = ByteBuffer.wrap(bytes);
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            tables.put(new String(bytes, at, 4, StandardCharsets.ISO_8859_1), font.getInt(at + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        longOffsets = u16(table("head") + 50) == 1;
        wideMetrics = u16(table("hhea") + 34);
        readCharacters();
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalStateException("the font has no table " + name);
        }
        return at;
    }

    private int u16(int at) {
        return font.getShort(at) & 0xffff;
    }

    private void readCharacters() {
        int cmap = table("cmap");
        for (int i = 0; i < u16(cmap + 2); i++) {
            int sub = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (u16(sub) == 4) {
                readSegments(sub);
                return;
            }
        }
        throw new IllegalStateException("the font maps no characters");
    }

    private void readSegments(int sub) {
        int twice = u16(sub + 6);
        int ends = sub + 14;
        int starts = ends + twice + 2;
        int deltas = starts + twice;
        int ranges = deltas + twice;
        for (int s = 0; s < twice; s += 2) {
            int offset = u16(ranges + s);
            for (int code = u16(starts + s); code <= u16(ends + s) && code != 0xffff; code++) {
                int glyph = offset == 0 ? code : u16(ranges + s + offset + 2 * (code - u16(starts + s)));
                if (glyph != 0) {
                    numbers.put(code, glyph + u16(deltas + s) & 0xffff);
                }
            }
        }
    }

    boolean has(int code) {
        return numbers.containsKey(code);
    }

    /** Width of a character over the size of the type; a character that the font lacks is as wide as its box. */
    double advance(int code) {
        int glyph = Math.min(numbers.getOrDefault(code, 0), wideMetrics - 1);
        return u16(table("hmtx") + 4 * glyph) / unitsPerEm;
    }

    /** Outline at size 1, y downward. */
    Path2D outline(int code) {
        return outlines.computeIfAbsent(numbers.getOrDefault(code, 0), glyph -> {
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            append(path, glyph, AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
            return path;
        });
    }

    private int offset(int glyph) {
        return longOffsets ? font.getInt(table("loca") + 4 * glyph) : 2 * u16(table("loca") + 2 * glyph);
    }

    private void append(Path2D path, int glyph, AffineTransform how) {
        if (offset(glyph) == offset(glyph + 1)) {
            return;
        }
        int at = table("glyf") + offset(glyph);
        int contours = font.getShort(at);
        if (contours < 0) {
            appendParts(path, at + 10, how);
        } else {
            appendContours(path, at + 10, contours, how);
        }
    }

    private void appendParts(Path2D path, int start, AffineTransform how) {
        int at = start;
        int flags;
        do {
            flags = u16(at);
            int glyph = u16(at + 2);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double dx = words ? font.getShort(at) : font.get(at);
            double dy = words ? font.getShort(at + 2) : font.get(at + 1);
            at += words ? 4 : 2;
            double[] m = {1, 0, 0, 1};
            if ((flags & SCALE) != 0) {
                m[0] = fraction(at);
                m[3] = m[0];
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                m[0] = fraction(at);
                m[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int k = 0; k < 4; k++) {
                    m[k] = fraction(at + 2 * k);
                }
                at += 8;
            }
            boolean shifted = (flags & OFFSETS) != 0;
            AffineTransform part = new AffineTransform(how);
            part.concatenate(new AffineTransform(m[0], m[1], m[2], m[3], shifted ? dx : 0, shifted ? dy : 0));
            append(path, glyph, part);
        } while ((flags & MORE) != 0);
    }

    private double fraction(int at) {
        return font.getShort(at) / 16384.0;
    }

    private void appendContours(Path2D path, int start, int contours, AffineTransform how) {
        int count = contours == 0 ? 0 : u16(start + 2 * (contours - 1)) + 1;
        int at = start + 2 * contours;
        at += 2 + u16(at);
        int[] flags = new int[count];
        for (int i = 0; i < count; ) {
            int flag = font.get(at++) & 0xff;
            int times = (flag & REPEAT) != 0 ? (font.get(at++) & 0xff) + 1 : 1;
            for (int k = 0; k < times; k++) {
                flags[i++] = flag;
            }
        }
        double[] xy = new double[2 * count];
        at = readAxis(xy, 0, flags, at, SHORT_X, SAME_X);
        readAxis(xy, 1, flags, at, SHORT_Y, SAME_Y);
        how.transform(xy, 0, xy, 0, count);
        int first = 0;
        for (int c = 0; c < contours; c++) {
            int last = u16(start + 2 * c);
            appendRing(path, xy, flags, first, last);
            first = last + 1;
        }
    }

    private int readAxis(double[] xy, int axis, int[] flags, int start, int isShort, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = font.get(at++) & 0xff;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += font.getShort(at);
                at += 2;
            }
            xy[2 * i + axis] = value;
        }
        return at;
    }

    /** A ring of points on and off the curve; between two that are off lies one that is on. */
    private static void appendRing(Path2D path, double[] xy, int[] flags, int first, int last) {
        int n = last - first + 1;
        if (n < 2) {
            return;
        }
        int begin = first;
        while (begin <= last && (flags[begin] & ON_CURVE) == 0) {
            begin++;
        }
        if (begin > last) {
            throw new IllegalStateException("a letter of the font has no point on its curve");
        }
        path.moveTo(xy[2 * begin], xy[2 * begin + 1]);
        for (int k = 1; k <= n; k++) {
            int i = first + (begin - first + k) % n;
            if ((flags[i] & ON_CURVE) != 0) {
                path.lineTo(xy[2 * i], xy[2 * i + 1]);
                continue;
            }
            int next = first + (begin - first + k + 1) % n;
            boolean on = (flags[next] & ON_CURVE) != 0;
            double x = on ? xy[2 * next] : 0.5 * (xy[2 * i] + xy[2 * next]);
            double y = on ? xy[2 * next + 1] : 0.5 * (xy[2 * i + 1] + xy[2 * next + 1]);
            path.quadTo(xy[2 * i], xy[2 * i + 1], x, y);
            if (on) {
                k++;
            }
        }
        path.closePath();
    }
}
