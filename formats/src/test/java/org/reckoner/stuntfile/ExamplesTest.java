package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Zone;

/** The stunts that ship with the program end as their READMEs say. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("reckoner.root", ".."), "examples");

    static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(EXAMPLES, 2)) {
            return tree.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExampleIsMarkedReadsWithoutAWarningAndEndsWhereItMeansTo(Path path) {
        StuntFile file = StuntFile.read(path);
        assertThat(file.stunt().illustrative()).isTrue();
        // The comparison problem states one gravity everywhere, and is told what that means.
        assertThat(file.warnings()).allMatch(warning -> warning.startsWith("conditions.gravity is stated"));
        Outcome outcome = new Simulator().fly(file.stunt(), file.conditions()).outcome();
        if (file.stunt().plan().has(Phase.Canopy.class)) {
            Zone zone = file.stunt().landingZone();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Landed.class,
                            landed -> assertThat(landed.zone()).isEqualTo(zone.name()));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Arrived.class);
        }
    }

    @Test
    void sixSecondsFromTheLipOfHelsetkopenAreAHundredMetresOfItsThousand() {
        StuntFile file = StuntFile.read(EXAMPLES.resolve("helsetkopen/stunt.yaml"));
        Flight flight = new Simulator().fly(file.stunt(), file.conditions());
        assertThat(placeBelowLip(flight, FlightEvent.Throw.class)).isBetween(100.0, 146.0);
        assertThat(-flight.vehicle()
                        .orElseThrow()
                        .placeAt(flight.vehicle().orElseThrow().end())
                        .getZ())
                .isBetween(300.0, 410.0);
    }

    @Test
    void fiveHundredFeetAboveTheValleyTakeHalfAMinuteAndASuit() {
        StuntFile file = StuntFile.read(EXAMPLES.resolve("helsetkopen/open-at-500-ft.yaml"));
        Flight suit = new Simulator().fly(file.stunt(), file.conditions());
        assertThat(suit.first(FlightEvent.Throw.class).orElseThrow().time()).isBetween(30.0, 37.0);
        assertThat(openAboveGround(file, suit)).isBetween(147.0, 158.0);
        Flight without =
                new Simulator().fly(file.stunt().with(Input.TRACKING_SUIT_LIFT_TO_DRAG, 0.86), file.conditions());
        assertThat(openAboveGround(file, without)).isLessThan(60);
    }

    @Test
    void theGapIsCrossedAtTheSpeedThatThePublishedDistanceAsksFor() {
        // 98.34 m at 30 degrees with a head wind of 5 m/s: 36.9 m/s, by independent integration.
        StuntFile file = StuntFile.read(EXAMPLES.resolve("gap-jump/stunt.yaml"));
        Flight flight = new Simulator().fly(file.stunt().with(Input.EXIT_PUSH, 36.9), file.conditions());
        assertThat(flight.performer().placeAt(flight.performer().end()).getX()).isBetween(97.4, 99.3);
    }

    private static double placeBelowLip(Flight flight, Class<? extends FlightEvent> kind) {
        return -flight.performer()
                .placeAt(flight.first(kind).orElseThrow().time())
                .getZ();
    }

    private static double openAboveGround(StuntFile file, Flight flight) {
        var place = flight.performer()
                .placeAt(
                        flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time());
        return place.getZ() - file.conditions().terrain().groundBelow(place.getX(), place.getY(), place.getZ());
    }
}
