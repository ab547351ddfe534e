package org.reckoner.stunt;

import java.util.List;
import org.reckoner.environment.CliffTerrain;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.WallProfile;
import org.reckoner.geo.Bearing;

/** Days with a wall to fly away from. */
public final class Walls {
    private Walls() {}

    /** Still air before an upright wall below the lip of a jump to the west. @param floor height of its foot (m) */
    public static Conditions upright(double floor) {
        List<WallProfile.Point> points = List.of(
                new WallProfile.Point(0, 0),
                new WallProfile.Point(1, -100),
                new WallProfile.Point(2, -500),
                new WallProfile.Point(30, floor));
        return Stunts.calm(floor)
                .over(CliffTerrain.overFloor(
                        floor,
                        WallProfile.below(points, 300, 0.2, WallProfile.UNDERCUT_LIMIT),
                        Bearing.ofDegrees(270),
                        400));
    }
}
