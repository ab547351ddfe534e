package org.reckoner.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.flight.Flight;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stuntfile.StuntFile;

/**
 * What flying side by side is worth: the same plain falls in the block engine, by a scalar loop of the same method with
 * the same steps, and in the reference engine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanesBenchmark {
    private static final int FLIGHTS = 512;

    private final StuntFile file = Examples.plainFall();
    private final Itinerary itinerary = Itinerary.of(file.stunt(), file.conditions(), (Failure) null);
    private final double[][] draws = Examples.draws(file.stunt(), FLIGHTS);
    private final BlockEngine engine = new BlockEngine(itinerary);
    private final ScalarFall scalar =
            new ScalarFall(itinerary, file.conditions().terrain());
    private int next;

    @Benchmark
    @OperationsPerInvocation(FLIGHTS)
    public BlockEngine.Samples block() {
        return engine.fly(draws);
    }

    /** One flight at a time. @return what keeps the compiler from leaving it out: the last state summed (any) */
    @Benchmark
    public double scalar() {
        next = (next + 1) % FLIGHTS;
        return scalar.fly(draws[next]);
    }

    @Benchmark
    public Flight reference() {
        next = (next + 1) % FLIGHTS;
        return new Simulator().fly(itinerary, draws[next]);
    }
}
