package org.reckoner.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {

    private static final int DRAWS = 1_000_000;

    @Test
    void drawsNeverChangeOnceReleased() {
        // Computed by an independent program in another language from the description of the class.
        assertThat(KeyedRandom.hash("")).isEqualTo(0xCBF29CE484222325L);
        assertThat(KeyedRandom.bits(1L, 0L, "exit.speed")).isEqualTo(-1493504865244787138L);
        assertThat(KeyedRandom.bits(1L, 1L, "exit.speed")).isEqualTo(-8537395723747521175L);
        assertThat(KeyedRandom.bits(-7L, 123_456_789_012L, "wind.lip.from")).isEqualTo(-4219793017423372958L);
        assertThat(KeyedRandom.bits(42L, 3L, "gust", 17L)).isEqualTo(6867829372353216570L);
        assertThat(KeyedRandom.normal(42L, 3L, "mass")).isCloseTo(-0.5760491022461955, within(1e-15));
    }

    @Test
    void uniformDrawsFillTheUnitIntervalEvenly() {
        int[] count = new int[1000];
        long key = KeyedRandom.key(5L, "delay");
        for (int i = 0; i < DRAWS; i++) {
            double u = KeyedRandom.uniform(KeyedRandom.bits(key, i));
            assertThat(u > 0.0 && u < 1.0).isTrue();
            count[(int) (u * 1000)]++;
        }
        double chiSquare = 0.0;
        for (int c : count) {
            chiSquare += (c - 1000.0) * (c - 1000.0) / 1000.0;
        }
        // 999 degrees of freedom: mean 999, standard deviation 44.7.
        assertThat(chiSquare).isBetween(999 - 4 * 44.7, 999 + 4 * 44.7);
        assertThat(KeyedRandom.uniform(0L)).isEqualTo(0x1p-53);
        assertThat(KeyedRandom.uniform(-1L)).isEqualTo(1.0 - 0x1p-53);
    }

    @Test
    void everyBitIsASeparateFairCoin() {
        int[] ones = new int[64];
        int[] same = new int[64];
        for (int i = 0; i < DRAWS; i++) {
            long bits = KeyedRandom.bits(9L, i, "heading");
            long next = KeyedRandom.bits(9L, i + 1L, "heading");
            for (int b = 0; b < 64; b++) {
                ones[b] += (int) ((bits >>> b) & 1L);
                same[b] += (int) ((~(bits ^ next) >>> b) & 1L);
            }
        }
        for (int b = 0; b < 64; b++) {
            assertThat(ones[b]).as("bit %d", b).isBetween(DRAWS / 2 - 2_250, DRAWS / 2 + 2_250);
            assertThat(same[b]).as("bit %d", b).isBetween(DRAWS / 2 - 2_250, DRAWS / 2 + 2_250);
        }
    }

    @Test
    void neighbouringKeysAreIndependent() {
        independent((i) -> KeyedRandom.normal(1L, i, "wind.lip"), i -> KeyedRandom.normal(1L, i + 1, "wind.lip"));
        independent((i) -> KeyedRandom.normal(1L, i, "wind.lip"), i -> KeyedRandom.normal(2L, i, "wind.lip"));
        independent((i) -> KeyedRandom.normal(1L, i, "wind.a"), i -> KeyedRandom.normal(1L, i, "wind.b"));
        independent((i) -> KeyedRandom.normal(1L, i, "ab"), i -> KeyedRandom.normal(1L, i, "ba"));
        independent((i) -> KeyedRandom.normal(i, 7, "mass"), i -> KeyedRandom.normal(i, 8, "mass"));
        independent((i) -> KeyedRandom.normal(i, i, "mass"), i -> KeyedRandom.normal(i + 1, i + 1, "mass"));
    }

    @Test
    void aVariableKeepsItsDrawsWhenAnotherIsAdded() {
        double before = KeyedRandom.normal(3L, 14L, "canopy.area");
        KeyedRandom.normal(3L, 14L, "brand.new");
        assertThat(KeyedRandom.normal(3L, 14L, "canopy.area")).isEqualTo(before);
    }

    @Test
    void normalDrawsHaveTheRightMomentsAndTails() {
        CompensatedSum first = new CompensatedSum();
        CompensatedSum second = new CompensatedSum();
        CompensatedSum third = new CompensatedSum();
        CompensatedSum fourth = new CompensatedSum();
        int beyondThree = 0;
        int beyondFour = 0;
        for (int i = 0; i < DRAWS; i++) {
            double z = KeyedRandom.normal(11L, i, "reaction");
            first.add(z);
            second.add(z * z);
            third.add(z * z * z);
            fourth.add(z * z * z * z);
            beyondThree += Math.abs(z) > 3.0 ? 1 : 0;
            beyondFour += Math.abs(z) > 4.0 ? 1 : 0;
        }
        assertThat(first.mean()).isCloseTo(0.0, within(0.004));
        assertThat(second.mean()).isCloseTo(1.0, within(0.006));
        assertThat(third.mean()).isCloseTo(0.0, within(0.016));
        assertThat(fourth.mean()).isCloseTo(3.0, within(0.04));
        assertThat(beyondThree).isBetween(2_490, 2_910);
        assertThat(beyondFour).isBetween(32, 97);
    }

    @Test
    void quantileInvertsTheNormalDistribution() {
        assertThat(NormalQuantile.of(0.5)).isZero();
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(NormalQuantile.of(1e-10)).isCloseTo(-6.361340902404056, within(1e-13));
        // The value that the algorithm's author gives for checking.
        assertThat(NormalQuantile.of(1e-20)).isCloseTo(-9.262340089798408, within(1e-13));
        for (double z = -8.0; z < 8.0; z += 0.001) {
            double tail = 0.5 * Erf.erfc(Math.abs(z) / Math.sqrt(2.0));
            assertThat(NormalQuantile.of(tail)).isCloseTo(-Math.abs(z), within(1e-13));
        }
        assertThatThrownBy(() -> NormalQuantile.of(0.0)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> NormalQuantile.of(Double.NaN)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void longSumsKeepSmallTerms() {
        CompensatedSum sum = new CompensatedSum();
        sum.add(1e16);
        for (int i = 0; i < 1_000; i++) {
            sum.add(0.1);
        }
        sum.add(-1e16);
        assertThat(sum.value()).isCloseTo(100.0, within(1e-9));
        assertThat(sum.count()).isEqualTo(1_002);
        assertThatThrownBy(() -> new CompensatedSum().mean()).isInstanceOf(IllegalStateException.class);
    }

    private interface Draw {
        double of(int index);
    }

    private static void independent(Draw one, Draw other) {
        int draws = 200_000;
        CompensatedSum product = new CompensatedSum();
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < draws; i++) {
            double a = one.of(i);
            double b = other.of(i);
            product.add(a * b);
            squares.add((a * a - 1.0) * (b * b - 1.0) / 2.0);
        }
        double limit = 4.5 / Math.sqrt(draws);
        assertThat(product.mean()).isCloseTo(0.0, within(limit));
        assertThat(squares.mean()).isCloseTo(0.0, within(limit));
    }
}
