package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Slider;

/** What a person must hear about a prediction before reading its numbers. */
final class Warnings {
    /** Slider-down openings were only checked up to this speed at line stretch (m/s). */
    private static final double SLIDER_DOWN_SPEED = 30;

    /** Below this the front wheel drops deep over the edge before the rear wheel is off (m/s). */
    private static final double SLOW_LIP = 7;

    /** An energy balance that misses by more means that the integration went wrong (1). */
    private static final double ENERGY = 1e-7;

    private Warnings() {}

    static List<String> of(Prediction prediction) {
        List<String> warnings = new ArrayList<>();
        prediction.flight().first(FlightEvent.LineStretch.class).ifPresent(stretch -> {
            if (prediction.stunt().slider() == Slider.DOWN && stretch.airspeed() > SLIDER_DOWN_SPEED) {
                warnings.add("slider down at " + Measure.SPEED.pair(stretch.airspeed())
                        + ": outside the speeds at which it is used (up to " + Measure.SPEED.pair(SLIDER_DOWN_SPEED)
                        + "); the opening load is an extrapolation");
            }
        });
        prediction.gap().ifPresent(gap -> {
            if (gap.armed().isEmpty()) {
                warnings.add("rider and machine never get " + Measure.LENGTH.pair(0.5)
                        + " apart: the gap check was never armed");
            } else if (gap.recontact()) {
                warnings.add("rider and machine meet again: the gap falls to "
                        + Measure.LENGTH.pair(gap.least().orElseThrow().gap()));
            }
        });
        if (prediction.gap().map(g -> g.overlap()).orElse(false)) {
            warnings.add("rider and machine run into each other; what is shown after that is not predicted");
        }
        if (!prediction.stunt().obstacles().isEmpty()) {
            warnings.add("obstacles are drawn, not flown against");
        }
        prediction.flight().first(FlightEvent.Lip.class).ifPresent(lip -> {
            if (lip.speed() < SLOW_LIP) {
                warnings.add("the lip is left at " + Measure.SPEED.pair(lip.speed())
                        + ": so slow that the front drops over the edge, which is only roughly modelled");
            }
        });
        prediction.runOut().ifPresent(run -> {
            if (run.clipped()) {
                warnings.add("the run-out of the machine reaches the edge of the known terrain");
            }
        });
        if (prediction.stunt().plan().has(Phase.Ramp.class)
                && prediction.flight().first(FlightEvent.Lip.class).isPresent()
                && prediction
                        .flight()
                        .all(FlightEvent.Ride.class)
                        .anyMatch(r -> r.mark() == FlightEvent.RideMark.REAR_LIGHT)) {
            warnings.add("the rear wheel goes light on the ramp");
        }
        if (prediction.flight().effort().energyError() > ENERGY) {
            warnings.add("the energy balance of the flight misses by "
                    + prediction.flight().effort().energyError() + "; please report this stunt file");
        }
        return warnings;
    }
}
