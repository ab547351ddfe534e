package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A table of text whose columns line up, words to the left, numbers on their decimal point. */
public final class TerminalTable {
    /** Width that every table keeps (characters). */
    public static final int WIDTH = 80;

    private static final String GAP = "  ";

    /** How a column stands. */
    public enum Align {
        WORDS,
        NUMBERS
    }

    private record Row(boolean muted, List<String> cells) {}

    private final Align[] aligns;
    private final BitSet closed = new BitSet();
    private final List<Row> rows = new ArrayList<>();

    public TerminalTable(Align... aligns) {
        this.aligns = aligns.clone();
    }

    /** Draws columns close to the one on their left, as the second unit stands to the first. */
    public TerminalTable close(int... columns) {
        Arrays.stream(columns).forEach(closed::set);
        return this;
    }

    private String gap(int column) {
        return column == 0 ? "" : closed.get(column) ? " " : GAP;
    }

    /** Adds a row; it may be shorter than the table. */
    public TerminalTable row(String... cells) {
        rows.add(new Row(false, List.of(cells)));
        return this;
    }

    /** Adds a row that stands back: units, the second system. */
    public TerminalTable muted(String... cells) {
        rows.add(new Row(true, List.of(cells)));
        return this;
    }

    /** The lines of the table, none longer than {@value #WIDTH} characters; words that do not fit are cut with an ellipsis. */
    public List<String> lines(TerminalStyle style) {
        List<Row> shown = rows.stream()
                .map(row ->
                        new Row(row.muted, row.cells.stream().map(style::show).toList()))
                .toList();
        int[] whole = new int[aligns.length];
        int[] fraction = new int[aligns.length];
        for (Row row : shown) {
            for (int c = 0; c < row.cells.size(); c++) {
                String cell = row.cells.get(c);
                if (aligns[c] == Align.WORDS) {
                    whole[c] = Math.max(whole[c], cell.length());
                } else if (isNumber(cell)) {
                    whole[c] = Math.max(whole[c], point(cell));
                    fraction[c] = Math.max(fraction[c], cell.length() - point(cell));
                }
            }
        }
        for (Row row : shown) {
            for (int c = 0; c < row.cells.size(); c++) {
                whole[c] = Math.max(whole[c], row.cells.get(c).length() - fraction[c]);
            }
        }
        int spare = WIDTH
                - GAP.length() * (aligns.length - 1)
                + closed.cardinality()
                - Arrays.stream(whole).sum()
                - Arrays.stream(fraction).sum();
        for (int c = aligns.length - 1; c >= 0 && spare < 0; c--) {
            if (aligns[c] == Align.WORDS) {
                int cut = Math.min(-spare, Math.max(whole[c] - 12, 0));
                whole[c] -= cut;
                spare += cut;
            }
        }
        List<String> lines = new ArrayList<>();
        for (Row row : shown) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.cells.size(); c++) {
                line.append(gap(c)).append(pad(row.cells.get(c), c, whole[c], fraction[c], style));
            }
            String text = line.toString().stripTrailing();
            lines.add(row.muted ? style.muted(text) : text);
        }
        return lines;
    }

    private String pad(String cell, int column, int whole, int fraction, TerminalStyle style) {
        if (aligns[column] == Align.WORDS) {
            String ellipsis = style.show("…");
            String cut = cell.length() > whole ? cell.substring(0, whole - ellipsis.length()) + ellipsis : cell;
            return cut + " ".repeat(whole - cut.length());
        }
        if (!isNumber(cell)) {
            return " ".repeat(whole + fraction - cell.length()) + cell;
        }
        int point = point(cell);
        return " ".repeat(whole - point) + cell + " ".repeat(fraction - (cell.length() - point));
    }

    /** Words in a column of numbers, such as its unit, stand at its right edge. */
    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(cell.length() - 1));
    }

    /** Where a number's point stands; a whole number ends before it. */
    private static int point(String number) {
        int point = number.indexOf('.');
        return point >= 0 ? point : number.length();
    }
}
