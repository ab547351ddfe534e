package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.NormalQuantile;
import org.reckoner.stunt.Correlation;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

class ScatterTest {
    private static final long SEED = 7;

    private static Inputs only(Object... pairs) {
        Inputs inputs = Inputs.standard();
        for (Input input : Input.values()) {
            inputs = inputs.with(input, uncertain(inputs.centre(input), Spread.NONE, Scope.PER_TAKE));
        }
        for (int k = 0; k < pairs.length; k += 2) {
            inputs = inputs.with((Input) pairs[k], (Uncertain) pairs[k + 1]);
        }
        return inputs;
    }

    private static Uncertain uncertain(double centre, Spread spread, Scope scope) {
        return new Uncertain(centre, spread, scope, Grade.JUDGEMENT, "test", true);
    }

    private static Draws draws(Scatter scatter, Design design, long size) {
        return Draws.of(SEED, design, size, scatter.coordinates(), 4);
    }

    @Test
    void plainSamplesAreThoseThatInputsDraw() {
        Inputs inputs = Inputs.standard();
        Scatter scatter = Scatter.of(inputs, List.of("branch"));
        Draws draws = draws(scatter, Design.PLAIN, 100);
        for (long sample = 0; sample < 200; sample++) {
            assertThat(scatter.take(draws, sample, Take.FIRST)).isEqualTo(inputs.draw(SEED, sample));
        }
    }

    @Test
    void takesOfADayShareWhatDoesNotChangeInADay() {
        Inputs inputs = only(
                Input.DENSITY_FACTOR, uncertain(1, new Spread.Normal(0.01), Scope.PER_DAY),
                Input.FLARE_SINK, uncertain(0.4, new Spread.Normal(0.05), Scope.PER_PERFORMER),
                Input.FLARE_TIME, uncertain(2, new Spread.Normal(0.1), Scope.PER_TAKE),
                Input.TURN_GAIN, uncertain(1.2, new Spread.Normal(0.1), Scope.FIXED_UNKNOWN));
        Scatter scatter = Scatter.of(inputs, List.of());
        for (Design design : Design.values()) {
            Draws draws = draws(scatter, design, 64);
            double[] first = scatter.take(draws, 5, Take.FIRST);
            assertThat(changed(first, scatter.take(draws, 5, new Take(1, 0, 0))))
                    .containsExactly(Input.FLARE_TIME);
            assertThat(changed(first, scatter.take(draws, 5, new Take(1, 1, 0))))
                    .containsExactlyInAnyOrder(Input.FLARE_TIME, Input.DENSITY_FACTOR);
            assertThat(changed(first, scatter.take(draws, 5, new Take(1, 1, 1))))
                    .containsExactlyInAnyOrder(Input.FLARE_TIME, Input.DENSITY_FACTOR, Input.FLARE_SINK);
            assertThat(changed(first, scatter.take(draws, 6, Take.FIRST))).hasSize(4);
        }
    }

    private static List<Input> changed(double[] one, double[] other) {
        return Arrays.stream(Input.values())
                .filter(input -> one[input.ordinal()] != other[input.ordinal()])
                .toList();
    }

    @Test
    void correlatedInputsHaveTheCorrelationAndKeepTheirSpread() {
        Inputs inputs = only(
                Input.WIND_LIP_SPEED, uncertain(5, new Spread.LogNormal(0.3), Scope.PER_DAY),
                Input.WIND_LANDING_ZONE_SPEED, uncertain(4, new Spread.Uniform(2, 6), Scope.PER_DAY),
                Input.DENSITY_FACTOR, uncertain(1, new Spread.Normal(0.01), Scope.PER_DAY));
        Correlation correlation =
                Correlation.of(List.of(pair(Input.WIND_LANDING_ZONE_SPEED, Input.WIND_LIP_SPEED, 0.7)));
        Scatter scatter = Scatter.of(inputs.with(correlation), List.of());
        int n = 4096;
        for (Design design : Design.values()) {
            Draws draws = draws(scatter, design, n);
            double product = 0;
            double square = 0;
            double alone = 0;
            int low = 0;
            for (long i = 0; i < n; i++) {
                double[] values = scatter.take(draws, i, Take.FIRST);
                double lip = StrictMath.log(values[Input.WIND_LIP_SPEED.ordinal()] / 5) / 0.3;
                double field = NormalQuantile.of((values[Input.WIND_LANDING_ZONE_SPEED.ordinal()] - 2) / 4);
                product += lip * field;
                square += lip * lip;
                alone += lip * (values[Input.DENSITY_FACTOR.ordinal()] - 1) / 0.01;
                low += values[Input.WIND_LANDING_ZONE_SPEED.ordinal()] < 3 ? 1 : 0;
            }
            assertThat(product / n).as(design.words()).isCloseTo(0.7, within(0.06));
            assertThat(square / n).as(design.words()).isCloseTo(1, within(0.08));
            assertThat(alone / n).as(design.words()).isCloseTo(0, within(0.06));
            assertThat(low / (double) n).as(design.words()).isCloseTo(0.25, within(0.025));
        }
    }

