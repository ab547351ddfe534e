package org.reckoner.dynamics;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** What meeting the ground under an open canopy is called: a landing, a hard one, or a strike. */
final class Touchdown {
    /** Cosine of the steepest slope that counts as ground (1). */
    private static final double STEEPEST_LANDING = 0.70710678118654757;

    private final Stunt stunt;
    private final Terrain terrain;

    Touchdown(Stunt stunt, Terrain terrain) {
        this.stunt = stunt;
        this.terrain = terrain;
    }

    Outcome outcome(FlightEvent.Contact contact) {
        Vector3D place = contact.place();
        Nearest nearest = terrain.nearest(place.getX(), place.getY(), place.getZ());
        // Rock steeper than 45 degrees is nothing to land on, whether or not it was surveyed as a wall.
        if (contact.wall() || nearest.nz() < STEEPEST_LANDING) {
            return new Outcome.Strike("canopy", contact);
        }
        String zone = zoneAt(place);
        return contact.normalSpeed() > Outcome.HardLanding.SPEED
                ? new Outcome.HardLanding(zone, contact)
                : new Outcome.Landed(zone, contact);
    }

    private String zoneAt(Vector3D place) {
        for (Zone zone : stunt.zones()) {
            double east = place.getX() - zone.centre().getX();
            double north = place.getY() - zone.centre().getY();
            if (east * east + north * north <= zone.radius() * zone.radius()) {
                return zone.name();
            }
        }
        return Outcome.OFF_FIELD;
    }
}
