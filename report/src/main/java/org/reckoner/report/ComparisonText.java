package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.comparison.Comparison;
import org.reckoner.comparison.Comparison.FigureChange;
import org.reckoner.comparison.Comparison.LimitChange;
import org.reckoner.comparison.Difference;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;

/** What a change of plan does, for a terminal: what changed state first, then every difference with its interval. */
public final class ComparisonText {
    /** Numbers that differ are named up to so many. */
    private static final int NAMED = 8;

    private final Comparison comparison;
    private final ComparisonWords words;
    private final TerminalPage page;

    private ComparisonText(Comparison comparison, double kept, TerminalPage page) {
        this.comparison = comparison;
        this.words = new ComparisonWords(comparison, kept);
        this.page = page;
    }

    /**
     * The lines of the answer.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static List<String> of(Comparison comparison, double kept, List<String> warnings, TerminalStyle style) {
        TerminalPage page = new TerminalPage(style);
        ComparisonText text = new ComparisonText(comparison, kept, page);
        text.verdict();
        warnings.forEach(warning -> page.say("! " + warning));
        text.changes();
        text.limits();
        text.endings();
        text.figures();
        text.reading();
        return page.lines();
    }

    private void verdict() {
        page.title(
                comparison.first().name(),
                comparison.first().illustrative() || comparison.second().illustrative()
                        ? "  ILLUSTRATIVE: inputs are made up to show the product"
                        : "");
        page.say(words.sentence());
        page.say("Predicted, not a clearance. " + comparison.plan().samples()
                + " flights of each plan, each with a twin that meets the same day and gusts, seed "
                + comparison.plan().seed() + ". Failures are not in it.");
    }

    private void changes() {
        List<Input> differing = comparison.differing();
        page.head("What differs", differing.isEmpty() ? "no number; plan, place or air may" : "");
        for (Input input : differing.subList(0, Math.min(NAMED, differing.size()))) {
            Measure measure = Measure.of(input.dimension());
            Uncertain one = comparison.first().inputs().get(input);
            Uncertain other = comparison.second().inputs().get(input);
            page.line("  " + input.key() + ": " + number(measure, one) + " becomes " + number(measure, other));
        }
        if (differing.size() > NAMED) {
            page.note("  and " + (differing.size() - NAMED) + " more: "
                    + differing.subList(NAMED, differing.size()).stream()
                            .map(AnswersText::brief)
                            .collect(Collectors.joining(", ")));
        }
        if (!comparison.idle().isEmpty()) {
            page.say("! Changes nothing in any flight that was tried: "
                    + comparison.idle().stream().map(Input::key).collect(Collectors.joining(", "))
                    + ". Maybe the plan does not use it.");
        }
        if (!comparison.onlyInOne().isEmpty()) {
            page.say("! Limits that only one of them has are not compared: " + String.join("; ", comparison.onlyInOne())
                    + ".");
        }
    }

    private static String number(Measure measure, Uncertain value) {
        double centre = measure.first(value.centre());
        double sigma = Math.abs(measure.first(value.sigma()) - measure.first(0));
        double small = sigma > 0 ? Math.min(sigma, Math.abs(centre) > 0 ? Math.abs(centre) : sigma) : Math.abs(centre);
        int decimals = small >= 100 ? 0 : small >= 1 ? 1 : small >= 0.1 ? 2 : 4;
        String text = Figures.fixed(centre, decimals);
        return (sigma > 0 ? text + " ± " + Figures.fixed(sigma, decimals) : text)
                + (measure.symbol().isEmpty() || measure.symbol().equals("°") ? "" : " ")
                + measure.symbol();
    }

    private void limits() {
        if (comparison.limits().isEmpty()) {
            return;
        }
        page.head("Limits", "broken, % of takes, and the change, in its interval 19 times of 20");
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "state", "before", "after", "change");
        for (LimitChange change : comparison.limits()) {
            table.row(
                    ComparisonWords.state(change.after()).symbol() + " "
                            + change.limit().name(),
                    change.changesState()
                            ? change.before().words() + " > " + change.after().words()
                            : change.after().words(),
                    Figures.fixed(100 * change.broken().first(), 1),
                    Figures.fixed(100 * change.broken().second(), 1),
                    change(change.broken(), 100, 1));
        }
        page.table(table);
    }

    /** The change with its interval, or that so many flights could show none. */
    private static String change(Difference d, double scale, int decimals) {
        if (d.none()) {
            return "none in any flight";
        }
        String interval = " (" + Figures.signed(scale * d.low(), decimals) + ".."
                + Figures.signed(scale * d.high(), decimals) + ")";
        return d.shown() ? Figures.signed(scale * d.value(), decimals) + interval : "none shown" + interval;
    }

    private void endings() {
        page.head("How it ends", "% of takes");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, NUMBERS, WORDS);
        for (Comparison.Ending ending : comparison.endings()) {
            table.row(
                    ending.words(),
                    Figures.fixed(100 * ending.share().first(), 1),
                    Figures.fixed(100 * ending.share().second(), 1),
                    change(ending.share(), 100, 1));
        }
        page.table(table);
    }

    private void figures() {
        page.head("Figures", "before, and the change of P5, P50 and P95");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "P50", "", "P5", "P50", "P95", "P50, 19 of 20");
        int without = 0;
        for (FigureChange change : comparison.figures()) {
            if (!change.shown()) {
                without++;
                continue;
            }
            Measure measure = Measure.of(change.figure());
            double scale = measure.first(1);
            int decimals = ComparisonWords.decimals(
                    scale * Math.max(change.middle().high() - change.middle().low(), 0));
            table.row(
                    words.name(change),
                    Figures.fixed(scale * change.middle().first(), decimals),
                    measure.symbol(),
                    moved(change.low(), scale, decimals),
                    moved(change.middle(), scale, decimals),
                    moved(change.high(), scale, decimals),
                    change.middle().none()
                            ? ""
                            : Figures.signed(scale * change.middle().low(), decimals) + ".."
                                    + Figures.signed(scale * change.middle().high(), decimals));
        }
        page.table(table);
        if (without > 0) {
            page.note("No difference that so many flights could show: "
                    + comparison.figures().stream()
                            .filter(change -> !change.shown())
                            .map(words::name)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private static String moved(Difference d, double scale, int decimals) {
        return d.shown() ? Figures.signed(scale * d.value(), decimals) : "none";
    }

    private void reading() {
        page.head("How to read it", "");
        page.note(
                "none shown, none: the interval holds zero, so there is no difference that so many flights could show;"
                        + " that is not the same as no difference. Each interval stands for itself: of twenty, one is wrong."
                        + " Shares: paired counts (Bonett and Price); P5, P50, P95: pairs drawn again 400 times.");
    }
}
