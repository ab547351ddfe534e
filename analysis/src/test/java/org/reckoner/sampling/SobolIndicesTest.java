package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.NormalQuantile;

class SobolIndicesTest {
    private static final List<String> X = List.of("x1", "x2", "x3");
    private static final SobolIndices.Plan PLAN = new SobolIndices.Plan(1, 1024, 16, 0.95);

    private static SobolIndices.Group group(String name, String... coordinates) {
        return new SobolIndices.Group(name, Set.of(coordinates));
    }

    /** T. Ishigami and T. Homma 1990, a = 7, b = 0.1; beside it a sum, and a figure that never varies. */
    private static double[][] figures(double[][] points) {
        double[][] figures = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double x = Math.PI * (2 * points[i][0] - 1);
            double y = Math.PI * (2 * points[i][1] - 1);
            double z = Math.PI * (2 * points[i][2] - 1);
            figures[i] = new double[] {
                Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x),
                1e6 + NormalQuantile.of(points[i][0]) + 2 * NormalQuantile.of(points[i][1]),
                5
            };
        }
        return figures;
    }

    @Test
    void theFunctionOfIshigamiHasItsIndices() {
        double[] first = {0.313905, 0.442411, 0};
        double[] total = {0.557589, 0.442411, 0.243684};
        List<SobolIndices> found = SobolIndices.of(
                        SobolIndicesTest::figures,
                        X,
                        List.of(group("1", "x1"), group("2", "x2"), group("3", "x3")),
                        PLAN)
                .get(0);
        for (int k = 0; k < 3; k++) {
            assertThat(found.get(k).first().value()).isCloseTo(first[k], within(0.01));
            assertThat(found.get(k).total().value()).isCloseTo(total[k], within(0.01));
            assertThat(found.get(k).first().halfWidth()).isLessThan(0.01);
            assertThat(found.get(k).first().samples()).isEqualTo(1 << 14);
        }
    }

    @Test
    void aSumFarFromZeroHasItsSharesAndAConstantNone() {
        List<List<SobolIndices>> found =
                SobolIndices.of(SobolIndicesTest::figures, X, List.of(group("1", "x1"), group("2", "x2")), PLAN);
        assertThat(found.get(1).get(0).first().value()).isCloseTo(0.2, within(0.01));
        assertThat(found.get(1).get(0).total().value()).isCloseTo(0.2, within(0.01));
        assertThat(found.get(1).get(1).first().value()).isCloseTo(0.8, within(0.01));
        assertThat(found.get(2)).isEmpty();
    }

    @Test
    void inputsThatGoTogetherAreJudgedTogether() {
        SobolIndices together = SobolIndices.of(
                        SobolIndicesTest::figures, X, List.of(group("1 and 3", "x1", "x3"), group("2", "x2")), PLAN)
                .get(0)
                .get(0);
        // Nothing of x2 mixes with the others: first and total are what x2 leaves.
        assertThat(together.first().value()).isCloseTo(1 - 0.442411, within(0.01));
        assertThat(together.total().value()).isCloseTo(1 - 0.442411, within(0.01));
    }

    @Test
    void intervalsHoldTheTruth() {
        int held = 0;
        for (long seed = 0; seed < 60; seed++) {
            SobolIndices index = SobolIndices.of(
                            SobolIndicesTest::figures,
                            X,
                            List.of(group("1", "x1")),
                            new SobolIndices.Plan(seed, 128, 8, 0.9))
                    .get(0)
                    .get(0);
            held += index.total().low() <= 0.557589 && 0.557589 <= index.total().high() ? 1 : 0;
        }
        assertThat(held).isBetween(46, 60);
    }

    @Test
    void pointsWithoutAnAnswerAreLeftOut() {
        SobolIndices index = SobolIndices.of(
                        points -> {
                            double[][] figures = figures(points);
                            for (int i = 0; i < points.length; i++) {
                                if (points[i][2] < 0.05) {
                                    figures[i][1] = Double.NaN;
                                }
                            }
                            return figures;
                        },
                        X,
                        List.of(group("2", "x2")),
                        PLAN)
                .get(1)
                .get(0);
        assertThat(index.first().value()).isCloseTo(0.8, within(0.02));
        assertThat(index.first().samples()).isBetween(14_000L, 15_200L);
    }

    @Test
    void impossibleGroupsAndPlansAreRefused() {
        assertThatThrownBy(() -> SobolIndices.of(SobolIndicesTest::figures, X, List.of(group("a", "x4")), PLAN))
                .hasMessageContaining("x4")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> SobolIndices.of(
                        SobolIndicesTest::figures, X, List.of(group("a", "x1"), group("b", "x1")), PLAN))
                .hasMessageContaining("another group");
        assertThatThrownBy(() -> new SobolIndices.Plan(1, 1000, 16, 0.95)).hasMessageContaining("Maybe");
        assertThat(PLAN.flights(3)).isEqualTo(5 * 16_384);
    }
}
