package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import org.jspecify.annotations.Nullable;
import org.reckoner.prediction.Band;
import org.reckoner.prediction.Judged;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Figure;

/** Every limit of the file beside what this flight gives, and who answers for it. */
final class LimitsText {
    private LimitsText() {}

    static void write(Prediction prediction, TerminalPage page) {
        if (prediction.limits().isEmpty()) {
            return;
        }
        page.head("Limits", "▲ outside   ◆ unknown: one flight cannot show that a limit is kept");
        boolean banded = !prediction.bands().isEmpty();
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, WORDS, WORDS, WORDS);
        table.muted("", "", "limit", "now", banded ? "P5..P95" : "", "", "owner");
        for (Judged judged : prediction.limits()) {
            Measure measure = Measure.of(judged.limit().figure());
            State state = judged.state().outside() ? State.OUTSIDE : State.UNKNOWN;
            table.row(
                    state.symbol() + " " + judged.limit().name(),
                    judged.limit().atLeast() ? "≥" : "≤",
                    Figures.fixed(measure.first(judged.limit().threshold()), 1),
                    judged.value().isPresent()
                            ? Figures.fixed(measure.first(judged.value().getAsDouble()), 1)
                            : "never",
                    judged.value().isPresent()
                            ? range(
                                    judged.limit().figure(),
                                    judged.value().getAsDouble(),
                                    prediction.bands().get(judged.limit().figure()))
                            : "",
                    measure.symbol(),
                    judged.limit().owner());
        }
        page.table(table);
    }

    /** Where nine of ten flights would lie, were the figure straight; marked where it is not. */
    private static String range(Figure figure, double value, @Nullable Band band) {
        if (band == null) {
            return "";
        }
        if (!band.broken().isEmpty()) {
            return "breaks";
        }
        Measure measure = Measure.of(figure);
        if (measure.first(band.halfWidth()) < AnswersText.NOISE) {
            return "";
        }
        double low = value - band.halfWidth();
        return (band.linear() ? "" : "~")
                + Figures.fixed(measure.first(goesNegative(figure) ? low : Math.max(low, 0)), 1) + ".."
                + Figures.fixed(measure.first(value + band.halfWidth()), 1);
    }

    /** What is left of something may be less than nothing; distances, heights, speeds and loads may not. */
    private static boolean goesNegative(Figure figure) {
        return switch (figure) {
            case SPARE_TIME, REV_MARGIN, SEPARATION_GAP, FREEFALL_CLEARANCE, CANOPY_CLEARANCE -> true;
            default -> false;
        };
    }
}
