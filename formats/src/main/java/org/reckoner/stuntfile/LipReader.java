package org.reckoner.stuntfile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.coordinates.Coordinates;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;

/** Reads where the lip is and which way the take-off points, and holds the lip against the ground. */
final class LipReader {
    /** A lip this far above the ground is still a ramp; higher it hangs in the air (m). */
    private static final double HIGHEST_RAMP = 25;

    /** How far into the ground a lip may lie before it counts as below it: the map's own error is added (m). */
    private static final double DEEPEST_LIP = 0.5;

    private final Document site;
    private final List<String> warnings;

    LipReader(Document site, List<String> warnings) {
        this.site = site;
        this.warnings = warnings;
    }

    /** Lip, heading and datum; null when they cannot be put together. */
    @Nullable
    SiteFrame frame() {
        Document lip = site.section("lip");
        if (lip == null) {
            if (!site.has("lip")) {
                site.missing("lip", "{at: 62.0579 N 6.9715 E, height: 1247 m MSL}");
            }
            return null;
        }
        Coordinates at = lip.coordinates("at");
        Document.Height height = lip.height("height", "MSL", "ellipsoid");
        if (!lip.has("at")) {
            lip.missing("at", "62.0579 N 6.9715 E");
        }
        if (!lip.has("height")) {
            lip.missing("height", "1247 m MSL");
        }
        double heading = site.bearing("heading");
        if (!site.has("heading")) {
            site.missing("heading", "270°");
        }
        double geoid = site.quantity("geoid", Dimension.LENGTH, -120, 100);
        Document terrain = site.section("terrain");
        if (!site.has("geoid")) {
            if (terrain != null
                    && terrain.has("level")
                    && (height == null || height.datum().equals("MSL"))) {
                geoid = 0;
            } else {
                site.missing("geoid", "46.3 m");
            }
        }
        if (at == null || height == null || Double.isNaN(heading) || Double.isNaN(geoid)) {
            return null;
        }
        if (height.value() < -500 || height.value() > 45_000) {
            lip.report(
                    "height", "is outside -500 m to 45,000 m, the heights the air is known for", "the unit is another");
            return null;
        }
        HeightDatum datum = height.datum().equals("MSL") ? HeightDatum.MSL : HeightDatum.ELLIPSOID;
        return SiteFrame.of(at.latitude(), at.longitude(), height.value(), datum, geoid, new Bearing(heading));
    }

    /** A lip must stand on or above the ground, and a ramp not hang in the air. */
    void check(Terrain terrain, boolean onGround) {
        try {
            double ground = terrain.groundBelow(0, 0, 20_000);
            double least = -(DEEPEST_LIP + 2 * terrain.accuracy());
            Document lip = site.section("lip");
            if (lip == null) {
                return;
            }
            if (-ground < least) {
                lip.report(
                        "height",
                        "puts the lip " + Plain.number(Math.rint(10 * ground) / 10) + " m below the terrain there",
                        "the height is another, or its datum: MSL and ellipsoid are tens of metres apart");
            } else if (onGround && -ground > HIGHEST_RAMP + 2 * terrain.accuracy() && !nearWall(terrain)) {
                warnings.add("the lip stands " + Plain.number(Math.rint(-ground)) + " m above the terrain under it");
            }
        } catch (OutsideTerrainException outside) {
            site.report("lip", "lies off the known terrain", "latitude and longitude are swapped");
        }
    }

    /** The first metres behind an edge may belong to the wall's own triangles. */
    private static boolean nearWall(Terrain terrain) {
        return terrain.nearest(0, 0, 0).distance() < HIGHEST_RAMP;
    }
}
