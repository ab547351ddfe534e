package org.reckoner.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.prediction.Measured;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** What a flight can tell at a moment, and its figures as a whole. */
final class FlightAnswers implements Bench.Answers {
    private static final double STANDARD_GRAVITY = 9.80665;

    /** Along a path. */
    private static final List<Word> ALONG = List.of(
            new Word("time", Dimension.TIME, "since T0"),
            new Word("height", Dimension.LENGTH, "above mean sea level"),
            new Word("drop", Dimension.LENGTH, "below the lip or the start, measured along the vertical at the place"),
            new Word("rise", Dimension.LENGTH, "above the lip or the start"),
            new Word("out", Dimension.LENGTH, "level distance from the lip or the start"),
            new Word("speed", Dimension.SPEED, "over ground"),
            new Word("sink", Dimension.SPEED, "downward speed"),
            new Word("level speed", Dimension.SPEED, "horizontal speed over ground"),
            new Word("velocity north", Dimension.SPEED, "over ground, north at the place"),
            new Word("velocity east", Dimension.SPEED, "over ground, east at the place"),
            new Word("velocity down", Dimension.SPEED, "over ground, down at the place"),
            new Word("latitude", Dimension.ANGLE, "geodetic"),
            new Word("longitude", Dimension.ANGLE, "east positive"),
            new Word("airspeed", Dimension.SPEED, "through the air"),
            new Word("mach", Dimension.ONE, "airspeed over the speed of sound there"),
            new Word("load", Dimension.ONE, "felt load: everything but gravity, in g"),
            new Word("air force", Dimension.FORCE, "everything but gravity, on the whole body"));

    static final Set<Mark> MOMENTS = Set.of(
            Mark.TIME,
            Mark.HEIGHT,
            Mark.DROP,
            Mark.MACH,
            Mark.LAST_MACH,
            Mark.SINK_BELOW,
            Mark.START,
            Mark.GROUND,
            Mark.APEX,
            Mark.GREATEST_SPEED,
            Mark.GREATEST_SINK,
            Mark.THROW,
            Mark.LINE_STRETCH,
            Mark.OPEN_CANOPY);

    private final Flight flight;
    private final Trajectory path;
    private final SiteFrame frame;
    private final Conditions conditions;
    private final double mass;
    private final @Nullable Measured measured;

    private FlightAnswers(
            Flight flight,
            Trajectory path,
            SiteFrame frame,
            Conditions conditions,
            double mass,
            @Nullable Measured measured) {
        this.flight = flight;
        this.path = path;
        this.frame = frame;
        this.conditions = conditions;
        this.mass = mass;
        this.measured = measured;
    }

    static FlightAnswers performer(Flight flight, Stunt stunt, Conditions conditions) {
        return new FlightAnswers(
                flight,
                flight.performer(),
                stunt.frame(),
                conditions,
                stunt.inputs().centre(Input.PERFORMER_MASS),
                Measured.of(flight, stunt, conditions.terrain()));
    }

    static FlightAnswers vehicle(Flight flight, Stunt stunt, Conditions conditions) {
        return new FlightAnswers(
                flight,
                flight.vehicle().orElseThrow(),
                stunt.frame(),
                conditions,
                stunt.inputs().centre(Input.VEHICLE_MASS),
                null);
    }

    /** What can be asked of a path. */
    static List<Word> along() {
        return ALONG;
    }

    /** What can be asked of a path and of the flight as a whole. */
    static List<Word> words() {
        List<Word> words = new ArrayList<>(ALONG);
        words.addAll(figures());
        return words;
    }

    /** The figures of a prediction. */
    static Collection<Word> figures() {
        return Arrays.stream(Figure.values())
                .map(f -> new Word(f.words(), f.dimension(), f.meaning()))
                .toList();
    }

    @Override
    public double to(String question, @Nullable Moment moment) throws Bench.NoAnswerException {
        if (moment == null) {
            return figure(question);
        }
        return at(question, time(moment));
    }

    private double figure(String question) throws Bench.NoAnswerException {
        Figure figure = Figure.named(question).orElse(null);
        if (figure == null) {
            throw new Bench.NoAnswerException("a " + question + " needs a moment, such as \"at: 6 s\"");
        }
        return measured == null ? none(question) : measured.get(figure).orElseGet(() -> Double.NaN);
    }

    private static double none(String what) throws Bench.NoAnswerException {
        throw new Bench.NoAnswerException("the flight has no " + what);
    }

