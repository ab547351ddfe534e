package org.reckoner.stuntfile;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Zone;

/** Puts the place together: frame, ground, wall, zones, obstacles, each read by its own reader. */
final class SiteReader {
    private final LipReader lip;
    private final GroundReader ground;
    private final ZoneReader zones;
    private final ObstacleReader obstacles;

    SiteReader(Document site, List<String> warnings) {
        this.lip = new LipReader(site, warnings);
        this.ground = new GroundReader(site, warnings);
        this.zones = new ZoneReader(site);
        this.obstacles = new ObstacleReader(site);
    }

    List<StuntFile.Named> files() {
        return ground.files();
    }

    /** Lip, heading and datum; null when they cannot be put together. */
    @Nullable
    SiteFrame frame() {
        return lip.frame();
    }

    List<ZoneReader.Spot> spots() {
        return zones.spots();
    }

    /** The ground; null when it cannot be read. */
    @Nullable
    Terrain terrain(SiteFrame frame, List<ZoneReader.Spot> spots) {
        return ground.terrain(frame, spots);
    }

    List<Zone> zones(SiteFrame frame, Terrain terrain, List<ZoneReader.Spot> spots) {
        return zones.zones(frame, terrain, spots);
    }

    List<Obstacle> obstacles(SiteFrame frame, Terrain terrain) {
        return obstacles.obstacles(frame, terrain);
    }

    /** Where the bowl's wind holds. */
    Vector3D bowl(SiteFrame frame) {
        return zones.bowl(frame);
    }

    /** A lip must stand on or above the ground, and a ramp not hang in the air. */
    void checkLip(Terrain terrain, boolean onGround) {
        lip.check(terrain, onGround);
    }
}
