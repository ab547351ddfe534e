package org.reckoner.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Fates;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.sampling.CurveBand;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

/** What an open canopy meets and reaches, on the shipped small cliff, whose openings face a wall close behind. */
class UnderCanopyTest {
    private static final StuntFile FILE = StuntFile.read(Path.of("../examples/small-cliff/stunt.yaml"));
    private static final Dispersion FLOWN =
            Dispersion.of(FILE.stunt(), FILE.conditions(), SamplePlan.plain(200, 5), 2, (flown, of) -> {});
    private static final UnderCanopy CANOPY = UnderCanopy.of(FLOWN, FILE.conditions(), 2);

    @Test
    void canopiesThatTurnBackMeetTheWallAndThoseThatGoOnDoNot() {
        HeadingCircle circle = CANOPY.circle().orElseThrow();
        assertThat(circle.sector(Math.toRadians(165), Math.PI).left().interval().value())
                .isGreaterThan(0.5);
        assertThat(circle.sector(0, Math.toRadians(45)).left().failed()).isZero();
        assertThat(circle.sector(Math.toRadians(165), Math.PI).seconds()[0]).isBetween(1.0, HeadingCircle.WATCHED);
    }

    @Test
    void sharesOfAllDirectionsAddUpToOneForAnyTail() {
        Uncertain heading = FILE.stunt().inputs().get(Input.OPENING_HEADING_ERROR);
        HeadingTail tail = HeadingTail.of(heading);
        assertThat(tail.weight()).isCloseTo(0.10, within(1e-12));
        for (double weight : new double[] {0.01, 0.1, 0.15}) {
            assertThat(tail.share(heading.centre(), -Math.PI, Math.PI, weight)).isCloseTo(1, within(1e-9));
            double far = 2 * tail.share(heading.centre(), Math.PI / 2, Math.PI, weight);
            // Of the tail, 0.7 parts of N(0, 70°) wrapped and 0.3 parts of any direction open beyond 90 degrees.
            assertThat(far).isCloseTo(0.289 * weight, within(0.01 * weight + 1e-5));
        }
    }

    @Test
    void nobodyReachesAFieldMoreOftenWithAPatternThanWithout() {
        Reach reach = CANOPY.reach().orElseThrow();
        assertThat(reach.area()).isPositive();
        assertThat(reach.fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.patterned().failed())
                        .isLessThanOrEqualTo(field.reached().failed()));
    }

    @Test
    void fatesOfAWholeTakeAddUpToOne() {
        assertThat(FLOWN.fates().all().stream()
                        .map(Fates.Ended::probability)
                        .mapToDouble(interval -> interval.value())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theSameTakesGiveTheSameAnswersOnAnyNumberOfThreads() {
        assertThat(UnderCanopy.of(FLOWN, FILE.conditions(), 1)
                        .circle()
                        .orElseThrow()
                        .risks())
                .isEqualTo(CANOPY.circle().orElseThrow().risks());
    }

    /** Fresh flights of another seed stay inside the band of whole curves as often as it says, within what 300 can tell. */
    @Test
    void nineteenOfTwentyFreshFlightsStayInTheWholeBand() {
        double[][] shaped = falls(11, 400);
        double[][] fresh = falls(12, 300);
        CurveBand band = CurveBand.of(shaped, 0.95);
        long held = 0;
        for (double[] curve : fresh) {
            held += band.holds(curve) ? 1 : 0;
        }
        // Coverage of one band scatters by about 1.5 % with its 200 calibrating flights, and by 1.3 % with 300 fresh
        // ones.
        assertThat(held / 300.0).isBetween(0.90, 0.995);
    }

    /** How far out the performer is each 10 m of the fall, from 20 to 140 m below the lip. */
    private static double[][] falls(long seed, int flights) {
        Dispersion flown =
                Dispersion.of(FILE.stunt(), FILE.conditions(), SamplePlan.plain(flights, seed), 2, (f, of) -> {});
        return flown.tracks().stream()
                .limit(flights)
                .map(track -> IntStream.rangeClosed(2, 14)
                        .mapToDouble(k -> outAt(track.performer(), -10.0 * k))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double outAt(List<Vector3D> places, double height) {
        for (int k = 1; k < places.size(); k++) {
            Vector3D above = places.get(k - 1);
            Vector3D below = places.get(k);
            if (above.getZ() > height && below.getZ() <= height) {
                double part = (above.getZ() - height) / (above.getZ() - below.getZ());
                Vector3D place = above.add(below.subtract(above).scalarMultiply(part));
                return StrictMath.hypot(place.getX(), place.getY());
            }
        }
        return 0;
    }
}
