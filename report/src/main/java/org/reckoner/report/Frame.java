package org.reckoner.report;

/** A rectangle of a page, y downward (px). */
record Frame(double x, double y, double width, double height) {
    Frame {
        if (!(width >= 0 && height >= 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "frame " + x + ", " + y + ", " + width + ", " + height + " px must have a size");
        }
    }

    static Frame between(double x0, double y0, double x1, double y1) {
        return new Frame(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean holds(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    boolean holds(Frame other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean overlaps(Frame other) {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }

    Frame inset(double left, double top, double right, double bottom) {
        return new Frame(x + left, y + top, width - left - right, height - top - bottom);
    }

    Frame grown(double by) {
        return inset(-by, -by, -by, -by);
    }
}
