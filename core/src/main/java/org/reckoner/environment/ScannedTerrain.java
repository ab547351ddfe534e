package org.reckoner.environment;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mapped landscape into which a scanned wall of triangles is set.
 *
 * <p>Grid cells that lie wholly under the scan, seen from above, are taken out; cells on its rim stay,
 * so around the scan the coarse map is believed as well, at most one cell wide. Upright curtains close
 * the steps: from the rim of the scan down into the mapped ground, and from the rim of the taken-out
 * cells down to the scan. Under an overhang at the very end of a scan such a curtain hangs in the air;
 * it counts as rock, which errs on the near side. A scan must show some ground at the top and at the
 * foot of the wall, and not only its face. Air and rock are told apart by counting the surfaces of the
 * scan above a point.
 */
public final class ScannedTerrain implements Terrain {
    /** How far a curtain goes on under the surface it reaches, so that a bumpy one leaves no gap (m). */
    private static final double DEPTH = 5;

    private static final double HIGH = 1e9;

    private final GridTerrain ground;
    private final GridTerrain around;
    private final TriangleTree patch;
    private final double scanAccuracy;
    private final Box box;
    private final DistanceBricks bricks = new DistanceBricks(this::distance);

    private ScannedTerrain(GridTerrain ground, Triangles scan, double accuracy) {
        if (!(accuracy >= 0 && accuracy < 1e4)) {
            throw new IllegalArgumentException("scan accuracy (" + accuracy + " m) must be zero or more");
        }
        TriangleTree bare = new TriangleTree(scan);
        Box b = bare.box();
        if (!ground.box().coversLevel(b.minX(), b.minY()) || !ground.box().coversLevel(b.maxX(), b.maxY())) {
            throw new IllegalArgumentException("the scanned wall (" + b.levelText()
                    + ") reaches beyond the mapped ground; covered is "
                    + ground.box().levelText());
        }
        BitSet cut = cellsUnder(ground, bare);
        if (cut.isEmpty()) {
            throw new IllegalArgumentException(
                    "the scanned wall covers no whole cell (" + Math.rint(100 * ground.cell()) / 100
                            + " m) of the mapped ground, so the map would still stand in front of it."
                            + "\nMaybe the scan shows only the face; add ground at the top and at the foot, or use a finer cell.");
        }
        Triangles.Collector out = new Triangles.Collector();
        try {
            addScan(scan, ground, out);
        } catch (OutsideTerrainException e) {
            throw new IllegalArgumentException("the rim of the scanned wall lies over a hole of the map", e);
        }
        addSteps(ground, bare, cut, out);
        this.ground = ground;
        this.around = ground.without(cut);
        this.patch = new TriangleTree(out.done());
        this.scanAccuracy = accuracy;
        this.box = ground.box().with(patch.box());
    }

    /**
     * A scan in a mapped landscape.
     *
     * @param ground the landscape
     * @param scan the wall with some ground above and below it, anticlockwise seen from the air
     * @param accuracy one standard deviation of the scan's place (m)
     */
    public static ScannedTerrain of(GridTerrain ground, Triangles scan, double accuracy) {
        return new ScannedTerrain(ground, scan, accuracy);
    }

    private static BitSet cellsUnder(GridTerrain ground, TriangleTree scan) {
        BitSet covered = new BitSet();
        int columns = ground.columns();
        for (int j = 0; j < ground.rows(); j++) {
            for (int i = 0; i < columns; i++) {
                covered.set(j * columns + i, hasSurface(scan, ground.nodeX(i), ground.nodeY(j)));
            }
        }
        BitSet cells = new BitSet();
        for (int j = 0; j + 1 < ground.rows(); j++) {
            for (int i = 0; i + 1 < columns; i++) {
                int node = j * columns + i;
                boolean corners = covered.get(node)
                        && covered.get(node + 1)
                        && covered.get(node + columns)
                        && covered.get(node + columns + 1);
                double half = ground.cell() / 2;
                if (corners && hasSurface(scan, ground.nodeX(i) + half, ground.nodeY(j) + half)) {
                    cells.set(j * (columns - 1) + i);
                }
            }
        }
        return cells;
    }

    private record Edge(double ax, double ay, double az, double bx, double by, double bz) {
        Edge reversed() {
            return new Edge(bx, by, bz, ax, ay, az);
        }
    }

    /** The scan with a curtain from each edge without a neighbour, down to a little under the map. */
    private static void addScan(Triangles scan, GridTerrain ground, Triangles.Collector out) {
        Map<Edge, Boolean> open = new LinkedHashMap<>();
        for (int v = 0; v < scan.vertexCount(); v++) {
            out.vertex(scan.x(v), scan.y(v), scan.z(v));
        }
        for (int t = 0; t < scan.count(); t++) {
            out.triangle(scan.corner(t, 0), scan.corner(t, 1), scan.corner(t, 2), true);
            boolean roof = looksDown(scan, scan.corner(t, 0), scan.corner(t, 1), scan.corner(t, 2));
            for (int k = 0; k < 3; k++) {
                Edge edge = edge(scan, scan.corner(t, k), scan.corner(t, (k + 1) % 3));
                if (open.remove(edge.reversed()) == null) {
                    open.put(edge, roof);
                }
            }
        }
        for (Map.Entry<Edge, Boolean> entry : open.entrySet()) {
            // Under a roof there is air, so nothing has to be closed below it.
            if (!entry.getValue()) {
                Edge e = entry.getKey();
                double bottom = Math.min(ground.height(e.ax, e.ay), ground.height(e.bx, e.by)) - DEPTH;
                curtain(out, e.reversed(), bottom);
            }
        }
    }

