package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.numeric.KeyedRandom;

class DrawsTest {
    private static final long SEED = 20200906;
    private static final List<String> THREE = List.of("a", "b", "c");

    private static double[] column(Draws draws, int coordinate, int instance, long from) {
        return IntStream.range(0, (int) draws.size())
                .mapToDouble(i -> draws.uniform(from + i, coordinate, instance))
                .toArray();
    }

    @Test
    void plainDrawsAreThoseOfTheKeyWhateverTheSize() {
        Draws small = Draws.of(SEED, Design.PLAIN, 10, THREE, 1);
        Draws large = Draws.of(SEED, Design.PLAIN, 1000, THREE, 1);
        for (long sample = 0; sample < 50; sample++) {
            assertThat(small.uniform(sample, 1, 0))
                    .isEqualTo(KeyedRandom.uniform(SEED, sample, "b"))
                    .isEqualTo(large.uniform(sample, 1, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 100, 1000})
    void everyStratumOfALatinHypercubeHoldsOneSample(long size) {
        Draws draws = Draws.of(SEED, Design.LATIN_HYPERCUBE, size, THREE, 3);
        for (int coordinate = 0; coordinate < 3; coordinate++) {
            for (long replicate = 0; replicate < 3; replicate++) {
                double[] column = column(draws, coordinate, coordinate, replicate * size);
                assertThat(Arrays.stream(column).map(u -> Math.floor(u * size)).sorted())
                        .containsExactly(IntStream.range(0, (int) size)
                                .mapToObj(i -> (double) i)
                                .toArray(Double[]::new));
            }
        }
    }

    @Test
    void shuffledPlacesAreEvenAndUnrelated() {
        // Mean place of each member over many shuffles, and the correlation of two neighbours' places.
        int size = 37;
        int shuffles = 4000;
        double related = 0;
        for (int member = 0; member < size; member++) {
            double sum = 0;
            for (int k = 0; k < shuffles; k++) {
                double place = Shuffle.of(member, size, KeyedRandom.bits(SEED, k));
                double next = Shuffle.of((member + 1) % size, size, KeyedRandom.bits(SEED, k));
                sum += place;
                related += (place - 18) * (next - 18);
            }
            // The places scatter by 10.7; their mean over 4,000 shuffles by 0.17.
            assertThat(sum / shuffles).as("member " + member).isCloseTo(18, within(0.75));
        }
        // Without replacement neighbours are related by -1/36.
        assertThat(related / (size * (double) shuffles) / 114).isCloseTo(-1.0 / 36, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyElementaryStripOfASobolReplicateHoldsOneSample(int coordinate) {
        Draws draws = Draws.of(SEED, Design.SOBOL, 256, THREE, 2);
        for (long replicate = 0; replicate < 4; replicate++) {
            assertThat(Arrays.stream(column(draws, coordinate, 1, replicate * 256))
                            .map(u -> Math.floor(u * 256))
                            .distinct()
                            .count())
                    .isEqualTo(256);
        }
    }

    @Test
    void everyElementaryBoxOfTwoSobolCoordinatesHoldsOneSample() {
        Draws draws = Draws.of(SEED, Design.SOBOL, 256, THREE, 1);
        double[] a = column(draws, 0, 0, 512);
        double[] b = column(draws, 1, 0, 512);
        for (int wide = 0; wide <= 8; wide++) {
            double columns = 1 << wide;
            double rows = 1 << (8 - wide);
            assertThat(IntStream.range(0, 256)
                            .mapToObj(i -> Math.floor(a[i] * columns) * 1000 + Math.floor(b[i] * rows))
                            .distinct()
                            .count())
                    .as(columns + " by " + rows)
                    .isEqualTo(256);
        }
    }

    @Test
    void scramblesAreIndependentFromReplicateToReplicate() {
        // The mean of x y over a replicate has expectation 1/4 only if the scrambles of x and y are unrelated.
        Draws draws = Draws.of(SEED, Design.SOBOL, 16, THREE, 1);
        double sum = 0;
        double square = 0;
        int replicates = 2000;
        for (long r = 0; r < replicates; r++) {
            double[] x = column(draws, 0, 0, r * 16);
            double[] y = column(draws, 2, 0, r * 16);
            double mean = IntStream.range(0, 16).mapToDouble(i -> x[i] * y[i]).sum() / 16;
            sum += mean;
            square += mean * mean;
        }
        double mean = sum / replicates;
        double sigma = Math.sqrt((square / replicates - mean * mean) / replicates);
        assertThat(mean).isCloseTo(0.25, within(4 * sigma));
    }

    @Test
    void sobolSettlesFasterThanLatinHypercubeAndThatFasterThanPlain() {
        double plain = scatterOfMean(Design.PLAIN);
        double latin = scatterOfMean(Design.LATIN_HYPERCUBE);
        double sobol = scatterOfMean(Design.SOBOL);
        assertThat(latin).isLessThan(0.5 * plain);
        assertThat(sobol).isLessThan(0.5 * latin);
    }

    /** Of a function with an additive and a product part. */
    private static double scatterOfMean(Design design) {
        Draws draws = Draws.of(SEED, design, 1024, THREE, 1);
        double[] means = new double[64];
        for (int r = 0; r < means.length; r++) {
            double sum = 0;
            for (long i = r * 1024L; i < (r + 1) * 1024L; i++) {
                double x = draws.uniform(i, 0, 0);
                double y = draws.uniform(i, 1, 0);
                double z = draws.uniform(i, 2, 0);
                sum += x + y + z + (x - 0.5) * (y - 0.5) + (y - 0.5) * (z - 0.5);
            }
            means[r] = sum / 1024;
        }
        double mean = Arrays.stream(means).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(means).map(m -> (m - mean) * (m - mean)).average().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void takesOfAWorldAreDrawnApart(Design design) {
        Draws draws = Draws.of(SEED, design, 1024, THREE, 2);
        double[] first = column(draws, 0, 0, 0);
        double[] second = column(draws, 0, 1, 0);
        double related = IntStream.range(0, 1024)
                        .mapToDouble(i -> (first[i] - 0.5) * (second[i] - 0.5))
                        .sum()
                / 1024
                * 12;
        // Scatters by 1/32.
        assertThat(related).isCloseTo(0, within(0.13));
    }

    @Test
    void bitsAreFrozen() {
        assertThat(Draws.of(1, Design.PLAIN, 64, THREE, 2).uniform(100, 1, 1)).isEqualTo(0.6958331421457816);
        assertThat(Draws.of(1, Design.LATIN_HYPERCUBE, 60, THREE, 2).uniform(100, 1, 1))
                .isEqualTo(0.5113062991618699);
        assertThat(Draws.of(1, Design.SOBOL, 64, THREE, 2).uniform(100, 1, 1)).isEqualTo(0.9176423599420797);
    }

    @Test
    void impossibleDesignsAreRefused() {
        assertThatThrownBy(() -> Draws.of(1, Design.SOBOL, 1000, THREE, 1)).hasMessageContaining("Maybe 512");
        assertThatThrownBy(() -> Draws.of(1, Design.PLAIN, 0, THREE, 1)).hasMessageContaining("0 samples");
        assertThatThrownBy(() -> Draws.of(1, Design.PLAIN, 1_000_000_000_000L, THREE, 1))
                .hasMessageContaining("Maybe more replicates");
        assertThatThrownBy(() -> Draws.of(1, Design.PLAIN, 8, List.of("a", "a"), 1))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> Draws.of(1, Design.SOBOL, 8, THREE, 10_000)).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Draws.of(1, Design.PLAIN, 8, THREE, 1).uniform(0, 0, 1))
                .hasMessageContaining("does not exist");
    }
}
