package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<Row> rows = new ArrayList<>();

    public TerminalTable(Align... aligns) {
        this.aligns = aligns.clone();
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
                int point = aligns[c] == Align.NUMBERS ? point(cell) : cell.length();
                whole[c] = Math.max(whole[c], point);
                fraction[c] = Math.max(fraction[c], cell.length() - point);
            }
        }
        int spare = WIDTH
                - GAP.length() * (aligns.length - 1)
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
                line.append(c == 0 ? "" : GAP).append(pad(row.cells.get(c), c, whole[c], fraction[c], style));
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
        int point = point(cell);
        return " ".repeat(whole - point) + cell + " ".repeat(fraction - (cell.length() - point));
    }

    /** Where a number's point stands; a cell without one ends before it. */
    private static int point(String cell) {
        int point = cell.indexOf('.');
        boolean number = !cell.isEmpty() && (Character.isDigit(cell.charAt(cell.length() - 1)));
        return point >= 0 && number ? point : cell.length();
    }
}
