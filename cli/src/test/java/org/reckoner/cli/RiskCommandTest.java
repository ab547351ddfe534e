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

/** What {@code risk} and {@code sensitivity} print and keep. */
class RiskCommandTest {
    private static final Path GAP = Path.of("..", "examples", "gap-jump", "stunt.yaml");
    private static final String FAILURE = """

            branches:
              - {failure: tumble, probability: 0.05, grade: J, source: a guess}
            """;

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

    private Path failing() throws IOException {
        Path file = folder.resolve("failing.yaml");
        return Files.writeString(
                file, Files.readString(GAP).replace("98.34 m\n    owner", "85 m\n    owner") + FAILURE);
    }

    private Path kept() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void aJudgedFailureComesFirstAndTheRunFolderHoldsEveryWayToAHazard() throws IOException {
        assertThat(run(
                        "risk",
                        failing().toString(),
                        "--samples",
                        "300",
                        "--failures",
                        "100",
                        "--takes",
                        "3",
                        "--out",
                        folder.resolve("runs").toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsSubsequence(
                        "A take breaks a limit: rests on judgement (tumble): about",
                        "in 3 takes",
                        "none",
                        "Beside what was counted elsewhere",
                        "a floor for scale, not a benchmark to beat",
                        "No motorcycle exit",
                        "Kept in")
                .doesNotContainIgnoringCase("safe");
        assertThat(Files.readString(kept().resolve("risk.json")))
                .contains(
                        "\"judgement_decides\": true",
                        "\"words\": \"rests on judgement (tumble)",
                        "\"in_takes\"",
                        "\"method\": \"exact count\"",
                        "\"base_rates_are\": \"a floor for scale, not a benchmark to beat\"");
        assertThat(Files.readAllLines(kept().resolve("risk.csv")))
                .first()
                .asString()
                .startsWith("kind,hazard,plan_ratio,plan_low_ratio");
        assertThat(Files.readString(kept().resolve("risk.svg")))
                .contains("Counted elsewhere: a floor for scale", "1 in 1000", "breaks a limit");
        assertThat(kept().resolve("risk.png")).isNotEmptyFile();
    }

    @Test
    void sensitivityKeepsSharesWithIntervalsAndWhatBrokenFlightsHad() throws IOException {
        assertThat(run(
                        "sensitivity",
                        GAP.toString(),
                        "--base",
                        "64",
                        "--samples",
                        "300",
                        "--out",
                        folder.resolve("runs").toString()))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .containsSubsequence("First measure", "alone", "in all", "Flights that broke it had", "Kept in");
        assertThat(out.toString().lines().filter(line -> !line.startsWith("Kept")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
        assertThat(Files.readString(kept().resolve("sensitivity.json")))
                .contains(
                        "\"measure_first\"",
                        "\"total\"",
                        "\"broken_against_kept\"",
                        "rank sum",
                        "\"method\": \"replicates\"");
        assertThat(Files.readString(kept().resolve("sensitivity.csv")))
                .contains("first_low_ratio", "plan.exit.push,J,");
        assertThat(Files.readString(kept().resolve("sensitivity.svg"))).contains("First measure");
        assertThat(Files.readString(kept().resolve("sensitivity-broken.svg"))).contains("was broken");
    }

    @Test
    void importanceAloneIsRefused() {
        assertThat(run("risk", GAP.toString(), "--importance", "push")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("a walk must check it", "Maybe add --rare");
    }
}
