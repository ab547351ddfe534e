package org.reckoner.environment;

/**
 * A box of the site with level and upright sides.
 *
 * @param minX west side (m)
 * @param minY south side (m)
 * @param minZ bottom (m)
 * @param maxX east side (m)
 * @param maxY north side (m)
 * @param maxZ top (m)
 */
public record Box(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {
    public Box {
        if (!(minX <= maxX && minY <= maxY && minZ <= maxZ)
                || !Double.isFinite(minX + minY + minZ + maxX + maxY + maxZ)) {
            throw new IllegalArgumentException("box (" + minX + ", " + minY + ", " + minZ + ") to (" + maxX + ", "
                    + maxY + ", " + maxZ + ") m must be finite with each minimum below its maximum");
        }
    }

    /**
     * Whether a place lies inside when seen from above.
     *
     * @param x east (m)
     * @param y north (m)
     */
    public boolean coversLevel(double x, double y) {
        return x >= minX && x <= maxX && y >= minY && y <= maxY;
    }

    /** Whether the two boxes share at least a point. */
    public boolean touches(Box other) {
        return minX <= other.maxX
                && other.minX <= maxX
                && minY <= other.maxY
                && other.minY <= maxY
                && minZ <= other.maxZ
                && other.minZ <= maxZ;
    }

    /** The smallest box that holds both. */
    public Box with(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    /** Level extent in words, for messages. */
    String levelText() {
        return "x " + Math.rint(minX) + " to " + Math.rint(maxX) + " m, y " + Math.rint(minY) + " to " + Math.rint(maxY)
                + " m";
    }
}
