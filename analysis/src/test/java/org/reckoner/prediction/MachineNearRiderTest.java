package org.reckoner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;

/** Made-up paths of rider and machine, whose distances are known by hand. Both head north, level. */
class MachineNearRiderTest {
    /** Half width of the machine (m). */
    private static final double SIDE = 0.45;

    private static final Inputs INPUTS = Inputs.standard();

    @Test
    void aMachineThatComesBackIntoTheRiderIsAnEventAndAMisfortune() {
        double radius = INPUTS.centre(Input.PERFORMER_RADIUS);
        Flight apart = flight(
                t -> Vector3D.ZERO,
                t -> new Vector3D(1 + 4 * t - t * t, 0, 0),
                5,
                new FlightEvent.Separated(0.1, 2, 0));
        Optional<SeparationGap> gap = SeparationGap.of(apart, stunt());
        Flight written = SeparationGap.written(apart, gap);
        double meet = 2 + Math.sqrt(4 + 1 - SIDE - radius);
        assertThat(written.first(FlightEvent.Recontact.class).orElseThrow().time())
                .isBetween(meet, meet + 0.011);
        assertThat(apart.misfortune()).isFalse();
        assertThat(written.misfortune()).isTrue();
        assertThat(gap.orElseThrow().overlap()).isTrue();
    }

    @Test
    void aMachineThatOnlyComesNearIsNoEvent() {
        Flight near = flight(
                t -> Vector3D.ZERO,
                t -> new Vector3D(2.2 + 4 * t - t * t, 0, 0),
                4,
                new FlightEvent.Separated(0.1, 2, 0));
        Optional<SeparationGap> gap = SeparationGap.of(near, stunt());
        assertThat(SeparationGap.written(near, gap)).isSameAs(near);
        assertThat(gap.orElseThrow().least().orElseThrow().gap())
                .isCloseTo(2.2 - SIDE - INPUTS.centre(Input.PERFORMER_RADIUS), within(0.05));
    }

    @Test
    void aMachineFallingPastATipOfTheCanopyIsMeasuredToTheTip() {
        double span = INPUTS.centre(Input.CANOPY_SPAN);
        double up = INPUTS.centre(Input.LINE_LENGTH) + 0.5;
        Flight flight = flight(
                t -> new Vector3D(0, 0, 0),
                t -> new Vector3D(10, 0, 60 - 40 * t),
                3,
                new FlightEvent.Separated(0.1, 2, 0),
                new FlightEvent.Throw(0.2),
                new FlightEvent.PinsOpen(0.3, 100),
                new FlightEvent.LineStretch(0.5, 30, 1000));
        EquipmentGap gap = EquipmentGap.of(flight, stunt()).orElseThrow();
        assertThat(gap.part()).isEqualTo(EquipmentGap.Part.CANOPY);
        assertThat(gap.distance()).isCloseTo(10 - SIDE - 0.5 * span, within(1e-3));
        assertThat(gap.time()).isCloseTo((60 - up) / 40, within(2e-3));
    }

    @Test
    void theBridleTrailsStraightBehindTheRider() {
        double bridle = INPUTS.centre(Input.BRIDLE_LENGTH);
        Flight flight = flight(
                t -> new Vector3D(0, 0, -40 * t),
                t -> new Vector3D(3, 0, bridle - 40 * t),
                3,
                new FlightEvent.Separated(0.1, 2, 0),
                new FlightEvent.Throw(1));
        EquipmentGap gap = EquipmentGap.of(flight, stunt()).orElseThrow();
        assertThat(gap.part()).isEqualTo(EquipmentGap.Part.LINES);
        assertThat(gap.distance()).isCloseTo(3 - SIDE, within(1e-3));
    }

    private static Flight flight(
            DoubleFunction<Vector3D> rider, DoubleFunction<Vector3D> machine, double end, FlightEvent... events) {
        return new Flight(
                Map.of(BodyName.PERFORMER, path(rider, end), BodyName.VEHICLE, path(machine, end)),
                List.of(events),
                List.of(),
                new Outcome.Landed(
                        "field",
                        new FlightEvent.Contact(
                                end, BodyName.PERFORMER, Vector3D.ZERO, Vector3D.ZERO, 0, Struck.GROUND, true)),
                new Flight.Effort(0, 0, 0, 0));
    }

    /** A path of second order, so that the cubic between knots is exact. */
    private static Trajectory path(DoubleFunction<Vector3D> place, double end) {
        Trajectory.Recorder recorder = new Trajectory.Recorder();
        for (double t = 0; t <= end; t += 0.125) {
            int knot = recorder.add(t);
            Vector3D here = place.apply(t);
            Vector3D velocity = place.apply(t + 0.5).subtract(place.apply(t - 0.5));
            recorder.place(knot, here.getX(), here.getY(), here.getZ());
            recorder.velocity(knot, velocity.getX(), velocity.getY(), velocity.getZ());
            recorder.channel(knot, Channel.HEADING, 0);
        }
        return recorder.finish();
    }

    static Stunt stunt() {
        return new Stunt(
                "two bodies",
                true,
                SiteFrame.of(1.08, 0.12, 1247, HeightDatum.MSL, 46.3, Bearing.ofDegrees(270)),
                Vector3D.ZERO,
                List.of(),
                List.of(),
                null,
                Slider.UP,
                new Plan(
                        List.of(
                                new Phase.Exit(ExitFrom.AIRCRAFT),
                                new Phase.Freefall(List.of(new Phase.PostureStep(Posture.BELLY, 0, 0))),
                                new Phase.Landing()),
                        List.of()),
                List.of(),
                INPUTS);
    }
}
