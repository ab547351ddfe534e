package org.reckoner.examples;

import java.nio.file.Path;
import java.util.Locale;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/** Flies a stunt from its file, as planned and with another lip speed, and prints what happens when. */
public final class FlyAStunt {
    private FlyAStunt() {}

    /** The first argument names a stunt file; without one it is that of Helsetkopen. */
    public static void main(String[] arguments) {
        StuntFile file =
                StuntFile.read(Path.of(arguments.length > 0 ? arguments[0] : "examples/helsetkopen/stunt.yaml"));
        Stunt stunt = file.stunt();
        Flight flight = new Simulator().fly(stunt, file.conditions());
        System.out.println(stunt.name() + (stunt.illustrative() ? " (illustrative)" : "") + ": "
                + flight.outcome().words());
        for (FlightEvent event : flight.events()) {
            if (event.body() == BodyName.PERFORMER) {
                double belowLip = -flight.performer().placeAt(event.time()).getZ();
                System.out.printf(
                        Locale.ROOT, "%8.2f s  %-28s %7.1f m below the lip%n", event.time(), event.words(), belowLip);
            }
        }

        // A stunt never changes; "with" makes another.
        Flight slower = new Simulator().fly(stunt.with(Input.RUN_UP_SPEED, 19), file.conditions());
        System.out.println("the same at 19 m/s: " + slower.outcome().words());
    }
}
