package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.Extent;
import org.reckoner.dispersion.Journal.Flown;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.geo.Bearing;
import org.reckoner.sampling.Histogram;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Share;
import org.reckoner.sampling.Take;
import org.reckoner.sampling.TakeSplit;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * A stunt flown many times, each time with other numbers and other gusts, and what that says.
 *
 * @param stunt the stunt
 * @param planned the flights of the plan itself
 * @param branches the flights of each failure that the plan names, apart
 * @param spreadings of every figure that some flight has
 * @param cuts spreads of which the models do not accept a part
 * @param tracks the ways of the first flights of the plan, for pictures
 */
public record Dispersion(
        Stunt stunt,
        Cloud planned,
        List<Branched> branches,
        List<Spreading> spreadings,
        List<Scatter.Cut> cuts,
        List<Track> tracks) {

    /** Worlds that are flown twice, to tell what repeats from what is not known. */
    private static final int TWINS = 400;

    /** Flights whose way is kept: enough for the ends of nine of ten, and a few megabytes. */
    private static final int TRACKED = 400;

    /** One of so many kept flights is followed to the end of the machine's run-out, which asks the ground much. */
    private static final int RUN_OUT_EACH = 10;

    /** Flights of each failure: it is shown apart, so fewer do. */
    private static final int PER_BRANCH = 200;

    /** Flights whose numbers are compared with their figures; more would cost memory and tell nothing new. */
    private static final int COMPARED = 4_096;

    /** What pictures of the fall show (s). */
    public static final double FIRST_SECONDS = 8;

    public Dispersion {
        branches = List.copyOf(branches);
        spreadings = List.copyOf(spreadings);
        cuts = List.copyOf(cuts);
        tracks = List.copyOf(tracks);
    }

    /** One failure with its flights. */
    public record Branched(Branch branch, Cloud cloud) {}

    /** Told how far the flying has come. */
    @FunctionalInterface
    public interface Progress {
        void flown(int flights, int of);
    }

    /** How often a limit is broken by the plan's own flights. */
    public record LimitAnswer(Limit limit, Share broken, State state, Optional<Spreading> spreading) {

        /** What a program may say of a limit; a person says GO. */
        public enum State {
            WITHIN("within limits"),
            OUTSIDE("outside limits"),
            UNKNOWN("unknown"),
            /** No flight has the figure that it bounds. */
            NEVER_APPLIES("unknown (no flight has this figure)");

            private final String words;

            State(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /**
     * Flies a stunt.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Dispersion of(Stunt stunt, Conditions conditions, SamplePlan plan, int threads, Progress progress) {
        return of(stunt, conditions, plan, threads, progress, Journal.NONE);
    }

    /**
     * Flies a stunt, or what its journal does not have of it; the answer is the same to the last bit.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Dispersion of(
            Stunt stunt, Conditions conditions, SamplePlan plan, int threads, Progress progress, Journal journal) {
        return new Flying(stunt, conditions, plan, false, threads, progress, journal).all();
    }

    /**
     * Flies the plan alone, for an answer while somebody waits: no failures, and no take a second time, so nothing is said of what
     * repeats. Every number that it does say is that of {@link #of}.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Dispersion planAlone(
            Stunt stunt, Conditions conditions, SamplePlan plan, int threads, Progress progress) {
        return new Flying(stunt, conditions, plan, true, threads, progress, Journal.NONE).all();
    }

    /**
     * Every limit with how often the plan breaks it.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public List<LimitAnswer> limits(double kept) {
        return stunt.limits().stream().map(limit -> answer(limit, kept)).toList();
    }

    private LimitAnswer answer(Limit limit, double kept) {
        Share broken = planned.share(sample -> sample.breaks(limit));
        Optional<Spreading> spreading =
                spreadings.stream().filter(s -> s.figure() == limit.figure()).findFirst();
        return new LimitAnswer(limit, broken, state(broken, 1 - kept, spreading.isPresent()), spreading);
    }

    private static LimitAnswer.State state(Share broken, double allowed, boolean applies) {
        if (!applies) {
            return LimitAnswer.State.NEVER_APPLIES;
        }
        if (broken.interval().high() <= allowed) {
            return LimitAnswer.State.WITHIN;
        }
        return broken.interval().low() > allowed ? LimitAnswer.State.OUTSIDE : LimitAnswer.State.UNKNOWN;
    }

    /** The flight of the plan that keeps a limit least, of those that have its figure: the one worth flying again. */
    public Optional<Sample> worst(Limit limit) {
        return planned.samples().stream()
                .filter(sample -> !Double.isNaN(sample.figure(limit.figure())))
                .min(Comparator.comparingDouble(sample -> limit.margin(sample.figure(limit.figure()))));
    }

    /**
     * Where the kept flights pass, seen square to the take-off line.
     *
     * @param lowest nothing below this height above the lip is looked at (m)
     */
    public Optional<Tube> tube(BodyName body, double lowest) {
        Bearing heading = stunt.frame().heading();
        return Tube.of(
                tracks.stream()
                        .map(track -> body == BodyName.PERFORMER ? track.performer() : track.machine())
                        .toList(),
                place -> place.getX() * heading.east() + place.getY() * heading.north(),
                lowest);
    }

    /**
     * How low half of the kept flights are when the first seconds end, in which nearly all still fall: below, the tube is that of
     * canopies, which do not keep together.
     *
     * @return height above the lip (m)
     */
    public double floorOfFirstSeconds() {
        int k = (int) Math.rint(FIRST_SECONDS / Track.STEP);
        double[] heights = tracks.stream()
                .map(Track::performer)
                .filter(path -> !path.isEmpty())
                .mapToDouble(path -> path.get(Math.min(k, path.size() - 1)).getZ())
                .sorted()
                .toArray();
        return heights.length == 0 ? -1 : Math.min(-1, Interval.quantile(heights, 0.5));
    }

    /** Around everything that the machines of the flights looked at can reach after their first impact. */
    public Optional<ReachHull> machineReach() {
        return ReachHull.of(tracks, planned);
    }

    /** How often a figure took which value, if some flight has it. */
    public Optional<Histogram> histogram(Figure figure) {
        return spreading(figure).map(spreading -> spreading.counted(planned.values(figure)));
    }

    /** Whether rider and machine meet again; nothing where they do not part. */
    public Optional<Recontact> recontact() {
        return Recontact.of(stunt, planned);
    }

    /** Where people end up in a whole take, failures included. */
    public Fates fates() {
        return Fates.of(planned, branches);
    }

    /** The spreading of a figure, if some flight has it. */
    public Optional<Spreading> spreading(Figure figure) {
        return spreadings.stream().filter(s -> s.figure() == figure).findFirst();
    }

    /** How many flights are flown of each failure. */
    static int perBranch(SamplePlan plan) {
        return Math.min(PER_BRANCH, plan.samples());
    }

    /** The run under way. */
    private static final class Flying {
        private final Stunt stunt;
        private final Conditions conditions;
        private final SamplePlan plan;
        private final int threads;
        private final Progress progress;
        private final PlanDraws draws;
        private final int all;
        private final Journal journal;
        private final boolean alone;
        private int flown;
        private int stretch;

        Flying(
                Stunt stunt,
                Conditions conditions,
                SamplePlan plan,
                boolean alone,
                int threads,
                Progress progress,
                Journal journal) {
            this.journal = journal;
            this.stunt = stunt;
            this.conditions = conditions;
            this.plan = plan;
            this.threads = threads;
            this.progress = progress;
            this.draws = PlanDraws.of(stunt, plan);
            this.alone = alone;
            this.all = plan.samples()
                    + (alone ? 0 : Math.min(TWINS, plan.samples()))
                    + (alone ? 0 : stunt.plan().branches().size() * perBranch(plan));
        }

        Dispersion all() {
            List<Track> tracks = new ArrayList<>();
            Cloud planned = new Cloud(plan, fly(null, plan.samples(), Take.FIRST, tracks::add));
            List<Sample> twins =
                    alone ? List.of() : fly(null, Math.min(TWINS, plan.samples()), Take.onFirstDay(1), null);
            List<Branched> branches = new ArrayList<>();
            int each = perBranch(plan);
            for (Branch branch : alone ? List.<Branch>of() : stunt.plan().branches()) {
                branches.add(new Branched(
                        branch,
                        new Cloud(SamplePlan.plain(each, plan.seed()), fly(branch.failure(), each, Take.FIRST, null))));
            }
            return new Dispersion(
                    stunt,
                    planned,
                    branches,
                    spreadings(planned, twins),
                    draws.scatter().cuts(),
                    tracks);
        }

        private List<Sample> fly(@Nullable Failure failure, int count, Take take, @Nullable Consumer<Track> tracks) {
            Sampler sampler = new Sampler(stunt, conditions, failure, Extent.WHOLE, threads);
            List<Sample> samples = new ArrayList<>(count);
            for (int from = 0; from < count; from += Sampler.STRETCH) {
                int to = Math.min(from + Sampler.STRETCH, count);
                int first = from;
                List<Flown> flights =
                        journal.finished(stretch).orElseGet(() -> fly(sampler, first, to, take, tracks != null));
                stretch++;
                for (Flown one : flights) {
                    samples.add(one.sample());
                    if (tracks != null && one.track() != null) {
                        tracks.accept(one.track());
                    }
                }
                flown += to - from;
                progress.flown(flown, all);
            }
            return samples;
        }

        private List<Flown> fly(Sampler sampler, int from, int to, Take take, boolean tracked) {
            List<Flown> flights = new ArrayList<>(to - from);
            sampler.fly(
                    from,
                    to,
                    k -> draws.draw(k, take),
                    k -> k,
                    (k, flight, drawn, sample) ->
                            new Flown(sample, tracked && k < TRACKED ? track(k, flight, drawn) : null),
                    flights::add);
            journal.keep(stretch, flights);
            return flights;
        }

        private Track track(int number, Flight flight, Stunt drawn) {
            boolean withRunOut = number % RUN_OUT_EACH == 0 && stunt.plan().has(Phase.Separation.class);
            return Track.of(number, flight, drawn, conditions.terrain(), withRunOut);
        }

        private List<Spreading> spreadings(Cloud planned, List<Sample> twins) {
            int compared = Math.min(planned.samples().size(), COMPARED);
            double[][] scores = new double[compared][];
            for (int i = 0; i < compared; i++) {
                scores[i] = draws.scatter().scores(draws.uniforms(i));
            }
            List<Input> inputs = draws.scatter().inputs();
            List<Grade> grades = inputs.stream()
                    .map(input -> stunt.inputs().get(input).grade())
                    .toList();
            List<Spreading> spreadings = new ArrayList<>();
            for (Figure figure : Figure.values()) {
                long measured = planned.values(figure).length;
                if (measured > 0) {
                    double[] values = planned.samples().stream()
                            .limit(compared)
                            .mapToDouble(sample -> sample.figure(figure))
                            .toArray();
                    spreadings.add(new Spreading(
                            figure,
                            measured,
                            planned.quantile(figure, 0.05),
                            planned.quantile(figure, 0.5),
                            planned.quantile(figure, 0.95),
                            split(figure, planned, twins),
                            Spreading.drivers(draws.scatter(), grades, scores, values)));
                }
            }
            return spreadings;
        }

        private static Optional<TakeSplit> split(Figure figure, Cloud planned, List<Sample> twins) {
            if (twins.isEmpty()) {
                return Optional.empty();
            }
            List<double[]> pairs = new ArrayList<>();
            for (int k = 0; k < twins.size(); k++) {
                double one = planned.samples().get(k).figure(figure);
                double other = twins.get(k).figure(figure);
                if (!Double.isNaN(one) && !Double.isNaN(other)) {
                    pairs.add(new double[] {one, other});
                }
            }
            return Optional.of(
                    pairs.size() < 2
                            ? new TakeSplit(0, 0, 0, 0)
                            : TakeSplit.of(
                                    pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                                    pairs.stream().mapToDouble(pair -> pair[1]).toArray()));
        }
    }
}
