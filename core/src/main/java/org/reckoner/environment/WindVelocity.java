package org.reckoner.environment;

import org.reckoner.numeric.Elementary;

/**
 * The wind as a push: a vector that points where the air goes, not where it comes from.
 *
 * <p>People say "wind from 240 at 5"; that enters through {@link #ofFrom} and leaves through
 * {@link #from} and {@link #speed}. Between the two, every calculation uses this vector.
 *
 * @param east  part blowing toward the east (m/s)
 * @param north part blowing toward the north (m/s)
 */
public record WindVelocity(double east, double north) {

    /** No wind. */
    public static final WindVelocity CALM = new WindVelocity(0.0, 0.0);

    public WindVelocity {
        if (!(Double.isFinite(east) && Double.isFinite(north))) {
            throw new IllegalArgumentException(
                    "wind (" + east + " m/s east, " + north + " m/s north) must be two finite numbers");
        }
    }

    /**
     * The vector of a wind given as people give it.
     *
     * @param speed horizontal wind speed, not negative (m/s)
     * @param from  compass direction that it blows from, clockwise from true north (rad)
     */
    public static WindVelocity ofFrom(double speed, double from) {
        if (!(speed >= 0.0 && Double.isFinite(speed))) {
            throw new IllegalArgumentException("wind speed (" + speed + " m/s) must not be below zero"
                    + "\n  Maybe the direction is the opposite one.");
        }
        return new WindVelocity(eastFrom(speed, from), northFrom(speed, from));
    }

    /**
     * The eastward part of a wind: an east wind blows toward the west.
     *
     * @param speed wind speed (m/s)
     * @param from  compass direction that it blows from (rad)
     * @return part blowing toward the east (m/s)
     */
    public static double eastFrom(double speed, double from) {
        return -speed * Elementary.sin(from);
    }

    /**
     * The northward part of a wind: a north wind blows toward the south.
     *
     * @param speed wind speed (m/s)
     * @param from  compass direction that it blows from (rad)
     * @return part blowing toward the north (m/s)
     */
    public static double northFrom(double speed, double from) {
        return -speed * Elementary.cos(from);
    }

    /**
     * How strong it is.
     *
     * @return wind speed (m/s)
     */
    public double speed() {
        return Math.sqrt(east * east + north * north);
    }

    /**
     * Where it comes from; 0 when it is calm.
     *
     * @return compass direction, clockwise from true north, from 0 up to a full turn (rad)
     */
    public double from() {
        double angle = Elementary.atan2(0.0 - east, 0.0 - north);
        return angle < 0.0 ? angle + 2.0 * Math.PI : angle;
    }
}
