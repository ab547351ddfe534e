package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.comparison.Comparison;
import org.reckoner.comparison.Comparison.FigureChange;
import org.reckoner.comparison.Comparison.LimitChange;
import org.reckoner.comparison.Difference;

/** What a change of plan does, as differences between twins: limits by how often they break, figures by how far they move. */
public final class ComparisonChart {
    private static final double ROW = 25;
    private static final double HEAD = 42;
    private static final double FOOT = 30;
    private static final int MOST_FIGURES = 14;

    private final Comparison comparison;
    private final ComparisonWords words;
    private final Page page;

    private ComparisonChart(Comparison comparison, double kept, Page page) {
        this.comparison = comparison;
        this.words = new ComparisonWords(comparison, kept);
        this.page = page;
    }

    /**
     * The picture by the name of its file; none where no figure and no limit can be compared.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static Map<String, Drawing> of(Comparison comparison, double kept, Page page) {
        boolean nothing = comparison.limits().isEmpty() && comparison.figures().isEmpty();
        return nothing ? Map.of() : Map.of("comparison", new ComparisonChart(comparison, kept, page).draw());
    }

    /** One difference on the scale of its panel. */
    private record Row(String name, @Nullable State state, Difference change, double scale, String numbers) {
        double at(double change) {
            return scale * change;
        }
    }

    private List<Row> limits() {
        List<Row> rows = new ArrayList<>();
        for (LimitChange change : comparison.limits()) {
            rows.add(new Row(
                    change.limit().name()
                            + (change.changesState()
                                    ? ", was " + change.before().words()
                                    : ""),
                    ComparisonWords.state(change.after()),
                    change.broken(),
                    100,
                    ComparisonWords.points(change.broken())));
        }
        return rows;
    }

    private List<Row> figures() {
        List<Row> rows = new ArrayList<>();
        for (FigureChange change : comparison.figures()) {
            double spread = change.high().first() - change.low().first();
            if (spread > 0 && !change.middle().none() && rows.size() < MOST_FIGURES) {
                rows.add(new Row(
                        words.name(change),
                        null,
                        change.middle(),
                        1 / spread,
                        ComparisonWords.moved(change, page.narrow())));
            }
        }
        return rows;
    }

    private Sheet sheet(double height) {
        return new Sheet(
                new Page(page.width(), height),
                comparison.first().name(),
                comparison.first().illustrative() || comparison.second().illustrative(),
                "What the change does",
                words.sentence(),
                Figures.count(comparison.plan().samples())
                        + " flights of each plan, each with a twin that meets the same day and gusts. Line: the interval of"
                        + " the difference, 19 times of 20, each for itself. Hollow: so many flights show no difference.");
    }

    private Drawing draw() {
        List<Row> limits = limits();
        List<Row> figures = figures();
        double head = page.height() - sheet(page.height()).room().height();
        boolean beside = !page.narrow() && !limits.isEmpty() && !figures.isEmpty();
        double left = limits.isEmpty() ? 0 : HEAD + ROW * limits.size() + FOOT;
        double right = figures.isEmpty() ? 0 : HEAD + ROW * figures.size() + FOOT;
        Sheet sheet = sheet(Math.max(240, Math.ceil(head + (beside ? Math.max(left, right) : left + right))));
        Frame room = sheet.room();
        double gap = 5 * Look.STEP;
        double width = beside ? 0.5 * (room.width() - gap) : room.width();
        if (!limits.isEmpty()) {
            panel(
                    sheet.sketch(),
                    new Frame(room.x(), room.y(), width, left),
                    limits,
                    "Limits",
                    "how much oftener each is broken, % of takes");
        }
        if (!figures.isEmpty()) {
            panel(
                    sheet.sketch(),
                    beside
                            ? new Frame(room.x() + width + gap, room.y(), width, right)
                            : new Frame(room.x(), room.y() + left, width, right),
                    figures,
                    "Figures",
                    "how far the middle moves, in spreads of the first plan");
        }
        return sheet.done();
    }

    private static void panel(Sketch on, Frame frame, List<Row> rows, String title, String beside) {
        double y = frame.y() + Look.STRONG.ascent();
        on.text(frame.x(), y, title, Look.STRONG, Anchor.START);
        on.text(frame.x(), y + 17, Wrap.cut(beside, Look.NOTE, frame.width()), Look.NOTE, Anchor.START);
        double names = 0.36 * frame.width();
        double numbers = 0.28 * frame.width();
        Frame plot = new Frame(frame.x() + names, frame.y() + HEAD, frame.width() - names - numbers, ROW * rows.size());
        double reach = 0;
        for (Row row : rows) {
            reach = Math.max(reach, Math.max(Math.abs(row.at(row.change.low())), Math.abs(row.at(row.change.high()))));
        }
        double perUnit = 0.5 * plot.width() / (1.08 * Math.max(reach, 1e-6));
        double zero = plot.x() + 0.5 * plot.width();
        Ticks ticks =
                Ticks.between(-1.08 * reach, 1.08 * Math.max(reach, 1e-6), Math.max(4, (int) (plot.width() / 55)));
        for (double value : ticks.values()) {
            double x = zero + value * perUnit;
            on.line(Look.GRID_LINE, x, plot.y(), x, plot.bottom());
            String text = ticks.text(value);
            on.text(x, plot.bottom() + 15, value > 0 ? "+" + text : text, Look.NOTE, Anchor.MIDDLE);
        }
        on.line(new Pen(Look.INK, 1), zero, plot.y() - 4, zero, plot.bottom() + 3);
        double top = plot.y();
        for (Row row : rows) {
            row(on, frame, plot, top + 0.5 * ROW, zero, perUnit, row);
            top += ROW;
        }
    }

    private static void row(Sketch on, Frame frame, Frame plot, double y, double zero, double perUnit, Row row) {
        double x = frame.x();
        if (row.state != null) {
            on.dot(x + 5, y, shape(row.state), row.state.colour());
            x += 16;
        }
        on.text(
                x,
                y + 4,
                Wrap.cut(row.name, Look.NOTE_INK, plot.x() - x - 8),
                row.change.shown() ? Look.NOTE_INK : Look.NOTE,
                Anchor.START);
        Colour colour = row.change.shown() ? Look.PERFORMER : Look.MUTED;
        double low = zero + row.at(row.change.low()) * perUnit;
        double high = zero + row.at(row.change.high()) * perUnit;
        on.line(new Pen(colour, 2), low, y, high, y);
        double at =
                zero + row.at(Math.max(row.change.low(), Math.min(row.change.high(), row.change.value()))) * perUnit;
        if (row.change.shown()) {
            on.dot(at, y, Mark.Shape.CIRCLE, colour);
        } else {
            on.add(new Mark.Dot(at, y, 4, Mark.Shape.CIRCLE, Look.PAPER, colour));
        }
        on.text(
                plot.right() + 10,
                y + 4,
                Wrap.cut(row.numbers, Look.NOTE, frame.right() - plot.right() - 10),
                row.change.shown() ? Look.NOTE_STRONG : Look.NOTE,
                Anchor.START);
    }

    private static Mark.Shape shape(State state) {
        return switch (state) {
            case WITHIN -> Mark.Shape.CIRCLE;
            case OUTSIDE -> Mark.Shape.TRIANGLE;
            case UNKNOWN, STALE -> Mark.Shape.DIAMOND;
        };
    }
}
