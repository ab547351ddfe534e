package org.reckoner.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.ThreePlaces.Edge;
import org.reckoner.environment.ThreePlaces.Place;

class WindFieldTest {

    private static final long SEED = 12L;
    private static final double EAST = Math.toRadians(90.0);

    @Test
    void anEastWindBlowsTowardTheWest() {
        WindVelocity wind = WindVelocity.ofFrom(5.0, EAST);
        assertThat(wind.east()).isCloseTo(-5.0, within(1e-12));
        assertThat(wind.north()).isCloseTo(0.0, within(1e-12));
        WindVelocity northeast = WindVelocity.ofFrom(5.0, Math.toRadians(45.0));
        assertThat(northeast.east()).isNegative();
        assertThat(northeast.north()).isNegative();
        assertThat(WindVelocity.ofFrom(3.0, 0.0).north()).isEqualTo(-3.0);
    }

    @Test
    void speedAndDirectionComeBack() {
        for (int degrees = 0; degrees < 360; degrees += 7) {
            WindVelocity wind = WindVelocity.ofFrom(4.2, Math.toRadians(degrees));
            assertThat(wind.speed()).isCloseTo(4.2, within(1e-12));
            assertThat(Math.toDegrees(wind.from())).isCloseTo(degrees, within(1e-10));
        }
        assertThat(WindVelocity.CALM.from()).isZero();
    }

    @Test
    void eachPlaceKeepsItsOwnWindWithinTwoPercent() {
        Site site = Site.flagship();
        for (Place place : List.of(site.lip, site.bowl, site.landingZone)) {
            double[] w = read(site.field(), place.x(), place.y(), place.z());
            double error =
                    Math.hypot(w[0] - place.wind().east(), w[1] - place.wind().north());
            assertThat(error).isLessThan(0.02 * 10.0);
        }
        // A uniform wind is uniform everywhere.
        WindVelocity same = WindVelocity.ofFrom(6.0, 1.0);
        ThreePlaces uniform = new ThreePlaces(
                new Place(0.0, 0.0, 0.0, same),
                new Place(-300.0, 50.0, -400.0, same),
                new Place(-1_300.0, 0.0, -1_090.0, same),
                Edge.still(0.0));
        double[] w = read(uniform, -700.0, 123.0, -456.0);
        assertThat(w[0]).isCloseTo(same.east(), within(1e-12));
        assertThat(w[1]).isCloseTo(same.north(), within(1e-12));
        assertThat(w[2]).isZero();
    }

    @Test
    void theWorstSitePermittedStillKeepsEachPlacesWind() {
        // Three places equally far apart share most: the bound of 0.7 % that the class states.
        double side = 100.0;
        WindVelocity none = WindVelocity.CALM;
        ThreePlaces field = new ThreePlaces(
                new Place(0.0, 0.0, 0.0, new WindVelocity(1.0, 0.0)),
                new Place(side, 0.0, 0.0, none),
                new Place(0.5 * side, 0.5 * Math.sqrt(3.0) * side, 0.0, none),
                Edge.still(0.0));
        assertThat(read(field, 0.0, 0.0, 0.0)[0]).isBetween(0.993, 1.0);
    }

    @Test
    void theFieldHasNoKink() {
        ThreePlaces field = Site.flagship().field();
        double step = 0.5;
        double[] before = read(field, 20.0, 30.0, 10.0);
        double[] now = read(field, 20.0 - step, 30.0 - 0.4 * step, 10.0 - 0.8 * step);
        double worst = 0.0;
        for (int i = 2; i < 3_000; i++) {
            double[] next = read(field, 20.0 - step * i, 30.0 - 0.4 * step * i, 10.0 - 0.8 * step * i);
            for (int axis = 0; axis < 3; axis++) {
                worst = Math.max(worst, Math.abs(next[axis] - 2.0 * now[axis] + before[axis]));
            }
            before = now;
            now = next;
        }
        // Second difference of a half-metre step, in m/s.
        assertThat(worst).isLessThan(0.01);
    }

    @Test
    void onshoreWindRisesAtTheEdgeAndOffshoreWindMaySink() {
        // The wall faces west; a west wind blows onto it.
        double west = Math.toRadians(270.0);
        Edge edge = new Edge(west, 0.5, -0.3, 100.0);
        assertThat(upAt(edge, west, 0.0)).isCloseTo(2.0, within(1e-9));
        assertThat(upAt(edge, west, -100.0)).isBetween(2.0 * 0.36, 2.0 * 0.40);
        assertThat(upAt(edge, west, -1_300.0)).isLessThan(1e-4);
        assertThat(upAt(edge, EAST, 0.0)).isCloseTo(-1.2, within(1e-9));
        assertThat(upAt(edge, 0.0, 0.0)).as("along the wall").isCloseTo(0.0, within(1e-9));
        assertThat(upAt(Edge.still(west), west, 0.0)).isZero();
    }

