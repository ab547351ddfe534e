package org.reckoner.report;

import java.util.List;

/**
 * Finds places for words beside the things they name: never over other words, away from the lines if it can be.
 *
 * <p>The page is covered with cells of 4 px. A cell that holds words is taken; a cell that holds a line costs. Each label
 * tries places around its point, nearest first, and takes the cheapest; what finds no free place is left out, so the
 * important ones ask first.
 */
final class Labels {
    private static final double CELL = 4;
    static final double FARTHEST = 116;

    private static final double[] GAPS = {10, 18, 32, 52, 80, FARTHEST};
    private static final double[][] SIDES = {
        {1, 0}, {-1, 0}, {0.75, -0.75}, {0.75, 0.75}, {-0.75, -0.75}, {-0.75, 0.75}, {0, -1}, {0, 1}
    };

    private final Frame field;
    private final int columns;
    private final int rows;
    private final boolean[] taken;
    private final boolean[] lines;

    Labels(Frame field) {
        this.field = field;
        columns = (int) Math.ceil(field.width() / CELL) + 1;
        rows = (int) Math.ceil(field.height() / CELL) + 1;
        taken = new boolean[columns * rows];
        lines = new boolean[columns * rows];
    }

    /** One line of a label. */
    record Words(String text, TextStyle style) {}

    /** Keeps words off a rectangle. */
    void take(Frame frame) {
        forCells(frame, taken);
    }

    /** Makes words prefer other places than along a line. */
    void avoid(Points line) {
        for (int i = 0; i + 1 < line.size(); i++) {
            mark(line.x(i), line.y(i), line.x(i + 1), line.y(i + 1));
        }
    }

    private void mark(double x0, double y0, double x1, double y1) {
        double length = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
        // A line far outside the field would cost many steps for nothing.
        int steps = (int) Math.min(4000, Math.ceil(length / (0.5 * CELL)) + 1);
        for (int k = 0; k <= steps; k++) {
            int cell = cell(x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps);
            if (cell >= 0) {
                lines[cell] = true;
            }
        }
    }

