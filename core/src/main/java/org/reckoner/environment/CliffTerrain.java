package org.reckoner.environment;

import java.util.BitSet;
import org.reckoner.geo.Bearing;

/**
 * A mapped landscape into which a measured wall is set, because a grid of heights cannot hold a cliff.
 *
 * <p>Seen from above the wall is a strip: as wide as its profile says, from its back edge to its
 * farthest point out. Inside the strip the surface is the wall alone; the grid triangles under it are
 * cut out along its border. Where wall and grid differ in height at the border, an upright face joins
 * them, so nothing falls through and nothing pretends to know better: at the sides, in front of the
 * foot, and behind the top edge. Air and rock are told apart by the column a point stands in, within
 * the strip by counting the surfaces of the profile above it.
 */
public final class CliffTerrain implements Terrain {
    private final GridTerrain ground;
    private final GridTerrain around;
    private final TriangleTree patch;
    private final WallOutline outline;
    private final WallStrip strip;
    private final double wallAccuracy;
    private final Box box;
    private final DistanceBricks bricks = new DistanceBricks(this::distance);

    private CliffTerrain(GridTerrain ground, WallProfile wall, Bearing heading, double topLength) {
        this.ground = ground;
        this.outline = new WallOutline(wall.points(), topLength);
        this.strip = new WallStrip(heading, outline.back(), outline.front(), wall.halfWidth());
        this.wallAccuracy = wall.accuracy();
        requireOnMap(ground, strip);
        Triangles.Collector out = new Triangles.Collector();
        BitSet cut = GridCut.cut(ground, strip, out);
        try {
            new WallSurface(ground, strip, outline, out).build();
        } catch (OutsideTerrainException e) {
            throw new IllegalArgumentException(
                    "the wall meets a hole of the map: " + e.getMessage()
                            + "\nMaybe the wall is wider or longer than the mapped ground around it.",
                    e);
        }
        this.around = ground.without(cut);
        this.patch = new TriangleTree(out.done());
        this.box = ground.box().with(patch.box());
    }

    /**
     * A wall in a mapped landscape.
     *
     * @param ground the landscape
     * @param wall the wall below the lip
     * @param heading the take-off heading, along which the profile was measured
     */
    public static CliffTerrain of(GridTerrain ground, WallProfile wall, Bearing heading) {
        return new CliffTerrain(ground, wall, heading, 0);
    }

    /**
     * A wall above a level floor, for when nothing but the profile is known.
     *
     * @param floor site height of the floor (m)
     * @param wall the wall below the lip
     * @param heading the take-off heading
     * @param topLength how far the top goes back level behind the lip (m)
     */
    public static CliffTerrain overFloor(double floor, WallProfile wall, Bearing heading, double topLength) {
        if (!(topLength >= 0 && topLength <= 4_000)) {
            throw new IllegalArgumentException(
                    "length of the top (" + topLength + " m) must lie between 0 m and 4,000 m");
        }
        return new CliffTerrain(GridTerrain.level(floor, 10_000), wall, heading, topLength);
    }

    private static void requireOnMap(GridTerrain ground, WallStrip strip) {
        for (int k = 0; k < 4; k++) {
            double s = k < 2 ? strip.back() : strip.front();
            double n = k % 2 == 0 ? -strip.halfWidth() : strip.halfWidth();
            if (!ground.box().coversLevel(strip.x(s, n), strip.y(s, n))) {
                throw new IllegalArgumentException("the wall reaches beyond the mapped ground, to x "
                        + Math.rint(strip.x(s, n)) + " m, y " + Math.rint(strip.y(s, n)) + " m; covered is "
                        + ground.box().levelText());
            }
        }
    }

    @Override
    public double groundBelow(double x, double y, double z) {
        double s = strip.out(x, y);
        return strip.covers(s, strip.left(x, y)) ? outline.ground(s, z) : ground.groundBelow(x, y, z);
    }

    private boolean inAir(double x, double y, double z) {
        double s = strip.out(x, y);
        return strip.covers(s, strip.left(x, y)) ? !outline.inRock(s, z) : z >= ground.groundBelow(x, y, z);
    }

    @Override
    public double distance(double x, double y, double z) {
        requireCovered(x, y, z);
        boolean inAir = inAir(x, y, z);
        Probe probe = Probe.near(this, x, y, z);
        around.startBelow(probe);
        patch.search(probe);
        around.search(probe);
        probe.keep(this);
        return inAir ? probe.distance() : -probe.distance();
    }

    @Override
    public double roughDistance(double x, double y, double z, double enough) {
        requireCovered(x, y, z);
        // A hole of the map must not be skipped: the ground below is asked for.
        groundBelow(x, y, z);
        return bricks.distance(x, y, z, enough);
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        requireCovered(x, y, z);
        boolean inAir = inAir(x, y, z);
        Probe probe = Probe.at(x, y, z);
        patch.search(probe);
        double ofPatch = probe.bestSquare;
        around.search(probe);
        boolean fromPatch = probe.bestSquare == ofPatch;
        boolean wall = fromPatch && patch.triangles().wall(probe.triangle);
        if (fromPatch) {
            double[] n = new double[3];
            patch.normal(probe.triangle, n);
            probe.setNormal(n[0], n[1], n[2]);
        } else {
            around.setNormal(probe);
        }
        return probe.answer(inAir, wall);
    }

    private void requireCovered(double x, double y, double z) {
        if (!box.coversLevel(x, y) || !Double.isFinite(z)) {
            throw new OutsideTerrainException(x, y, z, box, "the point is off the map");
        }
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public Triangles triangles(Box crop) {
        Triangles.Collector out = new Triangles.Collector();
        around.collect(crop, out);
        patch.collect(crop, out);
        return out.done();
    }

    @Override
    public double accuracy() {
        return Math.max(wallAccuracy, ground.accuracy());
    }

    @Override
    public double accuracy(Nearest nearest) {
        return nearest.wall() ? wallAccuracy : ground.accuracy();
    }
}
