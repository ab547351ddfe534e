package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.risk.Sensitivity;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Driver;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Scope;

/** What the margins of a stunt hang on, for a terminal: what to measure first, then a tornado for each limit. */
public final class SensitivityText {
    private static final int BAR = 16;

    /** Drivers shown at least, and the share from which more are (1). */
    private static final int SHOWN = 3;

    private static final double WORTH_SHOWING = 0.05;

    /** Inputs that differ, shown at most. */
    private static final int DIFFERENCES = 4;

    private final Sensitivity sensitivity;
    private final TerminalPage page;

    private SensitivityText(Sensitivity sensitivity, TerminalPage page) {
        this.sensitivity = sensitivity;
        this.page = page;
    }

    /** The lines of the answer. */
    public static List<String> of(Sensitivity sensitivity, List<String> warnings, TerminalStyle style) {
        TerminalPage page = new TerminalPage(style);
        SensitivityText text = new SensitivityText(sensitivity, page);
        text.first();
        warnings.forEach(warning -> page.say("! " + warning));
        sensitivity.answers().forEach(text::answer);
        text.method();
        return page.lines();
    }

    private void first() {
        page.title(
                sensitivity.stunt().name(),
                sensitivity.stunt().illustrative() ? "  ILLUSTRATIVE: inputs are made up to show the product" : "");
        Optional<Answer> worst = sensitivity.answers().stream()
                .filter(answer -> answer.toMeasure().isPresent())
                .max(Comparator.comparingLong(answer -> answer.broken().failed()));
        if (worst.isPresent()) {
            Answer answer = worst.get();
            page.say("First " + measure(answer, answer.toMeasure().orElseThrow()) + " That limit, "
                    + answer.limit().name() + ", is broken most often.");
        } else {
            page.say("No single input stands out that is not measured already.");
        }
        page.say("Predicted, not a clearance. " + Figures.count(sensitivity.flights()) + " flights, seed "
                + sensitivity.plan().seed() + "; shares of the variance of the margin, in per cent.");
    }

    private String measure(Answer answer, Driver driver) {
        Input input = Objects.requireNonNull(driver.input());
        Grade grade = Objects.requireNonNull(driver.grade());
        boolean perTake = sensitivity.stunt().inputs().get(input).scope() == Scope.PER_TAKE;
        return "measure " + (perTake ? "how " + input.key() + " scatters from take to take" : input.key()) + ": "
                + percent(driver.share()) + Figures.FIXED_SPACE + "% of the spread of the "
                + name(answer.limit()) + " rests on it, and it is "
                + grade.words() + ".";
    }

    private String name(Limit limit) {
        return AnswersText.name(limit.figure(), sensitivity.stunt().plan().has(Phase.Ramp.class));
    }

    private void answer(Answer answer) {
        Limit limit = answer.limit();
        Measure measure = Measure.of(limit.figure());
        page.head(
                limit.name(),
                name(limit) + (limit.atLeast() ? " at least " : " at most ") + measure.text(limit.threshold(), 1)
                        + "; broken: " + answer.broken().words(Grade.JUDGEMENT).replaceAll(" \\(none of.*", ""));
        if (!answer.applies()) {
            page.say(State.UNKNOWN, "unknown: no flight has this figure.");
            return;
        }
        if (answer.drivers().isEmpty()) {
            page.say("Nothing that scatters moves it.");
            return;
        }
        Optional<Answer> shown = sensitivity.answers().stream()
                .takeWhile(other -> !other.limit().equals(answer.limit()))
                .filter(other -> other.limit().figure() == limit.figure())
                .findFirst();
        if (shown.isPresent() && answer.missing() == 0) {
            page.say("Rests on the same as " + shown.get().limit().name() + ", which bounds the same figure.");
            differences(answer);
            return;
        }
        TerminalTable table = new TerminalTable(WORDS, WORDS, WORDS, NUMBERS, NUMBERS, WORDS);
        table.muted("rests on", "", "", "alone", "in all", "");
        List<Driver> drivers = answer.drivers();
        for (int k = 0; k < drivers.size(); k++) {
            Driver driver = drivers.get(k);
            if (k < SHOWN || driver.share() >= WORTH_SHOWING) {
                Grade grade = driver.grade();
                table.row(
                        driver.name(),
                        grade == null ? "" : grade.letter(),
                        bar(driver),
                        percent(driver.alone()),
                        percent(driver.share()),
                        "(" + percent(driver.atLeast()) + ".." + percent(driver.atMost()) + ")");
            }
        }
        page.table(table);
        if (answer.missing() > 0) {
            page.note(answer.missing() + " of " + answer.broken().of()
                    + " flights ended before they had the figure: each counts with the least margin of the others.");
        }
        if (drivers.get(0).input() == null && drivers.get(0).name().equals("gusts")) {
            page.say("Gusts decide most: no measurement takes them away, a calmer day does.");
        }
        if (answer.vague()) {
            page.note(
                    "So few points leave these shares open by more than a half: rare flights far from the others decide."
                            + " More with --base.");
        }
        answer.toMeasure().ifPresent(driver -> page.say(capital(measure(answer, driver))));
        differences(answer);
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void differences(Answer answer) {
        if (!answer.comparable()) {
            page.note("Too few flights broke it, or kept it, to tell what was different about them.");
            return;
        }
        if (answer.differences().isEmpty()) {
            page.note("No input alone differs between flights that broke it and those that kept it.");
            return;
        }
        page.say("Flights that broke it had (middle, against those that kept it): "
                + String.join(
                        "; ",
                        answer.differences().stream()
                                .limit(DIFFERENCES)
                                .map(SensitivityText::difference)
                                .toList())
                + ".");
    }

    private static String difference(Sensitivity.Difference difference) {
        Measure measure = Measure.of(difference.input().dimension());
        double broken = measure.first(difference.broken());
        double kept = measure.first(difference.kept());
        int decimals = 0;
        for (double apart = Math.abs(broken - kept); apart < 9.5 && decimals < 4; apart *= 10) {
            decimals++;
        }
        return AnswersText.brief(difference.input()) + " "
                + Figures.fixed(broken, decimals) + " against "
                + (measure.symbol().isEmpty()
                        ? Figures.fixed(kept, decimals)
                        : Figures.with(kept, decimals, measure.symbol()));
    }

    private void method() {
        page.head("How this was found", "");
        page.note(sensitivity.plan().screened() + " plain flights screened the inputs; "
                + sensitivity.joined().size() + " that showed little or no effect there are judged together. Then "
                + sensitivity.plan().base()
                + " base points, in 8 replicates, each flown again with one group exchanged (Sobol' indices)."
                + " alone: goes away when it is known. in all: with all that it does together with others, and the"
                + " interval that holds that 19 times of 20.");
        page.note("Bars: alone, then together with others. J is judgement, M from memory, D derived, S a source, M*"
                + " measured. What no input spreads, and what is not modelled, is in no bar.");
    }

    private static String bar(Driver driver) {
        int alone = (int) Math.rint(BAR * driver.alone());
        int all = Math.max(alone, (int) Math.rint(BAR * driver.share()));
        return "█".repeat(alone) + "░".repeat(all - alone);
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0);
    }
}
