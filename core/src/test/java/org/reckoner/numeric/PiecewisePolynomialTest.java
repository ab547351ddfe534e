package org.reckoner.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reckoner.numeric.PiecewisePolynomial.Outside;

class PiecewisePolynomialTest {

    private static final long SEED = 77L;

    @Test
    void fitFollowsASmoothFunction() {
        PiecewisePolynomial curve =
                PiecewisePolynomial.fit(StrictMath::exp, new double[] {-3.0, 4.0}, 7, 1.0, Outside.CLAMP);
        assertThat(curve.cellCount()).isEqualTo(7);
        for (double x = -3.0; x <= 4.0; x += 0.0007) {
            assertThat(curve.value(x) / StrictMath.exp(x)).isCloseTo(1.0, within(2e-9));
        }
    }

    @Test
    void cellsAreAsManyAsTheErrorAllows() {
        double[] ends = {0.0, 10.0};
        PiecewisePolynomial coarse = PiecewisePolynomial.fitWithin(StrictMath::exp, ends, 7, 1e-5, Outside.CLAMP);
        PiecewisePolynomial fine = PiecewisePolynomial.fitWithin(StrictMath::exp, ends, 7, 1e-12, Outside.CLAMP);
        assertThat(coarse.cellCount()).isLessThan(fine.cellCount());
        for (double x = 0.0; x <= 10.0; x += 0.001) {
            assertThat(coarse.value(x) / StrictMath.exp(x)).isCloseTo(1.0, within(1.1e-5));
            assertThat(fine.value(x) / StrictMath.exp(x)).isCloseTo(1.0, within(1.1e-12));
        }
        assertThatThrownBy(() ->
                        PiecewisePolynomial.fitWithin(x -> 1.0 + Math.abs(x - Math.PI), ends, 3, 1e-12, Outside.CLAMP))
                .hasMessageContaining("kink");
    }

    @Test
    void kinksOnCellEdgesCostNothing() {
        double[] breaks = {-2.0, -1.0, 0.3, 0.31, 5.0};
        PiecewisePolynomial curve = PiecewisePolynomial.fit(
                x -> Math.abs(x - 0.3) + (x > 0.31 ? x - 0.31 : 0.0), breaks, 2, 10.0, Outside.EXTEND);
        for (double x = -2.0; x <= 5.0; x += 0.0003) {
            double expected = Math.abs(x - 0.3) + (x > 0.31 ? x - 0.31 : 0.0);
            assertThat(curve.value(x)).isCloseTo(expected, within(1e-13));
        }
    }

