package org.reckoner.dynamics;

import java.util.Arrays;
import org.reckoner.environment.Gust;
import org.reckoner.stunt.Input;

/**
 * Flights side by side in one phase: one lane each, one column per quantity.
 *
 * <p>{@code state} is what is integrated, {@code held} what stays as it is until a handover changes it, {@code input} the
 * drawn numbers of the stunt file, {@code wind} what the wind field keeps per lane, {@code work} room for kernels. The
 * columns are open on purpose: kernels are loops over plain arrays.
 */
public final class Block {
    static final int STATE_COLUMNS = 16;
    static final int HELD_COLUMNS = 32;
    static final int WORK_COLUMNS = 24;
    /** Held columns of every phase: how many eddies a lane had passed, how many it passes a second, and since when. */
    static final int EDDIES = 29;

    static final int EDDIES_RATE = 30;
    static final int EDDIES_SINCE = 31;
    private static final int INPUTS = Input.values().length;

    final int width;
    final double[] time;
    final double[][] state;
    final double[][] held;
    final double[][] input;
    final double[][] wind;
    final Gust[] gust;
    final double[][] work;
    /** Rates for crossings that need them. */
    final double[][] spare;

    int lanes;

    public Block(int width, int windColumns) {
        this.width = width;
        time = new double[width];
        state = new double[STATE_COLUMNS][width];
        held = new double[HELD_COLUMNS][width];
        input = new double[INPUTS][width];
        wind = new double[windColumns][width];
        gust = new Gust[width];
        Arrays.fill(gust, Gust.STILL);
        work = new double[WORK_COLUMNS][width];
        spare = new double[STATE_COLUMNS][width];
    }

    public int width() {
        return width;
    }

    public int lanes() {
        return lanes;
    }

    /** Says how many lanes fly; they are the first ones. */
    public void lanes(int count) {
        if (count < 0 || count > width) {
            throw new IllegalArgumentException(count + " lanes do not fit a block of " + width);
        }
        lanes = count;
    }

    /** The clock of every lane: since the start of the run-up before T0, since T0 after it (s). */
    public double[] time() {
        return time;
    }

    /** The integrated columns. */
    public double[][] state() {
        return state;
    }

    /** @return a drawn number of a lane (SI unit of the input) */
    public double input(Input which, int lane) {
        return input[which.ordinal()][lane];
    }

    double[] input(Input which) {
        return input[which.ordinal()];
    }

    /** Sets every drawn number of a lane. @param numbers in the order of {@link Input} (SI unit of each) */
    public void inputs(int lane, double[] numbers) {
        for (int k = 0; k < INPUTS; k++) {
            input[k][lane] = numbers[k];
        }
    }

    /** Takes over all that belongs to the flight rather than to its phase. */
    public void adopt(Block from, int i, int j) {
        time[j] = from.time[i];
        for (int k = 0; k < INPUTS; k++) {
            input[k][j] = from.input[k][i];
        }
        for (int k = 0; k < wind.length; k++) {
            wind[k][j] = from.wind[k][i];
        }
        gust[j] = from.gust[i];
    }

    /** Makes every lane belong to the flight of one lane of another block: its numbers and its wind. */
    public void adoptEverywhere(Block from, int i) {
        for (int k = 0; k < INPUTS; k++) {
            Arrays.fill(input[k], from.input[k][i]);
        }
        for (int k = 0; k < wind.length; k++) {
            Arrays.fill(wind[k], from.wind[k][i]);
        }
        Arrays.fill(gust, from.gust[i]);
    }

    /** Takes over what is held in a lane of another block into the first lanes. */
    public void hold(Block from, int i, int count) {
        for (int k = 0; k < HELD_COLUMNS; k++) {
            Arrays.fill(held[k], 0, count, from.held[k][i]);
        }
    }

    /** Copies a whole lane, phase and all. */
    public void copyLane(Block from, int i, int j) {
        if (from == this && i == j) {
            return;
        }
        adopt(from, i, j);
        for (int k = 0; k < STATE_COLUMNS; k++) {
            state[k][j] = from.state[k][i];
        }
        for (int k = 0; k < HELD_COLUMNS; k++) {
            held[k][j] = from.held[k][i];
        }
    }
}
