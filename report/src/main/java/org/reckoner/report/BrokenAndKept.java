package org.reckoner.report;

import java.util.List;
import java.util.Optional;
import org.reckoner.risk.Sensitivity;
import org.reckoner.risk.Sensitivity.Answer;
import org.reckoner.risk.Sensitivity.Difference;
import org.reckoner.risk.Sensitivity.Quantiles;

/** What was different about the flights that broke a limit: each input among them, and among those that kept it. */
final class BrokenAndKept {
    private static final double ROW = 44;
    private static final double HEAD = 40;
    private static final double GAP = 18;
    private static final int MOST_INPUTS = 4;

    private final Sensitivity sensitivity;
    private final List<Answer> answers;
    private final Page page;

    private BrokenAndKept(Sensitivity sensitivity, List<Answer> answers, Page page) {
        this.sensitivity = sensitivity;
        this.answers = answers;
        this.page = page;
    }

    /** The picture; nothing where no input differs clearly. */
    static Optional<Drawing> draw(Sensitivity sensitivity, Page page) {
        List<Answer> telling = sensitivity.answers().stream()
                .filter(answer -> !answer.differences().isEmpty())
                .toList();
        return telling.isEmpty() ? Optional.empty() : Optional.of(new BrokenAndKept(sensitivity, telling, page).draw());
    }

    private Sheet sheet(double height) {
        Answer first = answers.stream()
                .max((a, b) -> Long.compare(a.broken().failed(), b.broken().failed()))
                .orElseThrow();
        return new Sheet(
                new Page(page.width(), height),
                sensitivity.stunt(),
                "Flights that broke a limit",
                "Where \u201c" + first.limit().name() + "\u201d was broken, the middle flight had "
                        + SensitivityWords.difference(first.differences().get(0))
                        + " where it was kept.",
                "Inputs that differ, the clearest first. Line: nine of ten of these flights; bar: half of them; dot: the"
                        + " middle. Triangle: broke the limit; circle: kept it. Only inputs that differ beyond chance, all looks at"
                        + " a limit together wrong once in twenty times.");
    }

    private Drawing draw() {
        double head = page.height() - sheet(page.height()).room().height();
        int columns = page.narrow() || answers.size() == 1 ? 1 : 2;
        double[] bottoms = new double[columns];
        double[][] places = new double[answers.size()][];
        for (int k = 0; k < answers.size(); k++) {
            int column = columns == 2 && bottoms[1] < bottoms[0] - 1 ? 1 : 0;
            places[k] = new double[] {column, bottoms[column]};
            bottoms[column] += HEAD + ROW * inputs(answers.get(k)).size() + GAP;
        }
        double deepest = columns == 2 ? Math.max(bottoms[0], bottoms[1]) : bottoms[0];
        Sheet sheet = sheet(Math.max(240, Math.ceil(head + deepest)));
        Frame room = sheet.room();
        double width = (room.width() - (columns - 1) * 4 * Look.STEP) / columns;
        for (int k = 0; k < answers.size(); k++) {
            double x = room.x() + places[k][0] * (width + 4 * Look.STEP);
            panel(sheet.sketch(), new Frame(x, room.y() + places[k][1], width, HEAD), answers.get(k));
        }
        return sheet.done();
    }

    private static List<Difference> inputs(Answer answer) {
        return answer.differences().stream().limit(MOST_INPUTS).toList();
    }

    private static void panel(Sketch on, Frame frame, Answer answer) {
        double y = frame.y() + Look.STRONG.ascent();
        on.text(frame.x(), y, answer.limit().name(), Look.STRONG, Anchor.START);
        on.text(
                frame.x(),
                y + 17,
                "broken in " + answer.broken().failed() + " of "
                        + Figures.count(answer.broken().of()) + " flights",
                Look.NOTE,
                Anchor.START);
        double top = frame.y() + HEAD;
        for (Difference difference : inputs(answer)) {
            row(on, new Frame(frame.x(), top, frame.width(), ROW), difference);
            top += ROW;
        }
    }

    private static void row(Sketch on, Frame frame, Difference difference) {
        Measure measure = Measure.of(difference.input().dimension());
        double names = Math.min(190, 0.4 * frame.width());
        on.text(
                frame.x(),
                frame.y() + 18,
                Wrap.cut(AnswersText.brief(difference.input()), Look.NOTE_INK, names - 10),
                Look.NOTE_INK,
                Anchor.START);
        if (difference.middle()) {
            on.text(frame.x(), frame.y() + 33, "at both ends", Look.NOTE, Anchor.START);
        }
        Frame plot = new Frame(frame.x() + names, frame.y() + 6, frame.width() - names - 76, 24);
        double from = Math.min(difference.broken().p5(), difference.kept().p5());
        double to = Math.max(difference.broken().p95(), difference.kept().p95());
        double span = Math.max(to - from, 1e-12);
        on.line(Look.GRID_LINE, plot.x(), plot.bottom() + 3, plot.right(), plot.bottom() + 3);
        strip(on, plot, plot.y() + 5, difference.broken(), from, span, true);
        strip(on, plot, plot.y() + 19, difference.kept(), from, span, false);
        int decimals = decimals(measure, span);
        on.text(
                plot.right() + 12,
                plot.y() + 9,
                value(measure, difference.broken(), decimals),
                Look.NOTE_STRONG,
                Anchor.START);
        on.text(
                plot.right() + 12,
                plot.y() + 23,
                value(measure, difference.kept(), decimals),
                Look.NOTE_INK,
                Anchor.START);
    }

    private static String value(Measure measure, Quantiles quantiles, int decimals) {
        return measure.symbol().isEmpty()
                ? Figures.fixed(quantiles.p50(), decimals)
                : measure.text(quantiles.p50(), decimals);
    }

    private static int decimals(Measure measure, double span) {
        int decimals = 0;
        for (double scaled = Math.abs(measure.first(span)); scaled < 20 && decimals < 4; scaled *= 10) {
            decimals++;
        }
        return decimals;
    }

    private static void strip(
            Sketch on, Frame plot, double y, Quantiles spread, double from, double span, boolean broken) {
        Colour colour = broken ? Look.OUTSIDE : Look.WITHIN;
        double perSi = plot.width() / span;
        on.line(new Pen(colour, 1.4), x(plot, spread.p5(), from, perSi), y, x(plot, spread.p95(), from, perSi), y);
        on.area(
                colour,
                0.35,
                Points.rectangle(Frame.between(
                        x(plot, spread.p25(), from, perSi), y - 4, x(plot, spread.p75(), from, perSi), y + 4)));
        on.dot(x(plot, spread.p50(), from, perSi), y, broken ? Mark.Shape.TRIANGLE : Mark.Shape.CIRCLE, colour);
    }

    private static double x(Frame plot, double value, double from, double perSi) {
        return plot.x() + (value - from) * perSi;
    }
}
