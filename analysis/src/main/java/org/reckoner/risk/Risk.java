package org.reckoner.risk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.environment.Conditions;
import org.reckoner.sampling.Branches;
import org.reckoner.sampling.Draws;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Method;
import org.reckoner.sampling.Share;
import org.reckoner.sampling.Take;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;

/**
 * How often a limit is broken or a flight ends in misfortune: per take and in several takes, by the plan's own flights and with
 * the failures that the plan names.
 *
 * <p>The plan is flown with plain samples. Each failure is flown apart and counts with its own probability, which is what a
 * person wrote down, so a total is no better than that. Several takes share what does not change between them: they are flown
 * in worlds, and worlds are counted. What plain flights never met has an upper bound, or is walked towards ({@link Search}).
 *
 * @param plan how it was looked
 * @param flights flown in all
 * @param misfortune that a flight ends as nobody plans it
 * @param anyLimit that some limit is broken; nothing where none is asked for
 * @param limits each limit alone
 * @param outcomes each kind of misfortune that some flight met, the likeliest first
 * @param failures each failure with what came of it
 */
public record Risk(
        Stunt stunt,
        Plan plan,
        long flights,
        Hazard misfortune,
        Optional<Hazard> anyLimit,
        List<Hazard> limits,
        List<Hazard> outcomes,
        List<Failing> failures) {

    /** What the flights of the plan itself are called beside the failures. */
    static final String PLANNED = "nothing failing";

    /** Worlds that are flown several times at least, as far as there are so many. */
    private static final int WORLDS = 200;

    public Risk {
        limits = List.copyOf(limits);
        outcomes = List.copyOf(outcomes);
        failures = List.copyOf(failures);
    }

    /**
     * How to look.
     *
     * @param seed of every number drawn
     * @param samples flights of the plan
     * @param perFailure flights of each failure
     * @param takes of one day and one performer that are asked about
     * @param level share of intervals that hold the truth (1)
     * @param search for what these flights never meet; nothing to leave it at an upper bound
     */
    public record Plan(long seed, int samples, int perFailure, int takes, double level, Optional<Search> search) {
        /** Flights of the plan at most, and takes. */
        public static final int MOST = 100_000;

        public static final int MOST_TAKES = 100;

        public Plan {
            if (samples < 1 || samples > MOST || perFailure < 1 || perFailure > MOST) {
                throw new IllegalArgumentException(samples + " flights of the plan and " + perFailure
                        + " of each failure; 1 to " + MOST + " can be flown\n  Maybe 2000 and 200.");
            }
            if (takes < 1 || takes > MOST_TAKES) {
                throw new IllegalArgumentException(
                        takes + " takes; 1 to " + MOST_TAKES + " can be asked about\n  Maybe 8.");
            }
        }

        /** Worlds of which all takes are flown; none where one take is asked about. */
        public int worlds() {
            return takes == 1 ? 0 : Math.min(samples, Math.max(WORLDS, samples / takes));
        }
    }

    /**
     * Something that should not happen, with how often it does.
     *
     * @param name of the limit or of the ending
     * @param planned share of the plan's own flights, nothing failing
     * @param perTake all ways to it: the plan's own, and each failure with its probability
     * @param inTakes probability that it happens in any of the takes asked about (1)
     * @param found what a search met where plain flights met nothing
     */
    public record Hazard(String name, Share planned, Branches perTake, Interval inTakes, Optional<Search.Found> found) {

        /**
         * The total if every probability that rests on judgement were several times what the file says.
         *
         * @param times how many times (1)
         * @return probability per take (1)
         */
        public double ifJudged(double times) {
            double more = perTake.all().stream()
                    .filter(branch -> branch.grade() == Grade.JUDGEMENT)
                    .mapToDouble(Branches.Branch::contribution)
                    .sum();
            return Math.min(1, perTake.total().value() + (times - 1) * more);
        }
    }

    /**
     * A failure and what came of it.
     *
     * @param misfortune share of its flights that end in misfortune
     * @param broken share of its flights that break some limit; nothing where none is asked for
     */
    public record Failing(Branch branch, Share misfortune, Optional<Share> broken) {}

    /**
     * Looks.
     *
     * @param limits of the stunt, those that are asked for
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Risk of(
            Stunt stunt,
            Conditions conditions,
            List<Limit> limits,
            Plan plan,
            int threads,
            Dispersion.Progress progress) {
        Flights flights = new Flights(stunt, conditions, plan.seed, threads, progress);
        return new Flying(stunt, plan, limits, flights).all();
    }

    /** The run under way. */
    private static final class Flying {
        private final Stunt stunt;
        private final Plan plan;
        private final List<Limit> limits;
        private final Flights flights;
        private final List<Sample> planned;
        /** For each of the first worlds, all its takes. */
        private final List<List<Sample>> worlds = new ArrayList<>();

        private final List<List<Sample>> failing = new ArrayList<>();
        private final double unfailed;

        Flying(Stunt stunt, Plan plan, List<Limit> limits, Flights flights) {
            this.stunt = stunt;
            this.plan = plan;
            this.limits = limits;
            this.flights = flights;
            List<Branch> branches = stunt.plan().branches();
            double sum = branches.stream().mapToDouble(Branch::probability).sum();
            if (sum > 1) {
                throw new IllegalArgumentException("the failures of the plan have probabilities that add up to " + sum
                        + ", above 1\n  Maybe one of them is in per cent.");
            }
            this.unfailed = 1 - sum;
            flights.expect((long) plan.samples
                    + (long) plan.worlds() * (plan.takes - 1)
                    + (long) plan.perFailure * branches.size());
            Draws draws = flights.plain(plan.samples, plan.takes);
            this.planned = flights.worlds(null, draws, plan.samples, Take.FIRST);
            for (int w = 0; w < plan.worlds(); w++) {
                worlds.add(new ArrayList<>(List.of(planned.get(w))));
            }
            for (int take = 1; take < plan.takes; take++) {
                List<Sample> again = flights.worlds(null, draws, plan.worlds(), Take.onFirstDay(take));
                for (int w = 0; w < again.size(); w++) {
                    worlds.get(w).add(again.get(w));
                }
            }
            Draws few = flights.plain(plan.perFailure, 1);
            for (Branch branch : branches) {
                failing.add(flights.worlds(branch.failure(), few, plan.perFailure, Take.FIRST));
            }
        }

        Risk all() {
            Optional<Search> search = plan.search;
            Hazard misfortune = hazard(
                    "ends in misfortune",
                    sample -> sample.outcome().misfortune(),
                    search.map(s -> () -> s.forMisfortune(flights, plan.seed, plan.level)));
            List<Hazard> each = new ArrayList<>();
            for (Limit limit : limits) {
                each.add(hazard(
                        limit.name(),
                        sample -> sample.breaks(limit),
                        search.map(s -> () -> s.forLimit(limit, flights, plan.seed, plan.level))));
            }
            Optional<Hazard> anyLimit = limits.isEmpty() ? Optional.empty() : Optional.of(any(each));
            List<Failing> failures = new ArrayList<>();
            for (int b = 0; b < failing.size(); b++) {
                List<Sample> samples = failing.get(b);
                failures.add(new Failing(
                        stunt.plan().branches().get(b),
                        share(samples, sample -> sample.outcome().misfortune()),
                        limits.isEmpty() ? Optional.empty() : Optional.of(share(samples, this::breaksAny))));
            }
            return new Risk(stunt, plan, flights.flown(), misfortune, anyLimit, each, outcomes(), failures);
        }

        private boolean breaksAny(Sample sample) {
            return limits.stream().anyMatch(sample::breaks);
        }

        private List<Hazard> outcomes() {
            Set<String> met = new LinkedHashSet<>();
            planned.forEach(sample -> note(met, sample));
            failing.forEach(samples -> samples.forEach(sample -> note(met, sample)));
            List<Hazard> outcomes = new ArrayList<>();
            for (String words : met) {
                outcomes.add(hazard(words, sample -> sample.outcome().words().equals(words), Optional.empty()));
            }
            outcomes.sort((a, b) -> Double.compare(
                    b.perTake().total().value(), a.perTake().total().value()));
            return outcomes;
        }

        private static void note(Set<String> met, Sample sample) {
            if (sample.outcome().misfortune()) {
                met.add(sample.outcome().words());
            }
        }

        private interface Looking {
            Search.Found look();
        }

        private Hazard hazard(String name, Predicate<Sample> what, Optional<Looking> looking) {
            Share own = share(planned, what);
            Optional<Search.Found> found =
                    own.failed() == 0 ? looking.map(Looking::look) : Optional.<Search.Found>empty();
            return hazard(name, what, own, found, found.map(Search.Found::believed));
        }

        /** Where no flight broke any limit, what was found for each of them adds up. */
        private Hazard any(List<Hazard> each) {
            Share own = share(planned, this::breaksAny);
            Optional<Interval> walked = Optional.empty();
            if (own.failed() == 0
                    && each.stream().allMatch(limit -> limit.found().isPresent())) {
                double value = 0;
                double low = 0;
                double high = 0;
                for (Hazard limit : each) {
                    Interval one = limit.found().orElseThrow().believed();
                    value = Math.min(1, value + one.value());
                    low = Math.max(low, one.low());
                    high = Math.min(1, high + one.high());
                }
                walked = Optional.of(new Interval(
                        value,
                        low,
                        high,
                        plan.level,
                        Method.SUBSET,
                        own.interval().samples()));
            }
            return hazard("breaks a limit", this::breaksAny, own, Optional.empty(), walked);
        }

        private Hazard hazard(
                String name,
                Predicate<Sample> what,
                Share own,
                Optional<Search.Found> found,
                Optional<Interval> walked) {
            List<Branches.Branch> branches = new ArrayList<>();
            branches.add(new Branches.Branch(PLANNED, unfailed, Grade.DERIVED, walked.orElse(own.interval())));
            List<Branch> failures = stunt.plan().branches();
            for (int b = 0; b < failures.size(); b++) {
                branches.add(new Branches.Branch(
                        failures.get(b).failure().words(),
                        failures.get(b).probability(),
                        failures.get(b).grade(),
                        share(failing.get(b), what).interval()));
            }
            Branches perTake = Branches.of(branches);
            return new Hazard(name, own, perTake, inTakes(what, walked, perTake), found);
        }

        /** Worlds in which it happens in any take, and failures that come anew with every take. */
        private Interval inTakes(Predicate<Sample> what, Optional<Interval> walked, Branches perTake) {
            if (plan.takes == 1) {
                return perTake.total();
            }
            long hit = worlds.stream()
                    .filter(takes -> takes.stream().anyMatch(what))
                    .count();
            Interval worst = Share.counted(hit, worlds.size(), plan.level).interval();
            if (walked.isPresent() && hit == 0) {
                // No more than if it never hit the same world twice.
                Interval rare = walked.get();
                worst = new Interval(
                        Math.min(1, plan.takes * rare.value()),
                        rare.low(),
                        Math.min(1, plan.takes * rare.high()),
                        rare.level(),
                        rare.method(),
                        rare.samples());
            }
            // More takes never make it rarer than one, for which more worlds were flown.
            Interval one = perTake.all().get(0).failing();
            worst = new Interval(
                    Math.max(worst.value(), one.value()),
                    Math.max(worst.low(), one.low()),
                    Math.max(worst.high(), one.high()),
                    worst.level(),
                    worst.method(),
                    worst.samples());
            double value = 0;
            double low = 0;
            double high = 0;
            for (Branches.Branch branch : perTake.all()) {
                if (!branch.name().equals(PLANNED)) {
                    value += branch.contribution();
                    low += branch.probability() * branch.failing().low();
                    high += branch.probability() * branch.failing().high();
                }
            }
            return new Interval(
                    either(worst.value(), value),
                    either(worst.low(), low),
                    either(worst.high(), high),
                    worst.level(),
                    worst.method(),
                    worst.samples());
        }

        /** Probability of any of two things: one counted over all takes, one that comes anew with every take. */
        private double either(double planned, double anew) {
            double never = 1 - planned;
            for (int take = 0; take < plan.takes; take++) {
                never *= 1 - anew;
            }
            return 1 - never;
        }

        private Share share(List<Sample> samples, Predicate<Sample> what) {
            return Share.counted(samples.stream().filter(what).count(), samples.size(), plan.level);
        }
    }
}
