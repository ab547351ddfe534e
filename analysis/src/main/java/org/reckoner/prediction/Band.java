package org.reckoner.prediction;

import java.util.List;
import org.reckoner.stunt.Input;

/**
 * How far a figure spreads, to first order: every uncertain input moved alone by one standard deviation to both sides, the
 * changes added as squares ("linear"). Good near the plan, blind to corners.
 *
 * @param sigma standard deviation from everything together (SI unit of the figure)
 * @param bend how far the mean of two neighbours lies from the plan, all inputs together (SI unit of the figure)
 * @param repeats share of the variance that comes back every take (1)
 * @param judged share of the variance from inputs graded as judgement (1)
 * @param drivers the inputs that move it, strongest first
 * @param broken inputs whose movement took the figure away: the flight then ended otherwise
 */
public record Band(double sigma, double bend, double repeats, double judged, List<Driver> drivers, List<Input> broken) {
    /** Half width of the central 90 % of a bell curve, in standard deviations (1). */
    private static final double SIGMAS_90 = 1.6448536269514722;

    public Band {
        drivers = List.copyOf(drivers);
        broken = List.copyOf(broken);
    }

    /**
     * What one input does.
     *
     * @param change of the figure per standard deviation of the input (SI unit of the figure)
     * @param share of the variance (1)
     */
    public record Driver(Input input, double change, double share) {}

    /** Whether neighbours answer straight enough for a first-order band to mean something. */
    public boolean linear() {
        return broken.isEmpty() && bend <= 0.5 * sigma;
    }

    /** @return half the way from P5 to P95 (SI unit of the figure) */
    public double halfWidth() {
        return SIGMAS_90 * sigma;
    }
}
