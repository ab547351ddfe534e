package org.reckoner.stunt;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Something that stands where nobody may fly: a mast, a tree, a cable's end. It is an upright cylinder with a flat top,
 * which goes on into the ground as deep as it is wide, so that it stands on a slope without a gap.
 *
 * @param name what people call it
 * @param foot the middle of its foot on the ground, in site axes (m)
 * @param height how high it stands (m)
 * @param radius half its width (m)
 */
public record Obstacle(String name, Vector3D foot, double height, double radius) {
    public Obstacle {
        if (!(height > 0 && radius > 0) || !Double.isFinite(height + radius + foot.getNormSq())) {
            throw new IllegalArgumentException("an obstacle needs a place, and a height and a radius above zero");
        }
    }
}
