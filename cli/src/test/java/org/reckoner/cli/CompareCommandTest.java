package org.reckoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
    private static final String GAP = "../examples/gap-jump/stunt.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... words) {
        return ReckonerCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    @Test
    void firstSentenceSaysWhatChangedState() {
        assertThat(run("compare", GAP, "--set", "push=40 m/s", "--samples", "200", "--no-files"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsSubsequence(
                        "ILLUSTRATIVE",
                        "reach goes from outside to within",
                        "plan.exit.push: 37.00 ± 0.50 m/s becomes 40.00 ± 0.50 m/s",
                        "reach",
                        "outside > within")
                .doesNotContainIgnoringCase("safe");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void changeOfNothingIsCalledWhatItIs() {
        run("compare", GAP, "--set", "push=37 m/s", "--samples", "100", "--no-files");
        assertThat(out.toString())
                .contains(
                        "No flight differs from its twin in anything", "No difference that so many flights could show");
    }

    @Test
    void aChangedNumberThatThePlanDoesNotUseIsNamed() {
        run("compare", GAP, "--set", "push=40 m/s", "--set", "parachute.area=25 m²", "--samples", "60", "--no-files");
        assertThat(out.toString())
                .contains("! Changes nothing in any flight that was tried: parachute.area.")
                .contains("reach goes from");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan.exit.push=40 | is a bare number | 40 m/s",
                "plan.exit.puhs=40 m/s | which is no number of a stunt file | plan.exit.push is meant",
                "plan.exit.push=40 kg | is a mass | m/s",
                "plan.exit.push=9000 m/s | the most this model accepts | another unit",
                "plan.exit.push=40 ± 1 m/s | states a spread | the ± goes",
                "plan.exit.push | has not the form | =",
                "speed=4 m/s | as well as | is meant"
            })
    void badSettingIsOneClearError(String setting, String wrong, String maybe) {
        assertThat(run("compare", GAP, "--set", setting, "--no-files")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--set \"" + setting + "\"", wrong, "\n  Maybe ", maybe);
    }

    @Test
    void oneFileAloneIsRefused() {
        assertThat(run("compare", GAP)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("nothing to compare", "Maybe");
    }

    @Test
    void runFolderHoldsBothPlansAndEveryDifference() throws IOException {
        run("compare", GAP, GAP, "--samples", "60", "--out", folder.toString());
        try (Stream<Path> runs = Files.list(folder)) {
            Path kept = runs.findFirst().orElseThrow();
            assertThat(kept.resolve("other.yaml")).exists();
            assertThat(Files.readString(kept.resolve("comparison.json")))
                    .contains("\"change_low_m\"", "\"method\": \"paired counts\"", "\"state_after\"");
            assertThat(Files.readString(kept.resolve("comparison.svg"))).contains("No flight differs", "reach");
            assertThat(kept.resolve("comparison.png")).isNotEmptyFile();
        }
    }
}
