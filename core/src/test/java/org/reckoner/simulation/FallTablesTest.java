package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;

/** Tables of whole falls, flown through the engine. */
class FallTablesTest {
    private static final double WEST = StrictMath.toRadians(270);

    /** A point mass from the lip at 1,247 m whose lift sets in at half a second; computed independently. */
    @ParameterizedTest
    @CsvSource({
        "25, 0.0, 126, 115, 40.0", "25, 0.6, 112, 127, 35.5", "25, 1.0, 102, 133, 32.0",
        "15, 0.0, 136, 72, 42.0", "15, 0.6, 128, 85, 39.0", "15, 1.0, 122, 92, 36.0"
    })
    void liftAndLipSpeedBuyWhatTheTableSays(
            double lipSpeed, double liftToDrag, double drop, double forward, double sink) {
        Plan plan = new Plan(
                List.of(
                        new Phase.Exit(ExitFrom.AIRCRAFT),
                        new Phase.Freefall(List.of(
                                new Phase.PostureStep(Posture.UPRIGHT, 0, WEST),
                                new Phase.PostureStep(Posture.CUSTOM, 0.5, WEST))),
                        new Phase.Landing()),
                List.of());
        Stunt stunt = Stunts.fall(Posture.CUSTOM)
                .with(plan)
                .with(Input.UPRIGHT_KD, 0.006)
                .with(Input.CUSTOM_KD, 0.006)
                .with(Input.CUSTOM_LIFT_TO_DRAG, liftToDrag)
                .with(Input.POSTURE_TIME, 0.05)
                .with(Input.EXIT_PUSH, lipSpeed)
                .with(Input.EXIT_ANGLE, StrictMath.toRadians(10));
        Flight flight = new Simulator().fly(stunt, Stunts.calm(-1092));
        Vector3D place = flight.performer().placeAt(6);
        assertThat(-place.getZ()).isCloseTo(drop, within(1.0));
        assertThat(-place.getX()).isCloseTo(forward, within(1.0));
        assertThat(-flight.performer().velocityAt(6).getZ()).isCloseTo(sink, within(0.6));
    }

    @Test
    void staticFallOfATerminalSpeedOf55MetresASecond() {
        double density = 1.1;
        double[] drop = {42, 73, 109, 151, 196, 244};
        Stunt stunt = Stunts.fall(Posture.CUSTOM).with(Input.CUSTOM_KD, 2 * 9.80665 / (density * 55 * 55));
        Flight flight = new Simulator().fly(stunt, textbook(density, -2_000));
        for (int k = 0; k < drop.length; k++) {
            assertThat(-flight.performer().placeAt(k + 3).getZ()).isCloseTo(drop[k], within(0.6));
        }
        assertThat(-flight.performer().velocityAt(6).getZ()).isCloseTo(43, within(0.5));
        assertThat(-flight.performer().velocityAt(25).getZ()).isCloseTo(55, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({
        "70, 25, 16.5",
        "70, 30, 15.5",
        "70, 35, 14.9",
        "70, 40, 14.6",
        "80, 25, 17.7",
        "80, 30, 16.6",
        "80, 35, 16.0",
        "80, 40, 15.6"
    })
    void levelTableTopNeedsTheSpeedOfTheParabola(double feet, double angle, double speed) {
        Stunt stunt = Stunts.fall(Posture.CUSTOM)
                .with(Input.PERFORMER_LENGTH, 0.02)
                .with(Input.PERFORMER_RADIUS, 0.01)
                .with(Input.EXIT_PUSH, speed)
                .with(Input.EXIT_ANGLE, StrictMath.toRadians(angle));
        Flight flight = new Simulator().fly(stunt, textbook(0, -0.0101));
        Vector3D landing = flight.first(FlightEvent.Contact.class).orElseThrow().place();
        assertThat(-landing.getX()).isCloseTo(feet * 0.3048, within(0.3));
    }

    private static Conditions textbook(double density, double floor) {
        return new Conditions(
                new FlatTerrain(floor), Atmosphere.constant(density).compile(), new Calm(), Gravity.constant(9.80665));
    }
}
