package org.reckoner.stunt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static Accepted of(Input input, double centre, Spread spread) {
        return Accepted.of(input, new Uncertain(centre, spread, Scope.PER_TAKE, Grade.JUDGEMENT, "test", true));
    }

    @Test
    void whatIsWithinTheRangeIsDrawnAsItIs() {
        Accepted inside = of(Input.FLARE_TIME, 2, new Spread.Normal(0.1));
        assertThat(inside.cut()).isZero();
        assertThat(inside.at(0.3)).isEqualTo(new Spread.Normal(0.1).quantile(2, 0.3));
    }

    @Test
    void whatReachesBeyondIsCutAndTheRestKeepsItsShape() {
        // Accepted from 0.3 s to 5 s: the lowest 30 % of this even spread are not.
        Accepted cut = of(Input.FLARE_TIME, 0.5, new Spread.Uniform(0, 1));
        assertThat(cut.below()).isCloseTo(0.3, within(1e-12));
        assertThat(cut.above()).isZero();
        assertThat(cut.at(0.5)).isCloseTo(0.65, within(1e-12));
        assertThat(cut.at(1e-9)).isCloseTo(0.3, within(1e-8));
    }

    @Test
    void aDirectionIsWrappedNotCut() {
        Accepted north = of(Input.WIND_LIP_FROM, Math.toRadians(355), new Spread.Uniform(6, 6.6));
        assertThat(north.cut()).isZero();
        double drawn = north.at(0.999);
        assertThat(drawn).isBetween(Input.WIND_LIP_FROM.low(), Input.WIND_LIP_FROM.high());
        assertThat(Math.sin(drawn)).isCloseTo(Math.sin(6.5994), within(1e-9));
        assertThat(Math.cos(drawn)).isCloseTo(Math.cos(6.5994), within(1e-9));
    }

    @Test
    void aTableOfValuesGivesThemAndWhatLiesBetween() {
        Spread seen = new Spread.Empirical(List.of(4.0, 1.0, 2.0));
        assertThat(seen.quantile(99, 0)).isEqualTo(1);
        assertThat(seen.quantile(99, 0.5)).isEqualTo(2);
        assertThat(seen.quantile(99, 0.75)).isEqualTo(3);
        assertThat(seen.quantile(99, 1)).isEqualTo(4);
        double sum = 0;
        double square = 0;
        int n = 100_000;
        for (int k = 0; k < n; k++) {
            double value = seen.quantile(99, (k + 0.5) / n);
            sum += value;
            square += value * value;
        }
        assertThat(seen.mean(99)).isCloseTo(sum / n, within(1e-6));
        assertThat(seen.standardDeviation(99)).isCloseTo(Math.sqrt(square / n - sum / n * sum / n), within(1e-6));
        assertThatThrownBy(() -> new Spread.Empirical(List.of(1.0))).hasMessageContaining("two finite values");
        assertThatThrownBy(() -> new Spread.Empirical(List.of(1.0, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spread.Empirical(List.of(1.0, 1.0))).isInstanceOf(IllegalArgumentException.class);
    }
}
