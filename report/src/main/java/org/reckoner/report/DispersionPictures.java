package org.reckoner.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.opening.UnderCanopy;

/** Every picture of a stunt flown many times, each under the name that its file gets. */
public final class DispersionPictures {
    private DispersionPictures() {}

    /**
     * The pictures in the order in which a person asks: which limits hold, how near to the wall, where it ends, what to measure.
     * What too few flights are there for is left out.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static Map<String, Drawing> of(
            Dispersion dispersion, UnderCanopy canopy, Conditions conditions, double kept, Page page) {
        Terrain terrain = conditions.terrain();
        Map<String, Drawing> all = new LinkedHashMap<>();
        SpreadPanels panels = new SpreadPanels(dispersion, kept);
        if (!panels.isEmpty()) {
            all.put("spread-limits", panels.figures(page));
        }
        DispersionSide.draw(dispersion, terrain, kept, true, page).ifPresent(d -> all.put("spread-side-near", d));
        DispersionSide.draw(dispersion, terrain, kept, false, page).ifPresent(d -> all.put("spread-side-whole", d));
        DispersionPlan.draw(dispersion, terrain, DispersionPlan.Part.WHOLE, page)
                .ifPresent(d -> all.put("spread-plan", d));
        DispersionPlan.draw(dispersion, terrain, DispersionPlan.Part.LANDING, page)
                .ifPresent(d -> all.put("spread-landing", d));
        DispersionPlan.draw(dispersion, terrain, DispersionPlan.Part.MACHINE, page)
                .ifPresent(d -> all.put("spread-machine", d));
        PeoplePlan.draw(dispersion, terrain, page).ifPresent(d -> all.put("spread-people", d));
        canopy.circle()
                .ifPresent(circle -> all.put("spread-heading", HeadingRose.draw(dispersion.stunt(), circle, page)));
        canopy.reach()
                .ifPresent(reach -> all.put("spread-reach", ReachPlan.draw(dispersion.stunt(), reach, terrain, page)));
        SpreadPanels every = SpreadPanels.ofEveryFigure(dispersion, kept);
        if (!every.isEmpty()) {
            all.put("spread-figures", every.everyFigure(page));
        }
        if (!panels.isEmpty()) {
            all.put("spread-drivers", panels.drivers(page));
        }
        return all;
    }
}
