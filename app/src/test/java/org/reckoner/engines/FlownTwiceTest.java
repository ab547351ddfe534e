package org.reckoner.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/** The comparison of engines notices what it is there for. */
class FlownTwiceTest {
    private static final Stunt STEERED = StuntFile.read(Path.of("..", "examples", "small-cliff", "stunt.yaml"))
            .stunt();

    private static KeptFlight flight(double stretch, double touchdown, double x, double clearance) {
        FlightEvent.Contact contact = new FlightEvent.Contact(
                touchdown, BodyName.PERFORMER, new Vector3D(x, 0, -300), Vector3D.ZERO, 2, Struck.GROUND, true);
        return new KeptFlight(
                List.of(
                        new FlightEvent.LineStretch(stretch, 30, 1),
                        new FlightEvent.OpenCanopy(stretch + 2, 0),
                        contact),
                new Outcome.Landed("meadow", contact),
                OptionalDouble.of(clearance),
                OptionalDouble.of(clearance),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static FlownTwice against(KeptFlight block) {
        return new FlownTwice(STEERED, flight(5, 60, 300, 20), block);
    }

    @Test
    void whatLiesWithinIsAlike() {
        FlownTwice pair = against(flight(5.0005, 60.01, 300.05, 20.01));
        assertThat(pair.faults()).isEmpty();
        assertThat(pair.partings()).isEmpty();
    }

    @Test
    void nothingExcusesADifferenceBeforeTheCanopyIsOpen() {
        assertThat(against(flight(5.002, 60, 300, 20)).faults()).anyMatch(fault -> fault.contains("line stretch"));
        assertThat(against(flight(5, 60, 300, 20.1)).faults()).anyMatch(fault -> fault.contains("freefall clearance"));
    }

    @Test
    void aSteeredFlightThatLandsElsewhereIsListed() {
        assertThat(against(flight(5, 60.1, 300, 20)).partings()).anyMatch(parting -> parting.contains("0.100 s"));
        assertThat(against(flight(5, 60, 301, 20)).partings()).anyMatch(parting -> parting.contains("1.00 m"));
    }

    @Test
    void machinesThatScatterThreePercentWiderFail() {
        List<Vector3D> places = IntStream.range(0, 1_000)
                .mapToObj(i -> new Vector3D(
                        100 + 5 * KeyedRandom.normal(3, i, "east"), 5 * KeyedRandom.normal(3, i, "north"), -300))
                .toList();
        Vector3D mean = places.stream().reduce(Vector3D.ZERO, Vector3D::add).scalarMultiply(1e-3);
        List<Vector3D> wider = places.stream()
                .map(place -> mean.add(place.subtract(mean).scalarMultiply(1.03)))
                .toList();
        assertThat(MachineSpread.of(places, places, 3).fails()).isFalse();
        assertThat(MachineSpread.of(places, wider, 3).fails()).isTrue();
    }
}
