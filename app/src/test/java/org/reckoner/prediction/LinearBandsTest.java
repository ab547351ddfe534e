package org.reckoner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Flight;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/** The bands of the block engine against those that the reference engine would give, flight by flight. */
class LinearBandsTest {
    /** Bands of both engines differ by less than this share of a band (1). */
    private static final double SHARE = 0.02;

    @Test
    void aBandIsThatOfTheReferenceEngine() {
        StuntFile file = StuntFile.read(Path.of("..", "examples", "small-cliff", "stunt.yaml"));
        Stunt stunt = file.stunt();
        Neighbours neighbours = Neighbours.of(stunt);
        Itinerary itinerary = Itinerary.of(stunt, file.conditions(), (Failure) null);
        Measured[] flown = new Measured[neighbours.count()];
        for (int k = 0; k < flown.length; k++) {
            Stunt neighbour = neighbours.at(k);
            Flight flight = new Simulator().fly(itinerary, neighbour.inputs().centres());
            flown[k] = Measured.of(flight, neighbour, file.conditions().terrain());
        }
        Map<Figure, Band> bands = LinearBands.of(stunt, file.conditions(), flown[neighbours.plan()], Optional.empty());
        assertThat(bands).containsKeys(Figure.LIP_SPEED, Figure.OPENING_HEIGHT, Figure.FREEFALL_CLEARANCE);
        bands.forEach((figure, band) -> {
            double variance = 0;
            for (int k = 0; k < neighbours.inputs().size(); k++) {
                OptionalDouble low = flown[Neighbours.down(k)].get(figure);
                OptionalDouble high = flown[Neighbours.up(k)].get(figure);
                assertThat(band.broken().contains(neighbours.inputs().get(k)))
                        .as(figure + " and " + neighbours.inputs().get(k).key())
                        .isEqualTo(low.isEmpty() || high.isEmpty());
                if (low.isPresent() && high.isPresent()) {
                    double change = 0.5 * (high.getAsDouble() - low.getAsDouble());
                    variance += change * change;
                }
            }
            double sigma = Math.sqrt(variance);
            assertThat(band.sigma()).as(figure.words()).isCloseTo(sigma, within(SHARE * sigma + 1e-6));
        });
    }

    @Test
    void spareTimeHasABandWhereALimitAsksForIt() {
        StuntFile file = StuntFile.read(Path.of("..", "examples", "helicopter-exit", "stunt.yaml"));
        Stunt plain = file.stunt();
        Limit limit = new Limit("time in hand", Figure.SPARE_TIME, true, 2, "jumper", "test");
        Stunt stunt = new Stunt(
                plain.name(),
                plain.illustrative(),
                plain.frame(),
                plain.bowl(),
                plain.zones(),
                plain.obstacles(),
                plain.vehicle(),
                plain.slider(),
                plain.plan(),
                List.of(limit),
                plain.inputs());
        Flight flight = new Simulator().fly(stunt, file.conditions());
        Optional<SpareTime> spare = SpareTime.of(stunt, file.conditions(), flight);
        Measured measured = Measured.of(flight, stunt, file.conditions().terrain());
        measured.put(Figure.SPARE_TIME, spare.orElseThrow().spare().orElseThrow());
        Band band = LinearBands.of(stunt, file.conditions(), measured, spare).get(Figure.SPARE_TIME);
        assertThat(band).isNotNull();
        assertThat(band.broken()).isEmpty();
        // The strongest driver, flown again by itself, moves the spare time as the band says.
        Neighbours neighbours = Neighbours.of(stunt);
        Band.Driver driver = band.drivers().get(0);
        int input = neighbours.inputs().indexOf(driver.input());
        double change = 0.5
                * (spare(neighbours.at(Neighbours.up(input)), file)
                        - spare(neighbours.at(Neighbours.down(input)), file));
        assertThat(driver.change()).isCloseTo(change, within(0.1 * Math.abs(change) + 0.05));
    }

    private static double spare(Stunt stunt, StuntFile file) {
        Flight flight = new Simulator().fly(stunt, file.conditions());
        return SpareTime.of(stunt, file.conditions(), flight)
                .orElseThrow()
                .spare()
                .orElseThrow();
    }
}
