package org.reckoner.dispersion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.cli.ReckonerCommand;
import org.reckoner.sampling.Design;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Figure;
import org.reckoner.stuntfile.StuntFile;

class ReplayTest {
    private static final String GAP_JUMP = "../examples/gap-jump/stunt.yaml";
    private static final String CLIFF = "../examples/small-cliff/stunt.yaml";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return ReckonerCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void aSampleIsFlownAgainToTheSameBits(Design design) {
        StuntFile file = StuntFile.read(Path.of(GAP_JUMP));
        SamplePlan plan = new SamplePlan(design, design.needsReplicates() ? 2 : 1, 32, 11, 0.95);
        Dispersion dispersion = Dispersion.of(file.stunt(), file.conditions(), plan, 2, (flown, of) -> {});
        for (int number : new int[] {0, 17, plan.samples() - 1}) {
            Replay replay = Replay.of(file.stunt(), file.conditions(), plan, null, number);
            same(replay.block().sample(), dispersion.planned().samples().get(number));
        }
    }

    @Test
    void aFlightOfAFailureIsFlownAgainToTheSameBits() {
        StuntFile file = StuntFile.read(Path.of(CLIFF));
        SamplePlan plan = SamplePlan.plain(8, 3);
        Dispersion dispersion = Dispersion.of(file.stunt(), file.conditions(), plan, 2, (flown, of) -> {});
        Dispersion.Branched branched = dispersion.branches().get(0);
        Branch branch = branched.branch();
        Replay replay = Replay.of(file.stunt(), file.conditions(), plan, branch.failure(), 5);
        same(replay.block().sample(), branched.cloud().samples().get(5));
    }

    private static void same(Sample again, Sample before) {
        assertThat(again.number()).isEqualTo(before.number());
        assertThat(again.outcome()).isEqualTo(before.outcome());
        assertThat(again.figures()).containsExactly(before.figures());
        assertThat(again.down()).isEqualTo(before.down());
        assertThat(again.machine()).isEqualTo(before.machine());
    }

    @Test
    void theReferenceEngineFliesTheSameFlightBesideIt() {
        StuntFile file = StuntFile.read(Path.of(CLIFF));
        Replay replay = Replay.of(file.stunt(), file.conditions(), SamplePlan.plain(2_000, 1), null, 1234);
        assertThat(replay.events()).hasSizeGreaterThan(5).allSatisfy(both -> {
            assertThat(both.block()).as(both.words()).isPresent();
            assertThat(both.reference()).as(both.words()).isPresent();
        });
        double block = replay.block().sample().figure(Figure.FREEFALL_CLEARANCE);
        double reference = replay.reference().sample().figure(Figure.FREEFALL_CLEARANCE);
        assertThat(block).isBetween(reference - 0.05, reference + 0.05);
        assertThat(replay.reference().sample()).isNotEqualTo(replay.block().sample());
    }

    @Test
    void theIdentityOfTheSampleIsPrinted() {
        assertThat(run(
                        "predict",
                        GAP_JUMP,
                        "--sample",
                        "9",
                        "--samples",
                        "64",
                        "--seed",
                        "5",
                        "--design",
                        "sobol",
                        "--no-files"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Sample 9 of 64, sobol samples, seed 5, 16 replicates", "block", "reference", "difference");
        assertThat(out.toString().lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2000", "1000000000000"})
    void aNumberThatNoFlightHasIsOneClearError(String number) {
        assertThat(run("predict", GAP_JUMP, "--sample", number)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("--sample " + number, "not one of the 2000 flights, 0 to 1999", "\n  Maybe");
        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void aPlanOfSamplesWithoutASampleIsRefused() {
        assertThat(run("predict", GAP_JUMP, "--samples", "100")).isEqualTo(2);
        assertThat(err.toString()).contains("--sample", "\n  Maybe");
    }

    @Test
    void theWorstFlightOfEachLimitIsNamed() {
        assertThat(run("disperse", GAP_JUMP, "--samples", "16", "--no-files")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Worst flight of each: ", "reckoner predict STUNT --sample ", " --samples 16");
    }
}
