package org.reckoner.dispersion;

import java.util.List;
import java.util.Optional;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.SeparationGap;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * Whether rider and machine meet again after they have parted, and whether the machine meets pilot chute, lines or canopy.
 *
 * @param body rider against machine, from the push-off on
 * @param gear rider, pilot chute, lines and canopy against the machine, from the throw to its first impact; absent where it
 *     has hit before any throw
 */
public record Recontact(Approach body, Optional<Approach> gear) {

    /**
     * How near two things come.
     *
     * @param flights that were looked at
     * @param met they overlap; a rider who never gets {@value SeparationGap#ARMING} m away counts as met
     * @param near they come nearer than {@value SeparationGap#ARMING} m
     * @param gap least distance of the flights that have one: one in a hundred, one in twenty, half stay below (m)
     * @param least of all flights (m)
     */
    public record Approach(int flights, Share met, Share near, List<Interval> gap, double least) {
        public Approach {
            gap = List.copyOf(gap);
        }
    }

    /** Counts the flights of a plan; nothing where rider and machine do not part, or never have. */
    static Optional<Recontact> of(Stunt stunt, Cloud planned) {
        if (!stunt.plan().has(Phase.Separation.class)) {
            return Optional.empty();
        }
        return approach(planned, Figure.SEPARATION_GAP, true)
                .map(body -> new Recontact(body, approach(planned, Figure.GEAR_GAP, false)));
    }

    private static Optional<Approach> approach(Cloud planned, Figure figure, boolean missing) {
        double[] values = planned.values(figure);
        if (values.length == 0) {
            return Optional.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
        }
        return Optional.of(new Approach(
                planned.samples().size(),
                planned.share(sample -> below(sample, figure, 0, missing)),
                planned.share(sample -> below(sample, figure, SeparationGap.ARMING, missing)),
                List.of(planned.quantile(figure, 0.01), planned.quantile(figure, 0.05), planned.quantile(figure, 0.5)),
                least));
    }

    private static boolean below(Sample sample, Figure figure, double gap, boolean missing) {
        double value = sample.figure(figure);
        return Double.isNaN(value) ? missing && !(sample.outcome() instanceof Outcome.StoppedShort) : value <= gap;
    }
}
