package org.reckoner.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.GridTerrain;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.numeric.Elementary;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/** A made-up motorcycle jump off a cliff, flown without a simulator: parabolas, then a straight glide. */
final class Fixture {
    static final String STUNT_TEXT = "stunt:\n  name: Helsetkopen ø å, Øystese\n";
    static final double THROW = 6;
    static final double OPEN = 8.5;
    static final double DOWN = 68.123_456_7;

    private static final double HEADING = StrictMath.toRadians(255);
    private static final double G = 9.81;

    private Fixture() {}

    static RunConfiguration configuration() {
        return new RunConfiguration(STUNT_TEXT, List.of(), "0.1.0", 42, Map.of());
    }

    static FlownStunt flown() {
        return new FlownStunt(
                stunt("Helsetkopen ø å, Øystese"),
                flight(),
                terrain(),
                configuration().provenance());
    }

    /** The same stunt flown by the simulator, with siblings, seconds to spare and the bands of three inputs. */
    static Prediction predicted() {
        Stunt stunt = stunt("Helsetkopen ø å, Øystese");
        for (Input input : Input.values()) {
            Uncertain is = stunt.inputs().get(input);
            Spread spread = input == Input.RUN_UP_SPEED
                    ? new Spread.Normal(0.6)
                    : input == Input.REACH || input == Input.TRACK_KD ? is.spread() : Spread.NONE;
            stunt = stunt.with(stunt.inputs()
                    .with(input, new Uncertain(is.centre(), spread, is.scope(), is.grade(), is.source(), is.stated())));
        }
        SiteFrame frame = stunt.frame();
        return Prediction.of(
                stunt,
                new Conditions(
                        terrain(),
                        Atmosphere.standard().compile(),
                        new Calm(),
                        Gravity.wgs84(frame.lip().latitude(), frame.lip().heightEllipsoid(), true)));
    }

    static Stunt stunt(String name) {
        SiteFrame frame = SiteFrame.of(
                StrictMath.toRadians(62.0579),
                StrictMath.toRadians(6.9715),
                1247,
                HeightDatum.MSL,
                46.3,
                new Bearing(HEADING));
        Vector3D field = along(DOWN).add(new Vector3D(10, -15, 0));
        return new Stunt(
                name,
                true,
                frame,
                new Vector3D(-300, -80, -400),
                List.of(
                        new Zone("Helsetvatnet øst", field, 40, false),
                        new Zone("road", field.add(new Vector3D(150, 220, 0)), 25, true)),
                List.of(new Obstacle("mast, \"old\"", new Vector3D(20, 40, -2), 12, 1)),
                new Vehicle(
                        "motocross 250",
                        List.of(new Vehicle.TorquePoint(400, 20), new Vehicle.TorquePoint(1400, 25)),
                        3.05,
                        List.of(2.1, 1.7, 1.4),
                        3.8,
                        "made up",
                        Grade.JUDGEMENT),
                Slider.DOWN,
                new Plan(
                        List.of(
                                new Phase.RunUp(Throttle.HOLD_SPEED),
                                new Phase.Ramp(Throttle.CLOSED),
                                new Phase.Airborne(Throttle.CLOSED),
                                new Phase.Separation(),
                                new Phase.Freefall(List.of(
                                        new Phase.PostureStep(Posture.UNSTABLE, 0, HEADING),
                                        new Phase.PostureStep(Posture.TRACK, 1.2, HEADING))),
                                new Phase.Deployment(Trigger.DELAY_FROM_T0),
                                new Phase.Canopy(PilotMode.PATTERN, "Helsetvatnet øst"),
                                new Phase.Landing()),
                        List.of(new Branch(Failure.NO_PULL, 1e-3, Grade.JUDGEMENT, "judgement"))),
                List.of(new Limit("opening", Figure.OPENING_HEIGHT, true, 150, "BASE coordinator", "outs")),
                Inputs.standard());
    }

