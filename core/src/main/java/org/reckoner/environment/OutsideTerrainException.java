package org.reckoner.environment;

/** Someone asked for ground where the map has none. */
public final class OutsideTerrainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double x;
    private final double y;
    private final double z;

    /**
     * A point that is not covered.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @param covered the box that is
     * @param reason what is wrong there, in a few words
     */
    public OutsideTerrainException(double x, double y, double z, Box covered, String reason) {
        super("no terrain at x " + Math.rint(x * 10) / 10 + " m east, y " + Math.rint(y * 10) / 10 + " m north, z "
                + Math.rint(z * 10) / 10 + " m of the lip: " + reason + "; covered is " + covered.levelText());
        this.x = x;
        this.y = y;
        this.z = z;
    }

    /** @return east coordinate of the point (m) */
    public double x() {
        return x;
    }

    /** @return north coordinate of the point (m) */
    public double y() {
        return y;
    }

    /** @return up coordinate of the point (m) */
    public double z() {
        return z;
    }
}
