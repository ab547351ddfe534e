package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.FlightEvent;
import org.reckoner.stunt.Correlation;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/**
 * Flies the neighbours of a plan and reads off how each figure answers. All of them and the plan beside them are flown by
 * the block engine; the figure in the middle of a band stays that of the reference engine.
 */
final class LinearBands {
    private final Neighbours neighbours;
    private final List<Measured> flown;

    private LinearBands(Neighbours neighbours, List<Measured> flown) {
        this.neighbours = neighbours;
        this.flown = flown;
    }

    /** What is read from one neighbour. */
    private record Answer(Measured measured, OptionalDouble thrown) {
        /** To the last bit: the moved input does nothing before the canopy is open. */
        boolean opensAs(Answer other) {
            return thrown.equals(other.thrown)
                    && measured.get(Figure.OPENING_HEIGHT).isPresent()
                    && measured.get(Figure.OPENING_HEIGHT).equals(other.measured.get(Figure.OPENING_HEIGHT))
                    && measured.get(Figure.OPENING_LOAD).equals(other.measured.get(Figure.OPENING_LOAD));
        }
    }

    static Map<Figure, Band> of(Stunt stunt, Conditions conditions, Measured nominal, Optional<SpareTime> spare) {
        Neighbours neighbours = Neighbours.of(stunt);
        List<Answer> answers = Neighbours.fly(
                Itinerary.of(stunt, conditions, (Failure) null),
                Extent.WHOLE,
                k -> neighbours.at(k).inputs().centres(),
                neighbours.count(),
                (k, draw, flight) -> new Answer(
                        Measured.of(flight, neighbours.at(k), conditions.terrain()),
                        flight.first(FlightEvent.Throw.class)
                                .map(e -> OptionalDouble.of(e.time()))
                                .orElse(OptionalDouble.empty())));
        // Every neighbour's latest throw takes a search of its own: only where a limit asks for it.
        boolean asked = stunt.limits().stream().anyMatch(limit -> limit.figure() == Figure.SPARE_TIME);
        spare.filter(time -> asked).ifPresent(time -> {
            Answer plan = answers.get(neighbours.plan());
            List<OptionalDouble> latest =
                    time.latestOf(neighbours, conditions, k -> answers.get(k).opensAs(plan));
            for (int k = 0; k < latest.size(); k++) {
                OptionalDouble thrown = answers.get(k).thrown;
                if (thrown.isPresent() && latest.get(k).isPresent()) {
                    answers.get(k).measured.put(Figure.SPARE_TIME, latest.get(k).getAsDouble() - thrown.getAsDouble());
                }
            }
        });
        LinearBands bands = new LinearBands(
                neighbours, answers.stream().map(Answer::measured).toList());
        Map<Figure, Band> found = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            OptionalDouble plan = bands.flown.get(neighbours.plan()).get(figure);
            if (nominal.get(figure).isPresent() && plan.isPresent()) {
                found.put(figure, bands.band(figure, plan.getAsDouble()));
            }
        }
        return found;
    }

    private Band band(Figure figure, double plan) {
        List<Band.Driver> changes = new ArrayList<>();
        List<Input> broken = new ArrayList<>();
        double variance = 0;
        double repeats = 0;
        double judged = 0;
        double bend = 0;
        for (int k = 0; k < neighbours.inputs().size(); k++) {
            Input input = neighbours.inputs().get(k);
            OptionalDouble low = flown.get(Neighbours.down(k)).get(figure);
            OptionalDouble high = flown.get(Neighbours.up(k)).get(figure);
            if (low.isEmpty() || high.isEmpty()) {
                broken.add(input);
                continue;
            }
            double change = 0.5 * (high.getAsDouble() - low.getAsDouble());
            double off = 0.5 * (high.getAsDouble() + low.getAsDouble()) - plan;
            bend += off * off;
            changes.add(new Band.Driver(input, change, 0));
        }
        List<Band.Driver> shares = new ArrayList<>();
        for (Band.Driver one : changes) {
            double part = part(one, changes);
            variance += part;
            Uncertain value = neighbours.stunt().inputs().get(one.input());
            repeats += value.scope() == Scope.PER_TAKE ? part : 0;
            judged += value.grade() == Grade.JUDGEMENT ? part : 0;
            shares.add(new Band.Driver(one.input(), one.change(), part));
        }
        variance = Math.max(variance, 0);
        double whole = variance > 0 ? variance : 1;
        List<Band.Driver> drivers = shares.stream()
                .map(d -> new Band.Driver(d.input(), d.change(), d.share() / whole))
                .filter(d -> Math.abs(d.share()) > 1e-6)
                .sorted(Comparator.comparingDouble(Band.Driver::share).reversed())
                .toList();
        return new Band(
                Math.sqrt(variance), Math.sqrt(bend), share(repeats / whole), share(judged / whole), drivers, broken);
    }

    /** One input's part of the variance: its own, and half of what it has in common with each other input. */
    private double part(Band.Driver one, List<Band.Driver> all) {
        Correlation correlation = neighbours.stunt().inputs().correlation();
        double part = one.change() * one.change();
        if (correlation.inputs().contains(one.input())) {
            for (Band.Driver other : all) {
                part += other.input() == one.input()
                        ? 0
                        : correlation.of(one.input(), other.input()) * one.change() * other.change();
            }
        }
        return part;
    }

    /** An input that holds others back has a part below zero. */
    private static double share(double share) {
        return Math.min(Math.max(share, 0), 1);
    }
}
