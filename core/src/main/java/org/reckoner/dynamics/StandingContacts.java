package org.reckoner.dynamics;

import static org.reckoner.dynamics.PhaseModel.VX;
import static org.reckoner.dynamics.PhaseModel.VY;
import static org.reckoner.dynamics.PhaseModel.VZ;
import static org.reckoner.dynamics.PhaseModel.X;
import static org.reckoner.dynamics.PhaseModel.Y;
import static org.reckoner.dynamics.PhaseModel.Z;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.StandingBody;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * When a body's skin meets something that stands at the site, obstacle or ramp, and what is then noted.
 *
 * <p>A contact counts from T0 on, and where a body starts at a thing, only once it has come clear of it: whoever rides over
 * the lip touches the ramp without having hit it. A canopy is there all at once, so it may hit from its first instant.
 */
public final class StandingContacts {
    /** Beyond this distance of the box around a thing the distance to the box is near enough: only the sign matters (m). */
    private static final double FAR = 5;

    private final List<StandingBody> bodies;

    private StandingContacts(List<StandingBody> bodies) {
        this.bodies = List.copyOf(bodies);
    }

    /** What stands at the site of a stunt: its obstacles, and its ramp if it has one. */
    public static StandingContacts of(Stunt stunt) {
        List<StandingBody> bodies = new ArrayList<>();
        stunt.obstacles().forEach(obstacle -> bodies.add(new ObstacleBody(obstacle)));
        if (stunt.plan().has(Phase.Ramp.class)) {
            bodies.add(RampBody.of(stunt.inputs(), stunt.frame().heading()));
        }
        return new StandingContacts(bodies);
    }

    /** What a body hangs under; a wing has no velocity among its columns. */
    private enum Under {
        NOTHING,
        WING,
        ROUND
    }

    /** Least distance from some shape of a lane to one thing. */
    private interface Shape {
        double distance(StandingBody body, Block block, double[][] y, int i);
    }

