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
    private final double[] g = new double[LegEquations.LANES];
    private final BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(0, CONVERGENCE, 0, 5);
    private int checks;

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
        where.value().at(block, block.state(), block.time(), g);
        return g[0];
    }

    boolean takenAtOnce() {
        // A body that starts on the ground touches it without having met it; rounding must not decide.
        double value = now();
        return where.atOnce() && (where.falling() ? value < -AT_ONCE : value > AT_ONCE);
    }

    Way way() {
        return way;
    }

    int checks() {
        return checks;
    }

    @Override
    public double g(ODEStateAndDerivative state) {
        equations.set(state.getTime(), state.getPrimaryState());
        return now();
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
        return (state, forward) -> {
            if (!where.distance()) {
                return where.checkInterval();
            }
            // Nothing comes nearer faster than the body moves: the first three columns are its place.
            double[] rate = state.getPrimaryDerivative();
            double speed = Math.sqrt(rate[0] * rate[0] + rate[1] * rate[1] + rate[2] * rate[2]);
            double soonest = 0.8 * g(state) / Math.max(speed, 5);
            return Math.min(Math.max(soonest, LEAST_INTERVAL), where.checkInterval());
        };
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
