package org.reckoner.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/**
 * Where the canopies of the first takes open.
 *
 * @param flown takes that were flown; one whose canopy never opens has no place here
 * @param all in the order of the samples
 */
public record Openings(int flown, List<Opening> all) {
    public Openings {
        all = List.copyOf(all);
    }

    /**
     * One open canopy.
     *
     * @param sample whose numbers it has
     * @param place in site axes (m)
     * @param time since T0 (s)
     * @param clock time since the flight began, the run-up included (s)
     */
    public record Opening(long sample, Vector3D place, double time, double clock) {}

    static Openings of(Stunt stunt, Conditions conditions, Dealt dealt, int count, int threads) {
        BlockEngine engine = new BlockEngine(
                Itinerary.of(stunt, conditions, (Failure) null), Extent.performerUntil(FlightEvent.OpenCanopy.class));
        List<Opening> all = new ArrayList<>();
        engine.<Opening[]>fly(
                dealt::draw,
                count,
                threads,
                (k, draw, flight) -> opening(k, flight),
                found -> all.addAll(List.of(found)));
        return new Openings(count, all);
    }

    private static Opening[] opening(int sample, Flight flight) {
        return flight.first(FlightEvent.OpenCanopy.class)
                .map(open -> new Opening[] {
                    new Opening(
                            sample,
                            flight.performer().placeAt(open.time()),
                            open.time(),
                            open.time() - flight.events().get(0).time())
                })
                .orElse(new Opening[0]);
    }

    /** @return the longest time that any took from its beginning; 0 where none opened (s) */
    double longest() {
        return all.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Opening::clock)
                .max()
                .orElse(0);
    }
}
