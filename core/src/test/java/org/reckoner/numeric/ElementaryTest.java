package org.reckoner.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ElementaryTest {

    private static final long SEED = 20260301L;
    private static final int DRAWS = 1_000_000;

    @Test
    void exponentialAgreesWithTheLibraryOverItsWholeRange() {
        worstRelative(Elementary::exp, StrictMath::exp, -708.0, 709.7, 2e-15);
        worstRelative(Elementary::exp, StrictMath::exp, -1.0, 1.0, 1e-15);
        worstRelative(Elementary::expm1, StrictMath::expm1, -50.0, 700.0, 2e-15);
        worstRelative(Elementary::expm1, StrictMath::expm1, -1e-3, 1e-3, 2e-15);
    }

    @Test
    void exponentialEndsInZeroAndInfinity() {
        assertThat(Elementary.exp(0.0)).isEqualTo(1.0);
        assertThat(Elementary.exp(709.78)).isCloseTo(StrictMath.exp(709.78), within(1e294));
        assertThat(Elementary.exp(709.79)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(-720.0)).isCloseTo(StrictMath.exp(-720.0), within(1e-322));
        assertThat(Elementary.exp(-745.3)).isZero();
        assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Elementary.exp(Double.NaN)).isNaN();
        assertThat(Elementary.expm1(-1e9)).isEqualTo(-1.0);
    }

    @Test
    void logarithmAgreesWithTheLibraryForEveryMagnitude() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0.0;
        for (int i = 0; i < 2 * DRAWS; i++) {
            double x = Double.longBitsToDouble(random.nextLong(0x7ff0000000000000L));
            double expected = StrictMath.log(x);
            worst = Math.max(worst, Math.abs(Elementary.log(x) - expected) / Math.abs(expected));
        }
        assertThat(worst).as("seed %d", SEED).isLessThan(1e-15);
        worstRelative(Elementary::log, StrictMath::log, 0.5, 2.0, 1e-15);
        worstRelative(Elementary::log, StrictMath::log, 1.0 - 1e-6, 1.0 + 1e-6, 1e-15);
    }

    @Test
    void columnsOfSineAndCosineHaveTheBitsOfSingleValues() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int lanes : new int[] {1, 7, 8, 64, 128}) {
            double[] angle = random.doubles(lanes, -1e5, 1e5).toArray();
            double[] sine = new double[lanes];
            double[] cosine = new double[lanes];
            Elementary.sinCos(angle, sine, cosine, new double[lanes], new double[lanes], lanes);
            for (int i = 0; i < lanes; i++) {
                assertThat(sine[i]).as("seed %d", SEED).isEqualTo(Elementary.sin(angle[i]));
                assertThat(cosine[i]).as("seed %d", SEED).isEqualTo(Elementary.cos(angle[i]));
            }
        }
    }

    @Test
    void logarithmOfZeroAndBelow() {
        assertThat(Elementary.log(1.0)).isZero();
        assertThat(Elementary.log(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Elementary.log(-1.0)).isNaN();
        assertThat(Elementary.log(Double.NaN)).isNaN();
        assertThat(Elementary.log(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.log(Double.MIN_VALUE)).isCloseTo(StrictMath.log(Double.MIN_VALUE), within(1e-12));
    }

    @Test
    void sineAndCosineAgreeWithTheLibraryUpToAHundredThousandRadians() {
        worstAbsolute(Elementary::sin, StrictMath::sin, 4.0, 4e-16);
        worstAbsolute(Elementary::cos, StrictMath::cos, 4.0, 4e-16);
        worstAbsolute(Elementary::sin, StrictMath::sin, 1e5, 4e-16);
        worstAbsolute(Elementary::cos, StrictMath::cos, 1e5, 4e-16);
        worstRelative(Elementary::sin, StrictMath::sin, -1.5, 1.5, 5e-16);
        assertThat(Elementary.sin(1e-300)).isEqualTo(1e-300);
        assertThat(Elementary.cos(0.0)).isEqualTo(1.0);
    }

    @Test
    void sineStaysBoundedForAbsurdAngles() {
        for (double angle = 1e6; angle < 1e300; angle *= 7.3) {
            assertThat(Math.abs(Elementary.sin(angle))).isLessThanOrEqualTo(1.0);
            assertThat(Math.abs(Elementary.cos(-angle))).isLessThanOrEqualTo(1.0);
        }
        assertThat(Elementary.sin(Double.POSITIVE_INFINITY)).isNaN();
    }

    @Test
    void arctangentAgreesWithTheLibraryAllAround() {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0.0;
        for (int i = 0; i < DRAWS; i++) {
            double turn = random.nextDouble(-Math.PI, Math.PI);
            double size = StrictMath.exp(random.nextDouble(-300.0, 300.0));
            double skew = StrictMath.exp(random.nextDouble(-5.0, 5.0));
            double y = size * StrictMath.sin(turn) * skew;
            double x = size * StrictMath.cos(turn);
            double expected = StrictMath.atan2(y, x);
            worst = Math.max(worst, Math.abs(Elementary.atan2(y, x) - expected) / Math.abs(expected));
        }
        assertThat(worst).as("seed %d", SEED).isLessThan(1e-15);
        double[] axis = {-3.0, -1.0, -0.0, 0.0, 1.0, 3.0, 1e-310};
        for (double y : axis) {
            for (double x : axis) {
                assertThat(Elementary.atan2(y, x))
                        .as("atan2(%s, %s)", y, x)
                        .isCloseTo(StrictMath.atan2(y, x), within(1e-15));
            }
        }
    }

    @Test
    void derivedFunctionsAgreeWithTheLibrary() {
        worstRelative(Elementary::tanh, StrictMath::tanh, -30.0, 30.0, 2e-15);
        worstRelative(Elementary::tanh, StrictMath::tanh, -1e-4, 1e-4, 2e-15);
        worstRelative(Elementary::asin, StrictMath::asin, -1.0, 1.0, 1e-15);
        worstRelative(Elementary::acos, StrictMath::acos, -1.0, 0.9999, 1e-15);
        worstRelative(x -> Elementary.pow(x, 1.0 / 7.0), x -> StrictMath.pow(x, 1.0 / 7.0), 1e-3, 1e4, 2e-15);
        worstRelative(x -> Elementary.pow(1.7, x), x -> StrictMath.pow(1.7, x), -100.0, 100.0, 1e-13);
        assertThat(Elementary.asin(1.0 + 1e-12)).isEqualTo(Elementary.asin(1.0));
        assertThat(Elementary.acos(-1.0 - 1e-12)).isCloseTo(Math.PI, within(1e-15));
        assertThat(Elementary.pow(0.0, 2.0)).isZero();
        assertThat(Elementary.pow(0.0, 0.0)).isEqualTo(1.0);
        assertThat(Elementary.tanh(1e9)).isEqualTo(1.0);
        assertThat(Elementary.tanh(-1e9)).isEqualTo(-1.0);
    }

    @Test
    void wholeTurnsComeOffAnAngle() {
        for (int turns = -1_000; turns <= 1_000; turns++) {
            for (double angle : new double[] {-3.1, -1.0, 0.0, 0.5, 3.1}) {
                assertThat(Elementary.wrapAngle(angle + 2.0 * Math.PI * turns)).isCloseTo(angle, within(2e-12));
            }
        }
        assertThat(Math.abs(Elementary.wrapAngle(Math.PI))).isLessThanOrEqualTo(Math.PI);
        assertThat(Math.abs(Elementary.wrapAngle(-3.0 * Math.PI))).isLessThanOrEqualTo(Math.PI);
    }

    @Test
    void nothingTurnsBackWhereTwoBranchesMeet() {
        for (int k = -900; k <= 900; k++) {
            rises(Elementary::exp, (k + 0.5) * 0.6931471805599453);
            rises(Elementary::log, StrictMath.sqrt(0.5) * StrictMath.pow(2.0, k));
            rises(Elementary::log, StrictMath.pow(2.0, k));
        }
        rises(t -> Elementary.atan2(t, 1.0), 0.4142135623730951);
        rises(t -> Elementary.atan2(t, 1.0), 1.0);
        rises(t -> Elementary.atan2(t, 1.0), 2.414213562373095);
        rises(t -> Elementary.atan2(1.0, -t), 1.0);
        for (int k = 0; k < 100; k++) {
            rises(Elementary::sin, 2.0 * Math.PI * k);
            rises(Elementary::cos, 2.0 * Math.PI * k - 0.5 * Math.PI);
        }
        rises(Elementary::tanh, 0.34657359027997264);
    }

    @Test
    void bitsAreTheSameOnEveryMachine() {
        long hash = 0L;
        for (int i = 0; i < 100_000; i++) {
            double x = (i - 50_000) * 0.0137 + i * 1e-7;
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.exp(x));
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.sin(x));
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.cos(x));
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.log(Math.abs(x) + 1e-9));
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.atan2(x, 3.0 - 0.01 * i));
            hash = 31 * hash + Double.doubleToRawLongBits(Elementary.tanh(0.01 * x));
        }
        assertThat(hash).isEqualTo(FROZEN);
    }

    /** Computed once; a different value means that results of earlier runs no longer repeat. */
    private static final long FROZEN = 4906051315408494948L;

    private static void rises(DoubleUnaryOperator function, double join) {
        double step = (join == 0.0 ? 1e-16 : Math.ulp(join)) * 32;
        double before = function.applyAsDouble(join - 20 * step);
        for (int i = -19; i <= 20; i++) {
            double next = function.applyAsDouble(join + i * step);
            assertThat(next).as("at %s, step %d", join, i).isGreaterThanOrEqualTo(before);
            before = next;
        }
    }

    private static void worstRelative(
            DoubleUnaryOperator ours, DoubleUnaryOperator library, double low, double high, double limit) {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0.0;
        double where = low;
        for (int i = 0; i < DRAWS; i++) {
            double x = random.nextDouble(low, high);
            double expected = library.applyAsDouble(x);
            double error = expected == 0.0
                    ? Math.abs(ours.applyAsDouble(x))
                    : Math.abs((ours.applyAsDouble(x) - expected) / expected);
            if (!(error <= worst)) {
                worst = error;
                where = x;
            }
        }
        assertThat(worst).as("at %s, seed %d", where, SEED).isLessThan(limit);
    }

    private static void worstAbsolute(
            DoubleUnaryOperator ours, DoubleUnaryOperator library, double reach, double limit) {
        SplittableRandom random = new SplittableRandom(SEED);
        double worst = 0.0;
        for (int i = 0; i < DRAWS; i++) {
            double x = random.nextDouble(-reach, reach);
            worst = Math.max(worst, Math.abs(ours.applyAsDouble(x) - library.applyAsDouble(x)));
        }
        assertThat(worst).as("seed %d", SEED).isLessThan(limit);
    }
}
