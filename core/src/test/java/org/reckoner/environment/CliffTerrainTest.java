package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.WallProfile.Point;
import org.reckoner.geo.Bearing;

class CliffTerrainTest {
    private static final long SEED = 20260102L;
    private static final List<Point> OVERHANG = List.of(
            new Point(0, 0),
            new Point(6, -4),
            new Point(9, -30),
            new Point(-8, -70),
            new Point(-5, -120),
            new Point(40, -160),
            new Point(90, -300));

    private static WallProfile wall(double halfWidth) {
        return WallProfile.below(OVERHANG, halfWidth, 0.2, WallProfile.UNDERCUT_LIMIT);
    }

    /** Signed distance in the plane to a polyline with air on its left, written independently of the mesh. */
    private static double planar(double s, double u, double[][] p) {
        double best = Double.POSITIVE_INFINITY;
        boolean rock = false;
        for (int k = 0; k + 1 < p.length; k++) {
            double ds = p[k + 1][0] - p[k][0];
            double du = p[k + 1][1] - p[k][1];
            double t = ((s - p[k][0]) * ds + (u - p[k][1]) * du) / (ds * ds + du * du);
            t = Math.max(0, Math.min(1, t));
            double es = s - p[k][0] - t * ds;
            double eu = u - p[k][1] - t * du;
            best = Math.min(best, Math.sqrt(es * es + eu * eu));
            if ((p[k][0] <= s) != (p[k + 1][0] <= s) && p[k][1] + du * (s - p[k][0]) / ds > u) {
                rock = !rock;
            }
        }
        return rock ? -best : best;
    }

    @Test
    void longWallHasTheDistanceOfItsProfile() {
        double[][] line = {
            {-2008, 0}, {0, 0}, {6, -4}, {9, -30}, {-8, -70}, {-5, -120}, {40, -160}, {90, -300}, {3000, -300}
        };
        for (double heading : new double[] {0, 90, 217.3, 261}) {
            Bearing bearing = Bearing.ofDegrees(heading);
            CliffTerrain cliff = CliffTerrain.overFloor(-300, wall(1000), bearing, 2000);
            Random random = new Random(SEED);
            for (int k = 0; k < 500; k++) {
                double s = -60 + 200 * random.nextDouble();
                double n = -300 + 600 * random.nextDouble();
                double u = -340 + 400 * random.nextDouble();
                double x = s * bearing.east() - n * bearing.north();
                double y = s * bearing.north() + n * bearing.east();
                assertThat(cliff.distance(x, y, u))
                        .as("heading %s, seed %d, point %d (%s, %s)", heading, SEED, k, s, u)
                        .isCloseTo(planar(s, u, line), within(1e-3));
            }
        }
    }

    @Test
    void overhangIsNearThoughTheGroundStraightBelowIsFar() {
        CliffTerrain cliff = CliffTerrain.overFloor(-300, wall(200), Bearing.ofDegrees(90), 500);
        // The nose of the wall is at 9 m out, 30 m down: a body under it, 3 m from rock above.
        Nearest rock = cliff.nearest(8, 5, -34.5);
        assertThat(rock.distance()).isBetween(0.0, 3.0);
        assertThat(rock.wall()).isTrue();
        assertThat(rock.nz()).isNegative();
        assertThat(-34.5 - cliff.groundBelow(8, 5, -34.5)).isGreaterThan(90);
        double radius = 3;
        assertThat(new BodyShape(0, radius).clearance(cliff, 8, 5, -34.5, 0, 0, 1))
                .as("touches the roof while the ground is 90 m below")
                .isNegative();
    }

    @Test
    void groundBelowFollowsThePointAndRockCountsFromItsTop() {
        CliffTerrain cliff = CliffTerrain.overFloor(-300, wall(200), Bearing.ofDegrees(90), 500);
        assertThat(cliff.groundBelow(4, 0, 10)).isCloseTo(-4 * 4 / 6.0, within(1e-12));
        assertThat(cliff.groundBelow(4, 0, -20)).as("inside the nose").isCloseTo(-4 * 4 / 6.0, within(1e-12));
        assertThat(cliff.groundBelow(4, 0, -60)).as("under the nose").isLessThan(-100);
        assertThat(cliff.groundBelow(300, 0, -60)).isEqualTo(-300);
        assertThat(cliff.groundBelow(-30, 0, 5)).isZero();
    }

    /** A signed distance can never change faster than the point moves; a leak or a wrong side would show. */
    @Test
    void signedDistanceHasNoJumpsAnywhereAroundTheSeam() {
        Random random = new Random(SEED + 1);
        for (int round = 0; round < 6; round++) {
            GridTerrain hills = GridTerrainTest.hills(41, 37, 11, 60, SEED + round);
            Bearing heading = Bearing.ofDegrees(random.nextInt(360));
            CliffTerrain cliff = CliffTerrain.of(hills, wall(25 + 10 * round), heading);
            for (int k = 0; k < 4000; k++) {
                double s = -40 + 160 * random.nextDouble();
                double n = -90 + 180 * random.nextDouble();
                double z = -320 + 380 * random.nextDouble();
                double x = s * heading.east() - n * heading.north();
                double y = s * heading.north() + n * heading.east();
                double dx = 6 * (random.nextDouble() - 0.5);
                double dy = 6 * (random.nextDouble() - 0.5);
                double dz = 6 * (random.nextDouble() - 0.5);
                double step = Math.sqrt(dx * dx + dy * dy + dz * dz);
                double change = Math.abs(cliff.distance(x + dx, y + dy, z + dz) - cliff.distance(x, y, z));
                assertThat(change)
                        .as("seed %d, round %d, point %d", SEED, round, k)
                        .isLessThan(step + 1e-9);
            }
        }
    }

