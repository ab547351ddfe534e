package org.reckoner.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.RunOut;
import org.reckoner.stunt.Stunt;

/**
 * What is kept of a flight of one engine to be compared with that of the other.
 *
 * @param events in order of time
 * @param outcome how it ended for the performer
 * @param freefall clearance before the open canopy (m)
 * @param canopy clearance under it (m)
 * @param way of the performer, two places a second from T0 on
 * @param machine its way in the first seconds after separation, twenty places a second
 * @param rest middle of all places where the machine can come to rest
 */
record KeptFlight(
        List<FlightEvent> events,
        Outcome outcome,
        OptionalDouble freefall,
        OptionalDouble canopy,
        List<Vector3D> way,
        List<Vector3D> machine,
        Optional<Vector3D> rest) {

    /** A tumbling machine is compared flight by flight for so long after separation (s). */
    static final double TUMBLING = 3;

    /** Time between two kept places of the performer (s). */
    static final double STEP = 0.5;

    private static final double MACHINE_STEP = 0.05;

    KeptFlight {
        events = List.copyOf(events);
        way = List.copyOf(way);
        machine = List.copyOf(machine);
    }

    /** @param drawn the stunt with the numbers of this flight */
    static KeptFlight of(Flight flight, Stunt drawn, Terrain terrain) {
        Clearance clearance = Clearance.of(flight, drawn, terrain);
        Trajectory performer = flight.performer();
        List<Vector3D> machine = flight.first(FlightEvent.Separated.class)
                .flatMap(separated -> flight.vehicle()
                        .map(vehicle -> places(
                                vehicle::placeAt,
                                separated.time(),
                                Math.min(separated.time() + TUMBLING, vehicle.end()),
                                MACHINE_STEP)))
                .orElse(List.of());
        return new KeptFlight(
                flight.events(),
                flight.outcome(),
                distance(clearance.freefall()),
                distance(clearance.canopy()),
                places(performer::placeAt, Math.max(performer.start(), 0), performer.end(), STEP),
                machine,
                RunOut.of(flight, drawn, terrain).map(KeptFlight::middle));
    }

    private static List<Vector3D> places(DoubleFunction<Vector3D> path, double from, double to, double step) {
        List<Vector3D> places = new ArrayList<>();
        for (int k = 0; from + k * step <= to; k++) {
            places.add(path.apply(from + k * step));
        }
        return places;
    }

    /** As measured: what is known of the place of the nearest rock depends on which of two equally near ones it is. */
    private static OptionalDouble distance(Optional<Clearance.Point> point) {
        return point.stream().mapToDouble(Clearance.Point::distance).findFirst();
    }

    private static Vector3D middle(RunOut runOut) {
        return runOut.outline().stream()
                .reduce(Vector3D.ZERO, Vector3D::add)
                .scalarMultiply(1.0 / runOut.outline().size());
    }

    /** @return when it happened first; positive infinity if it never did (s) */
    double timeOf(Class<? extends FlightEvent> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .mapToDouble(FlightEvent::time)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Where a body first met something. */
    Optional<FlightEvent.Contact> contact(BodyName body) {
        return events.stream()
                .filter(FlightEvent.Contact.class::isInstance)
                .map(FlightEvent.Contact.class::cast)
                .filter(contact -> contact.body() == body)
                .findFirst();
    }
}
