package org.reckoner.documents;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Measured;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/** The stunt that the plots vary: the six-second plan of the flagship, over level ground so that only one thing changes. */
record Practice(Stunt stunt, Conditions conditions, Accuracy accuracy) {
    static final String NOTE = "Illustrative inputs: the six-second plan of examples/helsetkopen over level ground.";

    /** The flagship over level ground. @param depth of the ground below the lip (m) */
    static Practice above(double depth) {
        StuntFile file = StuntFile.read(flagship());
        return new Practice(file.stunt(), file.conditions().over(new FlatTerrain(-depth)), Accuracy.REFERENCE);
    }

    static Path flagship() {
        return DrawnFile.ROOT.resolve("examples/helsetkopen/stunt.yaml");
    }

    /** The same, followed no longer than needed. @param longest from the start of the run-up (s) */
    Practice until(double longest) {
        return new Practice(stunt, conditions, accuracy.until(longest));
    }

    Practice with(Input input, double value) {
        return new Practice(stunt.with(input, value), conditions, accuracy);
    }

    Practice with(UnaryOperator<Stunt> change) {
        return new Practice(change.apply(stunt), conditions, accuracy);
    }

    Flight fly() {
        return new Simulator(accuracy).fly(stunt, conditions);
    }

    Flight fly(Failure failure) {
        return new Simulator(accuracy).fly(stunt, conditions, failure);
    }

    OptionalDouble figure(Figure figure) {
        return Measured.of(fly(), stunt, conditions.terrain()).get(figure);
    }
}
