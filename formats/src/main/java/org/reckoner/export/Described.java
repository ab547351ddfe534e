package org.reckoner.export;

import static org.reckoner.export.FileUnit.DEGREE;
import static org.reckoner.export.FileUnit.DEGREE_PER_SECOND;
import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.METRE_PER_SECOND;
import static org.reckoner.export.FileUnit.NEWTON;
import static org.reckoner.export.FileUnit.SECOND;
import static org.reckoner.export.FileUnit.TURNS_PER_MINUTE;

import java.util.List;
import java.util.Locale;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/**
 * An event or outcome in the words of files: a short name that never changes and what it carries.
 *
 * @param kind such as {@code open_canopy}
 * @param details in the order in which files list them
 */
record Described(String kind, List<Detail> details) {

    Described(String kind, Detail... details) {
        this(kind, List.of(details));
    }

    static Described event(FlightEvent event) {
        if (event instanceof FlightEvent.Ride ride) {
            return new Described("ride", new Detail.Words("mark", name(ride.mark())));
        }
        if (event instanceof FlightEvent.GearShift shift) {
            return new Described(
                    "gear_shift",
                    new Detail.Count("into_gear", shift.into()),
                    new Detail.Quantity("speed", METRE_PER_SECOND, shift.speed()));
        }
        if (event instanceof FlightEvent.Lip lip) {
            return new Described(
                    "lip",
                    new Detail.Quantity("speed", METRE_PER_SECOND, lip.speed()),
                    new Detail.Quantity("flight_path_angle", DEGREE, lip.flightPathAngle()),
                    new Detail.Quantity("pitch", DEGREE, lip.pitch()),
                    new Detail.Quantity("pitch_rate", DEGREE_PER_SECOND, lip.pitchRate()),
                    new Detail.Quantity("engine_speed", TURNS_PER_MINUTE, lip.engineSpeed()),
                    new Detail.Quantity("drive", NEWTON, lip.drive()));
        }
        if (event instanceof FlightEvent.Exit exit) {
            return new Described("exit", new Detail.Quantity("speed", METRE_PER_SECOND, exit.speed()));
        }
        if (event instanceof FlightEvent.Separated separated) {
            return new Described(
                    "separation",
                    new Detail.Quantity("push_speed", METRE_PER_SECOND, separated.pushSpeed()),
                    new Detail.Quantity("rider_spin", DEGREE_PER_SECOND, separated.riderSpin()));
        }
        if (event instanceof FlightEvent.PostureChange change) {
            return new Described("posture", new Detail.Words("posture", name(change.posture())));
        }
        if (event instanceof FlightEvent.Apex) {
            return new Described("apex");
        }
        return deploymentAndAfter(event);
    }

    private static Described deploymentAndAfter(FlightEvent event) {
        if (event instanceof FlightEvent.Throw) {
            return new Described("throw");
        }
        if (event instanceof FlightEvent.PinsOpen open) {
            return new Described("container_open", new Detail.Quantity("pull", NEWTON, open.pull()));
        }
        if (event instanceof FlightEvent.LineStretch stretch) {
            return new Described(
                    "line_stretch",
                    new Detail.Quantity("airspeed", METRE_PER_SECOND, stretch.airspeed()),
                    new Detail.Quantity("snatch", NEWTON, stretch.snatch()));
        }
        if (event instanceof FlightEvent.OpenCanopy open) {
            return new Described(
                    "open_canopy", new Detail.Quantity("heading", DEGREE, FileUnit.compass(open.heading())));
        }
        if (event instanceof FlightEvent.Pilot pilot) {
            return new Described("pilot", new Detail.Words("mark", name(pilot.mark())));
        }
        if (event instanceof FlightEvent.Recontact) {
            return new Described("recontact");
        }
        if (event instanceof FlightEvent.Contact contact) {
            return new Described("contact", contactDetails(contact));
        }
        throw new AssertionError(event);
    }

    static Described outcome(Outcome outcome) {
        if (outcome instanceof Outcome.Landed landed) {
            return new Described("landed", new Detail.Words("zone", landed.zone()));
        }
        if (outcome instanceof Outcome.HardLanding hard) {
            return new Described(
                    "hard_landing",
                    new Detail.Words("zone", hard.zone()),
                    new Detail.Quantity(
                            "normal_speed", METRE_PER_SECOND, hard.contact().normalSpeed()));
        }
        if (outcome instanceof Outcome.Arrived arrived) {
            return new Described(
                    "arrived",
                    new Detail.Quantity(
                            "normal_speed", METRE_PER_SECOND, arrived.contact().normalSpeed()));
        }
        if (outcome instanceof Outcome.Strike strike) {
            return new Described(
                    "strike",
                    new Detail.Words("phase", strike.phase()),
                    new Detail.Words("thing", strike.contact().struck().name()),
                    new Detail.Flag("throw_missed", strike.throwMissed()));
        }
        if (outcome instanceof Outcome.StoppedShort stopped) {
            return new Described("stopped_short", new Detail.Quantity("distance_to_lip", METRE, stopped.distance()));
        }
        if (outcome instanceof Outcome.LeftTerrain left) {
            return new Described("left_terrain", new Detail.Words("where", left.where()));
        }
        if (outcome instanceof Outcome.StillFlying flying) {
            return new Described("still_flying", new Detail.Quantity("time", SECOND, flying.time()));
        }
        throw new AssertionError(outcome);
    }

    private static Detail[] contactDetails(FlightEvent.Contact contact) {
        return new Detail[] {
            new Detail.Quantity("normal_speed", METRE_PER_SECOND, contact.normalSpeed()),
            new Detail.Quantity("equivalent_fall_height", METRE, contact.equivalentFallHeight()),
            new Detail.Flag("wall", contact.wall()),
            new Detail.Words("thing", contact.struck().name()),
            new Detail.Flag("under_canopy", contact.underCanopy()),
            new Detail.Quantity("contact_east", METRE, contact.place().getX()),
            new Detail.Quantity("contact_north", METRE, contact.place().getY()),
            new Detail.Quantity("contact_up", METRE, contact.place().getZ()),
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
