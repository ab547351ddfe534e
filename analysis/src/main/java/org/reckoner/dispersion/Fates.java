package org.reckoner.dispersion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.sampling.Branches;
import org.reckoner.sampling.Footprint;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.LeastArea;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Grade;

/**
 * Where people end up in a whole take, its failures included: each failure counts with its own probability, the plan with what
 * is left.
 *
 * @param all the commonest first
 * @param failing probability that some named failure comes (1)
 * @param judged whether the probability of some failure is judgement
 */
public record Fates(List<Ended> all, double failing, boolean judged) {
    private static final int CELLS = 180;

    /** A landing stands for at most so many of the rarest. */
    private static final double HEAVIEST = 1_000_000;

    public Fates {
        all = List.copyOf(all);
    }

    /**
     * Those who meet one fate.
     *
     * @param fate what
     * @param probability of one take (1)
     * @param failing part of it that comes by a named failure (1)
     * @param flights in which it was met, of the plan and of failures together
     * @param area the least that holds 95 % of them, each failure counting as often as it comes; absent below three flights
     * @param middle mean place, in site axes; absent where nobody comes down (m)
     */
    public record Ended(
            Fate fate,
            Interval probability,
            double failing,
            int flights,
            Optional<LeastArea> area,
            Optional<Vector3D> middle) {}

    /** One part of a take's possibilities. */
    private record Way(String name, double probability, Grade grade, Cloud cloud) {}

    static Fates of(Cloud planned, List<Dispersion.Branched> branches) {
        double failing = branches.stream()
                .mapToDouble(branched -> branched.branch().probability())
                .sum();
        // More than one failure in a take is possible; where they fill it, no room is left for the plan itself.
        double scale = failing > 1 ? 1 / failing : 1;
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("as planned", Math.max(1 - failing, 0), Grade.DERIVED, planned));
        for (Dispersion.Branched branched : branches) {
            Branch branch = branched.branch();
            ways.add(new Way(branch.failure().words(), scale * branch.probability(), branch.grade(), branched.cloud()));
        }
        Map<Fate, Integer> fates = new TreeMap<>();
        ways.forEach(way ->
                way.cloud.samples().forEach(sample -> fates.merge(Fate.of(sample.outcome()), 1, Integer::sum)));
        List<Ended> all = new ArrayList<>();
        fates.forEach((fate, flights) -> all.add(ended(fate, flights, ways)));
        all.sort(Comparator.comparingDouble((Ended ended) -> -ended.probability.value())
                .thenComparing(Ended::fate));
        return new Fates(
                all,
                scale * failing,
                branches.stream().anyMatch(branched -> branched.branch().grade() == Grade.JUDGEMENT));
    }

    private static Ended ended(Fate fate, int flights, List<Way> ways) {
        List<Branches.Branch> shares = ways.stream()
                .map(way -> new Branches.Branch(
                        way.name,
                        way.probability,
                        way.grade,
                        way.cloud
                                .share(sample -> Fate.of(sample.outcome()).equals(fate))
                                .interval()))
                .toList();
        double failing = shares.stream()
                .skip(1)
                .mapToDouble(Branches.Branch::contribution)
                .sum();
        List<Vector3D> places = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Way way : ways) {
            double each = way.probability / way.cloud.samples().size();
            for (Sample sample : way.cloud.samples()) {
                Vector3D down = sample.down();
                if (down != null && each > 0 && Fate.of(sample.outcome()).equals(fate)) {
                    places.add(down);
                    weights.add(each);
                }
            }
        }
        return new Ended(
                fate,
                Branches.of(shares).total(),
                failing,
                flights,
                area(places, weights),
                places.isEmpty() ? Optional.empty() : Optional.of(middle(places, weights)));
    }

    private static Vector3D middle(List<Vector3D> places, List<Double> weights) {
        Vector3D sum = Vector3D.ZERO;
        double all = 0;
        for (int k = 0; k < places.size(); k++) {
            sum = sum.add(places.get(k).scalarMultiply(weights.get(k)));
            all += weights.get(k);
        }
        return sum.scalarMultiply(1 / all);
    }

    private static Optional<LeastArea> area(List<Vector3D> places, List<Double> weights) {
        if (places.size() < 3) {
            return Optional.empty();
        }
        double[] x = places.stream().mapToDouble(Vector3D::getX).sorted().toArray();
        double[] y = places.stream().mapToDouble(Vector3D::getY).sorted().toArray();
        double width = x[x.length - 1] - x[0];
        double height = y[y.length - 1] - y[0];
        double cell = Math.max(Math.max(width, height) / (CELLS - 20), 0.5);
        Footprint footprint = new Footprint(new Footprint.Grid(
                x[0] - 10 * cell, y[0] - 10 * cell, cell, (int) (width / cell) + 20, (int) (height / cell) + 20));
        double rarest = weights.stream().mapToDouble(w -> w).min().orElse(1);
        for (int k = 0; k < places.size(); k++) {
            footprint.add(places.get(k).getX(), places.get(k).getY(), (int)
                    Math.rint(Math.min(weights.get(k) / rarest, HEAVIEST)));
        }
        return Optional.of(footprint.leastArea(0.95));
    }
}
