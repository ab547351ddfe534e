package org.reckoner.dispersion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.cli.ReckonerCommand;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.Provenance;
import org.reckoner.flight.BodyName;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.report.DispersionPictures;
import org.reckoner.report.Drawing;
import org.reckoner.report.Page;
import org.reckoner.stunt.Figure;
import org.reckoner.stuntfile.StuntFile;

class DispersionTest {
    private static final UnderCanopy NO_CANOPY = new UnderCanopy(Optional.empty(), "not asked", Optional.empty());
    private static final Path EXAMPLES = Path.of("../examples");
    private static final double KEPT = 0.95;

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

    private StuntFile gapJump(String what, String instead) throws IOException {
        String text = Files.readString(Path.of(example("gap-jump")));
        assertThat(text).contains(what);
        return StuntFile.read(Files.writeString(folder.resolve("stunt.yaml"), text.replace(what, instead)));
    }

    private static Dispersion fly(StuntFile file, int samples) {
        return Dispersion.of(file.stunt(), file.conditions(), SamplePlan.plain(samples, 7), 2, (flown, of) -> {});
    }

    private Map<String, String> kept(String threads) throws IOException {
        Path runs = folder.resolve("with-" + threads);
        assertThat(run(
                        "disperse",
                        example("gap-jump"),
                        "--samples",
                        "80",
                        "--threads",
                        threads,
                        "--out",
                        runs.toString()))
                .as(err.toString())
                .isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(runs)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                if (!file.toString().endsWith(".png")) {
                    files.put(runs.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void everyFileHasTheSameBytesForOneThreadAndTwo() throws IOException {
        Map<String, String> one = kept("1");
        assertThat(one.keySet())
                .anyMatch(name -> name.endsWith("dispersion.json"))
                .anyMatch(name -> name.endsWith("samples.csv"))
                .anyMatch(name -> name.endsWith("dispersion.kml"))
                .anyMatch(name -> name.endsWith("spread-limits.svg"))
                .anyMatch(name -> name.endsWith("MANIFEST.sha256"));
        assertThat(kept("2")).isEqualTo(one);
    }

    @Test
    void doublingOneSigmaWidensTheBandMovesTheTornadoAndChangesTheSentence() throws IOException {
        StuntFile file = gapJump("± 0.5 m/s", "± 0.5 m/s");
        StuntFile doubled = gapJump("± 0.5 m/s", "± 1 m/s");
        Spreading before = fly(file, 300).spreading(Figure.FLIGHT_RANGE).orElseThrow();
        Spreading after = fly(doubled, 300).spreading(Figure.FLIGHT_RANGE).orElseThrow();
        assertThat(width(after)).isGreaterThan(1.2 * width(before));
        assertThat(speedShare(after)).isGreaterThan(speedShare(before) + 0.1);
        assertThat(sentence(doubled)).isNotEqualTo(sentence(file));
    }

    @Test
    void thePlanFlownAloneSaysTheSameOfThePlan() throws IOException {
        StuntFile file = gapJump("± 0.5 m/s", "± 0.5 m/s");
        Dispersion whole = fly(file, 120);
        Dispersion alone = Dispersion.planAlone(
                file.stunt(), file.conditions(), whole.planned().plan(), 2, (flown, of) -> {});
        assertThat(alone.branches()).isEmpty();
        assertThat(alone.limits(KEPT)).hasSameSizeAs(whole.limits(KEPT));
        for (int k = 0; k < whole.limits(KEPT).size(); k++) {
            assertThat(alone.limits(KEPT).get(k).broken())
                    .isEqualTo(whole.limits(KEPT).get(k).broken());
        }
        assertThat(alone.spreadings()).hasSameSizeAs(whole.spreadings());
        for (int k = 0; k < whole.spreadings().size(); k++) {
            assertThat(alone.spreadings().get(k).high())
                    .isEqualTo(whole.spreadings().get(k).high());
            assertThat(alone.spreadings().get(k).split()).isEmpty();
        }
    }

    private static double width(Spreading spreading) {
        return spreading.high().value() - spreading.low().value();
    }

    private static double speedShare(Spreading spreading) {
        return spreading.drivers().stream()
                .filter(driver -> driver.input().key().equals("plan.exit.push"))
                .mapToDouble(Spreading.Driver::share)
                .sum();
    }

    private static String sentence(StuntFile file) {
        Dispersion dispersion = fly(file, 300);
        UnderCanopy canopy = UnderCanopy.of(dispersion, file.conditions(), 1);
        Map<String, Drawing> pictures = DispersionPictures.of(dispersion, canopy, file.conditions(), KEPT, Page.DESK);
        return Objects.requireNonNull(pictures.get("spread-drivers")).sentence();
    }

    @Test
    void aLimitThatNeverAppliesIsUnknownAndCountsAsOutside() throws IOException {
        Files.copy(EXAMPLES.resolve("small-cliff/wall.csv"), folder.resolve("wall.csv"));
        String late = Files.readString(Path.of(example("small-cliff"))).replace("delay: 6 s", "delay: 25 s");
        StuntFile file = StuntFile.read(Files.writeString(
                folder.resolve("stunt.yaml"),
                late + "limits: [{name: open by, figure: opening height, at least: 120 m, owner: x, reason: y}]\n"));
        LimitAnswer answer = fly(file, 16).limits(KEPT).get(0);
        assertThat(answer.state()).isEqualTo(LimitAnswer.State.NEVER_APPLIES);
        assertThat(answer.state().words()).startsWith("unknown");
        assertThat(answer.broken().failed()).isEqualTo(16);
        assertThat(run("disperse", folder.resolve("stunt.yaml").toString(), "--samples", "16", "--no-files", "--judge"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("◆ unknown", "never");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "1000000000000"})
    void impossibleNumbersOfSamplesAreRefused(String samples) {
        assertThat(run("disperse", example("gap-jump"), "--samples", samples)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--samples " + samples, "\n  Maybe 10000");
    }

    @Test
    void theJsonStatesEveryIntervalWithItsLevelMethodAndSamples() throws IOException {
        Dispersion dispersion = fly(gapJump("± 0.5 m/s", "± 0.5 m/s"), 120);
        String json = DispersionJson.of(dispersion, NO_CANOPY, KEPT, new Provenance("1", 7, "0".repeat(64)));
        Pattern bare = Pattern.compile("\"value_\\w+\": \\S+,\\s+\"low_\\w+\": \\S+,\\s+\"high_\\w+\": [^,\\s]+");
        Pattern whole = Pattern.compile(
                bare.pattern() + ",\\s+\"level_ratio\": \\S+,\\s+\"method\": \"[a-z ]+\",\\s+\"samples\": \\d+");
        long intervals = bare.matcher(json).results().count();
        assertThat(intervals).isGreaterThan(15);
        assertThat(whole.matcher(json).results().count()).isEqualTo(intervals);
        assertThat(Pattern.compile("\"value_").matcher(json).results().count()).isEqualTo(intervals);
        assertThat(json)
                .contains("exact count", "order statistics", "\"standing\"")
                .doesNotContain("NaN", "null");
    }

    @Test
    void nineOfTenFlightsPassInsideTheTubeAtEachPlace() throws IOException {
        Dispersion dispersion = fly(gapJump("± 0.5 m/s", "± 0.5 m/s"), 200);
        Tube tube =
                dispersion.tube(BodyName.PERFORMER, Double.NEGATIVE_INFINITY).orElseThrow();
        assertThat(tube.falling()).isFalse();
        int middle = tube.places().length / 2;
        double at = tube.places()[middle];
        long inside = dispersion.tracks().stream()
                .map(track -> height(track.performer(), at))
                .flatMap(Optional::stream)
                .filter(height -> height >= tube.low()[middle] && height <= tube.high()[middle])
                .count();
        assertThat(inside).isBetween(178L, 182L);
        assertThat(tube.whole()).isPresent();
    }

    /** Height of a path that flies due east where it comes to a distance out. */
    private static Optional<Double> height(List<Vector3D> path, double at) {
        for (int k = 1; k < path.size(); k++) {
            Vector3D a = path.get(k - 1);
            Vector3D b = path.get(k);
            if (a.getX() <= at && b.getX() >= at) {
                return Optional.of(a.getZ() + (b.getZ() - a.getZ()) * (at - a.getX()) / (b.getX() - a.getX()));
            }
        }
        return Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"helsetkopen", "small-cliff", "helicopter-exit", "high-altitude", "drop"})
    void theAnswerBeginsWithVerdictAndLimitsAndKeepsToTheWidthOfAScreen(String name) {
        assertThat(run("disperse", example(name), "--samples", "16", "--no-files"))
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.subList(0, 24)).anyMatch(line -> line.startsWith("Limits") || line.startsWith("How it ends"));
        assertThat(lines)
                .hasSizeLessThan(180)
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
        assertThat(out.toString()).doesNotContainIgnoringCase("safe").doesNotContain("NaN");
    }

    @Test
    void noFirstImpactOfTheMachineLiesOutsideTheLineThatKeepsPeopleAway() {
        StuntFile file = StuntFile.read(Path.of(example("small-cliff")));
        Dispersion dispersion = fly(file, 24);
        List<Vector3D> line = dispersion.machineReach().orElseThrow().outline();
        for (Sample sample : dispersion.planned().samples()) {
            Vector3D hit = sample.machine();
            assertThat(hit).isNotNull();
            for (int k = 0; k < line.size(); k++) {
                Vector3D along = line.get((k + 1) % line.size()).subtract(line.get(k));
                Vector3D to = Objects.requireNonNull(hit).subtract(line.get(k));
                // Clockwise: the inside is to the right.
                assertThat(along.getX() * to.getY() - along.getY() * to.getX()).isLessThan(1e-6);
            }
        }
    }
}
