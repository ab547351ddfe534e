package org.reckoner.bulk;

import java.util.List;
import java.util.Optional;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/**
 * What is kept of one flight among many: what happened when and where, and how it ended.
 *
 * @param moments in order of time
 * @param outcome how it ended for the performer
 */
public record SampleFlight(List<Moment> moments, Outcome outcome) {
    public SampleFlight {
        moments = List.copyOf(moments);
    }

    /** The first event of a kind. */
    public <E extends FlightEvent> Optional<E> first(Class<E> kind) {
        return moments.stream()
                .map(Moment::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
