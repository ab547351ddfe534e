package org.reckoner.bulk;

import java.util.Arrays;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;

/**
 * One step of the classical fourth-order Runge-Kutta method for every lane of a block, each lane with its own step
 * (Kutta, Z. Math. Phys. 46, 1901). Columns that lag behind a target are stepped by the exponential form of the same
 * method, exact where the target stands still (S. M. Cox and P. C. Matthews, Exponential time differencing for stiff
 * systems, J. Comput. Phys. 176, 2002, equations 26 to 29): a step may be longer than their time constant.
 */
final class RungeKutta {
    private final PhaseModel model;
    private final Block block;
    private final int columns;
    /** Rates at the start of the step. */
    final double[][] rate;
    /** State and clock at the end of the step. */
    final double[][] end;

    final double[] endTime;
    /** Rates at the end of the step, once it is {@link #finish finished}. */
    final double[][] endRate;
    /** Step of every lane (s). */
    final double[] step;

    /** Per column the group of {@link Lags} that it belongs to, or -1. */
    private final int[] group;

    private final Lags lags;
    private final Sum[] sums;
    private final double[][] stage;
    private final double[] stageTime;
    /** Rates of the last stage: after a step nearly those at its end. */
    final double[][] slope;

    RungeKutta(PhaseModel model, Block block) {
        this.model = model;
        this.block = block;
        this.columns = model.columns();
        int width = block.width();
        int all = block.state().length;
        rate = new double[all][width];
        end = new double[all][width];
        endRate = new double[all][width];
        stage = new double[all][width];
        slope = new double[all][width];
        endTime = new double[width];
        stageTime = new double[width];
        step = new double[width];
        int[][] groups = model.lagging();
        lags = new Lags(groups.length, width);
        group = new int[columns];
        Arrays.fill(group, -1);
        for (int g = 0; g < groups.length; g++) {
            for (int column : groups[g]) {
                group[column] = g;
            }
        }
        sums = Arrays.stream(model.summing())
                .map(pair -> new Sum(pair[0], pair[1], group[pair[1]], width))
                .toArray(Sum[]::new);
    }

    /** Fills the rates at the start from the state now in the block. */
    void begin() {
        model.derivatives(block, block.state(), block.time(), rate);
    }

    /** Steps all lanes; the clock at the end must have been set. */
    void advance() {
        int n = block.lanes();
        double[][] y = block.state();
        model.lags(block, lags.perSecond);
        lags.over(step, n);
        clock(block.time(), n);
        for (int k = 0; k < columns; k++) {
            half(k, rate[k], n);
        }
        for (Sum sum : sums) {
            sum.slope(rate, sum.first, lags, n);
            half(stage[sum.column], y[sum.column], sum.first, step, n);
            sum.settle(stage, y, lags, n);
        }
        model.derivatives(block, stage, stageTime, slope);
        for (Sum sum : sums) {
            sum.slope(slope, slope[sum.column], lags, n);
        }
        for (int k = 0; k < columns; k++) {
            if (group[k] >= 0) {
                lags.lift(group[k], slope[k], rate[k], n);
                lags.begin(group[k], end[k], rate[k], slope[k], n);
            } else {
                begin(end[k], rate[k], slope[k], n);
            }
            half(k, slope[k], n);
        }
        for (Sum sum : sums) {
            begin(end[sum.column], sum.first, slope[sum.column], n);
            sum.settle(stage, y, lags, n);
        }
        model.derivatives(block, stage, stageTime, slope);
        for (Sum sum : sums) {
            sum.slope(slope, slope[sum.column], lags, n);
        }
        for (int k = 0; k < columns; k++) {
            if (group[k] >= 0) {
                lags.third(group[k], end[k], stage[k], y[k], rate[k], slope[k], n);
            } else {
                third(end[k], stage[k], y[k], slope[k], step, n);
            }
        }
        for (Sum sum : sums) {
            sum.settle(stage, y, lags, n);
        }
        model.derivatives(block, stage, endTime, slope);
        for (Sum sum : sums) {
            sum.slope(slope, slope[sum.column], lags, n);
        }
        for (int k = 0; k < columns; k++) {
            if (group[k] >= 0) {
                lags.finish(group[k], end[k], stage[k], y[k], slope[k], n);
            } else {
                finish(end[k], y[k], slope[k], step, n);
            }
        }
        for (Sum sum : sums) {
            sum.settle(end, y, lags, n);
        }
    }

    /**
     * A column that sums up a lagging one. What is stepped is the column plus time constant times the lagging one: its
     * rate is the target, which has none of the lag's quick start.
     */
    private static final class Sum {
        final int column;
        final int lagging;
        final int group;
        /** Slope at the start of the step. */
        final double[] first;

        Sum(int column, int lagging, int group, int width) {
            this.column = column;
            this.lagging = lagging;
            this.group = group;
            this.first = new double[width];
        }

        void slope(double[][] rates, double[] out, Lags lags, int n) {
            slope(rates[column], rates[lagging], lags.seconds[group], out, n);
        }

        private static void slope(double[] rate, double[] lagging, double[] seconds, double[] out, int n) {
            for (int i = 0; i < n; i++) {
                out[i] = rate[i] + lagging[i] * seconds[i];
            }
        }

        /** Takes the lag out again. */
        void settle(double[][] to, double[][] from, Lags lags, int n) {
            settle(to[column], to[lagging], from[lagging], lags.seconds[group], n);
        }

        private static void settle(double[] column, double[] to, double[] from, double[] seconds, int n) {
            for (int i = 0; i < n; i++) {
                column[i] -= (to[i] - from[i]) * seconds[i];
            }
        }
    }

    private void half(int k, double[] slopes, int n) {
        if (group[k] >= 0) {
            lags.half(group[k], stage[k], block.state()[k], slopes, n);
        } else {
            half(stage[k], block.state()[k], slopes, step, n);
        }
    }

    /** Fills the rates at the end. */
    void finish() {
        model.derivatives(block, end, endTime, endRate);
    }

    /** Takes the end of the step for the start of the next. @param finished whether its rates are known */
    void commit(boolean finished) {
        int n = block.lanes();
        System.arraycopy(endTime, 0, block.time(), 0, n);
        for (int k = 0; k < columns; k++) {
            System.arraycopy(end[k], 0, block.state()[k], 0, n);
            if (finished) {
                System.arraycopy(endRate[k], 0, rate[k], 0, n);
            }
        }
    }

    /** A lane has been given another state within its step: that is where its step ends. */
    void hold(int i) {
        endTime[i] = block.time()[i];
        for (int k = 0; k < columns; k++) {
            end[k][i] = block.state()[k][i];
        }
    }

    /** Moves what belongs to a lane and is not in the block. */
    void move(int from, int to) {
        for (int k = 0; k < columns; k++) {
            rate[k][to] = rate[k][from];
        }
    }

    private void clock(double[] time, int n) {
        for (int i = 0; i < n; i++) {
            stageTime[i] = time[i] + 0.5 * step[i];
        }
    }

    private static void half(double[] out, double[] y, double[] k, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + 0.5 * h[i] * k[i];
        }
    }

    private static void begin(double[] sum, double[] k1, double[] k2, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = k1[i] + 2 * k2[i];
        }
    }

    private static void third(double[] sum, double[] out, double[] y, double[] k3, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += 2 * k3[i];
            out[i] = y[i] + h[i] * k3[i];
        }
    }

    private static void finish(double[] sum, double[] y, double[] k4, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = y[i] + h[i] * (1.0 / 6) * (sum[i] + k4[i]);
        }
    }
}
