package org.reckoner.flight;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.stunt.Posture;

/** Something that happened at an instant; what it is decides what it carries. */
public sealed interface FlightEvent {

    /** @return time since T0 (s) */
    double time();

    /** The same event at another time. @param time time since T0 (s) */
    FlightEvent at(double time);

    /** In words, for tables and pictures. */
    String words();

    /** Whose event it is. */
    default BodyName body() {
        return BodyName.PERFORMER;
    }

    /** An event of run-up or ramp that carries no more than its name. */
    enum RideMark {
        START("start of the run-up"),
        COMMIT("commit point"),
        TRANSITION("transition begins"),
        KICKER("kicker begins"),
        FRONT_LIGHT("front wheel light"),
        REAR_LIGHT("rear wheel light"),
        FRONT_LEAVES("front wheel off the lip"),
        ENGINE_CUT("engine cut");

        private final String words;

        RideMark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param time time since T0 (s) */
    record Ride(double time, RideMark mark) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Ride(other, mark);
        }

        @Override
        public String words() {
            return mark.words();
        }

        @Override
        public BodyName body() {
            return BodyName.VEHICLE;
        }
    }

    /** @param time time since T0 (s) @param speed when the clutch lets go for the shift (m/s) */
    record GearShift(double time, int into, double speed) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new GearShift(other, into, speed);
        }

        @Override
        public String words() {
            return "shift into gear " + into;
        }

        @Override
        public BodyName body() {
            return BodyName.VEHICLE;
        }
    }

    /**
     * The rear contact passes the lip edge.
     *
     * @param time time since T0, zero by definition (s)
     * @param speed along the lip's tangent (m/s)
     * @param flightPathAngle of the common centre above the horizon (rad)
     * @param pitch of the vehicle above the horizon (rad)
     * @param pitchRate nose up (rad/s)
     * @param engineSpeed at the lip (rad/s)
     * @param drive force at the rear contact (N)
     */
    record Lip(
            double time,
            double speed,
            double flightPathAngle,
            double pitch,
            double pitchRate,
            double engineSpeed,
            double drive)
            implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Lip(other, speed, flightPathAngle, pitch, pitchRate, engineSpeed, drive);
        }

        @Override
        public String words() {
            return "T0: rear wheel off the lip";
        }
    }

    /** The feet leave. @param time time since T0, zero by definition (s) @param speed over ground (m/s) */
    record Exit(double time, double speed) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Exit(other, speed);
        }

        @Override
        public String words() {
            return "T0: feet leave";
        }
    }

    /** @param time time since T0 (s) @param pushSpeed rider relative to vehicle (m/s) @param riderSpin pitch rate of the rider, nose up (rad/s) */
    record Separated(double time, double pushSpeed, double riderSpin) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Separated(other, pushSpeed, riderSpin);
        }

        @Override
        public String words() {
            return "separation";
        }
    }

    /** @param time time since T0 (s) */
    record PostureChange(double time, Posture posture) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new PostureChange(other, posture);
        }

        @Override
        public String words() {
            return "posture: " + posture.words();
        }
    }

    /** The highest point. @param time time since T0 (s) */
    record Apex(double time) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Apex(other);
        }

        @Override
        public String words() {
            return "highest point";
        }
    }

    /** @param time time since T0 (s) */
    record Throw(double time) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Throw(other);
        }

        @Override
        public String words() {
            return "throw";
        }
    }

    /** @param time time since T0 (s) @param pull of the pilot chute (N) */
    record PinsOpen(double time, double pull) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new PinsOpen(other, pull);
        }

        @Override
        public String words() {
            return "container open";
        }
    }

    /** @param time time since T0 (s) @param airspeed of the performer (m/s) @param snatch force when the lines come taut (N) */
    record LineStretch(double time, double airspeed, double snatch) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new LineStretch(other, airspeed, snatch);
        }

        @Override
        public String words() {
            return "line stretch";
        }
    }

    /** @param time time since T0 (s) @param heading of the canopy, clockwise from true north (rad) */
    record OpenCanopy(double time, double heading) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new OpenCanopy(other, heading);
        }

        @Override
        public String words() {
            return "open canopy";
        }
    }

    /** What the pilot of the canopy does next. */
    enum PilotMark {
        BRAKES_RELEASED("brakes released"),
        BASE("turn to base"),
        FINAL("last turn, into the wind"),
        FLARE("flare"),
        STALL("flare runs out");

        private final String words;

        PilotMark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param time time since T0 (s) */
    record Pilot(double time, PilotMark mark) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Pilot(other, mark);
        }

        @Override
        public String words() {
            return mark.words();
        }
    }

    /**
     * Rider and machine run into each other after they had parted; what is flown after that means nothing.
     *
     * @param time time since T0 (s)
     */
    record Recontact(double time) implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Recontact(other);
        }

        @Override
        public String words() {
            return "rider and machine run into each other";
        }
    }

    /**
     * A body meets the ground, rock, or a thing that stands there.
     *
     * @param time time since T0 (s)
     * @param body which one
     * @param place where its centre was, in site axes (m)
     * @param velocity over ground, in site axes (m/s)
     * @param normalSpeed part of it into the surface (m/s)
     * @param struck what it meets
     */
    record Contact(
            double time,
            BodyName body,
            Vector3D place,
            Vector3D velocity,
            double normalSpeed,
            Struck struck,
            boolean underCanopy)
            implements FlightEvent {
        @Override
        public FlightEvent at(double other) {
            return new Contact(other, body, place, velocity, normalSpeed, struck, underCanopy);
        }

        /** Whether it is the wall. */
        public boolean wall() {
            return struck.kind() == Struck.Kind.WALL;
        }

        /** Whether it is ground, on which one may land. */
        public boolean ground() {
            return struck.kind() == Struck.Kind.GROUND;
        }

        /** @return height from which a fall would meet a level floor as hard (m) */
        public double equivalentFallHeight() {
            return normalSpeed * normalSpeed / (2 * 9.80665);
        }

        @Override
        public String words() {
            if (body == BodyName.PERFORMER && underCanopy && ground()) {
                return "touchdown";
            }
            return body.words() + " hits " + struck.words();
        }
    }
}
