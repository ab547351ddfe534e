package org.reckoner.stunt;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;

/** Stunts for tests: vary them with {@code with}. */
public final class Stunts {
    private Stunts() {}

    public static SiteFrame helsetkopen() {
        return SiteFrame.of(
                StrictMath.toRadians(62.0579),
                StrictMath.toRadians(6.9715),
                1247,
                HeightDatum.MSL,
                46.3,
                Bearing.ofDegrees(270));
    }

    public static Vehicle crf250r() {
        double[][] points = {{5000, 20}, {7000, 23}, {9500, 25.5}, {11500, 23.2}, {12900, 21.5}, {13800, 17}};
        List<Vehicle.TorquePoint> curve = java.util.Arrays.stream(points)
                .map(p -> new Vehicle.TorquePoint(p[0] * StrictMath.PI / 30, p[1]))
                .toList();
        return new Vehicle(
                "CRF250R", curve, 3.05, List.of(2.142, 1.750, 1.450, 1.227, 1.041), 48.0 / 13, "test", Grade.MEMORY);
    }

    /** The whole chain: ramp, separation, track, six seconds, canopy pattern. */
    public static Stunt cliffJump() {
        return cliffJump(Trigger.DELAY_FROM_T0);
    }

    public static Stunt cliffJump(Trigger trigger) {
        double west = StrictMath.toRadians(270);
        Plan plan = new Plan(
                List.of(
                        new Phase.RunUp(Throttle.HOLD_SPEED),
                        new Phase.Ramp(Throttle.HOLD_SPEED),
                        new Phase.Airborne(Throttle.HOLD_SPEED),
                        new Phase.Separation(),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, west))),
                        new Phase.Deployment(trigger),
                        new Phase.Canopy(PilotMode.PATTERN, "field"),
                        new Phase.Landing()),
                List.of());
        return new Stunt(
                "cliff jump",
                true,
                helsetkopen(),
                new Vector3D(-100, 0, -150),
                List.of(new Zone("field", new Vector3D(-1300, -200, -1092), 80, false)),
                List.of(),
                crf250r(),
                Slider.UP,
                plan,
                List.of(),
                Inputs.standard());
    }

    /** A fall from a standing start: no ramp, no parachute. */
    public static Stunt fall(Posture posture) {
        Plan plan = new Plan(
                List.of(
                        new Phase.Exit(ExitFrom.AIRCRAFT),
                        new Phase.Freefall(List.of(new Phase.PostureStep(posture, 0, StrictMath.toRadians(270)))),
                        new Phase.Landing()),
                List.of());
        return new Stunt(
                "fall",
                true,
                helsetkopen(),
                new Vector3D(-100, 0, -150),
                List.of(new Zone("field", new Vector3D(-1300, -200, -1092), 80, false)),
                List.of(),
                null,
                Slider.UP,
                plan,
                List.of(),
                Inputs.standard().with(Input.EXIT_PUSH, 0));
    }

    /** Still standard air over a level floor. @param floor height of the floor, below the lip negative (m) */
    public static Conditions calm(double floor) {
        SiteFrame frame = helsetkopen();
        return new Conditions(
                new FlatTerrain(floor),
                Atmosphere.standard().compile(),
                new Calm(),
                Gravity.wgs84(frame.lip().latitude(), frame.lipHeightMsl() + frame.geoidUndulation(), true));
    }
}
