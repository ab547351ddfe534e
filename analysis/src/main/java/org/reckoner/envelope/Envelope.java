package org.reckoner.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;

/**
 * The map of where every limit is kept, over two numbers of the plan.
 *
 * <p>Between flown points the kept margins run straight, so an edge lies between points, not at one. Each limit is judged for
 * itself, as in a dispersion; a place is kept where all are.
 */
public final class Envelope {
    private static final int STEPS = 800;

    private final Stunt stunt;
    private final EnvelopePlan plan;
    private final @Nullable Point[][] lattice;
    private final long flights;
    private final boolean[] applies;

    Envelope(Stunt stunt, EnvelopePlan plan, @Nullable Point[][] lattice, long flights) {
        this.stunt = stunt;
        this.plan = plan;
        this.lattice = lattice;
        this.flights = flights;
        this.applies = new boolean[stunt.limits().size()];
        points().forEach(point -> {
            for (int l = 0; l < applies.length; l++) {
                Point.Kept kept = point.limits().get(l);
                applies[l] |= kept.broken() < 1 || Double.isFinite(kept.high()) || Double.isFinite(kept.middle());
            }
        });
    }

    public Stunt stunt() {
        return stunt;
    }

    public EnvelopePlan plan() {
        return plan;
    }

    /** How many flights the map rests on. */
    public long flights() {
        return flights;
    }

    /** Every flown point, row by row. */
    public Stream<Point> points() {
        return Arrays.stream(lattice).flatMap(Arrays::stream).filter(Objects::nonNull);
    }

    /** The limits whose figure no flight of the whole map has; they are unknown everywhere and stay out of the map. */
    public List<Limit> neverApply() {
        List<Limit> never = new ArrayList<>();
        for (int l = 0; l < applies.length; l++) {
            if (!applies[l]) {
                never.add(stunt.limits().get(l));
            }
        }
        return never;
    }

