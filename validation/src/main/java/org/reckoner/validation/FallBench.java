package org.reckoner.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Solver;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;

/** A body that falls or is thrown: the freefall phase of a stunt that begins with an exit. */
final class FallBench implements Bench {
    private static final double SKIN = 0.01;

    @Override
    public String name() {
        return "fall";
    }

    @Override
    public String meaning() {
        return "a body that falls or is thrown, with drag and lift: the freefall phase, flown by the engine that flies stunts";
    }

    @Override
    public Collection<Word> inputs() {
        List<Word> words = new ArrayList<>(Surroundings.WORDS);
        words.add(new Word("speed", Dimension.SPEED, "at the start, along heading and angle; 0 m/s unless stated"));
        words.add(new Word("angle", Dimension.ANGLE, "of that speed above the horizon; 0° unless stated"));
        words.add(new Word("heading", Dimension.ANGLE, "of that speed, clockwise from true north; 90° unless stated"));
        words.add(new Word("velocity_north", Dimension.SPEED, "at the start, added to the speed; 0 m/s unless stated"));
        words.add(new Word("velocity_east", Dimension.SPEED, "at the start, added to the speed; 0 m/s unless stated"));
        words.add(new Word("velocity_up", Dimension.SPEED, "at the start, added to the speed; 0 m/s unless stated"));
        words.add(new Word("mass", Dimension.MASS, "80 kg unless stated; matters for drag_area and air force only"));
        words.add(new Word("kd", Dimension.AREA_PER_MASS, "drag area over mass; 0 unless stated"));
        words.add(new Word("drag_area", Dimension.AREA, "drag coefficient times area, instead of kd"));
        words.add(new Word("lift_to_drag", Dimension.ONE, "0 unless stated"));
        words.add(new Word(
                "mach_rise", Dimension.ONE, "rise of the drag area from Mach 0.7 to 1.1 as a share; 0 unless stated"));
        words.addAll(FlightAnswers.figures());
        return words;
    }

    @Override
    public Collection<Word> questions() {
        List<Word> words = new ArrayList<>(FlightAnswers.words());
        words.add(new Word(
                "found kd", Dimension.AREA_PER_MASS, "the value that a search for kd found; asked without a moment"));
        return words;
    }

    @Override
    public Set<Mark> moments() {
        return FlightAnswers.MOMENTS;
    }

    @Override
    public Answers run(Settings settings) {
        double heading = settings.number("heading", Dimension.ANGLE, 0.5 * Math.PI);
        Surroundings place = Surroundings.of(settings, heading, SKIN);
        Stunt stunt = place.stunt(heading, inputs(settings));
        Settings.Search search = settings.search();
        if (search == null) {
            Accuracy accuracy = Accuracy.REFERENCE.until(Math.max(settings.longest(), 0.01));
            Flight flight = new Simulator(accuracy).fly(stunt, place.conditions());
            return FlightAnswers.performer(flight, stunt, place.conditions());
        }
        double wanted = settings.number(search.figure().words(), search.figure().dimension());
        try {
            Solver.Solution found = Solver.solve(
                    stunt, place.conditions(), search.find(), search.figure(), wanted, search.low(), search.high());
            Answers flown = FlightAnswers.performer(found.flight(), found.stunt(), place.conditions());
            return (question, moment) -> question.equals("found kd") ? found.value() : flown.to(question, moment);
        } catch (Solver.NoSolutionException none) {
            throw search.where().bad("", "finds nothing: " + none.getMessage(), "from and to lie too close together");
        }
    }

    private static Inputs inputs(Settings settings) {
        double north = settings.number("velocity_north", Dimension.SPEED, 0);
        double east = settings.number("velocity_east", Dimension.SPEED, 0);
        double mass = settings.number("mass", Dimension.MASS, 80);
        double kd = settings.has("drag_area")
                ? settings.number("drag_area", Dimension.AREA) / mass
                : settings.number("kd", Dimension.AREA_PER_MASS, 0);
        return Inputs.standard()
                .with(Input.PERFORMER_MASS, mass)
                .with(Input.PERFORMER_LENGTH, 2 * SKIN)
                .with(Input.PERFORMER_RADIUS, SKIN)
                .with(Input.CUSTOM_KD, kd)
                .with(Input.CUSTOM_LIFT_TO_DRAG, settings.number("lift_to_drag", Dimension.ONE, 0))
                .with(Input.MACH_RISE, settings.number("mach_rise", Dimension.ONE, 0))
                .with(Input.EXIT_PUSH, settings.number("speed", Dimension.SPEED, 0))
                .with(Input.EXIT_ANGLE, settings.number("angle", Dimension.ANGLE, 0))
                .with(Input.CARRIER_SPEED, Math.sqrt(north * north + east * east))
                .with(Input.CARRIER_COURSE, StrictMath.atan2(east, north))
                .with(Input.CARRIER_CLIMB, settings.number("velocity_up", Dimension.SPEED, 0));
    }
}
