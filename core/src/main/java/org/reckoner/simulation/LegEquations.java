package org.reckoner.simulation;

import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;

/** The rates of one leg for Hipparchus: the kernels run on eight equal lanes, so that they compile as in the block engine. */
final class LegEquations implements OrdinaryDifferentialEquation {
    /** Fewer than four lanes early in a process would spoil the compiled kernels for its whole life. */
    static final int LANES = 8;

    private final PhaseModel model;
    private final Block block;
    private final double[][] rate;
    private int evaluations;

    LegEquations(PhaseModel model, Block block) {
        this.model = model;
        this.block = block;
        this.rate = new double[block.state().length][LANES];
    }

    @Override
    public int getDimension() {
        return model.columns();
    }

    @Override
    public double[] computeDerivatives(double t, double[] y) {
        set(t, y);
        evaluate();
        double[] out = new double[y.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = rate[k][0];
        }
        return out;
    }

    /** Puts one state into all lanes. */
    void set(double t, double[] y) {
        for (int i = 0; i < LANES; i++) {
            block.time()[i] = t;
        }
        double[][] state = block.state();
        for (int k = 0; k < y.length; k++) {
            double value = y[k];
            double[] column = state[k];
            for (int i = 0; i < LANES; i++) {
                column[i] = value;
            }
        }
    }

    /** Evaluates the kernels at the state in the block, so that its work columns are fresh. */
    void evaluate() {
        evaluations++;
        model.derivatives(block, block.state(), block.time(), rate);
    }

    double[] state() {
        double[] y = new double[model.columns()];
        for (int k = 0; k < y.length; k++) {
            y[k] = block.state()[k][0];
        }
        return y;
    }

    int evaluations() {
        return evaluations;
    }
}
