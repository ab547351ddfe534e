package org.reckoner.export;

import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Box;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;

/**
 * Where a body is at one instant, in every way in which a file states it.
 *
 * @param time since T0 (s)
 * @param place in site axes (m)
 * @param velocity over ground, in site axes (m/s)
 * @param geodetic the same place on the Earth
 * @param heightMsl above mean sea level (m)
 * @param aboveLip above the level of the lip; unlike z it follows the Earth's curve (m)
 * @param heightAgl above the ground straight below, absent beyond the mapped terrain (m)
 */
record FlightPoint(
        double time,
        Vector3D place,
        Vector3D velocity,
        GeodeticPoint geodetic,
        double heightMsl,
        double aboveLip,
        OptionalDouble heightAgl) {

    /** The state between knots. @param time since T0 (s) */
    static FlightPoint at(FlownStunt flown, Trajectory trajectory, double time) {
        return of(flown, time, trajectory.placeAt(time), trajectory.velocityAt(time));
    }

    /** The state at a knot, which tells the two sides of a jump apart. */
    static FlightPoint atKnot(FlownStunt flown, Trajectory trajectory, int knot) {
        return of(flown, trajectory.time(knot), trajectory.place(knot), trajectory.velocity(knot));
    }

    /** Where an event happened: at its body, or at the performer in a flight that has no such body. */
    static FlightPoint of(FlownStunt flown, FlightEvent event) {
        Trajectory trajectory = flown.flight().bodies().get(event.body());
        return at(flown, trajectory == null ? flown.flight().performer() : trajectory, event.time());
    }

    private static FlightPoint of(FlownStunt flown, double time, Vector3D place, Vector3D velocity) {
        SiteFrame frame = flown.stunt().frame();
        GeodeticPoint geodetic = frame.toGeodetic(place.getX(), place.getY(), place.getZ());
        double heightMsl = geodetic.heightEllipsoid() - frame.geoidUndulation();
        return new FlightPoint(
                time,
                place,
                velocity,
                geodetic,
                heightMsl,
                heightMsl - frame.lipHeightMsl(),
                heightAgl(flown.terrain(), place));
    }

    private static OptionalDouble heightAgl(Terrain terrain, Vector3D place) {
        Box box = terrain.box();
        if (!box.coversLevel(place.getX(), place.getY())) {
            return OptionalDouble.empty();
        }
        try {
            double ground = terrain.groundBelow(place.getX(), place.getY(), place.getZ());
            return OptionalDouble.of(place.getZ() - ground);
        } catch (OutsideTerrainException hole) {
            // The box may hold cells without a height.
            return OptionalDouble.empty();
        }
    }

    /** @return level distance from the lip (m) */
    double distanceOut() {
        return Math.sqrt(place.getX() * place.getX() + place.getY() * place.getY());
    }

    /** @return speed over ground in three dimensions (m/s) */
    double speed() {
        double level = groundSpeed();
        return Math.sqrt(level * level + velocity.getZ() * velocity.getZ());
    }

    /** @return level part of the speed (m/s) */
    double groundSpeed() {
        return Math.sqrt(velocity.getX() * velocity.getX() + velocity.getY() * velocity.getY());
    }
}
