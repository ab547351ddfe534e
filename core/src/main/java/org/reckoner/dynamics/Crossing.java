package org.reckoner.dynamics;

import org.jspecify.annotations.Nullable;

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
     * @param forces whether the function reads what the rates at the same state leave in the work columns
     * @param distance the same for one lane, where the function is a distance to something that stands still (m)
     */
    record Where(
            Value value,
            boolean falling,
            boolean atOnce,
            double checkInterval,
            boolean forces,
            @Nullable Distance distance)
            implements Crossing {
        /** Turning over or spreading out at once brings a body nearer by no more than this (m). */
        private static final double SPREAD = 2;

        /** A part of a body that turns comes nearer faster than its middle by no more than this (m/s). */
        private static final double TURNING = 5;

        /** No body here gains speed faster than in vacuum, with a margin (m/s²). */
        private static final double MOST_ACCELERATION = 15;

        /**
         * How long a look at a distance stays good: until a body that speeds up and turns as fast as it can could have
         * come near.
         *
         * @param distance what was seen (m)
         * @param speed of the body over ground (m/s)
         * @return time without need of another look, zero where the body is near already (s)
         */
        public double clearFor(double distance, double speed) {
            double free = 0.8 * distance - SPREAD;
            if (!(free > 0)) {
                return 0;
            }
            double fast = speed + TURNING;
            double soonest = (Math.sqrt(fast * fast + 2 * MOST_ACCELERATION * free) - fast) / MOST_ACCELERATION;
            return Math.min(soonest, checkInterval);
        }
    }

    /** A distance to something that stands still, for one lane: costly, so it is asked only where it can matter. */
    @FunctionalInterface
    interface Distance {
        /**
         * @param y state columns (SI)
         * @return the distance (m)
         */
        double of(Block block, double[][] y, int lane);
    }

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

    /** The same crossing, of a function that reads what the rates at its state leave in the work columns. */
    static Crossing ofForces(Crossing crossing) {
        Where where = (Where) crossing;
        return new Where(where.value, where.falling, where.atOnce, where.checkInterval, true, null);
    }

    /** Falls through zero. @param checkInterval longest step between two looks (s) */
    static Crossing falling(double checkInterval, Value value) {
        return new Where(value, true, false, checkInterval, false, null);
    }

    /** Rises through zero. @param checkInterval longest step between two looks (s) */
    static Crossing rising(double checkInterval, Value value) {
        return new Where(value, false, false, checkInterval, false, null);
    }

    /**
     * Falls to zero, or already lies below at the start of the leg.
     *
     * @param checkInterval longest step between two looks (s)
     */
    static Crossing fallenAtOnce(double checkInterval, Value value) {
        return new Where(value, true, true, checkInterval, false, null);
    }

    /** A distance to rock that falls to zero, or lies below it at the start of the leg. */
    static Crossing contact(Distance distance) {
        return contact(distance, true);
    }

    /** A distance that falls to zero. @param atOnce whether it also counts where a leg begins below zero */
    static Crossing contact(Distance distance, boolean atOnce) {
        Value everywhere = (block, y, t, g) -> {
            for (int i = 0; i < block.lanes; i++) {
                g[i] = distance.of(block, y, i);
            }
        };
        return new Where(everywhere, true, atOnce, 10, false, distance);
    }
}