    private static Correlation.Pair pair(Input one, Input other, double value) {
        return new Correlation.Pair(one, other, value);
    }

    @Test
    void aCorrelationChangesNoDrawOfOtherInputsNorOfTheFirstOfItsOwn() {
        Inputs inputs = Inputs.standard();
        Correlation correlation = Correlation.of(List.of(pair(Input.FLARE_SINK, Input.FLARE_TIME, -0.8)));
        Scatter alone = Scatter.of(inputs, List.of());
        Scatter joined = Scatter.of(inputs.with(correlation), List.of());
        for (Design design : Design.values()) {
            for (long i = 0; i < 50; i++) {
                assertThat(changed(
                                alone.take(draws(alone, design, 64), i, Take.FIRST),
                                joined.take(draws(joined, design, 64), i, Take.FIRST)))
                        .containsExactly(Input.FLARE_TIME);
            }
        }
    }

    @Test
    void whatIsNotDrawnAtTheSameTimeCannotGoTogether() {
        Inputs inputs = only(
                Input.WIND_LIP_SPEED, uncertain(5, new Spread.Normal(0.3), Scope.PER_DAY),
                Input.FLARE_TIME, uncertain(2, new Spread.Normal(0.1), Scope.PER_TAKE));
        assertThatThrownBy(() -> Scatter.of(
                        inputs.with(Correlation.of(List.of(pair(Input.WIND_LIP_SPEED, Input.FLARE_TIME, 0.5)))),
                        List.of()))
                .hasMessageContaining("per day")
                .hasMessageContaining("per take")
                .hasMessageContaining("Maybe");
    }

    @Test
    void aNumberThatIsKnownExactlyGoesWithNothing() {
        Inputs inputs = only(Input.WIND_LIP_SPEED, uncertain(5, new Spread.Normal(0.3), Scope.PER_DAY))
                .with(Correlation.of(List.of(pair(Input.WIND_LIP_SPEED, Input.WIND_BOWL_SPEED, 0.5))));
        assertThat(Scatter.of(inputs, List.of()).correlation()).isEqualTo(Correlation.NONE);
    }

    @Test
    void aSpreadBeyondTheAcceptedRangeIsCutAndReported() {
        // 0.4 ± 0.35: 15.9 % of the bell curve lies below 0.05 and 4.3 % above 1.
        Inputs inputs = only(Input.FLARE_SINK, uncertain(0.4, new Spread.Normal(0.35), Scope.PER_TAKE));
        Scatter scatter = Scatter.of(inputs, List.of());
        assertThat(scatter.cuts()).hasSize(1);
        assertThat(scatter.cuts().get(0).below()).isCloseTo(0.158655, within(1e-6));
        assertThat(scatter.cuts().get(0).above()).isCloseTo(0.043238, within(1e-6));
        Draws draws = draws(scatter, Design.LATIN_HYPERCUBE, 2000);
        int atEdge = 0;
        int belowCentre = 0;
        for (long i = 0; i < 2000; i++) {
            double value = scatter.take(draws, i, Take.FIRST)[Input.FLARE_SINK.ordinal()];
            assertThat(value).isBetween(0.05, 1.0);
            atEdge += value == 0.05 || value == 1 ? 1 : 0;
            belowCentre += value < 0.4 ? 1 : 0;
        }
        assertThat(atEdge).isLessThanOrEqualTo(1);
        // (0.5 - 0.158655) of the 0.798107 that are left.
        assertThat(belowCentre / 2000.0).isCloseTo(0.42769, within(0.001));
    }

    @Test
    void aSpreadMostlyBeyondTheAcceptedRangeIsRefused() {
        Inputs inputs = only(
                Input.FLARE_SINK, uncertain(0.06, new Spread.Normal(20), Scope.PER_TAKE),
                Input.FLARE_TIME, uncertain(2, new Spread.Normal(90), Scope.PER_TAKE));
        assertThatThrownBy(() -> Scatter.of(inputs, List.of()))
                .hasMessageContaining("parachute.flare_sink = 0.06")
                .hasMessageContaining("parachute.flare_time = 2.0 s")
                .hasMessageContaining("0.3 to 5.0")
                .hasMessageContaining("Maybe");
    }

    @Test
    void scoresAndEvenNumbersSayTheSame() {
        double[] scores = {-8, -3, -0.3, 0, 0.3, 3, 8};
        double[] u = Scatter.uniforms(scores);
        for (int k = 0; k < scores.length; k++) {
            assertThat(NormalQuantile.of(u[k])).isCloseTo(scores[k], within(scores[k] > 5 ? 0.1 : 1e-10));
        }
        assertThat(Scatter.uniforms(new double[] {40})[0]).isLessThan(1);
        assertThat(Scatter.uniforms(new double[] {-40})[0]).isGreaterThan(0);
    }
}
