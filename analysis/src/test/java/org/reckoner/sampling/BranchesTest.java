package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.stunt.Grade;

class BranchesTest {
    private static Branches.Branch branch(String name, double probability, Grade grade, long failed, long of) {
        return new Branches.Branch(
                name, probability, grade, Share.counted(failed, of, 0.95).interval());
    }

    @Test
    void aRareBranchCountsWithItsOwnProbability() {
        Branches risk = Branches.of(List.of(
                branch("as planned", 0.97, Grade.MEASURED, 20, 10_000),
                branch("off heading", 0.03, Grade.JUDGEMENT, 500, 1000)));
        assertThat(risk.total().value()).isCloseTo(0.97 * 0.002 + 0.03 * 0.5, within(1e-12));
        assertThat(risk.total().high() - risk.total().value()).isBetween(0.0009, 0.0015);
        assertThat(risk.largest().name()).isEqualTo("off heading");
        assertThat(risk.words()).isEqualTo("rests on judgement (off heading): about 2 %, at most 2 %");
    }

    @Test
    void severalJudgedBranchesDecideTogether() {
        Branches risk = Branches.of(List.of(
                branch("as planned", 0.97, Grade.MEASURED, 100, 10_000),
                branch("off heading", 0.01, Grade.JUDGEMENT, 500, 1000),
                branch("line twists", 0.01, Grade.JUDGEMENT, 600, 1000),
                branch("no pull", 0.01, Grade.SOURCE, 0, 1000)));
        assertThat(risk.largest().name()).isEqualTo("as planned");
        assertThat(risk.judged()).isCloseTo(0.011 / (0.0097 + 0.011), within(1e-9));
        assertThat(risk.words()).startsWith("rests on judgement (line twists): about 2 %");
    }

    @Test
    void theTotalIsNeverBelowItsLargestJudgedBranchAndElseTheNearestFigure() {
        Branches judged = Branches.of(List.of(
                branch("as planned", 0.986, Grade.MEASURED, 0, 10_000),
                branch("no pull", 0.014, Grade.JUDGEMENT, 1000, 1000)));
        assertThat(judged.words()).startsWith("rests on judgement (no pull): about 2 %");
        Branches counted = Branches.of(List.of(
                branch("as planned", 0.986, Grade.MEASURED, 1080, 10_000),
                branch("no pull", 0.014, Grade.JUDGEMENT, 100, 1000)));
        assertThat(counted.words()).startsWith("about 10 %, at most 20 %");
    }

    @Test
    void whereNothingFailedTheUpperEndStands() {
        Branches risk = Branches.of(List.of(branch("as planned", 1, Grade.MEASURED, 0, 1000)));
        assertThat(risk.words()).isEqualTo("nothing failed, at most 0.3 %");
    }

    @Test
    void roundingUpDoesNotMindBinaryFractions() {
        assertThat(Figures.percentUp(0.07, 1)).isEqualTo("7 %");
        assertThat(Figures.percentUp(0.0701, 1)).isEqualTo("8 %");
        assertThat(Figures.percentUp(0.2, 2)).isEqualTo("20 %");
        assertThat(Figures.percentUp(0.201, 2)).isEqualTo("21 %");
        assertThat(Figures.percentUp(3.1e-8, 1)).isEqualTo("0.000004 %");
    }

    @Test
    void branchesThatAreNotAllAreRefused() {
        assertThatThrownBy(() -> Branches.of(List.of(branch("off heading", 0.03, Grade.JUDGEMENT, 5, 10))))
                .hasMessageContaining("Maybe the branch without a failure");
        assertThatThrownBy(() -> branch("off heading", 3, Grade.JUDGEMENT, 5, 10))
                .hasMessageContaining("per cent");
    }
}
