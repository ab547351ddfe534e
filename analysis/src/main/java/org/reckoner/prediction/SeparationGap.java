package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * Whether rider and machine meet again: the gap between the rider's capsule and the machine's ellipsoid while they are
 * within {@value #WATCHED} m.
 *
 * @param profile gap over time
 * @param armed when the gap first exceeded {@value #ARMING} m; absent if it never did
 * @param least the smallest gap once it has begun to close again; the gap at the end of the watch if it never does
 */
public record SeparationGap(List<Point> profile, Optional<Point> armed, Optional<Point> least) {
    /** The bodies overlap at the push-off, so the check begins once they have been this far apart (m). */
    public static final double ARMING = 0.5;

    /** Beyond this distance of their centres the pair is not watched any more (m). */
    public static final double WATCHED = 30;

    private static final double STEP = 0.01;

    /** Half axes of the machine's ellipsoid along its forward, right and down axes (m). */
    private static final double[] HALF_AXES = {1.1, 0.45, 0.6};

    public SeparationGap {
        profile = List.copyOf(profile);
    }

    /** @param time since T0 (s) @param gap between the skins, below zero when they overlap (m) */
    public record Point(double time, double gap) {}

    /** Whether the gap fell below the arming distance again. */
    public boolean recontact() {
        return least.isPresent() && least.get().gap < ARMING;
    }

    /** Whether rider and machine run into each other after they had parted: what is flown after that means nothing. */
    public boolean overlap() {
        return least.isPresent() && least.get().gap <= 0;
    }

    /** Measures a flight; nothing where there was no separation. */
    public static Optional<SeparationGap> of(Flight flight, Stunt stunt) {
        Optional<FlightEvent.Separated> separated = flight.first(FlightEvent.Separated.class);
        if (separated.isEmpty() || flight.vehicle().isEmpty()) {
            return Optional.empty();
        }
        Trajectory rider = flight.performer();
        Trajectory vehicle = flight.vehicle().orElseThrow();
        double half = Math.max(
                0.5 * stunt.inputs().centre(Input.PERFORMER_LENGTH)
                        - stunt.inputs().centre(Input.PERFORMER_RADIUS),
                0);
        double radius = stunt.inputs().centre(Input.PERFORMER_RADIUS);
        List<Point> profile = new ArrayList<>();
        Point armed = null;
        Point least = null;
        Point last = null;
        boolean closing = false;
        double end = Math.min(rider.end(), vehicle.end());
        for (double t = separated.get().time(); t <= end; t += STEP) {
            Vector3D apart = rider.placeAt(t).subtract(vehicle.placeAt(t));
            if (apart.getNorm() > WATCHED) {
                break;
            }
            Point point = new Point(t, gap(rider, vehicle, t, apart, half) - radius);
            profile.add(point);
            if (armed == null && point.gap > ARMING) {
                armed = point;
            }
            boolean falls = armed != null && last != null && point.gap < last.gap;
            closing = closing || falls;
            if (closing && (least == null || point.gap < least.gap)) {
                least = point;
            }
            last = point;
        }
        // A gap that never closes again is as small as it was when the watch ended.
        least = armed != null && least == null ? last : least;
        return Optional.of(new SeparationGap(profile, Optional.ofNullable(armed), Optional.ofNullable(least)));
    }

    /** Least distance from the rider's axis, looked at in nine places, to the machine's ellipsoid. */
    private static double gap(Trajectory rider, Trajectory vehicle, double t, Vector3D apart, double half) {
        int knot = vehicle.knotBefore(t);
        Vector3D[] axes = axes(
                vehicle.channel(Channel.HEADING, knot),
                vehicle.channel(Channel.PITCH, knot),
                vehicle.channel(Channel.ROLL, knot));
        int mine = rider.knotBefore(t);
        Vector3D along = axes(rider.channel(Channel.HEADING, mine), rider.channel(Channel.PITCH, mine), 0)[0];
        double least = Double.POSITIVE_INFINITY;
        for (int k = -4; k <= 4; k++) {
            Vector3D point = apart.add(along.scalarMultiply(0.25 * k * half));
            least = Math.min(
                    least, outside(point.dotProduct(axes[0]), point.dotProduct(axes[1]), point.dotProduct(axes[2])));
        }
        return least;
    }

    private static Vector3D[] axes(double heading, double pitch, double roll) {
        double cos = Elementary.cos(pitch);
        Vector3D forward =
                new Vector3D(cos * Elementary.sin(heading), cos * Elementary.cos(heading), Elementary.sin(pitch));
        Vector3D level = new Vector3D(Elementary.cos(heading), -Elementary.sin(heading), 0);
        Vector3D above = Vector3D.crossProduct(level, forward);
        Vector3D right =
                level.scalarMultiply(Elementary.cos(roll)).subtract(above.scalarMultiply(Elementary.sin(roll)));
        return new Vector3D[] {forward, right, Vector3D.crossProduct(forward, right)};
    }

    /**
     * Distance from a point to the ellipsoid, below zero inside: exact along the closest normal, found by bisection
     * (Eberly, Distance from a Point to an Ellipse, an Ellipsoid, or a Hyperellipsoid, 2013).
     */
    static double outside(double x, double y, double z) {
        double[] p = {Math.abs(x), Math.abs(y), Math.abs(z)};
        double inside = 0;
        for (int k = 0; k < 3; k++) {
            inside += p[k] * p[k] / (HALF_AXES[k] * HALF_AXES[k]);
        }
        if (inside <= 1) {
            // Inside only the fact of overlap counts; depth along the shortest half axis.
            return (Math.sqrt(inside) - 1) * HALF_AXES[1];
        }
        double low = 0;
        double high = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]) * HALF_AXES[0];
        for (int k = 0; k < 60; k++) {
            double s = 0.5 * (low + high);
            double sum = 0;
            for (int a = 0; a < 3; a++) {
                double ratio = HALF_AXES[a] * p[a] / (s + HALF_AXES[a] * HALF_AXES[a]);
                sum += ratio * ratio;
            }
            if (sum > 1) {
                low = s;
            } else {
                high = s;
            }
        }
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double on = HALF_AXES[a] * HALF_AXES[a] * p[a] / (high + HALF_AXES[a] * HALF_AXES[a]);
            square += (p[a] - on) * (p[a] - on);
        }
        return Math.sqrt(square);
    }
}
