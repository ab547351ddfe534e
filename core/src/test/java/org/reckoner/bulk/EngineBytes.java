package org.reckoner.bulk;

import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** Prints every bit that both engines say of some random flights, to be compared between Java versions. */
final class EngineBytes {
    private static final long SEED = 11;
    private static final int REFERENCES = 8;
    private static final int SAMPLES = 256;

    private EngineBytes() {}

    public static void main(String[] args) {
        Stunt stunt = Days.windyCliffJump();
        Itinerary itinerary = Itinerary.of(stunt, Days.windy(-1092), (Failure) null);
        for (int i = 0; i < REFERENCES; i++) {
            Flight flight = new Simulator().fly(itinerary, stunt.inputs().draw(SEED, i));
            System.out.println("reference " + i + " " + flight.effort().evaluations());
            flight.events().forEach(EngineBytes::print);
        }
        new BlockEngine(itinerary)
                .fly(stunt.inputs(), SEED, SAMPLES, 2)
                .flights()
                .forEach(flight -> flight.moments().forEach(moment -> print(moment.event())));
    }

    private static void print(FlightEvent event) {
        StringBuilder line = new StringBuilder(event.words()).append(' ').append(Double.toHexString(event.time()));
        if (event instanceof FlightEvent.Contact contact) {
            for (double value : contact.place().toArray()) {
                line.append(' ').append(Double.toHexString(value));
            }
            for (double value : contact.velocity().toArray()) {
                line.append(' ').append(Double.toHexString(value));
            }
        }
        System.out.println(line);
    }
}
