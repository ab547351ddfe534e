package org.reckoner.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.stunt.Grade;

/**
 * The whole of a risk from its branches: each failure is flown on its own, as often as it needs, and counts with its own
 * probability, instead of waiting for it to turn up among ordinary flights.
 *
 * @param all the branches, the one without a failure among them
 * @param total probability that a take fails, by whichever branch (1)
 */
public record Branches(List<Branch> all, Interval total) {
    private static final double WHOLE = 1e-9;

    /** Above this share of judgement a total rests on it (1). */
    private static final double MOSTLY = 0.5;

    public Branches {
        all = List.copyOf(all);
    }

    /**
     * One branch.
     *
     * @param name in words
     * @param probability that a take goes this way (1)
     * @param grade of that probability
     * @param failing share of the flights of this branch that fail (1)
     */
    public record Branch(String name, double probability, Grade grade, Interval failing) {
        public Branch {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "the branch " + name + " has a probability of " + probability + "\n  Maybe it is in per cent.");
            }
        }

        /** @return probability that a take goes this way and fails (1) */
        public double contribution() {
            return probability * failing.value();
        }
    }

    /**
     * Adds branches. The ends of the total stand off by the root of the sum of squares of what each branch's end stands off (G. Y. Zou
     * and A. Donner, "Construction of confidence limits about effect measures", Stat. Med. 27, 2008). The probabilities of the
     * branches themselves count as known: how far they may be wrong is a matter of their grade.
     *
     * @param branches all ways a take can go; their probabilities add up to 1
     */
    public static Branches of(List<Branch> branches) {
        double sum = branches.stream().mapToDouble(Branch::probability).sum();
        if (branches.isEmpty() || Math.abs(sum - 1) > WHOLE) {
            throw new IllegalArgumentException("the probabilities of the branches add up to " + sum
                    + ", not to 1\n  Maybe the branch without a failure is missing.");
        }
        double value = 0;
        double below = 0;
        double above = 0;
        long samples = 0;
        for (Branch branch : branches) {
            Interval failing = branch.failing;
            double low = branch.probability * (failing.value() - failing.low());
            double high = branch.probability * (failing.high() - failing.value());
            value += branch.contribution();
            below += low * low;
            above += high * high;
            samples += failing.samples();
        }
        Interval first = branches.get(0).failing;
        return new Branches(
                branches,
                new Interval(
                        value,
                        Math.max(0, value - Math.sqrt(below)),
                        Math.min(Math.max(1, value), value + Math.sqrt(above)),
                        first.level(),
                        first.method(),
                        samples));
    }

    /** The branch that adds most to the total. */
    public Branch largest() {
        return all.stream()
                .max(Comparator.comparingDouble(Branch::contribution))
                .orElseThrow();
    }

    /** @return share of the total that comes from branches whose probability is judgement (1) */
    public double judged() {
        double judged = all.stream()
                .filter(branch -> branch.grade == Grade.JUDGEMENT)
                .mapToDouble(Branch::contribution)
                .sum();
        return judged > 0 ? judged / total.value() : 0;
    }

    /**
     * Whether judgement decides the total, by the branch that adds most or by several together: then that comes first in every
     * sentence on it.
     */
    public boolean judgementDecides() {
        return largest().grade == Grade.JUDGEMENT || judged() > MOSTLY;
    }

    /** @return what the largest branch of judged probability adds: no total may read below it (1) */
    public double largestJudged() {
        return judgedBranch().map(Branch::contribution).orElse(0.0);
    }

    private Optional<Branch> judgedBranch() {
        return all.stream()
                .filter(branch -> branch.grade == Grade.JUDGEMENT)
                .max(Comparator.comparingDouble(Branch::contribution));
    }

    /** The total with one figure, never below what its largest judged branch adds; the bound rounded up. */
    public String words() {
        return (judgementDecides()
                        ? "rests on judgement (" + judgedBranch().orElseThrow().name() + "): "
                        : "")
                + (total.value() > 0
                        ? "about " + Figures.percentNotBelow(total.value(), 1, largestJudged())
                        : "nothing failed")
                + ", at most " + Figures.percentUp(total.high(), 1);
    }
}
