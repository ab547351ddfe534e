package org.reckoner.prediction;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * The figures of one flight, each as {@link Figure#meaning} defines it; a figure that the flight does not have is absent, and
 * so is a greatest or least value of a flight that nobody knows to its end.
 */
public final class Measured {
    private final Map<Figure, Double> values = new EnumMap<>(Figure.class);

    private Measured() {}

    /** Measures a flight, without the spare time, which takes more flights. */
    public static Measured of(Flight flight, Stunt stunt, Terrain terrain) {
        return of(flight, stunt, terrain, Clearance.leastOf(flight, stunt, terrain));
    }

    static Measured of(Flight flight, Stunt stunt, Terrain terrain, Clearance clearance) {
        Measured measured = new Measured();
        measured.lip(flight, stunt);
        measured.air(flight, terrain, clearance);
        measured.ground(flight, stunt);
        SeparationGap.leastOf(flight, stunt)
                .ifPresent(point -> measured.values.put(Figure.SEPARATION_GAP, point.gap()));
        EquipmentGap.of(flight, stunt).ifPresent(gap -> measured.values.put(Figure.GEAR_GAP, gap.distance()));
        return measured;
    }

    /** @return the figure (SI unit of the figure) */
    public OptionalDouble get(Figure figure) {
        Double value = values.get(figure);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** @param value the figure (SI unit of the figure) */
    void put(Figure figure, double value) {
        values.put(figure, value);
    }

    private void lip(Flight flight, Stunt stunt) {
        flight.first(FlightEvent.Lip.class).ifPresent(lip -> {
            put(Figure.LIP_SPEED, lip.speed());
            put(Figure.REV_MARGIN, 1 - lip.engineSpeed() / stunt.inputs().centre(Input.REV_LIMIT));
        });
        flight.first(FlightEvent.Exit.class).ifPresent(exit -> put(Figure.LIP_SPEED, exit.speed()));
        flight.vehicle().ifPresent(vehicle -> {
            double greatest = 0;
            for (int k = 0; k < vehicle.size() && vehicle.time(k) <= 0; k++) {
                // Only the ride: at T0 the pair takes over and feels nothing but the air.
                if (vehicle.channel(Channel.REAR_LOAD, k) != 0) {
                    greatest = Math.max(greatest, vehicle.channel(Channel.LOAD_FACTOR, k));
                }
            }
            put(Figure.RAMP_LOAD, greatest);
        });
    }

    private void air(Flight flight, Terrain terrain, Clearance clearance) {
        Trajectory path = flight.performer();
        clearance.freefall().ifPresent(point -> put(Figure.FREEFALL_CLEARANCE, point.judged()));
        clearance.canopy().ifPresent(point -> put(Figure.CANOPY_CLEARANCE, point.judged()));
        flight.first(FlightEvent.Throw.class)
                .ifPresent(e -> put(Figure.THROW_HEIGHT, heightAgl(path.placeAt(e.time()), terrain)));
        flight.first(FlightEvent.LineStretch.class).ifPresent(e -> put(Figure.LINE_STRETCH_SPEED, e.airspeed()));
        flight.first(FlightEvent.OpenCanopy.class).ifPresent(open -> {
            put(Figure.OPENING_HEIGHT, heightAgl(path.placeAt(open.time()), terrain));
            double stretched =
                    flight.first(FlightEvent.LineStretch.class).orElseThrow().time();
            double load = 0;
            for (int k = path.knotBefore(stretched); k < path.size() && path.time(k) <= open.time(); k++) {
                if (path.channel(Channel.FILL, k) < 1) {
                    load = Math.max(load, path.channel(Channel.RISER_LOAD, k));
                }
            }
            put(Figure.OPENING_LOAD, load);
        });
        if (flight.outcome().finished()) {
            double fastest = 0;
            for (int k = 0; k < path.size(); k++) {
                fastest = Math.max(fastest, path.velocity(k).getNormSq());
            }
            put(Figure.MAX_SPEED, Math.sqrt(fastest));
        }
    }

    private void ground(Flight flight, Stunt stunt) {
        for (FlightEvent.Contact contact : flight.all(FlightEvent.Contact.class).toList()) {
            double out = level(contact.place());
            if (contact.body() == BodyName.VEHICLE) {
                values.putIfAbsent(Figure.VEHICLE_DISTANCE, out);
            } else {
                put(Figure.FLIGHT_RANGE, out);
                put(Figure.FLIGHT_TIME, contact.time());
                if (flight.outcome().misfortune() && !(flight.outcome() instanceof Outcome.HardLanding)) {
                    // A body that hits has no landing to measure, and no distance left to what it hit.
                    put(contact.underCanopy() ? Figure.CANOPY_CLEARANCE : Figure.FREEFALL_CLEARANCE, 0);
                    continue;
                }
                put(Figure.LANDING_FALL_HEIGHT, contact.equivalentFallHeight());
                put(Figure.LANDING_SPEED, level(contact.velocity()));
                if (!stunt.zones().isEmpty()) {
                    put(
                            Figure.LANDING_DISTANCE,
                            level(contact.place().subtract(stunt.landingZone().centre())));
                }
            }
        }
    }

    private static double level(Vector3D v) {
        return Math.sqrt(v.getX() * v.getX() + v.getY() * v.getY());
    }

    static double heightAgl(Vector3D place, Terrain terrain) {
        return place.getZ() - terrain.groundBelow(place.getX(), place.getY(), place.getZ());
    }
}
