package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Itinerary;

/** Flights that wait for their next leg, first come first served. */
final class Tray {
    private static final int WIDTH = 64;

    private final Itinerary itinerary;
    private final List<Block> blocks = new ArrayList<>();
    private int[] sample = new int[WIDTH];
    private int head;
    private int tail;

    Tray(Itinerary itinerary) {
        this.itinerary = itinerary;
    }

    boolean isEmpty() {
        return head == tail;
    }

    /** The block with the lane that the next flight takes; a handover writes into it before {@link #add}. */
    Block block() {
        if (tail / WIDTH == blocks.size()) {
            blocks.add(itinerary.block(WIDTH));
            sample = Arrays.copyOf(sample, WIDTH * blocks.size());
        }
        return blocks.get(tail / WIDTH);
    }

    int lane() {
        return tail % WIDTH;
    }

    void add(int which) {
        sample[tail++] = which;
    }

    /** Moves the flight that has waited longest into a lane and tells which sample it is. */
    int take(Block into, int lane) {
        into.copyLane(blocks.get(head / WIDTH), head % WIDTH, lane);
        int which = sample[head++];
        if (head == tail) {
            head = 0;
            tail = 0;
        }
        return which;
    }
}
