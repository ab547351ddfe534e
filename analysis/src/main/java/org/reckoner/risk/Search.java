package org.reckoner.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.bulk.Extent;
import org.reckoner.dispersion.Sample;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.CompensatedSum;
import org.reckoner.sampling.DesignPoint;
import org.reckoner.sampling.ImportanceSampling;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Margins;
import org.reckoner.sampling.SubsetSimulation;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;

/**
 * How to look for what plain flights never met: a walk towards it (subset simulation), and where inputs are named, flights sent
 * around the least unusual way to it (importance sampling), believed only as far as the walk agrees.
 *
 * @param perLevel flights of each level of the walk
 * @param runs independent walks, whose scatter is the error
 * @param mostLevels where a walk gives up: each is a factor of ten
 * @param named inputs that importance sampling moves; empty to leave it out
 */
public record Search(int perLevel, int runs, int mostLevels, List<Input> named) {
    private static final int SENT = 4_000;

    /** From here on an input is on the way to a rare event, and not there by chance; judgement (1). */
    private static final double FAR = 1;

    /** A flight that is well has at least so much left (m). */
    private static final double LEAST_LEFT = 1e-3;

    public Search {
        named = List.copyOf(named);
    }

    /**
     * What was found.
     *
     * @param walk by subset simulation
     * @param unusual inputs that are far from their middle in the flights that failed, the farthest first
     * @param sent by importance sampling, where inputs were named and some flight failed
     */
    public record Found(SubsetSimulation.Result walk, List<Unusual> unusual, Optional<Sent> sent) {
        public Found {
            unusual = List.copyOf(unusual);
        }

        /** The probability that is reckoned with: that of the walk, which meets every way that it saw. */
        public Interval believed() {
            return walk.rare().interval();
        }
    }

    /**
     * An input on the way to a rare event.
     *
     * @param score its mean over the flights that failed: standard deviations from its middle (1)
     */
    public record Unusual(Input input, double score) {}

    /**
     * What importance sampling found.
     *
     * @param distance of the point around which it flew from the middle of all that may happen (1)
     * @param result its estimate
     * @param check against the walk
     */
    public record Sent(double distance, ImportanceSampling.Result result, ImportanceSampling.Check check) {}

    /** A flight without the figure has broken the limit; one that nobody knows to its end has no answer, which counts as broken. */
    Found forLimit(Limit limit, Flights flights, long seed, double level) {
        Extent extent = extent(limit.figure());
        return look(
                flights,
                scores -> flights.scored(scores, extent).stream()
                        .mapToDouble(sample -> margin(limit, sample))
                        .toArray(),
                seed,
                level);
    }

    private static double margin(Limit limit, Sample sample) {
        double margin = limit.margin(sample.figure(limit.figure()));
        if (!Double.isNaN(margin)) {
            // Exactly at the threshold is kept; a walk takes zero for failed.
            return margin == 0 ? Double.MIN_VALUE : margin;
        }
        return sample.outcome().finished() ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    /** How much is left to the nearest misfortune: the least of both clearances and the opening height. */
    Found forMisfortune(Flights flights, long seed, double level) {
        return look(
                flights,
                scores -> flights.scored(scores, Extent.WHOLE).stream()
                        .mapToDouble(Search::left)
                        .toArray(),
                seed,
                level);
    }

    private static double left(Sample sample) {
        if (sample.outcome().misfortune()) {
            return sample.outcome().finished() ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        double left = Double.POSITIVE_INFINITY;
        for (Figure figure : List.of(Figure.FREEFALL_CLEARANCE, Figure.CANOPY_CLEARANCE, Figure.OPENING_HEIGHT)) {
            double value = sample.figure(figure);
            left = Double.isNaN(value) ? left : Math.min(left, value);
        }
        return Math.max(LEAST_LEFT, left);
    }

    /** What is settled at the lip needs no flight after it. */
    private static Extent extent(Figure figure) {
        return switch (figure) {
            case LIP_SPEED, REV_MARGIN -> Extent.performerUntil(FlightEvent.Lip.class);
            default -> Extent.WHOLE;
        };
    }

    private Found look(Flights flights, Margins limit, long seed, double level) {
        // Nobody knows how many levels it takes: the time that is left is that of the longest walk.
        flights.expect(flights.flown() + (long) runs * perLevel * mostLevels + (named.isEmpty() ? 0 : SENT));
        SubsetSimulation.Result walk = SubsetSimulation.of(
                limit, flights.dimension(), new SubsetSimulation.Plan(seed, perLevel, runs, mostLevels, level));
        List<Unusual> unusual = unusual(walk.failing(), flights.scatter().inputs());
        if (named.isEmpty() || walk.failing().isEmpty()) {
            return new Found(walk, unusual, Optional.empty());
        }
        int[] coordinates = named.stream()
                .mapToInt(input -> flights.scatter().coordinate(input.key()))
                .toArray();
        double[] start = ImportanceSampling.nearest(walk.failing(), coordinates);
        // Where the limit is too rough for the search, the failing flight nearest to the middle stands in.
        double[] centre = DesignPoint.search(limit, flights.dimension(), coordinates, start)
                .map(DesignPoint::scores)
                .orElse(start);
        ImportanceSampling.Result result =
                ImportanceSampling.of(limit, flights.dimension(), coordinates, centre, SENT, seed, level);
        double square = 0;
        for (double score : centre) {
            square += score * score;
        }
        return new Found(
                walk,
                unusual,
                Optional.of(new Sent(
                        Math.sqrt(square), result, ImportanceSampling.check(result, coordinates, centre, walk))));
    }

    private static List<Unusual> unusual(List<double[]> failing, List<Input> inputs) {
        List<Unusual> unusual = new ArrayList<>();
        for (int c = 0; c < inputs.size() && !failing.isEmpty(); c++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] point : failing) {
                sum.add(point[c]);
            }
            if (Math.abs(sum.mean()) >= FAR) {
                unusual.add(new Unusual(inputs.get(c), sum.mean()));
            }
        }
        unusual.sort(Comparator.comparingDouble(u -> -Math.abs(u.score())));
        return unusual;
    }

    /** The inputs of these keys, or ends of keys, among those that scatter. */
    public static List<Input> named(List<Input> scattering, List<String> keys) {
        List<Input> named = new ArrayList<>();
        for (String key : keys) {
            List<Input> matches = scattering.stream()
                    .filter(input ->
                            input.key().equals(key.strip()) || input.key().endsWith("." + key.strip()))
                    .toList();
            if (matches.size() != 1) {
                throw new IllegalArgumentException(key
                        + (matches.isEmpty()
                                ? " is no input that scatters\n  Maybe it has no ±, or the name is misspelt."
                                : " may be several inputs\n  Maybe one of these is meant: "
                                        + String.join(
                                                ", ",
                                                matches.stream().map(Input::key).toList()) + "."));
            }
            named.add(matches.get(0));
        }
        return named;
    }
}
