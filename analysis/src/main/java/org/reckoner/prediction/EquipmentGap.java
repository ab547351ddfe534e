package org.reckoner.prediction;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.Contacts;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * How near the machine comes to the rider and all that hangs on the rider, from the throw until the machine's first impact:
 * pilot chute, bridle, lines, and the canopy's span once it fills.
 *
 * <p>Until the lines are taut, pilot chute and bridle trail straight behind the rider's path; the pack moves out evenly from
 * the open container to line stretch. After that the lines stand upright under the canopy, as for contact with rock. The
 * wind is left out of the direction in which things trail.
 *
 * @param time of the least distance, since T0 (s)
 * @param distance from the machine's skin, below zero where they overlap (m)
 * @param part what is nearest to the machine then
 */
public record EquipmentGap(double time, double distance, Part part) {
    /** Farther apart than this nobody needs to be told (m). */
    public static final double TOLD = 30;

    private static final double STEP = 0.02;
    private static final double FINE_STEP = 0.001;

    /** What the machine may come near to. */
    public enum Part {
        RIDER("rider"),
        LINES("pilot chute, bridle or lines"),
        CANOPY("canopy");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Measures a flight; nothing where no pilot chute was thrown or no machine was still in the air then. */
    public static Optional<EquipmentGap> of(Flight flight, Stunt stunt) {
        Optional<FlightEvent.Throw> thrown = flight.first(FlightEvent.Throw.class);
        Optional<Trajectory> vehicle = flight.vehicle();
        if (thrown.isEmpty()
                || vehicle.isEmpty()
                || flight.first(FlightEvent.Separated.class).isEmpty()) {
            return Optional.empty();
        }
        double from = thrown.get().time();
        double to = Math.min(
                flight.performer().end(),
                firstImpact(flight).orElse(vehicle.get().end()));
        if (to <= from) {
            return Optional.empty();
        }
        Gear gear = new Gear(flight, stunt, vehicle.get());
        EquipmentGap best = gear.at(from);
        for (double t = from + STEP; t <= to; t += STEP) {
            best = gear.nearer(best, t);
        }
        double middle = best.time;
        for (double t = Math.max(from, middle - STEP); t <= Math.min(to, middle + STEP); t += FINE_STEP) {
            best = gear.nearer(best, t);
        }
        return Optional.of(best);
    }

    private static Optional<Double> firstImpact(Flight flight) {
        return flight.all(FlightEvent.Contact.class)
                .filter(contact -> contact.body() == BodyName.VEHICLE)
                .map(FlightEvent.Contact::time)
                .findFirst();
    }

    /** Rider, lines and canopy of one flight at single instants. */
    private static final class Gear {
        private final Trajectory rider;
        private final Trajectory vehicle;
        private final double half;
        private final double radius;
        private final double bridle;
        private final double lines;
        private final double span;
        private final double pins;
        private final double stretch;

        Gear(Flight flight, Stunt stunt, Trajectory vehicle) {
            this.rider = flight.performer();
            this.vehicle = vehicle;
            this.radius = stunt.inputs().centre(Input.PERFORMER_RADIUS);
            this.half = Math.max(0.5 * stunt.inputs().centre(Input.PERFORMER_LENGTH) - radius, 0);
            this.bridle = stunt.inputs().centre(Input.BRIDLE_LENGTH);
            this.lines = stunt.inputs().centre(Input.LINE_LENGTH);
            this.span = stunt.inputs().centre(Input.CANOPY_SPAN);
            this.pins = flight.first(FlightEvent.PinsOpen.class)
                    .map(FlightEvent.PinsOpen::time)
                    .orElse(Double.POSITIVE_INFINITY);
            this.stretch = flight.first(FlightEvent.LineStretch.class)
                    .map(FlightEvent.LineStretch::time)
                    .orElse(Double.POSITIVE_INFINITY);
        }

        /** The one of both that is nearer; what cannot be is not looked at closely. */
        EquipmentGap nearer(EquipmentGap best, double t) {
            double reach = half + radius + bridle + lines + 0.5 * span + 2;
            double centres = rider.placeAt(t).distance(vehicle.placeAt(t));
            if (centres - reach > best.distance) {
                return best;
            }
            EquipmentGap here = at(t);
            return here.distance < best.distance ? here : best;
        }

        EquipmentGap at(double t) {
            MachineShape machine = MachineShape.at(vehicle, t);
            Vector3D place = rider.placeAt(t);
            Vector3D along = MachineShape.axesAt(rider, t)[0].scalarMultiply(half);
            double body = machine.distance(place.subtract(along), place.add(along)) - radius;
            Vector3D trailing = trailing(t);
            boolean taut = t >= stretch;
            Vector3D top = taut ? place.add(new Vector3D(0, 0, lines + Contacts.CANOPY_ABOVE_LINES)) : place;
            double out = taut || t <= pins ? bridle : bridle + lines * Math.min((t - pins) / (stretch - pins), 1);
            double cords = machine.distance(top, top.add(trailing.scalarMultiply(out)));
            double wing = Double.POSITIVE_INFINITY;
            if (taut) {
                double heading = rider.channelAt(Channel.HEADING, t);
                Vector3D right =
                        new Vector3D(0.5 * span * Elementary.cos(heading), -0.5 * span * Elementary.sin(heading), 0);
                cords = Math.min(cords, machine.distance(place, top.add(right)));
                cords = Math.min(cords, machine.distance(place, top.subtract(right)));
                wing = machine.distance(top.subtract(right), top.add(right));
            }
            double least = Math.min(body, Math.min(cords, wing));
            Part part = least == body ? Part.RIDER : least == wing ? Part.CANOPY : Part.LINES;
            return new EquipmentGap(t, least, part);
        }

        /** Direction in which a pilot chute trails: against the path. */
        private Vector3D trailing(double t) {
            Vector3D velocity = rider.velocityAt(t);
            double speed = velocity.getNorm();
            return speed > 1e-6 ? velocity.scalarMultiply(-1 / speed) : Vector3D.PLUS_K;
        }
    }
}
