package org.reckoner.bench;

import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.environment.Terrain;

/** One fall at a time by the classical Runge-Kutta method, with the formulas and the steps of the block engine. */
final class ScalarFall {
    private static final double STEP = 0.05;

    private final Itinerary itinerary;
    private final PhaseModel model;
    private final Terrain terrain;
    private final Block block;
    private final int columns;
    private final double[][] rate;
    private final double[][] stage;
    private final double[][] slope;
    private final double[] sum;
    private final double[] clock = new double[1];

    ScalarFall(Itinerary itinerary, Terrain terrain) {
        this.itinerary = itinerary;
        this.terrain = terrain;
        this.model = itinerary.leg(itinerary.first()).model();
        this.block = itinerary.block(1);
        this.columns = model.columns();
        int all = block.state().length;
        rate = new double[all][1];
        stage = new double[all][1];
        slope = new double[all][1];
        sum = new double[all];
        block.lanes(1);
    }

    /** Returns when the middle of the body meets the ground, straight between the last two steps. */
    double fly(double[] numbers) {
        itinerary.start(block, 0, numbers);
        double[][] y = block.state();
        double height = y[2][0] - terrain.groundBelow(y[0][0], y[1][0], y[2][0]);
        while (true) {
            step(y);
            double now = y[2][0] - terrain.groundBelow(y[0][0], y[1][0], y[2][0]);
            if (now <= 0) {
                return block.time()[0] - STEP * (now / (now - height));
            }
            height = now;
        }
    }

    private void step(double[][] y) {
        double t = block.time()[0];
        model.derivatives(block, y, block.time(), rate);
        for (int k = 0; k < columns; k++) {
            sum[k] = rate[k][0];
            stage[k][0] = y[k][0] + 0.5 * STEP * rate[k][0];
        }
        slopeAt(t + 0.5 * STEP, 2, 0.5, y);
        slopeAt(t + 0.5 * STEP, 2, 1, y);
        clock[0] = t + STEP;
        model.derivatives(block, stage, clock, slope);
        for (int k = 0; k < columns; k++) {
            y[k][0] += STEP * (1.0 / 6) * (sum[k] + slope[k][0]);
        }
        block.time()[0] = t + STEP;
    }

    private void slopeAt(double t, double weight, double share, double[][] y) {
        clock[0] = t;
        model.derivatives(block, stage, clock, slope);
        for (int k = 0; k < columns; k++) {
            sum[k] += weight * slope[k][0];
            stage[k][0] = y[k][0] + share * STEP * slope[k][0];
        }
    }
}
