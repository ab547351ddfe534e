package org.reckoner.flight;

/** How a flight ended: misfortune is an outcome, never an error of the program. */
public sealed interface Outcome {

    /** Name of the zone of a landing outside every zone. */
    String OFF_FIELD = "off field";

    /** Whether this is how nobody plans a flight to end. */
    default boolean misfortune() {
        return !(this instanceof Landed || this instanceof Arrived);
    }

    /** Whether the flight is known to its end: not where the map ended or the clock ran out before it. */
    default boolean finished() {
        return !(this instanceof LeftTerrain || this instanceof StillFlying);
    }

    /** In words, for the first line of every answer. */
    String words();

    /** Down under an open canopy. @param zone name of the landing zone, or "off field" */
    record Landed(String zone, FlightEvent.Contact contact) implements Outcome {
        @Override
        public String words() {
            return zone.equals(OFF_FIELD) ? "lands outside every landing zone" : "lands at " + zone;
        }
    }

    /**
     * Down under an open canopy, so hard that an injury is likely.
     *
     * @param zone name of the landing zone, or "off field"
     */
    record HardLanding(String zone, FlightEvent.Contact contact) implements Outcome {
        /**
         * Speed into the ground from which a landing counts as hard: 24 ft/s, the greatest average rate of descent that the
         * standard for personnel parachutes allows (SAE AS8015, called up by FAA TSO-C23; from memory), a fall from 2.7 m.
         * That it marks a likely injury is judgement (m/s).
         */
        public static final double SPEED = 7.3;

        @Override
        public String words() {
            return zone.equals(OFF_FIELD) ? "lands hard outside every landing zone" : "lands hard at " + zone;
        }
    }

    /** The plan ends on the ground without a parachute: a jump that is ridden out, or a fall onto a rig. */
    record Arrived(FlightEvent.Contact contact) implements Outcome {
        @Override
        public String words() {
            return "meets the ground as planned";
        }
    }

    /**
     * The performer hits something without a flying canopy, or something other than ground with one.
     *
     * @param phase in which it happens
     * @param throwMissed whether the plan throws at a height that the fall was never above, so that no throw came
     */
    record Strike(String phase, FlightEvent.Contact contact, boolean throwMissed) implements Outcome {

        /** A strike before or after whatever throw was planned. @param phase in which it happens */
        public Strike(String phase, FlightEvent.Contact contact) {
            this(phase, contact, false);
        }

        @Override
        public String words() {
            String when = phase.equals("airborne") ? "still on the machine" : "in " + phase.replace('_', ' ');
            String why = throwMissed ? ": the fall began below the height of the throw, which never came" : "";
            return "hits " + contact.struck().words() + " " + when + why;
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
