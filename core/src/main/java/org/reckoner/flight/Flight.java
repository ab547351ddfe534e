package org.reckoner.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One flown stunt, from the start of the run-up until every body lies still or stands; never changes.
 *
 * @param bodies the trajectory of each body
 * @param events in order of time
 * @param phases which phase each body was in
 * @param outcome how it ended for the performer
 * @param effort what the flight cost to compute
 */
public record Flight(
        Map<BodyName, Trajectory> bodies,
        List<FlightEvent> events,
        List<PhaseSpan> phases,
        Outcome outcome,
        Effort effort) {

    public Flight {
        bodies = Map.copyOf(bodies);
        events = List.copyOf(events);
        phases = List.copyOf(phases);
    }

    public Trajectory performer() {
        Trajectory trajectory = bodies.get(BodyName.PERFORMER);
        if (trajectory == null) {
            throw new IllegalStateException("a flight without a performer");
        }
        return trajectory;
    }

    public Optional<Trajectory> vehicle() {
        return Optional.ofNullable(bodies.get(BodyName.VEHICLE));
    }

    public <E extends FlightEvent> Optional<E> first(Class<E> kind) {
        return all(kind).findFirst();
    }

    public <E extends FlightEvent> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether something happened that nobody plans: how it ended, or rider and machine running into each other. */
    public boolean misfortune() {
        return outcome.misfortune() || first(FlightEvent.Recontact.class).isPresent();
    }

    /** The same flight with one more event, put where its time belongs. */
    public Flight with(FlightEvent event) {
        List<FlightEvent> more = new ArrayList<>(events);
        int at = 0;
        while (at < more.size() && more.get(at).time() <= event.time()) {
            at++;
        }
        more.add(at, event);
        return new Flight(bodies, more, phases, outcome, effort);
    }

    /** The phase of a body at a time; the last one after its end. @param t time since T0 (s) */
    public Optional<PhaseSpan> phaseAt(BodyName body, double t) {
        return phases.stream().filter(p -> p.body() == body && t >= p.start()).reduce((a, b) -> b);
    }

    /**
     * What a flight cost.
     *
     * @param steps of the integrator that were kept
     * @param evaluations how often the equations of motion were evaluated
     * @param checks how often an event function was evaluated
     * @param energyError greatest relative error of the energy balance over the phases that have one (1)
     */
    public record Effort(int steps, int evaluations, int checks, double energyError) {}
}
