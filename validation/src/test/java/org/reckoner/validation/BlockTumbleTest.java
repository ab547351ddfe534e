package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Flight;

/** The tumbling bricks of the public cases, flown by the block engine and held to the tolerances of the cases. */
class BlockTumbleTest {
    private static Flight fly(Itinerary itinerary, double[] numbers, double longest) {
        List<Flight> flown = new ArrayList<>();
        // The columns of its path stay its own: nothing is flown after it.
        new BlockEngine(itinerary, new Extent(true, null, longest))
                .fly(k -> Draw.still(numbers), 1, 1, (k, draw, flight) -> flight, flown::add);
        return flown.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P06", "P07"})
    void tumblesAsTheParticipantsDo(String id) {
        ReferenceCase one = Suite.bundled().cases().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
        ReferenceCase block = new ReferenceCase(
                one.id(),
                one.kind(),
                one.title(),
                one.source(),
                one.note(),
                new TumbleBench(BlockTumbleTest::fly),
                one.settings(),
                one.expectations());
        List<Finding> rates = block.run().stream()
                .filter(finding -> finding.expectation().words().contains("rate"))
                .toList();
        assertThat(rates).hasSizeGreaterThan(3);
        assertThat(rates.stream()
                        .filter(Finding::fails)
                        .map(f -> f.expectation().words() + ": " + Shown.predicted(f)))
                .isEmpty();
    }
}
