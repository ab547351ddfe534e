package org.reckoner.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Moment;
import org.reckoner.bulk.SampleFlight;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Gust;
import org.reckoner.stunt.Failure;
import org.reckoner.stuntfile.StuntFile;

/** How many flights of the flagship the block engine flies a second on one core: rider and machine, every phase, terrain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class BulkBenchmark {
    private static final int FLIGHTS = 512;
    private static final long SEED = 7;

    @Param({"even", "gusty"})
    public String air = "even";

    private final StuntFile file = Examples.flagship();
    private final BlockEngine engine = new BlockEngine(Itinerary.of(file.stunt(), file.conditions(), (Failure) null));
    private List<Draw> draws = List.of();

    @Setup
    public void draw() {
        double[][] numbers = Examples.draws(file.stunt(), FLIGHTS);
        draws = IntStream.range(0, FLIGHTS)
                .mapToObj(i -> new Draw(numbers[i], air.equals("gusty") ? Gust.drawn(SEED, i) : Gust.STILL))
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(FLIGHTS)
    public BlockEngine.Samples fly() {
        return engine.fly(draws);
    }

    @TearDown
    public void effort() {
        BlockEngine.Samples samples = fly();
        double flown =
                samples.flights().stream().mapToDouble(BulkBenchmark::length).sum();
        System.out.printf(
                "%n%s air: %.0f evaluations and %.0f simulated seconds a flight%n",
                air, (double) samples.evaluations() / FLIGHTS, flown / FLIGHTS);
    }

    private static double length(SampleFlight flight) {
        List<Moment> moments = flight.moments();
        return moments.get(moments.size() - 1).event().time()
                - moments.get(0).event().time();
    }
}
