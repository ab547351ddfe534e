package org.reckoner.report;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * How far the performer keeps from the rock, and where that is least.
 *
 * @param times since T0 (s)
 * @param distances from the performer to the nearest rock at those times (m)
 * @param leastTime when it is least, time since T0 (s)
 * @param least the least distance (m)
 * @param body where the performer is then, in site axes (m)
 * @param rock the nearest place of the rock then, in site axes (m)
 */
public record Clearance(
        double[] times, double[] distances, double leastTime, double least, Vector3D body, Vector3D rock) {
    /** From this time on the distance counts; before it the ramp is near on purpose (s). */
    public static final double COUNTS_FROM = 2;

    private static final double STEP = 0.05;
    private static final double CANOPY_STEP = 0.5;

    public Clearance {
        if (times.length != distances.length || times.length == 0) {
            throw new IllegalArgumentException("a clearance needs as many distances as times, at least one");
        }
        times = times.clone();
        distances = distances.clone();
    }

    /** For pictures: the distance from the skin of a ball about the performer's centre, all through the flight. */
    public static Clearance measured(Stunt stunt, Flight flight, Terrain terrain) {
        Trajectory path = flight.performer();
        double radius = stunt.inputs().centre(Input.PERFORMER_RADIUS);
        double open = flight.first(FlightEvent.OpenCanopy.class)
                .map(FlightEvent::time)
                .orElse(path.end());
        int size = (int) (open / STEP + Math.max(0, path.end() - open) / CANOPY_STEP) + 8;
        double[] times = new double[size];
        double[] distances = new double[size];
        int count = 0;
        double least = Double.POSITIVE_INFINITY;
        double leastTime = 0;
        for (double t = 0; t <= path.end() && count < size; t = t < open ? t + STEP : t + CANOPY_STEP) {
            Vector3D at = path.placeAt(t);
            double distance;
            try {
                distance = terrain.distance(at.getX(), at.getY(), at.getZ()) - radius;
            } catch (OutsideTerrainException beyondTheMap) {
                break;
            }
            times[count] = t;
            distances[count++] = distance;
            boolean counts = t >= Math.min(COUNTS_FROM, open) && t <= open;
            if (counts && distance < least) {
                least = distance;
                leastTime = t;
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("the flight begins outside the mapped terrain");
        }
        Vector3D body = path.placeAt(leastTime);
        Nearest nearest = terrain.nearest(body.getX(), body.getY(), body.getZ());
        return new Clearance(
                Arrays.copyOf(times, count),
                Arrays.copyOf(distances, count),
                leastTime,
                Double.isInfinite(least) ? distances[0] : least,
                body,
                new Vector3D(nearest.px(), nearest.py(), nearest.pz()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Clearance c
                && Arrays.equals(times, c.times)
                && Arrays.equals(distances, c.distances)
                && leastTime == c.leastTime
                && least == c.least
                && body.equals(c.body)
                && rock.equals(c.rock);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(distances);
    }
}