    /** Whether moving the plan one way changes no flight at all. */
    public boolean without(boolean alongX) {
        int n = plan.cells();
        int coarse = Survey.coarse(n);
        for (int a = 0; a <= n; a += coarse) {
            for (int b = coarse; b <= n; b += coarse) {
                Point one = alongX ? lattice[a][0] : lattice[0][a];
                Point other = alongX ? lattice[a][b] : lattice[b][a];
                if (one == null
                        || other == null
                        || one.flights() == other.flights() && !one.limits().equals(other.limits())
                        || one.flights() != other.flights()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the plan itself is shown to keep every limit that the stunt file states. */
    public boolean planKept() {
        return plan.x().holdsPlan()
                && plan.y().holdsPlan()
                && neverApply().isEmpty()
                && at(plan.x().planned(), plan.y().planned()).kept();
    }

    /**
     * What holds at a place.
     *
     * @param x value of the way to the right, within its range (SI unit of its first number)
     * @param y value of the way up, within its range (SI unit of its first number)
     */
    public Answer at(double x, double y) {
        return judge(cell(x, y));
    }

    /** What the flights of one point alone say. */
    public Answer of(Point point) {
        return judge(new Cell(new Point[] {point, point, point, point}, 0, 0));
    }

    private Answer judge(Cell cell) {
        boolean enclosed = cell.brokenAtEveryCorner(applies);
        double leastLow = Double.POSITIVE_INFINITY;
        int unsure = -1;
        int binding = -1;
        double most = -1;
        for (int l = 0; l < applies.length; l++) {
            if (!applies[l]) {
                continue;
            }
            if (enclosed || cell.high(l) < 0) {
                double broken = cell.broken(l);
                // Where two fail alike, as after a strike, the one that comes first in a flight is the cause.
                if (broken > most + 0.01 || broken > most - 0.01 && earlier(l, binding)) {
                    most = Math.max(broken, most);
                    binding = l;
                }
            }
            double low = cell.low(l);
            if (low < 0 && (unsure < 0 || cell.broken(l) > cell.broken(unsure))) {
                unsure = l;
            }
            leastLow = Math.min(leastLow, low);
        }
        if (binding >= 0) {
            return new Answer(Answer.State.BROKEN, binding);
        }
        return leastLow >= 0 ? Answer.KEPT : new Answer(Answer.State.UNKNOWN, unsure);
    }

    private boolean earlier(int one, int other) {
        return other < 0
                || stunt.limits()
                                .get(one)
                                .figure()
                                .compareTo(stunt.limits().get(other).figure())
                        < 0;
    }

    /**
     * The share of takes in which a limit is broken, straight between the flown points.
     *
     * @param limit its number
     * @param x value of the way to the right (SI unit of its first number)
     * @param y value of the way up (SI unit of its first number)
     * @return best estimate (1)
     */
    public double broken(int limit, double x, double y) {
        return cell(x, y).broken(limit);
    }

    /**
     * How far inside or outside a place is: above zero where every limit is shown to be kept; for drawing the edge.
     *
     * @param sure whether the lower ends of the intervals count, else the upper ones
     * @param x value of the way to the right (SI unit of its first number)
     * @param y value of the way up (SI unit of its first number)
     * @return the least margin of all limits, of which only the sign means something (1)
     */
    public double inside(boolean sure, double x, double y) {
        Cell cell = cell(x, y);
        double least = 1e9;
        for (int l = 0; l < applies.length; l++) {
            if (applies[l]) {
                least = Math.min(least, sure ? cell.low(l) : cell.high(l));
            }
        }
        return least;
    }

    /**
     * A stretch on which one answer holds.
     *
     * @param from its lower end (SI unit of the way's first number)
     * @param to its upper end (SI unit of the way's first number)
     */
    public record Stretch(double from, double to, Answer answer) {}

    /**
     * What holds along one way while the other number stays.
     *
     * @param alongX whether the number of the way to the right changes
     * @param other value of the other number (SI unit of its way)
     */
    public List<Stretch> along(boolean alongX, double other) {
        Direction way = alongX ? plan.x() : plan.y();
        List<Stretch> stretches = new ArrayList<>();
        double from = way.low();
        Answer before = null;
        for (int k = 0; k < STEPS; k++) {
            double middle = way.at((k + 0.5) / STEPS);
            Answer here = alongX ? at(middle, other) : at(other, middle);
            if (before != null && !here.equals(before)) {
                double edge = way.at((double) k / STEPS);
                stretches.add(new Stretch(from, edge, before));
                from = edge;
            }
            before = here;
        }
        if (before != null) {
            stretches.add(new Stretch(from, way.high(), before));
        }
        return stretches;
    }

    private Cell cell(double x, double y) {
        int n = plan.cells();
        double column = place(x, plan.x(), n);
        double row = place(y, plan.y(), n);
        int size = Survey.coarse(n);
        while (size > 1 && split(column, row, size / 2)) {
            size /= 2;
        }
        int c = first(column, size, n);
        int r = first(row, size, n);
        return new Cell(
                new Point[] {flown(r, c), flown(r, c + size), flown(r + size, c), flown(r + size, c + size)},
                (column - c) / size,
                (row - r) / size);
    }

    private static double place(double value, Direction way, int n) {
        return Math.min(Math.max((value - way.low()) / (way.high() - way.low()), 0), 1) * n;
    }

    private static int first(double place, int size, int n) {
        return Math.min((int) (place / size) * size, n - size);
    }

    private boolean split(double column, double row, int size) {
        int n = plan.cells();
        int c = first(column, size, n);
        int r = first(row, size, n);
        return lattice[r][c] != null
                && lattice[r][c + size] != null
                && lattice[r + size][c] != null
                && lattice[r + size][c + size] != null;
    }

    private Point flown(int row, int column) {
        return Objects.requireNonNull(lattice[row][column]);
    }

    /** Four flown points and a place between them. */
    private record Cell(Point[] corners, double across, double up) {
        double low(int limit) {
            return between(limit, 0);
        }

        double high(int limit) {
            return between(limit, 1);
        }

        double broken(int limit) {
            return between(limit, 2);
        }

        /** Then nothing lies between them, though one limit may break on the one side and another on the other. */
        boolean brokenAtEveryCorner(boolean[] applies) {
            for (Point corner : corners) {
                boolean broken = false;
                for (int l = 0; l < applies.length && !broken; l++) {
                    broken = applies[l] && corner.limits().get(l).high() < 0;
                }
                if (!broken) {
                    return false;
                }
            }
            return true;
        }

        private static double of(Point.Kept kept, int which) {
            return which == 0 ? kept.low() : which == 1 ? kept.high() : kept.broken();
        }

        private double between(int limit, int which) {
            double[] values = new double[4];
            double reach = 0;
            for (int k = 0; k < 4; k++) {
                values[k] = of(corners[k].limits().get(limit), which);
                reach = Double.isFinite(values[k]) ? Math.max(reach, Math.abs(values[k])) : reach;
            }
            for (int k = 0; k < 4; k++) {
                // Nobody knows how far outside a flight without the figure is: the edge then lies half way.
                values[k] = Double.isFinite(values[k]) ? values[k] : Math.signum(values[k]) * (reach > 0 ? reach : 1);
            }
            double below = values[0] + across * (values[1] - values[0]);
            double above = values[2] + across * (values[3] - values[2]);
            return below + up * (above - below);
        }
    }
}
