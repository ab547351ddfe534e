package org.reckoner.prediction;

import java.util.OptionalDouble;

/** Closes in on the throw that opens at a wanted height, by what earlier tries gave: secants, kept inside what is known. */
final class LatestThrow {
    /** So near to the wanted height the throw is found: some hundredths of a second (m). */
    private static final double NEAR = 0.5;

    /** Where the ground below falls away, no throw opens at the wanted height: then this close is close enough (s). */
    private static final double CLOSE = 0.05;

    /** What a second of delay costs at first sight (m/s). */
    private static final double FIRST_SLOPE = -15;

    /** A longer step would trust a slope too far (s). */
    private static final double LONGEST_STEP = 4;

    /** So many secants are tried before what is left is halved: a step of the ground holds a secant up for ever. */
    private static final int SECANTS = 2;

    private double time;
    private int inside;
    private double good = Double.NaN;
    private double goodHeight;
    private double bad = Double.NaN;
    private OptionalDouble badHeight = OptionalDouble.empty();
    private boolean found = true;

    /** @param start the first throw that is tried, since T0; it stands if nobody looks further (s) */
    LatestThrow(double start) {
        this.time = start;
    }

    /** @return the throw to try next, or the one found, since T0 (s) */
    double time() {
        return time;
    }

    boolean found() {
        return found;
    }

    /** Takes what the tried throw gave. @param height above ground of the open canopy; absent if it never opened (m) @param target the wanted height (m) */
    void saw(OptionalDouble height, double target) {
        found = height.isPresent() && Math.abs(height.getAsDouble() - target) < NEAR;
        if (found) {
            return;
        }
        boolean opens = height.isPresent() && height.getAsDouble() >= target;
        if (opens) {
            good = time;
            goodHeight = height.getAsDouble();
        } else {
            bad = time;
            badHeight = height;
        }
        if (Double.isNaN(good) || Double.isNaN(bad)) {
            double miss = height.isPresent() ? height.getAsDouble() - target : -Double.MAX_VALUE;
            double step = Math.min(Math.max(miss / -FIRST_SLOPE, -LONGEST_STEP), LONGEST_STEP);
            // Half as far again, so that the next try lies beyond the wanted height and holds it in.
            time = Math.max(time + 1.5 * step, 0);
        } else if (bad - good < CLOSE) {
            time = good;
            found = true;
        } else {
            inside++;
            boolean straight = badHeight.isPresent() && inside <= SECANTS;
            double share = straight ? (goodHeight - target) / (goodHeight - badHeight.getAsDouble()) : 0.5;
            time = good + Math.min(Math.max(share, 0.05), 0.95) * (bad - good);
        }
    }
}
