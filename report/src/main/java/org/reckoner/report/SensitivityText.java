package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.List;
import java.util.Optional;
import org.reckoner.risk.Sensitivity;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Driver;
import org.reckoner.stunt.Grade;

/** What the margins of a stunt hang on, for a terminal: what to measure first, then a tornado for each limit. */
public final class SensitivityText {
    private static final int BAR = 10;

    /** Inputs that differ, shown at most. */
    private static final int DIFFERENCES = 4;

    private final Sensitivity sensitivity;
    private final SensitivityWords words;
    private final TerminalPage page;

    private SensitivityText(Sensitivity sensitivity, TerminalPage page) {
        this.sensitivity = sensitivity;
        this.words = new SensitivityWords(sensitivity);
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
        page.say(words.first());
        page.say("Predicted, not a clearance. " + Figures.count(sensitivity.flights()) + " flights, seed "
                + sensitivity.plan().seed() + "; shares of the variance of the margin, in per cent.");
    }

    private void answer(Answer answer) {
        page.head(answer.limit().name(), words.bound(answer));
        if (!answer.applies()) {
            page.say(State.UNKNOWN, "unknown: no flight has this figure.");
            return;
        }
        if (answer.drivers().isEmpty()) {
            page.say("Nothing that scatters moves it.");
            return;
        }
        Optional<Answer> shown = words.shownBefore(answer);
        if (shown.isPresent()) {
            page.say("Rests on the same as " + shown.get().limit().name() + ", which bounds the same figure.");
            differences(answer);
            return;
        }
        TerminalTable table = new TerminalTable(WORDS, WORDS, WORDS, NUMBERS, WORDS, NUMBERS, WORDS).close(4, 6);
        table.muted("rests on", "", "", "", "alone", "", "in all");
        List<Driver> drivers = answer.drivers();
        for (int k = 0; k < drivers.size(); k++) {
            Driver driver = drivers.get(k);
            if (k < SensitivityWords.SHOWN || driver.share() >= SensitivityWords.SHOWN_FROM) {
                Grade grade = driver.grade();
                table.row(
                        driver.name(),
                        grade == null ? "" : grade.letter(),
                        bar(driver),
                        SensitivityWords.percent(driver.alone()),
                        between(driver.aloneAtLeast(), driver.aloneAtMost()),
                        SensitivityWords.percent(driver.share()),
                        between(driver.atLeast(), driver.atMost()));
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
        answer.toMeasure().ifPresent(driver -> page.say(capital(words.measure(answer, driver))));
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
        // The variance may rest on one input while another makes the tail that breaks the limit.
        boolean other = answer.toMeasure()
                .filter(driver -> driver.input() != answer.differences().get(0).input())
                .isPresent();
        page.say((other ? "But flights" : "Flights") + " that broke it had (half of them, against those that kept it): "
                + String.join(
                        "; ",
                        answer.differences().stream()
                                .limit(DIFFERENCES)
                                .map(SensitivityWords::difference)
                                .toList())
                + ".");
    }

    private void method() {
        page.head("How this was found", "");
        page.note(sensitivity.plan().screened() + " plain flights screened the inputs; "
                + sensitivity.joined().size() + " that showed little or no effect there are judged together. Then "
                + sensitivity.plan().base()
                + " base points, in 8 replicates, each flown again with one group exchanged (Sobol' indices)."
                + " One margin in a hundred, half of them at either end, counts no farther than the others."
                + " alone: goes away when it is known. in all: with all that it does together with others, and the"
                + " interval that holds that 19 times of 20.");
        page.note("Bars: alone, then together with others. J is judgement, M from memory, D derived, S a source, M*"
                + " measured. What no input spreads, and what is not modelled, is in no bar.");
    }

    private static String between(double low, double high) {
        return "(" + SensitivityWords.percent(low) + ".." + SensitivityWords.percent(high) + ")";
    }

    private static String bar(Driver driver) {
        int alone = (int) Math.rint(BAR * driver.alone());
        int all = Math.max(alone, (int) Math.rint(BAR * driver.share()));
        return "█".repeat(alone) + "░".repeat(all - alone);
    }
}
