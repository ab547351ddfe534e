package org.reckoner.geo;

/**
 * A compass direction, clockwise from true north.
 *
 * @param angle clockwise from true north, brought into 0 to 2 pi (rad)
 */
public record Bearing(double angle) {
    private static final double TURN = 2 * Math.PI;

    public Bearing {
        if (!Double.isFinite(angle)) {
            throw new IllegalArgumentException("bearing (" + angle + " rad) must be a finite number");
        }
        angle = angle - TURN * Math.floor(angle / TURN);
        if (angle >= TURN) {
            angle = 0;
        }
    }

    /**
     * The direction a compass card shows.
     *
     * @param degrees clockwise from true north (deg)
     */
    public static Bearing ofDegrees(double degrees) {
        if (!Double.isFinite(degrees)) {
            throw new IllegalArgumentException("bearing (" + degrees + "°) must be a finite number");
        }
        return new Bearing(StrictMath.toRadians(degrees - 360 * Math.floor(degrees / 360)));
    }

    /**
     * The direction of a horizontal step; the step must not be zero.
     *
     * @param east how far the step goes east (m)
     * @param north how far it goes north (m)
     */
    public static Bearing toward(double east, double north) {
        if (east == 0 && north == 0) {
            throw new IllegalArgumentException("a step of no length has no bearing");
        }
        return new Bearing(StrictMath.atan2(east, north));
    }

    /** @return clockwise from true north, 0 to below 360 (deg) */
    public double degrees() {
        return StrictMath.toDegrees(angle);
    }

    /** @return east component of the unit vector along this bearing (1) */
    public double east() {
        return StrictMath.sin(angle);
    }

    /** @return north component of the unit vector along this bearing (1) */
    public double north() {
        return StrictMath.cos(angle);
    }

    /** The opposite direction. */
    public Bearing reversed() {
        return new Bearing(angle + Math.PI);
    }

    /** Three digits and a T for true, as on a card: {@code 245°T}. */
    @Override
    public String toString() {
        long whole = (long) Math.rint(degrees()) % 360;
        String digits = Long.toString(whole);
        return "000".substring(digits.length()) + digits + "°T";
    }
}
