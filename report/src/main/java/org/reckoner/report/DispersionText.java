package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.ReachHull;
import org.reckoner.dispersion.Sample;
import org.reckoner.dispersion.Spreading;
import org.reckoner.dispersion.Whereabouts;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.sampling.Scatter;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Uncertain;

/** What many flights of a stunt say, for a terminal: the state first, then limits, endings, spreads and failures. */
public final class DispersionText {
    /** Below this share of its variance in line with the inputs, what drives a figure is not told by them (1). */
    private static final double EXPLAINED = 0.5;

    /** A part of a spread that is cut off is told from this share on (1). */
    private static final double TELLING = 0.01;

    private final Dispersion dispersion;
    private final double kept;
    private final TerminalPage page;
    private final List<LimitAnswer> limits;

    private DispersionText(Dispersion dispersion, double kept, TerminalPage page) {
        this.dispersion = dispersion;
        this.kept = kept;
        this.page = page;
        this.limits = dispersion.limits(kept);
    }

    /**
     * The lines of the answer.
     *
     * @param words each input that scatters, as one would say it
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static List<String> of(
            Dispersion dispersion,
            UnderCanopy canopy,
            Map<Input, String> words,
            double kept,
            List<String> warnings,
            TerminalStyle style) {
        TerminalPage page = new TerminalPage(style);
        DispersionText text = new DispersionText(dispersion, kept, page);
        text.verdict();
        warnings.forEach(warning -> page.say("! " + warning));
        text.cuts();
        text.limits();
        text.endings();
        text.spreads();
        text.places();
        dispersion.recontact().ifPresent(recontact -> FatesText.recontact(recontact, page));
        CanopyText.write(canopy, page);
        text.branches();
        FatesText.people(dispersion.fates(), page);
        SpreadsText.write(dispersion, kept, words, dispersion.stunt().plan().has(Phase.Ramp.class), page);
        text.leftOut();
        return page.lines();
    }

    /**
     * What the limits say together.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static Verdict verdict(Dispersion dispersion, double kept) {
        List<LimitAnswer> limits = dispersion.limits(kept);
        List<String> outside = names(limits, LimitAnswer.State.OUTSIDE);
        List<String> unknown = names(limits, LimitAnswer.State.UNKNOWN);
        unknown.addAll(names(limits, LimitAnswer.State.NEVER_APPLIES));
        String asked = percent(kept) + " of takes";
        if (!outside.isEmpty()) {
            return new Verdict(
                    State.OUTSIDE,
                    "outside limits: " + String.join(", ", outside) + " not kept in " + asked + "." + also(unknown));
        }
        if (limits.isEmpty()) {
            return new Verdict(State.UNKNOWN, "unknown: the file states no limits, so there is nothing to keep.");
        }
        if (!unknown.isEmpty()) {
            return new Verdict(
                    State.UNKNOWN,
                    "unknown, which counts as outside: so many flights do not show that " + String.join(", ", unknown)
                            + (unknown.size() == 1 ? " is" : " are") + " kept in " + asked + ".");
        }
        return new Verdict(
                State.WITHIN, "within limits: each is kept in at least " + asked + ", by these inputs and models.");
    }

    private void verdict() {
        VerdictText.name(dispersion.stunt(), page);
        Verdict verdict = verdict(dispersion, kept);
        page.say(verdict.state(), verdict.sentence());
        Cloud planned = dispersion.planned();
        page.say("Predicted, not a clearance. " + planned.samples().size() + " flights through gusts, "
                + planned.plan().design().words() + " samples, seed "
                + planned.plan().seed()
                + ". Failures are flown apart, below.");
    }

    private static String also(List<String> unknown) {
        return unknown.isEmpty() ? "" : " Unknown, which counts as outside: " + String.join(", ", unknown) + ".";
    }

    private static List<String> names(List<LimitAnswer> limits, LimitAnswer.State state) {
        return new ArrayList<>(limits.stream()
                .filter(answer -> answer.state() == state)
                .map(answer -> answer.limit().name())
                .toList());
    }

    private void cuts() {
        List<Scatter.Cut> told = dispersion.cuts().stream()
                .filter(cut -> cut.below() + cut.above() >= TELLING)
                .toList();
        if (!told.isEmpty()) {
            page.say("! Beyond what the models accept, and cut off, the rest keeping its shape: "
                    + told.stream()
                            .map(cut -> percent(cut.below() + cut.above()) + " of the spread of "
                                    + cut.input().key())
                            .collect(Collectors.joining(", "))
                    + "; of others less.");
        }
    }

    private void limits() {
        if (limits.isEmpty()) {
            return;
        }
        page.head("Limits", "broken: share of takes, with the interval that holds it 19 times of 20");
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS, WORDS);
        table.muted("", "", "limit", "P5", "P95", "", "broken, %");
        for (LimitAnswer answer : limits) {
            Measure measure = Measure.of(answer.limit().figure());
            table.row(
                    state(answer.state()).symbol() + " " + answer.limit().name(),
                    answer.limit().atLeast() ? "at least" : "at most",
                    Figures.fixed(measure.first(answer.limit().threshold()), 1),
                    answer.spreading().map(s -> fixed(measure, s.low().value())).orElse("never"),
                    answer.spreading()
                            .map(s -> fixed(measure, s.high().value()))
                            .orElse(""),
                    measure.symbol(),
                    Shares.numbers(answer.broken()));
        }
        page.table(table);
        worst();
    }

    /** Numbers to fly the worst flights again by; they stand in samples.csv too. */
    private void worst() {
        List<String> numbers = new ArrayList<>();
        String first = "";
        long broken = -1;
        for (LimitAnswer answer : limits) {
            Optional<Sample> worst = dispersion.worst(answer.limit());
            if (worst.isPresent()) {
                String number = Long.toString(worst.get().number());
                if (answer.broken().failed() > broken) {
                    broken = answer.broken().failed();
                    first = number;
                }
                numbers.add(answer.limit().name() + Figures.FIXED_SPACE + number);
            }
        }
        if (!numbers.isEmpty()) {
            page.note("Worst flight of each: " + String.join("; ", numbers)
                    + ". Fly one again: reckoner predict STUNT --sample " + first
                    + dispersion.planned().plan().options());
        }
    }

