package org.reckoner.risk;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.Draw;
import org.reckoner.bulk.Extent;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.dispersion.Sampler;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.sampling.Design;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** Flies points of a stunt's uncertainties and counts what it flew. */
final class Flights {
    /** Name of the coordinate that stands for all gusts of a flight together. */
    static final String GUSTS = "gusts";

    private final Stunt stunt;
    private final Conditions conditions;
    private final Scatter scatter;
    private final long seed;
    private final int threads;
    private final Dispersion.Progress progress;
    private int flown;
    private int expected;

    Flights(Stunt stunt, Conditions conditions, long seed, int threads, Dispersion.Progress progress) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.scatter = Scatter.of(stunt.inputs(), List.of(GUSTS));
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    Scatter scatter() {
        return scatter;
    }

    /** Flights so far. */
    int flown() {
        return flown;
    }

    /** Says how many will be flown in all, for the time that is left. */
    void expect(long all) {
        expected = (int) Math.min(Integer.MAX_VALUE, all);
    }

    /** The dice of plain samples: the same numbers for the same seed as those of a plain dispersion. */
    Draws plain(int samples, int takes) {
        return Draws.of(seed, Design.PLAIN, samples, scatter.coordinates(), takes);
    }

    /** Flies one take of each of the first worlds: the flights that a plain dispersion of this seed flies. */
    List<Sample> worlds(@Nullable Failure failure, Draws draws, int count, Take take) {
        long gusts = take.seed(seed);
        return fly(failure, i -> new Draw(scatter.take(draws, i, take), Gust.drawn(gusts, i)), count, Extent.WHOLE);
    }

    /**
     * Flies even points.
     *
     * @param points one row for each, with one number between 0 and 1 for every coordinate; that of the gusts picks them (1)
     */
    List<Sample> even(double[][] points) {
        int gusts = scatter.coordinate(GUSTS);
        long key = KeyedRandom.key(seed, "gusts of a point");
        return fly(
                null,
                i -> new Draw(scatter.values(points[i]), Gust.drawn(key, Double.doubleToLongBits(points[i][gusts]))),
                points.length,
                Extent.WHOLE);
    }

    /** How many scores a point among bell curves has: one for every input that scatters, then those of the gusts. */
    int dimension() {
        return scatter.inputs().size() + Gust.NORMALS;
    }

    /**
     * Flies points among bell curves.
     *
     * @param scores one row for each, of {@link #dimension} standard normal scores (1)
     */
    List<Sample> scored(double[][] scores, Extent extent) {
        int inputs = scatter.inputs().size();
        return fly(
                null,
                i -> {
                    // The coordinate of all gusts stays idle: here every knot has its own.
                    double[] own = Arrays.copyOf(Arrays.copyOf(scores[i], inputs), inputs + 1);
                    return new Draw(
                            scatter.values(Scatter.uniforms(own)),
                            Gust.of(Arrays.copyOfRange(scores[i], inputs, scores[i].length)));
                },
                scores.length,
                extent);
    }

    private List<Sample> fly(@Nullable Failure failure, IntFunction<Draw> draws, int count, Extent extent) {
        return new Sampler(stunt, conditions, failure, extent, threads)
                .fly(count, draws, k -> k, some -> progress.flown(flown += some, Math.max(flown, expected)));
    }
}
