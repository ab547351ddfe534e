package org.reckoner.dispersion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.sampling.Footprint;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Figure;

/**
 * The flown samples of one plan or one failure, and what can be counted of them.
 *
 * @param plan how they were drawn
 * @param samples in the order of their numbers
 */
public record Cloud(SamplePlan plan, List<Sample> samples) {
    private static final int CELLS = 200;

    public Cloud {
        samples = List.copyOf(samples);
        if (samples.isEmpty() || samples.size() % plan.size() != 0) {
            throw new IllegalArgumentException(
                    samples.size() + " samples are no whole number of replicates of " + plan.size());
        }
    }

    /** How many samples something is true of, with its interval. */
    public Share share(Predicate<Sample> what) {
        long[] held = new long[samples.size() / plan.size()];
        for (int k = 0; k < samples.size(); k++) {
            held[k / plan.size()] += what.test(samples.get(k)) ? 1 : 0;
        }
        return plan.design().needsReplicates()
                ? Share.replicated(held, plan.size(), plan.level())
                : Share.counted(Arrays.stream(held).sum(), samples.size(), plan.level());
    }

    /** Every way in which a flight ended, the commonest first. */
    public Map<String, Share> outcomes() {
        Map<String, Long> counts = new LinkedHashMap<>();
        samples.forEach(sample -> counts.merge(sample.outcome().words(), 1L, Long::sum));
        Map<String, Share> shares = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> shares.put(
                        entry.getKey(), share(sample -> sample.outcome().words().equals(entry.getKey()))));
        return shares;
    }

    /** @return the figure of every flight that has it, in the order of the samples (SI unit of the figure) */
    public double[] values(Figure figure) {
        return samples.stream()
                .mapToDouble(sample -> sample.figure(figure))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /**
     * A quantile of a figure among the flights that have it.
     *
     * @param share of flights below it (1)
     */
    public Interval quantile(Figure figure, double share) {
        if (plan.design().needsReplicates()) {
            double[] estimates = new double[samples.size() / plan.size()];
            for (int r = 0; r < estimates.length; r++) {
                double[] values =
                        new Cloud(plan, samples.subList(r * plan.size(), (r + 1) * plan.size())).sorted(figure);
                if (values.length == 0) {
                    return Interval.ofQuantile(sorted(figure), share, plan.level());
                }
                estimates[r] = Interval.quantile(values, share);
            }
            return Interval.ofReplicates(estimates, plan.level(), samples.size());
        }
        return Interval.ofQuantile(sorted(figure), share, plan.level());
    }

    private double[] sorted(Figure figure) {
        double[] values = values(figure);
        Arrays.sort(values);
        return values;
    }

    /** Where the performers came down whose flights ended in one way; nothing where fewer than three did. */
    public Optional<Whereabouts> down(String outcome) {
        return whereabouts(
                outcome,
                samples.stream()
                        .filter(sample -> sample.outcome().words().equals(outcome))
                        .map(Sample::down)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Where all performers came down, however it ended. */
    public Optional<Whereabouts> down() {
        return whereabouts(
                "all",
                samples.stream().map(Sample::down).filter(Objects::nonNull).toList());
    }

    /** Where the machines first hit. */
    public Optional<Whereabouts> machine() {
        return whereabouts(
                "machine, first impact",
                samples.stream().map(Sample::machine).filter(Objects::nonNull).toList());
    }

    /** On a grid around all places; three places or more are needed to say anything. */
    private Optional<Whereabouts> whereabouts(String who, List<Vector3D> places) {
        if (places.size() < 3) {
            return Optional.empty();
        }
        double[] x = places.stream().mapToDouble(Vector3D::getX).sorted().toArray();
        double[] y = places.stream().mapToDouble(Vector3D::getY).sorted().toArray();
        double width = x[x.length - 1] - x[0];
        double height = y[y.length - 1] - y[0];
        double cell = Math.max(Math.max(width, height) / (CELLS - 20), 0.01);
        Footprint footprint = new Footprint(new Footprint.Grid(
                x[0] - 10 * cell, y[0] - 10 * cell, cell, (int) (width / cell) + 20, (int) (height / cell) + 20));
        places.forEach(place -> footprint.add(place.getX(), place.getY()));
        return Optional.of(new Whereabouts(who, places, footprint, plan.level()));
    }
}
