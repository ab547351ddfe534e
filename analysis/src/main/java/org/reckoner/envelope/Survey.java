package org.reckoner.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.CommonDraws;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.environment.Conditions;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.QuantileRanks;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;

/**
 * Flies the points of an envelope: a coarse lattice first, few flights at each point that is clearly outside, then points
 * between neighbours that differ, and at last no fewer flights at any corner of an edge than inside it.
 */
public final class Survey {
    /** Cells of the first lattice along each way; a small one begins with four. */
    private static final int FIRST = 8;

    private final Stunt stunt;
    private final EnvelopePlan plan;
    private final CommonDraws draws;
    private final Dispersion.Progress progress;
    private final Map<Integer, Station> stations = new LinkedHashMap<>();
    private final @Nullable Point[][] lattice;
    private int flights;

    /** A point with the margins of its flights so far. */
    private static final class Station {
        private final int row;
        private final int column;
        private final int variant;
        private double[][] margins;

        Station(int row, int column, int variant, int limits) {
            this.row = row;
            this.column = column;
            this.variant = variant;
            this.margins = new double[limits][0];
        }

        int flown() {
            return margins.length == 0 ? 0 : margins[0].length;
        }
    }

    private Survey(Stunt stunt, Conditions conditions, EnvelopePlan plan, int threads, Dispersion.Progress progress) {
        this.stunt = stunt;
        this.plan = plan;
        this.draws = new CommonDraws(stunt, conditions, plan.seed(), threads);
        this.progress = progress;
        this.lattice = new Point[plan.cells() + 1][plan.cells() + 1];
    }

    /** Step between the points of the first lattice, in steps of the finest. */
    static int coarse(int cells) {
        int step = 1;
        while (cells / step > FIRST && cells % (2 * step) == 0) {
            step *= 2;
        }
        return step;
    }

    /**
     * Flies an envelope.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static Envelope of(
            Stunt stunt, Conditions conditions, EnvelopePlan plan, int threads, Dispersion.Progress progress) {
        if (stunt.limits().isEmpty()) {
            throw new IllegalArgumentException(
                    "the stunt file states no limits, so there is no envelope\n  Maybe limits are to be written first.");
        }
        return new Survey(stunt, conditions, plan, threads, progress).all();
    }

    private Envelope all() {
        int n = plan.cells();
        int coarse = coarse(n);
        List<Station> fresh = new ArrayList<>();
        for (int r = 0; r <= n; r += coarse) {
            for (int c = 0; c <= n; c += coarse) {
                fresh.add(station(r, c));
            }
        }
        look(fresh);
        for (int size = coarse; size > 1; size /= 2) {
            Envelope sofar = map();
            List<Station> finer = new ArrayList<>();
            for (int[] cell : edges(sofar, size)) {
                for (int dr = 0; dr <= size; dr += size / 2) {
                    for (int dc = 0; dc <= size; dc += size / 2) {
                        if (!stations.containsKey(key(cell[0] + dr, cell[1] + dc))) {
                            finer.add(station(cell[0] + dr, cell[1] + dc));
                        }
                    }
                }
            }
            look(finer);
        }
        List<Station> corners = new ArrayList<>();
        for (int[] cell : edges(map(), 1)) {
            for (int[] corner : new int[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}) {
                Station station = stations.get(key(cell[0] + corner[0], cell[1] + corner[1]));
                if (station != null && station.flown() < plan.secondLook() && !corners.contains(station)) {
                    corners.add(station);
                }
            }
        }
        fly(corners, plan.secondLook());
        return map();
    }

    private int key(int row, int column) {
        return row * (plan.cells() + 1) + column;
    }

    private Station station(int row, int column) {
        int n = plan.cells();
        double x = plan.x().at((double) column / n);
        double y = plan.y().at((double) row / n);
        int variant = draws.add(plan.y().moved(plan.x().moved(stunt.inputs(), x), y));
        Station station = new Station(row, column, variant, stunt.limits().size());
        stations.put(key(row, column), station);
        return station;
    }

    private Envelope map() {
        return new Envelope(stunt, plan, lattice, flights);
    }

    /** Few flights each, more where these do not show that the point is outside, all where those still cannot tell. */
    private void look(List<Station> fresh) {
        fly(fresh, plan.firstLook());
        fly(undecided(fresh, Answer.State.BROKEN), plan.secondLook());
        fly(undecided(undecided(fresh, Answer.State.BROKEN), Answer.State.KEPT), plan.samples());
    }