    double at(String question, double t) throws Bench.NoAnswerException {
        if (!path.covers(t)) {
            throw new Bench.NoAnswerException("the flight ends at " + path.end() + " s");
        }
        Vector3D v = path.velocityAt(t);
        return switch (question) {
            case "time" -> t;
            case "height" -> heightMsl(t);
            case "drop" -> frame.lipHeightMsl() - heightMsl(t);
            case "rise" -> heightMsl(t) - frame.lipHeightMsl();
            case "out" -> level(path.placeAt(t));
            case "speed" -> v.getNorm();
            case "sink" -> -v.getZ();
            case "level speed" -> level(v);
            case "velocity north" -> there(t).getY();
            case "velocity east" -> there(t).getX();
            case "velocity down" -> -there(t).getZ();
            case "latitude" -> geodetic(path.placeAt(t)).latitude();
            case "longitude" -> geodetic(path.placeAt(t)).longitude();
            case "airspeed" -> path.channelAt(Channel.AIRSPEED, t);
            case "mach" -> mach(t);
            case "load" -> path.channelAt(Channel.LOAD_FACTOR, t);
            case "air force" -> path.channelAt(Channel.LOAD_FACTOR, t) * STANDARD_GRAVITY * mass;
            case "roll rate" -> path.channelAt(Channel.ROLL_RATE, t);
            case "pitch rate" -> path.channelAt(Channel.PITCH_RATE, t);
            case "yaw rate" -> path.channelAt(Channel.YAW_RATE, t);
            default -> none(question);
        };
    }

    /** The time of a moment (s). */
    double time(Moment moment) throws Bench.NoAnswerException {
        double amount = moment.amount();
        Double found = switch (moment.mark()) {
            case TIME -> amount;
            case START -> 0.0;
            case HEIGHT -> crossing(t -> heightMsl(t) - amount, 0, false);
            case DROP -> crossing(t -> frame.lipHeightMsl() - heightMsl(t) - amount, 0, false);
            case MACH -> crossing(t -> mach(t) - amount, 0, false);
            case LAST_MACH -> crossing(t -> mach(t) - amount, 0, true);
            case SINK_BELOW ->
                crossing(
                        t -> -path.velocityAt(t).getZ() - amount,
                        greatest(k -> -path.velocity(k).getZ()),
                        false);
            case GREATEST_SPEED -> path.time(greatest(k -> path.velocity(k).getNormSq()));
            case GREATEST_SINK -> path.time(greatest(k -> -path.velocity(k).getZ()));
            case APEX -> first(FlightEvent.Apex.class);
            case THROW -> first(FlightEvent.Throw.class);
            case LINE_STRETCH -> first(FlightEvent.LineStretch.class);
            case OPEN_CANOPY -> first(FlightEvent.OpenCanopy.class);
            case GROUND -> first(FlightEvent.Contact.class);
            case ENGINE_SPEED -> null;
        };
        return found == null ? none("moment \"" + moment.words() + "\"") : found;
    }

    private @Nullable Double first(Class<? extends FlightEvent> kind) {
        return flight.all(kind).findFirst().map(FlightEvent::time).orElse(null);
    }

    @FunctionalInterface
    private interface AtKnot {
        double value(int knot);
    }

    private int greatest(AtKnot value) {
        int best = 0;
        for (int k = 1; k < path.size(); k++) {
            best = value.value(k) > value.value(best) ? k : best;
        }
        return best;
    }

    /** First or last time from a knot on at which a quantity crosses zero. */
    private @Nullable Double crossing(DoubleUnaryOperator quantity, int from, boolean last) {
        Double found = null;
        double before = quantity.applyAsDouble(path.time(from));
        for (int k = from + 1; k < path.size() && (found == null || last); k++) {
            double after = quantity.applyAsDouble(path.time(k));
            if (before == 0 || before * after < 0) {
                found = refine(quantity, path.time(k - 1), path.time(k), before);
            }
            before = after;
        }
        return found;
    }

    private static double refine(DoubleUnaryOperator quantity, double low, double high, double atLow) {
        double a = low;
        double b = high;
        for (int round = 0; round < 60; round++) {
            double middle = 0.5 * (a + b);
            if (atLow * quantity.applyAsDouble(middle) > 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }

    private boolean flat() {
        return conditions.gravity().invTwoRadiusEast() == 0;
    }

    private double heightMsl(double t) {
        Vector3D p = path.placeAt(t);
        return flat() ? frame.lipHeightMsl() + p.getZ() : frame.heightMsl(p.getX(), p.getY(), p.getZ());
    }

    private double mach(double t) {
        return path.channelAt(Channel.AIRSPEED, t) / conditions.air().soundSpeed(heightMsl(t));
    }

    private GeodeticPoint geodetic(Vector3D place) {
        return frame.toGeodetic(place.getX(), place.getY(), place.getZ());
    }

    /** Velocity in the east, north and up of the place itself, which lean against those of the start. */
    private Vector3D there(double t) {
        Vector3D place = path.placeAt(t);
        Vector3D velocity = path.velocityAt(t);
        if (flat()) {
            return velocity;
        }
        SiteFrame local = new SiteFrame(geodetic(place), 0, frame.heading());
        return local.toSite(geodetic(place.add(velocity))).subtract(local.toSite(geodetic(place)));
    }

    private static double level(Vector3D v) {
        return Math.sqrt(v.getX() * v.getX() + v.getY() * v.getY());
    }

    Trajectory path() {
        return Objects.requireNonNull(path);
    }
}
