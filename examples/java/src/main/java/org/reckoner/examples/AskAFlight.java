package org.reckoner.examples;

import java.nio.file.Path;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.Measured;
import org.reckoner.prediction.Prediction;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stuntfile.StuntFile;

/** What the page on the library shows, as a program: a flight and the questions that can be asked of it. */
public final class AskAFlight {
    private AskAFlight() {}

    public static void main(String[] arguments) {
        StuntFile file = StuntFile.read(Path.of("examples/helsetkopen/stunt.yaml"));
        Flight flight = new Simulator().fly(file.stunt(), file.conditions());
        System.out.println(flight.outcome().words());

        double t = flight.first(FlightEvent.Throw.class).orElseThrow().time();
        Vector3D place = flight.performer().placeAt(t); // site axes: east, north, up from the lip (m)

        Flight slower = new Simulator().fly(file.stunt().with(Input.RUN_UP_SPEED, 19), file.conditions());
        Prediction all = Prediction.of(file.stunt(), file.conditions()); // figures, bands, clearance, seconds to spare

        System.out.println("thrown " + place + ", at 19 m/s it "
                + slower.outcome().words() + ", " + all.limits().size() + " limits");
        Flight failed = new Simulator().fly(file.stunt(), file.conditions(), Failure.NO_PULL);
        System.out.println("no pull: " + failed.outcome().words());
        System.out.println("risers at the throw: " + flight.performer().channelAt(Channel.RISER_LOAD, t) + " g");
        System.out.println("open canopy: "
                + Measured.of(flight, file.stunt(), file.conditions().terrain()).get(Figure.OPENING_HEIGHT));
        Flight level = new Simulator().fly(file.stunt(), file.conditions().over(new FlatTerrain(-400)));
        System.out.println("over level ground: " + level.outcome().words());
    }
}
