package org.reckoner.stunt;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Something that stands where nobody may fly: a mast, a tree, a cable's end.
 *
 * @param name what people call it
 * @param foot its lowest point, in site axes (m)
 * @param height how high it stands (m)
 * @param radius half its width (m)
 */
public record Obstacle(String name, Vector3D foot, double height, double radius) {
    public Obstacle {
        if (!(height > 0 && radius > 0)) {
            throw new IllegalArgumentException("an obstacle needs a height and a radius above zero");
        }
    }
}
