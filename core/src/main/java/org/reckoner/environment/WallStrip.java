package org.reckoner.environment;

import org.reckoner.geo.Bearing;

/** The rectangle, seen from above, in which a wall replaces the grid. */
final class WallStrip {
    private final double sin;
    private final double cos;
    private final double back;
    private final double front;
    private final double halfWidth;

    WallStrip(Bearing heading, double back, double front, double halfWidth) {
        this.sin = heading.east();
        this.cos = heading.north();
        this.back = back;
        this.front = front;
        this.halfWidth = halfWidth;
    }

    double back() {
        return back;
    }

    double front() {
        return front;
    }

    double halfWidth() {
        return halfWidth;
    }

    double out(double x, double y) {
        return x * sin + y * cos;
    }

    double left(double x, double y) {
        return y * sin - x * cos;
    }

    double x(double out, double left) {
        return out * sin - left * cos;
    }

    double y(double out, double left) {
        return out * cos + left * sin;
    }

    boolean covers(double out, double left) {
        return out >= back && out < front && left >= -halfWidth && left <= halfWidth;
    }

    /** How far a place lies inside border k: 0 back, 1 front, 2 right, 3 left; negative outside. */
    double inside(int border, double x, double y) {
        switch (border) {
            case 0:
                return out(x, y) - back;
            case 1:
                return front - out(x, y);
            case 2:
                return left(x, y) + halfWidth;
            case 3:
                return halfWidth - left(x, y);
            default:
                throw new AssertionError(border);
        }
    }
}
