package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Uncertain numbers in every form that a file may give them. */
class SpreadMapTest {

    private static Uncertain speed(String written) {
        return Written.read(Written.with("speed: 22 ± 0.6 m/s", "speed: " + written))
                .stunt()
                .inputs()
                .get(Input.RUN_UP_SPEED);
    }

    private static Problem wrong(String written) {
        return Written.problem(Written.with("speed: 22 ± 0.6 m/s", "speed: " + written));
    }

    @Test
    void plusMinusMeansWhatTheFileSays() {
        assertThat(speed("22 ± 0.6 m/s").spread()).isEqualTo(new Spread.Normal(0.6));
        String never = Written.SMALL.replace("meaning: 1 sigma", "meaning: never beyond");
        assertThat(Written.read(never)
                        .stunt()
                        .inputs()
                        .get(Input.PERFORMER_MASS)
                        .spread())
                .isEqualTo(new Spread.Uniform(93, 97));
        String most = Written.SMALL.replace("meaning: 1 sigma", "meaning: 95 %");
        assertThat(Written.read(most).stunt().inputs().get(Input.PERFORMER_MASS).sigma())
                .isCloseTo(2 / 1.959964, within(1e-6));
    }

    @Test
    void aValueOverridesMeaningAndScope() {
        Uncertain own = speed("{value: 22 ± 0.6 m/s, meaning: never beyond, scope: \"fixed, unknown\"}");
        assertThat(own.spread()).isEqualTo(new Spread.Uniform(21.4, 22.6));
        assertThat(own.scope()).isEqualTo(Scope.FIXED_UNKNOWN);
        assertThat(speed("{value: 22 m/s, plus_minus: 1 mph}").sigma()).isCloseTo(0.44704, within(1e-12));
        assertThat(speed("{value: 22 m/s, plus_minus: 0.6 m/s, scope: per day}").scope())
                .isEqualTo(Scope.PER_DAY);
    }

    @Test
    void readsEveryKindOfSpread() {
        Uncertain uniform = speed("{uniform: [20 m/s, 24 m/s]}");
        assertThat(uniform.spread()).isEqualTo(new Spread.Uniform(20, 24));
        assertThat(uniform.centre()).isEqualTo(22);
        assertThat(speed("{value: 23 m/s, uniform: [20 m/s, 24 m/s]}").centre()).isEqualTo(23);
        Uncertain triangular = speed("{triangular: [20 m/s, 21 m/s, 24 m/s]}");
        assertThat(triangular.spread()).isEqualTo(new Spread.Triangular(20, 24));
        assertThat(triangular.centre()).isEqualTo(21);
        assertThat(speed("{value: 22 m/s, lognormal: 10 %}").spread()).isEqualTo(new Spread.LogNormal(0.1));
        assertThat(speed("{value: 22 m/s, fitted: practice jumps of May}").spread())
                .isEqualTo(new Spread.Fitted("practice jumps of May"));
        assertThat(speed(
                                "{value: 22 m/s, mixture: [{weight: 0.9, plus_minus: 0.5 m/s}, {weight: 0.1, uniform: [15 m/s, 22 m/s]}]}")
                        .spread())
                .isEqualTo(new Spread.Mixture(List.of(
                        new Spread.Mixture.Part(0.9, new Spread.Normal(0.5)),
                        new Spread.Mixture.Part(0.1, new Spread.Uniform(15, 22)))));
        assertThat(speed("{value: 22 m/s, source: radar}").spread()).isEqualTo(Spread.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{value: 22 ± 1 m/s, uniform: [20 m/s, 24 m/s]} | more than one spread",
                "{value: 22 m/s, uniform: [20 m/s, 24 m/s], lognormal: 0.1} | more than one spread",
                "{uniform: [24 m/s, 20 m/s]} | do not rise",
                "{uniform: [24 m/s]} | needs 2 values",
                "{uniform: 24 m/s} | needs 2 values",
                "{uniform: [20 m/s, 24]} | bare number",
                "{value: 30 m/s, uniform: [20 m/s, 24 m/s]} | outside the bounds",
                "{triangular: [20 m/s, 30 m/s, 24 m/s]} | do not rise",
                "{value: 21 m/s, triangular: [20 m/s, 21 m/s, 24 m/s]} | value beside triangular",
                "{uniform: [20 m/s, 240 m/s]} | reaches beyond",
                "{plus_minus: 1 m/s} | is missing",
                "{value: 22 m/s, plus_minus: 0 m/s} | above zero",
                "{value: 22 m/s, lognormal: 0} | below",
                "{value: 22 m/s, lognormal: 1 m/s} | a speed",
                "{value: 22 m/s, mixture: [{weight: 0.5, plus_minus: 1 m/s}]} | add up to 0.5",
                "{value: 22 m/s, mixture: [{weight: 1}]} | no spread",
                "{value: 22 m/s, mixture: [{weight: 1, plus_minus: 1 m/s, uniform: [1 m/s, 2 m/s]}]} | plus_minus, uniform",
                "{value: 22 m/s, mixture: []} | add up to 0",
                "{value: 22 m/s, meaning: two sigma} | 1 sigma, 95 %, never beyond",
                "{value: 22 m/s, scope: per jump} | per take; per day; per performer; fixed, unknown",
                "{value: 22 m/s, grade: A} | M* (measured)",
                "{value: 22 m/s, plusminus: 1 m/s} | plus_minus",
                "{value: 22 m/s, sigma: 1 m/s} | one of these is meant",
                "{} | is missing",
                "[22 m/s] | list where one value belongs",
            })
    void whatCannotBeASpreadIsRefused(String written, String told) {
        assertThat(wrong(written).toString()).contains(told).contains("plan.run_up.speed");
    }

