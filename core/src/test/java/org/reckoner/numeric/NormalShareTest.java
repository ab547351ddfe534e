package org.reckoner.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class NormalShareTest {
    @Test
    void tailsKeepTheirDigits() {
        // erfc(z / sqrt 2) / 2, from tables (M. Abramowitz and I. A. Stegun 1964, table 26.1 and 26.2).
        close(NormalShare.below(-1), 0.158655253931457);
        close(NormalShare.below(-3), 1.349898031630095e-3);
        close(NormalShare.below(-3.5), 2.326290790355250e-4);
        close(NormalShare.below(-5), 2.866515718791939e-7);
        close(NormalShare.below(-8), 6.220960574271785e-16);
        assertThat(NormalShare.below(0)).isEqualTo(0.5);
        assertThat(NormalShare.below(-60)).isEqualTo(0);
        assertThat(NormalShare.below(60)).isEqualTo(1);
    }

    private static void close(double value, double expected) {
        assertThat(value).isCloseTo(expected, Percentage.withPercentage(1e-10));
    }

    @Test
    void itIsTheInverseOfTheQuantileAndRises() {
        double last = 0;
        for (double z = -7; z < 7; z += 0.0137) {
            double share = NormalShare.below(z);
            assertThat(share).isGreaterThan(last);
            assertThat(NormalQuantile.of(share)).isCloseTo(z, within(z > 4 ? 1e-4 : 1e-11));
            last = share;
        }
    }
}
