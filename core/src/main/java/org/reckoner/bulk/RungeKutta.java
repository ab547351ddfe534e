package org.reckoner.bulk;

import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;

/**
 * One step of the classical fourth-order Runge-Kutta method for every lane of a block, each lane with its own step
 * (Kutta, Z. Math. Phys. 46, 1901).
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
    }

    /** Fills the rates at the start from the state now in the block. */
    void begin() {
        model.derivatives(block, block.state(), block.time(), rate);
    }

    /** Steps all lanes; the clock at the end must have been set. */
    void advance() {
        int n = block.lanes();
        clock(block.time(), 0.5, n);
        toStage(rate, 0.5, n);
        model.derivatives(block, stage, stageTime, slope);
        for (int k = 0; k < columns; k++) {
            begin(end[k], rate[k], slope[k], n);
        }
        toStage(slope, 0.5, n);
        model.derivatives(block, stage, stageTime, slope);
        for (int k = 0; k < columns; k++) {
            addTwice(end[k], slope[k], n);
        }
        toStage(slope, 1, n);
        model.derivatives(block, stage, endTime, slope);
        for (int k = 0; k < columns; k++) {
            finish(end[k], block.state()[k], slope[k], step, n);
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

    private void clock(double[] time, double share, int n) {
        for (int i = 0; i < n; i++) {
            stageTime[i] = time[i] + share * step[i];
        }
    }

    private void toStage(double[][] k, double share, int n) {
        for (int c = 0; c < columns; c++) {
            along(stage[c], block.state()[c], k[c], step, share, n);
        }
    }

    private static void along(double[] out, double[] y, double[] k, double[] h, double share, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = y[i] + share * h[i] * k[i];
        }
    }

    private static void begin(double[] sum, double[] k1, double[] k2, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = k1[i] + 2 * k2[i];
        }
    }

    private static void addTwice(double[] sum, double[] k3, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += 2 * k3[i];
        }
    }

    private static void finish(double[] sum, double[] y, double[] k4, double[] h, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = y[i] + h[i] * (1.0 / 6) * (sum[i] + k4[i]);
        }
    }
}
