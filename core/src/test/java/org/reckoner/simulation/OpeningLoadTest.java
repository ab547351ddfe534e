package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;
import org.reckoner.stunt.Trigger;

/** How hard an opening is. */
class OpeningLoadTest {

    /** Belly to earth long enough to be near terminal speed, then an opening with a slider. */
    private static Stunt skydive() {
        double west = StrictMath.toRadians(270);
        return Stunts.cliffJump()
                .with(new Plan(
                        List.of(
                                new Phase.Exit(ExitFrom.HELICOPTER),
                                new Phase.Freefall(List.of(new Phase.PostureStep(Posture.BELLY, 0, west))),
                                new Phase.Deployment(Trigger.DELAY_FROM_T0),
                                new Phase.Canopy(PilotMode.PATTERN, "field"),
                                new Phase.Landing()),
                        List.of()))
                .with(Input.DELAY, 10);
    }

    private static Flight fly(Stunt stunt) {
        return new Simulator().fly(stunt, Stunts.calm(-1092));
    }

    private static double load(Flight flight) {
        double stretch =
                flight.first(FlightEvent.LineStretch.class).orElseThrow().time();
        double open = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        Trajectory path = flight.performer();
        double load = 0;
        for (int k = 0; k < path.size(); k++) {
            if (path.time(k) > stretch && path.time(k) < open) {
                load = Math.max(load, path.channel(Channel.RISER_LOAD, k));
            }
        }
        return load;
    }

    /** 4 g is the middle of what jumpers with a slider measure near terminal speed; 2.5 to 7 g is the range. */
    @Test
    void nearTerminalSpeedWithASliderItIsAboutFourG() {
        Flight flight = fly(skydive());
        assertThat(flight.first(FlightEvent.LineStretch.class).orElseThrow().airspeed())
                .isCloseTo(50, within(2.0));
        assertThat(load(flight)).isBetween(3.6, 4.4);
    }

    @Test
    void theSpreadOfFillingAndPeaksReachesFromTwoAndAHalfToSevenG() {
        Itinerary itinerary = Itinerary.of(skydive(), Stunts.calm(-1092), (Failure) null);
        double[] loads = new double[400];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = load(new Simulator().fly(itinerary, skydive().inputs().draw(11, i)));
        }
        Arrays.sort(loads);
        assertThat(loads[20]).as("P5 of seed 11").isBetween(2.2, 3.0);
        assertThat(loads[380]).as("P95 of seed 11").isBetween(5.5, 7.5);
    }

    @Test
    void peaksAreFeltAndDoNotBendThePath() {
        Flight smooth = fly(skydive().with(Input.PEAK_FACTOR, 1));
        Flight rough = fly(skydive().with(Input.PEAK_FACTOR, 1.5));
        assertThat(load(rough)).isCloseTo(1.5 * load(smooth), within(1e-9));
        assertThat(rough.events()).isEqualTo(smooth.events());
    }
}
