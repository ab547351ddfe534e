package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.KeyedRandom;

class IntervalTest {
    private static final long SEED = 13;

    @Test
    void replicatesGiveStudentsInterval() {
        // Mean 3, standard deviation 1.5811, t of 4 degrees of freedom at 97.5 %: 2.7764.
        Interval five = Interval.ofReplicates(new double[] {1, 2, 3, 4, 5}, 0.95, 5000);
        assertThat(five.value()).isEqualTo(3);
        assertThat(five.high()).isCloseTo(3 + 2.776445 * 1.581139 / Math.sqrt(5), within(1e-5));
        assertThatThrownBy(() -> Interval.ofReplicates(new double[] {1}, 0.95, 1))
                .hasMessageContaining("Maybe");
    }

    @Test
    void quantilesLieBetweenTheOrderStatisticsOfTheTables() {
        // Median of 20 values at 95 %: 6th and 15th (David and Nagaraja, section 7.1).
        double[] sorted = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        Interval median = Interval.ofQuantile(sorted, 0.5, 0.95);
        assertThat(median.low()).isEqualTo(6);
        assertThat(median.high()).isEqualTo(15);
        assertThat(median.value()).isEqualTo(10.5);
        assertThat(median.level()).isEqualTo(0.95);
    }

    @Test
    void fewValuesSayWhichLevelTheyReach() {
        // P95 of 20 values lies above all of them with probability 0.95^20 = 0.358.
        double[] sorted = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        Interval top = Interval.ofQuantile(sorted, 0.95, 0.95);
        assertThat(top.high()).isEqualTo(20);
        assertThat(top.level()).isCloseTo(1 - 0.358 - 0.025, within(0.001));
    }

    @Test
    void quantileIntervalsHoldTheTruth() {
        int held = 0;
        for (long repeat = 0; repeat < 1000; repeat++) {
            long first = repeat * 300;
            double[] sorted = IntStream.range(0, 300)
                    .mapToDouble(i -> KeyedRandom.uniform(SEED, first + i, "x"))
                    .sorted()
                    .toArray();
            Interval interval = Interval.ofQuantile(sorted, 0.9, 0.95);
            held += interval.low() <= 0.9 && 0.9 <= interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(940, 985);
    }

    @Test
    void looksShareTheirError() {
        StopRule rule = new StopRule(1000, 5, 0.95);
        assertThat(rule.levelOfLook()).isCloseTo(0.99, within(1e-12));
        assertThat(rule.samples(4)).isEqualTo(16_000);
        assertThat(IntStream.rangeClosed(0, 40_000).filter(rule::isLook))
                .containsExactly(1000, 2000, 4000, 8000, 16_000);
        Interval clear = Share.counted(3, 8000, rule.levelOfLook()).interval();
        assertThat(rule.isAnswered(clear, 0.01, 1e-9)).isTrue();
        assertThat(rule.isAnswered(clear, 0.0005, 1e-9)).isFalse();
        assertThat(rule.isAnswered(clear, 0.0005, 0.01)).isTrue();
        assertThatThrownBy(() -> rule.isAnswered(Share.counted(3, 8000, 0.95).interval(), 0.01, 1e-9))
                .hasMessageContaining("level");
        assertThatThrownBy(() -> new StopRule(0, 5, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lookingAgainAndAgainErrsNoOftenerThanStated() {
        // The truth is 2 %, which is also what is demanded: every answer "below" or "above" is wrong.
        StopRule rule = new StopRule(250, 6, 0.95);
        int wrong = 0;
        int naive = 0;
        for (long repeat = 0; repeat < 500; repeat++) {
            long failed = 0;
            boolean erred = false;
            boolean erredNaively = false;
            for (long i = 1; i <= rule.samples(5); i++) {
                failed += KeyedRandom.uniform(SEED, repeat << 20 | i, "y") < 0.02 ? 1 : 0;
                if (rule.isLook(i)) {
                    erred |= rule.isAnswered(
                            Share.counted(failed, i, rule.levelOfLook()).interval(), 0.02, 0);
                    Interval loose = Share.counted(failed, i, 0.95).interval();
                    erredNaively |= loose.high() < 0.02 || loose.low() > 0.02;
                }
            }
            wrong += erred ? 1 : 0;
            naive += erredNaively ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo(25);
        assertThat(naive).isGreaterThan(25);
    }

    @Test
    void twinsTellWhatComesAnewFromWhatIsNotKnown() {
        int n = 20_000;
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            double world = 100 + 3 * KeyedRandom.normal(SEED, i, "world");
            first[i] = world + 2 * KeyedRandom.normal(SEED, i, "take 0");
            second[i] = world + 2 * KeyedRandom.normal(SEED, i, "take 1");
        }
        TakeSplit split = TakeSplit.of(first, second);
        assertThat(split.everyTake()).isCloseTo(4, within(4 * split.everyTakeError()));
        assertThat(split.notKnown()).isCloseTo(9, within(4 * split.notKnownError()));
        assertThat(split.everyTakeError()).isCloseTo(4 * Math.sqrt(2.0 / n), within(0.003));
        assertThat(split.shareNotKnown()).isCloseTo(9.0 / 13, within(0.02));
    }
}
