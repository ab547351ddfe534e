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

class EnvelopeCommandTest {
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
    void sentencesNameTheLimitThatFailsAndTheRunFolderHoldsTheMap() throws IOException {
        assertThat(run(
                        "envelope",
                        GAP,
                        "--x",
                        "layers_speed_factor 0.5..1.5",
                        "--y",
                        "push 80..92 mph",
                        "--cells",
                        "4",
                        "--samples",
                        "100",
                        "--judge",
                        "--out",
                        folder.toString()))
                .isEqualTo(ExitCode.OUTSIDE_LIMITS);
        assertThat(out.toString())
                .containsSubsequence(
                        "ILLUSTRATIVE",
                        "▲ outside limits as planned",
                        "reach",
                        "Every limit is kept from",
                        "of push",
                        "Below ",
                        "reach fails",
                        "reach fails",
                        "Kept in")
                .doesNotContainIgnoringCase("safe")
                .doesNotContain("NaN");
        assertThat(out.toString().lines().filter(line -> !line.startsWith("Kept")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
        try (Stream<Path> runs = Files.list(folder)) {
            Path kept = runs.findFirst().orElseThrow();
            assertThat(Files.readString(kept.resolve("envelope.json")))
                    .contains("\"kept_margin_low_m\"", "\"state\": \"outside limits\"", "\"along_y\"");
            assertThat(Files.readString(kept.resolve("envelope.svg"))).contains("reach fails", "the plan");
            assertThat(kept.resolve("envelope.png")).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "push 30..40 | is a bare number | m/s",
                "pusch 30..40 m/s | which is no number of a stunt file | a key",
                "push 40..30 m/s | is no range | smaller value",
                "push to 40 | has not the form | 18..26 m/s",
                "wind 0..10 m/s | states its wind in layers | layers_speed_factor"
            })
    void badRangeIsOneClearError(String range, String wrong, String maybe) {
        assertThat(run("envelope", GAP, "--y", range, "--no-files")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--y \"" + range + "\"", wrong, "\n  Maybe ", maybe);
    }

    @Test
    void tooFewFlightsAreRefusedWithTheNumberThatWouldDo() {
        assertThat(run("envelope", GAP, "--samples", "30", "--no-files")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("30 flights of a point cannot show", "Maybe 94");
    }
}
