package org.reckoner.dynamics;

/** What ends or marks a leg. */
public sealed interface Crossing {

    /** A moment known in advance: a held column of the block is the clock time. */
    record AtTime(int heldColumn) implements Crossing {
        /** @return the moment (s) */
        public double time(Block block, int lane) {
            return block.held[heldColumn][lane];
        }
    }

    /**
     * A function of the state falls to zero from above, or rises to it from below.
     *
     * @param value the function
     * @param falling whether it is a fall that counts
     * @param atOnce whether a leg that begins beyond the crossing takes it at once, as with contact
     * @param checkInterval longest time between two looks; for a distance it shrinks with the distance (s)
     * @param distance whether the function is a distance to something (m)
     */
    record Where(Value value, boolean falling, boolean atOnce, double checkInterval, boolean distance)
            implements Crossing {}

    /** The function of a crossing, for all lanes of a block. */
    @FunctionalInterface
    interface Value {
        /**
         * @param y state columns (SI)
         * @param t clock of each lane (s)
         * @param g receives the function, unit as the crossing needs it (SI)
         */
        void at(Block block, double[][] y, double[] t, double[] g);
    }

    /** Falls through zero. @param checkInterval longest step between two looks (s) */
    static Crossing falling(double checkInterval, Value value) {
        return new Where(value, true, false, checkInterval, false);
    }

    /** Rises through zero. @param checkInterval longest step between two looks (s) */
    static Crossing rising(double checkInterval, Value value) {
        return new Where(value, false, false, checkInterval, false);
    }

    /**
     * Falls to zero, or already lies below at the start of the leg.
     *
     * @param checkInterval longest step between two looks (s)
     */
    static Crossing fallenAtOnce(double checkInterval, Value value) {
        return new Where(value, true, true, checkInterval, false);
    }

    /** A distance to rock that falls to zero. */
    static Crossing contact(Value value) {
        return new Where(value, true, true, 10, true);
    }
}
