package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.reckoner.prediction.Prediction;
import org.reckoner.prediction.SpareTime;

/** Seconds to spare: how long until the ground, how long until the latest throw, what a late throw costs. */
final class SpareText {
    /** Instants that fit beside each other on a line. */
    private static final int ACROSS = 7;

    private final SpareTime spare;
    private final TerminalPage page;

    private SpareText(SpareTime spare, TerminalPage page) {
        this.spare = spare;
        this.page = page;
    }

    static void write(Prediction prediction, TerminalPage page, boolean full) {
        if (prediction.spare().isEmpty()) {
            return;
        }
        SpareText text = new SpareText(prediction.spare().get(), page);
        page.head("Seconds to spare", "");
        text.latest();
        if (full) {
            text.everyInstant();
            text.everyDelay();
        } else {
            text.across();
        }
    }

    private void latest() {
        String height = Measure.LENGTH.pair(spare.openHeight());
        String whose = spare.heightStated() ? "" : " (the program's own height: no limit states one)";
        if (spare.latestThrow().isPresent() && spare.spare().isPresent()) {
            page.say("Latest throw that still gives an open canopy " + height + " above ground" + whose + ": "
                    + Measure.TIME.text(spare.latestThrow().getAsDouble(), 1) + " after T0, "
                    + Measure.TIME.text(Math.abs(spare.spare().getAsDouble()), 1)
                    + (spare.spare().getAsDouble() < 0 ? " before" : " after") + " the planned throw.");
        } else {
            page.say("No throw gives an open canopy " + height + " above ground" + whose + ".");
        }
    }

    /** The same figures with time running across the page. */
    private void across() {
        int every = Math.max(1, (spare.instants().size() + ACROSS - 1) / ACROSS);
        List<SpareTime.Instant> instants = new ArrayList<>();
        for (int k = 0; k < spare.instants().size(); k += every) {
            instants.add(spare.instants().get(k));
        }
        TerminalTable falling = columns();
        falling.muted(line("at T0 +", "s", instants, i -> Figures.fixed(i.time(), 0)));
        if (spare.impact().isPresent()) {
            falling.row(line("impact if nothing opens, in", "s", instants, i -> seconds(i.toImpact())));
        }
        if (spare.latestThrow().isPresent()) {
            falling.row(line("latest throw, in", "s", instants, i -> seconds(i.toLatestThrow())));
        }
        page.table(falling);
        TerminalTable late = columns();
        late.muted(line("thrown late by", "", spare.late(), l -> Figures.fixed(l.delay(), 1) + " s"));
        late.row(line("open canopy above ground   ", "m", spare.late(), l -> whole(l.openingHeight(), "never")));
        if (spare.late().stream().anyMatch(later -> later.lost().isPresent())) {
            late.row(line("lower by", "m", spare.late(), l -> whole(l.lost(), "")));
        }
        page.table(late);
    }

    private static TerminalTable columns() {
        TerminalTable.Align[] aligns = new TerminalTable.Align[ACROSS + 2];
        Arrays.fill(aligns, NUMBERS);
        aligns[0] = WORDS;
        aligns[1] = WORDS;
        return new TerminalTable(aligns);
    }

    private static <T> String[] line(String words, String unit, List<T> cells, Function<T, String> cell) {
        List<String> line = new ArrayList<>(List.of(words, unit));
        cells.stream().limit(ACROSS).map(cell).forEach(line::add);
        return line.toArray(String[]::new);
    }

    private static String whole(OptionalDouble value, String otherwise) {
        return value.isPresent() ? Figures.fixed(value.getAsDouble(), 0) : otherwise;
    }

    private static String seconds(OptionalDouble time) {
        return time.isPresent() ? Figures.fixed(time.getAsDouble(), 1) : "";
    }

    private void everyInstant() {
        TerminalTable table = new TerminalTable(NUMBERS, NUMBERS, NUMBERS);
        table.muted("T0 + s", "to impact if nothing opens, s", "to the latest throw, s");
        for (SpareTime.Instant instant : spare.instants()) {
            table.row(Figures.fixed(instant.time(), 0), seconds(instant.toImpact()), seconds(instant.toLatestThrow()));
        }
        page.table(table);
    }

    private void everyDelay() {
        TerminalTable late = new TerminalTable(WORDS, NUMBERS, WORDS);
        for (SpareTime.Late later : spare.late()) {
            late.row(
                    "thrown " + Figures.fixed(later.delay(), 1) + " s late: open at",
                    whole(later.openingHeight(), ""),
                    later.lost().isPresent()
                            ? "m AGL, " + Figures.fixed(later.lost().getAsDouble(), 0) + " m lower"
                            : later.openingHeight().isPresent() ? "m AGL" : "never: the ground comes first");
        }
        page.table(late);
    }
}
