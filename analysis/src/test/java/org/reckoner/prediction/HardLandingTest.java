package org.reckoner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Figure;

class HardLandingTest {
    /** It is a misfortune, and still a landing that can be measured. */
    @Test
    void aHardLandingKeepsItsFallHeight() {
        Trajectory.Recorder recorder = new Trajectory.Recorder();
        for (double t = 0; t <= 4; t += 0.5) {
            int knot = recorder.add(t);
            recorder.place(knot, 0, 0, 40 - 9 * t);
            recorder.velocity(knot, 0, 0, -9);
        }
        FlightEvent.Contact contact = new FlightEvent.Contact(
                4, BodyName.PERFORMER, new Vector3D(0, 0, 4), new Vector3D(0, 0, -9), 9, Struck.GROUND, true);
        Flight flight = new Flight(
                Map.of(BodyName.PERFORMER, recorder.finish()),
                List.of(new FlightEvent.Exit(0, 0), contact),
                List.of(),
                new Outcome.HardLanding("field", contact),
                new Flight.Effort(0, 0, 0, 0));
        Measured measured = Measured.of(flight, MachineNearRiderTest.stunt(), new FlatTerrain(3));
        assertThat(measured.get(Figure.LANDING_FALL_HEIGHT).orElseThrow()).isCloseTo(4.13, within(0.01));
        assertThat(measured.get(Figure.CANOPY_CLEARANCE)).isEmpty();
    }
}
