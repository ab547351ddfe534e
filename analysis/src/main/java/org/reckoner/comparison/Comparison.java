package org.reckoner.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.CommonDraws;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.environment.Conditions;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/**
 * Two plans over the same flights.
 *
 * @param first the plan that stands
 * @param second the plan that is tried
 * @param plan how many flights of each
 * @param limits every limit that both have, what changed state first
 * @param onlyInOne names of limits that only one of them has
 * @param endings every way in which flights ended, the greatest change first
 * @param figures every figure that both have, the surest change first
 * @param idle numbers that differ and yet change nothing in the second plan
 */
public record Comparison(
        Stunt first,
        Stunt second,
        SamplePlan plan,
        List<LimitChange> limits,
        List<String> onlyInOne,
        List<Ending> endings,
        List<FigureChange> figures,
        List<Input> idle) {

    /** Flights that both need to tell an interval of a quantile. */
    public static final int FEWEST = 50;

    public Comparison {
        limits = List.copyOf(limits);
        onlyInOne = List.copyOf(onlyInOne);
        endings = List.copyOf(endings);
        figures = List.copyOf(figures);
        idle = List.copyOf(idle);
    }

    /** The numbers that the plans do not have alike. */
    public List<Input> differing() {
        return differing(first, second);
    }

    private static List<Input> differing(Stunt first, Stunt second) {
        return Arrays.stream(Input.values())
                .filter(input -> {
                    Uncertain one = first.inputs().get(input);
                    Uncertain other = second.inputs().get(input);
                    return one.centre() != other.centre() || !one.spread().equals(other.spread());
                })
                .toList();
    }

    /** Whether every flight of the one plan went just as its twin did. */
    public boolean same() {
        return limits.stream()
                        .allMatch(change ->
                                change.broken().first() == change.broken().second())
                && endings.stream()
                        .allMatch(ending ->
                                ending.share().first() == ending.share().second())
                && figures.stream()
                        .allMatch(change -> change.low().none()
                                && change.middle().none()
                                && change.high().none());
    }

    /** One side of a comparison. */
    public record Side(Stunt stunt, Conditions conditions) {}

    /** What may be said of a limit in one plan. */
    public enum State {
        WITHIN("within"),
        OUTSIDE("outside"),
        UNKNOWN("unknown");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * How one limit fares.
     *
     * @param limit as the second plan has it
     * @param broken share of takes that break it (1)
     */
    public record LimitChange(Limit limit, State before, State after, Difference broken) {
        public boolean changesState() {
            return before != after;
        }
    }

    /**
     * How often flights end in one way.
     *
     * @param share of takes (1)
     */
    public record Ending(String words, Difference share) {}

    /**
     * How one figure moves.
     *
     * @param low of the twentieth part of flights that lies lowest (SI unit of the figure)
     * @param middle of the median (SI unit of the figure)
     * @param high of the twentieth part that lies highest (SI unit of the figure)
     */
    public record FigureChange(Figure figure, Difference low, Difference middle, Difference high) {
        public boolean shown() {
            return low.shown() || middle.shown() || high.shown();
        }

        /** @return how far the median moves over how far the figure spreads in the first plan (1) */
        public double size() {
            double spread = high.first() - low.first();
            return spread > 0 ? Math.abs(middle.value()) / spread : middle.value() == 0 ? 0 : 1e9;
        }
    }

    /**
     * Flies two plans with the same draws and compares them.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Comparison of(
            Side first, Side second, SamplePlan plan, double kept, int threads, Dispersion.Progress progress) {
        if (plan.samples() < FEWEST || plan.design().needsReplicates()) {
            throw new IllegalArgumentException(plan.samples() + " flights of each are too few to tell two plans apart"
                    + "\n  Maybe " + FEWEST + " or more, best 1000.");
        }
        int n = plan.samples();
        Cloud before = new Cloud(plan, fly(first, plan, threads, done -> progress.flown(done, 2 * n)));
        Cloud after = new Cloud(plan, fly(second, plan, threads, done -> progress.flown(n + done, 2 * n)));
        return new Comparison(
                first.stunt,
                second.stunt,
                plan,
                limits(first.stunt, second.stunt, before, after, 1 - kept),
                onlyInOne(first.stunt, second.stunt),
                endings(before, after),
                figures(before, after),
                IdleNumbers.of(differing(first.stunt, second.stunt), first, second, after, threads));
    }

    private static List<Sample> fly(Side side, SamplePlan plan, int threads, IntConsumer progress) {
        CommonDraws draws = new CommonDraws(side.stunt, side.conditions, plan.seed(), threads);
        int variant = draws.add(side.stunt.inputs());
        List<CommonDraws.Wanted> wanted = new ArrayList<>();
        for (long sample = 0; sample < plan.samples(); sample++) {
            wanted.add(new CommonDraws.Wanted(variant, sample));
        }
        return draws.fly(wanted, progress);
    }

    private static List<LimitChange> limits(Stunt first, Stunt second, Cloud before, Cloud after, double allowed) {
        List<LimitChange> changes = new ArrayList<>();
        for (Limit limit : second.limits()) {
            Optional<Limit> old = named(first, limit.name());
            if (old.isPresent()) {
                changes.add(new LimitChange(
                        limit,
                        state(before, old.get(), allowed),
                        state(after, limit, allowed),
                        Pairs.shares(
                                breaks(before, old.get()),
                                breaks(after, limit),
                                before.plan().level())));
            }
        }
        changes.sort(Comparator.comparing((LimitChange change) -> !change.changesState())
                .thenComparing(change -> !change.broken().shown())
                .thenComparing(change -> -Math.abs(change.broken().value())));
        return changes;
    }

    private static Optional<Limit> named(Stunt stunt, String name) {
        return stunt.limits().stream().filter(l -> l.name().equals(name)).findFirst();
    }

    private static boolean[] breaks(Cloud cloud, Limit limit) {
        boolean[] breaks = new boolean[cloud.samples().size()];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = cloud.samples().get(i).breaks(limit);
        }
        return breaks;
    }

    private static State state(Cloud cloud, Limit limit, double allowed) {
        if (cloud.values(limit.figure()).length == 0) {
            return State.UNKNOWN;
        }
        Share broken = cloud.share(sample -> sample.breaks(limit));
        if (broken.interval().high() <= allowed) {
            return State.WITHIN;
        }
        return broken.interval().low() > allowed ? State.OUTSIDE : State.UNKNOWN;
    }

    private static List<String> onlyInOne(Stunt first, Stunt second) {
        List<String> names = new ArrayList<>();
        first.limits().stream()
                .map(Limit::name)
                .filter(name -> named(second, name).isEmpty())
                .forEach(names::add);
        second.limits().stream()
                .map(Limit::name)
                .filter(name -> named(first, name).isEmpty())
                .forEach(names::add);
        return names;
    }

    private static List<Ending> endings(Cloud before, Cloud after) {
        TreeSet<String> all = new TreeSet<>(before.outcomes().keySet());
        all.addAll(after.outcomes().keySet());
        List<Ending> endings = new ArrayList<>();
        for (String words : all) {
            endings.add(new Ending(
                    words,
                    Pairs.shares(
                            ends(before, words),
                            ends(after, words),
                            before.plan().level())));
        }
        endings.sort(Comparator.comparing((Ending ending) -> !ending.share().shown())
                .thenComparing(ending -> -Math.abs(ending.share().value())));
        return endings;
    }

    private static boolean[] ends(Cloud cloud, String words) {
        boolean[] ends = new boolean[cloud.samples().size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = cloud.samples().get(i).outcome().words().equals(words);
        }
        return ends;
    }

    private static List<FigureChange> figures(Cloud before, Cloud after) {
        List<FigureChange> changes = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Difference low = quantiles(before, after, figure, 0.05);
            Difference middle = quantiles(before, after, figure, 0.5);
            Difference high = quantiles(before, after, figure, 0.95);
            if (low != null && middle != null && high != null) {
                changes.add(new FigureChange(figure, low, middle, high));
            }
        }
        changes.sort(
                Comparator.comparing((FigureChange change) -> !change.shown()).thenComparing(change -> -change.size()));
        return changes;
    }

    private static @Nullable Difference quantiles(Cloud before, Cloud after, Figure figure, double share) {
        return Pairs.quantiles(
                values(before, figure),
                values(after, figure),
                share,
                before.plan().level(),
                before.plan().seed());
    }

    private static double[] values(Cloud cloud, Figure figure) {
        return cloud.samples().stream()
                .mapToDouble(sample -> sample.figure(figure))
                .toArray();
    }
}
