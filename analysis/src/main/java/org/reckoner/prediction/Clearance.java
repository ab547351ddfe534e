package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.Contacts;
import org.reckoner.dynamics.ObstacleBody;
import org.reckoner.dynamics.StandingContacts;
import org.reckoner.environment.BodyShape;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;

/**
 * How near the performer comes to rock and obstacles: from the body's skin, and from the canopy's span once it fills. The
 * ramp is a body of its own and counts in {@link RampGap}.
 *
 * @param profile distance over time, twenty a second
 * @param freefall the least distance from {@value #DECLARED_START} s after T0 to the open canopy
 * @param canopy the least distance from the open canopy until the landing pattern begins, or would begin by its height
 */
public record Clearance(List<Point> profile, Optional<Point> freefall, Optional<Point> canopy) {
    /** The ramp and the rock that carries it are left out of the minimum: it is taken from this time on (s). */
    public static final double DECLARED_START = 2;

    private static final double STEP = 0.05;

    /** How closely the instant of the least value is found (s). */
    private static final double FINE_STEP = 0.001;

    /** Golden section (1). */
    private static final double GOLDEN = 0.6180339887498949;

    public Clearance {
        profile = List.copyOf(profile);
    }

    /**
     * One instant.
     *
     * @param time since T0 (s)
     * @param distance from body or canopy to the nearest rock or obstacle (m)
     * @param from place of the performer, in site axes (m)
     * @param to nearest place on it, in site axes (m)
     * @param struck what it is
     * @param accuracy of its place, one standard deviation; an obstacle is known no better than the ground (m)
     */
    public record Point(double time, double distance, Vector3D from, Vector3D to, Struck struck, double accuracy) {

        /** "rock", "wall", or what people call the obstacle. */
        public String nearest() {
            return struck.kind() == Struck.Kind.GROUND ? "rock" : struck.name();
        }

        /** @return distance less the error of the terrain: what a limit is judged by (m) */
        public double judged() {
            return distance - accuracy;
        }
    }

    /** Measures a flight, second by second. */
    public static Clearance of(Flight flight, Stunt stunt, Terrain terrain) {
        return of(flight, stunt, terrain, true);
    }

    /** Only the two least values, for flights of which nobody draws a curve. */
    static Clearance leastOf(Flight flight, Stunt stunt, Terrain terrain) {
        return of(flight, stunt, terrain, false);
    }

    private static Clearance of(Flight flight, Stunt stunt, Terrain terrain, boolean everySecond) {
        Ruler ruler = new Ruler(flight.performer(), stunt, terrain);
        double end = flight.performer().end();
        Optional<FlightEvent.OpenCanopy> opened = flight.first(FlightEvent.OpenCanopy.class);
        double open = opened.map(FlightEvent.OpenCanopy::time).orElse(end);
        OptionalDouble pattern = pattern(flight, stunt, terrain, open);
        List<Point> profile = new ArrayList<>();
        for (double t = 0; everySecond && t <= end; t += t < open + 5 ? STEP : 5 * STEP) {
            profile.add(ruler.at(t));
        }
        Optional<Point> freefall = opened.isPresent() || flight.outcome().finished()
                ? least(ruler, DECLARED_START, open)
                : Optional.empty();
        Optional<Point> canopy = pattern.isPresent() ? least(ruler, open, pattern.getAsDouble()) : Optional.empty();
        return new Clearance(profile, freefall, canopy);
    }

    /**
     * When the canopy begins its way to the ground, on which nearness is meant: the landing pattern, or, where nobody flies
     * one, the height above ground at which it would begin. Absent where the flight is not known so far, or the canopy
     * opens below that height and nobody steers it.
     */
    private static OptionalDouble pattern(Flight flight, Stunt stunt, Terrain terrain, double open) {
        OptionalDouble flown = flight.all(FlightEvent.Pilot.class)
                .filter(e -> e.mark() == FlightEvent.PilotMark.BASE
                        || e.mark() == FlightEvent.PilotMark.FINAL
                        || e.mark() == FlightEvent.PilotMark.FLARE)
                .mapToDouble(FlightEvent.Pilot::time)
                .findFirst();
        if (flown.isPresent()) {
            return flown;
        }
        Trajectory path = flight.performer();
        double height = stunt.inputs().centre(Input.PILOT_PATTERN_HEIGHT);
        for (double t = open; t < path.end(); t += STEP) {
            if (Measured.heightAgl(path.placeAt(t), terrain) < height) {
                return OptionalDouble.of(t);
            }
        }
        return OptionalDouble.empty();
    }

