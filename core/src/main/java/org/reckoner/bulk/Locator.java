package org.reckoner.bulk;

import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Crossing;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.flight.Trajectory;

/**
 * Finds where within a step a lane met a crossing: between the ends of the step every column follows the cubic through
 * its values and rates, and the crossing's own function is asked at eight places at a time.
 */
final class Locator {
    /** As many lanes as the reference engine uses, so that the kernels compile alike. */
    static final int PLACES = 8;

    /** Crossings are located as closely as this (s). */
    private static final double CLOSE = 1e-10;

    private final PhaseModel model;
    private final Block scratch;
    private final double[][] rate;
    private final double[] endRate;
    private final double[] g = new double[PLACES];

    private final Block block;
    private final RungeKutta steps;
    private int lane;

    Locator(Itinerary itinerary, PhaseModel model, Block block, RungeKutta steps) {
        this.model = model;
        this.block = block;
        this.steps = steps;
        this.scratch = itinerary.block(PLACES);
        this.rate = new double[scratch.state().length][PLACES];
        this.endRate = new double[scratch.state().length];
        scratch.lanes(PLACES);
    }

    /** The block that holds the located lane, eight times over. */
    Block scratch() {
        return scratch;
    }

    double[][] rate() {
        return rate;
    }

    /** Looks at the step that a lane has just made and that is not yet committed. */
    void look(int which) {
        adopt(which);
        fill(steps.end, steps.endTime);
        for (int k = 0; k < model.columns(); k++) {
            endRate[k] = rate[k][0];
        }
    }

    /** Looks at the state of a lane between two steps, with its rates. */
    void arrive(int which) {
        adopt(which);
        fill(block.state(), block.time());
    }

    private void adopt(int which) {
        lane = which;
        scratch.adoptEverywhere(block, lane);
        scratch.hold(block, lane, PLACES);
    }

    private void fill(double[][] y, double[] t) {
        for (int j = 0; j < PLACES; j++) {
            scratch.time()[j] = t[lane];
            for (int k = 0; k < model.columns(); k++) {
                scratch.state()[k][j] = y[k][lane];
            }
        }
        model.derivatives(scratch, scratch.state(), scratch.time(), rate);
    }

    /** @return share of the step after which the crossing lies behind (1) */
    double find(Crossing.Where where) {
        return where.distance() == null ? narrow(where) : close(where.distance());
    }

    /**
     * Distances are costly, so one place at a time is asked, chosen by the false position that halves the value of the
     * end that stays (the Illinois rule: Dowell and Jarratt, BIT 11, 1971).
     */
    private double close(Crossing.Distance distance) {
        double before = 0;
        double behind = 1;
        double valueBefore = valueAt(distance, 0);
        double valueBehind = valueAt(distance, 1);
        boolean stayedBehind = false;
        boolean stayedBefore = false;
        while ((behind - before) * steps.step[lane] > CLOSE) {
            double span = behind - before;
            double share = valueBefore > 0 && valueBehind < 0
                    ? before + span * (valueBefore / (valueBefore - valueBehind))
                    : before + 0.5 * span;
            // Neither end itself, so that the span always shrinks.
            share = Math.max(before + 1e-3 * span, Math.min(behind - 1e-3 * span, share));
            double value = valueAt(distance, share);
            if (value > 0) {
                before = share;
                valueBefore = value;
                valueBehind = stayedBehind ? 0.5 * valueBehind : valueBehind;
                stayedBehind = true;
                stayedBefore = false;
            } else {
                behind = share;
                valueBehind = value;
                valueBefore = stayedBefore ? 0.5 * valueBefore : valueBefore;
                stayedBefore = true;
                stayedBehind = false;
            }
        }
        return behind;
    }

    private double valueAt(Crossing.Distance distance, double share) {
        put(0, share);
        return distance.of(scratch, scratch.state(), 0);
    }

    private double narrow(Crossing.Where where) {
        double before = 0;
        double behind = 1;
        while ((behind - before) * steps.step[lane] > CLOSE) {
            double width = (behind - before) / (PLACES + 1);
            for (int j = 0; j < PLACES; j++) {
                put(j, before + (j + 1) * width);
            }
            ask(where);
            int j = 0;
            while (j < PLACES && (where.falling() ? g[j] > 0 : g[j] < 0)) {
                j++;
            }
            double base = before;
            before = j == 0 ? base : base + j * width;
            behind = j == PLACES ? behind : base + (j + 1) * width;
        }
        return behind;
    }

    /** Puts the lane at a share of its step into the scratch block, with fresh rates. @param share of the step (1) */
    void stand(double share) {
        for (int j = 0; j < PLACES; j++) {
            put(j, share);
        }
        model.derivatives(scratch, scratch.state(), scratch.time(), rate);
    }

    /** Asks a crossing for one lane alone. @return its function (SI unit of the crossing) */
    double alone(Crossing.Where where, int which, double[][] y, double[] t) {
        adopt(which);
        fill(y, t);
        where.value().at(scratch, scratch.state(), scratch.time(), g);
        return g[0];
    }

    private void ask(Crossing.Where where) {
        if (where.forces()) {
            model.derivatives(scratch, scratch.state(), scratch.time(), rate);
        }
        where.value().at(scratch, scratch.state(), scratch.time(), g);
    }

    private void put(int j, double u) {
        double h = steps.step[lane];
        scratch.time()[j] = u == 1 ? steps.endTime[lane] : block.time()[lane] + u * h;
        for (int k = 0; k < model.columns(); k++) {
            scratch.state()[k][j] = Trajectory.cubic(
                    u, block.state()[k][lane], h * steps.rate[k][lane], steps.end[k][lane], h * endRate[k]);
        }
    }
}
