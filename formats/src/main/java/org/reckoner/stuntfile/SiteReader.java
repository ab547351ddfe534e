package org.reckoner.stuntfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.coordinates.Coordinates;
import org.reckoner.environment.Box;
import org.reckoner.environment.CliffTerrain;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.GridTerrain;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.ScannedTerrain;
import org.reckoner.environment.Terrain;
import org.reckoner.export.RunFolder;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.HeightDatum;
import org.reckoner.geo.SiteFrame;
import org.reckoner.raster.MeshFile;
import org.reckoner.raster.ProfileFile;
import org.reckoner.raster.ProfileOrder;
import org.reckoner.raster.Raster;
import org.reckoner.raster.RasterCache;
import org.reckoner.raster.RasterCrs;
import org.reckoner.raster.RasterFile;
import org.reckoner.raster.SiteTerrain;
import org.reckoner.raster.UnreadableTerrainException;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Zone;

/** Puts the place together: frame, ground, wall, zones, obstacles. */
final class SiteReader {
    /** A lip this far above the ground is still a ramp; higher it hangs in the air (m). */
    private static final double HIGHEST_RAMP = 25;

    /** How far into the ground a lip may lie before it counts as below it: the map's own error is added (m). */
    private static final double DEEPEST_LIP = 0.5;

    /** How far level ground goes back behind the lip of a wall that is all we know (m). */
    private static final double TOP_LENGTH = 500;

    private static final String[] OF_POINT = {"MSL", "ellipsoid", "below lip", "above lip"};

    private final Document site;
    private final List<StuntFile.Named> files = new ArrayList<>();
    private final List<String> warnings;

    SiteReader(Document site, List<String> warnings) {
        this.site = site;
        this.warnings = warnings;
    }

