package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.CliffTerrain;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.GridTerrain;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.WallProfile;
import org.reckoner.environment.WallProfile.Point;
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
import org.reckoner.prediction.Measured;
import org.reckoner.prediction.Sibling;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/** Flights drawn by simple rules, to look at pictures without flying anything. */
final class Fixtures {
    static final double HEADING = 262;
    private static final double STEP = 0.01;
    private static final double G = 9.81;

    private Fixtures() {}

    record Case(String name, Stunt stunt, Flight flight, Terrain terrain, List<WindAt> winds, List<Sibling> siblings) {
        Case(String name, Stunt stunt, Flight flight, Terrain terrain) {
            this(name, stunt, flight, terrain, List.of(), List.of());
        }
    }

    static List<Case> all() {
        return List.of(cliff(), hop(), exit());
    }

    /** The flagship's shape: a ramp on a cliff, six seconds, a canopy with turns, a field 1.4 km out and 1,090 m down. */
    static Case cliff() {
        SiteFrame frame = frame(1247);
        Vector3D field = frame.fromStunt(new Vector3D(1380, -60, -1090));
        Vector3D bowl = frame.fromStunt(new Vector3D(300, 0, -400));
        List<WindAt> winds = List.of(
                new WindAt("lip", Vector3D.ZERO, 4, StrictMath.toRadians(90)),
                new WindAt("bowl", bowl, 2, StrictMath.toRadians(120)),
                new WindAt("Helsetvatnet", field, 3, StrictMath.toRadians(205)));
        Stunt stunt = new Stunt(
                "Helsetkopen – sjøsida, 6 s ± 0.3 s",
                true,
                frame,
                bowl,
                List.of(
                        new Zone("Helsetvatnet", field, 60, false),
                        new Zone("øvre eng", frame.fromStunt(new Vector3D(900, 350, -1020)), 40, true)),
                List.of(new Obstacle("mast", frame.fromStunt(new Vector3D(1150, -180, -1060)), 30, 2)),
                vehicle(),
                Slider.UP,
                jump("Helsetvatnet"),
                List.of(),
                Inputs.standard());
        Terrain terrain = mountain(frame);
        Flight flight = jumpFlight(frame, field, 22);
        Flight slow = jumpFlight(frame, field, 14);
        List<Sibling> siblings = List.of(new Sibling("8 m/s too slow", slow, Measured.of(slow, stunt, terrain)));
        return new Case("cliff", stunt, flight, terrain, winds, siblings);
    }

    /** A motorcycle over a gap on level ground, ridden out. */
    static Case hop() {
        SiteFrame frame = frame(40);
        Stunt stunt = new Stunt(
                "Table-top",
                false,
                frame,
                Vector3D.ZERO,
                List.of(new Zone("landing", frame.fromStunt(new Vector3D(40, 0, -3)), 15, false)),
                List.of(),
                vehicle(),
                Slider.UP,
                new Plan(
                        List.of(
                                new Phase.RunUp(Throttle.HOLD_SPEED),
                                new Phase.Ramp(Throttle.CLOSED),
                                new Phase.Airborne(Throttle.CLOSED),
                                new Phase.Landing()),
                        List.of()),
                List.of(),
                Inputs.standard().with(Input.LIP_ANGLE, StrictMath.toRadians(24)));
        Walk walk = new Walk(frame);
        walk.ride(StrictMath.toRadians(24), 20);
        walk.fall(0.001, -3, 10);
        double t = walk.t;
        Vector3D end = walk.place();
        FlightEvent.Contact contact =
                new FlightEvent.Contact(t, BodyName.PERFORMER, end, walk.velocity(), 8, Struck.GROUND, false);
        Trajectory path = walk.done();
        Flight flight = new Flight(
                Map.of(BodyName.PERFORMER, path, BodyName.VEHICLE, path),
                List.of(new FlightEvent.Lip(0, 20, 0.4, 0.4, 0, 700, 500), contact),
                List.of(new PhaseSpan(BodyName.PERFORMER, "airborne", 0, t)),
                new Outcome.Arrived(contact),
                new Flight.Effort(1, 1, 1, 0));
        return new Case("hop", stunt, flight, new FlatTerrain(-3.3));
    }

    /** A fall from an aircraft at 7,600 m without a vehicle. */
    static Case exit() {
        SiteFrame frame = frame(7620);
        Vector3D field = frame.fromStunt(new Vector3D(900, 500, -7600));
        Stunt stunt = new Stunt(
                "25,000 ft",
                true,
                frame,
                Vector3D.ZERO,
                List.of(new Zone("net", field, 30, false)),
                List.of(),
                null,
                Slider.UP,
                new Plan(
                        List.of(
                                new Phase.Exit(ExitFrom.AIRCRAFT),
                                new Phase.Freefall(List.of(new Phase.PostureStep(Posture.BELLY, 0, 0))),
                                new Phase.Landing()),
                        List.of()),
                List.of(),
                Inputs.standard());
        Walk walk = new Walk(frame);
        walk.exit(60);
        walk.fall(0.0065, -7600, 400);
        FlightEvent.Contact contact = new FlightEvent.Contact(
                walk.t, BodyName.PERFORMER, walk.place(), walk.velocity(), 55, Struck.GROUND, false);
        Flight flight = new Flight(
                Map.of(BodyName.PERFORMER, walk.done()),
                List.of(new FlightEvent.Exit(0, 60), contact),
                List.of(new PhaseSpan(BodyName.PERFORMER, "freefall", 0, contact.time())),
                new Outcome.Arrived(contact),
                new Flight.Effort(1, 1, 1, 0));
        return new Case("exit", stunt, flight, new FlatTerrain(-7600));
    }

