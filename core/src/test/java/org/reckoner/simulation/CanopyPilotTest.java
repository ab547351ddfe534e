package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gravity;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Walls;
import org.reckoner.stunt.Zone;

/** What a pilot does with a canopy. */
class CanopyPilotTest {
    /** So early a throw that the canopy opens some 75 m from the wall. */
    private static final Stunt EARLY = Stunts.cliffJump().with(Input.DELAY, 1.5);

    private static Flight facingTheWall(Stunt stunt) {
        return new Simulator().fly(stunt, Walls.upright(-1092), Failure.OFF_HEADING);
    }

    @Test
    void aCanopyThatOpensTowardTheWallIsTurnedAwayFromIt() {
        Flight flight = facingTheWall(EARLY);
        assertThat(flight.first(FlightEvent.OpenCanopy.class)).isPresent();
        assertThat(flight.outcome()).isInstanceOf(Outcome.Landed.class);
    }

    @Test
    void nobodyAtTheRisersMeetsTheWall() {
        Flight flight = new Simulator().fly(EARLY.with(handsOff()), Walls.upright(-1092), Failure.OFF_HEADING);
        assertThat(flight.outcome()).isInstanceOf(Outcome.Strike.class);
    }

    @Test
    void rearRisersTurnAJustOpenedCanopyByAboutFiftyDegreesASecond() {
        Flight flight = facingTheWall(EARLY.with(Input.PILOT_BRAKE_RELEASE, 8));
        double open = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        double fastest = 0;
        double first = Double.NaN;
        Trajectory path = flight.performer();
        for (double t = open; t < open + 6; t += 0.05) {
            double rate =
                    Math.abs(path.channelAt(Channel.HEADING, t + 0.05) - path.channelAt(Channel.HEADING, t)) / 0.05;
            fastest = Math.max(fastest, rate);
            if (Double.isNaN(first) && rate > 0.1) {
                first = t - open;
            }
        }
        assertThat(StrictMath.toDegrees(fastest)).isBetween(40.0, 65.0);
        assertThat(first).as("hands move once reaction and canopy allow").isBetween(0.7, 1.1);
    }

    private static Plan handsOff() {
        double west = StrictMath.toRadians(270);
        return new Plan(
                List.of(
                        new Phase.RunUp(Throttle.HOLD_SPEED),
                        new Phase.Ramp(Throttle.HOLD_SPEED),
                        new Phase.Airborne(Throttle.HOLD_SPEED),
                        new Phase.Separation(),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, west))),
                        new Phase.Deployment(Trigger.DELAY_FROM_T0),
                        new Phase.Canopy(PilotMode.HANDS_OFF, "field"),
                        new Phase.Landing()),
                List.of());
    }

    /** A site seen in a mirror, with a flight that has height enough to circle: the flight is seen in the mirror too. */
    @Test
    void aMirroredSiteGivesTheMirroredFlightAlsoWhileCircling() {
        Flight west = new Simulator().fly(facing(270), plain());
        Flight east = new Simulator().fly(facing(90), plain());
        assertThat(turned(west)).as("circles").isGreaterThan(4 * Math.PI);
        assertThat(east.events()).hasSameSizeAs(west.events());
        for (double t = 0; t < 170; t += 0.5) {
            Vector3D left = west.performer().placeAt(t);
            Vector3D right = east.performer().placeAt(t);
            assertThat(right.distance(new Vector3D(-left.getX(), left.getY(), left.getZ())))
                    .as("%s s", t)
                    .isLessThan(1e-3);
        }
        assertThat(turned(east)).isCloseTo(turned(west), within(1e-3));
    }

    private static double turned(Flight flight) {
        double open = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        Trajectory path = flight.performer();
        double turned = 0;
        for (double t = open; t < path.end() - 0.2; t += 0.1) {
            turned += path.channelAt(Channel.HEADING, t + 0.1) - path.channelAt(Channel.HEADING, t);
        }
        return Math.abs(turned);
    }

    private static Conditions plain() {
        return new Conditions(
                Stunts.calm(-1092).terrain(),
                Stunts.calm(-1092).air(),
                Stunts.calm(-1092).wind(),
                Gravity.constant(9.82));
    }

    private static Stunt facing(double degrees) {
        double side = degrees < 180 ? 1 : -1;
        double heading = StrictMath.toRadians(degrees);
        Stunt plain = Stunts.cliffJump();
        SiteFrame frame = SiteFrame.of(
                StrictMath.toRadians(62.0579),
                StrictMath.toRadians(6.9715),
                1247,
                HeightDatum.MSL,
                46.3,
                Bearing.ofDegrees(degrees));
        Plan plan = new Plan(
                List.of(
                        new Phase.RunUp(Throttle.HOLD_SPEED),
                        new Phase.Ramp(Throttle.HOLD_SPEED),
                        new Phase.Airborne(Throttle.HOLD_SPEED),
                        new Phase.Separation(),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, heading))),
                        new Phase.Deployment(Trigger.DELAY_FROM_T0),
                        new Phase.Canopy(PilotMode.PATTERN, "field"),
                        new Phase.Landing()),
                List.of());
        return new Stunt(
                plain.name(),
                true,
                frame,
                new Vector3D(side * 100, 0, -150),
                List.of(new Zone("field", new Vector3D(side * 500, -200, -1092), 80, false)),
                List.of(),
                plain.vehicle(),
                plain.slider(),
                plan,
                List.of(),
                plain.inputs());
    }
}
