package org.reckoner.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.environment.Conditions;

/** Every picture of a stunt flown many times, each under the name that its file gets. */
public final class DispersionPictures {
    private DispersionPictures() {}

    /**
     * The pictures in the order in which a person asks: which limits hold, how near to the wall, where it ends, what to measure.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static Map<String, Drawing> of(Dispersion dispersion, Conditions conditions, double kept, Page page) {
        return new LinkedHashMap<>();
    }
}
