package org.reckoner.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a page. The set is closed: each writer draws each of them. */
sealed interface Mark {

    /** Lines drawn with one pen. */
    record Line(List<Points> strands, Pen pen) implements Mark {
        public Line {
            strands = List.copyOf(strands);
        }
    }

    /** An area inside an odd number of rings. */
    record Area(List<Points> rings, Colour fill, double opacity) implements Mark {
        public Area {
            rings = List.copyOf(rings);
        }
    }

    /** An event. */
    record Dot(double x, double y, double radius, Shape shape, Colour fill, Colour edge) implements Mark {}

    /** Words; y is that of the baseline, the turn is clockwise about the place. */
    record Text(double x, double y, String words, TextStyle style, Anchor anchor, double turn, boolean halo)
            implements Mark {
        /** The upright box that holds the words. */
        Frame box() {
            double width = style.width(words);
            double left = -anchor.share() * width;
            double[] xs = {left, left + width};
            double[] ys = {-style.ascent(), style.descent()};
            double sin = StrictMath.sin(turn);
            double cos = StrictMath.cos(turn);
            double minX = Double.POSITIVE_INFINITY;
            double minY = minX;
            double maxX = -minX;
            double maxY = -minX;
            for (double bx : xs) {
                for (double by : ys) {
                    double px = x + bx * cos - by * sin;
                    double py = y + bx * sin + by * cos;
                    minX = Math.min(minX, px);
                    maxX = Math.max(maxX, px);
                    minY = Math.min(minY, py);
                    maxY = Math.max(maxY, py);
                }
            }
            return Frame.between(minX, minY, maxX, maxY);
        }
    }

    /** A picture made of dots. */
    record Image(Frame place, Tint tint) implements Mark {}

    /** Marks that belong together, perhaps cut off at a frame. */
    record Group(String name, @Nullable Frame clip, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /** What a dot looks like, so that events differ without colour. */
    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        DIAMOND
    }
}
