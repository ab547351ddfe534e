package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Envelope;
import org.reckoner.stunt.Limit;

/** What an envelope says, for a terminal: the plan's own place, then the edges on each side, then who binds where. */
public final class EnvelopeText {
    private final Envelope envelope;
    private final EnvelopeWords words;
    private final TerminalPage page;

    private EnvelopeText(Envelope envelope, TerminalPage page) {
        this.envelope = envelope;
        this.words = new EnvelopeWords(envelope);
        this.page = page;
    }

    /** The lines of the answer. */
    public static List<String> of(Envelope envelope, List<String> warnings, TerminalStyle style) {
        TerminalPage page = new TerminalPage(style);
        EnvelopeText text = new EnvelopeText(envelope, page);
        text.verdict();
        warnings.forEach(warning -> page.say("! " + warning));
        text.warnings();
        text.edges();
        text.binding();
        text.reading();
        return page.lines();
    }

    private void verdict() {
        page.title(
                envelope.stunt().name(),
                envelope.stunt().illustrative() ? "  ILLUSTRATIVE: inputs are made up to show the product" : "");
        page.say(words.state(), words.verdict());
        page.say("Predicted, not a clearance. " + Figures.count(envelope.flights()) + " flights at "
                + envelope.points().count() + " points, all with the same throw of the dice, seed "
                + envelope.plan().seed() + ".");
    }

    private void warnings() {
        for (Limit limit : envelope.neverApply()) {
            page.say(
                    State.UNKNOWN,
                    "unknown everywhere: no flight has the figure of the limit " + limit.name() + " ("
                            + limit.figure().words() + "). The rest of this page leaves it out.");
        }
        for (boolean alongX : new boolean[] {true, false}) {
            Direction way = alongX ? envelope.plan().x() : envelope.plan().y();
            if (envelope.without(alongX)) {
                page.say("! " + way.words() + " (" + way.parts().get(0).input().key()
                        + ") changes nothing in these flights. Maybe the plan does not use it.");
            }
        }
    }

    private void edges() {
        page.head("Edges", "from the plan outwards, the other number as planned");
        for (boolean alongX : new boolean[] {true, false}) {
            words.edges(alongX).forEach(page::say);
        }
    }

    private void binding() {
        List<EnvelopeWords.Part> parts = words.parts();
        page.head("The whole map", "share of the area, and how far each part reaches");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, WORDS);
        table.muted("", "%", words.heading(true), words.heading(false));
        for (EnvelopeWords.Part part : parts) {
            table.row(
                    part.state().symbol() + " " + part.name(),
                    part.share() < 0.005 ? "<1" : Figures.fixed(100 * part.share(), 0),
                    part.across(),
                    part.upward());
        }
        page.table(table);
    }

    private void reading() {
        page.head("How to read it", "");
        List<String> notes = new ArrayList<>();
        notes.add("Each limit is judged for itself: kept in at least " + words.kept()
                + " of takes, shown by flights. Values are those that are planned; their spread is flown around them.");
        notes.add(
                "Unknown: so many flights show neither; counts as outside. More --samples make it narrower. Each"
                        + " point is right 19 times of 20, for itself, all looks together (order statistics). Failures are not in it.");
        if (envelope.plan().x().parts().size() > 1
                || envelope.plan().y().parts().size() > 1) {
            notes.add("The wind at every place changes together, in the ratio of the plan; its directions stay.");
        }
        notes.forEach(page::note);
    }
}
