package org.reckoner.dynamics;

import java.util.Arrays;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Trajectory;

/** What is seen of one or both bodies at one instant; filled again and again. */
public final class Sighting {
    private static final int CHANNELS = Channel.values().length;

    /** What is seen of one body. */
    static final class OfBody {
        boolean seen;
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        double ax;
        double ay;
        double az;
        final double[] channel = new double[CHANNELS];

        void place(double east, double north, double up) {
            seen = true;
            x = east;
            y = north;
            z = up;
        }

        void velocity(double east, double north, double up) {
            vx = east;
            vy = north;
            vz = up;
        }

        void acceleration(double east, double north, double up) {
            ax = east;
            ay = north;
            az = up;
        }

        void set(Channel which, double value) {
            channel[which.ordinal()] = value;
        }
    }

    final OfBody performer = new OfBody();
    final OfBody vehicle = new OfBody();

    /** Forgets what was seen. */
    public void clear() {
        clear(performer);
        clear(vehicle);
    }

    private static void clear(OfBody body) {
        body.seen = false;
        Arrays.fill(body.channel, 0);
        body.acceleration(0, 0, 0);
    }

    public boolean sees(BodyName body) {
        return of(body).seen;
    }

    /** Adds what is seen of a body to its record. @param t clock (s) */
    public void record(BodyName body, double t, Trajectory.Recorder recorder) {
        OfBody seen = of(body);
        int knot = recorder.add(t);
        recorder.place(knot, seen.x, seen.y, seen.z);
        recorder.velocity(knot, seen.vx, seen.vy, seen.vz);
        recorder.acceleration(knot, seen.ax, seen.ay, seen.az);
        recorder.channels(knot, seen.channel);
    }

    private OfBody of(BodyName body) {
        return body == BodyName.PERFORMER ? performer : vehicle;
    }
}
