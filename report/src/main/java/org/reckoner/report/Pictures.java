package org.reckoner.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Stunt;

/** Every picture of a prediction, each under the name that its file gets. */
public final class Pictures {
    private Pictures() {}

    /** The pictures in the order in which a person asks: the wall, the whole way, the map, then the charts. */
    public static Map<String, Drawing> of(Prediction prediction, Page page) {
        Stunt stunt = prediction.stunt();
        Flight flight = prediction.flight();
        Terrain terrain = prediction.conditions().terrain();
        Map<String, Drawing> all = new LinkedHashMap<>();
        Clearance clearance = prediction.clearance();
        boolean thrown = flight.first(FlightEvent.Throw.class).isPresent();
        if (thrown && SideElevation.startsInOpenAir(clearance)) {
            all.put("side-landing", SideElevation.fromThrow(stunt, flight, terrain, clearance, page));
        } else {
            all.put("side-near", SideElevation.near(stunt, flight, terrain, clearance, prediction.siblings(), page));
        }
        all.put("side-whole", SideElevation.whole(stunt, flight, terrain, clearance, List.of(), page));
        List<WindAt> winds = WindAt.of(stunt, prediction.conditions().wind());
        all.put("plan", PlanView.draw(stunt, flight, terrain, winds, prediction.runOut(), page));
        all.putAll(FlightCharts.draw(stunt, flight, terrain, clearance, List.of(), page));
        return all;
    }
}
