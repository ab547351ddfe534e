package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Closed forms of run-up, ramp and lip; rider and machine 202.5 kg, moments about the rear contact. */
class RideFormulasTest {
    private static final double G = 9.80665;
    private static final double MASS = 202.5;

    @Test
    void wheelieLimitOnTheFlatIsTheLeverOfTheCentre() {
        assertThat(RideModel.wheelieAcceleration(MASS, MASS * G, 0.70, 0.95, 0, 0) / G)
                .isCloseTo(0.74, within(0.005));
        assertThat(RideModel.wheelieAcceleration(MASS, MASS * G, 0.80, 0.95, 0, 0) / G)
                .isCloseTo(0.84, within(0.005));
    }

    @Test
    void frontWheelCarriesNothingAtTheWheelieLimit() {
        double gSin = G * 0.1;
        double drag = 200;
        double press = MASS * G * 0.995;
        double limit = RideModel.wheelieAcceleration(MASS, press, 0.72, 0.98, gSin, drag);
        assertThat(RideModel.frontLoad(MASS, press, 0.72, 0.98, 1.48, gSin, limit, drag))
                .isCloseTo(0, within(1e-9));
        assertThat(RideModel.frontLoad(MASS, press, 0.72, 0.98, 1.48, gSin, limit - 1, drag))
                .isPositive();
    }

    @Test
    void tractionLimitUsesAllTheGripOfTheRearLoad() {
        double press = MASS * G;
        double massMoved = MASS + 20;
        double spin = 12;
        double drag = 100;
        double resist = drag + 0.02 * press;
        double force = RideModel.gripForce(0.4, MASS, press, 0.72, 0.98, 1.48, 0, drag, resist, massMoved, spin);
        double acceleration = (force - resist) / massMoved;
        double rear = press - RideModel.frontLoad(MASS, press, 0.72, 0.98, 1.48, 0, acceleration, drag);
        assertThat(force - spin * acceleration).isCloseTo(0.4 * rear, within(1e-9));
    }

    @Test
    void curveOfThirtyMetresAtTwentyTwoMetresASecondPressesWithMoreThanTwoAndAHalfG() {
        assertThat(RideModel.press(MASS, G, 1, 22, 1 / 30.0) / (MASS * G)).isCloseTo(2.645, within(0.001));
        assertThat(RideModel.press(MASS, G, 1, 22, 0) / (MASS * G)).isCloseTo(1, within(1e-12));
    }

    @Test
    void thinAirTakesPowerInProportion() {
        double sea = RideModel.wheelForce(25, 1, 1.225, 16, 0.322);
        assertThat(sea).isCloseTo(25 * 16 / 0.322, within(1e-9));
        assertThat(RideModel.wheelForce(25, 1, 1.085, 16, 0.322) / sea).isCloseTo(1.085 / 1.225, within(1e-12));
    }

    private static double lipAcceleration(double driveForce) {
        return LipDeparture.angularAcceleration(
                MASS, 9.8169, 0.72, 0.98, StrictMath.cos(StrictMath.toRadians(12)), driveForce, 60.1);
    }

    @Test
    void coastingOverTheLipDropsTheNose() {
        assertThat(lipAcceleration(0)).isCloseTo(-8.5, within(0.05));
        assertThat(lipAcceleration(0) * 1.48 / 22).isCloseTo(-0.57, within(0.005));
    }

    @Test
    void drivingOverTheLipHoldsTheNoseUp() {
        assertThat(lipAcceleration(973)).isCloseTo(-2.7, within(0.05));
        assertThat(lipAcceleration(973) * 1.48 / 22).isCloseTo(-0.18, within(0.005));
        assertThat(lipAcceleration(1172) * 1.48 / 22).isCloseTo(-0.10, within(0.005));
    }

    @Test
    void closedThrottleDropsTheNoseThreeToSixTimesAsFast() {
        assertThat(lipAcceleration(-150) / lipAcceleration(973)).isBetween(3.0, 6.0);
    }

