package org.reckoner.environment;

/**
 * The solid ground: whatever a body can hit.
 *
 * <p>Points are given in site axes. Every method throws {@link OutsideTerrainException} for a point
 * whose x and y are not covered; none returns NaN. Implementations never change, may be used by many
 * threads, and allocate nothing in {@link #distance} and {@link #groundBelow}. The distance is to
 * the rock that is mapped: make the map wider than the flight by the clearance that matters.
 */
public interface Terrain {
    /**
     * Height of the first surface straight below a point; below an overhang that is the ground under
     * it. For a point inside rock it is the top of the rock straight above, so the height above
     * ground comes out negative.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @return site z of the surface (m)
     */
    double groundBelow(double x, double y, double z);

    /**
     * Shortest distance to rock in any direction.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @return positive in air, negative inside rock (m)
     */
    double distance(double x, double y, double z);

    /**
     * Shortest distance to rock, exact only where that matters, and much quicker elsewhere.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @param enough what is far enough, not negative (m)
     * @return the distance if it is below {@code enough}; else a number between the two, the same every time (m)
     */
    default double roughDistance(double x, double y, double z, double enough) {
        return distance(x, y, z);
    }

    /**
     * The nearest piece of rock, with its place and the direction away from it.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     */
    Nearest nearest(double x, double y, double z);

    /** The box that holds the mapped surface. */
    Box box();

    /** The triangles that contact uses, as far as they touch a box, for pictures. */
    Triangles triangles(Box crop);

    /**
     * How far the mapped surface may lie from the real one; subtracted before a limit is judged.
     *
     * @return one standard deviation (m)
     */
    double accuracy();

    /**
     * The same for one piece of rock: a surveyed wall is known better than a coarse grid.
     *
     * @param nearest an answer of {@link #nearest}
     * @return one standard deviation (m)
     */
    default double accuracy(Nearest nearest) {
        return accuracy();
    }
}
