package org.reckoner.documents;

import static org.reckoner.documents.Curves.steps;

import java.util.List;
import java.util.Locale;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.SeparationGap;
import org.reckoner.report.Axis;
import org.reckoner.report.Chart;
import org.reckoner.report.Measure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;

/** Plots of what happens with the machine, up to the push-off. */
final class RidePlots {
    private static final double DEGREE = StrictMath.PI / 180;

    private RidePlots() {}

    static Chart runUp() {
        Practice practice = Practice.above(5);
        Curves curves = new Curves();
        for (double held : new double[] {16, 19, 22, 25, 28}) {
            curves.add(
                    text("%.0f m/s asked", held),
                    steps(10, 130, 41),
                    length -> practice.with(Input.RUN_UP_SPEED, held)
                            .with(Input.RUN_UP_LENGTH, length)
                            .with(RidePlots::endsAtLip)
                            .figure(Figure.LIP_SPEED)
                            .orElse(Double.NaN));
        }
        return curves.chart(
                "Lip speed over run-up length",
                "A run-up that is too short caps the lip speed, whatever the rider asks for.",
                Practice.NOTE + " A curve for each speed that the rider means to hold; dents: gear shifts.",
                Axis.of("length of the run-up", Measure.LENGTH),
                Axis.of("speed at the lip", Measure.SPEED).fromZero());
    }

    static Chart ramp() {
        Practice practice = Practice.above(5);
        Curves curves = new Curves();
        for (double radius : new double[] {15, 20, 30, 45, 80}) {
            curves.add(
                    text("radius %.0f m", radius),
                    steps(10, 30, 21),
                    speed -> practice.with(Input.START_SPEED, speed)
                            .with(Input.RUN_UP_SPEED, speed)
                            .with(Input.TRANSITION_RADIUS, radius)
                            .with(RidePlots::endsAtLip)
                            .figure(Figure.RAMP_LOAD)
                            .orElse(Double.NaN));
        }
        return curves.chart(
                "Load factor of the transition",
                "The load of the transition grows with the square of the speed and shrinks with the radius.",
                Practice.NOTE + " Motocross suspension bottoms at about 3 to 4 g (judgement).",
                Axis.of("speed on the ramp", Measure.SPEED),
                Axis.of("greatest load factor", Measure.LOAD).fromZero());
    }

    static Chart airborne() {
        Practice practice = Practice.above(390).until(12);
        Curves curves = new Curves();
        for (Throttle throttle : Throttle.values()) {
            curves.add(throttle.words(), steps(15, 30, 31), speed -> {
                Flight flight = practice.with(Input.START_SPEED, speed)
                        .with(Input.RUN_UP_SPEED, speed)
                        .with(Input.SEPARATION_TIME, 1)
                        .with(stunt -> inTheAir(stunt, throttle))
                        .fly();
                return flight.vehicle().orElseThrow().channelAt(Channel.PITCH, 0.6);
            });
        }
        return curves.chart(
                "Pitch in the air",
                "A slow lip leaves the nose low; throttle in the air lifts it, the brake drops it.",
                Practice.NOTE
                        + " Pitch of the machine 0.6 s after T0, for what the rider does after the lip. Steps: one gear higher.",
                Axis.of("speed at the lip", Measure.SPEED),
                Axis.of("pitch, nose up", Measure.ANGLE));
    }

    static Chart separation() {
        Practice practice = Practice.above(390).until(12);
        Curves curves = new Curves();
        for (double elevation : new double[] {0, 20, 40, 60, 90}) {
            curves.add(text("%.0f° up", elevation), steps(0.5, 4, 29), push -> {
                Practice pushed = practice.with(Input.PUSH_SPEED, push).with(Input.PUSH_ELEVATION, elevation * DEGREE);
                return gapAfter(pushed, 1);
            });
        }
        return curves.chart(
                "Gap after the push-off",
                "A weak or level push leaves the two overlapping after a second; a push upward parts them.",
                Practice.NOTE
                        + " Gap of the skins of rider and machine, below zero where they overlap; push backward and so far up.",
                Axis.of("speed of the push, rider from machine", Measure.SPEED),
                Axis.of("gap 1 s after the push", Measure.LENGTH).fromZero());
    }

    private static double gapAfter(Practice practice, double seconds) {
        Flight flight = practice.fly();
        double at = flight.first(FlightEvent.Separated.class).orElseThrow().time() + seconds;
        List<SeparationGap.Point> profile =
                SeparationGap.of(flight, practice.stunt()).orElseThrow().profile();
        return profile.stream()
                .filter(point -> point.time() >= at - 1e-9)
                .findFirst()
                .map(SeparationGap.Point::gap)
                .orElse(Double.NaN);
    }

    /** Nothing of the plan matters beyond the lip. */
    private static Stunt endsAtLip(Stunt stunt) {
        List<Phase> phases = List.of(
                new Phase.RunUp(Throttle.HOLD_SPEED),
                new Phase.Ramp(Throttle.HOLD_SPEED),
                new Phase.Airborne(Throttle.HOLD_SPEED),
                new Phase.Landing());
        return stunt.with(new Plan(phases, List.of()));
    }

    private static Stunt inTheAir(Stunt stunt, Throttle throttle) {
        List<Phase> phases = stunt.plan().phases().stream()
                .map(phase -> phase instanceof Phase.Airborne ? new Phase.Airborne(throttle) : phase)
                .toList();
        return stunt.with(new Plan(phases, stunt.plan().branches()));
    }

    static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
