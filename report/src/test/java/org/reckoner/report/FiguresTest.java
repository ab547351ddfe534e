package org.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void numbersAreSetWithATrueMinusAndThinSpaces() {
        assertThat(Figures.fixed(-3.25, 1)).isEqualTo("−3.2");
        assertThat(Figures.fixed(1247, 0)).isEqualTo("1247");
        assertThat(Figures.fixed(-24934.4, 1)).isEqualTo("−24\u2009934.4");
        assertThat(Figures.fixed(1234567, 0)).isEqualTo("1\u2009234\u2009567");
        assertThat(Figures.signed(3, 1)).isEqualTo("+3.0");
        assertThat(Figures.signed(-0.001, 1)).isEqualTo("0.0");
    }

    @Test
    void theCountryOfTheComputerDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Measure.LENGTH.pair(24.4, 1)).isEqualTo("24.4\u00a0m\u00a0(80\u00a0ft)");
            assertThat(Figures.fixed(1.5, 1)).isEqualTo("1.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void pairsUseTheDefinedFactors() {
        assertThat(Measure.LENGTH.second(152.4)).isCloseTo(500, within(1e-9));
        assertThat(Figures.fixed(Measure.WIND_SPEED.second(9), 0)).isEqualTo("17");
        assertThat(Figures.fixed(Measure.SPEED.second(9), 0)).isEqualTo("20");
        assertThat(Measure.ANGLE.text(StrictMath.PI / 6, 0)).isEqualTo("30°");
    }

    @Test
    void compassDirectionsHaveThreeFiguresAndNeverThreeHundredAndSixty() {
        assertThat(Figures.compass(StrictMath.toRadians(5))).isEqualTo("005°T");
        assertThat(Figures.compass(StrictMath.toRadians(359.7))).isEqualTo("000°T");
        assertThat(Figures.compass(StrictMath.toRadians(-90))).isEqualTo("270°T");
    }

    @Test
    void ticksAreRound() {
        assertThat(Ticks.between(0, 103, 5).values()).containsExactly(0.0, 50.0, 100.0);
        assertThat(Ticks.between(-0.31, 0.31, 6).values())
                .map(v -> Figures.fixed(v, 1))
                .containsExactly("−0.2", "0.0", "0.2");
        assertThat(Ticks.step(0.02)).isEqualTo(0.02);
        assertThat(Ticks.step(21)).isEqualTo(50);
    }
}
