package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTerrainTest {
    private static final long SEED = 20260101L;

    static GridTerrain hills(int columns, int rows, double cell, double relief, long seed) {
        Random random = new Random(seed);
        float[] h = new float[columns * rows];
        double[][] waves = new double[8][];
        for (int k = 0; k < waves.length; k++) {
            double scale = 1 + 3 * k;
            waves[k] = new double[] {
                scale * random.nextGaussian() / (columns * cell) * 3,
                scale * random.nextGaussian() / (rows * cell) * 3,
                6.28 * random.nextDouble(),
                relief / scale
            };
        }
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double z = 0;
                for (double[] w : waves) {
                    z += w[3] * StrictMath.sin(w[0] * i * cell + w[1] * j * cell + w[2]);
                }
                h[j * columns + i] = (float) z;
            }
        }
        return new GridTerrain(-columns * cell / 2, -rows * cell / 2, cell, columns, rows, h, 0.3);
    }

    static double bruteForce(Triangles t, double x, double y, double z) {
        Probe probe = Probe.at(x, y, z);
        for (int i = 0; i < t.count(); i++) {
            int a = t.corner(i, 0);
            int b = t.corner(i, 1);
            int c = t.corner(i, 2);
            probe.offer(i, t.x(a), t.y(a), t.z(a), t.x(b), t.y(b), t.z(b), t.x(c), t.y(c), t.z(c));
        }
        return probe.distance();
    }

    @Test
    void distanceIsThatOfTheNearestTriangle() {
        GridTerrain grid = hills(31, 23, 12, 80, SEED);
        Triangles all = grid.triangles(grid.box());
        assertThat(all.count()).isEqualTo(2 * 30 * 22);
        Random random = new Random(SEED);
        for (int k = 0; k < 500; k++) {
            double x = (random.nextDouble() - 0.5) * 300;
            double y = (random.nextDouble() - 0.5) * 230;
            double z = (random.nextDouble() - 0.3) * 300;
            double expected = bruteForce(all, x, y, z);
            double sign = z >= grid.height(x, y) ? 1 : -1;
            assertThat(grid.distance(x, y, z)).as("seed %d, point %d", SEED, k).isEqualTo(sign * expected);
        }
    }

    @Test
    void planeIsMetExactly() {
        float[] h = new float[36];
        for (int k = 0; k < 36; k++) {
            h[k] = 2 * (k % 6) - (k / 6);
        }
        GridTerrain plane = new GridTerrain(0, 0, 4, 6, 6, h, 0);
        // z = x/2 - y/4
        assertThat(plane.height(7.3, 11.9)).isCloseTo(7.3 / 2 - 11.9 / 4, within(1e-12));
        double norm = Math.sqrt(1 + 0.25 + 0.0625);
        Nearest n = plane.nearest(10, 10, 5);
        assertThat(n.distance()).isCloseTo((5 - 10 / 2.0 + 10 / 4.0) / norm, within(1e-12));
        assertThat(n.nz()).isCloseTo(1 / norm, within(1e-12));
        assertThat(n.nx()).isCloseTo(-0.5 / norm, within(1e-12));
        assertThat(n.ny()).isCloseTo(0.25 / norm, within(1e-12));
        assertThat(plane.nearest(10, 10, 1.0).distance()).isNegative();
        Nearest touching = plane.nearest(10, 10, 2.5);
        assertThat(touching.nz()).isCloseTo(1 / norm, within(1e-9));
    }

    @Test
    void nearestAgreesWithDistanceAndPointsAway() {
        GridTerrain grid = hills(40, 40, 10, 60, SEED + 1);
        Random random = new Random(SEED + 1);
        for (int k = 0; k < 200; k++) {
            double x = (random.nextDouble() - 0.5) * 380;
            double y = (random.nextDouble() - 0.5) * 380;
            double z = grid.height(x, y) + (random.nextDouble() - 0.3) * 100;
            Nearest n = grid.nearest(x, y, z);
            assertThat(n.distance()).isEqualTo(grid.distance(x, y, z));
            assertThat(n.px() + n.distance() * n.nx()).isCloseTo(x, within(1e-6));
            assertThat(n.pz() + n.distance() * n.nz()).isCloseTo(z, within(1e-6));
        }
    }

    @Test
    void halfTurnOfTheSiteKeepsEveryDistance() {
        GridTerrain grid = hills(30, 20, 10, 60, SEED + 2);
        float[] h = grid.heightArray();
        float[] turned = new float[h.length];
        for (int k = 0; k < h.length; k++) {
            turned[h.length - 1 - k] = h[k];
        }
        Box b = grid.box();
        GridTerrain other = new GridTerrain(-b.maxX(), -b.maxY(), 10, 30, 20, turned, 0.3);
        Random random = new Random(SEED + 2);
        for (int k = 0; k < 200; k++) {
            double x = (random.nextDouble() - 0.5) * 280;
            double y = (random.nextDouble() - 0.5) * 180;
            double z = (random.nextDouble() - 0.3) * 200;
            assertThat(other.distance(-x, -y, z)).isCloseTo(grid.distance(x, y, z), within(1e-9));
        }
    }

    @Test
    void offTheMapThrowsAndNamesPointAndBox() {
        GridTerrain grid = hills(11, 11, 10, 5, SEED);
        assertThatThrownBy(() -> grid.groundBelow(60, 0, 10))
                .isInstanceOf(OutsideTerrainException.class)
                .hasMessageContaining("x 60.0 m")
                .hasMessageContaining("-55")
                .hasMessageContaining("45");
        assertThatThrownBy(() -> grid.distance(Double.NaN, 0, 10)).isInstanceOf(OutsideTerrainException.class);
        assertThatThrownBy(() -> grid.nearest(0, -70, 10)).isInstanceOf(OutsideTerrainException.class);
    }

    @Test
    void holesThrowAndAreNotDrawn() {
        float[] h = new float[25];
        h[12] = Float.NaN;
        GridTerrain grid = new GridTerrain(0, 0, 1, 5, 5, h, 0);
        assertThatThrownBy(() -> grid.groundBelow(1.5, 1.5, 3))
                .isInstanceOf(OutsideTerrainException.class)
                .hasMessageContaining("hole");
        assertThat(grid.groundBelow(0.5, 0.5, 3)).isZero();
        assertThat(grid.triangles(grid.box()).count()).isEqualTo(2 * (16 - 4));
    }
}
