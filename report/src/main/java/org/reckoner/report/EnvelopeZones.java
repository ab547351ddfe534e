package org.reckoner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.envelope.Answer;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Envelope;

/** The zones of an envelope on a page: what holds in each small square of it. */
final class EnvelopeZones {
    /** Side of a square (px). */
    private static final double SIDE = 4;

    private static final double HATCH = 10;

    private final Envelope envelope;
    private final Frame plot;
    private final int columns;
    private final int rows;
    private final Answer[][] answers;

    EnvelopeZones(Envelope envelope, Frame plot) {
        this.envelope = envelope;
        this.plot = plot;
        this.columns = (int) Math.ceil(plot.width() / SIDE);
        this.rows = (int) Math.ceil(plot.height() / SIDE);
        this.answers = new Answer[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                Answer answer = envelope.at(x(centreX(c)), y(centreY(r)));
                answers[r][c] = answer.state() == Answer.State.UNKNOWN ? new Answer(Answer.State.UNKNOWN, -1) : answer;
            }
        }
    }

    private double centreX(int column) {
        return plot.x() + (column + 0.5) * SIDE;
    }

    private double centreY(int row) {
        return plot.y() + (row + 0.5) * SIDE;
    }

    double px(double x) {
        Direction way = envelope.plan().x();
        return plot.x() + (x - way.low()) / (way.high() - way.low()) * plot.width();
    }

    double py(double y) {
        Direction way = envelope.plan().y();
        return plot.bottom() - (y - way.low()) / (way.high() - way.low()) * plot.height();
    }

    private double x(double px) {
        return envelope.plan().x().at(Math.min(Math.max((px - plot.x()) / plot.width(), 0), 1));
    }

    private double y(double py) {
        return envelope.plan().y().at(Math.min(Math.max((plot.bottom() - py) / plot.height(), 0), 1));
    }

    boolean kept(double px, double py) {
        return envelope.at(x(px), y(py)).kept();
    }

    void paint(Sketch on) {
        Map<Answer, List<Points>> areas = new LinkedHashMap<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; ) {
                int from = c;
                while (c < columns && answers[r][c].equals(answers[r][from])) {
                    c++;
                }
                areas.computeIfAbsent(answers[r][from], any -> new ArrayList<>())
                        .add(Points.rectangle(
                                new Frame(plot.x() + from * SIDE, plot.y() + r * SIDE, (c - from) * SIDE, SIDE)));
            }
        }
        areas.forEach((answer, rings) -> {
            State state = EnvelopeWords.state(answer);
            double opacity = state == State.UNKNOWN ? 0.16 : state == State.WITHIN ? 0.10 : 0.05;
            on.area(state.colour(), opacity, rings.toArray(Points[]::new));
        });
        int turn = 0;
        for (Answer answer : areas.keySet()) {
            if (answer.state() == Answer.State.BROKEN) {
                hatch(on, answer, turn++);
            }
        }
    }

    /** Neighbouring limits lean to different sides, so that they are told apart without colour. */
    private void hatch(Sketch on, Answer answer, int turn) {
        double slope = turn % 2 == 0 ? 1 : -1;
        double apart = turn / 2 % 2 == 0 ? HATCH : 1.7 * HATCH;
        List<Points> strands = new ArrayList<>();
        double reach = plot.width() + plot.height();
        for (double k = -reach; k < reach; k += apart * Math.sqrt(2)) {
            double begin = Double.NaN;
            double end = Double.NaN;
            for (double x = 0; x <= plot.width(); x += 2) {
                double y = slope > 0 ? k + x : plot.height() - k - x;
                boolean in = y >= 0
                        && y < plot.height()
                        && x < plot.width()
                        && zone(x, y).equals(answer);
                if (in && Double.isNaN(begin)) {
                    begin = x;
                }
                if (in) {
                    end = x;
                }
                if (!in && !Double.isNaN(begin) || x + 2 > plot.width() && !Double.isNaN(begin)) {
                    double y0 = slope > 0 ? k + begin : plot.height() - k - begin;
                    double y1 = slope > 0 ? k + end : plot.height() - k - end;
                    if (end > begin) {
                        strands.add(Points.of(plot.x() + begin, plot.y() + y0, plot.x() + end, plot.y() + y1));
                    }
                    begin = Double.NaN;
                }
            }
        }
        on.lines(new Pen(Look.ROCK_HATCH, 1.1), strands);
    }

    private Answer zone(double x, double y) {
        return answers[Math.min((int) (y / SIDE), rows - 1)][Math.min((int) (x / SIDE), columns - 1)];
    }

    /** The line around what is shown to be kept. */
    List<Points> edge() {
        double[] heights = new double[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                heights[r * columns + c] = envelope.inside(true, x(centreX(c)), y(centreY(r)));
            }
        }
        List<Points> lines = new ArrayList<>();
        for (Points line : new Contours(heights, columns, rows).at(0)) {
            Points.Builder moved = new Points.Builder();
            for (int i = 0; i < line.size(); i++) {
                moved.add(plot.x() + (line.x(i) + 0.5) * SIDE, plot.y() + (line.y(i) + 0.5) * SIDE);
            }
            lines.add(moved.done());
        }
        return lines;
    }

    /** A place for the name of a zone, and whether the name stands wholly inside. */
    record Room(double x, double y, boolean fits) {}

    /** Where a zone has most room around a name of some size; nothing where the zone is not on the page. */
    @Nullable
    Room room(State state, int limit, double width, double height, Labels labels) {
        int[][] sums = new int[rows + 1][columns + 1];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int in = EnvelopeChart.is(answers[r][c], state, limit)
                                && labels.crossings(centreX(c), centreY(r), centreX(c), centreY(r)) == 0
                        ? 1
                        : 0;
                sums[r + 1][c + 1] = in + sums[r][c + 1] + sums[r + 1][c] - sums[r][c];
            }
        }
        double best = -1;
        Room room = null;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (EnvelopeChart.is(answers[r][c], state, limit)) {
                    double tight = share(sums, r, c, width, height);
                    double wide = share(sums, r, c, 2 * width, 4 * height);
                    double score = tight + (tight > 0.999 ? wide : 0);
                    if (score > best + 1e-9) {
                        best = score;
                        room = new Room(centreX(c), centreY(r), tight > 0.999);
                    }
                }
            }
        }
        return room;
    }

    /** Share of a box around a square that belongs to the zone; what is off the page does not. */
    private static double share(int[][] sums, int r, int c, double width, double height) {
        int right = (int) Math.ceil(0.5 * width / SIDE);
        int down = (int) Math.ceil(0.5 * height / SIDE);
        int r0 = Math.max(r - down, 0);
        int r1 = Math.min(r + down + 1, sums.length - 1);
        int c0 = Math.max(c - right, 0);
        int c1 = Math.min(c + right + 1, sums[0].length - 1);
        int in = sums[r1][c1] - sums[r0][c1] - sums[r1][c0] + sums[r0][c0];
        return in / ((2.0 * down + 1) * (2 * right + 1));
    }
}
