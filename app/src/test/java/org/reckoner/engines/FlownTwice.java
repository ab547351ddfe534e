package org.reckoner.engines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Stunt;

/** One sample flown by both engines, and how far they lie apart. */
final class FlownTwice {
    /** Events up to line stretch (s). */
    static final double EVENT = 1e-3;

    /** Touchdown, and what is noted under canopy (s). */
    static final double TOUCHDOWN = 20e-3;

    /** Place of touchdown (m). */
    static final double PLACE = 0.1;

    /** Clearance to rock, and what separates two outcomes (m). */
    static final double CLEARANCE = 0.05;

    /** Place of the machine in its first seconds alone: not stated by anybody, held as the clearance is (m). */
    static final double MACHINE = 0.05;

    /** Speeds that separate a landing from a hard one (m/s). */
    private static final double SPEED = 0.05;

    private final Stunt stunt;
    private final KeptFlight reference;
    private final KeptFlight block;
    private final List<String> faults = new ArrayList<>();
    private final List<String> partings = new ArrayList<>();
    private double early;
    private OptionalDouble touchdown = OptionalDouble.empty();
    private OptionalDouble place = OptionalDouble.empty();
    private OptionalDouble clearance = OptionalDouble.empty();
    private OptionalDouble machine = OptionalDouble.empty();

    FlownTwice(Stunt stunt, KeptFlight reference, KeptFlight block) {
        this.stunt = stunt;
        this.reference = reference;
        this.block = block;
        reference.events().forEach(event -> hold(event, block));
        block.events().stream()
                .filter(event -> !tumbled(event) && matching(event, reference).isEmpty())
                .forEach(event -> differ(event.time(), event.words() + " in the block engine alone"));
        clearance("freefall", reference.freefall(), block.freefall());
        clearance("canopy", reference.canopy(), block.canopy());
        machine();
        outcomes();
    }

    /** What is beyond its tolerance without excuse. */
    List<String> faults() {
        return faults;
    }

    /** What is beyond it because a pilot decided otherwise, or a margin is next to nothing; empty for most flights. */
    List<String> partings() {
        return partings;
    }

    /** @return the greatest difference of an event up to line stretch (s) */
    double early() {
        return early;
    }

    /** @return difference of the time of touchdown (s) */
    OptionalDouble touchdown() {
        return touchdown;
    }

    /** @return distance between both places of touchdown (m) */
    OptionalDouble place() {
        return place;
    }

    /** @return greatest difference of a clearance (m) */
    OptionalDouble clearance() {
        return clearance;
    }

    /** @return greatest distance between both machines in their first seconds alone (m) */
    OptionalDouble machineApart() {
        return machine;
    }

    /** What a machine does after its first seconds alone is compared as a distribution. */
    private boolean tumbled(FlightEvent event) {
        return event instanceof FlightEvent.Contact contact
                && contact.body() == BodyName.VEHICLE
                && event.time() > reference.timeOf(FlightEvent.Separated.class) + KeptFlight.TUMBLING;
    }

    private void hold(FlightEvent event, KeptFlight other) {
        if (tumbled(event)) {
            return;
        }
        Optional<FlightEvent> found = matching(event, other);
        if (found.isEmpty()) {
            differ(event.time(), event.words() + " in the reference engine alone");
            return;
        }
        double apart = Math.abs(found.get().time() - event.time());
        if (event instanceof FlightEvent.Contact contact && contact.body() == BodyName.PERFORMER) {
            double away = contact.place().distance(((FlightEvent.Contact) found.get()).place());
            if (apart > TOUCHDOWN || away > PLACE) {
                differ(event.time(), say("%s %.3f s and %.2f m apart", event.words(), apart, away));
            } else {
                touchdown = OptionalDouble.of(apart);
                place = OptionalDouble.of(away);
            }
        } else if (event.time() <= reference.timeOf(FlightEvent.LineStretch.class)) {
            early = Math.max(early, apart);
            if (apart > EVENT) {
                differ(event.time(), say("%s %.4f s apart", event.words(), apart));
            }
        } else if (apart > TOUCHDOWN) {
            differ(event.time(), say("%s %.3f s apart", event.words(), apart));
        }
    }

    /** The event of the same words that is nearest in time: an apex can come twice. */
    private static Optional<FlightEvent> matching(FlightEvent event, KeptFlight other) {
        return other.events().stream()
                .filter(one -> one.words().equals(event.words()))
                .min(Comparator.comparingDouble(one -> Math.abs(one.time() - event.time())));
    }

    private void clearance(String where, OptionalDouble one, OptionalDouble other) {
        if (one.isPresent() != other.isPresent()) {
            differ(reference.timeOf(FlightEvent.OpenCanopy.class) + 1, where + " clearance in one engine alone");
        } else if (one.isPresent()) {
            double apart = Math.abs(one.getAsDouble() - other.getAsDouble());
            if (apart > CLEARANCE) {
                double when = where.equals("canopy") ? Double.POSITIVE_INFINITY : 0;
                differ(when, say("%s clearance %.2f m apart", where, apart));
            } else {
                clearance = OptionalDouble.of(Math.max(apart, clearance.orElse(0)));
            }
        }
    }

    private void machine() {
        int common = Math.min(reference.machine().size(), block.machine().size());
        double most = 0;
        for (int k = 0; k < common; k++) {
            most = Math.max(
                    most, reference.machine().get(k).distance(block.machine().get(k)));
        }
        if (common > 0) {
            machine = OptionalDouble.of(most);
        }
        if (most > MACHINE) {
            faults.add(say("machine %.3f m apart within %.0f s of separation", most, KeptFlight.TUMBLING));
        }
    }

    private void outcomes() {
        String one = reference.outcome().words();
        String other = block.outcome().words();
        if (!one.equals(other)) {
            String what = one + " | " + other;
            (nearlyTheSame() || !partings.isEmpty() ? partings : faults).add(what);
        }
    }

    private boolean nearlyTheSame() {
        return reference.contact(BodyName.PERFORMER).stream()
                .anyMatch(contact -> Math.abs(contact.normalSpeed() - Outcome.HardLanding.SPEED) < SPEED
                        || stunt.zones().stream()
                                .anyMatch(zone -> Math.abs(horizontal(contact.place(), zone.centre()) - zone.radius())
                                        < CLEARANCE)
                        || reference.canopy().orElse(1) < CLEARANCE
                        || reference.freefall().orElse(1) < CLEARANCE);
    }

    private static double horizontal(Vector3D one, Vector3D other) {
        double east = one.getX() - other.getX();
        double north = one.getY() - other.getY();
        return Math.sqrt(east * east + north * north);
    }

    /** Under a canopy that somebody steers a decision may have fallen otherwise; before, and without a pilot, nothing may. */
    private void differ(double when, String what) {
        boolean steered = when > reference.timeOf(FlightEvent.OpenCanopy.class)
                && stunt.plan()
                        .find(Phase.Canopy.class)
                        .filter(phase -> phase.pilot() == PilotMode.PATTERN)
                        .isPresent();
        (steered ? partings : faults).add(what);
    }

    /** When the ways of the performer are first a centimetre apart, in words. */
    String parted() {
        int common = Math.min(reference.way().size(), block.way().size());
        for (int k = 0; k < common; k++) {
            if (reference.way().get(k).distance(block.way().get(k)) > 0.01) {
                return say("1 cm apart from %.1f s on", k * KeptFlight.STEP);
            }
        }
        return "never 1 cm apart on the way";
    }

    private static String say(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
