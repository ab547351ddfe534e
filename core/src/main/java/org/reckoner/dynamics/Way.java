package org.reckoner.dynamics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/**
 * One thing that can happen in a leg: when, what is noted, and what follows.
 *
 * @param crossing when it happens
 * @param entries the legs entered next, with the map into each; empty for a mere mark or an end
 * @param ends whether the leg ends here
 * @param note what is written into the flight
 * @param ending how the flight ends for the performer, if it does
 */
public record Way(
        Crossing crossing,
        List<Entry> entries,
        boolean ends,
        Note note,
        @Nullable Ending ending) {

    /** A leg entered next. */
    public record Entry(int leg, Handover handover) {}

    /** Writes the first state of the next leg from the last one of this. */
    @FunctionalInterface
    public interface Handover {
        void enter(Block from, int i, Block to, int j);
    }

    /** What is written into the flight; called with the lane as it was at the crossing, before any handover. */
    @FunctionalInterface
    public interface Note {
        List<FlightEvent> events(Block block, int lane);
    }

    /** How the flight ends for the performer. */
    @FunctionalInterface
    public interface Ending {
        Outcome outcome(Block block, int lane);
    }

    static Way mark(Crossing crossing, Note note) {
        return new Way(crossing, List.of(), false, note, null);
    }

    /** The leg goes on with some held columns changed. */
    static Way change(Crossing crossing, int leg, Note note, Handover change) {
        Handover same = (from, i, to, j) -> {
            to.copyLane(from, i, j);
            change.enter(from, i, to, j);
        };
        return new Way(crossing, List.of(new Entry(leg, same)), true, note, null);
    }

    static Way into(Crossing crossing, Note note, Entry... entries) {
        return new Way(crossing, List.of(entries), true, note, null);
    }

    static Way end(Crossing crossing, Note note, @Nullable Ending ending) {
        return new Way(crossing, List.of(), true, note, ending);
    }

    static final Note SILENT = (block, lane) -> List.of();
}
