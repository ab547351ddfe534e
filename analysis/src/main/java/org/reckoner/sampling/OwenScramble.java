package org.reckoner.sampling;

import org.reckoner.numeric.KeyedRandom;

/**
 * Turns the 32 bits of an even point into other ones at random, so that the points stay even as a set and each of them is
 * alone an even draw.
 *
 * <p>Nested uniform scrambling: every bit is flipped or not by a coin that hangs on all higher bits (A. B. Owen, "Randomly
 * permuted (t,m,s)-nets and (t,s)-sequences", 1995). The coins are hashed from their place, as in B. Burley, "Practical
 * hash-based Owen scrambling", JCGT 9(4), 2020, but all of them, not by a multiplication that stands for them.
 */
final class OwenScramble {
    /** A hash of 64 bits holds the coins of the 63 nodes in six levels of the tree. */
    private static final int LEVELS = 6;

    private OwenScramble() {}

    static int of(int bits, long key) {
        int out = 0;
        for (int level = 0; level < Integer.SIZE; level += LEVELS) {
            // The leading one tells a short prefix of zeros from a long one.
            long prefix = level == 0 ? 1 : (bits >>> (Integer.SIZE - level)) | 1L << level;
            long coins = KeyedRandom.bits(key, prefix);
            int last = Math.min(level + LEVELS, Integer.SIZE);
            int node = 1;
            for (int place = level; place < last; place++) {
                int bit = bits >>> (Integer.SIZE - 1 - place) & 1;
                out = out << 1 | (bit ^ (int) (coins >>> node & 1));
                node = node << 1 | bit;
            }
        }
        return out;
    }
}
