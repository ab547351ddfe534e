package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;

/** Postures come with a lag, and each failure does what its words say. */
class PosturesAndFailuresTest {
    private static final double WEST = StrictMath.toRadians(270);

    private static Flight fly(Stunt stunt, @Nullable Failure failure) {
        return new Simulator().fly(stunt, Stunts.calm(-1092), failure);
    }

    private static Flight cliff(@Nullable Failure failure) {
        return fly(Stunts.cliffJump(), failure);
    }

    private static double load(Flight flight) {
        Trajectory path = flight.performer();
        double load = 0;
        for (int k = 0; k < path.size(); k++) {
            load = Math.max(load, path.channel(Channel.FILL, k) < 1 ? path.channel(Channel.RISER_LOAD, k) : 0);
        }
        return load;
    }

    private static double open(Flight flight) {
        return flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
    }

    /** A dive off a fast aircraft: at once the wind is strong, and a track flown at once would lift at once. */
    @Test
    void liftAfterAnExitComesWithTheTimeConstantOfAPosture() {
        Plan plan = new Plan(
                List.of(
                        new Phase.Exit(ExitFrom.AIRCRAFT),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, WEST))),
                        new Phase.Landing()),
                List.of());
        Stunt dive = Stunts.fall(Posture.TRACK)
                .with(plan)
                .with(Input.CARRIER_SPEED, 50)
                .with(Input.CARRIER_COURSE, WEST);
        Trajectory path = fly(dive, null).performer();
        assertThat(lift(path, 0)).as("at the exit").isLessThan(0.3);
        double early = lift(path, 0.4);
        double late = lift(path, 2);
        assertThat(early / late).isBetween(0.4, 0.9);
    }

    /** Upward acceleration without gravity (m/s²), over two hundredths of a second. */
    private static double lift(Trajectory path, double t) {
        return (path.velocityAt(t + 0.02).getZ() - path.velocityAt(t).getZ()) / 0.02 + 9.82;
    }

    @Test
    void theBodyTurnsIntoAPostureAndDoesNotJump() {
        Trajectory path = cliff(null).performer();
        double thrown = cliff(null).first(FlightEvent.Throw.class).orElseThrow().time();
        double separated =
                cliff(null).first(FlightEvent.Separated.class).orElseThrow().time();
        for (double t = separated + 0.02; t < thrown; t += 0.01) {
            double turned = path.channelAt(Channel.PITCH, t + 0.01) - path.channelAt(Channel.PITCH, t);
            assertThat(StrictMath.toDegrees(Math.abs(turned))).as("%s s", t).isLessThan(4);
        }
        assertThat(StrictMath.toDegrees(path.channelAt(Channel.PITCH, separated + 0.02)))
                .isGreaterThan(75);
        assertThat(StrictMath.toDegrees(path.channelAt(Channel.PITCH, thrown))).isCloseTo(-15, within(0.1));
    }

    @Test
    void aTumblingBodyHasItsOwnDragAndItsLiftPointsAnywhere() {
        Stunt stunt = Stunts.cliffJump().with(Input.UNSTABLE_LIFT_TO_DRAG, 0.2);
        Flight right = fly(stunt.with(Input.TUMBLE_BANK, 1.2), Failure.TUMBLE);
        Flight left = fly(stunt.with(Input.TUMBLE_BANK, -1.2), Failure.TUMBLE);
        assertThat(right.performer().channelAt(Channel.KD, 5)).isCloseTo(0.0064, within(1e-5));
        assertThat(right.performer().placeAt(7).getY()
                        - left.performer().placeAt(7).getY())
                .as("right of west is north")
                .isGreaterThan(3);
        assertThat(right.first(FlightEvent.Throw.class).orElseThrow().time()).isCloseTo(8, within(1e-9));
    }

    @Test
    void aHardOpeningIsHarder() {
        assertThat(load(cliff(Failure.HARD_OPENING))).isGreaterThan(1.3 * load(cliff(null)));
    }

    @Test
    void lineTwistsKeepTheCanopyStraightUntilTheyAreKickedOut() {
        Stunt turned = Stunts.cliffJump().with(Input.OPENING_HEADING_ERROR, 1.5);
        Flight usual = fly(turned, null);
        Flight twisted = fly(turned, Failure.LINE_TWISTS);
        double open = open(usual);
        assertThat(Math.abs(heading(usual, open + 5) - heading(usual, open))).isGreaterThan(0.5);
        assertThat(heading(twisted, open + 6)).isCloseTo(heading(twisted, open), within(1e-6));
        assertThat(Math.abs(heading(twisted, open + 12) - heading(twisted, open)))
                .isGreaterThan(0.5);
        double released = twisted.events().stream()
                .filter(event -> event instanceof FlightEvent.Pilot pilot
                        && pilot.mark() == FlightEvent.PilotMark.BRAKES_RELEASED)
                .mapToDouble(FlightEvent::time)
                .findFirst()
                .orElseThrow();
        assertThat(released).isCloseTo(open + 8, within(1e-6));
    }

    private static double heading(Flight flight, double t) {
        return flight.performer().channelAt(Channel.HEADING, t);
    }

    @Test
    void aLineOverTurnsAndSinksFastToTheGround() {
        Flight flight = cliff(Failure.LINE_OVER);
        double open = open(flight);
        Trajectory path = flight.performer();
        assertThat(-path.velocityAt(open + 15).getZ()).isGreaterThan(6);
        assertThat(Math.abs(heading(flight, open + 20) - heading(flight, open + 10)))
                .isGreaterThan(Math.PI);
    }
}
