package org.reckoner.bulk;

import org.jspecify.annotations.Nullable;
import org.reckoner.flight.FlightEvent;

/**
 * How much of every flight is flown, for questions that need only its beginning.
 *
 * @param machine whether the machine is followed after the rider has left it
 * @param until the flight is over once this has happened; null to fly it to its end
 * @param longest flight that is followed (s)
 */
public record Extent(boolean machine, @Nullable Class<? extends FlightEvent> until, double longest) {
    /** Everything, to the ground. */
    public static final Extent WHOLE = new Extent(true, null, 1_800);

    /** The performer alone, until something happens or the flight ends before. */
    public static Extent performerUntil(Class<? extends FlightEvent> event) {
        return new Extent(false, event, WHOLE.longest);
    }

    public Extent {
        if (!(longest > 0)) {
            throw new IllegalArgumentException("a flight of " + longest + " s is not above 0 s");
        }
    }

    boolean over(FlightEvent event) {
        return until != null && until.isInstance(event);
    }
}