    private List<Station> undecided(List<Station> among, Answer.State decided) {
        Envelope sofar = map();
        return among.stream()
                .filter(s -> answer(sofar, s.row, s.column).state() != decided)
                .toList();
    }

    /** By its own flights: a neighbour that is not divided so finely must not speak for it. */
    private Answer answer(Envelope map, int row, int column) {
        return map.of(Objects.requireNonNull(lattice[row][column]));
    }

    /** Cells of one size, all corners flown, whose corners differ in state. */
    private List<int[]> edges(Envelope map, int size) {
        List<int[]> edges = new ArrayList<>();
        int n = plan.cells();
        for (int r = 0; r < n; r += size) {
            for (int c = 0; c < n; c += size) {
                if (lattice[r][c] != null
                        && lattice[r][c + size] != null
                        && lattice[r + size][c] != null
                        && lattice[r + size][c + size] != null) {
                    long states = List.of(
                                    answer(map, r, c),
                                    answer(map, r, c + size),
                                    answer(map, r + size, c),
                                    answer(map, r + size, c + size))
                            .stream()
                            .map(Answer::state)
                            .distinct()
                            .count();
                    if (states > 1) {
                        edges.add(new int[] {r, c});
                    }
                }
            }
        }
        return edges;
    }

    private void fly(List<Station> where, int upTo) {
        List<CommonDraws.Wanted> wanted = new ArrayList<>();
        for (Station station : where) {
            for (int sample = station.flown(); sample < upTo; sample++) {
                wanted.add(new CommonDraws.Wanted(station.variant, sample));
            }
        }
        int before = flights;
        List<Sample> samples = draws.fly(wanted, done -> progress.flown(before + done, before + wanted.size()));
        flights += wanted.size();
        int next = 0;
        for (Station station : where) {
            int from = station.flown();
            for (int l = 0; l < station.margins.length; l++) {
                station.margins[l] = Arrays.copyOf(station.margins[l], Math.max(from, upTo));
            }
            for (int sample = from; sample < upTo; sample++) {
                keep(station, sample, samples.get(next++));
            }
            lattice[station.row][station.column] = point(station);
        }
    }

    private void keep(Station station, int place, Sample sample) {
        for (int l = 0; l < station.margins.length; l++) {
            Limit limit = stunt.limits().get(l);
            double value = sample.figure(limit.figure());
            station.margins[l][place] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : limit.margin(value);
        }
    }

    private Point point(Station station) {
        int n = plan.cells();
        double share = 1 - plan.kept();
        QuantileRanks ranks = QuantileRanks.of(station.flown(), share, plan.tail());
        List<Point.Kept> limits = new ArrayList<>();
        for (double[] margins : station.margins) {
            double[] sorted = margins.clone();
            Arrays.sort(sorted);
            long broken = Arrays.stream(sorted).filter(margin -> margin < 0).count();
            double middle = sorted[(int) (share * (sorted.length - 1))] == Double.NEGATIVE_INFINITY
                    ? Double.NEGATIVE_INFINITY
                    : Interval.quantile(sorted, share);
            limits.add(new Point.Kept(
                    broken / (double) sorted.length,
                    ranks.below() == 0 ? Double.NEGATIVE_INFINITY : sorted[ranks.below() - 1],
                    middle,
                    ranks.above() > sorted.length ? Double.POSITIVE_INFINITY : sorted[ranks.above() - 1]));
        }
        return new Point(
                plan.x().at((double) station.column / n),
                plan.y().at((double) station.row / n),
                station.flown(),
                limits);
    }
}
