package org.reckoner.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.dynamics.Drop;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.Trajectory;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;

/** A rigid body that is dropped and tumbles: the machine's last phase. */
final class TumbleBench implements Bench {
    /** Flies a drop to its end, or no longer than asked for. */
    @FunctionalInterface
    interface Engine {
        /**
         * @param numbers one value for every input in the order of the table (SI unit of each)
         * @param longest flight that is followed (s)
         */
        Flight fly(Itinerary itinerary, double[] numbers, double longest);
    }

    private final Engine engine;

    /** Flown by the reference engine. */
    TumbleBench() {
        this((itinerary, numbers, longest) -> new Simulator(Accuracy.REFERENCE.until(longest)).fly(itinerary, numbers));
    }

    TumbleBench(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "tumble";
    }

    @Override
    public String meaning() {
        return "a rigid body that is dropped and tumbles: the phase in which the machine flies alone";
    }

    @Override
    public Collection<Word> inputs() {
        List<Word> words = new ArrayList<>(Surroundings.WORDS);
        for (String axis : List.of("north", "east", "up")) {
            words.add(new Word("velocity_" + axis, Dimension.SPEED, "at the start; 0 m/s unless stated"));
        }
        for (String angle : List.of("heading", "pitch", "roll")) {
            words.add(new Word(angle, Dimension.ANGLE, "attitude at the start; 0° unless stated"));
        }
        for (String axis : List.of("roll", "pitch", "yaw")) {
            words.add(new Word(
                    axis + "_rate",
                    Dimension.ANGULAR_RATE,
                    "at the start, against inertial space, about the body's own axis"));
            words.add(new Word(axis + "_inertia", Dimension.INERTIA, "about the body's own axis; must be stated"));
            words.add(new Word(
                    axis + "_damping",
                    Dimension.ONE,
                    "damping derivative, negative for a rate that dies away; 0 unless stated"));
        }
        words.add(new Word("mass", Dimension.MASS, "must be stated"));
        words.add(new Word("drag_area", Dimension.AREA, "the same from every side; 0 m² unless stated"));
        words.add(new Word("reference_area", Dimension.AREA, "of the damping derivatives"));
        words.add(new Word("span", Dimension.LENGTH, "reference length of roll and yaw damping"));
        words.add(new Word("chord", Dimension.LENGTH, "reference length of pitch damping"));
        return words;
    }

    @Override
    public Collection<Word> questions() {
        List<Word> words = new ArrayList<>(FlightAnswers.along());
        for (String axis : List.of("roll", "pitch", "yaw")) {
            words.add(new Word(
                    axis + " rate", Dimension.ANGULAR_RATE, "against inertial space, about the body's own axis"));
        }
        words.add(new Word("spin energy change", Dimension.ONE, "energy of rotation over that at the start, less one"));
        words.add(new Word(
                "spin momentum change",
                Dimension.ONE,
                "length of the change of the angular momentum vector in space, over its length at the start"));
        return words;
    }

    @Override
    public Set<Mark> moments() {
        return FlightAnswers.MOMENTS;
    }

    @Override
    public Answers run(Settings settings) {
        Surroundings place = Surroundings.of(settings, 0, 0);
        Inputs inputs = inputs(settings);
        Stunt stunt = place.stunt(0, inputs);
        Itinerary itinerary = Itinerary.of(stunt, place.conditions(), drop(settings));
        Flight flight = engine.fly(itinerary, inputs.centres(), Math.max(settings.longest(), 0.01));
        FlightAnswers flown = FlightAnswers.vehicle(flight, stunt, place.conditions());
        return (question, moment) -> switch (question) {
            case "spin energy change" -> energyChange(flown, inputs, moment);
            case "spin momentum change" -> momentumChange(flown, inputs, moment);
            default -> flown.to(question, moment);
        };
    }

