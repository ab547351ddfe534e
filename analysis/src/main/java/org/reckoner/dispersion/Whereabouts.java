package org.reckoner.dispersion;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.sampling.Footprint;
import org.reckoner.sampling.Interval;

/**
 * Where bodies end up that met one fate: for medics, rope team and whoever keeps people away.
 *
 * @param who they are or how they ended, in words
 * @param places in the order of the samples, in site axes (m)
 * @param footprint the same, counted
 * @param level share of the intervals that hold the truth (1)
 */
public record Whereabouts(String who, List<Vector3D> places, Footprint footprint, double level) {
    public Whereabouts {
        places = List.copyOf(places);
    }

    /**
     * How far from their middle a share of them ends up. Even designs are judged as if they were plain, which is at worst
     * hardly too wide.
     *
     * @param share of them (1)
     * @return radius about the mean place (m)
     */
    public Interval radius(double share) {
        double x = footprint.meanX();
        double y = footprint.meanY();
        double[] distances = places.stream()
                .mapToDouble(place -> StrictMath.hypot(place.getX() - x, place.getY() - y))
                .sorted()
                .toArray();
        return Interval.ofQuantile(distances, share, level);
    }

    /** @return mean height of the places above the plane of the lip (m) */
    public double height() {
        return places.stream().mapToDouble(Vector3D::getZ).sum() / places.size();
    }
}
