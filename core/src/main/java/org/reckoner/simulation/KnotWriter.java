package org.reckoner.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.dynamics.Sighting;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Trajectory;

/**
 * Writes the knots of the trajectories: between the ends of an accepted step every column follows the cubic through its
 * values and rates, and the kernels are run once more over the knots, many at a time, for what a watcher sees.
 */
final class KnotWriter {
    /** Longest time between two knots (s). */
    private static final double INTERVAL = 0.01;

    private static final int WIDTH = 128;

    private final Map<BodyName, Trajectory.Recorder> recorders = new EnumMap<>(BodyName.class);
    private final Block block;
    private final double[][] rate;
    private final Sighting sighting = new Sighting();
    private int filled;

    KnotWriter(Block block) {
        this.block = block;
        this.rate = new double[block.state().length][WIDTH];
    }

    static int width() {
        return WIDTH;
    }

    /** Makes ready for a segment: what belongs to the flight and what is held stand in every lane. */
    void begin(Block from) {
        for (int i = 0; i < WIDTH; i++) {
            block.copyLane(from, 0, i);
        }
        block.lanes(WIDTH);
        filled = 0;
    }

    /** Adds the state now in lane 0 of a block. */
    void add(PhaseModel model, double t, double[] y) {
        block.time()[filled] = t;
        for (int k = 0; k < y.length; k++) {
            block.state()[k][filled] = y[k];
        }
        if (++filled == WIDTH) {
            flush(model);
        }
    }

    /** Adds knots after the start of a step up to its end. */
    void addStep(PhaseModel model, double t0, double[] y0, double[] f0, double t1, double[] y1, double[] f1) {
        double h = t1 - t0;
        int pieces = Math.max(1, (int) Math.ceil(h / INTERVAL - 1e-9));
        for (int piece = 1; piece <= pieces; piece++) {
            double u = (double) piece / pieces;
            block.time()[filled] = piece == pieces ? t1 : t0 + u * h;
            for (int k = 0; k < y0.length; k++) {
                block.state()[k][filled] =
                        piece == pieces ? y1[k] : Trajectory.cubic(u, y0[k], h * f0[k], y1[k], h * f1[k]);
            }
            if (++filled == WIDTH) {
                flush(model);
            }
        }
    }

    /** Runs the kernels over the knots gathered so far and records what is seen. */
    void flush(PhaseModel model) {
        if (filled == 0) {
            return;
        }
        // Whole vectors for the kernels: a multiple of eight lanes, the last ones left over from before.
        block.lanes(Math.min(WIDTH, (filled + LegEquations.LANES - 1) / LegEquations.LANES * LegEquations.LANES));
        model.derivatives(block, block.state(), block.time(), rate);
        for (int i = 0; i < filled; i++) {
            sighting.clear();
            model.observe(block, block.state(), block.time(), rate, i, sighting);
            for (BodyName body : BodyName.values()) {
                if (sighting.sees(body)) {
                    sighting.record(body, block.time()[i], recorder(body));
                }
            }
        }
        filled = 0;
    }

    /** T0 is now: knots so far lie before it. @param t0 clock of the run-up (s) */
    void zero(double t0) {
        recorders.values().forEach(recorder -> recorder.zero(t0));
    }

    private Trajectory.Recorder recorder(BodyName body) {
        return recorders.computeIfAbsent(body, name -> new Trajectory.Recorder());
    }

    Map<BodyName, Trajectory> finish() {
        Map<BodyName, Trajectory> trajectories = new EnumMap<>(BodyName.class);
        recorders.forEach((body, recorder) -> trajectories.put(body, recorder.finish()));
        return trajectories;
    }
}
