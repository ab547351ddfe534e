package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

class CorrelationReaderTest {
    private static final Path FLAGSHIP =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "helsetkopen", "stunt.yaml");

    private static Inputs inputs(String correlations) throws Exception {
        return StuntFile.parse("stunt.yaml", Files.readString(FLAGSHIP) + correlations, FLAGSHIP.getParent())
                .stunt()
                .inputs();
    }

    @Test
    void whatGoesTogetherIsReadByKeyOrItsEnd() throws Exception {
        Inputs inputs =
                inputs("correlations:\n  - {one: conditions.wind.lip.speed, other: landing_zone.speed, value: 0.6}\n");
        assertThat(inputs.correlation().of(Input.WIND_LANDING_ZONE_SPEED, Input.WIND_LIP_SPEED))
                .isEqualTo(0.6);
        assertThat(inputs("").correlation().pairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one: lip.speed, other: landing_zone.speed, value: 60 | value | above 1",
                "one: lip.speed, other: lip.speed, value: 0.5 | other | another input",
                "one: lip.sped, other: landing_zone.speed, value: 0.5 | one | no number",
                "one: lip.speed, other: density_factor, value: 0.5 | other | same scope",
                "one: lip.speed, other: ramp.lip_angle, value: 0.5 | other | without a spread",
                "one: lip.speed, value: 0.5 | other | missing"
            })
    void whatCannotGoTogetherIsToldAtItsPlace(String row, String key, String said) {
        assertThatThrownBy(() -> inputs("correlations:\n  - {" + row + "}\n"))
                .isInstanceOf(BadStuntFile.class)
                .hasMessageContaining("stunt.yaml:")
                .hasMessageContaining("correlations[1]." + key)
                .hasMessageContaining("Maybe");
    }

    @Test
    void correlationsThatContradictEachOtherAreToldWithTheLeastChange() {
        assertThatThrownBy(() -> inputs("correlations:\n"
                        + "  - {one: lip.speed, other: landing_zone.speed, value: 0.9}\n"
                        + "  - {one: lip.speed, other: bowl.speed, value: 0.9}\n"
                        + "  - {one: bowl.speed, other: landing_zone.speed, value: -0.9}\n"))
                .isInstanceOf(BadStuntFile.class)
                .hasMessageContaining("cannot all hold at once")
                .hasMessageContaining("Maybe");
    }
}
