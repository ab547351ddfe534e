package org.reckoner.dispersion;

import java.util.List;
import org.reckoner.bulk.Draw;
import org.reckoner.environment.Gust;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Stunt;

/**
 * What each sample of a plan is made of: the same numbers and gusts whenever the same sample is asked for.
 *
 * @param plan how many samples there are and how they are spread
 * @param scatter how the inputs of the stunt scatter
 * @param dice of the plan
 */
record PlanDraws(SamplePlan plan, Scatter scatter, Draws dice) {
    /** Takes of one world that are ever flown. */
    private static final int TAKES = 2;

    static PlanDraws of(Stunt stunt, SamplePlan plan) {
        Scatter scatter = Scatter.of(stunt.inputs(), List.of());
        return new PlanDraws(
                plan, scatter, Draws.of(plan.seed(), plan.design(), plan.size(), scatter.coordinates(), TAKES));
    }

    Draw draw(long sample, Take take) {
        return new Draw(scatter.take(dice, sample, take), Gust.drawn(take.seed(plan.seed()), sample));
    }

    /** @return one even number between 0 and 1 for every input that scatters (1) */
    double[] uniforms(long sample) {
        return scatter.uniforms(dice, sample, Take.FIRST);
    }
}
