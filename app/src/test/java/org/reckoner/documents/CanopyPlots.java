package org.reckoner.documents;

import static org.reckoner.documents.Curves.steps;
import static org.reckoner.documents.RidePlots.text;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.report.Axis;
import org.reckoner.report.Chart;
import org.reckoner.report.Measure;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** Plots of the flight under the canopy and its end. */
final class CanopyPlots {
    private static final double DEGREE = StrictMath.PI / 180;

    /** Ground that a six-second throw reaches with some two hundred metres of canopy flight (m). */
    private static final double DEPTH = 420;

    /** Long enough to turn away from a wall, too short to come back for another reason (s). */
    private static final double FIRST_TURN = 10;

    private CanopyPlots() {}

    static Chart canopy() {
        Practice practice = near().until(60);
        double takeOff = practice.stunt().frame().heading().angle();
        Curves curves = new Curves();
        for (double airspeed : new double[] {8, 7, 6, 5}) {
            curves.add(text("stowed at %.0f m/s", airspeed), steps(0, 3, 16), steerable -> {
                Flight flight = practice.with(Input.STEERABLE_AFTER, steerable)
                        .with(Input.BRAKE_AIRSPEED, airspeed)
                        .fly(Failure.OFF_HEADING);
                return back(flight, takeOff);
            });
        }
        return curves.chart(
                "A canopy that opens facing the wall",
                "Every second after the reaction until the canopy answers costs five to eight metres toward the wall.",
                Practice.NOTE
                        + " Way toward the wall after the canopy is open; a curve for each airspeed with stowed brakes.",
                Axis.of("from open canopy until it answers", Measure.TIME),
                Axis.of("way toward the wall", Measure.LENGTH).fromZero());
    }

    /** How far the performer comes back toward the lip within ten seconds of the open canopy (m). */
    private static double back(Flight flight, double takeOff) {
        Trajectory path = flight.performer();
        double open = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        double farthest = Double.NEGATIVE_INFINITY;
        double back = 0;
        for (double t : steps(open, open + FIRST_TURN, 1_000)) {
            Vector3D place = path.placeAt(t);
            double out = place.getX() * StrictMath.sin(takeOff) + place.getY() * StrictMath.cos(takeOff);
            farthest = Math.max(farthest, out);
            back = Math.max(back, farthest - out);
        }
        return back;
    }

    static Chart landing() {
        Practice practice = near();
        Curves curves = new Curves();
        for (double time : new double[] {0.5, 1, 2, 3}) {
            curves.add(
                    text("flare holds %.1f s", time),
                    steps(0.5, 6, 12),
                    height -> practice.with(Input.PILOT_FLARE_HEIGHT, height)
                            .with(Input.FLARE_TIME, time)
                            .figure(Figure.LANDING_FALL_HEIGHT)
                            .orElse(Double.NaN));
        }
        return curves.chart(
                "How hard the touchdown is",
                "A flare too low has no time to work; one too high runs out in the air.",
                Practice.NOTE + " Equivalent fall height: the drop onto a level floor that meets it as hard.",
                Axis.of("height of the feet at the flare", Measure.LENGTH),
                Axis.of("equivalent fall height", Measure.LENGTH).fromZero());
    }

    /** The landing zone where a canopy from six seconds can reach it, wind from one side everywhere. */
    private static Practice near() {
        return Practice.above(DEPTH)
                .with(CanopyPlots::withNearZone)
                .with(Input.WIND_LIP_FROM, 250 * DEGREE)
                .with(Input.WIND_BOWL_FROM, 250 * DEGREE)
                .with(Input.WIND_LANDING_ZONE_FROM, 250 * DEGREE);
    }

    private static Stunt withNearZone(Stunt stunt) {
        Zone planned = stunt.landingZone();
        Zone zone = new Zone(planned.name(), new Vector3D(-350, -80, -DEPTH), planned.radius(), false);
        return new Stunt(
                stunt.name(),
                stunt.illustrative(),
                stunt.frame(),
                stunt.bowl(),
                List.of(zone),
                List.of(),
                stunt.vehicle(),
                stunt.slider(),
                stunt.plan(),
                stunt.limits(),
                stunt.inputs());
    }
}
