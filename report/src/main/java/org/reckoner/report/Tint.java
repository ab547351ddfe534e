package org.reckoner.report;

import java.util.List;

/** Dots in rows from the top, each with a number into a short list of colours; number 255 is no dot. */
record Tint(int columns, int rows, byte[] numbers, List<Colour> colours) {
    static final int NOTHING = 255;

    Tint {
        if (columns < 1 || rows < 1 || numbers.length != columns * rows || colours.size() > NOTHING) {
            throw new IllegalArgumentException("a tint of " + columns + " by " + rows + " needs as many numbers");
        }
        numbers = numbers.clone();
        colours = List.copyOf(colours);
    }

    int number(int column, int row) {
        return numbers[row * columns + column] & 0xff;
    }
}
