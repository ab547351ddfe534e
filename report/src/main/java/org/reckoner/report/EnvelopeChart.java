package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.envelope.Answer;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Envelope;
import org.reckoner.envelope.Point;
import org.reckoner.stunt.Limit;

/** The map of an envelope: where every limit is kept, hatched with the limit that fails elsewhere, the plan's own place. */
public final class EnvelopeChart {
    private static final double TICK_ROOM = 64;

    private final Envelope envelope;
    private final EnvelopeWords words;
    private final Sheet sheet;
    private final Frame plot;
    private final EnvelopeZones zones;

    private EnvelopeChart(Envelope envelope, Page page) {
        this.envelope = envelope;
        this.words = new EnvelopeWords(envelope);
        String verdict = words.verdict();
        this.sheet = new Sheet(
                page,
                envelope.stunt(),
                "Envelope",
                Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1),
                "Hatched: a limit is broken in more than " + allowed()
                        + " of takes; the one broken oftenest is named. Violet: so many flights cannot tell, counts as outside."
                        + " Dots: where " + Figures.count(envelope.flights()) + " flights were flown.");
        Frame room = sheet.room();
        double x = Math.rint(room.x() + TICK_ROOM);
        double y = Math.rint(room.y() + 20);
        this.plot = new Frame(x, y, Math.floor(room.right() - 8 - x), Math.floor(room.bottom() - 40 - y));
        this.zones = new EnvelopeZones(envelope, plot);
    }

    /** The picture, by the name of its file. */
    public static Map<String, Drawing> of(Envelope envelope, Page page) {
        return Map.of("envelope", new EnvelopeChart(envelope, page).draw());
    }

    private String allowed() {
        return Figures.fixed(100 * (1 - envelope.plan().kept()), 0) + Figures.FIXED_SPACE + "%";
    }

    private Drawing draw() {
        Sketch inside = new Sketch();
        zones.paint(inside);
        envelope.points().forEach(point -> flown(inside, point));
        edge(inside);
        sheet.sketch().group("map", plot, inside);
        axis(true);
        axis(false);
        sheet.sketch().line(Look.ZERO_LINE, plot.x(), plot.y(), plot.x(), plot.bottom(), plot.right(), plot.bottom());
        Labels labels = new Labels(plot);
        zones.edge().forEach(labels::avoid);
        plan(labels);
        names(labels);
        return sheet.done();
    }

    private void flown(Sketch on, Point point) {
        on.add(new Mark.Dot(zones.px(point.x()), zones.py(point.y()), 1.4, Mark.Shape.CIRCLE, Look.MUTED, Look.MUTED));
    }

    /** The line around what is kept, its ticks on the side where nobody may be. */
    private void edge(Sketch on) {
        for (Points line : zones.edge()) {
            Points drawn = line.thinned(0.3);
            on.line(new Pen(Look.INK, 2), drawn);
            double since = 0;
            for (int i = 0; i + 1 < line.size(); i++) {
                double dx = line.x(i + 1) - line.x(i);
                double dy = line.y(i + 1) - line.y(i);
                double length = Math.sqrt(dx * dx + dy * dy);
                since += length;
                if (since >= 26 && length > 0) {
                    since = 0;
                    double nx = -dy / length;
                    double ny = dx / length;
                    double side = zones.kept(line.x(i) + 5 * nx, line.y(i) + 5 * ny) ? -1 : 1;
                    on.line(
                            new Pen(Look.INK, 1.4),
                            line.x(i),
                            line.y(i),
                            line.x(i) + 7 * side * nx,
                            line.y(i) + 7 * side * ny);
                }
            }
        }
    }

    private void axis(boolean across) {
        Direction way = across ? envelope.plan().x() : envelope.plan().y();
        Measure measure = EnvelopeWords.measure(way);
        int most = (int) ((across ? plot.width() : plot.height()) / (sheet.narrow() ? 70 : 90));
        Ticks ticks = Ticks.between(measure.first(way.low()), measure.first(way.high()), Math.max(2, most));
        Sketch on = sheet.sketch();
        double perSi = measure.first(1);
        for (double value : ticks.values()) {
            double si = value / perSi;
            String second = measure.isPaired() ? Figures.fixed(measure.second(si), 0) : "";
            if (across) {
                double x = zones.px(si);
                on.line(Look.ZERO_LINE, x, plot.bottom(), x, plot.bottom() + 4);
                on.text(
                        x,
                        plot.bottom() + 17,
                        ticks.text(value) + (second.isEmpty() ? "" : " (" + second + ")"),
                        Look.NOTE_INK,
                        Anchor.MIDDLE);
            } else {
                double y = zones.py(si);
                on.line(Look.ZERO_LINE, plot.x() - 4, y, plot.x(), y);
                on.text(
                        plot.x() - 8,
                        y + 4,
                        ticks.text(value) + (second.isEmpty() ? "" : " (" + second + ")"),
                        Look.NOTE_INK,
                        Anchor.END);
            }
        }
        String title =
                new Axis("planned " + way.words(), measure.symbol(), 1, measure.secondSymbol(), 1, false).title();
        if (across) {
            on.text(plot.right(), plot.bottom() + 34, title, Look.NOTE_STRONG, Anchor.END);
        } else {
            on.text(plot.x() - TICK_ROOM, plot.y() - 8, title, Look.NOTE_STRONG, Anchor.START);
        }
    }

    private void plan(Labels labels) {
        Direction x = envelope.plan().x();
        Direction y = envelope.plan().y();
        if (!x.holdsPlan() || !y.holdsPlan()) {
            return;
        }
        double px = zones.px(x.planned());
        double py = zones.py(y.planned());
        Sketch on = sheet.sketch();
        on.add(new Mark.Dot(px, py, 6, Mark.Shape.CIRCLE, Look.INK, Look.PAPER));
        labels.take(new Frame(px - 8, py - 8, 16, 16));
        labels.place(
                on,
                px,
                py,
                List.of(
                        new Labels.Words("the plan", Look.STRONG),
                        new Labels.Words(
                                words.value(true, x.planned()) + ", " + words.value(false, y.planned()),
                                Look.NOTE_INK)),
                Labels.Side.RIGHT);
    }

    /** Each zone named at its roomiest place; where it has none, beside it. */
    private void names(Labels labels) {
        for (EnvelopeWords.Part part : words.parts()) {
            List<Labels.Words> lines = new ArrayList<>();
            TextStyle style = Look.STRONG.in(part.state().colour());
            lines.add(new Labels.Words(part.name(), style));
            if (part.state() == State.OUTSIDE) {
                Limit limit = envelope.stunt().limits().get(part.limit());
                Measure measure = Measure.of(limit.figure());
                lines.add(new Labels.Words(
                        limit.figure().words()
                                + (limit.atLeast() ? " at least " : " at most ")
                                + measure.pair(limit.threshold(), decimals(measure.first(limit.threshold()))),
                        Look.NOTE_INK));
            }
            double width = 0;
            double height = 0;
            for (Labels.Words line : lines) {
                width = Math.max(width, line.style().width(line.text()));
                height += line.style().leading();
            }
            EnvelopeZones.Room room = zones.room(part.state(), part.limit(), width + 12, height + 6, labels);
            if (room == null) {
                continue;
            }
            if (!room.fits()) {
                labels.place(sheet.sketch(), room.x(), room.y(), lines, Labels.Side.ANY);
                continue;
            }
            double y = room.y() - 0.5 * height;
            for (Labels.Words line : lines) {
                TextStyle one = line.style();
                double baseline = y + 0.5 * (one.leading() + one.ascent() - one.descent());
                sheet.sketch().add(new Mark.Text(room.x(), baseline, line.text(), one, Anchor.MIDDLE, 0, true));
                y += one.leading();
            }
            labels.take(new Frame(room.x() - 0.5 * width - 4, room.y() - 0.5 * height - 2, width + 8, height + 4));
        }
    }

    /** A threshold is shown as it was set. */
    private static int decimals(double threshold) {
        int decimals = 0;
        for (double scaled = threshold; decimals < 3 && Math.abs(scaled - Math.rint(scaled)) > 1e-6; scaled *= 10) {
            decimals++;
        }
        return decimals;
    }

    /** Which answer a state and a limit stand for. */
    static boolean is(Answer answer, State state, int limit) {
        return EnvelopeWords.state(answer) == state && (state != State.OUTSIDE || answer.limit() == limit);
    }
}
