package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * Where the machine can get to after its first impact: as far as ground lies below a line that falls at the reach angle
 * (energy line, cone method: Jaboyedoff and Labiouse, Nat. Hazards Earth Syst. Sci. 11:819, 2011). Rockfall that it sets
 * off, breaking and fire are not modelled, and one flight's run-out is no exclusion area.
 *
 * @param impact the first impact
 * @param outline farthest reach in every direction, clockwise from north, in site axes (m)
 * @param farthest the greatest horizontal distance of the outline from the impact (m)
 * @param clipped whether the known terrain ended before the machine stopped in some direction
 */
public record RunOut(FlightEvent.Contact impact, List<Vector3D> outline, double farthest, boolean clipped) {
    private static final int DIRECTIONS = 72;
    private static final double STEP = 5;
    private static final double LONGEST = 3_000;

    /** Share of the speed kept in the first impact: restitution 0.3, judgement (1). */
    private static final double RESTITUTION = 0.3;

    public RunOut {
        outline = List.copyOf(outline);
    }

    /** Follows the machine of a flight; nothing where it met no ground. */
    public static Optional<RunOut> of(Flight flight, Stunt stunt, Terrain terrain) {
        return flight.all(FlightEvent.Contact.class)
                .filter(contact -> contact.body() == BodyName.VEHICLE)
                .findFirst()
                .map(contact -> from(contact, stunt.inputs().centre(Input.RUN_OUT_ANGLE), terrain));
    }

    private static RunOut from(FlightEvent.Contact impact, double angle, Terrain terrain) {
        double slope = Elementary.sin(angle) / Elementary.cos(angle);
        double speed = RESTITUTION * impact.velocity().getNorm();
        double head = impact.place().getZ() + speed * speed / (2 * 9.80665);
        List<Vector3D> outline = new ArrayList<>();
        double farthest = 0;
        boolean clipped = false;
        for (int k = 0; k < DIRECTIONS; k++) {
            double bearing = 2 * Math.PI * k / DIRECTIONS;
            double dx = Elementary.sin(bearing);
            double dy = Elementary.cos(bearing);
            double reached = 0;
            double ground = impact.place().getZ();
            for (double r = STEP; r <= LONGEST; r += STEP) {
                double x = impact.place().getX() + r * dx;
                double y = impact.place().getY() + r * dy;
                double line = head - r * slope;
                try {
                    double below = terrain.groundBelow(x, y, line);
                    if (below >= line || terrain.distance(x, y, line) <= 0) {
                        break;
                    }
                    ground = below;
                } catch (OutsideTerrainException end) {
                    clipped = true;
                    break;
                }
                reached = r;
            }
            farthest = Math.max(farthest, reached);
            outline.add(new Vector3D(
                    impact.place().getX() + reached * dx, impact.place().getY() + reached * dy, ground));
        }
        return new RunOut(impact, outline, farthest, clipped);
    }
}