    @Test
    void distanceIsThatOfTheTrianglesThatAreShown() {
        GridTerrain hills = GridTerrainTest.hills(31, 31, 14, 60, SEED);
        CliffTerrain cliff = CliffTerrain.of(hills, wall(37), Bearing.ofDegrees(33));
        Triangles all = cliff.triangles(cliff.box());
        Random random = new Random(SEED + 2);
        for (int k = 0; k < 300; k++) {
            double x = (random.nextDouble() - 0.5) * 300;
            double y = (random.nextDouble() - 0.5) * 300;
            double z = -320 + 380 * random.nextDouble();
            assertThat(Math.abs(cliff.distance(x, y, z)))
                    .isCloseTo(GridTerrainTest.bruteForce(all, x, y, z), within(1e-9));
            assertThat(cliff.nearest(x, y, z).distance()).isEqualTo(cliff.distance(x, y, z));
        }
    }

    @Test
    void turningTheSiteTurnsTheAnswersWithIt() {
        CliffTerrain east = CliffTerrain.overFloor(-310, wall(60), Bearing.ofDegrees(90), 100);
        CliffTerrain other = CliffTerrain.overFloor(-310, wall(60), Bearing.ofDegrees(222), 100);
        double turn = StrictMath.toRadians(222 - 90);
        Random random = new Random(SEED + 3);
        for (int k = 0; k < 300; k++) {
            double x = -50 + 200 * random.nextDouble();
            double y = -100 + 200 * random.nextDouble();
            double z = -330 + 400 * random.nextDouble();
            double tx = x * StrictMath.cos(turn) + y * StrictMath.sin(turn);
            double ty = y * StrictMath.cos(turn) - x * StrictMath.sin(turn);
            assertThat(other.distance(tx, ty, z)).isCloseTo(east.distance(x, y, z), within(1e-9));
        }
    }

    @Test
    void mirroredSiteGivesMirroredAnswers() {
        // Level ground, so that only the wall and its faces could break the symmetry.
        CliffTerrain right = CliffTerrain.overFloor(-310, wall(60), Bearing.ofDegrees(140), 100);
        CliffTerrain left = CliffTerrain.overFloor(-310, wall(60), Bearing.ofDegrees(220), 100);
        Random random = new Random(SEED + 4);
        for (int k = 0; k < 300; k++) {
            double x = -150 + 300 * random.nextDouble();
            double y = -150 + 300 * random.nextDouble();
            double z = -330 + 400 * random.nextDouble();
            assertThat(left.distance(-x, y, z)).isCloseTo(right.distance(x, y, z), within(1e-9));
        }
    }

    @Test
    void wallHasItsOwnAccuracy() {
        CliffTerrain cliff =
                CliffTerrain.of(GridTerrainTest.hills(31, 31, 14, 60, SEED), wall(37), Bearing.ofDegrees(0));
        assertThat(cliff.accuracy(cliff.nearest(0, 20, -50))).isEqualTo(0.2);
        assertThat(cliff.accuracy(cliff.nearest(-150, 20, 50))).isEqualTo(0.3);
        assertThat(cliff.accuracy()).isEqualTo(0.3);
    }

    @Test
    void profilesThatAreNoCliffAreRefusedWithAReason() {
        List<Point> behind = List.of(new Point(0, 0), new Point(-40, -100), new Point(-60, -300));
        assertThatThrownBy(() -> WallProfile.below(behind, 50, 0.2, 30))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point 2")
                .hasMessageContaining("behind the lip")
                .hasMessageContaining("\nMaybe");
        List<Point> upward = List.of(new Point(0, 0), new Point(10, 100));
        assertThatThrownBy(() -> WallProfile.below(upward, 50, 0.2, 30)).hasMessageContaining("no lower");
        List<Point> slightly = List.of(new Point(0, 0), new Point(-4, -100));
        assertThatThrownBy(() -> WallProfile.below(slightly, 50, 0.2, 30)).hasMessageContaining("wholly behind");
        List<Point> crossing = List.of(
                new Point(0, 0), new Point(50, -50), new Point(50, -20), new Point(10, -60), new Point(90, -90));
        assertThatThrownBy(() -> new WallProfile(crossing, 50, 0.2)).hasMessageContaining("crosses itself");
        List<Point> one = new ArrayList<>(List.of(new Point(0, 0)));
        assertThatThrownBy(() -> new WallProfile(one, 50, 0.2)).hasMessageContaining("2 to");
        assertThatThrownBy(() -> new Point(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wallBeyondTheMapIsRefused() {
        GridTerrain small = GridTerrainTest.hills(5, 5, 10, 5, SEED);
        assertThatThrownBy(() -> CliffTerrain.of(small, wall(50), Bearing.ofDegrees(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond the mapped ground");
    }
}
