package org.reckoner.environment;

/**
 * The piece of rock nearest to a point.
 *
 * @param distance from the point, negative if the point is inside rock (m)
 * @param px east coordinate of the nearest place on the surface (m)
 * @param py north coordinate of that place (m)
 * @param pz up coordinate of that place (m)
 * @param nx east component of the unit direction from rock to air there (1)
 * @param ny north component of it (1)
 * @param nz up component of it (1)
 * @param wall whether that place belongs to a wall that was set into the terrain
 */
public record Nearest(double distance, double px, double py, double pz, double nx, double ny, double nz, boolean wall) {
    public Nearest {
        if (!Double.isFinite(distance + px + py + pz + nx + ny + nz)) {
            throw new IllegalArgumentException("nearest rock must be given by finite numbers");
        }
    }
}
