package org.reckoner.engines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Steps;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Gust;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.sampling.Design;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Take;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/**
 * One example flown by both engines on the same draws of every number and of the gusts: those of a dispersion with that seed.
 *
 * @param name of the example
 * @param pairs its flights, in the order of the samples
 * @param impacts how the first impacts of the machine compare, if there are any
 * @param rests the same for the middles of where it can come to rest
 */
record ComparedExample(
        String name, List<FlownTwice> pairs, Optional<MachineSpread> impacts, Optional<MachineSpread> rests) {

    ComparedExample {
        pairs = List.copyOf(pairs);
    }

    static ComparedExample of(Path file, @Nullable Failure failure, long seed, int samples, Steps steps, int threads) {
        StuntFile read = StuntFile.read(file);
        Stunt stunt = read.stunt();
        Terrain terrain = read.conditions().terrain();
        Itinerary itinerary = Itinerary.of(stunt, read.conditions(), failure);
        Scatter scatter = Scatter.of(stunt.inputs(), List.of());
        Draws draws = Draws.of(seed, Design.PLAIN, Draws.LARGEST, scatter.coordinates(), 1);
        IntFunction<Draw> draw = i -> new Draw(scatter.take(draws, i, Take.FIRST), Gust.drawn(seed, i));
        IntFunction<Stunt> drawn =
                i -> stunt.with(stunt.inputs().at(draw.apply(i).numbers()));

        KeptFlight[] reference = new KeptFlight[samples];
        IntStream.range(0, samples).parallel().forEach(i -> {
            Draw one = draw.apply(i);
            reference[i] =
                    KeptFlight.of(new Simulator().fly(itinerary, one.numbers(), one.gust()), drawn.apply(i), terrain);
        });
        List<KeptFlight> block = new ArrayList<>();
        new BlockEngine(itinerary, 128, steps)
                .fly(
                        draw,
                        samples,
                        threads,
                        (i, one, flight) -> KeptFlight.of(flight, drawn.apply(i), terrain),
                        block::add);
        List<FlownTwice> pairs = IntStream.range(0, samples)
                .mapToObj(i -> new FlownTwice(stunt, reference[i], block.get(i)))
                .toList();
        return new ComparedExample(
                name(file, failure),
                pairs,
                spread(reference, block, kept -> kept.contact(BodyName.VEHICLE).map(contact -> contact.place()), seed),
                spread(reference, block, KeptFlight::rest, seed));
    }

    private static String name(Path file, @Nullable Failure failure) {
        String folder =
                file.toAbsolutePath().normalize().getParent().getFileName().toString();
        String base = file.getFileName().toString().replace(".yaml", "");
        String name = base.equals("stunt") ? folder : folder + "/" + base;
        return failure == null ? name : name + ", " + failure.words();
    }

    private static Optional<MachineSpread> spread(
            KeptFlight[] reference, List<KeptFlight> block, Function<KeptFlight, Optional<Vector3D>> place, long seed) {
        List<Vector3D> one = new ArrayList<>();
        List<Vector3D> other = new ArrayList<>();
        for (int i = 0; i < reference.length; i++) {
            Optional<Vector3D> far = place.apply(reference[i]);
            Optional<Vector3D> near = place.apply(block.get(i));
            if (far.isPresent() && near.isPresent()) {
                one.add(far.get());
                other.add(near.get());
            }
        }
        return one.size() < 20 ? Optional.empty() : Optional.of(MachineSpread.of(one, other, seed));
    }

    long parted() {
        return pairs.stream().filter(pair -> !pair.partings().isEmpty()).count();
    }

    long faulty() {
        return pairs.stream().filter(pair -> !pair.faults().isEmpty()).count();
    }

    /** A row of the table of the documents. */
    String row() {
        return "| `%s` | %d | %s | %s | %s | %s | %s | %d |"
                .formatted(
                        name,
                        pairs.size(),
                        millis(pairs.stream().mapToDouble(FlownTwice::early).max()),
                        both(FlownTwice::touchdown, ComparedExample::millis),
                        both(FlownTwice::place, ComparedExample::millimetres),
                        worst(FlownTwice::clearance, ComparedExample::millimetres),
                        worst(FlownTwice::machineApart, ComparedExample::millimetres),
                        parted());
    }

    private String both(Function<FlownTwice, OptionalDouble> what, Function<OptionalDouble, String> words) {
        double[] values = values(what);
        return values.length == 0
                ? "-"
                : words.apply(OptionalDouble.of(values[values.length / 2])) + ", "
                        + words.apply(OptionalDouble.of(values[values.length - 1]));
    }

    private String worst(Function<FlownTwice, OptionalDouble> what, Function<OptionalDouble, String> words) {
        double[] values = values(what);
        return words.apply(values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[values.length - 1]));
    }

    private double[] values(Function<FlownTwice, OptionalDouble> what) {
        return pairs.stream()
                .map(what)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
    }

    private static String millis(OptionalDouble seconds) {
        return thousandths(seconds, "ms");
    }

    private static String millimetres(OptionalDouble metres) {
        return thousandths(metres, "mm");
    }

    private static String thousandths(OptionalDouble value, String unit) {
        if (value.isEmpty()) {
            return "-";
        }
        double thousandths = 1_000 * value.getAsDouble();
        String shown = thousandths < 0.005
                ? "< 0.01"
                : String.format(Locale.ROOT, thousandths < 1 ? "%.2f" : "%.1f", thousandths);
        return shown + " " + unit;
    }
}
