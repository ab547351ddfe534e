package org.reckoner.environment;

/**
 * The size of a body for clearance: a rod with a skin of one thickness, like a person stretched out.
 *
 * @param halfLength half the length of the rod inside the skin (m)
 * @param radius thickness of the skin around it (m)
 */
public record BodyShape(double halfLength, double radius) {

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
        return clearance(terrain, terrain.distance(x, y, z), x, y, z, ax, ay, az);
    }

    /**
     * The same, sooner found since the distance of the middle of the rod is known.
     *
     * @param middle distance of the middle of the rod to rock (m)
     * @param x east coordinate of the middle of the rod (m)
     * @param y north coordinate (m)
     * @param z up coordinate (m)
     * @param ax unit vector along the rod, east component (1)
     * @param ay north component (1)
     * @param az up component (1)
     * @return positive when clear, negative when rock is inside the skin (m)
     */
    public double clearance(
            Terrain terrain, double middle, double x, double y, double z, double ax, double ay, double az) {
        // A distance changes by no more than one moves along the rod, so some places need not be asked. The lower end
        // first: rock is mostly below.
        double low = az > 0 ? -halfLength : halfLength;
        double half = 0.5 * halfLength;
        double end = at(terrain, x, y, z, ax, ay, az, low);
        double least = Math.min(end, middle);
        if (Math.max(end, middle) - half < least) {
            least = Math.min(least, at(terrain, x, y, z, ax, ay, az, 0.5 * low));
        }
        if (middle - halfLength < least) {
            double other = at(terrain, x, y, z, ax, ay, az, -low);
            least = Math.min(least, other);
            if (Math.max(other, middle) - half < least) {
                least = Math.min(least, at(terrain, x, y, z, ax, ay, az, -0.5 * low));
            }
        }
        return least - radius;
    }

    private static double at(
            Terrain terrain, double x, double y, double z, double ax, double ay, double az, double along) {
        return terrain.distance(x + along * ax, y + along * ay, z + along * az);
    }
}
