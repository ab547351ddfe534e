package org.reckoner.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;

/** Writes records of this program as bytes and reads them back, every number to its last bit. */
final class RecordBytes {
    private static final String OURS = "org.reckoner.";

    /** What stands before each value. */
    private enum Kind {
        ABSENT,
        WHOLE,
        COUNT,
        REAL,
        FLAG,
        TEXT,
        REALS,
        PLACE,
        LIST,
        NAMED,
        RECORD
    }

    private RecordBytes() {}

    static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        if (value == null) {
            kind(out, Kind.ABSENT);
        } else if (value instanceof Long whole) {
            kind(out, Kind.WHOLE);
            out.writeLong(whole);
        } else if (value instanceof Integer count) {
            kind(out, Kind.COUNT);
            out.writeInt(count);
        } else if (value instanceof Double real) {
            kind(out, Kind.REAL);
            out.writeLong(Double.doubleToRawLongBits(real));
        } else if (value instanceof Boolean flag) {
            kind(out, Kind.FLAG);
            out.writeBoolean(flag);
        } else if (value instanceof String text) {
            kind(out, Kind.TEXT);
            out.writeUTF(text);
        } else if (value instanceof double[] reals) {
            kind(out, Kind.REALS);
            reals(out, reals);
        } else if (value instanceof Vector3D place) {
            kind(out, Kind.PLACE);
            reals(out, place.toArray());
        } else if (value instanceof List<?> list) {
            kind(out, Kind.LIST);
            out.writeInt(list.size());
            for (Object one : list) {
                write(out, one);
            }
        } else if (value instanceof Enum<?> named) {
            kind(out, Kind.NAMED);
            out.writeUTF(named.getDeclaringClass().getName());
            out.writeUTF(named.name());
        } else if (value instanceof Record parts) {
            kind(out, Kind.RECORD);
            parts(out, parts);
        } else {
            throw new IllegalArgumentException("no bytes are agreed for " + value.getClass());
        }
    }

    private static void kind(DataOutputStream out, Kind kind) throws IOException {
        out.writeByte(kind.ordinal());
    }

    private static void reals(DataOutputStream out, double[] reals) throws IOException {
        out.writeInt(reals.length);
        for (double real : reals) {
            out.writeLong(Double.doubleToRawLongBits(real));
        }
    }

    private static void parts(DataOutputStream out, Record parts) throws IOException {
        RecordComponent[] components = parts.getClass().getRecordComponents();
        out.writeUTF(parts.getClass().getName());
        out.writeByte(components.length);
        for (RecordComponent component : components) {
            try {
                component.getAccessor().setAccessible(true);
                write(out, component.getAccessor().invoke(parts));
            } catch (ReflectiveOperationException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }

    /** @throws IOException if these are not bytes that were written by the same program */
    static @Nullable Object read(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= Kind.values().length) {
            throw new IOException("no value begins with " + kind);
        }
        return switch (Kind.values()[kind]) {
            case ABSENT -> null;
            case WHOLE -> in.readLong();
            case COUNT -> in.readInt();
            case REAL -> Double.longBitsToDouble(in.readLong());
            case FLAG -> in.readBoolean();
            case TEXT -> in.readUTF();
            case REALS -> reals(in);
            case PLACE -> new Vector3D(reals(in));
            case LIST -> {
                int size = in.readInt();
                List<@Nullable Object> list = new ArrayList<>();
                for (int k = 0; k < size; k++) {
                    list.add(read(in));
                }
                yield list;
            }
            case NAMED -> named(in.readUTF(), in.readUTF());
            case RECORD -> parts(in);
        };
    }

    private static double[] reals(DataInputStream in) throws IOException {
        double[] reals = new double[in.readInt()];
        for (int k = 0; k < reals.length; k++) {
            reals[k] = Double.longBitsToDouble(in.readLong());
        }
        return reals;
    }

    private static Object named(String kind, String name) throws IOException {
        return Arrays.stream(
                        ours(kind).getEnumConstants() == null
                                ? new Object[0]
                                : ours(kind).getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(kind + " has no " + name));
    }

    private static Object parts(DataInputStream in) throws IOException {
        Class<?> kind = ours(in.readUTF());
        @Nullable Object[] parts = new Object[in.readUnsignedByte()];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = read(in);
        }
        RecordComponent[] components = kind.getRecordComponents();
        if (components == null || components.length != parts.length) {
            throw new IOException(kind + " has other parts");
        }
        try {
            Constructor<?> maker = kind.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(parts);
        } catch (ReflectiveOperationException | IllegalArgumentException other) {
            throw new IOException(kind + " is made of other parts", other);
        }
    }

    private static Class<?> ours(String name) throws IOException {
        if (!name.startsWith(OURS)) {
            throw new IOException(name + " is not of this program");
        }
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IOException(gone);
        }
    }
}
