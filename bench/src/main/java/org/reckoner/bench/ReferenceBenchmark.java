package org.reckoner.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.reckoner.flight.Flight;
import org.reckoner.simulation.Simulator;
import org.reckoner.stuntfile.StuntFile;

/** What one flight of each shipped example costs in the reference engine, without gusts; run from the root of the tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReferenceBenchmark {

    @Param({
        "helsetkopen/stunt.yaml",
        "small-cliff/stunt.yaml",
        "gap-jump/stunt.yaml",
        "helicopter-exit/stunt.yaml",
        "high-altitude/stunt.yaml"
    })
    public String example = "";

    private StuntFile file = Examples.flagship();

    @Setup
    public void read() {
        file = StuntFile.read(Path.of("examples").resolve(example));
    }

    @Benchmark
    public Flight fly() {
        return new Simulator().fly(file.stunt(), file.conditions());
    }

    @TearDown
    public void effort() {
        Flight.Effort effort = fly().effort();
        System.out.println(
                "\n" + example + ": " + effort.evaluations() + " evaluations, " + effort.checks() + " checks");
    }
}
