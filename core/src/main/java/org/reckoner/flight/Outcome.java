package org.reckoner.flight;

/** How a flight ended: misfortune is an outcome, never an error of the program. */
public sealed interface Outcome {

    /** Name of the zone of a landing outside every zone. */
    String OFF_FIELD = "off field";

    /** Whether this is how nobody plans a flight to end. */
    default boolean misfortune() {
        return !(this instanceof Landed || this instanceof Arrived);
    }

    /** In words, for the first line of every answer. */
    String words();

    /** Down under an open canopy. @param zone name of the landing zone, or "off field" */
    record Landed(String zone, FlightEvent.Contact contact) implements Outcome {
        @Override
        public String words() {
            return zone.equals(OFF_FIELD) ? "lands off field" : "lands at " + zone;
        }
    }

    /** The plan ends on the ground without a parachute: a jump that is ridden out, or a fall onto a rig. */
    record Arrived(FlightEvent.Contact contact) implements Outcome {
        @Override
        public String words() {
            return "meets the ground as planned";
        }
    }

    /** The performer hits wall or ground without a flying canopy, or the wall with one. @param phase in which it happens */
    record Strike(String phase, FlightEvent.Contact contact) implements Outcome {
        @Override
        public String words() {
            String what = contact.wall() ? "hits the wall " : "hits the ground ";
            return what + (phase.equals("airborne") ? "still on the machine" : "in " + phase.replace('_', ' '));
        }
    }

    /** The vehicle never reaches the lip. @param distance way left to the lip (m) */
    record StoppedShort(double distance) implements Outcome {
        @Override
        public String words() {
            return "stops before the lip";
        }
    }

    /** The flight leaves the terrain that is known. */
    record LeftTerrain(String where) implements Outcome {
        @Override
        public String words() {
            return "leaves the known terrain";
        }
    }

    /** Still in the air after the longest time that is flown. @param time time since T0 (s) */
    record StillFlying(double time) implements Outcome {
        @Override
        public String words() {
            return "still in the air when the clock ran out";
        }
    }
}
