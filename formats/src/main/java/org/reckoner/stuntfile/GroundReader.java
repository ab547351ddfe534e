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
import org.reckoner.environment.Box;
import org.reckoner.environment.CliffTerrain;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.GridTerrain;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.ScannedTerrain;
import org.reckoner.environment.Terrain;
import org.reckoner.export.RunFolder;
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

/** Reads the ground: level, from a map, and the wall that is set into it. */
final class GroundReader {
    /** How far level ground goes back behind the lip of a wall that is all we know (m). */
    private static final double TOP_LENGTH = 500;

    private final Document site;
    private final List<StuntFile.Named> files = new ArrayList<>();
    private final List<String> warnings;

    GroundReader(Document site, List<String> warnings) {
        this.site = site;
        this.warnings = warnings;
    }

    List<StuntFile.Named> files() {
        return files;
    }

    /** The ground; null when it cannot be read. */
    @Nullable
    Terrain terrain(SiteFrame frame, List<ZoneReader.Spot> spots) {
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

    private @Nullable Terrain mapped(
            Document terrain, @Nullable Document wall, SiteFrame frame, List<ZoneReader.Spot> spots) {
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
    private static Box area(SiteFrame frame, List<ZoneReader.Spot> spots, double radius) {
        if (!Double.isNaN(radius)) {
            return new Box(-radius, -radius, 0, radius, radius, 0);
        }
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        double lowest = 0;
        for (ZoneReader.Spot spot : spots) {
            Vector3D place = frame.toSite(spot.at().at(frame.lip().heightEllipsoid()));
            west = Math.min(west, place.getX());
            east = Math.max(east, place.getX());
            south = Math.min(south, place.getY());
            north = Math.max(north, place.getY());
            if (spot.height() != null && spot.height().datum().equals("MSL")) {
                lowest = Math.min(lowest, spot.height().value() - frame.lipHeightMsl());
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
}