    /** How many cells of lines or words a short line would cross. */
    int crossings(double x0, double y0, double x1, double y1) {
        int sum = 0;
        double length = Math.max(1, Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)));
        for (double at = 0; at < length; at += 0.5 * CELL) {
            int cell = cell(x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length);
            sum += cell < 0 || taken[cell] ? 3 : lines[cell] ? 1 : 0;
        }
        return sum;
    }

    private int cell(double x, double y) {
        return field.holds(x, y) ? (int) ((y - field.y()) / CELL) * columns + (int) ((x - field.x()) / CELL) : -1;
    }

    /** Puts a label near a point on the sketch, if there is room. */
    boolean place(Sketch on, double x, double y, List<Words> words, Side preferred) {
        return place(on, x, y, words, preferred, FARTHEST);
    }

    /** The same, not farther off than a gap (px). */
    boolean place(Sketch on, double x, double y, List<Words> words, Side preferred, double farthest) {
        return place(on, x, y, words, preferred, farthest, Integer.MAX_VALUE);
    }

    /** The same, not farther off than a gap and over no more cells of lines than a number. */
    boolean place(Sketch on, double x, double y, List<Words> words, Side preferred, double farthest, int most) {
        double width = 0;
        double height = 0;
        for (Words line : words) {
            width = Math.max(width, line.style().width(line.text()));
            height += line.style().leading();
        }
        double best = Double.POSITIVE_INFINITY;
        Frame chosen = null;
        double[] side = SIDES[0];
        for (double gap : GAPS) {
            if (gap > farthest) {
                break;
            }
            for (double[] way : SIDES) {
                Frame box = boxBeside(x, y, gap, way, width, height);
                double cost = gap + preferred.cost(way);
                if (cost < best && isFree(box, x, y, gap)) {
                    int hits = hits(box);
                    if (hits > most) {
                        continue;
                    }
                    cost += 14 * hits;
                    if (cost < best) {
                        best = cost;
                        chosen = box;
                        side = way;
                    }
                }
            }
        }
        if (chosen == null) {
            return false;
        }
        draw(on, x, y, chosen, side, words);
        return true;
    }

    private static Frame boxBeside(double x, double y, double gap, double[] way, double width, double height) {
        double cx = x + way[0] * gap + Math.signum(way[0]) * 0.5 * width;
        double cy = y + way[1] * gap + Math.signum(way[1]) * 0.5 * height;
        return new Frame(cx - 0.5 * width, cy - 0.5 * height, width, height);
    }

    private boolean isFree(Frame box, double x, double y, double gap) {
        if (!field.holds(box) || count(box, taken, 1) > 0) {
            return false;
        }
        return gap <= GAPS[0] || leaderIsFree(box, x, y);
    }

    private boolean leaderIsFree(Frame box, double x, double y) {
        double tx = nearest(x, box.x(), box.right());
        double ty = nearest(y, box.y(), box.bottom());
        double length = Math.max(1, Math.sqrt((tx - x) * (tx - x) + (ty - y) * (ty - y)));
        // It starts outside the dot that it points to.
        for (double at = 9; at < length; at += 0.5 * CELL) {
            int cell = cell(x + (tx - x) * at / length, y + (ty - y) * at / length);
            if (cell >= 0 && taken[cell]) {
                return false;
            }
        }
        return true;
    }

    private int hits(Frame box) {
        return count(box.grown(2), lines, Integer.MAX_VALUE);
    }

    private void draw(Sketch on, double x, double y, Frame box, double[] side, List<Words> words) {
        double tx = nearest(x, box.x(), box.right());
        double ty = nearest(y, box.y() + 4, box.bottom() - 4);
        double dx = tx - x;
        double dy = ty - y;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length > 15) {
            on.line(
                    Look.HAIR.faint(0.7),
                    x + 6 * dx / length,
                    y + 6 * dy / length,
                    tx - 2 * dx / length,
                    ty - 2 * dy / length);
            forLeader(x, y, tx, ty);
        }
        Anchor anchor = side[0] > 0 ? Anchor.START : side[0] < 0 ? Anchor.END : Anchor.MIDDLE;
        double tx0 = box.x() + anchor.share() * box.width();
        double ty0 = box.y();
        for (Words line : words) {
            TextStyle style = line.style();
            double baseline = ty0 + 0.5 * (style.leading() + style.ascent() - style.descent());
            on.add(new Mark.Text(tx0, baseline, line.text(), style, anchor, 0, true));
            ty0 += style.leading();
        }
        take(box.grown(2));
    }

    /** Writes a word along a line where the line is straight and the page free, nearest to the line's middle first. */
    boolean placeAlong(Sketch on, Points line, String word, TextStyle style) {
        double half = 0.5 * style.width(word) + 3;
        int n = line.size();
        for (int step = 0; step < n; step++) {
            int middle = n / 2 + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (middle <= 0 || middle >= n - 1) {
                continue;
            }
            int from = reach(line, middle, -1, half);
            int to = reach(line, middle, 1, half);
            if (from < 0 || to < 0) {
                continue;
            }
            double dx = line.x(to) - line.x(from);
            double dy = line.y(to) - line.y(from);
            double chord = Math.sqrt(dx * dx + dy * dy);
            if (chord < 1.9 * half) {
                continue;
            }
            double sign = dx < 0 ? -1 : 1;
            double turn = StrictMath.atan2(sign * dy, sign * dx);
            double x = 0.5 * (line.x(from) + line.x(to));
            double y = 0.5 * (line.y(from) + line.y(to));
            double lift = 0.36 * style.size();
            Mark.Text text = new Mark.Text(
                    x - lift * StrictMath.sin(turn),
                    y + lift * StrictMath.cos(turn),
                    word,
                    style,
                    Anchor.MIDDLE,
                    turn,
                    true);
            Frame box = text.box();
            if (field.holds(box) && count(box, taken, 1) == 0 && count(box, lines, 1) == 0) {
                on.add(text);
                take(box.grown(24));
                return true;
            }
        }
        return false;
    }

    /** The first corner at least so far from a middle one; -1 if the line ends before or bends back. */
    private static int reach(Points line, int middle, int step, double half) {
        for (int i = middle + step; i >= 0 && i < line.size(); i += step) {
            double dx = line.x(i) - line.x(middle);
            double dy = line.y(i) - line.y(middle);
            double square = dx * dx + dy * dy;
            if (square >= half * half) {
                return square < 4 * half * half ? i : -1;
            }
        }
        return -1;
    }

    private void forLeader(double x, double y, double tx, double ty) {
        mark(x, y, tx, ty);
    }

    private static double nearest(double v, double low, double high) {
        return Math.max(low, Math.min(high, v));
    }

    private int count(Frame box, boolean[] cells, int enough) {
        int sum = 0;
        int from = column(box.x());
        int to = column(box.right());
        for (int r = row(box.y()); r <= row(box.bottom()); r++) {
            for (int c = from; c <= to; c++) {
                if (cells[r * columns + c] && ++sum >= enough) {
                    return sum;
                }
            }
        }
        return sum;
    }

    private void forCells(Frame box, boolean[] cells) {
        if (!box.overlaps(field)) {
            return;
        }
        for (int r = row(box.y()); r <= row(box.bottom()); r++) {
            for (int c = column(box.x()); c <= column(box.right()); c++) {
                cells[r * columns + c] = true;
            }
        }
    }

    private int column(double x) {
        return (int) nearest(Math.floor((x - field.x()) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return (int) nearest(Math.floor((y - field.y()) / CELL), 0, rows - 1);
    }

    /** Where a label would rather stand. */
    enum Side {
        RIGHT(1, 0),
        /** Out to the right even if that takes a long leader, so that a row of labels stays in order. */
        FAR_RIGHT(7, 0),
        LEFT(-1, 0),
        ABOVE(0, -1),
        BELOW(0, 1),
        ANY(0, 0);

        private final double x;
        private final double y;

        Side(double x, double y) {
            this.x = x;
            this.y = y;
        }

        double cost(double[] way) {
            return Math.max(0, 14 * (1 - (x * way[0] + y * way[1])) + (x > 1 ? 84 : 0));
        }
    }
}
