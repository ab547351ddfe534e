package org.reckoner.environment;

/**
 * The size of a body for clearance: a rod with a skin of one thickness, like a person stretched out.
 *
 * @param halfLength half the length of the rod inside the skin (m)
 * @param radius thickness of the skin around it (m)
 */
public record BodyShape(double halfLength, double radius) {
    private static final double[] STATIONS = {-1, -0.5, 0, 0.5, 1};

    public BodyShape {
        if (!(halfLength >= 0 && halfLength <= 100)) {
            throw new IllegalArgumentException("halfLength (" + halfLength + " m) must lie between 0 m and 100 m");
        }
        if (!(radius >= 0 && radius <= 100)) {
            throw new IllegalArgumentException("radius (" + radius + " m) must lie between 0 m and 100 m");
        }
    }

    /**
     * Distance from the skin to the nearest rock.
     *
     * <p>The rod is sampled at its ends, middle and quarter points. A plane is met exactly, since the
     * least distance is then at an end. A point of rock facing the rod between two samples can be
     * nearer than the answer by at most {@code sqrt(d² + (halfLength/4)²) - d}, where d is its
     * distance from the rod: 6 mm for a person 2 m from it, {@code halfLength/4} at a touch.
     *
     * @param x east coordinate of the middle of the rod (m)
     * @param y north coordinate (m)
     * @param z up coordinate (m)
     * @param ax east component of the unit direction of the rod (1)
     * @param ay north component (1)
     * @param az up component (1)
     * @return positive when nothing touches (m)
     */
    public double clearance(Terrain terrain, double x, double y, double z, double ax, double ay, double az) {
        double least = Double.POSITIVE_INFINITY;
        for (double station : STATIONS) {
            double r = station * halfLength;
            least = Math.min(least, terrain.distance(x + r * ax, y + r * ay, z + r * az));
        }
        return least - radius;
    }
}
