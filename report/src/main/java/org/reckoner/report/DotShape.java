package org.reckoner.report;

/** Corners of the dots, and the widths of edges and halos, the same in SVG and PNG. */
final class DotShape {
    static final double EDGE = 1.2;
    static final double HALO = 3.5;

    private DotShape() {}

    static Points corners(Mark.Dot dot) {
        double x = dot.x();
        double y = dot.y();
        double r = dot.radius();
        return switch (dot.shape()) {
            case SQUARE ->
                Points.of(
                        x - 0.9 * r,
                        y - 0.9 * r,
                        x + 0.9 * r,
                        y - 0.9 * r,
                        x + 0.9 * r,
                        y + 0.9 * r,
                        x - 0.9 * r,
                        y + 0.9 * r);
            case TRIANGLE -> Points.of(x, y - 1.2 * r, x + 1.1 * r, y + 0.8 * r, x - 1.1 * r, y + 0.8 * r);
            case DIAMOND -> Points.of(x, y - 1.25 * r, x + 1.25 * r, y, x, y + 1.25 * r, x - 1.25 * r, y);
            case CIRCLE -> throw new IllegalArgumentException("a circle has no corners");
        };
    }
}
