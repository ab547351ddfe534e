package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.risk.BaseRate;
import org.reckoner.risk.Risk;
import org.reckoner.risk.Risk.Hazard;
import org.reckoner.risk.Search;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Grade;

/** How often the worst happens, for a terminal: what decides the total first, then each hazard, failure and base rate. */
public final class RiskText {
    private final Risk risk;
    private final TerminalPage page;

    private RiskText(Risk risk, TerminalPage page) {
        this.risk = risk;
        this.page = page;
    }

    /** The lines of the answer. */
    public static List<String> of(Risk risk, List<String> warnings, TerminalStyle style) {
        TerminalPage page = new TerminalPage(style);
        RiskText text = new RiskText(risk, page);
        text.first();
        warnings.forEach(warning -> page.say("! " + warning));
        text.hazards();
        text.failures();
        text.searched();
        text.published();
        text.method();
        text.leftOut();
        return page.lines();
    }

    private void first() {
        page.title(
                risk.stunt().name(),
                risk.stunt().illustrative() ? "  ILLUSTRATIVE: inputs are made up to show the product" : "");
        RiskWords words = new RiskWords(risk);
        page.say(words.misfortune());
        words.anyLimit().ifPresent(page::say);
        words.inTakes().ifPresent(page::say);
        words.ifJudged().ifPresent(page::say);
        page.say("Predicted, not a clearance. " + Figures.count(risk.flights()) + " flights, seed "
                + risk.plan().seed() + ". Each \"at most\" and \"up to\" holds 19"
                + " times of 20, by these inputs and models.");
    }

