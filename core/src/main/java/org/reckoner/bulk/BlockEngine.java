package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Quantiles;

/** Flies many samples of one stunt side by side and says of each what happened when and how it ended. */
public final class BlockEngine {
    /** Samples that go from leg to leg together; a fixed number, so that threads do not change the work. */
    private static final int BATCH = 512;

    /** The same where paths are kept: about a megabyte each. */
    private static final int RECORDED = 24;

    private static final int WIDTH = 128;

    private final Itinerary itinerary;
    private final int width;
    private final Steps steps;
    private final Extent extent;

    public BlockEngine(Itinerary itinerary) {
        this(itinerary, WIDTH, Steps.STANDARD);
    }

    /** Flies no more of every flight than is asked for. */
    public BlockEngine(Itinerary itinerary, Extent extent) {
        this(itinerary, WIDTH, Steps.STANDARD, extent);
    }

    /** @param width flights side by side; changes the speed, never the answer */
    public BlockEngine(Itinerary itinerary, int width, Steps steps) {
        this(itinerary, width, steps, Extent.WHOLE);
    }

    /** @param width flights side by side; changes the speed, never the answer */
    public BlockEngine(Itinerary itinerary, int width, Steps steps, Extent extent) {
        if (width < Locator.PLACES) {
            throw new IllegalArgumentException("a block of " + width + " lanes is narrower than " + Locator.PLACES);
        }
        this.itinerary = itinerary;
        this.width = width;
        this.steps = steps;
        this.extent = extent;
    }

    /**
     * Flights and what they cost.
     *
     * @param flights in the order of the samples
     * @param evaluations how often the equations of motion were evaluated, per lane and summed
     */
    public record Samples(List<SampleFlight> flights, long evaluations) {
        public Samples {
            flights = List.copyOf(flights);
        }
    }

    /**
     * Flies samples 0 to count - 1 of a run.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public Samples fly(Inputs inputs, long seed, int count, int threads) {
        List<SampleFlight> flights = new ArrayList<>();
        long[] evaluations = new long[1];
        Quantiles quantiles = Quantiles.of(inputs);
        Batches.inOrder(
                count,
                BATCH,
                threads,
                (from, to) -> fly(draws(i -> Draw.still(quantiles.draw(seed, i)), from, to)),
                batch -> {
                    flights.addAll(batch.flights);
                    evaluations[0] += batch.evaluations;
                });
        return new Samples(flights, evaluations[0]);
    }

    /**
     * Flies some samples through even air on this thread.
     *
     * @param numbers per sample one value for every input in the order of the table (SI unit of each)
     */
    public Samples fly(double[][] numbers) {
        return fly(draws(i -> Draw.still(numbers[i]), 0, numbers.length));
    }

    /** Flies some samples on this thread. */
    public Samples fly(List<Draw> draws) {
        List<SampleLog> logs = new ArrayList<>(draws.size());
        for (int i = 0; i < draws.size(); i++) {
            logs.add(new SampleLog(null));
        }
        long evaluations = fly(draws, logs);
        return new Samples(
                logs.stream().map(log -> log.finish(extent.longest())).toList(), evaluations);
    }

    /**
     * Flies samples with their whole paths and hands on what is read from each, in the order of the samples. As many
     * paths are in memory as the threads are flying, however many samples there are.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public <T> void fly(
            IntFunction<Draw> draws, int count, int threads, FlightReader<T> reader, Consumer<? super T> taker) {
        Queue<List<PathLog>> idle = new ConcurrentLinkedQueue<>();
        Batches.inOrder(
                count,
                RECORDED,
                threads,
                (from, to) -> {
                    List<PathLog> polled = idle.poll();
                    List<PathLog> paths = polled == null ? new ArrayList<>() : polled;
                    List<T> read = read(draws(draws, from, to), from, reader, paths);
                    idle.add(paths);
                    return read;
                },
                batch -> batch.forEach(taker));
    }

    private <T> List<T> read(List<Draw> draws, int first, FlightReader<T> reader, List<PathLog> paths) {
        List<SampleLog> logs = new ArrayList<>(draws.size());
        for (int i = 0; i < draws.size(); i++) {
            if (i == paths.size()) {
                paths.add(new PathLog());
            }
            paths.get(i).beginAnew();
            logs.add(new SampleLog(paths.get(i)));
        }
        fly(draws, logs);
        List<T> read = new ArrayList<>(draws.size());
        for (int i = 0; i < draws.size(); i++) {
            read.add(reader.read(first + i, draws.get(i), logs.get(i).flight(paths.get(i), extent.longest())));
        }
        return read;
    }

    private static List<Draw> draws(IntFunction<Draw> draws, int from, int to) {
        return IntStream.range(from, to).mapToObj(draws).toList();
    }

    private long fly(List<Draw> draws, List<SampleLog> logs) {
        Tray[] trays = new Tray[itinerary.legCount()];
        for (int k = 0; k < trays.length; k++) {
            trays[k] = new Tray(itinerary);
        }
        for (int i = 0; i < draws.size(); i++) {
            begin(i, draws.get(i), trays[itinerary.first()], logs.get(i));
        }
        // No wider than there are flights, in whole groups of the least width.
        int lanes = Math.min(width, (draws.size() + Locator.PLACES - 1) / Locator.PLACES * Locator.PLACES);
        long evaluations = 0;
        for (int k = 0; k < trays.length; k++) {
            // Legs are numbered in the order in which a stunt goes through them.
            if (!trays[k].isEmpty()) {
                double step = steps.of(itinerary.leg(k).model().phase());
                evaluations += new LegFlight(itinerary, k, lanes, step, extent, trays, logs).fly();
            }
        }
        return evaluations;
    }

    private void begin(int i, Draw draw, Tray tray, SampleLog log) {
        Block block = tray.block();
        itinerary.start(block, tray.lane(), draw.numbers(), draw.gust());
        if (!itinerary.onRamp()) {
            double[][] y = block.state();
            // Only a fall begins with an exit, and its velocity follows its place.
            double[][] velocity = {y[3], y[4], y[5]};
            log.note(List.of(itinerary.exit(block, tray.lane())), y, velocity, tray.lane());
        }
        tray.add(i);
    }
}
