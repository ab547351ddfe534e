package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RareTest {
    private static final int TEN = 10;

    private static Margins each(ToDoubleFunction<double[]> margin) {
        return points -> Arrays.stream(points).mapToDouble(margin).toArray();
    }

    private static Margins straight(double beta) {
        return each(
                point -> beta * Math.sqrt(point.length) - Arrays.stream(point).sum());
    }

    private static SubsetSimulation.Plan plan(long seed) {
        return new SubsetSimulation.Plan(seed, 3600, 2, 10, 0.95);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 2.32629e-4", "4.5, 3.39767e-6"})
    void subsetSimulationFindsAStraightLimit(double beta, double truth) {
        double[] found = new double[20];
        for (int seed = 0; seed < 10; seed++) {
            SubsetSimulation.Result result = SubsetSimulation.of(straight(beta), TEN, plan(seed));
            assertThat(result.rare().flights() / 2).isLessThanOrEqualTo(20_000);
            assertThat(result.reached()).isTrue();
            System.arraycopy(result.runs(), 0, found, 2 * seed, 2);
        }
        double mean = Arrays.stream(found).average().orElseThrow();
        double sigma =
                Math.sqrt(Arrays.stream(found).map(p -> (p - mean) * (p - mean)).sum() / 19);
        assertThat(mean).isBetween(truth / 1.2, truth * 1.2);
        assertThat(sigma / mean).isLessThan(0.3);
        assertThat(Arrays.stream(found).filter(p -> p > truth / 1.5 && p < truth * 1.5))
                .hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void subsetSimulationDoesNotMindAThousandCoordinates() {
        SubsetSimulation.Result result =
                SubsetSimulation.of(straight(3.5), 1000, new SubsetSimulation.Plan(1, 2000, 2, 10, 0.95));
        assertThat(result.rare().probability()).isBetween(2.32629e-4 / 1.6, 2.32629e-4 * 1.6);
    }

    @Test
    void intervalsFromThreeRunsHoldTheTruth() {
        int held = 0;
        for (int seed = 0; seed < 40; seed++) {
            Interval interval = SubsetSimulation.of(
                            straight(3.5), TEN, new SubsetSimulation.Plan(100 + seed, 2000, 3, 10, 0.9))
                    .rare()
                    .interval();
            held += interval.low() < 2.32629e-4 && 2.32629e-4 < interval.high() ? 1 : 0;
        }
        assertThat(held).isBetween(30, 40);
    }

    @Test
    void whatHappensOftenIsSimplyCounted() {
        SubsetSimulation.Result result = SubsetSimulation.of(straight(0.5), TEN, plan(3));
        assertThat(result.rare().probability()).isCloseTo(0.3085, within(0.02));
        assertThat(result.rare().flights()).isEqualTo(7200);
    }

    @Test
    void aLimitThatNeverAppliesEndsWithAnUpperBound() {
        SubsetSimulation.Result never = SubsetSimulation.of(each(p -> 5), TEN, plan(1));
        assertThat(never.reached()).isFalse();
        assertThat(never.rare().probability()).isZero();
        assertThat(never.rare().interval().high()).isCloseTo(3.0 / 3600, within(1e-6));
        SubsetSimulation.Result far =
                SubsetSimulation.of(straight(9), TEN, new SubsetSimulation.Plan(1, 2000, 2, 4, 0.95));
        assertThat(far.reached()).isFalse();
        assertThat(far.rare().interval().high()).isBetween(1e-7, 1e-4);
    }

    @Test
    void flightsWithoutAnAnswerCountAsFailed() {
        SubsetSimulation.Result result = SubsetSimulation.of(each(p -> p[0] > 2.5 ? Double.NaN : 1), TEN, plan(1));
        assertThat(result.rare().unknown()).isPositive();
        assertThat(result.reached()).isTrue();
        assertThat(result.rare().probability()).isCloseTo(0.00621, within(0.002));
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        Rare one = SubsetSimulation.of(straight(4), TEN, plan(7)).rare();
        assertThat(SubsetSimulation.of(straight(4), TEN, plan(7)).rare()).isEqualTo(one);
        assertThat(SubsetSimulation.of(straight(4), TEN, plan(8)).rare()).isNotEqualTo(one);
    }

    @Test
    void theNearestWayToFailIsFound() {
        // Curved: fails where x + 0.1 y^2 > 4; z plays no part.
        Margins curved = each(p -> 4 - p[2] - 0.1 * p[5] * p[5]);
        DesignPoint point = DesignPoint.search(curved, TEN, new int[] {2, 5}, new double[] {0, 0.5})
                .orElseThrow();
        assertThat(point.scores()[0]).isCloseTo(4, within(1e-3));
        assertThat(point.scores()[1]).isCloseTo(0, within(2e-2));
        assertThat(point.distance()).isCloseTo(4, within(1e-3));
        assertThat(DesignPoint.search(each(p -> 1), TEN, new int[] {0}, new double[1]))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.5, 2.32629e-4", "4.5, 3.39767e-6"})
    void importanceSamplingFindsAStraightLimitWithFewFlights(double beta, double truth) {
        // Six of the ten coordinates are named: the others stay as they are.
        Margins limit = each(p -> beta - (2 * p[0] + p[3] + p[9]) / Math.sqrt(6));
        int[] named = {0, 3, 9};
        DesignPoint point = DesignPoint.search(limit, TEN, named, new double[3]).orElseThrow();
        assertThat(point.distance()).isCloseTo(beta, within(1e-3));
        ImportanceSampling.Result found = ImportanceSampling.of(limit, TEN, named, point.scores(), 5000, 1, 0.95);
        assertThat(found.rare().probability()).isCloseTo(truth, within(0.15 * truth));
        assertThat(found.rare().variation()).isLessThan(0.05);
        assertThat(found.rare().interval().low()).isLessThan(truth);
        assertThat(found.rare().interval().high()).isGreaterThan(truth);
        SubsetSimulation.Result subset = SubsetSimulation.of(limit, TEN, plan(5));
        ImportanceSampling.Check check = ImportanceSampling.check(found, named, point.scores(), subset);
        assertThat(check.agrees()).as(check.words()).isTrue();
        assertThat(check.ratio()).isBetween(1 / 1.6, 1.6);
    }

    @Test
    void aSecondWayToFailIsCaughtByTheSubsetSimulation() {
        // As likely to the left as to the right; the search starts to the right.
        Margins twoWays = each(p -> 4 - Math.abs(p[0]) - 0.01 * p[1]);
        int[] named = {0, 1};
        DesignPoint point =
                DesignPoint.search(twoWays, TEN, named, new double[] {1, 0}).orElseThrow();
        ImportanceSampling.Result found = ImportanceSampling.of(twoWays, TEN, named, point.scores(), 5000, 2, 0.95);
        double truth = 2 * 3.16712e-5;
        assertThat(found.rare().interval().high())
                .as("alone it is sure, and wrong")
                .isLessThan(0.8 * truth);
        assertThat(found.effective()).isGreaterThan(50);
        SubsetSimulation.Result subset = SubsetSimulation.of(twoWays, TEN, plan(6));
        assertThat(subset.rare().probability()).isBetween(truth / 1.5, truth * 1.5);
        ImportanceSampling.Check check = ImportanceSampling.check(found, named, point.scores(), subset);
        assertThat(check.agrees()).isFalse();
        assertThat(check.unseen()).isBetween(0.2, 0.8);
        assertThat(check.words()).contains("hardly looked");
        assertThat(Math.abs(ImportanceSampling.nearest(subset.failing(), named)[0]))
                .isBetween(3.0, 4.2);
    }

    @Test
    void impossiblePlansAreRefused() {
        assertThatThrownBy(() -> new SubsetSimulation.Plan(1, 1000, 3, 8, 0.95)).hasMessageContaining("Maybe 3 runs");
        assertThatThrownBy(() -> ImportanceSampling.of(straight(4), TEN, new int[] {1}, new double[2], 5000, 1, 0.95))
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> SubsetSimulation.of(points -> new double[1], TEN, plan(1)))
                .hasMessageContaining("1 margins for 3600 points");
    }
}
