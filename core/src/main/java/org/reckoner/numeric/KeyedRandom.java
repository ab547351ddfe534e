package org.reckoner.numeric;

/**
 * Random numbers that depend on their name only: any sample can be drawn again alone, in any order.
 *
 * <p>There is no generator and no state. A number is a mixture of (run seed, sample, variable name), the
 * name being the one in the stunt file, so that a new variable never shifts the draws of another. Each step
 * of the mixing is the finaliser of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014, with D. Stafford's constants, variant 13). Names are hashed by FNV-1a, 64 bit
 * (G. Fowler, L. C. Noll and K.-P. Vo; RFC 9923, 2025), over their UTF-16 units, low byte first.
 */
public final class KeyedRandom {

    /** 2^64 divided by the golden ratio, made odd: the step of SplitMix64. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private KeyedRandom() {}

    /**
     * Half of the work of {@link #bits(long, long, String)}, for a variable drawn in many samples.
     *
     * @param seed     of the run
     * @param variable name as in the stunt file
     */
    public static long key(long seed, String variable) {
        return mix(mix(seed + GOLDEN) ^ hash(variable));
    }

    /** Sixty-four random bits for one sample under a key of {@link #key}. */
    public static long bits(long key, long sample) {
        return mix(key ^ mix(sample + GOLDEN));
    }

    /** Sixty-four random bits for one variable of one sample. */
    public static long bits(long seed, long sample, String variable) {
        return bits(key(seed, variable), sample);
    }

    /** Sixty-four random bits for one member of a series, such as the phases of a gust. */
    public static long bits(long seed, long sample, String variable, long index) {
        return bits(bits(seed, sample, variable), index);
    }

    /**
     * An even draw.
     *
     * @param seed     of the run
     * @param sample   number of the flight
     * @param variable name as in the stunt file
     * @return between 0 and 1, never either (1)
     */
    public static double uniform(long seed, long sample, String variable) {
        return uniform(bits(seed, sample, variable));
    }

    /**
     * A draw from the standard normal distribution.
     *
     * @param seed     of the run
     * @param sample   number of the flight
     * @param variable name as in the stunt file
     * @return mean 0, standard deviation 1; within 8.2 always (1)
     */
    public static double normal(long seed, long sample, String variable) {
        return NormalQuantile.of(uniform(bits(seed, sample, variable)));
    }

    /**
     * Random bits as an even draw.
     *
     * @param bits of one of the methods above
     * @return one of 2^52 equally spaced values between 0 and 1, never either (1)
     */
    public static double uniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    /** The 64-bit hash of a variable's name. */
    static long hash(String variable) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < variable.length(); i++) {
            char unit = variable.charAt(i);
            hash = (hash ^ (unit & 0xFF)) * 0x100000001B3L;
            hash = (hash ^ (unit >>> 8)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
