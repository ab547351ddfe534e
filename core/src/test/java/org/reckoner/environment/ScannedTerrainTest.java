package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScannedTerrainTest {
    private static final long SEED = 20260106L;

    /** A cliff as a coarse map smears it: plateau at 0 for x below 0, floor at -200 from x = 30 on. */
    private static GridTerrain smeared() {
        int n = 31;
        float[] h = new float[n * n];
        for (int k = 0; k < h.length; k++) {
            double x = -150 + 10 * (k % n);
            h[k] = x <= 0 ? 0 : x >= 30 ? -200 : (float) (-200 * x / 30);
        }
        return new GridTerrain(-150, -150, 10, n, n, h, 2);
    }

    /** The real thing: an overhanging edge at x = 8, between y = -60 and 60, with ground behind and before it. */
    private static Triangles scan() {
        double[][] line = {{-35, 0.4}, {0, 0}, {8, -2}, {-5, -80}, {2, -199}, {45, -200.3}};
        int across = 12;
        Triangles.Collector out = new Triangles.Collector();
        for (int j = 0; j <= across; j++) {
            for (double[] p : line) {
                out.vertex(p[0], -60 + 120.0 * j / across, p[1]);
            }
        }
        for (int j = 0; j < across; j++) {
            for (int k = 0; k + 1 < line.length; k++) {
                int a = j * line.length + k;
                out.triangle(a, a + 1, a + 1 + line.length, true);
                out.triangle(a, a + 1 + line.length, a + line.length, true);
            }
        }
        return out.done();
    }

    @Test
    void scanReplacesTheSmearedMap() {
        ScannedTerrain cliff = ScannedTerrain.of(smeared(), scan(), 0.05);
        // 12 m out and 100 m down the map claims rock; the scan knows better.
        assertThat(smeared().distance(12, 3, -100)).isNegative();
        Nearest n = cliff.nearest(12, 3, -100);
        assertThat(n.distance()).isBetween(15.0, 16.0);
        assertThat(n.wall()).isTrue();
        assertThat(cliff.nearest(12, 3, -60).nz())
                .as("higher up the wall leans over")
                .isNegative();
        assertThat(cliff.accuracy(n)).isEqualTo(0.05);
        assertThat(cliff.groundBelow(5, 3, -60)).isLessThan(-199);
        assertThat(cliff.groundBelow(5, 3, 10)).isGreaterThan(-2);
        assertThat(cliff.groundBelow(-100, 100, 10)).isZero();
        assertThat(cliff.accuracy(cliff.nearest(-120, 100, 10))).isEqualTo(2);
    }

    @Test
    void distanceToTheMiddleOfTheScanIsExact() {
        ScannedTerrain cliff = ScannedTerrain.of(smeared(), scan(), 0.05);
        MeshTerrain alone = new MeshTerrain(scan(), 0.05);
        Random random = new Random(SEED);
        for (int k = 0; k < 500; k++) {
            double x = -10 + 30 * random.nextDouble();
            double y = -20 + 40 * random.nextDouble();
            double z = -190 + 200 * random.nextDouble();
            double d = alone.distance(x, y, z);
            if (Math.abs(d) < 15) {
                assertThat(cliff.distance(x, y, z))
                        .as("seed %d, point %d", SEED, k)
                        .isCloseTo(d, within(1e-9));
                assertThat(cliff.nearest(x, y, z).distance()).isEqualTo(cliff.distance(x, y, z));
            }
        }
    }

    /** From the air nothing gets inside without touching a surface on its way. */
    @Test
    void nothingFallsThroughTheRim() {
        ScannedTerrain cliff = ScannedTerrain.of(smeared(), scan(), 0.05);
        Random random = new Random(SEED + 1);
        int walked = 0;
        for (int k = 0; k < 400; k++) {
            double x = -60 + 140 * random.nextDouble();
            double y = -90 + 180 * random.nextDouble();
            double z = 20;
            double vx = random.nextGaussian();
            double vy = random.nextGaussian();
            double vz = -2 * random.nextDouble();
            double v = Math.sqrt(vx * vx + vy * vy + vz * vz);
            double d = cliff.distance(x, y, z);
            for (int step = 0; step < 400 && d > 1e-3 && Math.abs(x) < 140 && Math.abs(y) < 140; step++) {
                double go = d * 0.999;
                x += go * vx / v;
                y += go * vy / v;
                z += go * vz / v;
                if (Math.abs(x) < 140 && Math.abs(y) < 140) {
                    d = cliff.distance(x, y, z);
                    assertThat(d)
                            .as("seed %d, ray %d at %s %s %s", SEED + 1, k, x, y, z)
                            .isPositive();
                }
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(2000);
    }

    @Test
    void scanOfTheFaceAloneIsRefused() {
        Triangles.Collector out = new Triangles.Collector();
        out.vertex(5, -60, 0);
        out.vertex(5, -60, -200);
        out.vertex(6, 60, -200);
        out.triangle(0, 1, 2, true);
        assertThatThrownBy(() -> ScannedTerrain.of(smeared(), out.done(), 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no whole cell")
                .hasMessageContaining("\nMaybe");
    }
}
