package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.environment.Box;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.SiteFrame;

/** The ground seen from above: soft light from the north-west, as maps have it, and lines of equal height. */
final class Relief {
    private static final double CELL = 4;
    private static final int SHADES = 48;
    private static final double[] STEPS = {1, 2, 5, 10, 20, 50};
    private static final int MOST_LEVELS = 60;
    // Light 45 degrees high from the north-west; slopes are drawn a little steeper than they are to be seen at all.
    private static final double LIGHT = 0.5;
    private static final double LIGHT_UP = Math.sqrt(0.5);

    private final Frame plot;
    private final int columns;
    private final int rows;
    private final double[] heights;
    private final double interval;
    private final double metres;

    /** Heights above sea level on a lattice over the plot. */
    Relief(Terrain terrain, SiteFrame frame, View view, Frame plot) {
        this.plot = plot;
        columns = (int) (plot.width() / CELL) + 1;
        rows = (int) (plot.height() / CELL) + 1;
        heights = new double[columns * rows];
        metres = CELL / view.scale();
        Box box = terrain.box();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double x = view.aAt(plot.x() + c * CELL);
                double y = view.bAt(plot.y() + r * CELL);
                double height = height(terrain, frame, box, x, y);
                heights[r * columns + c] = height;
                if (!Double.isNaN(height)) {
                    low = Math.min(low, height);
                    high = Math.max(high, height);
                }
            }
        }
        // Less than two metres is the Earth's curve or the grain of the map, not a shape.
        interval = high - low > 2 ? interval(high - low) : 0;
    }

    private static double height(Terrain terrain, SiteFrame frame, Box box, double x, double y) {
        if (!box.coversLevel(x, y)) {
            return Double.NaN;
        }
        try {
            double z = terrain.groundBelow(x, y, 1e5);
            return frame.lipHeightMsl() + SiteFrame.heightAboveLip(x, y, z, frame.invTwoRe(), frame.invTwoRn());
        } catch (OutsideTerrainException hole) {
            return Double.NaN;
        }
    }

    /** 50 m where the ground has that much height, less where it is flatter. */
    private static double interval(double range) {
        double chosen = STEPS[0];
        for (double step : STEPS) {
            if (range / step >= 5) {
                chosen = step;
            }
        }
        while (range / chosen > MOST_LEVELS) {
            chosen *= 2;
        }
        return chosen;
    }

    /** Metres between two lines; zero where the ground is level. */
    double interval() {
        return interval;
    }

    void draw(Sketch on, Sketch words, Labels labels) {
        on.add(new Mark.Image(
                new Frame(plot.x() - 0.5 * CELL, plot.y() - 0.5 * CELL, columns * CELL, rows * CELL), shade()));
        if (interval <= 0) {
            return;
        }
        Contours contours = new Contours(heights, columns, rows);
        List<Points> thin = new ArrayList<>();
        List<Points> thick = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double h : heights) {
            low = h < low ? h : low;
            high = h > high ? h : high;
        }
        for (double k = Math.ceil(low / interval); k * interval <= high; k++) {
            // A hair beside the round height, so that level ground at exactly that height draws no thicket.
            double level = k * interval + 1e-3;
            boolean main = Math.floorMod((long) k, 2L) == 0;
            for (Points line : contours.at(level)) {
                Points onPage = onPage(line);
                (main ? thick : thin).add(onPage);
                if (main && onPage.size() > 12) {
                    labels.placeAlong(words, onPage, Figures.fixed(k * interval, 0), Look.NOTE.in(Look.CONTOUR_WORDS));
                }
            }
        }
        on.lines(new Pen(Look.CONTOUR, 0.6), thinned(thin));
        on.lines(new Pen(Look.CONTOUR, 1), thinned(thick));
    }

    private static List<Points> thinned(List<Points> lines) {
        return lines.stream().map(line -> line.thinned(0.25)).toList();
    }

    private Points onPage(Points line) {
        Points.Builder out = new Points.Builder();
        for (int i = 0; i < line.size(); i++) {
            out.add(plot.x() + line.x(i) * CELL, plot.y() + line.y(i) * CELL);
        }
        return out.done();
    }

    private Tint shade() {
        List<Colour> colours = new ArrayList<>();
        for (int i = 0; i < SHADES; i++) {
            colours.add(Look.RELIEF_DARK.toward(Look.RELIEF_LIGHT, i / (SHADES - 1.0)));
        }
        byte[] numbers = new byte[columns * rows];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double light = light(c, r);
                numbers[r * columns + c] =
                        (byte) (!Double.isNaN(light) ? (int) (light * (SHADES - 1) + 0.5) : Tint.NOTHING);
            }
        }
        return new Tint(columns, rows, numbers, colours);
    }

    private double light(int c, int r) {
        double east = slope(Math.min(c + 1, columns - 1), r, Math.max(c - 1, 0), r);
        double north = slope(c, Math.max(r - 1, 0), c, Math.min(r + 1, rows - 1));
        double up = 1 / Math.sqrt(1 + east * east + north * north);
        double lit = (LIGHT * east - LIGHT * north + LIGHT_UP) * up;
        // Level ground gets a light tone; full light is a slope that faces the lamp.
        return Math.max(0, Math.min(1, 0.12 + 0.92 * lit));
    }

    private double slope(int c1, int r1, int c0, int r0) {
        double run = metres * Math.max(1, Math.abs(c1 - c0) + Math.abs(r1 - r0));
        return (heights[r1 * columns + c1] - heights[r0 * columns + c0]) / run;
    }
}
