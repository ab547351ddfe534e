package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.KeyedRandom;

class HistogramTest {
    @Test
    void itKnowsMeanSpreadAndQuantiles() {
        Histogram histogram = new Histogram(990, 1010, 2000);
        for (long i = 0; i < 200_000; i++) {
            histogram.add(1000 + 2 * KeyedRandom.normal(3, i, "x"));
        }
        assertThat(histogram.mean()).isCloseTo(1000, within(0.02));
        assertThat(histogram.standardDeviation()).isCloseTo(2, within(0.013));
        assertThat(histogram.quantile(0.95)).isCloseTo(1000 + 2 * 1.6449, within(0.04));
        assertThat(histogram.quantile(0.5)).isCloseTo(1000, within(0.025));
        assertThat(histogram.total()).isEqualTo(200_000);
    }

    @Test
    void mergedBlocksAreTheWhole() {
        Histogram whole = new Histogram(-2, 2, 40);
        Histogram merged = new Histogram(-2, 2, 40);
        for (int block = 0; block < 10; block++) {
            Histogram part = new Histogram(-2, 2, 40);
            for (long i = block * 100; i < block * 100 + 100; i++) {
                double value = KeyedRandom.normal(4, i, "x");
                whole.add(value);
                part.add(value);
            }
            merged.merge(part);
        }
        assertThat(merged.counts()).isEqualTo(whole.counts());
        assertThat(merged.below()).isEqualTo(whole.below()).isPositive();
        assertThat(merged.least()).isEqualTo(whole.least());
        assertThat(merged.mean()).isCloseTo(whole.mean(), within(1e-15));
        assertThat(merged.standardDeviation()).isCloseTo(whole.standardDeviation(), within(1e-15));
        assertThatThrownBy(() -> whole.merge(new Histogram(-2, 2, 41))).hasMessageContaining("different bins");
    }

    @Test
    void aSmallSpreadFarFromZeroKeepsItsDigits() {
        Histogram histogram = new Histogram(1e9, 1e9 + 1, 10);
        IntStream.range(0, 1001).forEach(i -> histogram.add(1e9 + i / 1024.0));
        // Variance of 0 to 1000 is 1001 (1001 + 1) / 12 with n - 1 below.
        assertThat(histogram.standardDeviation()).isCloseTo(Math.sqrt(1001 * 1002 / 12.0) / 1024, within(1e-12));
    }

    @Test
    void valuesBeyondTheBinsAreNotLost() {
        Histogram histogram = new Histogram(0, 1, 10);
        IntStream.range(0, 100).forEach(i -> histogram.add(i / 10.0 - 4.5));
        assertThat(histogram.below()).isEqualTo(45);
        assertThat(histogram.above()).isEqualTo(44);
        assertThat(histogram.quantile(0.1)).isCloseTo(-3.5, within(0.11));
        assertThat(histogram.quantile(0.9)).isCloseTo(4.5, within(0.11));
        assertThat(histogram.quantile(1)).isEqualTo(5.4);
        assertThatThrownBy(() -> histogram.add(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Histogram(0, 1, 3).mean()).isInstanceOf(IllegalStateException.class);
    }
}
