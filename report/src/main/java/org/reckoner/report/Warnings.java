package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Trigger;

/** What a person must hear about a prediction before reading its numbers. */
final class Warnings {
    /** Slider-down openings were only checked up to this speed at line stretch (m/s). */
    private static final double SLIDER_DOWN_SPEED = 30;

    /** Below this the front wheel drops deep over the edge before the rear wheel is off (m/s). */
    private static final double SLOW_LIP = 7;

    /** An energy balance that misses by more means that the integration went wrong (1). */
    private static final double ENERGY = 1e-7;

    /** The tyre dents and the fork gives by this much: deeper into the ramp is a drag over the lip, judgement (m). */
    private static final double TYRE = 0.05;

    /** A run-up so far under the ground stands in it, not on it (m). */
    private static final double DEEP = 0.5;

    /** Less than this share of the speed that the rider means to hold is told (1). */
    private static final double REACHED = 0.95;

    private Warnings() {}

    private static String throwDatum(Prediction prediction) {
        return prediction
                        .stunt()
                        .plan()
                        .find(Phase.Deployment.class)
                        .map(deployment -> deployment.trigger() == Trigger.HEIGHT_AGL)
                        .orElse(false)
                ? " above ground"
                : " MSL";
    }

    private static void ramp(Prediction prediction, List<String> warnings) {
        prediction.ramp().ifPresent(ramp -> {
            if (ramp.rearWheel().distance() < -TYRE) {
                warnings.add("after T0 the rear wheel drops "
                        + Measure.LENGTH.pair(-ramp.rearWheel().distance(), 2)
                        + " into the lip: it drags over the edge, which turns the machine and is not modelled");
            }
            ramp.performer().ifPresent(near -> {
                if (near.distance() < COMES_BACK) {
                    warnings.add("the performer comes within " + Measure.LENGTH.pair(near.distance()) + " of the ramp, "
                            + Measure.TIME.text(near.time(), 1) + " after T0");
                }
            });
        });
    }

    /** Nearer to the ramp than this two seconds after T0 is worth a word (m). */
    private static final double COMES_BACK = 10;

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
        prediction
                .flight()
                .first(FlightEvent.Recontact.class)
                .ifPresent(meeting -> warnings.add("what is shown after rider and machine run into each other, "
                        + Measure.TIME.text(meeting.time(), 2) + " after T0, is not predicted"));
        prediction.equipment().ifPresent(gap -> {
            if (gap.distance() <= 0) {
                warnings.add("the machine runs into the " + gap.part().words() + ", " + Measure.TIME.text(gap.time(), 1)
                        + " after T0; what is shown after that is not predicted");
            }
        });
        if (prediction.flight().outcome() instanceof Outcome.Strike strike && strike.throwMissed()) {
            warnings.add("no throw: the fall began below "
                    + Measure.LENGTH.pair(prediction.stunt().inputs().centre(Input.DEPLOYMENT_HEIGHT))
                    + throwDatum(prediction) + ", the height of the throw in plan.deployment");
        }
        ramp(prediction, warnings);
        prediction.flight().first(FlightEvent.Lip.class).ifPresent(lip -> {
            if (lip.speed() < SLOW_LIP) {
                warnings.add("the lip is left at " + Measure.SPEED.pair(lip.speed())
                        + ": so slow that the front drops over the edge, which is only roughly modelled");
            }
        });
        prediction.flight().vehicle().ifPresent(vehicle -> {
            Vector3D start = vehicle.placeAt(vehicle.start());
            double deep = prediction.conditions().terrain().groundBelow(start.getX(), start.getY(), start.getZ())
                    - start.getZ();
            if (vehicle.start() < 0 && deep > DEEP) {
                warnings.add("the run-up begins " + Measure.LENGTH.pair(deep)
                        + " under the ground: the ramp is higher than the lip stands over it");
            }
        });
        prediction.flight().first(FlightEvent.Lip.class).ifPresent(lip -> {
            double meant = prediction.stunt().inputs().centre(Input.RUN_UP_SPEED);
            if (prediction.failure() == null && lip.speed() < REACHED * meant) {
                warnings.add("the rider means to hold " + Measure.SPEED.pair(meant) + " and leaves the lip at "
                        + Measure.SPEED.pair(lip.speed()) + ": run-up or engine give no more");
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
