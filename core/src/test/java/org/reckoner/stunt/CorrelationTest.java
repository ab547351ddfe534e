package org.reckoner.stunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.stunt.Correlation.Pair;

class CorrelationTest {
    private static final Input LIP = Input.WIND_LIP_SPEED;
    private static final Input BOWL = Input.WIND_BOWL_SPEED;
    private static final Input FIELD = Input.WIND_LANDING_ZONE_SPEED;
    private static final Input DENSITY = Input.DENSITY_FACTOR;

    private static Correlation of(Pair... pairs) {
        return Correlation.of(List.of(pairs));
    }

    @Test
    void whatIsNoCorrelationIsOneClearError() {
        assertThatThrownBy(() -> new Pair(LIP, FIELD, 40))
                .hasMessageContaining("conditions.wind.lip.speed and conditions.wind.landing_zone.speed (40.0)")
                .hasMessageContaining("between -1 and 1")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> new Pair(LIP, FIELD, Double.NaN)).hasMessageContaining("between -1 and 1");
        assertThatThrownBy(() -> new Pair(LIP, LIP, 1)).hasMessageContaining("with itself");
        assertThatThrownBy(() -> of(new Pair(LIP, FIELD, 0.4), new Pair(FIELD, LIP, 0.4)))
                .hasMessageContaining("stated twice");
    }

    /** 0.9 and 0.9 leave the third between 0.81 - 0.19 = 0.62 and 1; with none between the ends, 0.9 leaves at most √0.19 = 0.43;
     * 0.5 and 0.9 leave at most 0.45 + √(0.75 · 0.19) = 0.82. */
    @Test
    void aContradictionNamesThePairThatTakesTheLeastChange() {
        assertThatThrownBy(() -> of(new Pair(LIP, BOWL, 0.9), new Pair(BOWL, FIELD, 0.9)))
                .hasMessageContaining("cannot all hold at once")
                .hasMessageContaining(
                        "Maybe that of conditions.wind.lip.speed and conditions.wind.bowl.speed is at most 0.43, not 0.9")
                .hasMessageContaining(
                        "or that of conditions.wind.lip.speed and conditions.wind.landing_zone.speed is at least 0.62, which is not stated");
        assertThatThrownBy(() -> of(new Pair(LIP, BOWL, 0.9), new Pair(BOWL, FIELD, 0.9), new Pair(LIP, FIELD, 0.5)))
                .hasMessageContaining(
                        "Maybe that of conditions.wind.lip.speed and conditions.wind.bowl.speed is at most 0.82");
        assertThatThrownBy(() -> of(
                        new Pair(LIP, BOWL, -0.9),
                        new Pair(LIP, FIELD, -0.9),
                        new Pair(LIP, DENSITY, -0.9),
                        new Pair(BOWL, FIELD, -0.9),
                        new Pair(BOWL, DENSITY, -0.9),
                        new Pair(FIELD, DENSITY, -0.9)))
                .hasMessageContaining("all are at most 0.37 times as strong");
    }

    @Test
    void whatIsAdvisedHolds() {
        assertThat(of(new Pair(LIP, BOWL, 0.9), new Pair(BOWL, FIELD, 0.9), new Pair(LIP, FIELD, 0.62))
                        .inputs())
                .containsExactly(LIP, BOWL, FIELD);
    }

    @Test
    void oneInputMayFollowFromAnother() {
        double[] together = of(new Pair(LIP, FIELD, -1)).together(new double[] {0.7, 99});
        assertThat(together).containsExactly(new double[] {0.7, -0.7}, within(1e-12));
    }

    @Test
    void inputsThatHaveNothingToDoWithEachOtherAreApart() {
        Correlation two = of(new Pair(LIP, FIELD, 0.5), new Pair(BOWL, DENSITY, 0.5));
        assertThat(two.groups()).containsExactlyInAnyOrder(Set.of(LIP, FIELD), Set.of(BOWL, DENSITY));
        Correlation chain = of(new Pair(LIP, FIELD, 0.5), new Pair(BOWL, DENSITY, 0.5), new Pair(LIP, DENSITY, 0.1));
        assertThat(chain.groups()).containsExactly(Set.of(LIP, FIELD, BOWL, DENSITY));
        assertThat(two.among(List.of(LIP, FIELD, BOWL)).inputs()).containsExactly(LIP, FIELD);
        assertThat(two.of(FIELD, LIP)).isEqualTo(0.5);
        assertThat(two.of(FIELD, BOWL)).isZero();
        assertThat(two.of(FIELD, FIELD)).isEqualTo(1);
    }

    /** y = 2 a + b with r(a, b) = 0.6: deviation √7.4, correlations 2.6/√7.4 and 2.2/√7.4. */
    @Test
    void slopesAreThoseOfEachInputWhileTheOthersStay() {
        double deviation = Math.sqrt(7.4);
        assertThat(of(new Pair(LIP, FIELD, 0.6)).slopes(new double[] {2.6 / deviation, 2.2 / deviation}))
                .containsExactly(new double[] {2 / deviation, 1 / deviation}, within(1e-12));
    }
}
