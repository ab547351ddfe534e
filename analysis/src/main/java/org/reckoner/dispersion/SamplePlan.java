package org.reckoner.dispersion;

import org.reckoner.sampling.Design;

/**
 * How many samples are flown, and how they are spread over what may happen.
 *
 * @param design how the samples are spread
 * @param replicates independent repetitions of the design
 * @param size samples of each replicate
 * @param seed of every number drawn
 * @param level share of the intervals that hold the truth (1)
 */
public record SamplePlan(Design design, int replicates, int size, long seed, double level) {
    /** Flights where nobody asks for another number. */
    public static final int USUAL = 2_000;

    /** What a run keeps in memory at most. */
    public static final int MOST = 100_000;

    /** Plain samples: simple to judge. */
    public static SamplePlan plain(int samples, long seed) {
        return new SamplePlan(Design.PLAIN, 1, samples, seed, 0.95);
    }

    public SamplePlan {
        if (replicates < 1 || size < 1 || (long) replicates * size > MOST) {
            throw new IllegalArgumentException((long) replicates * size + " samples cannot be flown; 1 to " + MOST
                    + " can\n  Maybe 10000 are enough: their intervals are ten times as wide as those of a million.");
        }
        if (design.needsReplicates() && replicates < 2) {
            throw new IllegalArgumentException("one replicate of a " + design.words()
                    + " design tells nothing about its own error\n  Maybe 16 replicates.");
        }
    }

    /** What a command line must say, after its own words, to mean samples of this plan; each begins with a space. */
    public String options() {
        return (seed == 1 ? "" : " --seed " + seed)
                + (samples() == USUAL && design == Design.PLAIN ? "" : " --samples " + samples())
                + (design == Design.PLAIN ? "" : " --design \"" + design.words() + "\" --replicates " + replicates);
    }

    public int samples() {
        return replicates * size;
    }
}
