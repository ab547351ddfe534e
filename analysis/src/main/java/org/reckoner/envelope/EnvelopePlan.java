package org.reckoner.envelope;

import org.reckoner.sampling.QuantileRanks;

/**
 * What is asked of an envelope.
 *
 * @param x the way to the right
 * @param y the way up
 * @param cells of the finest lattice along each way, a multiple of four
 * @param samples flights of a point that is not clearly outside
 * @param kept share of takes in which each limit must be kept (1)
 * @param level share of points about which the states are right, each point for itself (1)
 * @param seed of every number drawn
 */
public record EnvelopePlan(Direction x, Direction y, int cells, int samples, double kept, double level, long seed) {
    /** Points that a lattice has at most along one way. */
    public static final int MOST_CELLS = 64;

    /** Flights of one point at most. */
    public static final int MOST_SAMPLES = 10_000;

    public EnvelopePlan {
        if (x.parts().stream().anyMatch(a -> y.parts().stream().anyMatch(b -> a.input() == b.input()))) {
            throw new IllegalArgumentException("both ways move "
                    + x.parts().get(0).input().key() + "\n  Maybe one of them is another number of the plan.");
        }
        if (cells < 4 || cells > MOST_CELLS || cells % 4 != 0) {
            throw new IllegalArgumentException(cells + " cells; a lattice has 4 to " + MOST_CELLS
                    + " along each way, a multiple of four\n  Maybe " + Math.min(MOST_CELLS, Math.max(4, cells / 4 * 4))
                    + ".");
        }
        if (!(kept > 0 && kept < 1) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a share to keep of " + kept + " at a level of " + level);
        }
        int fewest = QuantileRanks.fewest(1 - kept, tail(level));
        if (samples < fewest || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException(samples + " flights of a point cannot show that a limit is kept in "
                    + Math.rint(1000 * kept) / 10 + " % of takes; " + fewest + " to " + MOST_SAMPLES
                    + " can\n  Maybe " + Math.max(fewest, Math.min(samples, MOST_SAMPLES)) + ".");
        }
    }

    /** Flights after which a point is looked at for the first time: enough to tell what is far outside. */
    int firstLook() {
        return Math.max(1, samples / 16);
    }

    /** Flights after which it is looked at again: enough to tell what is well inside. */
    int secondLook() {
        return Math.max(QuantileRanks.fewest(1 - kept, tail()), samples / 4);
    }

    /** @return risk of each of the two statements at each of the three looks (1) */
    double tail() {
        return tail(level);
    }

    private static double tail(double level) {
        return (1 - level) / 6;
    }
}
