package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;

/** Cut rock: a quiet fill, a line where the air begins, and short hatches into the rock along it. */
final class Rock {
    private static final double EVERY = 9;
    private static final double DEPTH = 11;

    private Rock() {}

    /** The ground line runs from the left end of the plot to the right end; rock lies under it. */
    static void draw(Sketch on, Points ground, Frame plot) {
        int n = ground.size();
        if (n < 2) {
            return;
        }
        Points.Builder ring = new Points.Builder();
        double floor = plot.bottom() + 40;
        for (int i = 0; i < n; i++) {
            ring.add(ground.x(i), ground.y(i));
            floor = Math.max(floor, ground.y(i) + 40);
        }
        ring.add(ground.x(n - 1), floor).add(ground.x(0), floor);
        on.area(Look.ROCK, 1, ring.done());
        on.lines(new Pen(Look.ROCK_HATCH, 1), hatches(ground, plot));
        on.line(Look.GROUND_LINE, ground);
    }

    /** Short lines to the right of a line, seen along it. */
    static List<Points> hatches(Points ground, Frame seen) {
        List<Points> hatches = new ArrayList<>();
        Frame near = seen.grown(DEPTH);
        double left = 0;
        for (int i = 0; i + 1 < ground.size(); i++) {
            double dx = ground.x(i + 1) - ground.x(i);
            double dy = ground.y(i + 1) - ground.y(i);
            double length = Math.sqrt(dx * dx + dy * dy);
            if (length == 0) {
                continue;
            }
            // The line goes from left to right with rock on its right hand, seen along it on the page.
            double tx = dx / length;
            double ty = dy / length;
            double hx = (-tx - ty) * DEPTH * Math.sqrt(0.5);
            double hy = (-ty + tx) * DEPTH * Math.sqrt(0.5);
            double at = left;
            for (; at < length; at += EVERY) {
                double x = ground.x(i) + at * tx;
                double y = ground.y(i) + at * ty;
                if (near.holds(x, y)) {
                    hatches.add(Points.of(x, y, x + hx, y + hy));
                }
            }
            left = at - length;
        }
        return hatches;
    }
}
