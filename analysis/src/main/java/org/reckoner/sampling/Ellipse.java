package org.reckoner.sampling;

/**
 * The ellipse that would hold a stated share of the landings if they scattered like a bell curve in the plane.
 *
 * @param x of its centre (m)
 * @param y of its centre (m)
 * @param major longer half axis (m)
 * @param minor shorter half axis (m)
 * @param turn of the longer axis from x towards y, between -pi/2 and pi/2 (rad)
 * @param share of landings that it would hold (1)
 */
public record Ellipse(double x, double y, double major, double minor, double turn, double share) {

    /**
     * From mean and covariance: the squared distance in standard deviations of a plane bell curve is exponential, with mean 2.
     *
     * @param x mean (m)
     * @param y mean (m)
     * @param xx variance of x (m²)
     * @param xy covariance (m²)
     * @param yy variance of y (m²)
     * @param share of landings that it would hold (1)
     */
    static Ellipse of(double x, double y, double xx, double xy, double yy, double share) {
        double middle = 0.5 * (xx + yy);
        double half = StrictMath.hypot(0.5 * (xx - yy), xy);
        double reach = Math.sqrt(-2 * StrictMath.log1p(-share));
        return new Ellipse(
                x,
                y,
                reach * Math.sqrt(middle + half),
                reach * Math.sqrt(Math.max(0, middle - half)),
                0.5 * StrictMath.atan2(2 * xy, xx - yy),
                share);
    }

    /**
     * Whether a point lies inside.
     *
     * @param px east or along (m)
     * @param py north or across (m)
     */
    public boolean holds(double px, double py) {
        double cos = StrictMath.cos(turn);
        double sin = StrictMath.sin(turn);
        double along = cos * (px - x) + sin * (py - y);
        double across = cos * (py - y) - sin * (px - x);
        return along * along * minor * minor + across * across * major * major <= major * major * minor * minor;
    }

    /** @return area (m²) */
    public double area() {
        return StrictMath.PI * major * minor;
    }
}
