package org.reckoner.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Gust;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** What a flight allocates is what happens in it; the way between is free, however many steps it takes. Seed 7. */
class FlyingAllocatesNothingTest {
    private static final long SEED = 7;
    private static final int FLIGHTS = 256;
    private static final int WARM = 8;

    /**
     * Between the events of a flight lie some two thousand steps more: one number boxed in each would be 32,000 bytes. What is
     * measured is below 10; the rest is for a compiler that is late on a busy machine (B).
     */
    private static final double MOST = 64;

    private final Stunt stunt = Days.windyCliffJump();
    private final Itinerary itinerary = Itinerary.of(stunt, Days.windy(-1092), (Failure) null);
    private final List<Draw> draws = IntStream.range(0, FLIGHTS)
            .mapToObj(i -> new Draw(stunt.inputs().draw(SEED, i), Gust.drawn(SEED, i)))
            .toList();

    @Test
    void twiceTheStepsAllocateNoMore() {
        BlockEngine usual = new BlockEngine(itinerary);
        BlockEngine twice = new BlockEngine(itinerary, 128, Steps.STANDARD.times(0.5));
        for (int k = 0; k < WARM; k++) {
            usual.fly(draws);
            twice.fly(draws);
        }
        long many = Long.MAX_VALUE;
        long few = Long.MAX_VALUE;
        for (int k = 0; k < WARM; k++) {
            many = Math.min(many, bytes(twice));
            few = Math.min(few, bytes(usual));
        }
        assertThat((many - few) / (double) FLIGHTS).as("bytes a flight").isLessThan(MOST);
    }

    private long bytes(BlockEngine engine) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        engine.fly(draws);
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
