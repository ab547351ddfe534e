package org.reckoner.sampling;

/**
 * When enough samples are flown. Looking at a result again and again until it pleases finds pleasing results; so this rule
 * looks at doubling sizes only, a stated number of times, and shares the error among the looks (C. E. Bonferroni's
 * inequality: whatever the looks have to do with each other, all intervals hold together with the stated level).
 *
 * @param first samples at the first look
 * @param looks how often it may look; each doubles the samples
 * @param level with which every interval of every look holds (1)
 */
public record StopRule(long first, int looks, double level) {
    public StopRule {
        if (first < 1 || looks < 1 || looks > 40 || first > Long.MAX_VALUE >> looks) {
            throw new IllegalArgumentException(looks + " looks from " + first + " samples on");
        }
        Interval.requireLevel(level);
    }

    /** Samples at a look, counted from 0. */
    public long samples(int look) {
        if (look < 0 || look >= looks) {
            throw new IllegalArgumentException("look " + look + " of " + looks);
        }
        return first << look;
    }

    /** Whether this many samples are one of the looks. */
    public boolean isLook(long samples) {
        return samples % first == 0 && Long.bitCount(samples / first) == 1 && samples <= samples(looks - 1);
    }

    /** @return level of the interval at each look, so that all of them together reach the stated one (1) */
    public double levelOfLook() {
        return 1 - (1 - level) / looks;
    }

    /**
     * Whether the question is answered: the whole interval lies on one side of the demanded probability, or is as narrow as
     * wished.
     *
     * @param interval at a look, with {@link #levelOfLook}
     * @param demanded probability that must not be exceeded (1)
     * @param narrow half width that is narrow enough (1)
     */
    public boolean isAnswered(Interval interval, double demanded, double narrow) {
        if (interval.level() < levelOfLook() - 1e-12) {
            throw new IllegalArgumentException(
                    "an interval of level " + interval.level() + " at a look that needs " + levelOfLook());
        }
        return interval.high() < demanded || interval.low() > demanded || interval.halfWidth() <= narrow;
    }
}
