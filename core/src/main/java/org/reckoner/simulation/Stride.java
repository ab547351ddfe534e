package org.reckoner.simulation;

/**
 * With which step a restarted integration begins. A leg that is interrupted every second, as by a pilot on a clock, would
 * otherwise spend most of its work on finding its stride again; here it tries twice what went well before.
 */
final class Stride {
    /** Lets the integrator find its own first step. */
    private static final double UNKNOWN = -1;

    private final double longest;
    private double next = UNKNOWN;
    private double tried;
    private boolean first;

    Stride(double longest) {
        this.longest = longest;
    }

    /** The first step to try. @param span time left until the integration ends anyway (s) @return step, or negative if the integrator should choose (s) */
    double begin(double span) {
        first = true;
        tried = next == UNKNOWN ? UNKNOWN : Math.min(next, span);
        return tried;
    }

    /** The integrator has taken a step. @param step its length (s) */
    void accepted(double step) {
        if (!first) {
            next = Math.max(next, Math.min(step, longest));
            return;
        }
        first = false;
        boolean shortened = tried != UNKNOWN && step < 0.99 * tried;
        next = Math.min(shortened ? step : 1.25 * step, longest);
    }
}
