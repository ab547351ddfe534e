package org.reckoner.opening;

import java.util.List;
import org.reckoner.bulk.Draw;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.environment.Gust;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.sampling.Design;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** The numbers and gusts of single takes: plain samples of the seed of a dispersion, whatever its own design. */
final class Dealt {
    private final Scatter scatter;
    private final Draws draws;
    private final long seed;

    Dealt(Stunt stunt, SamplePlan plan) {
        this.scatter = Scatter.of(stunt.inputs(), List.of());
        this.draws = Draws.of(plan.seed(), Design.PLAIN, Draws.LARGEST, scatter.coordinates(), 1);
        this.seed = plan.seed();
    }

    /** One value for every input in the order of the table (SI unit of each). */
    double[] numbers(long sample) {
        return scatter.take(draws, sample, Take.FIRST);
    }

    Draw draw(long sample) {
        return new Draw(numbers(sample), Gust.drawn(seed, sample));
    }

    /** The same take, but the canopy opens so far off the heading of the body. @param off clockwise (rad) */
    Draw turned(long sample, double off) {
        double[] numbers = numbers(sample);
        numbers[Input.OPENING_HEADING_ERROR.ordinal()] = off;
        return new Draw(numbers, Gust.drawn(seed, sample));
    }

    /** An even number between 0 and 1 that belongs to a take and to nothing else (1). */
    double even(long sample, String what) {
        return KeyedRandom.uniform(seed, sample, what);
    }
}
