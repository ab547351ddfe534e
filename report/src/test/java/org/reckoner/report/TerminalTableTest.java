package org.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class TerminalTableTest {
    @Test
    void numbersStandOnTheirPointAndHeadingsAtTheRightEdge() {
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS);
        table.muted("", "now", "");
        table.row("wall", "38.5", "m");
        table.row("height", "120", "m");
        table.row("shock", "−7.25", "g");
        table.row("open", "never", "m");
        assertThat(table.lines(TerminalStyle.PLAIN))
                .containsExactly(
                        "           now",
                        "wall     38.5   m",
                        "height  120     m",
                        "shock    −7.25  g",
                        "open     never  m");
    }

    @Test
    void aLongHeadingMakesNoColumnOfNumbersWiderThanItself() {
        TerminalTable table = new TerminalTable(NUMBERS, WORDS);
        table.muted("threshold", "");
        table.row("1.5", "m");
        assertThat(table.lines(TerminalStyle.PLAIN)).containsExactly("threshold", "      1.5  m");
    }

    @Test
    void columnsOfOneQuantityStandClose() {
        TerminalTable table = new TerminalTable(NUMBERS, NUMBERS, NUMBERS).close(1);
        table.row("10", "33", "5");
        assertThat(table.lines(TerminalStyle.PLAIN)).containsExactly("10 33  5");
    }

    @Test
    void noLineIsLongerThanTheScreenWhateverTheOwnerIsCalled() {
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS);
        table.row("a name of a limit " + "x".repeat(70), "12.5", "owner " + "y".repeat(90));
        table.row("short", "7", "me");
        assertThat(table.lines(TerminalStyle.PLAIN))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(TerminalTable.WIDTH));
        assertThat(table.lines(TerminalStyle.PLAIN).get(0)).contains("…");
    }

    @Test
    void plainTerminalsGetPlainSigns() {
        TerminalTable table = new TerminalTable(WORDS, NUMBERS);
        table.row("▲ band", "±1.0");
        String line = table.lines(new TerminalStyle(false, false)).get(0);
        assertThat(line).isEqualTo("[!] band  +/-1.0");
        assertThat(line.chars()).allMatch(c -> c < 128);
    }

    @Test
    void mutedRowsCarryTheirColourOnlyWhereThereIsOne() {
        TerminalTable table = new TerminalTable(WORDS);
        table.muted("unit");
        assertThat(table.lines(new TerminalStyle(true, true)))
                .isEqualTo(Collections.singletonList("\u001b[2munit\u001b[0m"));
        assertThat(table.lines(TerminalStyle.PLAIN)).containsExactly("unit");
    }
}
