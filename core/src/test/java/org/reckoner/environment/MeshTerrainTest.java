package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MeshTerrainTest {
    private static final long SEED = 20260103L;

    /** A block of rock: half sizes a, b, c about the origin, each face two triangles, corners not shared. */
    static Triangles block(double a, double b, double c) {
        double[][] p = new double[8][];
        for (int k = 0; k < 8; k++) {
            p[k] = new double[] {(k & 1) == 0 ? -a : a, (k & 2) == 0 ? -b : b, (k & 4) == 0 ? -c : c};
        }
        int[][] faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        Triangles.Collector out = new Triangles.Collector();
        for (int[] f : faces) {
            for (int k = 2; k < 4; k++) {
                int[] v = {f[0], f[k - 1], f[k]};
                int[] n = new int[3];
                for (int m = 0; m < 3; m++) {
                    n[m] = out.vertex(p[v[m]][0], p[v[m]][1], p[v[m]][2]);
                }
                out.triangle(n[0], n[1], n[2], false);
            }
        }
        return out.done();
    }

    private static double toBlock(double x, double y, double z, double a, double b, double c) {
        double dx = Math.abs(x) - a;
        double dy = Math.abs(y) - b;
        double dz = Math.abs(z) - c;
        double ox = Math.max(dx, 0);
        double oy = Math.max(dy, 0);
        double oz = Math.max(dz, 0);
        return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(0, Math.max(dx, Math.max(dy, dz)));
    }

    @Test
    void closedBlockHasItsExactSignedDistance() {
        MeshTerrain block = new MeshTerrain(block(10, 7, 5), 0.1);
        Random random = new Random(SEED);
        for (int k = 0; k < 2000; k++) {
            double x = 20 * (random.nextDouble() - 0.5);
            double y = 14 * (random.nextDouble() - 0.5);
            double z = 20 * (random.nextDouble() - 0.5);
            assertThat(block.distance(x, y, z))
                    .as("seed %d, point %d", SEED, k)
                    .isCloseTo(toBlock(x, y, z, 10, 7, 5), within(1e-9));
        }
    }

    @Test
    void turnedMeshGivesTheSameDistances() {
        GridTerrain hills = GridTerrainTest.hills(21, 21, 10, 40, SEED);
        Triangles t = hills.triangles(hills.box());
        double c = StrictMath.cos(1.1);
        double s = StrictMath.sin(1.1);
        Triangles.Collector turned = new Triangles.Collector();
        Triangles.Collector mirrored = new Triangles.Collector();
        for (int v = 0; v < t.vertexCount(); v++) {
            turned.vertex(c * t.x(v) - s * t.y(v), s * t.x(v) + c * t.y(v), t.z(v));
            mirrored.vertex(-t.x(v), t.y(v), t.z(v));
        }
        for (int k = 0; k < t.count(); k++) {
            turned.triangle(t.corner(k, 0), t.corner(k, 1), t.corner(k, 2), false);
            mirrored.triangle(t.corner(k, 0), t.corner(k, 2), t.corner(k, 1), false);
        }
        MeshTerrain here = new MeshTerrain(t, 0);
        MeshTerrain there = new MeshTerrain(turned.done(), 0);
        MeshTerrain mirror = new MeshTerrain(mirrored.done(), 0);
        Random random = new Random(SEED);
        for (int k = 0; k < 300; k++) {
            double x = 140 * (random.nextDouble() - 0.5);
            double y = 140 * (random.nextDouble() - 0.5);
            double z = 200 * (random.nextDouble() - 0.5);
            double d = hills.distance(x, y, z);
            if (hills.height(x, y) - z < 30) {
                // An open surface knows its sides only where its rim is not the nearest place.
                assertThat(here.distance(x, y, z)).isCloseTo(d, within(1e-9));
                assertThat(there.distance(c * x - s * y, s * x + c * y, z)).isCloseTo(d, within(1e-9));
                assertThat(mirror.distance(-x, y, z)).isCloseTo(d, within(1e-9));
                assertThat(here.groundBelow(x, y, z)).isCloseTo(hills.height(x, y), within(1e-9));
            }
        }
    }

    @Test
    void roofAndFloorOfACaveAreToldApart() {
        MeshTerrain block = new MeshTerrain(block(10, 7, 5), 0);
        assertThat(block.groundBelow(1, 1, 9)).isEqualTo(5);
        assertThat(block.groundBelow(1, 1, 4)).as("from inside rock to its top").isEqualTo(5);
        assertThatThrownBy(() -> block.groundBelow(1, 1, -9))
                .isInstanceOf(OutsideTerrainException.class)
                .hasMessageContaining("no triangle below");
        assertThatThrownBy(() -> block.distance(30, 0, 0)).isInstanceOf(OutsideTerrainException.class);
    }

    @Test
    void standingRodTouchesFirstWithItsLowerEnd() {
        MeshTerrain block = new MeshTerrain(block(10, 7, 5), 0);
        BodyShape body = new BodyShape(0.6, 0.25);
        assertThat(body.clearance(block, 0, 0, 7, 0, 0, 1)).isCloseTo(2 - 0.6 - 0.25, within(1e-12));
        assertThat(body.clearance(block, 0, 0, 7, 1, 0, 0)).isCloseTo(2 - 0.25, within(1e-12));
    }
}