    /**
     * The least value between two times. Where the body is far it cannot come nearer faster than it moves, so the search
     * steps over what cannot be less than what was found already.
     */
    private static Optional<Point> least(Ruler ruler, double from, double to) {
        if (to <= from) {
            return Optional.empty();
        }
        double best = from;
        double least = ruler.distance(from);
        double last = ruler.distance(to);
        if (last < least) {
            least = last;
            best = to;
        }
        double fastest = ruler.fastest(from, to);
        double t = from;
        while (t < to) {
            double floor = ruler.atLeast(t);
            if (floor >= least) {
                t += Math.max(STEP, (floor - least) / fastest);
                continue;
            }
            double here = ruler.distance(t);
            if (here < least) {
                least = here;
                best = t;
            }
            t += Math.max(STEP, (here - least) / fastest);
        }
        return Optional.of(ruler.at(finest(ruler, Math.max(from, best - STEP), best, Math.min(to, best + STEP))));
    }

    /** The least value between two times around one that is less than both ends: golden section (Kiefer, 1953). */
    private static double finest(Ruler ruler, double from, double middle, double to) {
        double low = from;
        double high = to;
        double best = middle;
        double least = ruler.distance(middle);
        double inner = high - GOLDEN * (high - low);
        double outer = low + GOLDEN * (high - low);
        double atInner = ruler.distance(inner);
        double atOuter = ruler.distance(outer);
        while (true) {
            if (Math.min(atInner, atOuter) < least) {
                least = Math.min(atInner, atOuter);
                best = atInner <= atOuter ? inner : outer;
            }
            if (high - low < FINE_STEP) {
                return best;
            }
            if (atInner <= atOuter) {
                high = outer;
                outer = inner;
                atOuter = atInner;
                inner = high - GOLDEN * (high - low);
                atInner = ruler.distance(inner);
            } else {
                low = inner;
                inner = outer;
                atInner = atOuter;
                outer = low + GOLDEN * (high - low);
                atOuter = ruler.distance(outer);
            }
        }
    }

    /** Measures at single instants. */
    private static final class Ruler {
        private final Trajectory path;
        private final Terrain terrain;
        private final BodyShape body;
        private final List<ObstacleBody> obstacles;
        private final double length;
        private final double radius;
        private final double span;
        private final double lines;
        /** What body and open canopy reach from the middle of the body, at most (m). */
        private final double bodyReach;

        private final double canopyReach;

        /** The last place asked for, of the middle of the body, and its distance to rock. */
        private Vector3D lastPlace = Vector3D.ZERO;

        private double lastDistance = Double.POSITIVE_INFINITY;

        Ruler(Trajectory path, Stunt stunt, Terrain terrain) {
            Inputs inputs = stunt.inputs();
            this.path = path;
            this.obstacles = stunt.obstacles().stream().map(ObstacleBody::new).toList();
            this.length = inputs.centre(Input.PERFORMER_LENGTH);
            this.radius = inputs.centre(Input.PERFORMER_RADIUS);
            this.terrain = terrain;
            this.body = Contacts.performer(length, radius);
            this.span = inputs.centre(Input.CANOPY_SPAN);
            this.lines = inputs.centre(Input.LINE_LENGTH);
            this.bodyReach = Math.max(0.5 * length, radius);
            this.canopyReach = Math.max(bodyReach, lines + Contacts.CANOPY_ABOVE_LINES + 0.5 * span);
        }

