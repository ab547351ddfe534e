package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.coordinates.Coordinates;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Zone;

/** Reads landing zones, outs and the bowl, and puts places of the file on the ground. */
final class ZoneReader {
    private static final String[] OF_POINT = {"MSL", "ellipsoid", "below lip", "above lip"};

    private final Document site;

    ZoneReader(Document site) {
        this.site = site;
    }

    /** Landing zones and outs with what their heights need; heights from the terrain come later. */
    record Spot(
            Document doc, String name, Coordinates at, Document.@Nullable Height height, double radius, boolean out) {}

    List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (String list : List.of("landing_zones", "outs")) {
            for (Document doc : site.list(list)) {
                String name = doc.required("name", "field");
                Coordinates at = doc.coordinates("at");
                if (!doc.has("at")) {
                    doc.missing("at", "62.0552 N 6.9460 E");
                }
                double radius = doc.quantity("radius", Dimension.LENGTH, 1, 2_000, 50);
                Document.Height height = doc.has("height") ? doc.height("height", OF_POINT) : null;
                if (at != null) {
                    spots.add(new Spot(doc, name, at, height, radius, list.equals("outs")));
                }
            }
        }
        return spots;
    }

    /** Zones with their heights. */
    List<Zone> zones(SiteFrame frame, Terrain terrain, List<Spot> spots) {
        List<Zone> zones = new ArrayList<>();
        for (Spot spot : spots) {
            Vector3D place = frame.toSite(spot.at.at(frame.lip().heightEllipsoid()));
            Double z = heightOf(spot.doc, spot.height, place, frame, terrain);
            if (z == null) {
                continue;
            }
            zones.add(new Zone(
                    spot.name, SiteFrame.rounded(new Vector3D(place.getX(), place.getY(), z)), spot.radius, spot.out));
        }
        zones.sort(Comparator.comparing(Zone::out));
        return zones;
    }

    /** Height of a place on the ground; null where it lies off the map or its stated height belongs to another place. */
    static @Nullable Double heightOf(
            Document doc, Document.@Nullable Height stated, Vector3D place, SiteFrame frame, Terrain terrain) {
        double x = place.getX();
        double y = place.getY();
        double ground;
        try {
            SiteFrame.requireWithinSite("the place", x, y);
            ground = terrain.groundBelow(x, y, 20_000);
        } catch (IllegalArgumentException | OutsideTerrainException outside) {
            doc.report(
                    "at",
                    "lies off the known terrain: "
                            + String.valueOf(outside.getMessage())
                                    .split("\\R")[0]
                                    .replaceFirst("[.]$", ""),
                    "latitude and longitude are swapped, or site.terrain.radius must grow");
            return null;
        }
        if (stated == null) {
            return ground;
        }
        double z = switch (stated.datum()) {
            case "below lip" -> -stated.value();
            case "above lip" -> stated.value();
            case "ellipsoid" -> frame.zAtHeightMsl(x, y, stated.value() - frame.geoidUndulation());
            default -> frame.zAtHeightMsl(x, y, stated.value());
        };
        double off = z - ground;
        if (Math.abs(off) > Math.max(30, 5 * terrain.accuracy())) {
            doc.report(
                    "height",
                    "is " + Plain.number(Math.rint(off)) + " m off the terrain there, which lies at "
                            + Plain.number(Math.rint(frame.heightMsl(x, y, ground))) + " m MSL",
                    "place or height belongs to another zone");
            return null;
        }
        // The flight meets the terrain, so the zone lies on it.
        return ground;
    }

    /** Where the bowl's wind holds; 100 m out and 150 m below the lip unless the file says. */
    Vector3D bowl(SiteFrame frame) {
        Document doc = site.section("bowl");
        Vector3D usual = frame.fromStunt(new Vector3D(100, 0, -150));
        if (doc == null) {
            return usual;
        }
        Coordinates at = doc.coordinates("at");
        Document.Height height = doc.height("height", OF_POINT);
        if (at == null || height == null) {
            return usual;
        }
        Vector3D place = frame.toSite(at.at(frame.lip().heightEllipsoid()));
        double z = switch (height.datum()) {
            case "below lip" -> -height.value();
            case "above lip" -> height.value();
            case "ellipsoid" ->
                frame.zAtHeightMsl(place.getX(), place.getY(), height.value() - frame.geoidUndulation());
            default -> frame.zAtHeightMsl(place.getX(), place.getY(), height.value());
        };
        return SiteFrame.rounded(new Vector3D(place.getX(), place.getY(), z));
    }
}