    List<StuntFile.Named> files() {
        return files;
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

    /** The ground; null when it cannot be read. */
    @Nullable
    Terrain terrain(SiteFrame frame, List<Spot> spots) {
        Document terrain = site.section("terrain");
        if (terrain == null) {
            if (!site.has("terrain")) {
                site.missing("terrain", "{file: terrain.tif, datum: MSL} or {level: 1092 m below lip}");
            }
            return null;
        }
        Document wall = site.section("wall");
        try {
            if (terrain.has("level")) {
                return level(terrain, wall, frame);
            }
            if (!terrain.has("file")) {
                terrain.missing("file", "terrain.tif");
                return null;
            }
            return mapped(terrain, wall, frame, spots);
        } catch (UnreadableTerrainException | IllegalArgumentException | OutsideTerrainException unreadable) {
            if (wall != null && String.valueOf(unreadable.getMessage()).contains("wall")) {
                tell(wall, wall.has("mesh") ? "mesh" : "profile", unreadable);
            } else {
                tell(terrain, terrain.has("level") ? "level" : "file", unreadable);
            }
            return null;
        }
    }

    private static void tell(Document doc, String key, RuntimeException unreadable) {
        String[] parts = String.valueOf(unreadable.getMessage()).split("\\R?\\s*Maybe ", 2);
        doc.report(
                key,
                "cannot be used: " + parts[0].strip().replaceAll("\\.$", ""),
                parts.length > 1 ? parts[1].strip().replaceAll("\\.$", "") : "the file is another one, or damaged");
    }

    private @Nullable Terrain level(Document terrain, @Nullable Document wall, SiteFrame frame) {
        Document.Height height = terrain.height("level", "below lip", "above lip", "MSL");
        if (height == null) {
            return null;
        }
        double floor = switch (height.datum()) {
            case "below lip" -> 0 - height.value();
            case "above lip" -> height.value();
            default -> height.value() - frame.lipHeightMsl();
        };
        if (floor > 0) {
            terrain.report("level", "lies above the lip", "\"below lip\" is meant");
            return null;
        }
        if (wall == null) {
            return new FlatTerrain(floor, terrain.quantity("accuracy", Dimension.LENGTH, 0, 500, 0));
        }
        if (wall.has("mesh")) {
            wall.report("mesh", "needs a terrain file around it", "a profile is meant");
            return null;
        }
        if (!wall.has("profile")) {
            wall.missing("profile", "wall.csv");
            return null;
        }
        Path profile = file(wall, "profile");
        return profile == null
                ? null
                : CliffTerrain.overFloor(
                        floor,
                        ProfileFile.wall(profile, order(wall), 0.5 * width(wall), accuracy(wall)),
                        frame.heading(),
                        TOP_LENGTH);
    }

    private @Nullable Terrain mapped(Document terrain, @Nullable Document wall, SiteFrame frame, List<Spot> spots) {
        HeightDatum datum = terrain.choice(
                "datum",
                HeightDatum.MSL,
                List.of(HeightDatum.values()),
                d -> d == HeightDatum.MSL ? "MSL" : "ellipsoid");
        if (!terrain.has("datum")) {
            terrain.missing("datum", "MSL");
        }
        Path file = file(terrain, "file");
        if (file == null) {
            return null;
        }
        Raster raster = RasterFile.read(file, RasterCache.ofUser());
        String crs = terrain.text("crs");
        if (crs != null) {
            raster = raster.withCrs(crs(crs));
        } else if (raster.crs() instanceof RasterCrs.Unstated) {
            terrain.missing("crs", "EPSG:25832");
            return null;
        }
        double cell = terrain.quantity("cell", Dimension.LENGTH, 0.5, 500, Double.NaN);
        double spacing = Double.isNaN(cell) ? SiteTerrain.spacing(raster, frame) : cell;
        double radius = terrain.quantity("radius", Dimension.LENGTH, 50, SiteFrame.REACH, Double.NaN);
        double accuracy = terrain.quantity("accuracy", Dimension.LENGTH, 0, 500, Double.NaN);
        if (Double.isNaN(accuracy)) {
            if (!terrain.has("accuracy")) {
                warnings.add("site.terrain.accuracy is not stated: 5 m (judgement) is taken off every clearance");
            }
            accuracy = 5;
        }
        GridTerrain grid = SiteTerrain.of(raster, frame, datum, area(frame, spots, radius), spacing, accuracy);
        return wall == null ? grid : walled(grid, wall, frame);
    }

    private @Nullable Terrain walled(GridTerrain grid, Document wall, SiteFrame frame) {
        if (wall.has("mesh")) {
            Path mesh = file(wall, "mesh");
            return mesh == null ? null : ScannedTerrain.of(grid, MeshFile.read(mesh), accuracy(wall));
        }
        if (!wall.has("profile")) {
            wall.missing("profile", "wall.csv");
            return null;
        }
        Path profile = file(wall, "profile");
        return profile == null
                ? null
                : CliffTerrain.of(
                        grid,
                        ProfileFile.wall(profile, order(wall), 0.5 * width(wall), accuracy(wall)),
                        frame.heading());
    }

    private static ProfileOrder order(Document wall) {
        return wall.choice("order", ProfileOrder.DETECT, List.of(ProfileOrder.values()), ProfileOrder::label);
    }

    private static double width(Document wall) {
        return wall.quantity("width", Dimension.LENGTH, 2, 5_000, 100);
    }

    private double accuracy(Document wall) {
        if (!wall.has("accuracy")) {
            warnings.add("site.wall.accuracy is not stated: 1 m (judgement) is taken off every clearance");
        }
        return wall.quantity("accuracy", Dimension.LENGTH, 0, 100, 1);
    }

    private static RasterCrs crs(String text) {
        String plain = text.strip();
        if (plain.startsWith("+proj=")) {
            return new RasterCrs.Parameters(plain);
        }
        String digits = plain.replaceFirst("(?i)^EPSG:\\s*", "");
        if (!digits.matches("\\d{4,5}")) {
            throw new IllegalArgumentException("map projection \"" + plain + "\" is no EPSG code. Maybe EPSG:25832");
        }
        return new RasterCrs.Epsg(Integer.parseInt(digits));
    }

    /** What is flown over: the named places with room around them, more of it the deeper the flight goes. */
    private static Box area(SiteFrame frame, List<Spot> spots, double radius) {
        if (!Double.isNaN(radius)) {
            return new Box(-radius, -radius, 0, radius, radius, 0);
        }
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        double lowest = 0;
        for (Spot spot : spots) {
            Vector3D place = frame.toSite(spot.at.at(frame.lip().heightEllipsoid()));
            west = Math.min(west, place.getX());
            east = Math.max(east, place.getX());
            south = Math.min(south, place.getY());
            north = Math.max(north, place.getY());
            if (spot.height != null && spot.height.datum().equals("MSL")) {
                lowest = Math.min(lowest, spot.height.value() - frame.lipHeightMsl());
            }
        }
        double room = 800 - 0.35 * lowest;
        double most = SiteFrame.REACH;
        return new Box(
                Math.max(west - room, -most),
                Math.max(south - room, -most),
                0,
                Math.min(east + room, most),
                Math.min(north + room, most),
                0);
    }

    /** The file behind a key, looked for as written and where a run folder keeps it; null when it is not there. */
    private @Nullable Path file(Document doc, String name) {
        String written = doc.text(name);
        if (written == null) {
            return null;
        }
        try {
            Path kept = doc.base().resolve(RunFolder.keptName(written));
            Path direct = doc.base().resolve(written);
            Path found = Files.isRegularFile(kept) ? kept : direct;
            if (!Files.isRegularFile(found)) {
                doc.report(name, "is a file that is not there: " + direct.normalize(), nearFile(direct));
                return null;
            }
            if (!Files.isReadable(found)) {
                doc.report(name, "is a file that may not be read", "its owner can change that: chmod a+r");
                return null;
            }
            files.add(new StuntFile.Named(written, found));
            return found;
        } catch (InvalidPathException odd) {
            doc.report(name, "is no name of a file", "a character in it cannot stand in one");
            return null;
        }
    }

    private static String nearFile(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "the folder is another one; names count from the folder of the stunt file";
        }
        try (Stream<Path> names = Files.list(folder)) {
            String near = KnownKeys.nearest(
                    String.valueOf(file.getFileName()),
                    names.limit(500)
                            .map(p -> String.valueOf(p.getFileName()))
                            .sorted(Comparator.naturalOrder())
                            .toList());
            return near.isEmpty() ? "names count from the folder of the stunt file" : near + " is meant";
        } catch (IOException unlistable) {
            return "names count from the folder of the stunt file";
        }
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

    private static @Nullable Double heightOf(
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
                            + String.valueOf(outside.getMessage()).split("\\R")[0],
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

    List<Obstacle> obstacles(SiteFrame frame, Terrain terrain) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Document doc : site.list("obstacles")) {
            String name = doc.required("name", "mast");
            Coordinates at = doc.coordinates("at");
            double height = doc.quantity("height", Dimension.LENGTH, 0.1, 1_000, 10);
            double radius = doc.quantity("radius", Dimension.LENGTH, 0.05, 500, 1);
            if (at != null) {
                Vector3D place = frame.toSite(at.at(frame.lip().heightEllipsoid()));
                Double z = heightOf(doc, null, place, frame, terrain);
                if (z != null) {
                    obstacles.add(new Obstacle(name, new Vector3D(place.getX(), place.getY(), z), height, radius));
                }
            }
        }
        return obstacles;
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

    /** A lip must stand on or above the ground, and a ramp not hang in the air. */
    void checkLip(Terrain terrain, boolean onGround) {
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