        /** @return speed that the performer's skin and canopy do not exceed between two times (m/s) */
        double fastest(double from, double to) {
            double square = 1;
            for (int k = path.knotBefore(from); k < path.size() && path.time(k) <= to; k++) {
                square = Math.max(square, path.velocity(k).getNormSq());
            }
            // Turning over and swinging move the skin a little faster than its centre.
            return 1.2 * Math.sqrt(square);
        }

        /** @return a distance that the true one is not below: that of the centre, less all that reaches away from it (m) */
        double atLeast(double t) {
            Vector3D place = path.placeAt(t);
            double least = middle(place);
            for (ObstacleBody obstacle : obstacles) {
                least = Math.min(least, obstacle.atLeast(place.getX(), place.getY(), place.getZ()));
            }
            boolean filling = path.channelAt(Channel.FILL, t) > 0 || path.channel(Channel.FILL, path.knotBefore(t)) > 0;
            return least - (filling ? canopyReach : bodyReach);
        }

        /** Distance of the middle of the body to rock, which changes by no more than one moves (m). */
        private double middle(Vector3D place) {
            double moved = place.distance(lastPlace);
            if (moved > 0 || lastDistance == Double.POSITIVE_INFINITY) {
                lastDistance = terrain.distanceWithin(
                        place.getX(), place.getY(), place.getZ(), Math.abs(lastDistance) + moved);
                lastPlace = place;
            }
            return lastDistance;
        }

        double distance(double t) {
            double least = toRock(t);
            for (ObstacleBody obstacle : obstacles) {
                least = Math.min(least, to(obstacle, t));
            }
            return least;
        }

        private double to(ObstacleBody obstacle, double t) {
            Vector3D place = path.placeAt(t);
            int knot = path.knotBefore(t);
            double heading = path.channel(Channel.HEADING, knot);
            double pitch = path.channel(Channel.PITCH, knot);
            double cos = Elementary.cos(pitch);
            double x = place.getX();
            double y = place.getY();
            double z = place.getZ();
            double distance = StandingContacts.toPerformer(
                    obstacle,
                    x,
                    y,
                    z,
                    cos * Elementary.sin(heading),
                    cos * Elementary.cos(heading),
                    Elementary.sin(pitch),
                    length,
                    radius);
            return path.channel(Channel.FILL, knot) > 0
                    ? Math.min(distance, StandingContacts.toCanopy(obstacle, x, y, z, heading, span, lines))
                    : distance;
        }

        private double toRock(double t) {
            Vector3D place = path.placeAt(t);
            double x = place.getX();
            double y = place.getY();
            double z = place.getZ();
            double heading = path.channelAt(Channel.HEADING, t);
            double pitch = path.channelAt(Channel.PITCH, t);
            double cos = Elementary.cos(pitch);
            double middle = middle(place);
            double distance = body.clearance(
                    terrain,
                    middle,
                    x,
                    y,
                    z,
                    cos * Elementary.sin(heading),
                    cos * Elementary.cos(heading),
                    Elementary.sin(pitch));
            return path.channelAt(Channel.FILL, t) > 0
                    ? Math.min(
                            distance,
                            Contacts.canopyClearance(terrain, Math.abs(middle), x, y, z, heading, span, lines))
                    : distance;
        }

        Point at(double t) {
            Vector3D place = path.placeAt(t);
            Nearest nearest = terrain.nearest(place.getX(), place.getY(), place.getZ());
            double least = toRock(t);
            Struck struck = nearest.wall() ? Struck.WALL : Struck.GROUND;
            double accuracy = terrain.accuracy(nearest);
            for (ObstacleBody obstacle : obstacles) {
                double here = to(obstacle, t);
                if (here < least) {
                    least = here;
                    nearest = obstacle.nearest(place.getX(), place.getY(), place.getZ());
                    struck = Struck.obstacle(obstacle.name());
                    accuracy = terrain.accuracy();
                }
            }
            Vector3D to = new Vector3D(nearest.px(), nearest.py(), nearest.pz());
            return new Point(t, least, place, to, struck, accuracy);
        }
    }
}
