package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of equal height through a lattice of heights, by marching squares. */
final class Contours {
    private final double[] heights;
    private final int columns;
    private final int rows;

    /** Heights row by row; NaN where nothing is known. */
    Contours(double[] heights, int columns, int rows) {
        this.heights = heights;
        this.columns = columns;
        this.rows = rows;
    }

    /** The lines at one height, in steps of the lattice. */
    List<Points> at(double level) {
        Map<Integer, List<Integer>> links = new TreeMap<>();
        for (int r = 0; r + 1 < rows; r++) {
            for (int c = 0; c + 1 < columns; c++) {
                cell(c, r, level, links);
            }
        }
        List<Points> lines = new ArrayList<>();
        // Open lines begin at their ends, rings anywhere; in order of the edges, so that it is always the same.
        for (int neighbours = 1; neighbours <= 2; neighbours++) {
            for (Map.Entry<Integer, List<Integer>> start : links.entrySet()) {
                if (start.getValue().size() == neighbours) {
                    lines.add(walk(start.getKey(), level, links));
                }
            }
        }
        return lines;
    }

    private Points walk(int start, double level, Map<Integer, List<Integer>> links) {
        Points.Builder out = new Points.Builder();
        int edge = start;
        while (true) {
            out.add(edgeX(edge, level), edgeY(edge, level));
            List<Integer> next = links.get(edge);
            if (next == null || next.isEmpty()) {
                return out.done();
            }
            int to = next.remove(0);
            List<Integer> back = links.get(to);
            if (back != null) {
                back.remove((Integer) edge);
            }
            edge = to;
        }
    }

    private void cell(int c, int r, double level, Map<Integer, List<Integer>> links) {
        double nw = height(c, r);
        double ne = height(c + 1, r);
        double sw = height(c, r + 1);
        double se = height(c + 1, r + 1);
        double sum = nw + ne + sw + se;
        if (Double.isNaN(sum)) {
            return;
        }
        int above = (nw > level ? 1 : 0) | (ne > level ? 2 : 0) | (se > level ? 4 : 0) | (sw > level ? 8 : 0);
        int top = edge(c, r, 0);
        int bottom = edge(c, r + 1, 0);
        int left = edge(c, r, 1);
        int right = edge(c + 1, r, 1);
        switch (above) {
            case 1, 14 -> link(links, left, top);
            case 2, 13 -> link(links, top, right);
            case 4, 11 -> link(links, right, bottom);
            case 8, 7 -> link(links, bottom, left);
            case 3, 12 -> link(links, left, right);
            case 6, 9 -> link(links, top, bottom);
            case 5, 10 -> {
                boolean high = 0.25 * sum > level;
                if (high == (above == 5)) {
                    link(links, top, right);
                    link(links, bottom, left);
                } else {
                    link(links, left, top);
                    link(links, right, bottom);
                }
            }
            default -> {}
        }
    }

    private static void link(Map<Integer, List<Integer>> links, int a, int b) {
        links.computeIfAbsent(a, k -> new ArrayList<>(2)).add(b);
        links.computeIfAbsent(b, k -> new ArrayList<>(2)).add(a);
    }

    private int edge(int c, int r, int down) {
        return 2 * (r * columns + c) + down;
    }

    private double height(int c, int r) {
        return heights[r * columns + c];
    }

    private double share(int edge, double level) {
        int at = edge / 2;
        double from = heights[at];
        double to = heights[edge % 2 == 0 ? at + 1 : at + columns];
        return (level - from) / (to - from);
    }

    private double edgeX(int edge, double level) {
        int at = edge / 2;
        return at % columns + (edge % 2 == 0 ? share(edge, level) : 0);
    }

    private double edgeY(int edge, double level) {
        int at = edge / 2;
        int row = at / columns;
        return row + (edge % 2 == 1 ? share(edge, level) : 0);
    }
}
