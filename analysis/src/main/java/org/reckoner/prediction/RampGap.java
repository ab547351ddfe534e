package org.reckoner.prediction;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.Contacts;
import org.reckoner.dynamics.RampBody;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * How rider and machine leave the ramp, and whether they come back to it. The ramp is a body of its own: it is no rock, and
 * stays out of the clearance to rock.
 *
 * @param rearWheel least distance from the rear tyre to the ramp in the first metres after T0; it touches at T0, and below
 *     zero it drags over the lip by so much
 * @param performer least distance from body and canopy to the ramp, from {@link Clearance#DECLARED_START} on
 * @param vehicle the same for the machine's skin
 */
public record RampGap(Near rearWheel, Optional<Near> performer, Optional<Near> vehicle) {
    /** How far beyond the lip the tyre is watched (m). */
    private static final double WATCHED = 3;

    private static final double STEP = 0.05;
    private static final double FINE_STEP = 0.001;

    /** @param time since T0 (s) @param distance to the ramp (m) */
    public record Near(double time, double distance) {}

    /** Measures a flight; nothing where there is no ramp, or where it was not left. */
    public static Optional<RampGap> of(Flight flight, Stunt stunt) {
        Optional<Trajectory> path = flight.vehicle();
        boolean left = flight.first(FlightEvent.Lip.class).isPresent();
        if (!stunt.plan().has(Phase.Ramp.class) || path.isEmpty() || !left) {
            return Optional.empty();
        }
        RampBody ramp = RampBody.of(stunt.inputs(), stunt.frame().heading());
        Trajectory vehicle = path.get();
        double impact = flight.all(FlightEvent.Contact.class)
                .filter(contact -> contact.body() == BodyName.VEHICLE)
                .mapToDouble(FlightEvent.Contact::time)
                .findFirst()
                .orElse(vehicle.end());
        PerformerShape performer = new PerformerShape(flight.performer(), stunt);
        return Optional.of(new RampGap(
                rearWheel(ramp, vehicle, stunt),
                least(flight.performer().end(), t -> {
                    performer.to(t);
                    return performer.distance(ramp);
                }),
                least(Math.min(impact, vehicle.end()), t -> {
                    Vector3D place = vehicle.placeAt(t);
                    return ramp.distance(place.getX(), place.getY(), place.getZ()) - Contacts.VEHICLE_RADIUS;
                })));
    }

    private static Near rearWheel(RampBody ramp, Trajectory vehicle, Stunt stunt) {
        double radius = stunt.inputs().centre(Input.ROLLING_RADIUS);
        double rider = stunt.inputs().centre(Input.PERFORMER_MASS);
        double share = rider / (rider + stunt.inputs().centre(Input.VEHICLE_MASS));
        // From the machine's own centre back to the axle: the pair's centre lies above it by its share of the offset.
        double back = stunt.inputs().centre(Input.CG_TO_REAR);
        double down =
                stunt.inputs().centre(Input.CG_HEIGHT) - share * stunt.inputs().centre(Input.RIDER_OFFSET) - radius;
        Near least = new Near(0, Double.POSITIVE_INFINITY);
        for (double t = 0; t <= vehicle.end(); t += FINE_STEP) {
            int knot = vehicle.knotBefore(t);
            Vector3D[] axes =
                    MachineShape.axes(vehicle.channel(Channel.HEADING, knot), vehicle.channel(Channel.PITCH, knot), 0);
            Vector3D hub =
                    vehicle.placeAt(t).subtract(axes[0].scalarMultiply(back)).add(axes[2].scalarMultiply(down));
            double here = ramp.wheelClearance(hub.getX(), hub.getY(), hub.getZ(), radius);
            if (here < least.distance) {
                least = new Near(t, here);
            }
            if (stunt.frame().toStunt(hub).getX() > WATCHED) {
                break;
            }
        }
        return least;
    }

    /** Steps grow with the distance: nobody here comes nearer by more than some tens of metres a second. */
    private static Optional<Near> least(double end, DoubleUnaryOperator distance) {
        if (end < Clearance.DECLARED_START) {
            return Optional.empty();
        }
        Near least = new Near(end, distance.applyAsDouble(end));
        double t = Clearance.DECLARED_START;
        while (t < end) {
            double here = distance.applyAsDouble(t);
            if (here < least.distance) {
                least = new Near(t, here);
            }
            t += Math.max((here - least.distance) / FASTEST, STEP);
        }
        return Optional.of(least);
    }

    /** Faster than anything here flies (m/s). */
    private static final double FASTEST = 120;
}