    private static State state(LimitAnswer.State state) {
        return switch (state) {
            case WITHIN -> State.WITHIN;
            case OUTSIDE -> State.OUTSIDE;
            case UNKNOWN, NEVER_APPLIES -> State.UNKNOWN;
        };
    }

    private static String fixed(Measure measure, double si) {
        return Figures.fixed(measure.first(si), 1);
    }

    /** Endings stand in rows, where the long name of no place takes too much room. */
    private static String brief(String ending) {
        return ending.replace("outside every landing zone", "outside zones");
    }

    private void endings() {
        page.head("How it ends", "share of takes with nothing failing, with its interval");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS);
        table.muted("", "flights", "%");
        for (Map.Entry<String, Share> ending : dispersion.planned().outcomes().entrySet()) {
            table.row(ending.getKey(), Long.toString(ending.getValue().failed()), Shares.numbers(ending.getValue()));
        }
        page.table(table);
    }

    private void spreads() {
        page.head("Spread", "nine of ten flights lie between P5 and P95");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "P5", "P50", "P95", "", "fixed", "judged", "moves with");
        boolean ramp = dispersion.stunt().plan().has(Phase.Ramp.class);
        for (Spreading s : dispersion.spreadings()) {
            Measure measure = Measure.of(s.figure());
            boolean told = s.explained() >= EXPLAINED;
            table.row(
                    AnswersText.name(s.figure(), ramp),
                    fixed(measure, s.low().value()),
                    fixed(measure, s.middle().value()),
                    fixed(measure, s.high().value()),
                    measure.symbol(),
                    s.split().map(split -> percent(split.shareNotKnown())).orElse(""),
                    told ? percent(s.judged()) : "",
                    s.drivers().isEmpty()
                            ? ""
                            : AnswersText.brief(s.drivers().get(0).input()));
        }
        page.table(table);
        page.note("fixed: share of the variance that all takes have in common, and nobody knows. judged: share"
                + " of what inputs explain that is judgement; empty where gusts and bends decide.");
        for (Spreading s : dispersion.spreadings()) {
            if (s.explained() >= EXPLAINED && s.judged() > AnswersText.MOSTLY_JUDGED && headline(s.figure())) {
                page.note("Assumed: " + AnswersText.name(s.figure(), ramp) + ", by "
                        + String.join(
                                ", ",
                                s.drivers().stream()
                                        .filter(d -> d.grade() == Grade.JUDGEMENT)
                                        .limit(3)
                                        .map(d -> AnswersText.brief(d.input()) + " (" + words(d) + ")")
                                        .toList()));
            }
        }
    }

    /** Where nineteen of twenty draws of an input lie. */
    private String words(Spreading.Driver driver) {
        Uncertain value = dispersion.stunt().inputs().get(driver.input());
        Measure measure = Measure.of(driver.input().dimension());
        double low = measure.first(value.quantile(0.025));
        double high = measure.first(value.quantile(0.975));
        int decimals = Math.abs(high - low) >= 10 ? 0 : Math.abs(high - low) >= 1 ? 1 : 3;
        return "19 of 20 between " + Figures.fixed(low, decimals) + " and "
                + (measure.symbol().isEmpty()
                        ? Figures.fixed(high, decimals)
                        : Figures.with(high, decimals, measure.symbol()));
    }

    private boolean headline(Figure figure) {
        return limits.stream().anyMatch(answer -> answer.limit().figure() == figure);
    }

    private void places() {
        List<Whereabouts> all = new ArrayList<>();
        Cloud planned = dispersion.planned();
        planned.outcomes().keySet().forEach(ending -> planned.down(ending).ifPresent(all::add));
        planned.machine().ifPresent(all::add);
        if (all.isEmpty()) {
            return;
        }
        page.head("Where they come down", "R95 around their middle holds 95 %");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, WORDS, NUMBERS);
        table.muted("", "R50 m", "ft", "R95 m", "ft", "out m", "towards", "of");
        for (Whereabouts where : all) {
            double x = where.footprint().meanX();
            double y = where.footprint().meanY();
            double half = where.radius(0.5).value();
            double most = where.radius(0.95).value();
            table.row(
                    brief(where.who()),
                    Figures.fixed(half, 0),
                    Figures.fixed(Measure.LENGTH.second(half), 0),
                    Figures.fixed(most, 0),
                    Figures.fixed(Measure.LENGTH.second(most), 0),
                    Figures.fixed(StrictMath.hypot(x, y), 0),
                    Figures.compass(StrictMath.atan2(x, y)),
                    Integer.toString(where.places().size()));
        }
        page.table(table);
        dispersion
                .machineReach()
                .ifPresent(reach -> page.note("The machine can roll on, up to "
                        + Measure.LENGTH.pair(farthest(reach), 0) + " from the lip in " + reach.flights()
                        + " flights looked at; the line is in dispersion.kml."));
    }

    private static double farthest(ReachHull reach) {
        return reach.outline().stream()
                .mapToDouble(place -> StrictMath.hypot(place.getX(), place.getY()))
                .max()
                .orElse(0);
    }

    /** A line or two for each failure: the two commonest endings with their intervals, the rest as one number. */
    private void branches() {
        if (dispersion.branches().isEmpty()) {
            return;
        }
        int flown = dispersion.branches().get(0).cloud().samples().size();
        page.head("If something fails", "each flown apart, " + flown + " flights; J: share judged");
        for (Dispersion.Branched branched : dispersion.branches()) {
            List<Map.Entry<String, Share>> ends =
                    List.copyOf(branched.cloud().outcomes().entrySet());
            String told = ends.stream()
                    .limit(2)
                    .map(end -> brief(end.getKey()) + Figures.FIXED_SPACE + Shares.brief(end.getValue()))
                    .collect(Collectors.joining(", "));
            long rest = ends.stream()
                    .skip(2)
                    .mapToLong(end -> end.getValue().failed())
                    .sum();
            page.say(branched.branch().failure().words() + " ("
                    + percentOf(branched.branch().probability())
                    + (branched.branch().grade() == Grade.JUDGEMENT ? Figures.FIXED_SPACE + "J" : "") + "): " + told
                    + (rest > 0 ? ", otherwise " + Shares.one(rest / (double) flown) + Figures.FIXED_SPACE + "%" : ""));
        }
    }

    private void leftOut() {
        page.head("Not modelled", "");
        page.note(
                "Thermals and the rotor under the edge, changes of the mean wind during a flight, rotation of the body"
                        + " in freefall, rockfall, fire and breaking of the machine, injuries, people and aircraft near"
                        + " by. What is not modelled is in none of these shares.");
    }

    private static String percentOf(double share) {
        return share < 0.01 ? Figures.fixed(100 * share, 1) + Figures.FIXED_SPACE + "%" : percent(share);
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0) + Figures.FIXED_SPACE + "%";
    }
}
