package org.reckoner.flight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Where one body was and how it moved, from first to last knot.
 *
 * <p>Knots lie at most 10 ms apart; between them position follows the cubic through place and velocity of both ends
 * (Hermite), velocity the same with acceleration. Where a velocity jumps, two knots share a time and a look-up takes
 * the later one.
 */
public final class Trajectory {
    private static final int CHANNELS = Channel.values().length;

    /** What stands in the row of a knot: place, velocity, acceleration, channels. */
    private static final int PLACE = 0;

    private static final int VELOCITY = 3;
    private static final int ACCELERATION = 6;
    private static final int FIRST_CHANNEL = 9;
    private static final int ROW = FIRST_CHANNEL + CHANNELS;

    /** Rows are kept on pages, so that a long flight is never copied as it grows. */
    private static final int PAGE_BITS = 10;

    private static final int PAGE = 1 << PAGE_BITS;

    private final int size;
    private final double[] time;
    private final List<double[]> pages;

    private Trajectory(int size, double[] time, List<double[]> pages) {
        this.size = size;
        this.time = time;
        this.pages = pages;
    }

    private double at(int knot, int column) {
        return pages.get(knot >> PAGE_BITS)[(knot & (PAGE - 1)) * ROW + column];
    }

    public int size() {
        return size;
    }

    /** @return time of a knot since T0 (s) */
    public double time(int knot) {
        return time[knot];
    }

    /** @return time of the first knot since T0 (s) */
    public double start() {
        return time[0];
    }

    /** @return time of the last knot since T0 (s) */
    public double end() {
        return time[size - 1];
    }

    /** @return place east of the lip at a knot (m) */
    public double x(int knot) {
        return at(knot, PLACE);
    }

    /** @return place north of the lip at a knot (m) */
    public double y(int knot) {
        return at(knot, PLACE + 1);
    }

    /** @return height above the lip's plane at a knot (m) */
    public double z(int knot) {
        return at(knot, PLACE + 2);
    }

    /** Place at a knot, in site axes (m). */
    public Vector3D place(int knot) {
        return vector(PLACE, knot);
    }

    /** Velocity over ground at a knot, in site axes (m/s). */
    public Vector3D velocity(int knot) {
        return vector(VELOCITY, knot);
    }

    /** Acceleration at a knot, in site axes (m/s²). */
    public Vector3D acceleration(int knot) {
        return vector(ACCELERATION, knot);
    }

    /** @return the channel at a knot (unit of the channel) */
    public double channel(Channel channel, int knot) {
        return at(knot, FIRST_CHANNEL + channel.ordinal());
    }

    /** Whether the body was followed at that time. @param t time since T0 (s) */
    public boolean covers(double t) {
        return t >= start() && t <= end();
    }

    /**
     * The last knot at or before a time.
     *
     * @param t time since T0, clamped to the span of the trajectory (s)
     */
    public int knotBefore(double t) {
        int at = Arrays.binarySearch(time, 0, size, t);
        if (at >= 0) {
            while (at + 1 < size && time[at + 1] == t) {
                at++;
            }
            return at;
        }
        return Math.max(0, -at - 2);
    }

    /** Place at a time, in site axes (m). @param t time since T0, clamped to the span of the trajectory (s) */
    public Vector3D placeAt(double t) {
        return hermite(PLACE, VELOCITY, t);
    }

    /** Velocity over ground at a time, in site axes (m/s). @param t time since T0, clamped to the span (s) */
    public Vector3D velocityAt(double t) {
        return hermite(VELOCITY, ACCELERATION, t);
    }

    /**
     * A channel at a time, straight between knots.
     *
     * @param t time since T0, clamped to the span of the trajectory (s)
     * @return the channel (unit of the channel)
     */
    public double channelAt(Channel channel, double t) {
        int k = knotBefore(t);
        double here = channel(channel, k);
        if (k + 1 >= size || t <= time[k]) {
            return here;
        }
        double share = (t - time[k]) / (time[k + 1] - time[k]);
        return here + share * (channel(channel, k + 1) - here);
    }

    /** One axis of the place on the way from a knot to the next. @param share of the way (1) @param h time between them (s) */
    double placeBetween(int axis, int knot, double share, double h) {
        return cubic(
                share,
                at(knot, PLACE + axis),
                h * at(knot, VELOCITY + axis),
                at(knot + 1, PLACE + axis),
                h * at(knot + 1, VELOCITY + axis));
    }

