package org.reckoner.cli;

import java.io.PrintWriter;

/** Tells on one line how many flights are flown and how long the rest will take; silent where nobody watches. */
final class Countdown {
    private static final double NANOSECONDS = 1e-9;

    private final PrintWriter screen;
    private final boolean watched;
    private final long start = System.nanoTime();
    private boolean shown;

    Countdown(PrintWriter screen, boolean watched) {
        this.screen = screen;
        this.watched = watched;
    }

    void flown(int flights, int of) {
        if (watched && flights < of) {
            double spent = NANOSECONDS * (System.nanoTime() - start);
            long left = (long) Math.ceil(spent * (of - flights) / flights);
            screen.print("\r" + flights + " of " + of + " flights, about " + left + " s left   ");
            screen.flush();
            shown = true;
        }
    }

    /** Clears the line. */
    void done() {
        if (shown) {
            screen.print("\r" + " ".repeat(60) + "\r");
            screen.flush();
        }
    }
}
