package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Gust;
import org.reckoner.stunt.Inputs;

/** Flies many samples of one stunt side by side and says of each what happened when and how it ended. */
public final class BlockEngine {
    /** Samples that go from leg to leg together; a fixed number, so that threads do not change the work. */
    private static final int BATCH = 512;

    private static final int WIDTH = 128;
    private static final double LONGEST = 1_800;

    private final Itinerary itinerary;
    private final int width;
    private final Steps steps;

    public BlockEngine(Itinerary itinerary) {
        this(itinerary, WIDTH, Steps.STANDARD);
    }

    /** @param width flights side by side; changes the speed, never the answer */
    public BlockEngine(Itinerary itinerary, int width, Steps steps) {
        if (width < Locator.PLACES) {
            throw new IllegalArgumentException("a block of " + width + " lanes is narrower than " + Locator.PLACES);
        }
        this.itinerary = itinerary;
        this.width = width;
        this.steps = steps;
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
        List<Future<Samples>> batches = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            for (int first = 0; first < count; first += BATCH) {
                int from = first;
                int to = Math.min(first + BATCH, count);
                batches.add(pool.submit(() -> {
                    double[][] numbers = new double[to - from][];
                    for (int i = from; i < to; i++) {
                        numbers[i - from] = inputs.draw(seed, i);
                    }
                    return fly(numbers);
                }));
            }
            List<SampleFlight> flights = new ArrayList<>();
            long evaluations = 0;
            for (Future<Samples> batch : batches) {
                Samples samples = batch.get();
                flights.addAll(samples.flights);
                evaluations += samples.evaluations;
            }
            return new Samples(flights, evaluations);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while flights were under way", stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Flies some samples on this thread.
     *
     * @param numbers per sample one value for every input in the order of the table (SI unit of each)
     */
    public Samples fly(double[][] numbers) {
        Gust[] still = new Gust[numbers.length];
        Arrays.fill(still, Gust.STILL);
        return fly(numbers, still);
    }

    /**
     * Flies some samples through their gusts on this thread.
     *
     * @param numbers per sample one value for every input in the order of the table (SI unit of each)
     */
    public Samples fly(double[][] numbers, Gust[] gusts) {
        SampleLog[] logs = new SampleLog[numbers.length];
        Tray[] trays = new Tray[itinerary.legCount()];
        for (int k = 0; k < trays.length; k++) {
            trays[k] = new Tray(itinerary);
        }
        for (int i = 0; i < numbers.length; i++) {
            logs[i] = new SampleLog();
            begin(i, numbers[i], gusts[i], trays[itinerary.first()], logs[i]);
        }
        long evaluations = 0;
        for (int k = 0; k < trays.length; k++) {
            // Legs are numbered in the order in which a stunt goes through them.
            if (!trays[k].isEmpty()) {
                evaluations += new LegFlight(
                                itinerary,
                                k,
                                width,
                                steps.of(itinerary.leg(k).model().phase()),
                                LONGEST,
                                trays,
                                logs)
                        .fly();
            }
        }
        List<SampleFlight> flights = new ArrayList<>(numbers.length);
        for (SampleLog log : logs) {
            flights.add(log.finish(LONGEST));
        }
        return new Samples(flights, evaluations);
    }

    private void begin(int i, double[] numbers, Gust gust, Tray tray, SampleLog log) {
        Block block = tray.block();
        itinerary.start(block, tray.lane(), numbers, gust);
        if (!itinerary.onRamp()) {
            double[][] y = block.state();
            // Only a fall begins with an exit, and its velocity follows its place.
            double[][] velocity = {y[3], y[4], y[5]};
            log.note(List.of(itinerary.exit(block, tray.lane())), y, velocity, tray.lane());
        }
        tray.add(i);
    }
}
