package org.reckoner.dynamics;

import static org.reckoner.dynamics.PhaseModel.VX;
import static org.reckoner.dynamics.PhaseModel.VY;
import static org.reckoner.dynamics.PhaseModel.VZ;
import static org.reckoner.dynamics.PhaseModel.X;
import static org.reckoner.dynamics.PhaseModel.Y;
import static org.reckoner.dynamics.PhaseModel.Z;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.BodyShape;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Struck;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;

/** When a body's skin meets rock, and what is then noted. */
public final class Contacts {
    /** Beyond so many times what reaches away from its middle a body cannot touch: only the sign matters. */
    private static final double FAR = 1.25;

    /** Beyond this many spans the distance of the canopy's middle less half the span is near enough. */
    private static final double FAR_SPANS = 4;

    /** Skin of the machine around its centre: the smaller half axes of its ellipsoid, judgement (m). */
    public static final double VEHICLE_RADIUS = 0.5;

    /** Height of the canopy over the performer, beyond the lines: half a chord of sag, judgement (m). */
    public static final double CANOPY_ABOVE_LINES = 0.5;

    private Contacts() {}

    /**
     * The performer as a rod with skin.
     *
     * @param length from end to end, skin included (m)
     * @param radius of the skin around the rod (m)
     */
    public static BodyShape performer(double length, double radius) {
        return new BodyShape(Math.max(0.5 * length - radius, 0), radius);
    }

    static Crossing freefall(Terrain terrain) {
        return Crossing.contact((block, y, i) -> {
            double pitch = y[FreefallModel.PITCH][i];
            double heading = y[FreefallModel.HEADING][i];
            return body(terrain, block, y, i, heading, pitch);
        });
    }

    static Crossing inflating(Terrain terrain) {
        return Crossing.contact(
                (block, y, i) -> underCanopy(terrain, block, y, i, block.held[InflationModel.HEADING][i]));
    }

    static Crossing flying(Terrain terrain) {
        return Crossing.contact((block, y, i) -> underCanopy(terrain, block, y, i, y[CanopyModel.HEADING][i]));
    }

    static Crossing ball(Terrain terrain, double radius) {
        return Crossing.contact((block, y, i) -> terrain.roughDistance(y[X][i], y[Y][i], y[Z][i], 2 * radius) - radius);
    }

    /** The nearer of body and canopy; far away one look at the performer's centre, less all that reaches away from it. */
    private static double underCanopy(Terrain terrain, Block block, double[][] y, int i, double heading) {
        double span = block.input(Input.CANOPY_SPAN)[i];
        double lines = block.input(Input.LINE_LENGTH)[i];
        double reach = lines + CANOPY_ABOVE_LINES + 0.5 * span + block.input(Input.PERFORMER_LENGTH)[i];
        double x = y[X][i];
        double north = y[Y][i];
        double z = y[Z][i];
        double middle = terrain.roughDistance(x, north, z, FAR * reach);
        if (middle >= FAR * reach) {
            return middle - reach;
        }
        double body = body(terrain, block, y, i, 0, 0.5 * Math.PI);
        double above = Math.max(body + 0.5 * span, 0);
        if (terrain.roughDistance(x, north, z + lines + CANOPY_ABOVE_LINES, above) >= above) {
            return body;
        }
        return Math.min(body, canopyClearance(terrain, x, north, z, heading, span, lines));
    }

    private static double body(Terrain terrain, Block block, double[][] y, int i, double heading, double pitch) {
        double length = block.input(Input.PERFORMER_LENGTH)[i];
        double far = FAR * 0.5 * length;
        double middle = terrain.roughDistance(y[X][i], y[Y][i], y[Z][i], far);
        if (middle >= far) {
            return middle - 0.5 * length;
        }
        double cos = Elementary.cos(pitch);
        return performer(length, block.input(Input.PERFORMER_RADIUS)[i])
                .clearance(
                        terrain,
                        y[X][i],
                        y[Y][i],
                        y[Z][i],
                        cos * Elementary.sin(heading),
                        cos * Elementary.cos(heading),
                        Elementary.sin(pitch));
    }

    /**
     * Distance from middle and tips of an open canopy to rock; far away only the middle is looked at, less half the span.
     *
     * @param x place of the performer, east (m)
     * @param y place of the performer, north (m)
     * @param z place of the performer, up (m)
     * @param heading of the canopy (rad)
     * @param span of the canopy (m)
     * @param lines length of lines and risers (m)
     * @return distance (m)
     */
    public static double canopyClearance(
            Terrain terrain, double x, double y, double z, double heading, double span, double lines) {
        double middle = terrain.distance(x, y, z + lines + CANOPY_ABOVE_LINES);
        return canopyClearance(terrain, middle, x, y, z, heading, span, lines);
    }

    /**
     * The same, sooner found since the distance of the middle of the canopy is known.
     *
     * @param middle distance of the middle of the canopy to rock (m)
     * @param x place of the performer, east (m)
     * @param y place of the performer, north (m)
     * @param z place of the performer, up (m)
     * @param heading of the canopy (rad)
     * @param span of the canopy (m)
     * @param lines length of lines and risers (m)
     * @return distance (m)
     */
    public static double canopyClearance(
            Terrain terrain, double middle, double x, double y, double z, double heading, double span, double lines) {
        if (middle > FAR_SPANS * span) {
            return middle - 0.5 * span;
        }
        double rightX = 0.5 * span * Elementary.cos(heading);
        double rightY = -0.5 * span * Elementary.sin(heading);
        double up = z + lines + CANOPY_ABOVE_LINES;
        double tips =
                Math.min(terrain.distance(x + rightX, y + rightY, up), terrain.distance(x - rightX, y - rightY, up));
        return Math.min(middle, tips);
    }

    /** What is noted of a contact of a body whose state begins with place and velocity. */
    static FlightEvent.Contact note(Terrain terrain, Block block, int i, BodyName body) {
        double[][] s = block.state;
        return note(
                terrain,
                block.time[i],
                body,
                new Vector3D(s[X][i], s[Y][i], s[Z][i]),
                new Vector3D(s[VX][i], s[VY][i], s[VZ][i]),
                false);
    }

    /** The same under an open canopy. */
    static FlightEvent.Contact underCanopy(Terrain terrain, Block block, int i) {
        double[][] s = block.state;
        return note(
                terrain,
                block.time[i],
                BodyName.PERFORMER,
                new Vector3D(s[X][i], s[Y][i], s[Z][i]),
                new Vector3D(s[VX][i], s[VY][i], s[VZ][i]),
                true);
    }

    static FlightEvent.Contact note(
            Terrain terrain, double time, BodyName body, Vector3D place, Vector3D velocity, boolean underCanopy) {
        Nearest nearest = terrain.nearest(place.getX(), place.getY(), place.getZ());
        double into =
                -(velocity.getX() * nearest.nx() + velocity.getY() * nearest.ny() + velocity.getZ() * nearest.nz());
        Struck struck = nearest.wall() ? Struck.WALL : Struck.GROUND;
        return new FlightEvent.Contact(time, body, place, velocity, Math.max(into, 0), struck, underCanopy);
    }
}
