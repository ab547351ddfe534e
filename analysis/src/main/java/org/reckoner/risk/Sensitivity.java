package org.reckoner.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.environment.Conditions;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;
import org.reckoner.sampling.SobolIndices;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;

/**
 * Which inputs decide how far a stunt keeps from each of its limits, and which to measure better.
 *
 * <p>Two steps. Plain flights screen the inputs; those that show little or no effect on any margin are joined, so that the
 * flights go to the others. Then Sobol' indices of the continuous margins, with all gusts as one group. One margin in a
 * hundred, half of them at either end, counts no farther than the others do: a variance is a matter of squares, and without
 * that single flights that went astray decide it. A flight that does not have a figure, since it ended before, counts with the
 * least: it was not kept, and by how much nobody can say.
 *
 * @param plan how it was looked
 * @param flights flown in all
 * @param joined inputs that the screening found weak, judged together
 * @param answers one for each limit, in the order of the stunt
 */
public record Sensitivity(Stunt stunt, Plan plan, long flights, List<Input> joined, List<Answer> answers) {
    /** Groups that are told apart at most, gusts and all others not counted: each costs a flight for every base point. */
    static final int MOST_APART = 12;

    /** Share of the plain flights at either end whose margins count no farther than the last of the others; judgement (1). */
    public static final double TAIL = 0.005;

    /** With fewer flights that break a limit, which inputs differ is left to chance; judgement. */
    private static final int FEWEST_BROKEN = 10;

    /** An interval wider than this says little; judgement (1). */
    private static final double VAGUE = 0.5;

    /** Independent repetitions whose scatter makes the intervals. */
    public static final int REPLICATES = 8;

    /** Share of intervals that hold the truth (1). */
    public static final double LEVEL = 0.95;

    public Sensitivity {
        joined = List.copyOf(joined);
        answers = List.copyOf(answers);
    }

    /**
     * How to look.
     *
     * @param seed of every number drawn
     * @param base points whose groups are exchanged one by one: a power of two
     * @param screened plain flights before that
     */
    public record Plan(long seed, int base, int screened) {
        /** Base points at most. */
        public static final int MOST = 16_384;

        public Plan {
            if (base < 2 * REPLICATES || base > MOST || Integer.bitCount(base) != 1) {
                throw new IllegalArgumentException(base + " base points; needed is a power of two from "
                        + 2 * REPLICATES + " to " + MOST + "\n  Maybe 512.");
            }
            if (screened < 50 || screened > 100_000) {
                throw new IllegalArgumentException(
                        screened + " flights to screen the inputs; needed are 50 to 100000\n  Maybe 1000.");
            }
        }
    }

    /**
     * What the margin to one limit hangs on.
     *
     * @param broken how many of the plain flights broke it
     * @param missing plain flights that do not have the figure
     * @param drivers every group, the strongest first; empty where the margin does not vary or no flight has the figure
     * @param differences inputs that differ between flights that broke it and those that kept it, the clearest first
     */
    public record Answer(Limit limit, Share broken, long missing, List<Driver> drivers, List<Difference> differences) {
        public Answer {
            drivers = List.copyOf(drivers);
            differences = List.copyOf(differences);
        }

        /** Whether some flight has the figure. */
        public boolean applies() {
            return missing < broken.of();
        }

        /** Whether the base points were too few to tell the strongest driver's share within a quarter up or down. */
        public boolean vague() {
            return !drivers.isEmpty()
                    && drivers.get(0).atMost() - drivers.get(0).atLeast() > VAGUE;
        }

        /** Whether enough flights broke it to tell what was different about them. */
        public boolean comparable() {
            return broken.failed() >= FEWEST_BROKEN && broken.of() - broken.failed() >= FEWEST_BROKEN;
        }

        /** The driver that a measurement would help most: the strongest that is one input and not yet measured. */
        public Optional<Driver> toMeasure() {
            return drivers.stream()
                    .filter(driver -> driver.input() != null
                            && driver.grade() != Grade.MEASURED
                            && driver.indices().total().low() > 0)
                    .findFirst();
        }
    }

