package org.reckoner.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalTextTest {

    @Test
    void writesExactlyTheDecimalsAskedFor() {
        assertThat(DecimalText.fixed(2.5, 3)).isEqualTo("2.500");
        assertThat(DecimalText.fixed(-0.04, 2)).isEqualTo("-0.04");
        assertThat(DecimalText.fixed(1247, 0)).isEqualTo("1247");
        assertThat(DecimalText.fixed(0.007, 3)).isEqualTo("0.007");
        assertThat(DecimalText.fixed(0.999_999_9, 6)).isEqualTo("1.000000");
        assertThat(DecimalText.fixed(123_456_789_012.25, 1)).isEqualTo("123456789012.2");
        assertThat(DecimalText.fixed(1e21, 0)).isEqualTo("1000000000000000000000");
        assertThat(DecimalText.fixed(62.057_900_001, 8)).isEqualTo("62.05790000");
    }

    @Test
    void roundsTiesToEvenOnTheBinaryValue() {
        assertThat(DecimalText.fixed(0.5, 0)).isEqualTo("0");
        assertThat(DecimalText.fixed(1.5, 0)).isEqualTo("2");
        assertThat(DecimalText.fixed(2.5, 0)).isEqualTo("2");
        assertThat(DecimalText.fixed(0.125, 2)).isEqualTo("0.12");
        assertThat(DecimalText.fixed(0.375, 2)).isEqualTo("0.38");
        // 1.005 is a little less in binary, 1.115 a little more: the text follows the bits.
        assertThat(DecimalText.fixed(1.005, 2)).isEqualTo("1.00");
        assertThat(DecimalText.fixed(1.115, 2)).isEqualTo("1.11");
        assertThat(DecimalText.fixed(2.675, 2)).isEqualTo("2.67");
    }

    @Test
    void neverWritesAMinusBeforeZero() {
        assertThat(DecimalText.fixed(-0.0, 0)).isEqualTo("0");
        assertThat(DecimalText.fixed(-0.0, 2)).isEqualTo("0.00");
        assertThat(DecimalText.fixed(-0.004, 2)).isEqualTo("0.00");
        assertThat(DecimalText.fixed(-1e-300, 9)).isEqualTo("0.000000000");
        assertThat(DecimalText.trimmed(-0.004, 2)).isEqualTo("0");
        assertThat(DecimalText.significant(-0.0, 3)).isEqualTo("0.00");
        assertThat(DecimalText.shortest(-0.0)).isEqualTo("0");
    }

    @Test
    void refusesWhatIsNotANumber() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> DecimalText.fixed(bad, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> DecimalText.significant(bad, 2));
            assertThatIllegalArgumentException().isThrownBy(() -> DecimalText.shortest(bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DecimalText.fixed(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> DecimalText.significant(1, 0));
    }

    @Test
    void leavesOutZerosAtTheEndOnRequest() {
        assertThat(DecimalText.trimmed(2.5, 3)).isEqualTo("2.5");
        assertThat(DecimalText.trimmed(100, 3)).isEqualTo("100");
        assertThat(DecimalText.trimmed(100, 0)).isEqualTo("100");
    }

    @Test
    void countsSignificantDigitsFromTheFirstThatIsNotZero() {
        assertThat(DecimalText.significant(9.996, 3)).isEqualTo("10.0");
        assertThat(DecimalText.significant(123_456, 3)).isEqualTo("123000");
        assertThat(DecimalText.significant(0.006_512, 2)).isEqualTo("0.0065");
        assertThat(DecimalText.significant(0.25, 4)).isEqualTo("0.2500");
        assertThat(DecimalText.significant(-22.04, 3)).isEqualTo("-22.0");
        assertThat(DecimalText.significant(4, 1)).isEqualTo("4");
    }

    @Test
    void shortestTextReadsBackToTheSameBits() {
        assertThat(DecimalText.shortest(0.1)).isEqualTo("0.1");
        assertThat(DecimalText.shortest(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        // Double.toString says 2.0E-3 and, before Java 19, 2.2250738585072014E-308 in more digits than needed.
        assertThat(DecimalText.shortest(0.002)).isEqualTo("0.002");
        assertThat(DecimalText.shortest(2e23)).isEqualTo("200000000000000000000000");
        assertThat(DecimalText.shortest(Double.MIN_VALUE)).endsWith("0005").hasSize(326);
        long seed = 20_260_107;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? random.nextDouble(-5000, 5000) : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(DecimalText.shortest(value)))
                        .as("seed %d", seed)
                        .isEqualTo(value);
            }
        }
    }

    @Test
    void theQuickWayAgreesWithExactArithmetic() {
        long seed = 7_401;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300_000; i++) {
            int decimals = random.nextInt(8);
            double value = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-12, 31));
            if (i % 3 == 0) {
                // Close to a tie, where the quick way must give up or be right.
                value = (Math.rint(value) + 0.5) / Math.rint(StrictMath.pow(10, decimals));
                value += random.nextInt(-2, 3) * Math.ulp(value);
            }
            String expected = new BigDecimal(value)
                    .setScale(decimals, RoundingMode.HALF_EVEN)
                    .toPlainString();
            assertThat(DecimalText.fixed(value, decimals))
                    .as("seed %d, %s with %d decimals", seed, Double.toHexString(value), decimals)
                    .isEqualTo(expected);
        }
    }

    @Test
    void writesAFlightOfNumbersWithoutAWait() {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = random.doubles(300_000, -2_000, 2_000).toArray();
        StringBuilder out = new StringBuilder(4_000_000);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            out.setLength(0);
            long start = System.nanoTime();
            for (double value : values) {
                DecimalText.appendFixed(out, value, 4);
                out.append(',');
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best).as("nanoseconds for 300,000 numbers").isLessThan(300_000_000L);
    }
}
