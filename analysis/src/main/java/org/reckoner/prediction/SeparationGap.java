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
        return of(flight, stunt, true);
    }

    /** Only the least gap, for flights of which nobody draws a curve. */
    static Optional<Point> leastOf(Flight flight, Stunt stunt) {
        return of(flight, stunt, false).flatMap(SeparationGap::least);
    }

    private static Optional<SeparationGap> of(Flight flight, Stunt stunt, boolean everyPoint) {
        Optional<FlightEvent.Separated> separated = flight.first(FlightEvent.Separated.class);
        if (separated.isEmpty() || flight.vehicle().isEmpty()) {
            return Optional.empty();
        }
        Trajectory rider = flight.performer();
        Trajectory vehicle = flight.vehicle().orElseThrow();
        Pair pair = new Pair(rider, vehicle, stunt);
        List<Point> profile = new ArrayList<>();
        Point armed = null;
        Point least = null;
        Point last = null;
        boolean closing = false;
        double end = Math.min(rider.end(), vehicle.end());
        for (double t = separated.get().time(); t <= end; t += STEP) {
            Vector3D place = rider.placeAt(t);
            Vector3D machine = vehicle.placeAt(t);
            double apart = place.distance(machine);
            if (apart > WATCHED) {
                break;
            }
            if (!everyPoint && least != null && pair.atLeast(apart) > least.gap) {
                continue;
            }
            Point point = new Point(t, pair.gap(t, place, machine));
            if (everyPoint) {
                profile.add(point);
            }
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

    /** Rider and machine of one flight at single instants. */
    private static final class Pair {
        private final MachineShape.Turning rider;
        private final MachineShape.Turning vehicle;
        private final double half;
        private final double radius;

        Pair(Trajectory rider, Trajectory vehicle, Stunt stunt) {
            this.rider = new MachineShape.Turning(rider);
            this.vehicle = new MachineShape.Turning(vehicle);
            this.radius = stunt.inputs().centre(Input.PERFORMER_RADIUS);
            this.half = Math.max(0.5 * stunt.inputs().centre(Input.PERFORMER_LENGTH) - radius, 0);
        }

        /** @param apart distance of the centres (m) @return what the gap is not below (m) */
        double atLeast(double apart) {
            return apart - half - radius - MachineShape.LONGEST;
        }

        /** Least distance from the rider's axis, looked at in nine places, to the machine's ellipsoid, less the skin. */
        double gap(double t, Vector3D place, Vector3D machine) {
            Vector3D part = rider.axesAt(t)[0].scalarMultiply(0.25 * half);
            return MachineShape.of(machine, vehicle.axesAt(t)).leastAlong(place, part, 4) - radius;
        }
    }

    /** The flight with the meeting written into it, if rider and machine run into each other. */
    static Flight written(Flight flight, Optional<SeparationGap> gap) {
        return gap.flatMap(SeparationGap::meeting)
                .map(point -> flight.with(new FlightEvent.Recontact(point.time)))
                .orElse(flight);
    }
}
