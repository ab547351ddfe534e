package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

class SpreadWordsTest {

    private static String words(Input input, double centre, Spread spread, Scope scope) {
        return SpreadWords.of(input, new Uncertain(centre, spread, scope, Grade.JUDGEMENT, "test", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PER_TAKE | 19 of 20 takes between 20.8 and 23.2 m/s",
                "PER_DAY | 19 of 20 days between 20.8 and 23.2 m/s",
                "PER_PERFORMER | 19 of 20 performers between 20.8 and 23.2 m/s",
                "FIXED_UNKNOWN | one value that is not known, at 19 to 1 between 20.8 and 23.2 m/s"
            })
    void aBellCurveIsToldByTheMiddleNineteenOfTwenty(Scope scope, String told) {
        assertThat(words(Input.RUN_UP_SPEED, 22, new Spread.Normal(0.6), scope)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PER_TAKE | every take between 20 and 24 m/s, any as likely as another",
                "PER_DAY | every day between 20 and 24 m/s, any as likely as another",
                "PER_PERFORMER | every performer between 20 and 24 m/s, any as likely as another",
                "FIXED_UNKNOWN | one value that is not known, between 20 and 24 m/s"
            })
    void boundsThatAreNeverLeftAreToldWhole(Scope scope, String told) {
        assertThat(words(Input.RUN_UP_SPEED, 22, new Spread.Uniform(20, 24), scope)
                        .replace(".0", ""))
                .isEqualTo(told);
    }

    @Test
    void everyKindOfSpreadHasItsWords() {
        assertThat(words(Input.REACH, 0.9, new Spread.LogNormal(0.28), Scope.PER_TAKE))
                .isEqualTo("19 of 20 takes between 0.5 and 1.6 s");
        assertThat(words(
                        Input.LIP_ANGLE, Math.toRadians(12), new Spread.Normal(Math.toRadians(1)), Scope.FIXED_UNKNOWN))
                .isEqualTo("one value that is not known, at 19 to 1 between 10.0° and 14.0°");
        assertThat(words(Input.RUN_UP_SPEED, 21, new Spread.Triangular(20, 24), Scope.PER_TAKE))
                .isEqualTo("19 of 20 takes between 20.3 and 23.5 m/s");
        assertThat(words(Input.RUN_UP_SPEED, 22, Spread.NONE, Scope.PER_TAKE)).isEqualTo("taken as exactly 22 m/s");
        assertThat(words(Input.RUN_UP_SPEED, 22, new Spread.Fitted("May"), Scope.PER_TAKE))
                .contains("learnt from \"May\"")
                .contains("exactly 22 m/s");
        Spread mixed = new Spread.Mixture(List.of(
                new Spread.Mixture.Part(0.5, new Spread.Uniform(10, 11)),
                new Spread.Mixture.Part(0.5, new Spread.Uniform(20, 21))));
        assertThat(words(Input.RUN_UP_SPEED, 15, mixed, Scope.PER_DAY))
                .isEqualTo("19 of 20 days between 10 and 21 m/s");
    }

    @Test
    void aMixtureWhosePartsOverlapIsToldFromLeastToGreatest() {
        assertThat(SpreadWords.of(Input.OPENING_HEADING_ERROR, Input.OPENING_HEADING_ERROR.standard()))
                .matches("19 of 20 takes between -\\d+° and \\d+°");
    }

    @Test
    void aDrawThatTheModelsWouldNotAcceptIsNotTold() {
        assertThat(words(Input.WIND_LIP_SPEED, 1, new Spread.Normal(1), Scope.PER_TAKE))
                .isEqualTo("19 of 20 takes between 0.1 and 3.0 m/s");
    }

    @ParameterizedTest
    @EnumSource(Input.class)
    void everyUsualSpreadCanBeTold(Input input) {
        assertThat(SpreadWords.of(input, input.standard()))
                .doesNotContain("NaN")
                .doesNotContain("E-")
                .isNotBlank();
    }
}
