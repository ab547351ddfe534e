package org.reckoner.bulk;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long the steps of the block engine are in each phase: short where much happens, long where the flight is smooth.
 *
 * @param seconds longest step of a phase by its name (s)
 * @param elsewhere longest step of a phase without an entry (s)
 */
public record Steps(Map<String, Double> seconds, double elsewhere) {
    /** Within two milliseconds and two centimetres of the reference engine on a cliff jump; judged by halving them. */
    public static final Steps STANDARD = new Steps(
            Map.of(
                    "run_up", 0.04,
                    "airborne", 0.05,
                    "freefall", 0.05,
                    "deployment", 0.02,
                    "inflation", 0.04,
                    "canopy", 0.4,
                    "tumble", 0.12),
            0.02);

    public Steps {
        seconds = Map.copyOf(seconds);
        for (double step : seconds.values()) {
            requireStep(step);
        }
        requireStep(elsewhere);
    }

    /**
     * The same with every step multiplied, to see by how much the answer hangs on them.
     *
     * @param factor what every step is multiplied with (1)
     */
    public Steps times(double factor) {
        return new Steps(
                seconds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> factor * e.getValue())),
                factor * elsewhere);
    }

    /** @return the longest step of a phase (s) */
    double of(String phase) {
        return seconds.getOrDefault(phase, elsewhere);
    }

    private static void requireStep(double step) {
        if (!(step > 0 && step <= 1)) {
            throw new IllegalArgumentException("a step of " + step + " s is not above 0 and at most 1 s");
        }
    }
}
