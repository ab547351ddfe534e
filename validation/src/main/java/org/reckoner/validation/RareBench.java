package org.reckoner.validation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.reckoner.sampling.DesignPoint;
import org.reckoner.sampling.ImportanceSampling;
import org.reckoner.sampling.Margins;
import org.reckoner.sampling.SubsetSimulation;
import org.reckoner.stunt.Dimension;

/** A rare event whose probability is known. */
final class RareBench implements Bench {
    @Override
    public String name() {
        return "rare";
    }

    @Override
    public String meaning() {
        return "the search for a rare event, on a straight limit among standard normal scores: it fails where their sum exceeds the distance times the root of their number";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("distance", Dimension.ONE, "of the limit, in standard deviations; must be stated"),
                new Word("inputs", Dimension.ONE, "number of scores; 10 unless stated"),
                new Word("per_level", Dimension.ONE, "points per level of the subset simulation; 3600 unless stated"),
                new Word("repetitions", Dimension.ONE, "independent runs; 20 unless stated"),
                new Word("points", Dimension.ONE, "of the importance sampling; 5000 unless stated"),
                new Word("seed", Dimension.ONE, "1 unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("probability", Dimension.ONE, "mean of all runs of the subset simulation"),
                new Word("variation", Dimension.ONE, "standard deviation of the runs over their mean"),
                new Word("evaluations", Dimension.ONE, "points that a run needed, mean of all runs"),
                new Word("importance probability", Dimension.ONE, "by importance sampling around the design point"),
                new Word("importance variation", Dimension.ONE, "its standard error over the estimate"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of();
    }

    @Override
    public Answers run(Settings settings) {
        double distance = settings.number("distance", Dimension.ONE);
        int inputs = (int) settings.number("inputs", Dimension.ONE, 10);
        int repetitions = (int) settings.number("repetitions", Dimension.ONE, 20);
        long seed = (long) settings.number("seed", Dimension.ONE, 1);
        Margins limit = points -> Arrays.stream(points)
                .mapToDouble(point ->
                        distance * Math.sqrt(inputs) - Arrays.stream(point).sum())
                .toArray();
        SubsetSimulation.Result subset;
        try {
            subset = SubsetSimulation.of(
                    limit,
                    inputs,
                    new SubsetSimulation.Plan(
                            seed, (int) settings.number("per_level", Dimension.ONE, 3600), repetitions, 12, 0.95));
        } catch (IllegalArgumentException wrong) {
            throw settings.where().bad("", CountBench.message(wrong), "per_level or inputs is mistyped");
        }
        return (question, moment) -> switch (question) {
            case "variation" -> subset.rare().variation() * Math.sqrt(repetitions);
            case "evaluations" -> StrictMath.ceil(subset.rare().flights() / (double) repetitions);
            case "importance probability" ->
                importance(limit, inputs, settings).rare().probability();
            case "importance variation" ->
                importance(limit, inputs, settings).rare().variation();
            default -> subset.rare().probability();
        };
    }

    private static ImportanceSampling.Result importance(Margins limit, int inputs, Settings settings)
            throws NoAnswerException {
        int[] named = IntStream.range(0, inputs).toArray();
        DesignPoint point = DesignPoint.search(limit, inputs, named, new double[inputs])
                .orElseThrow(() -> new NoAnswerException("no design point was found"));
        return ImportanceSampling.of(
                limit,
                inputs,
                named,
                point.scores(),
                (int) settings.number("points", Dimension.ONE, 5000),
                (long) settings.number("seed", Dimension.ONE, 1),
                0.95);
    }
}