    private static SiteFrame frame(double msl) {
        return SiteFrame.of(
                StrictMath.toRadians(62.0579),
                StrictMath.toRadians(6.9715),
                msl,
                HeightDatum.MSL,
                46.3,
                Bearing.ofDegrees(HEADING));
    }

    private static Vehicle vehicle() {
        return new Vehicle(
                "CRF250R",
                List.of(new Vehicle.TorquePoint(500, 25), new Vehicle.TorquePoint(1300, 22)),
                3.2,
                List.of(2.1, 1.8, 1.5, 1.3, 1.1),
                3.8,
                "test",
                Grade.JUDGEMENT);
    }

    private static Plan jump(String zone) {
        return new Plan(
                List.of(
                        new Phase.RunUp(Throttle.HOLD_SPEED),
                        new Phase.Ramp(Throttle.CLOSED),
                        new Phase.Airborne(Throttle.CLOSED),
                        new Phase.Separation(),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, 0))),
                        new Phase.Deployment(Trigger.DELAY_FROM_T0),
                        new Phase.Canopy(PilotMode.PATTERN, zone),
                        new Phase.Landing()),
                List.of());
    }

    /** A wall with an overhang in a valley of smooth slopes. */
    static Terrain mountain(SiteFrame frame) {
        int n = 241;
        double cell = 25;
        float[] heights = new float[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                Vector3D p = frame.toStunt(new Vector3D((i - 120) * cell, (j - 120) * cell, 0));
                heights[j * n + i] = (float) ground(p.getX(), p.getY());
            }
        }
        GridTerrain grid = new GridTerrain(-120 * cell, -120 * cell, cell, n, n, heights, 2);
        List<Point> wall = List.of(
                new Point(0, -2),
                new Point(5, -20),
                new Point(3, -60),
                new Point(14, -90),
                new Point(4, -140),
                new Point(10, -220),
                new Point(45, -300),
                new Point(110, -390));
        return CliffTerrain.of(grid, WallProfile.below(wall, 60, 0.5, WallProfile.UNDERCUT_LIMIT), frame.heading());
    }

    private static double ground(double s, double n) {
        double bumps = 18 * StrictMath.sin(n / 130 + s / 210) + 9 * StrictMath.sin(s / 70 - n / 95);
        double ridge = -2 - 0.02 * Math.abs(n) - (s < 0 ? 0.05 * -s : 0);
        if (s < 0) {
            return ridge + (Math.abs(s) > 80 ? bumps * 0.5 : 0);
        }
        double wall = Math.min(1, s / 110);
        double slope = -390 * wall - 0.75 * Math.max(0, s - 110);
        double far = s > 1700 ? 0.45 * (s - 1700) : 0;
        return Math.max(
                        -1090 + 0.1 * bumps * Math.min(1, StrictMath.hypot(s - 1380, n + 60) / 400),
                        ridge + slope + bumps * Math.min(1, s / 300))
                + far;
    }

    private static Flight jumpFlight(SiteFrame frame, Vector3D field, double speed) {
        Walk body = new Walk(frame);
        Walk bike = new Walk(frame);
        body.ride(StrictMath.toRadians(12), speed);
        bike.ride(StrictMath.toRadians(12), speed);
        body.fallFor(0.004, 0.6);
        bike.fallFor(0.004, 0.6);
        body.push(-1.2, 1.5);
        bike.push(1, -1.3);
        body.fallFor(0.0058, 5.4);
        body.fallFor(0.006, 0.9);
        body.brakeTo(8, 3.2);
        double open = body.t;
        body.glide(frame.toStunt(field));
        Vector3D end = body.place();
        bike.fall(0.0035, -1, 30);
        double hit = bike.t;
        Vector3D place = bike.place();
        FlightEvent.Contact touchdown =
                new FlightEvent.Contact(body.t, BodyName.PERFORMER, end, body.velocity(), 2, Struck.GROUND, true);
        List<FlightEvent> events = new ArrayList<>(List.of(
                new FlightEvent.Lip(0, speed, 0.2, 0.2, 0, 1000, 500),
                new FlightEvent.Apex(0.45),
                new FlightEvent.Separated(0.6, 2, 0),
                new FlightEvent.Throw(6),
                new FlightEvent.LineStretch(6.9, 44, 1500),
                new FlightEvent.OpenCanopy(open, 4.5),
                new FlightEvent.Contact(hit, BodyName.VEHICLE, place, bike.velocity(), 40, Struck.WALL, false),
                new FlightEvent.Pilot(body.t - 18, FlightEvent.PilotMark.FINAL),
                touchdown));
        events.sort((a, b) -> Double.compare(a.time(), b.time()));
        return new Flight(
                Map.of(BodyName.PERFORMER, body.done(), BodyName.VEHICLE, bike.done()),
                events,
                List.of(
                        new PhaseSpan(BodyName.PERFORMER, "freefall", 0.6, 6),
                        new PhaseSpan(BodyName.PERFORMER, "canopy", open, body.t)),
                new Outcome.Landed("Helsetvatnet", touchdown),
                new Flight.Effort(1, 1, 1, 0));
    }

    /** Steps a point along in stunt axes and keeps its knots. */
    private static final class Walk {
        private final SiteFrame frame;
        private final Trajectory.Recorder recorder = new Trajectory.Recorder();
        private double t;
        private Vector3D p = Vector3D.ZERO;
        private Vector3D v = Vector3D.ZERO;

        Walk(SiteFrame frame) {
            this.frame = frame;
        }

        void ride(double angle, double speed) {
            Vector3D along = new Vector3D(StrictMath.cos(angle), 0, StrictMath.sin(angle));
            v = along.scalarMultiply(speed);
            for (t = -4; t < -1e-9; t += STEP) {
                double s = speed * t;
                double u = s > -8 ? s * StrictMath.tan(angle) * (1 + s / 16) : -4 * StrictMath.tan(angle);
                p = new Vector3D(s, 0, u + 1);
                keep(1 + (s > -8 ? 2 : 0));
            }
            t = 0;
            p = new Vector3D(0, 0, 1);
            keep(1.6);
        }

        void exit(double speed) {
            v = new Vector3D(speed, 0, 0);
            keep(0);
        }

        void push(double ds, double du) {
            v = v.add(new Vector3D(ds, 0, du));
        }

        void fallFor(double kd, double time) {
            fallUntil(kd, t + time, -1e9);
        }

        void fall(double kd, double floor, double longest) {
            fallUntil(kd, t + longest, floor);
        }

        private void fallUntil(double kd, double end, double floor) {
            while (t < end - 1e-9 && p.getZ() > wallAt(floor)) {
                Vector3D drag = v.scalarMultiply(-0.5 * 1.1 * kd * v.getNorm());
                Vector3D a = drag.add(new Vector3D(0, 0, -G));
                v = v.add(a.scalarMultiply(STEP));
                p = p.add(v.scalarMultiply(STEP));
                t += STEP;
                keep(drag.getNorm() / G);
            }
        }

        private double wallAt(double floor) {
            return floor == -1 ? ground(p.getX(), p.getY()) : floor;
        }

        void brakeTo(double speed, double time) {
            double from = v.getNorm();
            Vector3D target = new Vector3D(speed, 0, -3.6);
            for (double u = 0; u < 1; u += STEP / time) {
                v = v.add(target.subtract(v).scalarMultiply(2.5 * STEP / time * (0.4 + 2 * u)));
                p = p.add(v.scalarMultiply(STEP));
                t += STEP;
                keep(1 + 2.4 * StrictMath.sin(StrictMath.PI * u) * from / 45);
            }
        }

        /** Toward the field and round above it until the height is gone. */
        void glide(Vector3D field) {
            double course = 0;
            while (p.getZ() > field.getZ() + 1) {
                Vector3D to = field.subtract(p);
                double level = StrictMath.hypot(to.getX(), to.getY());
                boolean high = -to.getZ() > 0.43 * level + 60;
                double wanted = StrictMath.atan2(to.getY(), to.getX()) + (high && level < 160 ? 1.45 : 0);
                double turn = wanted - course;
                turn -= 2 * StrictMath.PI * Math.rint(turn / (2 * StrictMath.PI));
                course += Math.max(-0.5, Math.min(0.5, turn)) * STEP;
                v = new Vector3D(9.5 * StrictMath.cos(course), 9.5 * StrictMath.sin(course), -4.0);
                p = p.add(v.scalarMultiply(STEP));
                t += STEP;
                keep(1);
            }
        }

        private void keep(double load) {
            int k = recorder.add(t);
            Vector3D x = frame.fromStunt(p);
            Vector3D w = frame.fromStunt(v);
            recorder.place(k, x.getX(), x.getY(), x.getZ());
            recorder.velocity(k, w.getX(), w.getY(), w.getZ());
            recorder.channel(k, Channel.LOAD_FACTOR, load);
            recorder.channel(k, Channel.AIRSPEED, v.getNorm());
        }

        Vector3D place() {
            return frame.fromStunt(p);
        }

        Vector3D velocity() {
            return frame.fromStunt(v);
        }

        Trajectory done() {
            return recorder.finish();
        }
    }
}
