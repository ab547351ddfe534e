package org.reckoner.report;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.risk.Sensitivity;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Difference;
import org.reckoner.risk.Sensitivity.Driver;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Scope;

/** What the margins of a stunt hang on, in the sentences that text and picture share. */
final class SensitivityWords {
    /** Drivers of a margin shown at least. */
    static final int SHOWN = 3;

    /** Share of a variance from which more are shown (1). */
    static final double SHOWN_FROM = 0.05;

    private final Sensitivity sensitivity;

    SensitivityWords(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** The answer whose limit is broken oftenest among those that a measurement would help. */
    Optional<Answer> pressing() {
        return sensitivity.answers().stream()
                .filter(answer -> answer.toMeasure().isPresent())
                .max(Comparator.comparingLong(answer -> answer.broken().failed()));
    }

    /** What to measure better, before everything else. */
    String first() {
        Optional<Answer> worst = pressing();
        if (worst.isEmpty()) {
            return "No single input stands out that is not measured already.";
        }
        Answer answer = worst.get();
        return "First " + measure(answer, answer.toMeasure().orElseThrow()) + " That limit, "
                + answer.limit().name() + ", is broken most often.";
    }

    String measure(Answer answer, Driver driver) {
        Input input = Objects.requireNonNull(driver.input());
        Grade grade = Objects.requireNonNull(driver.grade());
        boolean perTake = sensitivity.stunt().inputs().get(input).scope() == Scope.PER_TAKE;
        return "measure " + (perTake ? "how " + input.key() + " scatters from take to take" : input.key()) + ": "
                + percent(driver.share()) + Figures.FIXED_SPACE + "% of the spread of the "
                + name(answer.limit()) + " rests on it, and it is "
                + grade.words() + ".";
    }

    String name(Limit limit) {
        return AnswersText.name(limit.figure(), sensitivity.stunt().plan().has(Phase.Ramp.class));
    }

    /** What the limit bounds, and how often it is broken. */
    String bound(Answer answer) {
        Limit limit = answer.limit();
        return name(limit) + (limit.atLeast() ? " at least " : " at most ")
                + Measure.of(limit.figure()).text(limit.threshold(), 1)
                + "; broken: " + answer.broken().words(Grade.JUDGEMENT).replaceAll(" \\(none of.*", "");
    }

    /** An answer shown before whose margin rests on the same, since it bounds the same figure. */
    Optional<Answer> shownBefore(Answer answer) {
        return answer.missing() > 0
                ? Optional.empty()
                : sensitivity.answers().stream()
                        .takeWhile(other -> !other.limit().equals(answer.limit()))
                        .filter(other ->
                                other.limit().figure() == answer.limit().figure())
                        .findFirst();
    }

    /** How one input differs between flights that broke a limit and those that kept it. */
    static String difference(Difference difference) {
        Measure measure = Measure.of(difference.input().dimension());
        String unit = measure.symbol().isEmpty()
                ? ""
                : (measure.symbol().equals("°") ? "" : String.valueOf(Figures.FIXED_SPACE)) + measure.symbol();
        String name = AnswersText.brief(difference.input());
        double[] broken = {
            difference.broken().p5(),
            difference.broken().p50(),
            difference.broken().p95()
        };
        double[] kept = {
            difference.kept().p5(), difference.kept().p50(), difference.kept().p95()
        };
        int decimals = decimals(measure, broken, kept, difference.middle());
        if (difference.middle()) {
            return name + (difference.errors() > 0 ? " at both ends, " : " near its middle, ")
                    + range(measure, broken, decimals) + " against " + range(measure, kept, decimals) + unit;
        }
        return name + " " + Figures.fixed(measure.first(broken[1]), decimals) + " against "
                + Figures.fixed(measure.first(kept[1]), decimals) + unit;
    }

    private static String range(Measure measure, double[] values, int decimals) {
        return Figures.fixed(measure.first(values[0]), decimals) + ".."
                + Figures.fixed(measure.first(values[2]), decimals);
    }

    private static int decimals(Measure measure, double[] broken, double[] kept, boolean ends) {
        double apart = ends
                ? Math.max(Math.abs(broken[0] - kept[0]), Math.abs(broken[2] - kept[2]))
                : Math.abs(broken[1] - kept[1]);
        int decimals = 0;
        for (double scaled = Math.abs(measure.first(apart)); scaled < 9.5 && decimals < 4; scaled *= 10) {
            decimals++;
        }
        return decimals;
    }

    /** @param share of a variance (1) */
    static String percent(double share) {
        return Figures.fixed(100 * share, 0);
    }
}
