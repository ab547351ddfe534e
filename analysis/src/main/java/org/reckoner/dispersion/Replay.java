package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.Measured;
import org.reckoner.sampling.Take;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * One flight of a dispersion flown again, to the same bits, with the reference engine's flight of the same numbers and gusts beside
 * it.
 *
 * @param stunt with the numbers that were drawn
 * @param plan of the dispersion
 * @param failure of the flight; null for the plan's own
 * @param drawn the inputs that scatter, the farthest from their middle first
 * @param block as the dispersion flew it
 * @param reference as the engine flies it that certifies the other
 */
public record Replay(
        Stunt stunt, SamplePlan plan, @Nullable Failure failure, List<Drawn> drawn, Side block, Side reference) {

    public Replay {
        drawn = List.copyOf(drawn);
    }

    /**
     * What one input was in this flight.
     *
     * @param value as drawn (SI unit of the input)
     * @param share of draws that lie below it (1)
     */
    public record Drawn(Input input, double value, double share) {}

    /** The flight of one engine. */
    public record Side(Sample sample, List<FlightEvent> events) {
        public Side {
            events = List.copyOf(events);
        }

        private static Side of(Sample sample, Flight flight) {
            return new Side(sample, flight.all(FlightEvent.class).toList());
        }
    }

    /**
     * The same event in both flights, or in the only one that has it.
     *
     * @param block time since T0 in the block engine (s)
     * @param reference time since T0 in the reference engine (s)
     */
    public record Both(BodyName body, String words, OptionalDouble block, OptionalDouble reference) {
        private double time() {
            return block.orElseGet(reference::getAsDouble);
        }
    }

    /** Flies one sample of a plan again. */
    public static Replay of(
            Stunt stunt, Conditions conditions, SamplePlan plan, @Nullable Failure failure, long number) {
        long flown = failure == null ? plan.samples() : Dispersion.perBranch(plan);
        if (number < 0 || number >= flown) {
            throw new IllegalArgumentException("sample " + number + " is not one of the " + flown + " flights, 0 to "
                    + (flown - 1) + ", of "
                    + (failure == null ? "this plan" : "the failure " + failure.words())
                    + "\n  Maybe --samples was another when it was flown.");
        }
        PlanDraws draws = PlanDraws.of(stunt, plan);
        Draw draw = draws.draw(number, Take.FIRST);
        Stunt drawn = stunt.with(stunt.inputs().at(draw.numbers()));
        List<Side> block = new ArrayList<>();
        new Sampler(stunt, conditions, failure, Extent.WHOLE, 1)
                .fly(0, 1, k -> draw, k -> number, (k, flight, with, sample) -> Side.of(sample, flight), block::add);
        Flight flight = new Simulator().fly(Itinerary.of(stunt, conditions, failure), draw.numbers(), draw.gust());
        Sample reference = Sample.of(number, flight, Measured.of(flight, drawn, conditions.terrain()));
        return new Replay(drawn, plan, failure, drawn(draws, number, draw), block.get(0), Side.of(reference, flight));
    }

    private static List<Drawn> drawn(PlanDraws draws, long number, Draw draw) {
        double[] uniforms = draws.uniforms(number);
        double[] numbers = draw.numbers();
        List<Input> inputs = draws.scatter().inputs();
        List<Drawn> drawn = new ArrayList<>();
        for (int c = 0; c < inputs.size(); c++) {
            drawn.add(new Drawn(inputs.get(c), numbers[inputs.get(c).ordinal()], uniforms[c]));
        }
        drawn.sort(Comparator.comparingDouble((Drawn one) -> Math.abs(one.share() - 0.5))
                .reversed());
        return drawn;
    }

    /** Every event of either flight, in order of time. */
    public List<Both> events() {
        List<Both> events = new ArrayList<>();
        List<FlightEvent> left = new ArrayList<>(reference.events());
        for (FlightEvent event : block.events()) {
            FlightEvent same = left.stream()
                    .filter(other ->
                            other.body() == event.body() && other.words().equals(event.words()))
                    .findFirst()
                    .orElse(null);
            left.remove(same);
            events.add(new Both(
                    event.body(),
                    event.words(),
                    OptionalDouble.of(event.time()),
                    same == null ? OptionalDouble.empty() : OptionalDouble.of(same.time())));
        }
        left.forEach(event -> events.add(
                new Both(event.body(), event.words(), OptionalDouble.empty(), OptionalDouble.of(event.time()))));
        events.sort(Comparator.comparingDouble(Both::time));
        return events;
    }
}