    /** A plateau at the lip, a steep wall 30 m out, and a valley that falls gently. */
    static Terrain terrain() {
        int columns = 101;
        int rows = 61;
        double cell = 20;
        float[] heights = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = -1600 + cell * column;
                double y = -700 + cell * row;
                double out = x * Elementary.sin(HEADING) + y * Elementary.cos(HEADING);
                double drop = out < 10 ? 1.5 : out < 90 ? 1.5 + (out - 10) * 7 : 561.5 + (out - 90) * 0.25;
                heights[row * columns + column] = (float) -drop;
            }
        }
        return new GridTerrain(-1600, -700, cell, columns, rows, heights, 2);
    }

    static Flight flight() {
        Trajectory performer = performer();
        Trajectory vehicle = vehicle();
        Vector3D down = performer.place(performer.size() - 1);
        FlightEvent.Contact touchdown = new FlightEvent.Contact(
                DOWN, BodyName.PERFORMER, down, performer.velocity(performer.size() - 1), 1.9, Struck.GROUND, true);
        return new Flight(
                Map.of(BodyName.PERFORMER, performer, BodyName.VEHICLE, vehicle),
                List.of(
                        new FlightEvent.Ride(-4, FlightEvent.RideMark.START),
                        new FlightEvent.Lip(0, 22, 0.3, 0.28, -0.1, 900, 50),
                        new FlightEvent.Separated(0.6, 1.5, 0.2),
                        new FlightEvent.PostureChange(1.8, Posture.TRACK),
                        new FlightEvent.Throw(THROW),
                        new FlightEvent.LineStretch(7.400_000_1, 55, 2500),
                        new FlightEvent.OpenCanopy(OPEN, HEADING),
                        new FlightEvent.Contact(
                                10,
                                BodyName.VEHICLE,
                                vehicle.place(vehicle.size() - 1),
                                Vector3D.ZERO,
                                61,
                                Struck.GROUND,
                                false),
                        touchdown),
                List.of(
                        new PhaseSpan(BodyName.VEHICLE, "run_up", -4, 0),
                        new PhaseSpan(BodyName.VEHICLE, "flight", 0, 10),
                        new PhaseSpan(BodyName.PERFORMER, "run_up", -4, 0),
                        new PhaseSpan(BodyName.PERFORMER, "airborne", 0, 0.6),
                        new PhaseSpan(BodyName.PERFORMER, "freefall", 0.6, THROW),
                        new PhaseSpan(BodyName.PERFORMER, "deployment", THROW, OPEN),
                        new PhaseSpan(BodyName.PERFORMER, "canopy", OPEN, DOWN)),
                new Outcome.Landed("Helsetvatnet øst", touchdown),
                new Flight.Effort(97, 1234, 5678, 1.2e-9));
    }

    private static Trajectory performer() {
        Trajectory.Recorder recorder = new Trajectory.Recorder();
        for (int i = -400; i <= 6812; i++) {
            knot(recorder, i / 100.0, true);
        }
        knot(recorder, DOWN, true);
        return recorder.finish();
    }

    private static Trajectory vehicle() {
        Trajectory.Recorder recorder = new Trajectory.Recorder();
        for (int i = -400; i <= 1000; i++) {
            knot(recorder, i / 100.0, false);
        }
        return recorder.finish();
    }

    private static void knot(Trajectory.Recorder recorder, double t, boolean performer) {
        int k = recorder.add(t);
        Vector3D place = performer ? along(t) : ballistic(t, 21, 6.5);
        double h = 1e-4;
        Vector3D before = performer ? along(t - h) : ballistic(t - h, 21, 6.5);
        Vector3D after = performer ? along(t + h) : ballistic(t + h, 21, 6.5);
        Vector3D velocity = after.subtract(before).scalarMultiply(1 / (2 * h));
        recorder.place(k, place.getX(), place.getY(), place.getZ());
        recorder.velocity(k, velocity.getX(), velocity.getY(), velocity.getZ());
        recorder.acceleration(k, 0, 0, t > 0 && (t < THROW || !performer) ? -G : 0);
        recorder.channel(k, Channel.HEADING, HEADING);
        recorder.channel(k, Channel.PITCH, performer ? (t > 1.8 && t < OPEN ? -0.26 : 1.2) : t < 0 ? 0 : 0.8 * t);
        if (performer) {
            recorder.channel(k, Channel.FILL, t < 7.4 ? 0 : Math.min(1, (t - 7.4) / (OPEN - 7.4)));
            recorder.channel(k, Channel.KD, 0.0058);
        } else {
            recorder.channel(k, Channel.ENGINE_SPEED, 900);
        }
    }

    /** The performer: ballistic until the throw, slowed until the canopy flies, then a straight glide. */
    private static Vector3D along(double t) {
        if (t <= THROW) {
            return ballistic(t, 22, 6);
        }
        Vector3D place = ballistic(THROW, 22, 6);
        double slow = Math.min(t, OPEN) - THROW;
        double fall = 52.86 * slow - 0.5 * 19 * slow * slow;
        double glide = Math.max(0, t - OPEN);
        return place.add(new Vector3D(
                (16 * slow + 10 * glide) * Elementary.sin(HEADING),
                (16 * slow + 10 * glide) * Elementary.cos(HEADING),
                -fall - 5.36 * glide));
    }

    private static Vector3D ballistic(double t, double out, double up) {
        double flying = Math.max(0, t);
        return new Vector3D(
                out * t * Elementary.sin(HEADING),
                out * t * Elementary.cos(HEADING),
                up * flying - 0.5 * G * flying * flying);
    }

    /** Writes every text export and the scene to a folder: what the tests on two Java versions compare. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        FlownStunt flown = flown();
        Files.writeString(folder.resolve("performer.csv"), TrajectoryCsv.every(50, flown, BodyName.PERFORMER));
        Files.writeString(folder.resolve("vehicle.csv"), TrajectoryCsv.full(flown, BodyName.VEHICLE));
        Files.writeString(folder.resolve("events.csv"), EventsCsv.of(flown));
        Files.writeString(folder.resolve("prediction.json"), PredictionJson.of(flown));
        Files.writeString(
                folder.resolve("whole.json"),
                PredictionJson.of(predicted(), configuration().provenance()));
        Files.writeString(folder.resolve("run.json"), RunJson.of(flown.stunt(), configuration()));
        Files.writeString(folder.resolve("flight.kml"), FlightKml.of(flown, null));
        Files.writeString(folder.resolve("track.kml"), FlightKml.of(flown, Instant.parse("2026-06-01T10:00:00Z")));
        Files.write(folder.resolve("flight.glb"), FlightGlb.of(flown));
    }
}
