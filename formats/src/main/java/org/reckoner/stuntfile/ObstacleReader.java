package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.coordinates.Coordinates;
import org.reckoner.environment.Terrain;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Obstacle;

/** Reads what stands in the way. */
final class ObstacleReader {
    private final Document site;

    ObstacleReader(Document site) {
        this.site = site;
    }

    List<Obstacle> obstacles(SiteFrame frame, Terrain terrain) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Document doc : site.list("obstacles")) {
            String name = doc.required("name", "mast");
            Coordinates at = doc.coordinates("at");
            double height = doc.quantity("height", Dimension.LENGTH, 0.1, 1_000, 10);
            double radius = doc.quantity("radius", Dimension.LENGTH, 0.05, 500, 1);
            if (at != null) {
                Vector3D place = frame.toSite(at.at(frame.lip().heightEllipsoid()));
                Double z = ZoneReader.heightOf(doc, null, place, frame, terrain);
                if (z != null) {
                    obstacles.add(new Obstacle(name, new Vector3D(place.getX(), place.getY(), z), height, radius));
                }
            }
        }
        return obstacles;
    }
}
