package org.reckoner.simulation;

import java.util.function.Consumer;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Crossing;
import org.reckoner.dynamics.Way;

/** Watches one crossing while Hipparchus integrates, and stops or notes when it is taken. */
final class WayDetector implements ODEEventDetector, ODEEventHandler {
    /** Events are located to a nanosecond. */
    private static final double CONVERGENCE = 1e-9;

    /** Looking for contact more often than this finds nothing new (s). */
    private static final double LEAST_INTERVAL = 0.02;

    /** How far beyond a crossing a leg must begin to take it at once (SI unit of the crossing). */
    private static final double AT_ONCE = 1e-9;

    private final Way way;
    private final Crossing.Where where;
    private final LegEquations equations;
    private final Block block;
    private final Consumer<Way> taken;
    private final AdaptableInterval interval = (state, forward) -> interval(state);
    private final double[] g = new double[LegEquations.LANES];
    private final BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(0, CONVERGENCE, 0, 5);
    private int checks;
    /** Until then nothing can have come near enough, so a look would be wasted (s). */
    private double clearUntil = Double.NEGATIVE_INFINITY;

    private double clearValue;

    WayDetector(Way way, Crossing.Where where, LegEquations equations, Block block, Consumer<Way> taken) {
        this.way = way;
        this.where = where;
        this.equations = equations;
        this.block = block;
        this.taken = taken;
    }

    /** The function at the state now in the block. */
    double now() {
        checks++;
        if (where.distance() != null) {
            // Looking at the terrain is no kernel: one of the eight equal lanes is enough, and costs an eighth.
            return where.distance().of(block, block.state(), 0);
        }
        if (where.forces()) {
            equations.evaluate();
        }
        where.value().at(block, block.state(), block.time(), g);
        return g[0];
    }

    boolean takenAtOnce() {
        if (!where.atOnce() || block.time()[0] <= clearUntil) {
            return false;
        }
        // A body that starts on the ground touches it without having met it; rounding must not decide.
        double value = now();
        return (where.falling() ? value < -AT_ONCE : value > AT_ONCE);
    }

    Way way() {
        return way;
    }

    int checks() {
        return checks;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
        if (state.getTime() <= clearUntil) {
            return clearValue;
        }
        equations.set(state.getTime(), state.getPrimaryState());
        double value = now();
        if (where.distance() != null) {
            clearValue = value;
            double clear = where.clearFor(value, speed(state));
            clearUntil = clear > 0 ? state.getTime() + clear : Double.NEGATIVE_INFINITY;
        }
        return value;
    }

    /** The first three columns of every phase with a distance are its place. */
    private static double speed(ODEStateAndDerivative state) {
        double[] rate = state.getPrimaryDerivative();
        return Math.sqrt(rate[0] * rate[0] + rate[1] * rate[1] + rate[2] * rate[2]);
    }

    @Override
    public Action eventOccurred(ODEStateAndDerivative state, ODEEventDetector detector, boolean increasing) {
        if (increasing == where.falling()) {
            return Action.CONTINUE;
        }
        equations.set(state.getTime(), state.getPrimaryState());
        equations.evaluate();
        taken.accept(way);
        return way.ends() ? Action.STOP : Action.CONTINUE;
    }

    @Override
    public AdaptableInterval getMaxCheckInterval() {
        return interval;
    }

    private double interval(ODEStateAndDerivative state) {
        if (where.distance() == null) {
            return where.checkInterval();
        }
        double clear = clearUntil - state.getTime();
        return clear > LEAST_INTERVAL ? clear : Math.max(LEAST_INTERVAL, where.clearFor(g(state), speed(state)));
    }

    @Override
    public int getMaxIterationCount() {
        return 100;
    }

    @Override
    public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
        return solver;
    }

    @Override
    public ODEEventHandler getHandler() {
        return this;
    }
}
