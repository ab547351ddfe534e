package org.reckoner.sampling;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.numeric.KeyedRandom;

/**
 * The dice of a run: one even number between 0 and 1 for every uncertain input of every sample.
 *
 * <p>Samples are numbered from 0 over all replicates: sample {@code n} is member {@code n % size} of replicate
 * {@code n / size}. A number depends on seed, design, size, sample and coordinate only. In a plain design the size does
 * not matter, and the numbers are those that {@link org.reckoner.stunt.Inputs#draw} turns into values.
 *
 * <p>Immutable; safe from any number of threads.
 */
public final class Draws {
    /** Largest replicate: what remains of a double's digits still places a draw finely within its stratum. */
    public static final long LARGEST = 1L << 30;

    private static final int DIGITS = 52;

    private final long seed;
    private final Design design;
    private final long size;
    private final List<String> coordinates;
    private final long[] keys;
    private final int takes;
    private final @Nullable SobolTable table;

    private Draws(long seed, Design design, long size, List<String> coordinates, int takes) {
        this.seed = seed;
        this.design = design;
        this.size = size;
        this.coordinates = coordinates;
        this.takes = takes;
        String prefix = design == Design.PLAIN ? "" : design.words() + " ";
        this.keys = coordinates.stream()
                .mapToLong(name -> KeyedRandom.key(seed, prefix + name))
                .toArray();
        this.table = design == Design.SOBOL ? new SobolTable(Math.multiplyExact(coordinates.size(), takes)) : null;
    }

    /**
     * The dice of a run.
     *
     * @param seed of the run
     * @param design how the samples are spread
     * @param size samples of one replicate; a power of two for Sobol' points
     * @param coordinates names of what is drawn, each once; the order decides which Sobol' dimension each gets
     * @param takes most takes of one world that will be drawn, 1 for ordinary samples
     */
    public static Draws of(long seed, Design design, long size, List<String> coordinates, int takes) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a replicate of " + size + " samples; it must have 1 to " + LARGEST
                    + "\n  Maybe more replicates of a smaller size.");
        }
        if (design == Design.SOBOL && Long.bitCount(size) != 1) {
            throw new IllegalArgumentException("a replicate of " + size
                    + " samples; Sobol' points are even only in powers of two\n  Maybe " + Long.highestOneBit(size)
                    + " samples.");
        }
        if (takes < 1) {
            throw new IllegalArgumentException("a world has at least 1 take, not " + takes);
        }
        if (coordinates.isEmpty() || new HashSet<>(coordinates).size() != coordinates.size()) {
            throw new IllegalArgumentException("the coordinates of a design must be there, each once: " + coordinates);
        }
        return new Draws(seed, design, size, List.copyOf(coordinates), takes);
    }

    public long seed() {
        return seed;
    }

    public Design design() {
        return design;
    }

    /** Samples of one replicate. */
    public long size() {
        return size;
    }

    /** The names of what is drawn. */
    public List<String> coordinates() {
        return coordinates;
    }

    /**
     * One number.
     *
     * @param sample from 0, over all replicates
     * @param coordinate place in {@link #coordinates}
     * @param instance 0 for an ordinary sample, else that of {@link Take#instance}
     * @return between 0 and 1, never either (1)
     */
    public double uniform(long sample, int coordinate, int instance) {
        if (sample < 0 || instance < 0 || instance >= takes) {
            throw new IllegalArgumentException(
                    "sample " + sample + ", draw " + instance + " of " + takes + " does not exist");
        }
        return switch (design) {
            case PLAIN -> KeyedRandom.uniform(instance(KeyedRandom.bits(keys[coordinate], sample), instance));
            case LATIN_HYPERCUBE -> stratified(sample % size, replicateKey(sample, coordinate, instance));
            case SOBOL -> scrambled(sample % size, coordinate, instance, replicateKey(sample, coordinate, instance));
        };
    }

    private long replicateKey(long sample, int coordinate, int instance) {
        return instance(KeyedRandom.bits(keys[coordinate], sample / size), instance);
    }

    private static long instance(long bits, int instance) {
        return instance == 0 ? bits : KeyedRandom.bits(bits, instance);
    }

    /** A random place in the stratum that the shuffled row gives this member. */
    private double stratified(long index, long key) {
        long stratum = Shuffle.of(index, size, key);
        int digits = DIGITS - (Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        long place = KeyedRandom.bits(~key, index) >>> (Long.SIZE - digits);
        return ((stratum << digits | place) + 0.5) / (size * (double) (1L << digits));
    }

    /** The scrambled digits that Sobol' points have, followed by random ones. */
    private double scrambled(long index, int coordinate, int instance, long key) {
        if (table == null) {
            throw new AssertionError("a Sobol' design without its table");
        }
        int point = OwenScramble.of(table.point(index, instance * coordinates.size() + coordinate), key);
        int digits = DIGITS - Integer.SIZE;
        long place = KeyedRandom.bits(~key, index) >>> (Long.SIZE - digits);
        return (((point & 0xFFFFFFFFL) << digits | place) + 0.5) * 0x1p-52;
    }
}
