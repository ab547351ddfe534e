package org.reckoner.stunt;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A place to land.
 *
 * @param name what people call it
 * @param centre its middle, in site axes (m)
 * @param radius how far from the middle still counts (m)
 * @param out whether it is an alternate rather than the planned place
 */
public record Zone(String name, Vector3D centre, double radius, boolean out) {
    public Zone {
        if (!(radius > 0 && Double.isFinite(radius))) {
            throw new IllegalArgumentException("the radius of a landing zone (" + radius + " m) must be above zero");
        }
    }
}
