package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms of drag, lift and tumbling. */
class FallFormulasTest {
    private final double[] ax = new double[1];
    private final double[] ay = new double[1];
    private final double[] az = new double[1];

    /** Lift per kilogram on a body with the airspeed given. */
    private void lift(double vx, double vy, double vz, double heading, double bank) {
        double[][] work = new double[Block.WORK_COLUMNS][1];
        work[Airflow.DENSITY][0] = 1.2;
        work[Airflow.AIR_X][0] = vx;
        work[Airflow.AIR_Y][0] = vy;
        work[Airflow.AIR_Z][0] = vz;
        work[Airflow.AIRSPEED][0] = Math.sqrt(vx * vx + vy * vy + vz * vz);
        Aerodynamics.addLift(
                work, Airflow.FREE, new double[] {0.006}, new double[] {heading}, new double[] {bank}, ax, ay, az, 1);
    }

    @Test
    void terminalSpeedBalancesWeight() {
        double kd = 2 * 9.80665 / (1.2 * 53 * 53);
        assertThat(Aerodynamics.drag(kd, Aerodynamics.pressurePerSpeed(1.2, 53), -53))
                .isCloseTo(9.80665, within(1e-12));
    }

    @Test
    void liftOfAFallingBodyPointsWhereItHeads() {
        lift(0, 0, -50, StrictMath.toRadians(270), 0);
        assertThat(ax[0]).isCloseTo(-0.5 * 1.2 * 2500 * 0.006, within(1e-9));
        assertThat(ay[0]).isCloseTo(0, within(1e-9));
        assertThat(az[0]).isCloseTo(0, within(1e-9));
    }

    @Test
    void liftOfABodyThrownForwardPointsUp() {
        lift(0, 25, 0, 0, 0);
        assertThat(az[0]).isCloseTo(0.5 * 1.2 * 625 * 0.006, within(1e-9));
        // Useful at once: about 0.2 g at 25 m/s, 0.03 g at 10 m/s, 0.8 g at 50 m/s.
        assertThat(az[0] / 9.80665).isCloseTo(0.23, within(0.01));
    }

    @Test
    void bankToTheRightPullsToTheRight() {
        lift(0, 25, 0, 0, 0.5);
        assertThat(ax[0]).isPositive();
        assertThat(ax[0] / az[0]).isCloseTo(StrictMath.tan(0.5), within(1e-9));
    }

    @Test
    void flowAlongTheShouldersGivesNoLift() {
        lift(25, 0, 0, 0, 0);
        assertThat(ax[0]).isZero();
        assertThat(az[0]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.7, 1", "0.9, 1.04", "1.1, 1.08", "2, 1.08"})
    void dragRisesOnceAroundTheSpeedOfSound(double mach, double factor) {
        assertThat(Aerodynamics.machFactor(mach * 300, 300, 0.08)).isCloseTo(factor, within(1e-12));
    }

    @Test
    void dragHasRisenByItsWholeShareBeyondTheSpeedOfSound() {
        assertThat(Aerodynamics.machFactor(360, 300, 0.08)).isCloseTo(1.08, within(1e-12));
        assertThat(Aerodynamics.machFactor(200, 300, 0.08)).isEqualTo(1);
    }

    @Test
    void dragAreaIsThatOfTheSideTurnedToTheFlow() {
        assertThat(TumbleModel.dragArea(0.55, 1.05, 0.85, 1, 0, 0)).isEqualTo(0.55);
        assertThat(TumbleModel.dragArea(0.55, 1.05, 0.85, 0, 1, 0)).isEqualTo(1.05);
        assertThat(TumbleModel.dragArea(0.55, 1.05, 0.85, 0, 0, -1)).isEqualTo(0.85);
        // Mean over all directions over the mass of the machine.
        assertThat((0.55 + 1.05 + 0.85) / 3 / 107.5).isCloseTo(0.0076, within(5e-5));
    }
}
