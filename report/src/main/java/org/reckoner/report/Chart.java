package org.reckoner.report;

import java.util.List;

/**
 * A picture of numbers over numbers: lines with their names at their ends, bands, events and limits.
 *
 * @param title what it shows
 * @param sentence the answer it proves
 * @param note how to read it, one line
 * @param x the axis to the right
 * @param y the axis upward
 * @param lines drawn in this order
 * @param bands where lines spread, drawn under them
 * @param events marks on the axis to the right
 * @param levels marks on the axis upward
 */
public record Chart(
        String title,
        String sentence,
        String note,
        Axis x,
        Axis y,
        List<Line> lines,
        List<Band> bands,
        List<Event> events,
        List<Level> levels) {

    public Chart {
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        events = List.copyOf(events);
        levels = List.copyOf(levels);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a chart needs a line");
        }
    }

    /** Curves alone, as the pages about physics show them. */
    public static Chart of(String title, String sentence, Axis x, Axis y, List<Line> lines) {
        return new Chart(title, sentence, "", x, y, lines, List.of(), List.of(), List.of());
    }

    /**
     * One line.
     *
     * @param name written at its end
     * @param xs places along the axis to the right, rising (SI unit)
     * @param ys values (SI unit)
     */
    public record Line(String name, double[] xs, double[] ys, Tone tone) {
        public Line {
            requireEqual(xs.length, ys.length);
            xs = xs.clone();
            ys = ys.clone();
        }
    }

    /**
     * Where a line spreads.
     *
     * @param xs places along the axis to the right, rising (SI unit)
     * @param low lower edge, such as the fifth percentile (SI unit)
     * @param high upper edge, such as the ninety-fifth (SI unit)
     */
    public record Band(double[] xs, double[] low, double[] high, Tone tone) {
        public Band {
            requireEqual(xs.length, low.length);
            requireEqual(xs.length, high.length);
            xs = xs.clone();
            low = low.clone();
            high = high.clone();
        }
    }

    /**
     * Something that happens at a place of the axis to the right.
     *
     * @param at where (SI unit)
     */
    public record Event(double at, String words) {}

    /**
     * A height of the axis upward that means something.
     *
     * @param at where (SI unit)
     * @param limit whether nobody may pass it
     */
    public record Level(double at, String words, boolean limit) {}

    private static void requireEqual(int a, int b) {
        if (a != b || a < 1) {
            throw new IllegalArgumentException("a line of a chart needs as many values as places, at least one");
        }
    }

    /** The chart alone on a page, without the name of a stunt. */
    public Drawing draw(Page page) {
        return draw(new Sheet(page, "", false, title, sentence, note));
    }

    Drawing draw(Sheet sheet) {
        double low = lines.stream().mapToDouble(line -> line.xs()[0]).min().orElse(0);
        double high = lines.stream()
                .mapToDouble(line -> line.xs()[line.xs().length - 1])
                .max()
                .orElse(1);
        new ChartPanel(this, sheet.room(), low, high, true).draw(sheet.sketch());
        return sheet.done();
    }
}
