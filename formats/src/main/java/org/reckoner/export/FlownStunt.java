package org.reckoner.export;

import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Stunt;

/**
 * A stunt together with the flight that was predicted for it: everything that an export needs.
 *
 * @param stunt as flown
 * @param flight what happened
 * @param terrain the ground that it happened over
 * @param provenance which program made it
 */
public record FlownStunt(Stunt stunt, Flight flight, Terrain terrain, Provenance provenance) {

    /** What every file says of itself. */
    static final String NOT_A_CLEARANCE = "predicted, not a clearance";

    /** The nominal flight of a prediction. */
    public static FlownStunt of(Prediction prediction, Provenance provenance) {
        return new FlownStunt(
                prediction.stunt(), prediction.flight(), prediction.conditions().terrain(), provenance);
    }

    /** The stunt's name, marked where its inputs are made up. */
    String title() {
        return stunt.illustrative() ? stunt.name() + " (illustrative)" : stunt.name();
    }

    /** The word that says whether the inputs describe a real plan or only show the product. */
    String inputsMark() {
        return stunt.illustrative() ? "illustrative" : "stated";
    }
}
