package org.reckoner.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reckoner.bulk.Extent;
import org.reckoner.numeric.NormalShare;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

/**
 * A jump that falls short once in a million times, found by walking there.
 *
 * <p>Only push and drag scatter, in still air, so the truth is an integral over one line: for each drag the push at which the
 * range is just met, and how rarely the push is less. The walk knows nothing of that, and moves the 768 idle numbers behind the
 * gusts as well.
 */
class OneInAMillionTest {
    private static final StuntFile FILE = StuntFile.read(Path.of("..", "examples", "gap-jump", "stunt.yaml"));
    private static final Limit REACH = new Limit("reach", Figure.FLIGHT_RANGE, true, 86.5, "nobody", "rare");

    /** Half widths of the integral and of the search, in standard deviations. */
    private static final double FAR = 7;

    private static final int NODES = 57;
    private static final int HALVINGS = 24;

    private static Stunt stunt() {
        Inputs inputs = FILE.stunt().inputs();
        for (Input input : inputs.spread()) {
            if (input != Input.EXIT_PUSH && input != Input.CUSTOM_KD) {
                Uncertain known = inputs.get(input);
                double centre = input.key().equals("conditions.turbulence.intensity") ? 0 : known.centre();
                inputs = inputs.with(
                        input,
                        new Uncertain(
                                centre,
                                new Spread.None(),
                                known.scope(),
                                known.grade(),
                                known.source(),
                                known.stated()));
            }
        }
        return FILE.stunt().with(inputs);
    }

    private static Flights flights(Stunt stunt) {
        return new Flights(stunt, FILE.conditions(), 1, 2, (flown, of) -> {});
    }

    /** By halving the push of all drags at once, then the trapezium rule, which is exact enough for bell curves. */
    private static double truth(Flights flights) {
        int push = flights.scatter().coordinate(Input.EXIT_PUSH.key());
        int drag = flights.scatter().coordinate(Input.CUSTOM_KD.key());
        double step = 2 * FAR / (NODES - 1);
        double[] low = new double[NODES];
        double[] high = new double[NODES];
        Arrays.fill(low, -2 * FAR);
        Arrays.fill(high, 2 * FAR);
        for (int k = 0; k < HALVINGS; k++) {
            double[][] points = new double[NODES][flights.dimension()];
            for (int i = 0; i < NODES; i++) {
                points[i][drag] = -FAR + i * step;
                points[i][push] = 0.5 * (low[i] + high[i]);
            }
            var samples = flights.scored(points, Extent.WHOLE);
            for (int i = 0; i < NODES; i++) {
                double range = samples.get(i).figure(Figure.FLIGHT_RANGE);
                double middle = points[i][push];
                if (range < REACH.threshold()) {
                    low[i] = middle;
                } else {
                    high[i] = middle;
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += NormalShare.density(-FAR + i * step) * NormalShare.below(0.5 * (low[i] + high[i])) * step;
        }
        return sum;
    }

    @Test
    @Tag("long")
    void aWalkFindsItWithinAFactorOfTwo() {
        Flights flights = flights(stunt());
        double truth = truth(flights);
        assertThat(truth).isBetween(5e-7, 2e-6);
        int before = flights.flown();
        long start = System.nanoTime();
        Search.Found found =
                new Search(2_000, 3, 8, List.of(Input.EXIT_PUSH, Input.CUSTOM_KD)).forLimit(REACH, flights, 1, 0.95);
        System.out.printf(
                "one in a million: truth %.3g, walk %.3g (%s), importance sampling %.3g; %d flights in %.1f s%n",
                truth,
                found.believed().value(),
                Arrays.toString(found.walk().runs()),
                found.sent().orElseThrow().result().rare().probability(),
                flights.flown() - before,
                1e-9 * (System.nanoTime() - start));
        assertThat(found.believed().value()).isBetween(truth / 2, truth * 2);
        assertThat(found.sent().orElseThrow().result().rare().probability()).isBetween(truth / 1.2, truth * 1.2);
        assertThat(found.sent().orElseThrow().check().agrees()).isTrue();
    }
}