    private static boolean looksDown(Triangles t, int a, int b, int c) {
        return (t.x(b) - t.x(a)) * (t.y(c) - t.y(a)) - (t.y(b) - t.y(a)) * (t.x(c) - t.x(a)) < 0;
    }

    private static void curtain(Triangles.Collector out, Edge e, double bottom) {
        if (bottom < Math.min(e.az, e.bz)) {
            int a = out.vertex(e.ax, e.ay, e.az);
            int b = out.vertex(e.bx, e.by, e.bz);
            int c = out.vertex(e.bx, e.by, bottom);
            int d = out.vertex(e.ax, e.ay, bottom);
            out.triangle(d, c, b, true);
            out.triangle(d, b, a, true);
        }
    }

    private static Edge edge(Triangles t, int a, int b) {
        return new Edge(t.x(a), t.y(a), t.z(a), t.x(b), t.y(b), t.z(b));
    }

    /** Curtains from the rim of the taken-out cells down to the scan. */
    private static void addSteps(GridTerrain ground, TriangleTree scan, BitSet cut, Triangles.Collector out) {
        int width = ground.columns() - 1;
        for (int cell = cut.nextSetBit(0); cell >= 0; cell = cut.nextSetBit(cell + 1)) {
            int i = cell % width;
            int j = cell / width;
            addStep(ground, scan, out, i, j, i + 1, j, j == 0 || cut.get(cell - width));
            addStep(ground, scan, out, i + 1, j + 1, i, j + 1, j + 2 == ground.rows() || cut.get(cell + width));
            addStep(ground, scan, out, i, j + 1, i, j, i == 0 || cut.get(cell - 1));
            addStep(ground, scan, out, i + 1, j, i + 1, j + 1, i + 1 == width || cut.get(cell + 1));
        }
    }

    private static void addStep(
            GridTerrain ground, TriangleTree scan, Triangles.Collector out, int i, int j, int k, int m, boolean inner) {
        Edge e = new Edge(
                ground.nodeX(i),
                ground.nodeY(j),
                ground.nodeZ(i, j),
                ground.nodeX(k),
                ground.nodeY(m),
                ground.nodeZ(k, m));
        if (!inner && !Double.isNaN(e.az + e.bz)) {
            double below = Math.min(
                    scan.surfaceBelow(Probe.at(e.ax, e.ay, HIGH)), scan.surfaceBelow(Probe.at(e.bx, e.by, HIGH)));
            // From inside the opening, the cells it was cut from are on the left: turn to face it.
            curtain(out, e.reversed(), below - DEPTH);
        }
    }

    @Override
    public double groundBelow(double x, double y, double z) {
        boolean mapped = requireCovered(x, y, z);
        double map = mapped ? ground.height(x, y) : Double.NEGATIVE_INFINITY;
        if (z < map) {
            return map;
        }
        Probe probe = Probe.at(x, y, z);
        double surface = patch.oddAbove(probe) ? patch.surfaceAbove(probe) : Math.max(map, patch.surfaceBelow(probe));
        if (Double.isInfinite(surface)) {
            throw new OutsideTerrainException(x, y, z, box, "the scan has a hole there");
        }
        return surface;
    }

    @Override
    public double distance(double x, double y, double z) {
        boolean mapped = requireCovered(x, y, z);
        Probe probe = Probe.near(this, x, y, z);
        boolean inAir = inAir(probe, mapped);
        patch.search(probe);
        around.search(probe);
        probe.keep(this);
        return inAir ? probe.distance() : -probe.distance();
    }

    /** On the rim map and scan overlap: rock is what either of them calls rock. */
    private boolean inAir(Probe probe, boolean mapped) {
        return !(mapped && probe.z < ground.height(probe.x, probe.y)) && !patch.oddAbove(probe);
    }

    @Override
    public double roughDistance(double x, double y, double z, double enough) {
        requireCovered(x, y, z);
        return bricks.distance(x, y, z, enough);
    }

    @Override
    public Nearest nearest(double x, double y, double z) {
        boolean mapped = requireCovered(x, y, z);
        Probe probe = Probe.at(x, y, z);
        boolean inAir = inAir(probe, mapped);
        patch.search(probe);
        double ofPatch = probe.bestSquare;
        around.search(probe);
        boolean fromPatch = probe.bestSquare == ofPatch;
        if (fromPatch) {
            double[] n = new double[3];
            patch.normal(probe.triangle, n);
            probe.setNormal(n[0], n[1], n[2]);
        } else {
            around.setNormal(probe);
        }
        return probe.answer(inAir, fromPatch);
    }

    /** Whether the map still speaks there; throws where neither map nor scan does. */
    private boolean requireCovered(double x, double y, double z) {
        boolean mapped = around.hasGround(x, y);
        if (!Double.isFinite(z) || !(mapped || ground.box().coversLevel(x, y))) {
            throw new OutsideTerrainException(x, y, z, box, "the point is off the map");
        }
        if (!mapped && !ground.hasGround(x, y) && !hasSurface(patch, x, y)) {
            throw new OutsideTerrainException(x, y, z, box, "the map has a hole there");
        }
        return mapped;
    }

    private static boolean hasSurface(TriangleTree tree, double x, double y) {
        return tree.surfaceBelow(Probe.at(x, y, HIGH)) > Double.NEGATIVE_INFINITY;
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
        return Math.max(scanAccuracy, ground.accuracy());
    }

    @Override
    public double accuracy(Nearest nearest) {
        return nearest.wall() ? scanAccuracy : ground.accuracy();
    }
}
