package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.List;
import java.util.OptionalDouble;
import org.reckoner.dispersion.Replay;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.flight.BodyName;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Phase;

/** One flight of a dispersion flown again, for a terminal: what was drawn, and both engines side by side. */
public final class ReplayText {
    /** Drawn numbers that are told: those farthest from their middle. */
    private static final int TOLD = 5;

    private final Replay replay;
    private final TerminalPage page;
    private final boolean full;

    private ReplayText(Replay replay, TerminalPage page, boolean full) {
        this.replay = replay;
        this.page = page;
        this.full = full;
    }

    /**
     * The lines of the answer.
     *
     * @param full whether every drawn number is told, not only the most unusual
     */
    public static List<String> of(Replay replay, TerminalStyle style, boolean full) {
        ReplayText text = new ReplayText(replay, new TerminalPage(style), full);
        text.head();
        text.drawn();
        text.events();
        text.figures();
        return text.page.lines();
    }

    private void head() {
        page.title(
                replay.stunt().name(),
                replay.stunt().illustrative() ? "  ILLUSTRATIVE: inputs are made up to show the product" : "");
        String ending = replay.block().sample().outcome().words();
        String other = replay.reference().sample().outcome().words();
        page.say(
                replay.block().sample().outcome().misfortune() ? State.OUTSIDE : State.UNKNOWN,
                "one flight of many, not a verdict: " + ending + "."
                        + (other.equals(ending) ? "" : " In the reference engine: " + other + "."));
        SamplePlan plan = replay.plan();
        Failure failure = replay.failure();
        page.say("Predicted, not a clearance. Sample " + replay.block().sample().number() + " of " + plan.samples()
                + ", " + plan.design().words() + " samples, seed " + plan.seed()
                + (plan.replicates() > 1 ? ", " + plan.replicates() + " replicates" : "")
                + (failure == null ? "" : ", with " + failure.words())
                + ", through its own gusts: the flight that disperse flew, to the last bit.");
    }

    private void drawn() {
        List<Replay.Drawn> told = full
                ? replay.drawn()
                : replay.drawn().subList(0, Math.min(TOLD, replay.drawn().size()));
        if (told.isEmpty()) {
            return;
        }
        page.head("What was drawn", full ? "below: share of draws below it" : "the most unusual numbers");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, NUMBERS);
        table.muted("", "drawn", "", "below, %");
        for (Replay.Drawn one : told) {
            Measure measure = Measure.of(one.input().dimension());
            double value = measure.first(one.value());
            table.row(
                    one.input().key(),
                    Figures.fixed(value, Math.abs(value) >= 10 ? 1 : 3),
                    measure.symbol(),
                    Figures.fixed(100 * one.share(), 1));
        }
        page.table(table);
    }

    private void events() {
        page.head("When", "time since T0 in s, in the block engine and in the reference engine");
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, NUMBERS);
        table.muted("", "", "block", "reference", "difference");
        for (Replay.Both both : replay.events()) {
            table.row(
                    both.words(),
                    both.body() == BodyName.PERFORMER ? "" : both.body().words(),
                    time(both.block()),
                    time(both.reference()),
                    both.block().isPresent() && both.reference().isPresent()
                            ? signed(
                                    both.block().getAsDouble()
                                            - both.reference().getAsDouble(),
                                    3)
                            : "");
        }
        page.table(table);
    }

    private static String time(OptionalDouble time) {
        return time.isPresent() ? Figures.fixed(time.getAsDouble(), 3) : "none";
    }

    private static String signed(double difference, int decimals) {
        String zero = Figures.fixed(0, decimals);
        return Figures.fixed(Math.abs(difference), decimals).equals(zero) ? zero : Figures.signed(difference, decimals);
    }

    private void figures() {
        page.head("Figures", "difference: block less reference");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "block", "reference", "difference", "");
        boolean ramp = replay.stunt().plan().has(Phase.Ramp.class);
        for (Figure figure : Figure.values()) {
            double block = replay.block().sample().figure(figure);
            double reference = replay.reference().sample().figure(figure);
            if (!Double.isNaN(block) || !Double.isNaN(reference)) {
                Measure measure = Measure.of(figure);
                table.row(
                        AnswersText.name(figure, ramp),
                        value(measure, block),
                        value(measure, reference),
                        Double.isNaN(block - reference)
                                ? ""
                                : signed(measure.first(block) - measure.first(reference), 3),
                        measure.symbol());
            }
        }
        page.table(table);
    }

    private static String value(Measure measure, double si) {
        return Double.isNaN(si) ? "none" : Figures.fixed(measure.first(si), 3);
    }
}
