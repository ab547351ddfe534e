package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.GoldenSection;
import org.reckoner.stunt.Input;
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

    /** So near to an instant tells whether the distance grows from there (s). */
    private static final double FINE_STEP = 0.001;

    /** Steps of the search for that instant between its neighbours: they leave less than a thousandth of a second. */
    private static final int CLOSER = 10;

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
            Vector3D place = path.placeAt(t);
            // A flight that leaves the map ends a hair beyond its edge.
            if (!terrain.box().coversLevel(place.getX(), place.getY())) {
                return OptionalDouble.empty();
            }
            if (Measured.heightAgl(place, terrain) < height) {
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
        double best = to;
        double least = ruler.distance(to);
        double fastest = ruler.fastest(from, to);
        double t = from;
        while (t < to) {
            double here = ruler.distance(t, least);
            if (here < least) {
                least = here;
                best = t;
            }
            t += Math.max(STEP, (here - least) / fastest);
        }
        return Optional.of(ruler.at(finest(ruler, from, best, to, least)));
    }

    /** Where the distance is least close to an instant that is better than its neighbours. */
    private static double finest(Ruler ruler, double from, double best, double to, double least) {
        boolean first = best == from && ruler.distance(from + FINE_STEP, least) >= least;
        if (first || best == to && ruler.distance(to - FINE_STEP, least) >= least) {
            // Nearest where the search begins or ends: it only grows from there on.
            return best;
        }
        GoldenSection finer =
                GoldenSection.of(ruler::distance, Math.max(from, best - STEP), Math.min(to, best + STEP), CLOSER);
        return finer.value() < least ? finer.at() : best;
    }
}
