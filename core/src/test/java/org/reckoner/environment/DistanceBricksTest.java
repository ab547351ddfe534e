package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seed 3 throughout. */
class DistanceBricksTest {
    private static double sphere(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z) - 100;
    }

    @Test
    void isExactBelowWhatIsEnoughAndNeverTooMuchAbove() {
        DistanceBricks bricks = new DistanceBricks(DistanceBricksTest::sphere);
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 20_000; n++) {
            double x = random.nextDouble(-400, 400);
            double y = random.nextDouble(-400, 400);
            double z = random.nextDouble(-400, 400);
            double enough = random.nextDouble(0, 60);
            double rough = bricks.distance(x, y, z, enough);
            if (rough < enough) {
                assertThat(rough).isEqualTo(sphere(x, y, z));
            } else {
                assertThat(rough).isLessThanOrEqualTo(sphere(x, y, z));
            }
            assertThat(new DistanceBricks(DistanceBricksTest::sphere).distance(x, y, z, enough))
                    .as("whatever was asked before")
                    .isEqualTo(rough);
        }
    }

    @Test
    void sparesNearlyEverySearchFarFromRock() {
        AtomicInteger searches = new AtomicInteger();
        DistanceBricks bricks = new DistanceBricks((x, y, z) -> {
            searches.incrementAndGet();
            return sphere(x, y, z);
        });
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 10_000; n++) {
            bricks.distance(random.nextDouble(200, 300), random.nextDouble(0, 100), random.nextDouble(0, 100), 10);
        }
        assertThat(searches.get()).isLessThan(100);
    }

    @Test
    void manyThreadsSeeTheSameNumbers() {
        DistanceBricks bricks = new DistanceBricks(DistanceBricksTest::sphere);
        List<Boolean> right = IntStream.range(0, 40_000)
                .parallel()
                .mapToObj(n -> {
                    SplittableRandom random = new SplittableRandom(n);
                    double x = random.nextDouble(-2_000, 2_000);
                    double y = random.nextDouble(-2_000, 2_000);
                    return bricks.distance(x, y, 7, 30)
                            == new DistanceBricks(DistanceBricksTest::sphere).distance(x, y, 7, 30);
                })
                .toList();
        assertThat(right).doesNotContain(false);
    }

    @Test
    void saysSoWhereTheTerrainKnowsNothing() {
        GridTerrain ground = GridTerrain.level(0, 500);
        assertThat(ground.roughDistance(499, 0, 50, 20)).isBetween(20.0, 50.0);
        assertThat(ground.roughDistance(499, 0, 5, 20)).isEqualTo(5);
        assertThatThrownBy(() -> ground.roughDistance(501, 0, 50, 20)).isInstanceOf(OutsideTerrainException.class);
    }
}
