package org.reckoner.prediction;

import java.util.OptionalDouble;
import org.reckoner.stunt.Limit;

/**
 * A limit beside what the nominal flight gives.
 *
 * @param value the figure; absent when the flight does not have it (SI unit of the figure)
 * @param margin to the threshold, below zero beyond it (SI unit of the figure)
 */
public record Judged(Limit limit, OptionalDouble value, OptionalDouble margin, State state) {

    /** What a program may say of a limit; a person says GO. */
    public enum State {
        OUTSIDE("outside limits"),
        /** The flight ended badly before the figure could be measured. */
        NEVER_REACHED("outside limits (never reached)"),
        /** One flight keeps it; how often it is broken nobody has flown yet. */
        UNKNOWN("unknown (spread not flown)"),
        /** The flight ended before the figure could be measured. */
        NOT_REACHED("unknown (not reached)");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** Whether the state counts as outside. */
        public boolean outside() {
            return this == OUTSIDE || this == NEVER_REACHED;
        }

        public String words() {
            return words;
        }
    }

    /** A figure that a misfortune took away counts as outside: what never happened was not kept. */
    static Judged of(Limit limit, Measured measured, boolean misfortune) {
        OptionalDouble value = measured.get(limit.figure());
        if (value.isEmpty()) {
            return new Judged(limit, value, value, misfortune ? State.NEVER_REACHED : State.NOT_REACHED);
        }
        double margin = limit.margin(value.getAsDouble());
        return new Judged(limit, value, OptionalDouble.of(margin), margin < 0 ? State.OUTSIDE : State.UNKNOWN);
    }
}
