package org.reckoner.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.reckoner.stunt.Inputs;

/** Prints every bit of some draws and estimates, to be compared between Java versions. */
final class SamplingBytes {
    private SamplingBytes() {}

    public static void main(String[] args) {
        Scatter scatter = Scatter.of(Inputs.standard(), List.of("gusts"));
        for (Design design : Design.values()) {
            Draws draws = Draws.of(1, design, 64, scatter.coordinates(), 2);
            for (long sample = 0; sample < 100; sample += 9) {
                double[] values = scatter.take(draws, sample, Take.onFirstDay(1));
                Arrays.stream(values).mapToObj(Double::toHexString).forEach(System.out::println);
            }
        }
        print(Share.counted(5, 100, 0.95).interval());
        print(Interval.ofReplicates(new double[] {1, 2, 4}, 0.9, 3));
        Margins limit = points -> Arrays.stream(points)
                .mapToDouble(p -> 12 - Arrays.stream(p).sum())
                .toArray();
        print(SubsetSimulation.of(limit, 10, new SubsetSimulation.Plan(1, 2000, 2, 9, 0.95))
                .rare()
                .interval());
        SobolIndices index = SobolIndices.of(
                        points -> Arrays.stream(points)
                                .map(p -> new double[] {p[0] * p[1]})
                                .toArray(double[][]::new),
                        List.of("x", "y"),
                        List.of(new SobolIndices.Group("x", Set.of("x"))),
                        new SobolIndices.Plan(1, 64, 4, 0.95))
                .get(0)
                .get(0);
        print(index.first());
        print(index.total());
    }

    private static void print(Interval interval) {
        System.out.println(Double.toHexString(interval.low()) + " " + Double.toHexString(interval.value()) + " "
                + Double.toHexString(interval.high()));
    }
}
