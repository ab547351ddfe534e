package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/** An event that a picture names, with the dot that stands for it; the weightiest first. */
record Milestone(double time, BodyName body, String words, Mark.Shape shape, Colour colour, int weight) {

    static List<Milestone> of(Flight flight) {
        List<Milestone> found = new ArrayList<>();
        for (FlightEvent event : flight.events()) {
            Milestone one = of(event, flight.outcome());
            if (one != null) {
                found.add(one);
            }
        }
        found.sort(
                (a, b) -> a.weight != b.weight ? Integer.compare(a.weight, b.weight) : Double.compare(a.time, b.time));
        return found;
    }

    private static @org.jspecify.annotations.Nullable Milestone of(FlightEvent event, Outcome outcome) {
        if (event instanceof FlightEvent.Throw) {
            return performer(event, "throw", Mark.Shape.TRIANGLE, 0);
        }
        if (event instanceof FlightEvent.OpenCanopy) {
            return performer(event, "open canopy", Mark.Shape.SQUARE, 1);
        }
        if (event instanceof FlightEvent.Contact contact) {
            boolean rides = contact.body() == BodyName.VEHICLE;
            boolean planned = outcome instanceof Outcome.Arrived;
            return new Milestone(
                    event.time(),
                    contact.body(),
                    planned && !rides ? "landing" : event.words(),
                    Mark.Shape.DIAMOND,
                    rides ? Look.VEHICLE : Look.INK,
                    2);
        }
        if (event instanceof FlightEvent.Separated) {
            return performer(event, "separation", Mark.Shape.CIRCLE, 3);
        }
        if (event instanceof FlightEvent.LineStretch) {
            return performer(event, "line stretch", Mark.Shape.CIRCLE, 6);
        }
        if (event instanceof FlightEvent.Lip || event instanceof FlightEvent.Exit) {
            return performer(event, "T0", Mark.Shape.CIRCLE, 5);
        }
        if (event instanceof FlightEvent.Apex) {
            return performer(event, "highest point", Mark.Shape.CIRCLE, 8);
        }
        if (event instanceof FlightEvent.Pilot pilot && pilot.mark() == FlightEvent.PilotMark.FINAL) {
            return performer(event, "last turn", Mark.Shape.CIRCLE, 7);
        }
        return null;
    }

    private static Milestone performer(FlightEvent event, String words, Mark.Shape shape, int weight) {
        return new Milestone(event.time(), BodyName.PERFORMER, words, shape, Look.INK, weight);
    }
}