    @Test
    void lognormalNeedsAValueAboveZero() {
        String text = Written.with("lip_angle: 12°", "lip_angle: {value: -2°, lognormal: 0.1}");
        assertThat(Written.problem(text).wrong()).contains("not above zero");
    }

    @Test
    void plusMinusWithoutSpreadBlockIsToldAtTheFirstOne() {
        String text = Written.with("spread:\n  meaning: 1 sigma\n  scope: per take\n", "");
        Problem problem = Written.problem(text);
        assertThat(problem.key()).isEqualTo("spread");
        assertThat(problem.wrong()).contains("must never be guessed");
        assertThat(text.split("\n")[problem.place().line() - 1]).contains("±");
    }

    @Test
    void meaningAndScopeMustBothBeSaid() {
        assertThat(Written.problem(Written.with("  meaning: 1 sigma\n", "")).key())
                .isEqualTo("spread.meaning");
        assertThat(Written.problem(Written.with("  scope: per take\n", "")).key())
                .isEqualTo("spread.scope");
        assertThat(Written.problem(Written.with("meaning: 1 sigma", "meaning: one sigma"))
                        .maybe())
                .contains("1 sigma");
    }

    @Test
    void aFileWithoutSpreadNeedsNoSpreadBlock() {
        String plain = Written.SMALL
                .replaceAll(" ± [\\d.]+", "")
                .replace("spread:\n  meaning: 1 sigma\n  scope: per take\n", "");
        assertThat(Written.read(plain)
                        .stunt()
                        .inputs()
                        .get(Input.PERFORMER_MASS)
                        .isSpread())
                .isFalse();
    }

    @Test
    void aBoundedSpreadNeedsAScopeToo() {
        String plain = Written.SMALL
                .replaceAll(" ± [\\d.]+", "")
                .replace("spread:\n  meaning: 1 sigma\n  scope: per take\n", "");
        String bounded = plain.replace("mass: 95 kg", "mass: {uniform: [93 kg, 97 kg]}");
        assertThat(Written.problem(bounded).key()).isEqualTo("spread");
        assertThat(Written.read(bounded.replace("97 kg]", "97 kg], scope: per day"))
                        .stunt()
                        .inputs()
                        .get(Input.PERFORMER_MASS)
                        .scope())
                .isEqualTo(Scope.PER_DAY);
    }
}