    private List<Way> ways(String phase, Under under, boolean atOnce, Shape shape) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        // An array, because walking a list allocates at every look.
        StandingBody[] standing = bodies.toArray(StandingBody[]::new);
        Crossing crossing = Crossing.contact(
                (block, y, i) -> {
                    double least = Double.POSITIVE_INFINITY;
                    for (StandingBody body : standing) {
                        least = Math.min(least, shape.distance(body, block, y, i));
                    }
                    return least;
                },
                atOnce);
        return List.of(Way.end(
                crossing,
                (block, i) -> List.of(contact(shape, block, i, BodyName.PERFORMER, under)),
                (block, i) -> new Outcome.Strike(phase, contact(shape, block, i, BodyName.PERFORMER, under))));
    }

    List<Way> freefall(String phase) {
        return ways(phase, Under.NOTHING, false, StandingContacts::inFreefall);
    }

    List<Way> inflating() {
        return ways(
                "inflation",
                Under.NOTHING,
                true,
                (body, block, y, i) -> underCanopy(body, block, y, i, block.held[InflationModel.HEADING][i]));
    }

    /** Under an open round canopy, which turns with nothing and keeps the heading with which it filled. */
    List<Way> underRound() {
        return ways(
                "canopy",
                Under.ROUND,
                true,
                (body, block, y, i) -> underCanopy(body, block, y, i, block.held[InflationModel.HEADING][i]));
    }

    List<Way> flying() {
        return ways(
                "canopy",
                Under.WING,
                true,
                (body, block, y, i) -> underCanopy(body, block, y, i, y[CanopyModel.HEADING][i]));
    }

    /** The pair is a ball around its common centre, as for contact with rock. */
    List<Way> pair(double radius) {
        Shape ball = ball(radius);
        return ways("airborne", Under.NOTHING, false, ball).stream()
                .map(way -> Way.end(
                        way.crossing(),
                        (block, i) -> List.of(
                                contact(ball, block, i, BodyName.PERFORMER, Under.NOTHING),
                                contact(ball, block, i, BodyName.VEHICLE, Under.NOTHING)),
                        way.ending()))
                .toList();
    }

    /** The machine alone: its contact ends nobody's flight. */
    List<Way> machine(double radius) {
        Shape ball = ball(radius);
        return ways("tumble", Under.NOTHING, false, ball).stream()
                .map(way -> Way.end(
                        way.crossing(),
                        (block, i) -> List.of(contact(ball, block, i, BodyName.VEHICLE, Under.NOTHING)),
                        null))
                .toList();
    }

    private static Shape ball(double radius) {
        return (body, block, y, i) -> {
            double atLeast = body.atLeast(y[X][i], y[Y][i], y[Z][i]);
            return (atLeast > FAR ? atLeast : body.distance(y[X][i], y[Y][i], y[Z][i])) - radius;
        };
    }

    private static double inFreefall(StandingBody body, Block block, double[][] y, int i) {
        double length = block.input(Input.PERFORMER_LENGTH)[i];
        double atLeast = body.atLeast(y[X][i], y[Y][i], y[Z][i]) - 0.5 * length;
        if (atLeast > FAR) {
            return atLeast;
        }
        double pitch = y[FreefallModel.PITCH][i];
        double heading = y[FreefallModel.HEADING][i];
        double cos = Elementary.cos(pitch);
        return toPerformer(
                body,
                y[X][i],
                y[Y][i],
                y[Z][i],
                cos * Elementary.sin(heading),
                cos * Elementary.cos(heading),
                Elementary.sin(pitch),
                length,
                block.input(Input.PERFORMER_RADIUS)[i]);
    }

    private static double underCanopy(StandingBody body, Block block, double[][] y, int i, double heading) {
        double x = y[X][i];
        double north = y[Y][i];
        double z = y[Z][i];
        double length = block.input(Input.PERFORMER_LENGTH)[i];
        double span = block.input(Input.CANOPY_SPAN)[i];
        double lines = block.input(Input.LINE_LENGTH)[i];
        double atLeast = body.atLeast(x, north, z) - length - lines - Contacts.CANOPY_ABOVE_LINES - 0.5 * span;
        if (atLeast > FAR) {
            return atLeast;
        }
        return Math.min(
                toPerformer(body, x, north, z, 0, 0, 1, length, block.input(Input.PERFORMER_RADIUS)[i]),
                toCanopy(body, x, north, z, heading, span, lines));
    }

    /**
     * Distance from a performer's skin to one thing.
     *
     * @param x place of the performer, east (m)
     * @param y place of the performer, north (m)
     * @param z place of the performer, up (m)
     * @param ax east component of the body's long axis (1)
     * @param ay north component of it (1)
     * @param az up component of it (1)
     * @param length of the performer, skin included (m)
     * @param radius of the skin (m)
     * @return distance, below zero where they overlap (m)
     */
    public static double toPerformer(
            StandingBody body,
            double x,
            double y,
            double z,
            double ax,
            double ay,
            double az,
            double length,
            double radius) {
        double half = Math.max(0.5 * length - radius, 0);
        return body.distanceOfRod(
                        x - half * ax, y - half * ay, z - half * az, 2 * half * ax, 2 * half * ay, 2 * half * az)
                - radius;
    }

    /**
     * Distance from an open canopy and the lines to its tips to one thing.
     *
     * @param x place of the performer, east (m)
     * @param y place of the performer, north (m)
     * @param z place of the performer, up (m)
     * @param heading of the canopy (rad)
     * @param span of the canopy (m)
     * @param lines length of lines and risers (m)
     * @return distance (m)
     */
    public static double toCanopy(
            StandingBody body, double x, double y, double z, double heading, double span, double lines) {
        double above = lines + Contacts.CANOPY_ABOVE_LINES;
        double rx = 0.5 * span * Elementary.cos(heading);
        double ry = -0.5 * span * Elementary.sin(heading);
        double wing = body.distanceOfRod(x - rx, y - ry, z + above, 2 * rx, 2 * ry, 0);
        double left = body.distanceOfRod(x, y, z, -rx, -ry, above);
        double right = body.distanceOfRod(x, y, z, rx, ry, above);
        return Math.min(wing, Math.min(left, right));
    }

    private FlightEvent.Contact contact(Shape shape, Block block, int i, BodyName who, Under under) {
        double[][] y = block.state;
        StandingBody hit = bodies.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (StandingBody body : bodies) {
            double here = shape.distance(body, block, y, i);
            if (here < least) {
                least = here;
                hit = body;
            }
        }
        Vector3D place = new Vector3D(y[X][i], y[Y][i], y[Z][i]);
        Vector3D velocity =
                under == Under.WING ? CanopyLeg.velocity(block, i) : new Vector3D(y[VX][i], y[VY][i], y[VZ][i]);
        Nearest nearest = hit.nearest(place.getX(), place.getY(), place.getZ());
        double into =
                -(velocity.getX() * nearest.nx() + velocity.getY() * nearest.ny() + velocity.getZ() * nearest.nz());
        Struck struck = hit instanceof RampBody ? Struck.RAMP : Struck.obstacle(hit.name());
        return new FlightEvent.Contact(
                block.time[i], who, place, velocity, Math.max(into, 0), struck, under != Under.NOTHING);
    }
}
