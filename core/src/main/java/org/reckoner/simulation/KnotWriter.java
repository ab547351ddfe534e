package org.reckoner.simulation;

import java.util.EnumMap;
import java.util.Map;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.dynamics.Sighting;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Trajectory;

/**
 * Writes the knots of the trajectories: a step is read at a few places from the integrator's own interpolation, between
 * these every column follows the cubic through its values and rates, and the kernels are run once more over the knots,
 * many at a time, for what a watcher sees.
 */
final class KnotWriter {
    /** Longest piece of a step that one cubic follows; its error there stays below 0.05 mm in the hardest turn (s). */
    private static final double LONGEST_CUBIC = 0.1;

    private static final int WIDTH = 128;

    private final Map<BodyName, Trajectory.Recorder> recorders = new EnumMap<>(BodyName.class);
    private final BodyName[] bodies = BodyName.values();
    private final Block block;
    private final double[][] rate;
    private final Sighting sighting = new Sighting();
    private final double interval;
    private int filled;

    /** @param interval longest time between two knots (s) */
    KnotWriter(Block block, double interval) {
        this.interval = interval;
        this.block = block;
        this.rate = new double[block.state().length][WIDTH];
    }

    static int width() {
        return WIDTH;
    }

    /** Makes ready for the flight in lane 0 of a block. */
    void begin(Block flight) {
        block.adoptEverywhere(flight, 0);
    }

    /** Adds one state of the leg that flies in lane 0 of a block. */
    void add(PhaseModel model, Block flying, double t, double[] y) {
        block.time()[filled] = t;
        for (int k = 0; k < y.length; k++) {
            block.state()[k][filled] = y[k];
        }
        if (++filled == WIDTH) {
            flush(model, flying);
        }
    }

    /** Adds knots after the start of an accepted step up to its end. */
    void addStep(PhaseModel model, Block flying, ODEStateInterpolator step) {
        ODEStateAndDerivative from = step.getPreviousState();
        ODEStateAndDerivative last = step.getCurrentState();
        double start = from.getTime();
        double h = last.getTime() - start;
        int cubics = Math.max(1, (int) Math.ceil(h / LONGEST_CUBIC - 1e-9));
        for (int cubic = 1; cubic <= cubics; cubic++) {
            ODEStateAndDerivative to = cubic == cubics ? last : step.getInterpolatedState(start + cubic * (h / cubics));
            addCubic(model, flying, from, to);
            from = to;
        }
    }

    private void addCubic(PhaseModel model, Block flying, ODEStateAndDerivative from, ODEStateAndDerivative to) {
        double t0 = from.getTime();
        double h = to.getTime() - t0;
        double[] y0 = from.getPrimaryState();
        double[] y1 = to.getPrimaryState();
        double[] f0 = from.getPrimaryDerivative();
        double[] f1 = to.getPrimaryDerivative();
        int pieces = Math.max(1, (int) Math.ceil(h / interval - 1e-9));
        int piece = 1;
        while (piece <= pieces) {
            int count = Math.min(pieces - piece + 1, WIDTH - filled);
            for (int n = 0; n < count; n++) {
                block.time()[filled + n] = t0 + (double) (piece + n) / pieces * h;
            }
            for (int k = 0; k < y0.length; k++) {
                double[] column = block.state()[k];
                for (int n = 0; n < count; n++) {
                    double u = (double) (piece + n) / pieces;
                    column[filled + n] = Trajectory.cubic(u, y0[k], h * f0[k], y1[k], h * f1[k]);
                }
            }
            filled += count;
            piece += count;
            if (piece > pieces) {
                // The end of the step exactly, not as the cubic rounds it.
                block.time()[filled - 1] = to.getTime();
                for (int k = 0; k < y1.length; k++) {
                    block.state()[k][filled - 1] = y1[k];
                }
            }
            if (filled == WIDTH) {
                flush(model, flying);
            }
        }
    }

    /** Runs the kernels over the knots gathered so far and records what is seen. */
    void flush(PhaseModel model, Block flying) {
        if (filled == 0) {
            return;
        }
        // Whole vectors for the kernels: a multiple of eight lanes, the last ones left over from before.
        int lanes = Math.min(WIDTH, (filled + LegEquations.LANES - 1) / LegEquations.LANES * LegEquations.LANES);
        block.lanes(lanes);
        block.hold(flying, 0, lanes);
        model.derivatives(block, block.state(), block.time(), rate);
        // One phase shows the same of every knot, so what was seen of the last one is all written over.
        sighting.clear();
        for (int i = 0; i < filled; i++) {
            model.observe(block, block.state(), block.time(), rate, i, sighting);
            for (BodyName body : bodies) {
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
        Trajectory.Recorder recorder = recorders.get(body);
        if (recorder == null) {
            recorder = new Trajectory.Recorder();
            recorders.put(body, recorder);
        }
        return recorder;
    }

    Map<BodyName, Trajectory> finish() {
        Map<BodyName, Trajectory> trajectories = new EnumMap<>(BodyName.class);
        recorders.forEach((body, recorder) -> trajectories.put(body, recorder.finish()));
        return trajectories;
    }
}
