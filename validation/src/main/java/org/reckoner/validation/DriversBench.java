package org.reckoner.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reckoner.sampling.SobolIndices;
import org.reckoner.stunt.Dimension;

/** What drives a function of three even inputs whose answer is known. */
final class DriversBench implements Bench {
    private static final List<String> NAMES = List.of("x1", "x2", "x3");

    @Override
    public String name() {
        return "drivers";
    }

    @Override
    public String meaning() {
        return "the search for what drives a figure, on the function of Ishigami and Homma: sin x1 + a sin² x2 + b x3⁴ sin x1, each input even between -π and π";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("a", Dimension.ONE, "7 unless stated"),
                new Word("b", Dimension.ONE, "0.1 unless stated"),
                new Word("points", Dimension.ONE, "base points in all replicates, a power of two; 16384 unless stated"),
                new Word("replicates", Dimension.ONE, "a power of two; 16 unless stated"),
                new Word("seed", Dimension.ONE, "1 unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("first x1", Dimension.ONE, "share of the variance that goes away when x1 is known"),
                new Word("first x2", Dimension.ONE, "the same for x2"),
                new Word("first x3", Dimension.ONE, "the same for x3"),
                new Word("total x1", Dimension.ONE, "share of the variance that stays when all but x1 are known"),
                new Word("total x2", Dimension.ONE, "the same for x2"),
                new Word("total x3", Dimension.ONE, "the same for x3"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of();
    }

    @Override
    public Answers run(Settings settings) {
        double a = settings.number("a", Dimension.ONE, 7);
        double b = settings.number("b", Dimension.ONE, 0.1);
        int replicates = (int) settings.number("replicates", Dimension.ONE, 16);
        int points = (int) settings.number("points", Dimension.ONE, 16_384);
        long seed = (long) settings.number("seed", Dimension.ONE, 1);
        List<SobolIndices.Group> groups = NAMES.stream()
                .map(name -> new SobolIndices.Group(name, Set.of(name)))
                .toList();
        List<SobolIndices> indices;
        try {
            SobolIndices.Plan plan = new SobolIndices.Plan(seed, points / Math.max(1, replicates), replicates, 0.95);
            indices = SobolIndices.of(rows -> values(rows, a, b), NAMES, groups, plan)
                    .get(0);
        } catch (IllegalArgumentException wrong) {
            throw settings.where().bad("", CountBench.message(wrong), "points and replicates are powers of two");
        }
        return (question, moment) -> {
            if (indices.isEmpty()) {
                throw new NoAnswerException("the function does not vary");
            }
            SobolIndices index = indices.get(question.charAt(question.length() - 1) - '1');
            return (question.startsWith("first") ? index.first() : index.total()).value();
        };
    }

    private static double[][] values(double[][] rows, double a, double b) {
        double[][] values = new double[rows.length][1];
        for (int i = 0; i < rows.length; i++) {
            double s1 = StrictMath.sin(angle(rows[i][0]));
            double s2 = StrictMath.sin(angle(rows[i][1]));
            double x3 = angle(rows[i][2]);
            values[i][0] = s1 + a * s2 * s2 + b * x3 * x3 * x3 * x3 * s1;
        }
        return values;
    }

    private static double angle(double u) {
        return StrictMath.PI * (2 * u - 1);
    }
}
