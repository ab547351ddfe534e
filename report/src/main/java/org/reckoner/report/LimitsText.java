package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import org.reckoner.prediction.Judged;
import org.reckoner.prediction.Prediction;

/** Every limit of the file beside what this flight gives, and who answers for it. */
final class LimitsText {
    private LimitsText() {}

    static void write(Prediction prediction, TerminalPage page) {
        if (prediction.limits().isEmpty()) {
            return;
        }
        page.head("Limits", "▲ outside   ◆ unknown: one flight cannot show that a limit is kept");
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, WORDS, WORDS);
        table.muted("", "", "limit", "now", "", "owner");
        for (Judged judged : prediction.limits()) {
            Measure measure = Measure.of(judged.limit().figure());
            State state = judged.state().outside() ? State.OUTSIDE : State.UNKNOWN;
            table.row(
                    state.symbol() + " " + judged.limit().name(),
                    judged.limit().atLeast() ? "at least" : "at most",
                    Figures.fixed(measure.first(judged.limit().threshold()), 1),
                    judged.value().isPresent()
                            ? Figures.fixed(measure.first(judged.value().getAsDouble()), 1)
                            : "never",
                    measure.symbol(),
                    judged.limit().owner());
        }
        page.table(table);
    }
}
