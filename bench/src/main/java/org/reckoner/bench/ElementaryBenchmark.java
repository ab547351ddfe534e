package org.reckoner.bench;

import java.util.SplittableRandom;
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
import org.reckoner.numeric.Elementary;

/** What the program's own arithmetic costs beside the exact one of the Java library, per number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ElementaryBenchmark {

    private static final int LANES = 128;

    private final double[] in = new SplittableRandom(1).doubles(LANES, -3, 3).toArray();
    private final double[] out = new double[LANES];

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] ownExp() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Elementary.exp(in[i]);
        }
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] strictExp() {
        for (int i = 0; i < LANES; i++) {
            out[i] = StrictMath.exp(in[i]);
        }
        return out;
    }

    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] ownSin() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Elementary.sin(in[i]);
        }
        return out;
    }
}