    private static double upAt(Edge edge, double lipFrom, double x) {
        WindVelocity wind = WindVelocity.ofFrom(4.0, lipFrom);
        ThreePlaces field = new ThreePlaces(
                new Place(0.0, 0.0, 0.0, wind),
                new Place(-300.0, 50.0, -400.0, wind),
                new Place(-1_300.0, 0.0, -1_090.0, wind),
                edge);
        return read(field, x, 0.0, 0.0)[2];
    }

    @Test
    void turningTheSiteTurnsTheWind() {
        SplittableRandom random = new SplittableRandom(SEED);
        Site site = Site.flagship();
        for (int trial = 0; trial < 200; trial++) {
            double turn = random.nextDouble(-7.0, 7.0);
            double x = random.nextDouble(-1_500.0, 300.0);
            double y = random.nextDouble(-700.0, 700.0);
            double z = random.nextDouble(-1_100.0, 50.0);
            double[] straight = read(site.field(), x, y, z);
            double[] turned =
                    read(site.turned(turn).field(), Site.eastTurned(x, y, turn), Site.northTurned(x, y, turn), z);
            assertThat(turned[0])
                    .as("seed %d", SEED)
                    .isCloseTo(Site.eastTurned(straight[0], straight[1], turn), within(1e-11));
            assertThat(turned[1])
                    .as("seed %d", SEED)
                    .isCloseTo(Site.northTurned(straight[0], straight[1], turn), within(1e-11));
            assertThat(turned[2]).as("seed %d", SEED).isCloseTo(straight[2], within(1e-11));
        }
    }

    @Test
    void aMirroredSiteHasTheMirroredWind() {
        Site site = Site.flagship();
        double[] plain = read(site.field(), -420.0, 170.0, -350.0);
        double[] mirrored = read(site.mirrored().field(), 420.0, 170.0, -350.0);
        assertThat(mirrored[0]).isCloseTo(-plain[0], within(1e-12));
        assertThat(mirrored[1]).isCloseTo(plain[1], within(1e-12));
        assertThat(mirrored[2]).isCloseTo(plain[2], within(1e-12));
        double[] east = read(layers(row(0.0, 5.0, 1.0), row(2_000.0, 9.0, 2.0)), 0.0, 0.0, -300.0);
        double[] west = read(layers(row(0.0, 5.0, -1.0), row(2_000.0, 9.0, -2.0)), 0.0, 0.0, -300.0);
        assertThat(west[0]).isCloseTo(-east[0], within(1e-12));
        assertThat(west[1]).isCloseTo(east[1], within(1e-12));
    }

    @Test
    void eachLaneFliesInItsOwnWind() {
        ThreePlaces field = Site.flagship().field();
        double[][] lane = new double[field.columns()][2];
        double[] inputs = field.nominal();
        field.fill(inputs, lane, 0);
        inputs[0] = 0.0;
        inputs[2] = 0.0;
        inputs[4] = 0.0;
        field.fill(inputs, lane, 1);
        double[][] w = new double[3][2];
        double[] at = {-100.0, -100.0};
        field.at(at, at, at, lane, w[0], w[1], w[2], 2);
        assertThat(Math.abs(w[0][0])).isGreaterThan(0.5);
        assertThat(w[0][1]).isZero();
        assertThat(w[2][1]).isZero();
    }

    @Test
    void layersAreReadLinearlyInPartsAndHeldAtTheEnds() {
        Layers wind = layers(row(100.0, 4.0, 350.0 * Math.PI / 180.0), row(1_100.0, 4.0, 10.0 * Math.PI / 180.0));
        // Between 350 and 010 lies north, not south.
        double[] middle = read(wind, 0.0, 0.0, 600.0 - 1_247.0);
        assertThat(middle[0]).isCloseTo(0.0, within(1e-9));
        assertThat(middle[1]).isCloseTo(-4.0 * Math.cos(Math.toRadians(10.0)), within(1e-9));
        assertThat(read(wind, 0.0, 0.0, 5_000.0)).isEqualTo(read(wind, 0.0, 0.0, 9_000.0));
        assertThat(wind.covers(150.0, 1_100.0)).isTrue();
        assertThat(wind.covers(99.0, 1_100.0)).isFalse();
        assertThat(wind.covers(150.0, 1_247.0)).isFalse();
        assertThat(wind.highestMsl()).isEqualTo(1_100.0);
        assertThat(wind.lowestMsl()).isEqualTo(100.0);
    }

