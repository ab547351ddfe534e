package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.Input;

/** What lets two engines share one set of formulas: a lane computes the same bits whoever its neighbours are. */
class KernelLanesTest {
    private static final long SEED = 20_261_123;
    private static final int WIDTH = 128;
    private static final int STATES = 10_000;

    private final PlausibleStates states =
            new PlausibleStates(Days.windyCliffJump().with(Input.EASEMENT, 2), Days.windy(-1092), SEED);

    @TestFactory
    Stream<DynamicTest> everyLaneOfAWideBlockEqualsTheReferenceBitForBit() {
        return IntStream.range(0, states.itinerary().legCount())
                .mapToObj(leg -> DynamicTest.dynamicTest(
                        states.itinerary().leg(leg).model().phase() + ", seed " + SEED, () -> compare(leg)));
    }

    @Test
    void everyPhaseIsCovered() {
        assertThat(IntStream.range(0, states.itinerary().legCount())).allMatch(states.itinerary()::hasLeg);
    }

    private void compare(int leg) {
        PhaseModel model = states.itinerary().leg(leg).model();
        Block wide = states.itinerary().block(WIDTH);
        wide.lanes(WIDTH);
        Block eight = states.itinerary().block(8);
        eight.lanes(8);
        double[][] wideRate = new double[Block.STATE_COLUMNS][WIDTH];
        double[][] rate = new double[Block.STATE_COLUMNS][8];
        int seen = 0;
        while (seen < STATES) {
            for (int i = 0; i < WIDTH; i++) {
                states.put(leg, wide, i);
            }
            model.derivatives(wide, wide.state, wide.time, wideRate);
            for (int i = 0; i < WIDTH; i++) {
                for (int j = 0; j < 8; j++) {
                    eight.copyLane(wide, i, j);
                }
                model.derivatives(eight, eight.state, eight.time, rate);
                for (int k = 0; k < model.columns(); k++) {
                    double expected = rate[k][0];
                    assertThat(expected)
                            .as("column %d of state %d", k, seen + i)
                            .isFinite();
                    if (Double.doubleToRawLongBits(wideRate[k][i]) != Double.doubleToRawLongBits(expected)) {
                        assertThat(wideRate[k][i])
                                .as("column %d of state %d", k, seen + i)
                                .isEqualTo(expected);
                    }
                }
            }
            seen += WIDTH;
        }
    }

    @TestFactory
    Stream<DynamicTest> ratesAllocateNothing() {
        return IntStream.range(0, states.itinerary().legCount())
                .mapToObj(leg -> DynamicTest.dynamicTest(
                        states.itinerary().leg(leg).model().phase(),
                        () -> assertThat(allocated(leg)).isZero()));
    }

    private long allocated(int leg) {
        PhaseModel model = states.itinerary().leg(leg).model();
        Block block = states.itinerary().block(WIDTH);
        block.lanes(WIDTH);
        for (int i = 0; i < WIDTH; i++) {
            states.put(leg, block, i);
        }
        double[][] rate = new double[Block.STATE_COLUMNS][WIDTH];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        // The machine may allocate once on its own account, never in every round.
        for (int round = 0; round < 4; round++) {
            long before = threads.getThreadAllocatedBytes(self);
            call(model, block, rate, 5_000);
            least = Math.min(least, threads.getThreadAllocatedBytes(self) - before);
        }
        return least;
    }

    private static void call(PhaseModel model, Block block, double[][] rate, int times) {
        for (int k = 0; k < times; k++) {
            model.derivatives(block, block.state, block.time, rate);
        }
    }
}
