package org.reckoner.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class LatestThrowTest {

    private static double find(double start, double target, DoubleFunction<OptionalDouble> height) {
        LatestThrow search = new LatestThrow(start);
        for (int round = 0; round < 12; round++) {
            search.saw(height.apply(search.time()), target);
            if (search.found()) {
                return search.time();
            }
        }
        throw new AssertionError("not found in twelve looks, stands at " + search.time());
    }

    @Test
    void findsTheThrowOnACurve() {
        DoubleFunction<OptionalDouble> height = t -> OptionalDouble.of(400 - 1.6 * t * t);
        assertThat(find(6, 120, height)).isCloseTo(Math.sqrt(280 / 1.6), within(0.05));
        assertThat(find(16, 120, height)).isCloseTo(Math.sqrt(280 / 1.6), within(0.05));
    }

    @Test
    void stopsAtAStepOfTheGround() {
        double edge = 9.3;
        DoubleFunction<OptionalDouble> height = t -> OptionalDouble.of(500 - 20 * t - (t > edge ? 250 : 0));
        assertThat(find(6, 120, height)).isBetween(edge - 0.1, edge);
    }

    @Test
    void comesBackFromThrowsThatNeverOpen() {
        DoubleFunction<OptionalDouble> height = t -> t > 10 ? OptionalDouble.empty() : OptionalDouble.of(300 - 18 * t);
        assertThat(find(14, 130, height)).isCloseTo(170.0 / 18, within(0.05));
    }
}
