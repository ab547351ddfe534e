package org.reckoner.sampling;

import org.reckoner.numeric.KeyedRandom;

/**
 * The place of one number in a shuffled row of numbers, without shuffling the row.
 *
 * <p>A Feistel network permutes the next power of four; a number that falls beyond the row is permuted again until it does
 * not ("cycle walking": J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002).
 */
final class Shuffle {
    private static final int ROUNDS = 6;

    private Shuffle() {}

    /** @param index from 0 to {@code size - 1} */
    static long of(long index, long size, long key) {
        int half = (Long.SIZE - Long.numberOfLeadingZeros(size - 1) + 1) / 2;
        long mask = (1L << half) - 1;
        long place = index;
        do {
            long left = place >>> half;
            long right = place & mask;
            for (int round = 0; round < ROUNDS; round++) {
                long mixed = left ^ KeyedRandom.bits(key + round, right) & mask;
                left = right;
                right = mixed;
            }
            place = left << half | right;
        } while (place >= size);
        return place;
    }
}