    private static Drop drop(Settings settings) {
        double area = settings.number("reference_area", Dimension.AREA, 0);
        double span = settings.number("span", Dimension.LENGTH, 0);
        double chord = settings.number("chord", Dimension.LENGTH, 0);
        // M = q S b C (p b / 2V) with q = rho V² / 2, so M = rho V p (S b² C / 4).
        return new Drop(
                new Vector3D(
                        settings.number("velocity_east", Dimension.SPEED, 0),
                        settings.number("velocity_north", Dimension.SPEED, 0),
                        settings.number("velocity_up", Dimension.SPEED, 0)),
                settings.number("heading", Dimension.ANGLE, 0),
                settings.number("pitch", Dimension.ANGLE, 0),
                settings.number("roll", Dimension.ANGLE, 0),
                new Vector3D(
                        settings.number("roll_rate", Dimension.ANGULAR_RATE, 0),
                        settings.number("pitch_rate", Dimension.ANGULAR_RATE, 0),
                        settings.number("yaw_rate", Dimension.ANGULAR_RATE, 0)),
                new Vector3D(
                        -settings.number("roll_damping", Dimension.ONE, 0) * area * span * span / 4,
                        -settings.number("pitch_damping", Dimension.ONE, 0) * area * chord * chord / 4,
                        -settings.number("yaw_damping", Dimension.ONE, 0) * area * span * span / 4));
    }

    private static Inputs inputs(Settings settings) {
        double drag = settings.number("drag_area", Dimension.AREA, 0);
        return Inputs.standard()
                .with(Input.VEHICLE_MASS, settings.number("mass", Dimension.MASS))
                .with(Input.ROLL_INERTIA, settings.number("roll_inertia", Dimension.INERTIA))
                .with(Input.PITCH_INERTIA, settings.number("pitch_inertia", Dimension.INERTIA))
                .with(Input.YAW_INERTIA, settings.number("yaw_inertia", Dimension.INERTIA))
                .with(Input.FRONT_DRAG_AREA, drag)
                .with(Input.SIDE_DRAG_AREA, drag)
                .with(Input.TOP_DRAG_AREA, drag);
    }

    private static double energyChange(FlightAnswers flown, Inputs inputs, @Nullable Moment moment)
            throws NoAnswerException {
        Vector3D start = momentum(flown.path(), inputs, 0);
        Vector3D now = momentum(flown.path(), inputs, knot(flown, moment));
        return energy(now, inputs) / energy(start, inputs) - 1;
    }

    private static double energy(Vector3D momentum, Inputs inputs) {
        return 0.5
                * (momentum.getX() * momentum.getX() / inputs.centre(Input.ROLL_INERTIA)
                        + momentum.getY() * momentum.getY() / inputs.centre(Input.PITCH_INERTIA)
                        + momentum.getZ() * momentum.getZ() / inputs.centre(Input.YAW_INERTIA));
    }

    private static double momentumChange(FlightAnswers flown, Inputs inputs, @Nullable Moment moment)
            throws NoAnswerException {
        Vector3D start = inSpace(flown.path(), inputs, 0);
        return inSpace(flown.path(), inputs, knot(flown, moment))
                        .subtract(start)
                        .getNorm()
                / start.getNorm();
    }

    /** Rates are looked up straight between knots, so such sums are taken at a knot. */
    private static int knot(FlightAnswers flown, @Nullable Moment moment) throws NoAnswerException {
        if (moment == null) {
            throw new NoAnswerException("no moment is given");
        }
        return flown.path().knotBefore(flown.time(moment));
    }

    private static Vector3D momentum(Trajectory path, Inputs inputs, int knot) {
        return new Vector3D(
                inputs.centre(Input.ROLL_INERTIA) * path.channel(Channel.ROLL_RATE, knot),
                inputs.centre(Input.PITCH_INERTIA) * path.channel(Channel.PITCH_RATE, knot),
                inputs.centre(Input.YAW_INERTIA) * path.channel(Channel.YAW_RATE, knot));
    }

    /** Angular momentum in site axes, from heading, pitch and roll. */
    private static Vector3D inSpace(Trajectory path, Inputs inputs, int knot) {
        Vector3D own = momentum(path, inputs, knot);
        double heading = path.channel(Channel.HEADING, knot);
        double pitch = path.channel(Channel.PITCH, knot);
        double roll = path.channel(Channel.ROLL, knot);
        Vector3D forward = new Vector3D(
                StrictMath.cos(pitch) * StrictMath.sin(heading),
                StrictMath.cos(pitch) * StrictMath.cos(heading),
                StrictMath.sin(pitch));
        Vector3D level = new Vector3D(StrictMath.cos(heading), -StrictMath.sin(heading), 0);
        Vector3D above = level.crossProduct(forward);
        Vector3D right =
                level.scalarMultiply(StrictMath.cos(roll)).subtract(above.scalarMultiply(StrictMath.sin(roll)));
        Vector3D down = forward.crossProduct(right);
        return new Vector3D(own.getX(), forward, own.getY(), right, own.getZ(), down);
    }
}
