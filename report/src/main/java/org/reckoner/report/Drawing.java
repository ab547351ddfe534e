package org.reckoner.report;

import java.util.List;
import java.util.stream.Stream;

/** A finished picture, ready to be written as SVG or PNG; never changes. */
public final class Drawing {
    private final double width;
    private final double height;
    private final String title;
    private final String sentence;
    private final List<Mark> marks;

    Drawing(double width, double height, String title, String sentence, List<Mark> marks) {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a drawing of " + width + " by " + height + " px has no room");
        }
        this.width = width;
        this.height = height;
        this.title = title;
        this.sentence = sentence;
        this.marks = List.copyOf(marks);
    }

    /** @return width of the page (px) */
    public double width() {
        return width;
    }

    /** @return height of the page (px) */
    public double height() {
        return height;
    }

    /** What the picture shows. */
    public String title() {
        return title;
    }

    /** The answer that the picture proves, as it stands at its top. */
    public String sentence() {
        return sentence;
    }

    List<Mark> marks() {
        return marks;
    }

    /** All marks, those in groups too, in the order in which they are drawn. */
    Stream<Mark> all() {
        return marks.stream().flatMap(Drawing::opened);
    }

    private static Stream<Mark> opened(Mark mark) {
        return mark instanceof Mark.Group group ? group.marks().stream().flatMap(Drawing::opened) : Stream.of(mark);
    }
}
