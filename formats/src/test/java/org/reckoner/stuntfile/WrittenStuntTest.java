package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

class WrittenStuntTest {
    private static final Path FLAGSHIP =
            Path.of(System.getProperty("reckoner.root", ".."), "examples", "helsetkopen", "stunt.yaml");

    @Test
    void aStatedNumberMovesAndKeepsItsSpreadAndComments() throws Exception {
        String text = Files.readString(FLAGSHIP);
        String moved = WrittenStunt.with(text, Map.of(Input.RUN_UP_SPEED, "23.5 m/s"));
        assertThat(moved).contains("speed: 23.5 ± 0.6 m/s");
        assertThat(moved.replace("23.5 ± 0.6", "22 ± 0.6")).isEqualTo(text);
    }

    @Test
    void theUnitOfTheFileStays() throws Exception {
        String text = Files.readString(FLAGSHIP).replace("22 ± 0.6 m/s", "49 ± 1 mph");
        String moved = WrittenStunt.with(text, Map.of(Input.RUN_UP_SPEED, "22.352 m/s"));
        assertThat(moved).contains("speed: 50 ± 1 mph");
    }

    @Test
    void aNumberThatIsNotStatedIsAddedToItsSection() throws Exception {
        String text = Files.readString(FLAGSHIP);
        String moved = WrittenStunt.with(text, Map.of(Input.PERFORMER_LENGTH, "1.9 m"));
        Inputs inputs =
                StuntFile.parse("moved", moved, FLAGSHIP.getParent()).stunt().inputs();
        assertThat(inputs.centre(Input.PERFORMER_LENGTH)).isEqualTo(1.9, within(1e-9));
    }

    @Test
    void everyNumberOfTheFlagshipCanBeMoved() throws Exception {
        String text = Files.readString(FLAGSHIP);
        Inputs before =
                StuntFile.parse("before", text, FLAGSHIP.getParent()).stunt().inputs();
        Map<Input, String> values = new LinkedHashMap<>();
        for (Input input : Input.values()) {
            if (before.get(input).stated() && input.key().matches("(conditions|performer|ramp|plan)\\..*")) {
                double share = input.high() > 2 * before.centre(input) ? 1.01 : 0.99;
                values.put(input, Quantity.words(before.centre(input) * share, KeyTables.unit(input)));
            }
        }
        assertThat(values).hasSizeGreaterThan(10);
        Inputs after = StuntFile.parse("after", WrittenStunt.with(text, values), FLAGSHIP.getParent())
                .stunt()
                .inputs();
        values.forEach((input, value) -> assertThat(after.centre(input))
                .as(input.key())
                .isEqualTo(NamedInput.value(input, value), within(1e-5 * Math.abs(before.centre(input)))));
    }

    @Test
    void aSectionInBracesIsLeftToAPerson() {
        assertThatThrownBy(
                        () -> WrittenStunt.with("performer: {mass: 90 kg}\n", Map.of(Input.PERFORMER_LENGTH, "1.9 m")))
                .isInstanceOf(Misread.class)
                .hasMessageContaining("braces");
    }
}
