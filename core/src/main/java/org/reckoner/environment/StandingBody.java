package org.reckoner.environment;

import org.reckoner.numeric.GoldenSection;

/**
 * Something solid that stands at the site besides the rock and can be hit or missed: an obstacle, the ramp.
 *
 * <p>Points are given in site axes. Implementations never change and allocate nothing in {@link #distance}.
 */
public interface StandingBody {
    /** Intervals of the first look along a rod. */
    int LOOKS = 8;

    /** Steps of the closer look: each keeps 0.618 of the interval, so 40 leave nanometres. */
    int CLOSER = 40;

    /** What people call it. */
    String name();

    /**
     * Shortest distance to its surface.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @return positive outside, negative inside (m)
     */
    double distance(double x, double y, double z);

    /**
     * The nearest place of its surface, with the direction away from it.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     */
    Nearest nearest(double x, double y, double z);

    /** The box that holds it. */
    Box box();

    /** Its surface, for pictures. */
    Triangles triangles();

    /**
     * A quick answer that the distance is never below, from the box around it.
     *
     * @param x east (m)
     * @param y north (m)
     * @param z up (m)
     * @return distance to the box; zero inside it (m)
     */
    default double atLeast(double x, double y, double z) {
        Box box = box();
        double dx = Math.max(Math.max(box.minX() - x, x - box.maxX()), 0);
        double dy = Math.max(Math.max(box.minY() - y, y - box.maxY()), 0);
        double dz = Math.max(Math.max(box.minZ() - z, z - box.maxZ()), 0);
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /**
     * Least distance of a straight rod. Along a rod the distance to a body that bulges nowhere inward has one least value,
     * which the golden section finds; of a body that does, the least of several looks is followed.
     *
     * @param x east coordinate of one end (m)
     * @param y north coordinate of it (m)
     * @param z up coordinate of it (m)
     * @param dx from there to the other end, east (m)
     * @param dy the same, north (m)
     * @param dz the same, up (m)
     * @return positive where nothing touches (m)
     */
    default double distanceOfRod(double x, double y, double z, double dx, double dy, double dz) {
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int k = 0; k <= LOOKS; k++) {
            double share = (double) k / LOOKS;
            double here = distance(x + share * dx, y + share * dy, z + share * dz);
            if (here < least) {
                least = here;
                best = k;
            }
        }
        double low = (double) Math.max(best - 1, 0) / LOOKS;
        double high = (double) Math.min(best + 1, LOOKS) / LOOKS;
        return Math.min(
                least,
                GoldenSection.of(share -> distance(x + share * dx, y + share * dy, z + share * dz), low, high, CLOSER)
                        .value());
    }
}
