package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.reckoner.environment.Conditions;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/** Flies two neighbours for every uncertain input and reads off how each figure answers. */
final class LinearBands {
    /** Shares of draws below the two neighbours: one standard deviation of a bell curve to each side. */
    private static final double LOW = 0.15865525393145707;

    private static final double HIGH = 1 - LOW;

    private LinearBands() {}

    static Map<Figure, Band> of(Stunt stunt, Conditions conditions, Measured nominal) {
        List<Input> inputs = stunt.inputs().spread().stream()
                .filter(input -> matters(stunt, input))
                .toList();
        Measured[] flown = new Measured[2 * inputs.size()];
        // Each flight stands in its own place, so the order of threads cannot show.
        IntStream.range(0, flown.length).parallel().forEach(k -> {
            Input input = inputs.get(k / 2);
            Uncertain value = stunt.inputs().get(input);
            double moved = input.kept(value.quantile(k % 2 == 0 ? LOW : HIGH));
            Stunt neighbour = stunt.with(input, moved);
            flown[k] = Measured.of(
                    new Simulator(Accuracy.NEIGHBOUR).fly(neighbour, conditions), neighbour, conditions.terrain());
        });
        Map<Figure, Band> bands = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            if (nominal.get(figure).isPresent()) {
                bands.put(figure, band(figure, nominal.get(figure).getAsDouble(), stunt, inputs, flown));
            }
        }
        return bands;
    }

    /** Numbers of postures that nobody flies and of machines that are not there cannot move anything. */
    private static boolean matters(Stunt stunt, Input input) {
        if (input.key().startsWith("conditions.turbulence.")) {
            // The plan and its neighbours fly through even air.
            return false;
        }
        boolean ramp = stunt.plan().has(Phase.Ramp.class);
        if (input.key().startsWith("vehicle.") || input.key().startsWith("ramp.") && input != Input.HEADING_ERROR) {
            return ramp;
        }
        for (Posture posture : Posture.values()) {
            if (input == posture.kd() || input == posture.liftToDrag()) {
                return ramp && posture == Posture.UNSTABLE
                        || stunt
                                .plan()
                                .find(Phase.Freefall.class)
                                .map(Phase.Freefall::postures)
                                .orElse(List.of())
                                .stream()
                                .anyMatch(step -> step.posture() == posture);
            }
        }
        return true;
    }

    private static Band band(Figure figure, double plan, Stunt stunt, List<Input> inputs, Measured[] flown) {
        List<Band.Driver> changes = new ArrayList<>();
        List<Input> broken = new ArrayList<>();
        double variance = 0;
        double repeats = 0;
        double judged = 0;
        double bend = 0;
        for (int k = 0; k < inputs.size(); k++) {
            Input input = inputs.get(k);
            OptionalDouble low = flown[2 * k].get(figure);
            OptionalDouble high = flown[2 * k + 1].get(figure);
            if (low.isEmpty() || high.isEmpty()) {
                broken.add(input);
                continue;
            }
            double change = 0.5 * (high.getAsDouble() - low.getAsDouble());
            double square = change * change;
            double off = 0.5 * (high.getAsDouble() + low.getAsDouble()) - plan;
            bend += off * off;
            variance += square;
            Uncertain value = stunt.inputs().get(input);
            repeats += value.scope() == Scope.PER_TAKE ? square : 0;
            judged += value.grade() == Grade.JUDGEMENT ? square : 0;
            changes.add(new Band.Driver(input, change, square));
        }
        double whole = variance > 0 ? variance : 1;
        List<Band.Driver> drivers = changes.stream()
                .map(d -> new Band.Driver(d.input(), d.change(), d.share() / whole))
                .filter(d -> d.share() > 1e-6)
                .sorted(Comparator.comparingDouble(Band.Driver::share).reversed())
                .toList();
        return new Band(Math.sqrt(variance), Math.sqrt(bend), repeats / whole, judged / whole, drivers, broken);
    }
}
