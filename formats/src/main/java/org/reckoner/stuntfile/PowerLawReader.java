package org.reckoner.stuntfile;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Calm;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.PowerLaw;
import org.reckoner.environment.Terrain;
import org.reckoner.environment.WindField;
import org.reckoner.environment.WindVelocity;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/** Puts together the wind of one mast over level ground. */
final class PowerLawReader {
    private static final double USUAL_SENSOR = 10;
    private static final double USUAL_EXPONENT = 1.0 / 7;

    private final Document wind;
    private final Document law;
    private final List<String> warnings;

    PowerLawReader(Document wind, Document law, List<String> warnings) {
        this.wind = wind;
        this.law = law;
        this.warnings = warnings;
    }

    WindField wind(
            Inputs inputs,
            SiteFrame frame,
            @Nullable Vector3D landingZone,
            Gravity gravity,
            @Nullable Terrain terrain) {
        for (String name : List.of("lip", "bowl", "landing_zone")) {
            if (wind.has(name)) {
                wind.report(
                        name,
                        "stands beside a power law; the wind is given either at places or over the height",
                        "one of the two goes");
            }
        }
        if (!law.has("speed")) {
            law.missing("speed", "5 ± 1 m/s");
        }
        if (!law.has("from")) {
            law.missing("from", "240°");
        }
        double sensor = law.quantity("height", Dimension.LENGTH, 0.5, 1_000, USUAL_SENSOR);
        double exponent = law.quantity("exponent", Dimension.ONE, 0, 0.6, USUAL_EXPONENT);
        double ground = ground(frame, landingZone, gravity);
        if (Double.isNaN(ground + sensor + exponent)) {
            return new Calm();
        }
        if (terrain != null && !(terrain instanceof FlatTerrain)) {
            warnings.add("conditions.wind.power_law holds over level ground, and this ground is not level");
        }
        WindVelocity at = WindVelocity.ofFrom(
                inputs.centre(Input.WIND_POWER_LAW_SPEED), inputs.centre(Input.WIND_POWER_LAW_FROM));
        return new PowerLaw(at, sensor, exponent, ground, gravity);
    }

    /** Height of the ground above the level surface through the lip (m). */
    private double ground(SiteFrame frame, @Nullable Vector3D landingZone, Gravity gravity) {
        if (law.has("ground")) {
            Document.Height height = law.height("ground", "MSL", "below lip");
            return height == null
                    ? Double.NaN
                    : height.datum().equals("MSL") ? height.value() - frame.lipHeightMsl() : -height.value();
        }
        if (landingZone != null) {
            return gravity.heightAboveLip(landingZone.getX(), landingZone.getY(), landingZone.getZ());
        }
        law.missing("ground", "149 m MSL");
        return Double.NaN;
    }
}
