package org.reckoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictCommandTest {
    private static final Path EXAMPLES = Path.of("../examples");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return ReckonerCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).resolve("stunt.yaml").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"helsetkopen", "small-cliff", "helicopter-exit", "high-altitude", "gap-jump"})
    void everyExampleFitsOneScreenWithTheAnswerFirst(String name) {
        assertThat(run("predict", example(name), "--no-files")).isEqualTo(ExitCode.DONE);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .hasSizeLessThan(80)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
        assertThat(lines.subList(1, 3))
                .anyMatch(line -> line.startsWith("◆ unknown") || line.startsWith("▲ outside limits"));
        assertThat(out.toString()).doesNotContainIgnoringCase("safe").doesNotContain("NaN");
    }

    @Test
    void limitsComeBeforeAnswersAndAnswersBeforeTheTimeline() {
        run("predict", example("helsetkopen"), "--no-files");
        assertThat(out.toString())
                .containsSubsequence(
                        "ILLUSTRATIVE",
                        "◆ unknown (spread not flown)",
                        "\nLimits",
                        "\nAnswers",
                        "\nAssumed:",
                        "\nTimeline",
                        "\nSeconds to spare",
                        "\nThe same stunt, one thing wrong",
                        "\nNot modelled");
    }

    @Test
    void fullKeepsEveryEventFigureAndKey() {
        run("predict", example("helsetkopen"), "--no-files", "--full");
        assertThat(out.toString())
                .contains("shift into gear 2", "container open", "line stretch speed", "plan.run_up.speed", "drop");
    }

    @Test
    void aStuntWithoutARampHasNoLip() {
        run("predict", example("gap-jump"), "--no-files");
        assertThat(out.toString()).contains("exit speed").doesNotContain("lip speed");
    }

    @Test
    void aFileWithoutLimitsIsNotSaidToKeepThem() {
        run("predict", example("small-cliff"), "--no-files");
        assertThat(out.toString()).contains("the file states no limits").doesNotContain("breaks no limit");
    }

    @Test
    void aFailureThatNobodyLandsFromShowsNoLandingAndNoBands() {
        run("predict", example("helsetkopen"), "--no-files", "--branch", "no pull");
        assertThat(out.toString())
                .contains("▲ outside limits: the performer hits the ground in freefall; limits ")
                .doesNotContain("landing distance", "landing speed", "P5..P95", "Assumed", "spread flown)");
    }

    @Test
    void theSearchedRangeIsTheOneThatWasSearched() {
        run("predict", example("gap-jump"), "--solve", "exit speed for range 98 m");
        assertThat(out.toString()).contains("Searched upward from 1.0").contains("to 100");
        assertThat(run("predict", example("gap-jump"), "--solve", "exit speed for range 9000 m"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("plan.exit.push was tried from 1.0").contains("\n  Maybe ");
    }

    @Test
    void aFileThatIsNotThereHasNoLine() {
        assertThat(run("predict", "nope.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .startsWith("nope.yaml")
                .contains("is not there", "\n  Maybe ")
                .doesNotContain("nope.yaml:");
    }

    @Test
    void theRunFolderRepeatsTheRunByteForByte() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        assertThat(run("predict", example("helsetkopen"), "--out", first.toString()))
                .isEqualTo(ExitCode.DONE);
        Path kept = only(first);
        assertThat(run("predict", kept.resolve("stunt.yaml").toString(), "--out", second.toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(only(second).getFileName()).isEqualTo(kept.getFileName());
        assertThat(bytes(only(second))).isEqualTo(bytes(kept)).hasSizeGreaterThan(10);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> all = inside.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }
}
