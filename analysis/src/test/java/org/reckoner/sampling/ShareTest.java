package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.stunt.Grade;

class ShareTest {
    private static final long SEED = 11;

    @Test
    void countsOfAYearbookGiveItsIntervals() {
        // K. Soreide, C. L. Ellingsen and V. Knutson, "How dangerous is BASE jumping?", J. Trauma 62, 2007: 20,850
        // jumps.
        Interval deaths = Share.counted(9, 20_850, 0.95).interval();
        assertThat(deaths.low()).isCloseTo(1.974e-4, within(0.005e-4));
        assertThat(deaths.high()).isCloseTo(8.193e-4, within(0.005e-4));
        Interval accidents = Share.counted(82, 20_850, 0.95).interval();
        assertThat(accidents.low()).isCloseTo(3.1e-3, within(0.05e-3));
        assertThat(accidents.high()).isCloseTo(4.9e-3, within(0.05e-3));
    }

    @Test
    void whereNothingFailedTheUpperEndIsKnown() {
        // 1 - 0.05^(1/n): close to 3/n.
        Interval none = Share.counted(0, 100_000_000, 0.95).interval();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(2.99573e-8, Percentage.withPercentage(1e-3));
        assertThat(Share.counted(0, 1, 0.95).interval().high()).isCloseTo(0.95, within(1e-9));
        assertThat(Share.counted(500, 500, 0.95).interval().low()).isCloseTo(1 - 0.005974, within(1e-5));
    }

    @Test
    void intervalsHoldTheTruthAtLeastAsOftenAsTheySay() {
        double truth = 0.03;
        int held = 0;
        for (long repeat = 0; repeat < 1000; repeat++) {
            long failed = 0;
            for (long i = 0; i < 200; i++) {
                failed += KeyedRandom.uniform(SEED, repeat * 200 + i, "x") < truth ? 1 : 0;
            }
            Interval interval = Share.counted(failed, 200, 0.95).interval();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(945, 995);
    }

    @Test
    void replicatesOfAnEvenDesignKnowTheyAreSurer() {
        Draws draws = Draws.of(SEED, Design.SOBOL, 1024, java.util.List.of("x", "y"), 1);
        long[] failed = new long[16];
        for (int r = 0; r < 16; r++) {
            for (long i = r * 1024L; i < (r + 1) * 1024L; i++) {
                failed[r] += draws.uniform(i, 0, 0) + draws.uniform(i, 1, 0) < 0.5 ? 1 : 0;
            }
        }
        Share share = Share.replicated(failed, 1024, 0.95);
        Interval plain = Share.counted(share.failed(), share.of(), 0.95).interval();
        assertThat(share.interval().method()).isEqualTo(Method.REPLICATES);
        assertThat(share.interval().halfWidth()).isLessThan(0.3 * plain.halfWidth());
        assertThat(share.interval().low()).isLessThan(0.125);
        assertThat(share.interval().high()).isGreaterThan(0.125);
    }

    @Test
    void replicatesWithFewFailuresAreCounted() {
        Share share = Share.replicated(new long[] {0, 1, 0, 1}, 100, 0.95);
        assertThat(share.interval()).isEqualTo(Share.counted(2, 400, 0.95).interval());
    }

    @Test
    void wordsAreNeverFinerThanWhatTheyRestOn() {
        assertThat(Share.counted(9, 20_850, 0.95).words(Grade.MEASURED)).isEqualTo("0.04 % (0.02 % to 0.09 %)");
        assertThat(Share.counted(8200, 2_085_000, 0.95).words(Grade.MEASURED)).isEqualTo("0.39 % (0.38 % to 0.41 %)");
        assertThat(Share.counted(8200, 2_085_000, 0.95).words(Grade.JUDGEMENT)).isEqualTo("0.4 % (0.4 % to 0.5 %)");
        assertThat(Share.counted(0, 1000, 0.95).words(Grade.JUDGEMENT)).isEqualTo("below 0.3 % (none of 1000 failed)");
        assertThat(Share.counted(0, 1000, 0.95).words(Grade.SOURCE)).isEqualTo("below 0.30 % (none of 1000 failed)");
        assertThat(Share.counted(2_084_000, 2_085_000, 0.95).words(Grade.SOURCE))
                .startsWith("99.952 % (99.949 % to");
        assertThat(Share.counted(700, 700, 0.95).words(Grade.SOURCE)).isEqualTo("100 % (99.57 % to 100 %)");
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> Share.counted(0, 0, 0.95)).hasMessageContaining("Maybe no sample");
        assertThatThrownBy(() -> Share.counted(5, 4, 0.95)).hasMessageContaining("5 failures among 4");
        assertThatThrownBy(() -> Share.counted(1, 4, 95)).hasMessageContaining("Maybe 0.95");
    }
}
