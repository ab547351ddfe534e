package org.reckoner.prediction;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.Contacts;
import org.reckoner.dynamics.StandingContacts;
import org.reckoner.environment.BodyShape;
import org.reckoner.environment.StandingBody;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Channel;
import org.reckoner.flight.PathWalk;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/** The performer on the way along a path: a rod with skin, and the canopy that stands over it once it fills. */
final class PerformerShape {
    private final Trajectory path;
    private final PathWalk walk;
    private final double length;
    private final double radius;
    private final double span;
    private final double lines;
    private final BodyShape body;

    PerformerShape(Trajectory path, Stunt stunt) {
        this.path = path;
        this.walk = new PathWalk(path);
        this.length = stunt.inputs().centre(Input.PERFORMER_LENGTH);
        this.radius = stunt.inputs().centre(Input.PERFORMER_RADIUS);
        this.span = stunt.inputs().centre(Input.CANOPY_SPAN);
        this.lines = stunt.inputs().centre(Input.LINE_LENGTH);
        this.body = Contacts.performer(length, radius);
    }

    /** Goes to a time. @param t since T0 (s) */
    void to(double t) {
        walk.to(t);
    }

    /** Middle of the body. */
    Vector3D place() {
        return new Vector3D(walk.x(), walk.y(), walk.z());
    }

    /** @return east of the lip (m) */
    double x() {
        return walk.x();
    }

    /** @return north of the lip (m) */
    double y() {
        return walk.y();
    }

    /** @return height of the middle of the body above the lip's plane (m) */
    double z() {
        return walk.z();
    }

    /** Whether a canopy counts. */
    boolean filling() {
        return walk.channel(Channel.FILL) > 0;
    }

    /** @return height of the middle of the canopy above the lip's plane (m) */
    double canopyZ() {
        return walk.z() + lines + Contacts.CANOPY_ABOVE_LINES;
    }

    /** @return what the body reaches from its middle, at most (m) */
    double bodyReach() {
        return Math.max(0.5 * length, radius);
    }

    /** @return the same of the canopy (m) */
    double canopyReach() {
        return 0.5 * span;
    }

    /** @return what body and canopy reach from the middle of the body, at most (m) */
    double wholeReach() {
        return Math.max(bodyReach(), lines + Contacts.CANOPY_ABOVE_LINES + canopyReach());
    }

    /** @param middle distance of the middle of the body to rock (m) @return distance of the skin (m) */
    double bodyClearance(Terrain terrain, double middle) {
        double heading = walk.channel(Channel.HEADING);
        double pitch = walk.channel(Channel.PITCH);
        double cos = Elementary.cos(pitch);
        return body.clearance(
                terrain,
                middle,
                x(),
                y(),
                z(),
                cos * Elementary.sin(heading),
                cos * Elementary.cos(heading),
                Elementary.sin(pitch));
    }

    /** @param middle distance of the middle of the canopy to rock (m) @return distance of the canopy (m) */
    double canopyClearance(Terrain terrain, double middle) {
        return Contacts.canopyClearance(terrain, middle, x(), y(), z(), walk.channel(Channel.HEADING), span, lines);
    }

    /** @return distance of body and canopy to something that stands at the site (m) */
    double distance(StandingBody thing) {
        int knot = walk.knot();
        double heading = path.channel(Channel.HEADING, knot);
        double pitch = path.channel(Channel.PITCH, knot);
        double cos = Elementary.cos(pitch);
        double distance = StandingContacts.toPerformer(
                thing,
                x(),
                y(),
                z(),
                cos * Elementary.sin(heading),
                cos * Elementary.cos(heading),
                Elementary.sin(pitch),
                length,
                radius);
        return path.channel(Channel.FILL, knot) > 0
                ? Math.min(distance, StandingContacts.toCanopy(thing, x(), y(), z(), heading, span, lines))
                : distance;
    }
}
