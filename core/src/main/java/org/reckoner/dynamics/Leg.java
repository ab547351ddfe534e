package org.reckoner.dynamics;

import java.util.List;
import org.reckoner.flight.BodyName;

/** A stretch of flight under one model, and all that can happen in it. */
public record Leg(PhaseModel model, BodyName body, List<Way> ways) {
    public Leg {
        ways = List.copyOf(ways);
    }
}
