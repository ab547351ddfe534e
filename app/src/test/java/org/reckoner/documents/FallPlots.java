package org.reckoner.documents;

import static org.reckoner.documents.Curves.steps;
import static org.reckoner.documents.RidePlots.text;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.report.Axis;
import org.reckoner.report.Chart;
import org.reckoner.report.Measure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;

/** Plots of the fall, the opening, and the machine alone. */
final class FallPlots {
    /** Throws at these times meet the airspeeds of the plots (s). */
    private static final double[] DELAYS = {1.2, 1.8, 2.4, 3, 3.6, 4.2, 4.8, 5.5, 6.5, 8, 10};

    private FallPlots() {}

    static Chart freefall() {
        Practice practice = Practice.above(1_090);
        Curves curves = new Curves();
        for (double ratio : new double[] {1.3, 0.86, 0.4, 0}) {
            Flight flight = practice.until(40)
                    .with(Input.DELAY, 14)
                    .with(Input.TRACK_LIFT_TO_DRAG, ratio)
                    .fly();
            double[] times = steps(0, 14, 71);
            double[] out = Arrays.stream(times)
                    .map(t -> out(flight.performer().placeAt(t)))
                    .toArray();
            curves.add(ratio == 0 ? "no lift" : text("L/D %.2f", ratio), times, out);
        }
        return curves.chart(
                "Distance out in freefall",
                "Lift needs speed: for four seconds every body flies alike, then the tracker moves away.",
                Practice.NOTE + " Distance from the lip over the ground; a curve for each lift over drag.",
                Axis.of("time from T0", Measure.TIME),
                Axis.of("distance out", Measure.LENGTH).fromZero());
    }

    static Chart deployment() {
        Practice practice = Practice.above(1_090);
        Curves curves = new Curves();
        for (double inches : new double[] {32, 36, 42, 48, 52}) {
            double[][] points = new double[2][DELAYS.length];
            for (int k = 0; k < DELAYS.length; k++) {
                Flight flight = practice.until(DELAYS[k] + 20)
                        .with(Input.DELAY, DELAYS[k])
                        .with(Input.PILOT_CHUTE_DIAMETER, inches * 0.0254)
                        .fly();
                double thrown =
                        flight.first(FlightEvent.Throw.class).orElseThrow().time();
                double taut = flight.first(FlightEvent.LineStretch.class)
                        .orElseThrow()
                        .time();
                points[0][k] = flight.performer().channelAt(Channel.AIRSPEED, thrown);
                points[1][k] = taut - thrown;
            }
            curves.add(text("pilot chute %.0f in", inches), points[0], points[1]);
        }
        return curves.chart(
                "Throw to line stretch",
                "A slow throw takes longer to come taut, and then the size of the pilot chute matters most.",
                Practice.NOTE + " The time holds 0.3 s until the pilot chute pulls.",
                Axis.of("airspeed at the throw", Measure.SPEED),
                Axis.of("throw to line stretch", Measure.TIME).fromZero());
    }

    static Chart inflation() {
        Practice practice = Practice.above(1_090);
        Practice down = practice.with(FallPlots::sliderDown).with(Input.FILL_SPEED, 20);
        Curves curves = new Curves();
        add(curves, "slider down, 0.9 s at 20 m/s", down.with(Input.FILL_TIME, 0.9), 6);
        for (double fill : new double[] {1.5, 3, 5}) {
            add(curves, text("slider up, %.1f s at 50 m/s", fill), practice.with(Input.FILL_TIME, fill), DELAYS.length);
        }
        return curves.chart(
                "Opening load",
                "With the slider up the body slows down before the canopy fills; without it the speed decides.",
                Practice.NOTE + " Greatest riser load of the inflation; a curve for each fill time.",
                Axis.of("airspeed at line stretch", Measure.SPEED),
                Axis.of("opening load", Measure.LOAD).fromZero());
    }

    private static void add(Curves curves, String name, Practice practice, int throwsFlown) {
        double[][] points = new double[2][throwsFlown];
        for (int k = 0; k < throwsFlown; k++) {
            Flight flight =
                    practice.until(DELAYS[k] + 30).with(Input.DELAY, DELAYS[k]).fly();
            points[0][k] =
                    flight.first(FlightEvent.LineStretch.class).orElseThrow().airspeed();
            points[1][k] = greatestRiserLoad(flight);
        }
        curves.add(name, points[0], points[1]);
    }

    private static Stunt sliderDown(Stunt stunt) {
        return new Stunt(
                stunt.name(),
                stunt.illustrative(),
                stunt.frame(),
                stunt.bowl(),
                stunt.zones(),
                stunt.obstacles(),
                stunt.vehicle(),
                Slider.DOWN,
                stunt.plan(),
                stunt.limits(),
                stunt.inputs());
    }

    private static double greatestRiserLoad(Flight flight) {
        double from = flight.first(FlightEvent.LineStretch.class).orElseThrow().time();
        double to = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        return Arrays.stream(steps(from, to, 400))
                .map(t -> flight.performer().channelAt(Channel.RISER_LOAD, t))
                .max()
                .orElseThrow();
    }

    static Chart vehicle() {
        Curves curves = new Curves();
        for (double depth : new double[] {800, 400, 200, 100, 50}) {
            Practice practice = Practice.above(depth).until(30);
            curves.add(
                    text("ground %.0f m below", depth),
                    steps(15, 30, 16),
                    speed -> practice.with(Input.START_SPEED, speed)
                            .with(Input.RUN_UP_SPEED, speed)
                            .figure(Figure.VEHICLE_DISTANCE)
                            .orElse(Double.NaN));
        }
        return curves.chart(
                "First impact of the machine",
                "A metre a second more at the lip carries the machine three to six metres farther.",
                Practice.NOTE + " Horizontal distance from the lip to the first impact.",
                Axis.of("speed at the lip", Measure.SPEED),
                Axis.of("distance of the first impact", Measure.LENGTH).fromZero());
    }

    private static double out(Vector3D place) {
        return Math.sqrt(place.getX() * place.getX() + place.getY() * place.getY());
    }
}
