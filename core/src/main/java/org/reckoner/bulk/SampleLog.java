package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/** Gathers what happens to one sample while it goes from leg to leg. */
final class SampleLog {
    private final List<Moment> moments = new ArrayList<>();
    private final @Nullable PathLog path;
    private @Nullable Outcome outcome;

    private String phase = "";
    private double phaseStart;

    /** @param path takes the path as well; null where only events are wanted */
    SampleLog(@Nullable PathLog path) {
        this.path = path;
    }

    @Nullable
    PathLog path() {
        return path;
    }

    void note(List<FlightEvent> events, double[][] y, double[][] rate, int lane) {
        for (FlightEvent event : events) {
            // Place is the beginning of the state in every phase, so its rate is the velocity.
            moments.add(new Moment(
                    event,
                    new Vector3D(y[0][lane], y[1][lane], y[2][lane]),
                    new Vector3D(rate[0][lane], rate[1][lane], rate[2][lane])));
            if (event instanceof FlightEvent.Ride ride && ride.mark() == FlightEvent.RideMark.TRANSITION) {
                // The ramp begins where the curve does, within one leg.
                leave(ride.body(), ride.time());
                enter("ramp", ride.time());
            }
        }
    }

    /** A leg begins. @param now clock (s) */
    void enter(String name, double now) {
        phase = name;
        phaseStart = now;
    }

    /** The leg ends. @param now clock (s) */
    void leave(BodyName body, double now) {
        if (path != null) {
            path.span(body, phase, phaseStart, now);
        }
    }

    void end(Outcome how) {
        outcome = how;
    }

    /** T0 is now: everything noted so far happened before it. */
    void zero(double now) {
        moments.replaceAll(moment -> moment.at(moment.event().time() - now));
        if (path != null) {
            path.zero(now);
        }
    }

    SampleFlight finish(double longest) {
        sort();
        return new SampleFlight(moments, outcome(longest));
    }

    /** The flight with its path, which stays in the columns of its log. */
    Flight flight(PathLog recorded, double longest) {
        sort();
        // What one lane of a block costs is not known, and its steps are judged by halving them, not by their energy.
        return new Flight(
                recorded.bodies(),
                moments.stream().map(Moment::event).toList(),
                recorded.spans(),
                outcome(longest),
                new Flight.Effort(0, 0, 0, 0));
    }

    private void sort() {
        moments.sort(Comparator.comparingDouble(moment -> moment.event().time()));
    }

    private Outcome outcome(double longest) {
        return outcome == null ? new Outcome.StillFlying(longest) : outcome;
    }
}