    /** @return square of the speed over ground at a knot (m²/s²) */
    public double speedSquared(int knot) {
        double vx = at(knot, VELOCITY);
        double vy = at(knot, VELOCITY + 1);
        double vz = at(knot, VELOCITY + 2);
        return vx * vx + vy * vy + vz * vz;
    }

    private Vector3D hermite(int value, int slope, double t) {
        int k = knotBefore(t);
        if (k + 1 >= size || t <= time[k]) {
            return vector(value, k);
        }
        double h = time[k + 1] - time[k];
        double u = (t - time[k]) / h;
        double[] out = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = cubic(
                    u,
                    at(k, value + axis),
                    h * at(k, slope + axis),
                    at(k + 1, value + axis),
                    h * at(k + 1, slope + axis));
        }
        return new Vector3D(out[0], out[1], out[2]);
    }

    /**
     * The cubic with given values and slopes at both ends.
     *
     * @param u place between the ends, 0 to 1 (1)
     * @param from value at 0 (any)
     * @param slopeFrom slope at 0 per unit of u (any)
     * @param to value at 1 (any)
     * @param slopeTo slope at 1 per unit of u (any)
     * @return value at u (any)
     */
    public static double cubic(double u, double from, double slopeFrom, double to, double slopeTo) {
        double rise = to - from;
        return from + u * (slopeFrom + u * (3 * rise - 2 * slopeFrom - slopeTo + u * (slopeFrom + slopeTo - 2 * rise)));
    }

    private Vector3D vector(int column, int knot) {
        return new Vector3D(at(knot, column), at(knot, column + 1), at(knot, column + 2));
    }

    /** Gathers knots in order of time; used by whoever flies. */
    public static final class Recorder {
        private double[] time = new double[4 * PAGE];
        private final List<double[]> pages = new ArrayList<>();
        private int size;

        /** Adds a knot and returns its number; its columns are zero until set, in a recorder's first trajectory. @param t time since T0, not before the last knot (s) */
        public int add(double t) {
            if (size > 0 && t < time[size - 1]) {
                throw new IllegalArgumentException("knot at " + t + " s comes after one at " + time[size - 1] + " s");
            }
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
            }
            if (size >> PAGE_BITS == pages.size()) {
                pages.add(new double[PAGE * ROW]);
            }
            time[size] = t;
            return size++;
        }

        /** @param x east of the lip (m) @param y north of the lip (m) @param z above the lip's plane (m) */
        public void place(int knot, double x, double y, double z) {
            set(PLACE, knot, x, y, z);
        }

        /** @param vx eastward (m/s) @param vy northward (m/s) @param vz upward (m/s) */
        public void velocity(int knot, double vx, double vy, double vz) {
            set(VELOCITY, knot, vx, vy, vz);
        }

        /** @param ax eastward (m/s²) @param ay northward (m/s²) @param az upward (m/s²) */
        public void acceleration(int knot, double ax, double ay, double az) {
            set(ACCELERATION, knot, ax, ay, az);
        }

        /** @param value of the channel (unit of the channel) */
        public void channel(int knot, Channel channel, double value) {
            page(knot)[row(knot) + FIRST_CHANNEL + channel.ordinal()] = value;
        }

        /** Sets every channel of a knot. @param values in the order of {@link Channel} (unit of each) */
        public void channels(int knot, double[] values) {
            System.arraycopy(values, 0, page(knot), row(knot) + FIRST_CHANNEL, CHANNELS);
        }

        public int size() {
            return size;
        }

        private double[] page(int knot) {
            return pages.get(knot >> PAGE_BITS);
        }

        private static int row(int knot) {
            return (knot & (PAGE - 1)) * ROW;
        }

        private void set(int column, int knot, double a, double b, double c) {
            double[] page = page(knot);
            int at = row(knot) + column;
            page[at] = a;
            page[at + 1] = b;
            page[at + 2] = c;
        }

        /** T0 is now: knots so far lie before it. @param now time of T0 on the clock of those knots (s) */
        public void zero(double now) {
            for (int i = 0; i < size; i++) {
                time[i] -= now;
            }
        }

        /** The finished trajectory; takes the columns over, so the recorder is of no more use. */
        public Trajectory finish() {
            return new Trajectory(size, time, pages);
        }

        /** The trajectory so far, in the recorder's own columns: true only until the recorder begins anew. */
        public Trajectory lend() {
            return finish();
        }

        /** Begins another trajectory in the same columns; every column of a new knot must then be set. */
        public void beginAnew() {
            size = 0;
        }
    }
}
