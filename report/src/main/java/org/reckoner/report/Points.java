package org.reckoner.report;

import java.util.Arrays;

/** Places in a row, such as the corners of a line; never changes. */
final class Points {
    private final double[] xy;

    private Points(double[] xy) {
        this.xy = xy;
    }

    static Points of(double... xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("points come in pairs of x and y");
        }
        return checked(xy.clone());
    }

    private static Points checked(double[] xy) {
        for (double v : xy) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("a point of a drawing must be finite, not " + v);
            }
        }
        return new Points(xy);
    }

    static Points rectangle(Frame f) {
        return of(f.x(), f.y(), f.right(), f.y(), f.right(), f.bottom(), f.x(), f.bottom());
    }

    int size() {
        return xy.length / 2;
    }

    double x(int i) {
        return xy[2 * i];
    }

    double y(int i) {
        return xy[2 * i + 1];
    }

    /** The same line with fewer corners, nowhere farther off than the tolerance. */
    Points thinned(double tolerance) {
        int n = size();
        if (n < 3) {
            return this;
        }
        boolean[] keep = new boolean[n];
        keep[0] = true;
        keep[n - 1] = true;
        int[] stack = new int[2 * n];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = n - 1;
        while (top > 0) {
            int to = stack[--top];
            int from = stack[--top];
            int far = farthest(from, to, tolerance * tolerance);
            if (far > 0) {
                keep[far] = true;
                stack[top++] = from;
                stack[top++] = far;
                stack[top++] = far;
                stack[top++] = to;
            }
        }
        Builder out = new Builder();
        for (int i = 0; i < n; i++) {
            if (keep[i]) {
                out.add(x(i), y(i));
            }
        }
        return out.done();
    }

    private int farthest(int from, int to, double square) {
        double ax = x(from);
        double ay = y(from);
        double dx = x(to) - ax;
        double dy = y(to) - ay;
        double length = dx * dx + dy * dy;
        int best = -1;
        for (int i = from + 1; i < to; i++) {
            double px = x(i) - ax;
            double py = y(i) - ay;
            double share = length > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length)) : 0;
            double ex = px - share * dx;
            double ey = py - share * dy;
            double d = ex * ex + ey * ey;
            if (d > square) {
                square = d;
                best = i;
            }
        }
        return best;
    }

    /** Gathers points. */
    static final class Builder {
        private double[] xy = new double[64];
        private int size;

        Builder add(double x, double y) {
            if (size == xy.length) {
                xy = Arrays.copyOf(xy, 2 * size);
            }
            xy[size++] = x;
            xy[size++] = y;
            return this;
        }

        int size() {
            return size / 2;
        }

        double lastX() {
            return xy[size - 2];
        }

        double lastY() {
            return xy[size - 1];
        }

        Points done() {
            return checked(Arrays.copyOf(xy, size));
        }
    }
}
