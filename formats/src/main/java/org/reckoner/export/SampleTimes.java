package org.reckoner.export;

import java.util.Arrays;
import java.util.TreeSet;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;

/** Chooses the instants at which a file states a body's place: an even beat counted from T0, and every event. */
final class SampleTimes {
    /** Instants closer together than this are one (s): below the last digit that files keep. */
    private static final double SAME = 0.5e-6;

    private SampleTimes() {}

    /**
     * Beat, events and both ends of a stretch, in order, each once; an event takes the place of a beat it coincides with.
     *
     * @param milliseconds beat; T0 is on it
     * @param from first instant since T0 (s)
     * @param to last instant since T0 (s)
     * @return since T0 (s)
     */
    static double[] between(Flight flight, BodyName body, int milliseconds, double from, double to) {
        TreeSet<Double> times = new TreeSet<>();
        times.add(from);
        times.add(to);
        for (FlightEvent event : flight.events()) {
            if (event.body() == body && event.time() >= from && event.time() <= to) {
                times.add(event.time());
            }
        }
        long last = (long) Math.floor(to * 1000 / milliseconds);
        for (long beat = (long) Math.ceil(from * 1000 / milliseconds); beat <= last; beat++) {
            double time = beat * milliseconds / 1000.0;
            Double before = times.floor(time);
            Double after = times.ceiling(time);
            if ((before == null || time - before > SAME) && (after == null || after - time > SAME)) {
                times.add(time);
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The same over the whole trajectory.
     *
     * @return since T0 (s)
     */
    static double[] of(Flight flight, BodyName body, int milliseconds) {
        Trajectory trajectory = flight.bodies().get(body);
        if (trajectory == null) {
            throw new IllegalArgumentException("the flight has no " + body.words());
        }
        return between(flight, body, milliseconds, trajectory.start(), trajectory.end());
    }

    /**
     * An even beat from first to last instant, both included, for an animation.
     *
     * @return since T0 (s)
     */
    static double[] beat(Trajectory trajectory, int milliseconds) {
        // A beat within a thousandth of an end is that end.
        long first = (long) Math.floor(trajectory.start() * 1000 / milliseconds + 1e-3) + 1;
        long last = (long) Math.ceil(trajectory.end() * 1000 / milliseconds - 1e-3) - 1;
        double[] times = new double[(int) Math.max(0, last - first + 1) + 2];
        times[0] = trajectory.start();
        for (int i = 1; i < times.length - 1; i++) {
            times[i] = (first + i - 1) * milliseconds / 1000.0;
        }
        times[times.length - 1] = trajectory.end();
        return trajectory.end() > trajectory.start() ? times : Arrays.copyOf(times, 1);
    }
}
