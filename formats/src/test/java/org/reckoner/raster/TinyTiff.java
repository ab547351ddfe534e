package org.reckoner.raster;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.TreeMap;

/** Writes the simplest GeoTIFF there is: one strip of floats without compression. */
final class TinyTiff {
    final TreeMap<Integer, double[]> longs = new TreeMap<>();
    final TreeMap<Integer, double[]> doubles = new TreeMap<>();
    final TreeMap<Integer, double[]> shorts = new TreeMap<>();
    private final float[] values;

    TinyTiff(int width, int height, float[] values) {
        this.values = values.clone();
        longs.put(256, new double[] {width});
        longs.put(257, new double[] {height});
        shorts.put(258, new double[] {32});
        shorts.put(259, new double[] {1});
        shorts.put(262, new double[] {1});
        longs.put(273, new double[] {0});
        shorts.put(277, new double[] {1});
        longs.put(278, new double[] {height});
        longs.put(279, new double[] {4.0 * values.length});
        shorts.put(339, new double[] {3});
        doubles.put(33550, new double[] {10, 10, 0});
        doubles.put(33922, new double[] {0, 0, 0, 400_000, 6_880_000, 0});
        shorts.put(34735, new double[] {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 25832});
    }

    static TinyTiff slope() {
        float[] v = new float[20 * 15];
        for (int k = 0; k < v.length; k++) {
            v[k] = 100 + k % 20 + 2 * (k / 20);
        }
        return new TinyTiff(20, 15, v);
    }

    TinyTiff with(int tag, double... shortValues) {
        longs.remove(tag);
        shorts.put(tag, shortValues);
        return this;
    }

    TinyTiff withLong(int tag, double value) {
        shorts.remove(tag);
        longs.put(tag, new double[] {value});
        return this;
    }

    TinyTiff without(int tag) {
        longs.remove(tag);
        shorts.remove(tag);
        doubles.remove(tag);
        return this;
    }

    byte[] bytes() {
        TreeMap<Integer, Integer> types = new TreeMap<>();
        shorts.keySet().forEach(t -> types.put(t, 3));
        longs.keySet().forEach(t -> types.put(t, 4));
        doubles.keySet().forEach(t -> types.put(t, 12));
        ByteBuffer out = ByteBuffer.allocate(4096 + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = 2048;
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) types.size());
        int extra = 1024;
        for (var tag : types.entrySet()) {
            int type = tag.getValue();
            double[] v = type == 3
                    ? shorts.get(tag.getKey())
                    : type == 4 ? longs.get(tag.getKey()) : doubles.get(tag.getKey());
            int size = type == 3 ? 2 : type == 4 ? 4 : 8;
            out.putShort((short) (int) tag.getKey()).putShort((short) type).putInt(v.length);
            int at = out.position();
            if (v.length * size > 4) {
                out.putInt(extra);
                at = extra;
                extra += v.length * size;
            } else {
                out.putInt(0);
            }
            for (int k = 0; k < v.length; k++) {
                double value = tag.getKey() == 273 ? pixels : v[k];
                if (type == 3) {
                    out.putShort(at + 2 * k, (short) (int) value);
                } else if (type == 4) {
                    out.putInt(at + 4 * k, (int) (long) value);
                } else {
                    out.putDouble(at + 8 * k, value);
                }
            }
        }
        for (int k = 0; k < values.length; k++) {
            out.putFloat(pixels + 4 * k, values[k]);
        }
        return java.util.Arrays.copyOf(out.array(), pixels + 4 * values.length);
    }
}