    /**
     * One group of inputs and what it does to a margin.
     *
     * @param input where the group is one input
     * @param grade of that input's evidence
     * @param indices its share of the variance
     */
    public record Driver(
            String name, @Nullable Input input, @Nullable Grade grade, SobolIndices indices) {

        /** @return share of the variance that rests on it, alone and with others (1) */
        public double share() {
            return within(indices.total().value());
        }

        /** @return lower end of that share (1) */
        public double atLeast() {
            return within(indices.total().low());
        }

        /** @return upper end of that share (1) */
        public double atMost() {
            return within(indices.total().high());
        }

        /** @return share of the variance that goes away when it is known (1) */
        public double alone() {
            return Math.min(share(), within(indices.first().value()));
        }

        /** @return lower end of the share that goes away (1) */
        public double aloneAtLeast() {
            return within(indices.first().low());
        }

        /** @return upper end of the share that goes away (1) */
        public double aloneAtMost() {
            return within(indices.first().high());
        }

        /** Estimates scatter beyond what a share can be. */
        private static double within(double share) {
            return Math.min(1, Math.max(0, share));
        }
    }

    /**
     * An input that is not the same in flights that break a limit and in those that keep it.
     *
     * @param broken how it spreads among the flights that broke the limit
     * @param kept how it spreads among the others
     * @param middle whether its distance from its middle differs, not the side: both ends break the limit
     * @param oftener share of pairs, one flight of each, in which the broken one has more of it, or is farther from the middle (1)
     * @param errors how many standard errors that is from a half (1)
     */
    public record Difference(
            Input input, Quantiles broken, Quantiles kept, boolean middle, double oftener, double errors) {}

    /**
     * How an input spreads among some flights.
     *
     * @param p5 a twentieth part lies below (SI unit of the input)
     * @param p25 a quarter lies below (SI unit of the input)
     * @param p50 half of them lie below (SI unit of the input)
     * @param p75 a quarter lies above (SI unit of the input)
     * @param p95 a twentieth part lies above (SI unit of the input)
     */
    public record Quantiles(double p5, double p25, double p50, double p75, double p95) {
        static Quantiles of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return new Quantiles(
                    Interval.quantile(sorted, 0.05),
                    Interval.quantile(sorted, 0.25),
                    Interval.quantile(sorted, 0.5),
                    Interval.quantile(sorted, 0.75),
                    Interval.quantile(sorted, 0.95));
        }
    }

    /**
     * Looks.
     *
     * @param limits of the stunt, those that are asked for
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Sensitivity of(
            Stunt stunt,
            Conditions conditions,
            List<Limit> limits,
            Plan plan,
            int threads,
            Dispersion.Progress progress) {
        Flights flights = new Flights(stunt, conditions, plan.seed, threads, progress);
        SobolIndices.Plan look = new SobolIndices.Plan(plan.seed, plan.base / REPLICATES, REPLICATES, LEVEL);
        flights.expect(plan.screened + look.flights(MOST_APART + 2));
        Draws draws = flights.plain(plan.screened, 1);
        List<Sample> samples = flights.worlds(null, draws, plan.screened, Take.FIRST);
        double[][] uniforms = new double[plan.screened][];
        for (int i = 0; i < plan.screened; i++) {
            uniforms[i] = flights.scatter().uniforms(draws, i, Take.FIRST);
        }
        Screening screening = new Screening(flights.scatter(), samples, uniforms, limits);
        Grouping grouping = Grouping.of(flights.scatter(), screening.apart(MOST_APART));
        flights.expect(plan.screened + look.flights(grouping.groups().size()));
        List<List<SobolIndices>> indices = SobolIndices.of(
                points -> margins(flights.even(points), limits, screening),
                flights.scatter().coordinates(),
                grouping.groups(),
                look);
        List<Answer> answers = new ArrayList<>();
        for (int k = 0; k < limits.size(); k++) {
            Limit limit = limits.get(k);
            long broken = samples.stream().filter(s -> s.breaks(limit)).count();
            Answer answer = new Answer(
                    limit,
                    Share.counted(broken, plan.screened, LEVEL),
                    screening.missing(k),
                    grouping.drivers(stunt.inputs(), indices.get(k)),
                    List.of());
            answers.add(
                    answer.comparable()
                            ? new Answer(limit, answer.broken, answer.missing, answer.drivers, screening.differences(k))
                            : answer);
        }
        return new Sensitivity(stunt, plan, flights.flown(), grouping.joined(), answers);
    }

    private static double[][] margins(List<Sample> samples, List<Limit> limits, Screening screening) {
        double[][] margins = new double[samples.size()][limits.size()];
        for (int i = 0; i < margins.length; i++) {
            for (int k = 0; k < limits.size(); k++) {
                margins[i][k] = screening.margin(k, samples.get(i));
            }
        }
        return margins;
    }
}