    @Test
    void curvedLipTurnsTheMachineUnlessAKickerOfAWheelbaseEndsIt() {
        assertThat(lipRate(0, 0)).isCloseTo(22 / 30.0, within(1e-12));
        assertThat(lipRate(0, 0.5)).isCloseTo(22 / 30.0 * (1 - 0.5 / 1.48), within(1e-12));
        assertThat(lipRate(0, 1.48)).isCloseTo(0, within(1e-12));
        assertThat(lipRate(0, 8)).isCloseTo(0, within(1e-12));
    }

    /** In an easement of 2 m the curvature fades as it nears the edge: half of it is left over the last wheelbase's middle. */
    @Test
    void anEasementBeforeTheEdgeTurnsTheMachineLess() {
        assertThat(lipRate(2, 0)).isCloseTo(22 * 0.5 * 1.48 / 2 / 30, within(1e-12));
        assertThat(lipRate(2, 0.5)).isCloseTo(22 * 0.5 * 0.98 * 0.98 / 2 / 30 / 1.48, within(1e-12));
    }

    private static double lipRate(double easement, double kicker) {
        double lip = StrictMath.toRadians(12);
        RampPath path = new RampPath(60, 0, 30, easement, lip, kicker);
        return LipDeparture.curvedLipRate(22, lip - path.angle(path.lip() - 1.48), 1.48);
    }

    @Test
    void speedOffTheDeckLowersThePath() {
        LipDeparture departure = new LipDeparture(22, -0.41, 0.2, -0.57, StrictMath.toRadians(12));
        assertThat(departure.flightPathAngle()).isCloseTo(StrictMath.toRadians(12) - 0.41 / 22, within(1e-5));
        double out = departure.outSpeed();
        double up = departure.upSpeed();
        assertThat(StrictMath.atan2(up, out)).isCloseTo(departure.flightPathAngle(), within(1e-12));
        assertThat(out * out + up * up).isCloseTo(22 * 22 + 0.41 * 0.41, within(1e-9));
    }

    @Test
    void brakingTheRearWheelToRestInTheAirPitchesTheNoseDown() {
        double spin = 76;
        double time = 0.08;
        double turned = PairModel.pitchAcceleration(0.65, 0, -spin / time, 60) * time;
        assertThat(turned).isCloseTo(-0.8, within(0.03));
    }

    @Test
    void openingTheThrottleInTheAirLiftsTheNoseAndTheCrankHelpsIfItTurnsForward() {
        double plain = PairModel.pitchAcceleration(0.65, 0, 50, 60);
        assertThat(plain).isPositive();
        assertThat(PairModel.pitchAcceleration(0.65, 0.16, 50, 60)).isGreaterThan(plain);
        assertThat(PairModel.pitchAcceleration(0.65, -0.16, 50, 60)).isLessThan(plain);
    }

    @Test
    void pushOffGivesEachBodyItsShareAndTheRiderASpin() {
        PushOff.Moving rider = new PushOff.Moving(95, 13.4, 0, 0.37, 20, 1, 0);
        PushOff.Moving machine = new PushOff.Moving(107.5, 22, 0, -0.33, 20, 1, 0);
        double elevation = StrictMath.toRadians(40);
        // An arm of 0.45 m along the body is 0.345 m across a push at 40 degrees.
        PushOff push = PushOff.of(rider, machine, 2, elevation, 0.345);
        double impulse = 95
                * Math.sqrt(square(push.rider().outSpeed() - 20)
                        + square(push.rider().upSpeed() - 1));
        assertThat(impulse).isCloseTo(101, within(0.2));
        assertThat(push.rider().outSpeed()).isLessThan(20);
        assertThat(push.rider().upSpeed()).isGreaterThan(1);
        assertThat(push.vehicle().outSpeed()).isGreaterThan(20);
        assertThat(push.rider().spin()).isCloseTo(-2.6, within(0.01));
    }

    private static double square(double value) {
        return value * value;
    }
}
