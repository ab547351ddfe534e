package org.reckoner.flight;

import java.util.Arrays;
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

    /** How many knots count; the arrays may be longer. */
    private final int size;

    private final double[] time;
    private final double[] place;
    private final double[] velocity;
    private final double[] acceleration;
    private final double[] channels;

    private Trajectory(
            int size, double[] time, double[] place, double[] velocity, double[] acceleration, double[] channels) {
        this.size = size;
        this.time = time;
        this.place = place;
        this.velocity = velocity;
        this.acceleration = acceleration;
        this.channels = channels;
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
        return place[3 * knot];
    }

    /** @return place north of the lip at a knot (m) */
    public double y(int knot) {
        return place[3 * knot + 1];
    }

    /** @return height above the lip's plane at a knot (m) */
    public double z(int knot) {
        return place[3 * knot + 2];
    }

    /** Place at a knot, in site axes (m). */
    public Vector3D place(int knot) {
        return vector(place, knot);
    }

    /** Velocity over ground at a knot, in site axes (m/s). */
    public Vector3D velocity(int knot) {
        return vector(velocity, knot);
    }

    /** Acceleration at a knot, in site axes (m/s²). */
    public Vector3D acceleration(int knot) {
        return vector(acceleration, knot);
    }

    /** @return the channel at a knot (unit of the channel) */
    public double channel(Channel channel, int knot) {
        return channels[CHANNELS * knot + channel.ordinal()];
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
        return hermite(place, velocity, t);
    }

    /** Velocity over ground at a time, in site axes (m/s). @param t time since T0, clamped to the span (s) */
    public Vector3D velocityAt(double t) {
        return hermite(velocity, acceleration, t);
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

    private Vector3D hermite(double[] value, double[] slope, double t) {
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
                    value[3 * k + axis],
                    h * slope[3 * k + axis],
                    value[3 * k + 3 + axis],
                    h * slope[3 * k + 3 + axis]);
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

    private static Vector3D vector(double[] column, int knot) {
        return new Vector3D(column[3 * knot], column[3 * knot + 1], column[3 * knot + 2]);
    }

    /** Gathers knots in order of time; used by whoever flies. */
    public static final class Recorder {
        private double[] time = new double[4096];
        private double[] place = new double[3 * 4096];
        private double[] velocity = new double[3 * 4096];
        private double[] acceleration = new double[3 * 4096];
        private double[] channels = new double[CHANNELS * 4096];
        private int size;

        /** Adds a knot and returns its number; its columns are zero until set. @param t time since T0, not before the last knot (s) */
        public int add(double t) {
            if (size > 0 && t < time[size - 1]) {
                throw new IllegalArgumentException("knot at " + t + " s comes after one at " + time[size - 1] + " s");
            }
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
                place = Arrays.copyOf(place, 6 * size);
                velocity = Arrays.copyOf(velocity, 6 * size);
                acceleration = Arrays.copyOf(acceleration, 6 * size);
                channels = Arrays.copyOf(channels, 2 * CHANNELS * size);
            }
            time[size] = t;
            return size++;
        }

        /** @param x east of the lip (m) @param y north of the lip (m) @param z above the lip's plane (m) */
        public void place(int knot, double x, double y, double z) {
            set(place, knot, x, y, z);
        }

        /** @param vx eastward (m/s) @param vy northward (m/s) @param vz upward (m/s) */
        public void velocity(int knot, double vx, double vy, double vz) {
            set(velocity, knot, vx, vy, vz);
        }

        /** @param ax eastward (m/s²) @param ay northward (m/s²) @param az upward (m/s²) */
        public void acceleration(int knot, double ax, double ay, double az) {
            set(acceleration, knot, ax, ay, az);
        }

        /** @param value of the channel (unit of the channel) */
        public void channel(int knot, Channel channel, double value) {
            channels[CHANNELS * knot + channel.ordinal()] = value;
        }

        /** Sets every channel of a knot. @param values in the order of {@link Channel} (unit of each) */
        public void channels(int knot, double[] values) {
            System.arraycopy(values, 0, channels, CHANNELS * knot, CHANNELS);
        }

        public int size() {
            return size;
        }

        private static void set(double[] column, int knot, double a, double b, double c) {
            column[3 * knot] = a;
            column[3 * knot + 1] = b;
            column[3 * knot + 2] = c;
        }

        /** T0 is now: knots so far lie before it. @param now time of T0 on the clock of those knots (s) */
        public void zero(double now) {
            for (int i = 0; i < size; i++) {
                time[i] -= now;
            }
        }

        /** The finished trajectory; takes the columns over, so the recorder is of no more use. */
        public Trajectory finish() {
            return new Trajectory(size, time, place, velocity, acceleration, channels);
        }
    }
}
