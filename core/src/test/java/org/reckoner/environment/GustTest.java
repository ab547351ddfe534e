package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GustTest {
    private static final int SAMPLES = 4_000;

    @Test
    void hasUnitVarianceBetweenItsKnotsAsOnThem() {
        for (int c = 0; c < 3; c++) {
            for (double where : new double[] {3.0, 3.05, 3.1, 7.77}) {
                double square = 0;
                for (int i = 0; i < SAMPLES; i++) {
                    double g = Gust.drawn(11, i).at(c, where);
                    square += g * g;
                }
                // The spline's variance ripples a little between knots; four standard errors of 4,000 draws are 9 %.
                assertThat(square / SAMPLES).isCloseTo(1, within(0.1));
            }
        }
    }

    @Test
    void forgetsAsTheDrydenSpectrumDoes() {
        double[] product = new double[3];
        for (int i = 0; i < SAMPLES; i++) {
            Gust gust = Gust.drawn(5, i);
            for (int c = 0; c < 3; c++) {
                product[c] += gust.at(c, 4) * gust.at(c, 5);
            }
        }
        assertThat(product[0] / SAMPLES).isCloseTo(Math.exp(-1), within(0.07));
        assertThat(product[1] / SAMPLES).isCloseTo(Math.exp(-1), within(0.07));
        assertThat(product[2] / SAMPLES).isCloseTo(Math.exp(-2), within(0.07));
    }

    @Test
    void isSmoothAcrossItsKnots() {
        Gust gust = Gust.drawn(1, 1);
        double h = 1e-4;
        double knot = 5 * Gust.SPACING;
        double before = (gust.at(0, knot) - 2 * gust.at(0, knot - h) + gust.at(0, knot - 2 * h)) / (h * h);
        double behind = (gust.at(0, knot + 2 * h) - 2 * gust.at(0, knot + h) + gust.at(0, knot)) / (h * h);
        assertThat(behind).isCloseTo(before, within(0.05 * (1 + Math.abs(before))));
    }

    @Test
    void dependsOnSeedAndSampleAlone() {
        assertThat(Gust.drawn(3, 8).at(1, 2.2)).isEqualTo(Gust.drawn(3, 8).at(1, 2.2));
        assertThat(Gust.drawn(3, 8).at(1, 2.2)).isNotEqualTo(Gust.drawn(3, 9).at(1, 2.2));
        assertThat(Gust.drawn(3, 8).at(1, 2.2)).isNotEqualTo(Gust.drawn(4, 8).at(1, 2.2));
        assertThat(Gust.STILL.at(2, 17.3)).isZero();
    }
}