    @Test
    void everyPointFindsItsOwnCell() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < 200; trial++) {
            int cells = random.nextInt(1, 40);
            double[] breaks = new double[cells + 1];
            double[][] powers = new double[cells][];
            breaks[0] = random.nextDouble(-1e4, 1e4);
            for (int c = 0; c < cells; c++) {
                breaks[c + 1] = breaks[c] + StrictMath.exp(random.nextDouble(-4.0, 4.0));
                powers[c] = new double[] {c + 1.0};
            }
            PiecewisePolynomial steps = PiecewisePolynomial.of(breaks, powers, Outside.CLAMP);
            for (int c = 0; c < cells; c++) {
                String where = "seed " + SEED + " trial " + trial + " cell " + c;
                assertThat(steps.value(breaks[c])).as(where).isEqualTo(c + 1.0);
                assertThat(steps.value(Math.nextDown(breaks[c + 1]))).as(where).isEqualTo(c + 1.0);
                assertThat(steps.value(random.nextDouble(breaks[c], breaks[c + 1])))
                        .as(where)
                        .isEqualTo(c + 1.0);
            }
        }
    }

    @Test
    void columnsGiveTheBitsOfSingleValues() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int degree = 0; degree <= 7; degree++) {
            PiecewisePolynomial curve = PiecewisePolynomial.fit(
                    x -> StrictMath.sin(x) - 0.4,
                    new double[] {0.0, 1.0, 9.0},
                    degree,
                    3.0,
                    degree % 2 == 0 ? Outside.CLAMP : Outside.EXTEND);
            for (double spread : new double[] {0.01, 0.6, 12.0}) {
                double[] x = new double[133];
                double[] out = new double[133];
                for (int i = 0; i < x.length; i++) {
                    x[i] = 4.3 + random.nextDouble(-spread, spread);
                }
                curve.value(x, out, 128);
                for (int i = 0; i < 128; i++) {
                    assertThat(Double.doubleToRawLongBits(out[i]))
                            .isEqualTo(Double.doubleToRawLongBits(curve.value(x[i])));
                }
                assertThat(out[128]).isZero();
                double[] expected = out.clone();
                curve.value(x, x, 128);
                assertThat(Arrays.copyOf(x, 128)).isEqualTo(Arrays.copyOf(expected, 128));
            }
        }
    }

    @Test
    void beyondTheEndsTheCurveIsWhatWasAskedFor() {
        double[] breaks = {0.0, 1.0, 2.0};
        double[][] powers = {{0.0, 1.0}, {1.0, 3.0}};
        PiecewisePolynomial held = PiecewisePolynomial.of(breaks, powers, Outside.CLAMP);
        PiecewisePolynomial continued = PiecewisePolynomial.of(breaks, powers, Outside.EXTEND);
        assertThat(held.value(-5.0)).isZero();
        assertThat(held.value(7.0)).isEqualTo(4.0);
        assertThat(continued.value(-5.0)).isEqualTo(-5.0);
        assertThat(continued.value(7.0)).isEqualTo(19.0);
        assertThat(held.value(Double.POSITIVE_INFINITY)).isEqualTo(4.0);
        assertThat(held.value(Double.NaN)).isNaN();
        assertThat(continued.value(Double.NaN)).isNaN();
    }

    @Test
    void monotoneCubicPassesThroughItsPointsAndNeverOvershoots() {
        double[] x = {0.0, 1.0, 2.5, 3.0, 7.0, 8.0};
        double[] y = {0.0, 0.1, 4.0, 4.0, 4.5, 9.0};
        PiecewisePolynomial curve = MonotoneCubic.through(x, y, Outside.CLAMP);
        for (int i = 0; i < x.length; i++) {
            assertThat(curve.value(x[i])).isCloseTo(y[i], within(1e-14));
        }
        double before = 0.0;
        for (double at = 0.0; at <= 8.0; at += 0.001) {
            assertThat(curve.value(at)).isGreaterThanOrEqualTo(before - 1e-13);
            before = curve.value(at);
        }
    }

    @Test
    void monotoneCubicMatchesThePublishedPchipExample() {
        // Weighted harmonic mean by hand: steps 1 and 2, slopes 1 and 4, slope at x = 1 is 9/(5/1+4/4) = 1.5.
        PiecewisePolynomial curve =
                MonotoneCubic.through(new double[] {0.0, 1.0, 3.0}, new double[] {0.0, 1.0, 9.0}, Outside.CLAMP);
        double e = 1e-6;
        assertThat((curve.value(1.0 + e) - curve.value(1.0 - e)) / (2.0 * e)).isCloseTo(1.5, within(1e-5));
    }

    @Test
    void monotoneCubicThroughTwoPointsIsALine() {
        PiecewisePolynomial line =
                MonotoneCubic.through(new double[] {1.0, 3.0}, new double[] {5.0, 1.0}, Outside.EXTEND);
        assertThat(line.value(2.0)).isEqualTo(3.0);
        assertThat(line.value(5.0)).isEqualTo(-3.0);
    }

    @Test
    void badTablesAreRefusedWithAReason() {
        assertThatThrownBy(() -> MonotoneCubic.through(new double[] {0.0, 2.0, 1.0}, new double[3], Outside.CLAMP))
                .hasMessageContaining("break point 2 (1.0)")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() ->
                        MonotoneCubic.through(new double[] {0.0, 1.0}, new double[] {0.0, Double.NaN}, Outside.CLAMP))
                .hasMessageContaining("no finite value");
        assertThatThrownBy(
                        () -> PiecewisePolynomial.fit(StrictMath::log, new double[] {-1.0, 1.0}, 2, 5.0, Outside.CLAMP))
                .hasMessageContaining("no finite value");
        assertThatThrownBy(() -> PiecewisePolynomial.fit(x -> x, new double[] {0.0, 1.0}, 8, 5.0, Outside.CLAMP))
                .hasMessageContaining("degree (8)");
        assertThatThrownBy(() -> PiecewisePolynomial.of(
                        new double[] {0.0, 1e-7, 1.0}, new double[][] {{0.0}, {1.0}}, Outside.CLAMP))
                .hasMessageContaining("Maybe one point is given twice");
    }
}
