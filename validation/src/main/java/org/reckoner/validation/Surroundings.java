package org.reckoner.validation;

import java.util.List;
import java.util.Set;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Air;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.Layers;
import org.reckoner.environment.WindField;
import org.reckoner.environment.WindVelocity;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** Place, air, wind, gravity and ground of a case that is no stunt file. */
record Surroundings(SiteFrame frame, Conditions conditions) {
    /** Ground that no fall of a case reaches (m). */
    private static final double FAR_BELOW = -200_000;

    static final List<Word> WORDS = List.of(
            new Word("latitude", Dimension.ANGLE, "of the start; 0° unless stated"),
            new Word("longitude", Dimension.ANGLE, "of the start; 0° unless stated"),
            new Word(
                    "height",
                    Dimension.LENGTH,
                    "of the start above the ellipsoid, which is sea level here; 0 m unless stated"),
            new Word("ground", Dimension.LENGTH, "height of level ground above sea level; none unless stated"),
            new Word(
                    "gravity",
                    Dimension.ACCELERATION,
                    Set.of("earth"),
                    "`earth` (the ellipsoid, turning), which holds unless stated, or a strength such as `9.80665 m/s²` over a flat Earth at rest"),
            new Word(
                    "air",
                    Dimension.DENSITY,
                    Set.of("standard", "vacuum"),
                    "`standard` (US Standard Atmosphere 1976), which holds unless stated, `vacuum`, or a density such as `1.15 kg/m³`"),
            new Word("wind_speed", Dimension.SPEED, "the same at every height; 0 m/s unless stated"),
            new Word("wind_from", Dimension.ANGLE, "where it comes from, clockwise from true north"));

    /** @param skin by which the ground is lowered, so that the centre of the body meets the stated height (m) */
    static Surroundings of(Settings settings, double heading, double skin) {
        double latitude = settings.number("latitude", Dimension.ANGLE, 0);
        double height = settings.number("height", Dimension.LENGTH, 0);
        SiteFrame frame = new SiteFrame(
                new GeodeticPoint(latitude, settings.number("longitude", Dimension.ANGLE, 0), height),
                0,
                new Bearing(heading));
        Gravity gravity = gravity(settings, latitude, height);
        double ground =
                settings.has("ground") ? settings.number("ground", Dimension.LENGTH) - height - skin : FAR_BELOW;
        return new Surroundings(
                frame,
                new Conditions(new FlatTerrain(ground), air(settings), wind(settings, height, gravity), gravity));
    }

    /** A body that leaves an aircraft here and falls in a posture of its own. @param heading flown (rad) */
    Stunt stunt(double heading, Inputs inputs) {
        Plan plan = new Plan(
                List.of(
                        new Phase.Exit(ExitFrom.AIRCRAFT),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.CUSTOM, 0, heading))),
                        new Phase.Landing()),
                List.of());
        List<Zone> zones = List.of(new Zone("start", Vector3D.ZERO, 1, false));
        return new Stunt(
                "case", true, frame, Vector3D.ZERO, zones, List.of(), null, Slider.UP, plan, List.of(), inputs);
    }

    private static Gravity gravity(Settings settings, double latitude, double height) {
        String text = settings.text("gravity", "earth");
        return text.equals("earth")
                ? Gravity.wgs84(latitude, height, true)
                : Gravity.constant(settings.number("gravity", Dimension.ACCELERATION));
    }

    private static Air air(Settings settings) {
        return switch (settings.text("air", "standard")) {
            case "standard" -> Atmosphere.standard().compile();
            case "vacuum" -> Atmosphere.constant(0).compile();
            default ->
                Atmosphere.constant(settings.number("air", Dimension.DENSITY)).compile();
        };
    }

    private static WindField wind(Settings settings, double height, Gravity gravity) {
        double speed = settings.number("wind_speed", Dimension.SPEED, 0);
        if (speed == 0) {
            return new Calm();
        }
        WindVelocity wind = WindVelocity.ofFrom(speed, settings.number("wind_from", Dimension.ANGLE));
        return new Layers(List.of(new Layers.Level(-900, wind), new Layers.Level(90_000, wind)), height, gravity);
    }
}
