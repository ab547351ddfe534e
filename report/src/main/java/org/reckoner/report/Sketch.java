package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the marks of a drawing, from the back to the front. */
final class Sketch {
    private final List<Mark> marks = new ArrayList<>();

    void add(Mark mark) {
        marks.add(mark);
    }

    void line(Pen pen, double... xy) {
        marks.add(new Mark.Line(List.of(Points.of(xy)), pen));
    }

    void line(Pen pen, Points points) {
        if (points.size() > 1) {
            marks.add(new Mark.Line(List.of(points), pen));
        }
    }

    void lines(Pen pen, List<Points> strands) {
        List<Points> drawn = strands.stream().filter(s -> s.size() > 1).toList();
        if (!drawn.isEmpty()) {
            marks.add(new Mark.Line(drawn, pen));
        }
    }

    void area(Colour fill, double opacity, Points... rings) {
        marks.add(new Mark.Area(List.of(rings), fill, opacity));
    }

    void dot(double x, double y, Mark.Shape shape, Colour fill) {
        marks.add(new Mark.Dot(x, y, 4.5, shape, fill, Look.PAPER));
    }

    void text(double x, double y, String words, TextStyle style, Anchor anchor) {
        marks.add(new Mark.Text(x, y, words, style, anchor, 0, false));
    }

    void group(String name, @Nullable Frame clip, Sketch inside) {
        if (!inside.marks.isEmpty()) {
            marks.add(new Mark.Group(name, clip, inside.marks));
        }
    }

    List<Mark> marks() {
        return marks;
    }
}
