package org.reckoner.opening;

import java.util.Optional;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * What an open canopy may meet and what it can reach.
 *
 * @param circle openings in every direction, where there is rock to meet
 * @param noCircle why there is none; empty where there is one
 * @param reach ground within a glide, where a canopy opens
 */
public record UnderCanopy(Optional<HeadingCircle> circle, String noCircle, Optional<Reach> reach) {
    /** Takes whose openings are kept; enough for one in twenty and its interval. */
    private static final int OPENINGS = 400;

    /**
     * Asks the first takes of a dispersion.
     *
     * @param threads how many work at once; changes the speed, never the answer
     */
    public static UnderCanopy of(Dispersion dispersion, Conditions conditions, int threads) {
        Stunt stunt = dispersion.stunt();
        if (!stunt.plan().has(Phase.Canopy.class)) {
            return without("the plan has no canopy", Optional.empty());
        }
        Dealt dealt = new Dealt(stunt, dispersion.planned().plan());
        int takes = Math.min(OPENINGS, dispersion.planned().samples().size());
        Openings openings = Openings.of(stunt, conditions, dealt, takes, threads);
        Optional<Reach> reach = Reach.of(
                stunt, conditions, dealt, openings, dispersion.planned().plan().level());
        if (conditions.terrain() instanceof FlatTerrain) {
            return without("the ground is flat, so no opening faces rock", reach);
        }
        if (openings.all().isEmpty()) {
            return without("no canopy opens in " + takes + " takes", reach);
        }
        HeadingCircle circle = HeadingCircle.of(stunt, conditions, dealt, openings, dispersion.planned(), threads);
        return circle.meetsRock()
                ? new UnderCanopy(Optional.of(circle), "", reach)
                : without(
                        "left alone in every direction, no canopy meets rock within " + (int) HeadingCircle.WATCHED
                                + " s of its opening",
                        reach);
    }

    private static UnderCanopy without(String why, Optional<Reach> reach) {
        return new UnderCanopy(Optional.empty(), why, reach);
    }
}
