package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.RunOut;
import org.reckoner.stunt.Stunt;

/**
 * The way of one flight among many, kept for pictures: a place every quarter of a second from T0 on.
 *
 * @param number of the sample
 * @param performer places in site axes, the last one where the flight ends (m)
 * @param machine the same up to its first impact; empty without one (m)
 * @param runOut how far the machine can get after its impact; of some flights only
 */
public record Track(
        long number,
        List<Vector3D> performer,
        List<Vector3D> machine,
        @Nullable RunOut runOut) {
    /** Time between two places (s). */
    public static final double STEP = 0.25;

    public Track {
        performer = List.copyOf(performer);
        machine = List.copyOf(machine);
    }

    static Track of(long number, Flight flight, Stunt drawn, Terrain terrain, boolean withRunOut) {
        List<Vector3D> machine = flight.vehicle()
                .map(path -> places(
                        path,
                        flight.all(FlightEvent.Contact.class)
                                .filter(contact -> contact.body() == BodyName.VEHICLE)
                                .mapToDouble(FlightEvent.Contact::time)
                                .findFirst()
                                .orElse(path.end())))
                .orElse(List.of());
        return new Track(
                number,
                places(flight.performer(), flight.performer().end()),
                machine,
                withRunOut ? RunOut.of(flight, drawn, terrain).orElse(null) : null);
    }

    private static List<Vector3D> places(Trajectory path, double end) {
        List<Vector3D> places = new ArrayList<>();
        for (int k = 0; k * STEP < end; k++) {
            if (k * STEP >= path.start()) {
                places.add(path.placeAt(k * STEP));
            }
        }
        if (end >= 0) {
            places.add(path.placeAt(end));
        }
        return places;
    }
}
