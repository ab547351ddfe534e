package org.reckoner.prediction;

import java.util.OptionalDouble;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Flight;
import org.reckoner.numeric.DecimalText;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** Finds the one input that gives a wanted figure. */
public final class Solver {
    private static final int PROBES = 24;

    private Solver() {}

    /**
     * What was found.
     *
     * @param value of the input (SI unit of the input)
     * @param flight flown with it
     */
    public record Solution(double value, Stunt stunt, Flight flight, Measured measured) {}

    /** There is no such value in the range that was searched. */
    public static final class NoSolutionException extends Exception {
        private static final long serialVersionUID = 1;

        NoSolutionException(String message) {
            super(message);
        }
    }

    /**
     * Searches an input for a figure; the lowest value that gives it.
     *
     * @param wanted value of the figure (SI unit of the figure)
     * @param low least value of the input that is tried (SI unit of the input)
     * @param high greatest value of the input that is tried (SI unit of the input)
     */
    public static Solution solve(
            Stunt stunt, Conditions conditions, Input unknown, Figure figure, double wanted, double low, double high)
            throws NoSolutionException {
        double before = Double.NaN;
        double beforeMiss = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= PROBES; k++) {
            double value = low + (high - low) * k / PROBES;
            double miss = miss(stunt, conditions, unknown, figure, wanted, value);
            if (Double.isFinite(miss)) {
                least = Math.min(least, miss + wanted);
                greatest = Math.max(greatest, miss + wanted);
            }
            if (miss == 0 || Double.isFinite(beforeMiss) && Double.isFinite(miss) && beforeMiss * miss < 0) {
                double found = miss == 0 ? value : refine(stunt, conditions, unknown, figure, wanted, before, value);
                return solution(stunt, conditions, unknown, found);
            }
            before = value;
            beforeMiss = miss;
        }
        throw new NoSolutionException(
                least > greatest
                        ? "no flight with " + unknown.key() + " in the range tried has a " + figure.words()
                        : figure.words() + " only runs from " + shown(least) + " to " + shown(greatest)
                                + (figure.dimension() == Dimension.ONE
                                        ? ""
                                        : " " + figure.dimension().unit())
                                + " in the range tried");
    }

    private static String shown(double value) {
        return DecimalText.significant(value, 4);
    }

    private static double refine(
            Stunt stunt, Conditions conditions, Input unknown, Figure figure, double wanted, double low, double high) {
        BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(1e-9, 1e-9, 5);
        return solver.solve(100, value -> miss(stunt, conditions, unknown, figure, wanted, value), low, high);
    }

    private static double miss(
            Stunt stunt, Conditions conditions, Input unknown, Figure figure, double wanted, double value) {
        OptionalDouble got =
                solution(stunt, conditions, unknown, value).measured.get(figure);
        return got.isPresent() ? got.getAsDouble() - wanted : Double.NaN;
    }

    private static Solution solution(Stunt stunt, Conditions conditions, Input unknown, double value) {
        Stunt tried = stunt.with(unknown, value);
        Flight flight = new Simulator().fly(tried, conditions);
        return new Solution(value, tried, flight, Measured.of(flight, tried, conditions.terrain()));
    }
}
