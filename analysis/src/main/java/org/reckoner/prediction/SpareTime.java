package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Trigger;

/**
 * How much time there is: until impact if nothing opens, and until the latest throw that still gives a flying canopy.
 *
 * @param instants whole seconds from T0 to the impact, or as far as that flight is known
 * @param impact when the ground comes if nothing opens, since T0; absent if that flight leaves the known terrain (s)
 * @param openHeight height above ground at which the canopy must fly (m)
 * @param heightStated whether a limit states that height, or the program's own stands
 * @param latestThrow the latest throw that gives it, since T0; absent if none does
 * @param spare from the planned throw to the latest (s)
 * @param late what every half second of delay costs, from the planned throw on
 */
public record SpareTime(
        List<Instant> instants,
        OptionalDouble impact,
        double openHeight,
        boolean heightStated,
        OptionalDouble latestThrow,
        OptionalDouble spare,
        List<Late> late) {

    /** Height at which the canopy must fly where no limit states one: judgement (m). */
    public static final double USUAL_OPEN_HEIGHT = 60;

    private static final double STEP = 0.5;

    /** The earliest throw that is tried where the planned one is too late already (s). */
    private static final double EARLIEST = 1;

    /** So many half seconds of delay are told. */
    private static final int LATEST_TOLD = 6;

    /** The latest throw is sought as finely as this, each round in so many parts (s). */
    private static final double FINEST = 0.005;

    private static final int PARTS = 16;

    /** A neighbour whose latest throw is not found in so many looks has none near that of the plan. */
    private static final int ROUNDS = 12;

    public SpareTime {
        instants = List.copyOf(instants);
        late = List.copyOf(late);
    }

    /**
     * One second of the fall.
     *
     * @param time since T0 (s)
     * @param toImpact until the ground comes if nothing opens; absent if it never came (s)
     * @param toLatestThrow until the latest throw; below zero when it is past, absent if there is none (s)
     */
    public record Instant(double time, OptionalDouble toImpact, OptionalDouble toLatestThrow) {}

    /**
     * A throw later than planned.
     *
     * @param delay after the planned throw (s)
     * @param openingHeight height above ground of the open canopy; absent when the ground comes first (m)
     * @param lost height lost against the planned opening (m)
     */
    public record Late(double delay, OptionalDouble openingHeight, OptionalDouble lost) {}

    /** Measures a stunt that throws; nothing for one that does not. */
    public static Optional<SpareTime> of(Stunt stunt, Conditions conditions, Flight nominal) {
        Optional<FlightEvent.Throw> planned = nominal.first(FlightEvent.Throw.class);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        double throwTime = planned.get().time();
        Optional<Limit> limit = stunt.limits().stream()
                .filter(l -> l.figure() == Figure.OPENING_HEIGHT && l.atLeast())
                .findFirst();
        double height = limit.map(Limit::threshold).orElse(USUAL_OPEN_HEIGHT);
        Flight unopened = new Simulator().fly(stunt, conditions, Failure.NO_PULL);
        double end = unopened.performer().end();
        OptionalDouble impact = unopened.all(FlightEvent.Contact.class)
                .filter(contact -> contact.body() == BodyName.PERFORMER)
                .mapToDouble(FlightEvent.Contact::time)
                .findFirst();
        Throws opener = new Throws(stunt, conditions);
        // One round answers both questions: later and later from the plan on, and, should the plan be too late, from
        // the lip.
        List<Double> later = steps(throwTime, Math.max(end, throwTime + LATEST_TOLD * STEP));
        List<Double> earlier = steps(EARLIEST, throwTime);
        List<OptionalDouble> heights =
                opener.heights(Stream.concat(later.stream(), earlier.stream()).toList());
        List<OptionalDouble> heightsLater = heights.subList(0, later.size());
        OptionalDouble onTime = heightsLater.get(0);
        OptionalDouble latest = above(onTime, height)
                ? latest(opener, later, heightsLater, height)
                : latest(opener, earlier, heights.subList(later.size(), heights.size()), height);
        List<Instant> instants = new ArrayList<>();
        for (int t = 0; t <= end; t++) {
            instants.add(new Instant(t, less(impact, t), less(latest, t)));
        }
        return Optional.of(new SpareTime(
                instants,
                impact,
                height,
                limit.isPresent(),
                latest,
                less(latest, throwTime),
                late(onTime, heightsLater)));
    }

    private static OptionalDouble less(OptionalDouble value, double less) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() - less) : value;
    }

    private static List<Double> steps(double from, double to) {
        return DoubleStream.iterate(from, t -> t <= to, t -> t + STEP).boxed().toList();
    }

    private static List<Late> late(OptionalDouble onTime, List<OptionalDouble> heights) {
        List<Late> late = new ArrayList<>();
        for (int k = 1; k <= LATEST_TOLD; k++) {
            OptionalDouble opened = heights.get(k);
            OptionalDouble lost = onTime.isPresent() && opened.isPresent()
                    ? OptionalDouble.of(onTime.getAsDouble() - opened.getAsDouble())
                    : OptionalDouble.empty();
            late.add(new Late(STEP * k, opened, lost));
            if (opened.isEmpty()) {
                break;
            }
        }
        return late;
    }

    /** The same stunt, its throw given by the clock, so that one number makes it later. */
    private static Stunt byTime(Stunt stunt) {
        Plan plan = stunt.plan();
        List<Phase> phases = plan.phases().stream()
                .map(phase -> phase instanceof Phase.Deployment ? new Phase.Deployment(Trigger.DELAY_FROM_T0) : phase)
                .toList();
        return stunt.with(new Plan(phases, plan.branches()));
    }

    /**
     * The latest throw for each neighbour of the plan: where its open canopy is as high as that of the plan's latest throw.
     *
     * @param same whether a neighbour falls and opens just as the plan does, so that its latest throw is the plan's
     */
    List<OptionalDouble> latestOf(Neighbours neighbours, Conditions conditions, IntPredicate same) {
        if (latestThrow.isEmpty()) {
            return List.of();
        }
        Itinerary itinerary = Itinerary.of(byTime(neighbours.stunt()), conditions, (Failure) null);
        double latest = latestThrow.getAsDouble();
        LatestThrow[] throwers = new LatestThrow[neighbours.count()];
        Arrays.setAll(throwers, k -> new LatestThrow(latest));
        int[] flying = IntStream.range(0, neighbours.count())
                .filter(k -> k == neighbours.plan() || !same.test(k))
                .toArray();
        double target = Double.NaN;
        for (int round = 0; round < ROUNDS && flying.length > 0; round++) {
            int[] lanes = flying;
            List<OptionalDouble> heights = Neighbours.fly(
                    itinerary,
                    Extent.performerUntil(FlightEvent.OpenCanopy.class),
                    k -> neighbours
                            .at(lanes[k])
                            .with(Input.DELAY, throwers[lanes[k]].time())
                            .inputs()
                            .centres(),
                    lanes.length,
                    (k, draw, flight) -> openingHeight(flight, conditions.terrain()));
            if (round == 0) {
                // The plan comes last.
                target = heights.get(lanes.length - 1).orElse(openHeight);
            }
            for (int k = 0; k < lanes.length; k++) {
                throwers[lanes[k]].saw(heights.get(k), target);
            }
            flying = Arrays.stream(lanes).filter(k -> !throwers[k].found()).toArray();
        }
        return Arrays.stream(throwers)
                .map((LatestThrow thrower) ->
                        thrower.found() ? OptionalDouble.of(thrower.time()) : OptionalDouble.empty())
                .toList();
    }

    /** The last of the throws that gives the height, before the first later one that does not; refined between the two. */
    private static OptionalDouble latest(
            Throws opener, List<Double> times, List<OptionalDouble> heights, double height) {
        int good = -1;
        for (int k = 0; k < times.size(); k++) {
            if (above(heights.get(k), height)) {
                good = k;
            } else if (good >= 0) {
                break;
            }
        }
        if (good < 0) {
            return OptionalDouble.empty();
        }
        double last = times.get(good);
        double step = STEP;
        while (step > FINEST) {
            step /= PARTS;
            double from = last;
            double part = step;
            List<Double> between =
                    IntStream.range(1, PARTS).mapToObj(k -> from + k * part).toList();
            List<OptionalDouble> found = opener.heights(between);
            for (int k = 0; k < between.size() && above(found.get(k), height); k++) {
                last = between.get(k);
            }
        }
        return OptionalDouble.of(last);
    }

    private static boolean above(OptionalDouble opened, double height) {
        return opened.isPresent() && opened.getAsDouble() >= height;
    }

    private static OptionalDouble openingHeight(Flight flight, Terrain terrain) {
        return flight.first(FlightEvent.OpenCanopy.class)
                .map(open ->
                        OptionalDouble.of(Measured.heightAgl(flight.performer().placeAt(open.time()), terrain)))
                .orElse(OptionalDouble.empty());
    }

    /** Flies throws at given times side by side, just until the canopy is open. */
    private record Throws(Stunt stunt, Conditions conditions) {
        /** Height above ground of the open canopy for every time; absent when the ground comes first. */
        List<OptionalDouble> heights(List<Double> times) {
            return Neighbours.fly(
                    Itinerary.of(byTime(stunt), conditions, (Failure) null),
                    Extent.performerUntil(FlightEvent.OpenCanopy.class),
                    k -> stunt.with(Input.DELAY, times.get(k)).inputs().centres(),
                    times.size(),
                    (k, draw, flight) -> openingHeight(flight, conditions.terrain()));
        }
    }
}
