package org.reckoner.envelope;

/**
 * What holds at one place of an envelope.
 *
 * @param state whether every limit is kept often enough
 * @param limit number of the limit that binds, or that cannot be told; -1 where every limit is kept
 */
public record Answer(State state, int limit) {

    /** What may be said of a place. */
    public enum State {
        /** Every limit is shown to be kept often enough. */
        KEPT,
        /** Some limit is shown not to be. */
        BROKEN,
        /** So many flights do not show either; counts as outside. */
        UNKNOWN
    }

    static final Answer KEPT = new Answer(State.KEPT, -1);

    public boolean kept() {
        return state == State.KEPT;
    }
}
