package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
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
        return meeting().isPresent();
    }

    /** The first instant of that. */
    public Optional<Point> meeting() {
        if (armed.isEmpty()) {
            return Optional.empty();
        }
        double from = armed.get().time;
        return profile.stream()
                .filter(point -> point.time > from && point.gap <= 0)
                .findFirst();
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
            Point point = new Point(t, gap(rider, vehicle, t, half) - radius);
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
    private static double gap(Trajectory rider, Trajectory vehicle, double t, double half) {
        MachineShape machine = MachineShape.at(vehicle, t);
        Vector3D along = MachineShape.axesAt(rider, t)[0];
        Vector3D place = rider.placeAt(t);
        double least = Double.POSITIVE_INFINITY;
        for (int k = -4; k <= 4; k++) {
            least = machine.nearer(least, place.add(along.scalarMultiply(0.25 * k * half)));
        }
        return least;
    }

    /** The flight with the meeting written into it, if rider and machine run into each other. */
    static Flight written(Flight flight, Optional<SeparationGap> gap) {
        return gap.flatMap(SeparationGap::meeting)
                .map(point -> flight.with(new FlightEvent.Recontact(point.time)))
                .orElse(flight);
    }
}
