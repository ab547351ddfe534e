package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/** Gathers what happens to one sample while it goes from leg to leg. */
final class SampleLog {
    private final List<Moment> moments = new ArrayList<>();
    private @Nullable Outcome outcome;

    void note(List<FlightEvent> events, double[][] y, double[][] rate, int lane) {
        for (FlightEvent event : events) {
            // Place is the beginning of the state in every phase, so its rate is the velocity.
            moments.add(new Moment(
                    event,
                    new Vector3D(y[0][lane], y[1][lane], y[2][lane]),
                    new Vector3D(rate[0][lane], rate[1][lane], rate[2][lane])));
        }
    }

    void end(Outcome how) {
        outcome = how;
    }

    /** T0 is now: everything noted so far happened before it. */
    void zero(double now) {
        moments.replaceAll(moment -> moment.at(moment.event().time() - now));
    }

    SampleFlight finish(double longest) {
        moments.sort(Comparator.comparingDouble(moment -> moment.event().time()));
        return new SampleFlight(moments, outcome == null ? new Outcome.StillFlying(longest) : outcome);
    }
}
