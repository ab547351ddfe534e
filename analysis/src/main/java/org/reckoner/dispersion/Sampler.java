package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Measured;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** Flies draws of one stunt, a stretch of them at a time, and takes a sample of every flight. */
public final class Sampler {
    /** Flights between two reports of progress. */
    static final int STRETCH = 240;

    private final Stunt stunt;
    private final Conditions conditions;
    private final BlockEngine engine;
    private final int threads;

    /**
     * Builds what all flights share.
     *
     * @param failure that every flight meets; null for none
     * @param extent how much of every flight is flown
     * @param threads how many work at once; changes the speed, never the answer
     */
    public Sampler(Stunt stunt, Conditions conditions, @Nullable Failure failure, Extent extent, int threads) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.engine = new BlockEngine(Itinerary.of(stunt, conditions, failure), extent);
        this.threads = threads;
    }

    /** Takes what is wanted of one flight, whose paths live no longer than this call. */
    @FunctionalInterface
    interface Keeper<T> {
        T keep(int place, Flight flight, Stunt drawn, Sample sample);
    }

    /**
     * Flies draws and hands back their samples in the same order.
     *
     * @param numbers what the sample at each place is called
     * @param flown told after every stretch how many flights it was
     */
    public List<Sample> fly(int count, IntFunction<Draw> draws, IntToLongFunction numbers, IntConsumer flown) {
        List<Sample> samples = new ArrayList<>(count);
        for (int from = 0; from < count; from += STRETCH) {
            int to = Math.min(from + STRETCH, count);
            fly(from, to, draws, numbers, (place, flight, drawn, sample) -> sample, samples::add);
            flown.accept(to - from);
        }
        return samples;
    }

    /** Flies the draws from one place up to another and hands on what is kept of each, in order. */
    <T> void fly(
            int from,
            int to,
            IntFunction<Draw> draws,
            IntToLongFunction numbers,
            Keeper<T> keeper,
            Consumer<? super T> taker) {
        engine.fly(
                k -> draws.apply(from + k),
                to - from,
                threads,
                (k, draw, flight) -> {
                    Stunt drawn = stunt.with(stunt.inputs().at(draw.numbers()));
                    Measured measured = Measured.of(flight, drawn, conditions.terrain());
                    Sample sample = Sample.of(numbers.applyAsLong(from + k), flight, measured);
                    return keeper.keep(from + k, flight, drawn, sample);
                },
                taker);
    }
}