    @Test
    void layersTurnClockwiseAndScalePerLane() {
        Layers wind = layers(row(0.0, 5.0, 0.0), row(2_000.0, 5.0, 0.0));
        double[][] lane = new double[2][1];
        wind.fill(new double[] {1.2, EAST}, lane, 0);
        double[][] w = new double[3][1];
        wind.at(new double[1], new double[1], new double[1], lane, w[0], w[1], w[2], 1);
        // From north, turned a quarter clockwise: from east, 20 % stronger.
        assertThat(w[0][0]).isCloseTo(-6.0, within(1e-12));
        assertThat(w[1][0]).isCloseTo(0.0, within(1e-12));
    }

    @Test
    void stillAirIsStill() {
        double[][] w = {{1.0}, {2.0}, {3.0}};
        Calm calm = new Calm();
        assertThat(calm.nominal()).hasSize(calm.inputs());
        calm.at(new double[1], new double[1], new double[1], new double[0][], w[0], w[1], w[2], 1);
        assertThat(w).isDeepEqualTo(new double[3][1]);
    }

    @Test
    void impossibleWindsAreRefusedWithAReason() {
        assertThatThrownBy(() -> WindVelocity.ofFrom(-3.0, 0.0)).hasMessageContaining("opposite");
        assertThatThrownBy(() -> new WindVelocity(Double.NaN, 0.0)).hasMessageContaining("NaN");
        Place same = new Place(0.0, 0.0, 0.0, WindVelocity.CALM);
        assertThatThrownBy(() ->
                        new ThreePlaces(same, same, new Place(500.0, 0.0, 0.0, WindVelocity.CALM), Edge.still(0.0)))
                .hasMessageContaining("same coordinates");
        assertThatThrownBy(() -> new Edge(0.0, 9.0, 0.0, 100.0)).hasMessageContaining("between -3 and 3");
        assertThatThrownBy(() -> layers(row(500.0, 3.0, 0.0), row(400.0, 3.0, 0.0)))
                .hasMessageContaining("in order");
    }

    private static Layers.Level row(double heightMsl, double speed, double from) {
        return new Layers.Level(heightMsl, WindVelocity.ofFrom(speed, from));
    }

    private static Layers layers(Layers.Level... rows) {
        return new Layers(List.of(rows), 1_247.0, Gravity.constant(Gravity.STANDARD));
    }

    private static double[] read(WindField field, double x, double y, double z) {
        double[][] lane = new double[field.columns()][1];
        field.fill(field.nominal(), lane, 0);
        double[][] w = new double[3][1];
        field.at(new double[] {x}, new double[] {y}, new double[] {z}, lane, w[0], w[1], w[2], 1);
        return new double[] {w[0][0], w[1][0], w[2][0]};
    }

    /** A cliff site that can be turned clockwise about the lip, or mirrored east to west. */
    private record Site(Place lip, Place bowl, Place landingZone, Edge edge) {

        static Site flagship() {
            return new Site(
                    new Place(0.0, 0.0, 0.0, WindVelocity.ofFrom(6.0, 4.4)),
                    new Place(-350.0, -60.0, -480.0, WindVelocity.ofFrom(2.5, 0.7)),
                    new Place(-1_330.0, -420.0, -1_090.0, WindVelocity.ofFrom(4.0, 2.9)),
                    new Edge(4.9, 0.5, -0.3, 90.0));
        }

        ThreePlaces field() {
            return new ThreePlaces(lip, bowl, landingZone, edge);
        }

        Site turned(double turn) {
            return new Site(
                    turned(lip, turn),
                    turned(bowl, turn),
                    turned(landingZone, turn),
                    new Edge(edge.outward() + turn, edge.onshoreFactor(), edge.offshoreFactor(), edge.decay()));
        }

        private static Place turned(Place p, double turn) {
            return new Place(
                    eastTurned(p.x(), p.y(), turn),
                    northTurned(p.x(), p.y(), turn),
                    p.z(),
                    WindVelocity.ofFrom(p.wind().speed(), p.wind().from() + turn));
        }

        Site mirrored() {
            return new Site(
                    mirrored(lip),
                    mirrored(bowl),
                    mirrored(landingZone),
                    new Edge(-edge.outward(), edge.onshoreFactor(), edge.offshoreFactor(), edge.decay()));
        }

        private static Place mirrored(Place p) {
            return new Place(
                    -p.x(),
                    p.y(),
                    p.z(),
                    WindVelocity.ofFrom(p.wind().speed(), -p.wind().from()));
        }

        static double eastTurned(double east, double north, double turn) {
            return east * Math.cos(turn) + north * Math.sin(turn);
        }

        static double northTurned(double east, double north, double turn) {
            return north * Math.cos(turn) - east * Math.sin(turn);
        }
    }
}