    private void hazards() {
        boolean several = risk.plan().takes() > 1;
        page.head("How often", "in per cent; the plan alone, then with its failures");
        TerminalTable table = several
                ? new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
                : new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS);
        String in = "in " + risk.plan().takes() + " takes";
        table.muted(cells(several, "", "plan", "", "a take", "", in, ""));
        table.muted(cells(several, "", "about", "up to", "about", "up to", "about", "up to"));
        row(table, risk.misfortune(), several, "");
        risk.outcomes().forEach(hazard -> row(table, hazard, several, "  "));
        risk.anyLimit().ifPresent(hazard -> row(table, hazard, several, ""));
        risk.limits().forEach(hazard -> row(table, hazard, several, "  "));
        page.table(table);
        page.note(
                "none: no flight met it, which leaves the bound beside it, never zero. A figure that a flight does not"
                        + " have was not kept.");
    }

    private static String[] cells(boolean several, String... all) {
        return several ? all : Arrays.copyOf(all, 5);
    }

    private static void row(TerminalTable table, Hazard hazard, boolean several, String indent) {
        Interval planned = hazard.perTake().all().get(0).failing();
        Interval take = hazard.perTake().total();
        Interval takes = hazard.inTakes();
        table.row(cells(
                several,
                indent + hazard.name(),
                planned.value() > 0 ? bare(Share.percentNotBelow(planned.value(), 1, 0)) : "none",
                upTo(planned),
                about(hazard, take),
                upTo(take),
                about(hazard, takes),
                upTo(takes)));
    }

    private static String about(Hazard hazard, Interval interval) {
        return interval.value() > 0 ? bare(RiskWords.about(hazard, interval)) : "none";
    }

    private static String upTo(Interval interval) {
        return bare(RiskWords.up(interval.high()));
    }

    private static String bare(String percent) {
        return percent.substring(0, percent.length() - 2);
    }

    private void failures() {
        if (risk.failures().isEmpty()) {
            page.head("If something fails", "");
            page.say("The file names no failure, so none is in these numbers. Maybe add some under branches:.");
            return;
        }
        page.head("If something fails", "each flown apart, in per cent");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, WORDS, WORDS);
        table.muted("", "of takes", "", "ends in misfortune", "breaks a limit");
        for (Risk.Failing failing : risk.failures()) {
            table.row(
                    failing.branch().failure().words(),
                    bare(Share.percentNotBelow(failing.branch().probability(), 1, 0)),
                    failing.branch().grade().letter(),
                    brief(failing.misfortune()),
                    failing.broken().map(RiskText::brief).orElse(""));
        }
        page.table(table);
        page.note("The probability of each failure is the file's; J is engineering judgement, which may be wrong by a"
                + " factor of three or more.");
    }

    private static String brief(Share share) {
        return share.words(Grade.JUDGEMENT)
                .replaceAll(" \\((none|.*of .* failed).*", "")
                .replace(" %", "");
    }

    private void searched() {
        List<Hazard> found = Stream.concat(Stream.of(risk.misfortune()), risk.limits().stream())
                .filter(hazard -> hazard.found().isPresent())
                .toList();
        if (found.isEmpty()) {
            if (risk.plan().search().isEmpty()
                    && risk.limits().stream().anyMatch(h -> h.planned().failed() == 0)) {
                page.note("What no flight met can be walked towards with --rare.");
            }
            return;
        }
        page.head("What plain flights never met", "subset simulation towards it, the plan alone");
        for (Hazard hazard : found) {
            walk(hazard.name(), hazard.found().orElseThrow());
        }
    }

    private void walk(String name, Search.Found found) {
        Interval interval = found.walk().rare().interval();
        String runs = String.join(
                ", ",
                Arrays.stream(found.walk().runs())
                        .mapToObj(run -> RiskWords.up(run))
                        .toList());
        String answer = found.walk().reached()
                ? "about " + RiskWords.up(interval.value()) + ", at most " + RiskWords.up(interval.high()) + "; its "
                        + found.walk().runs().length + " runs say " + runs
                : "below " + RiskWords.up(interval.high()) + ": some run never came to it";
        page.say(name + ": " + answer + " (" + Figures.count(found.walk().rare().flights()) + " flights"
                + (found.walk().rare().unknown() > 0
                        ? ", " + found.walk().rare().unknown() + " without an answer, counted as failed"
                        : "")
                + ").");
        if (!found.unusual().isEmpty()) {
            page.say("On the way to it, in standard deviations: "
                    + String.join(
                            ", ",
                            found.unusual().stream()
                                    .limit(4)
                                    .map(u -> u.input().key() + " " + Figures.signed(u.score(), 1))
                                    .toList())
                    + ".");
        }
        Optional<Search.Sent> sent = found.sent();
        sent.ifPresent(s -> page.say("Importance sampling around the least unusual way to it, "
                + Figures.fixed(s.distance(), 1) + " deviations out: about "
                + RiskWords.up(s.result().rare().probability()) + ", at most "
                + RiskWords.up(s.result().rare().interval().high()) + "; "
                + s.check().words() + "."));
    }

    private void published() {
        page.head("Beside what was counted elsewhere", BaseRate.STANDING);
        for (BaseRate rate : BaseRate.PUBLISHED) {
            page.say(rate.what() + ": " + rate.events() + " in " + Figures.count(rate.of()) + " jumps, "
                    + rate.share(risk.plan().level()).words(Grade.SOURCE));
        }
        page.note(BaseRate.PUBLISHED.get(0).leavesOut() + " ("
                + BaseRate.PUBLISHED.get(0).source() + ".)");
    }

    private void method() {
        page.head("How this was found", "");
        Risk.Plan plan = risk.plan();
        page.note(Figures.count(plan.samples()) + " plain flights of the plan"
                + (risk.failures().isEmpty() ? "" : ", " + plan.perFailure() + " of each failure")
                + (plan.takes() > 1
                        ? ", and " + plan.worlds() + " worlds of " + plan.takes()
                                + " takes that share day, performer and what is fixed but unknown"
                        : "")
                + ". Intervals are exact counts (Clopper and Pearson), each row for itself; those of the ways to a total are"
                + " added by Zou and Donner's rule.");
    }

    private void leftOut() {
        page.head("Not in these numbers", "");
        page.note(
                "Failures that the file does not name, and what is not modelled: rotor under the edge, rotation of the"
                        + " body, rockfall, fire and breaking of the machine, injuries, people and aircraft near by, and"
                        + " decisions of people. Probabilities of failures count as known here.");
    }
}
