package org.reckoner.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.stunt.Stunt;

/** The leg under an open round canopy: nobody steers, and the wind decides where it ends. */
final class RoundLeg {
    private final Stunt stunt;
    private final Conditions conditions;
    private final Touchdown touchdown;

    RoundLeg(Stunt stunt, Conditions conditions) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.touchdown = new Touchdown(stunt, conditions.terrain());
    }

    void enter(Block from, int i, Block to, int j) {
        to.copyLane(from, i, j);
    }

    Leg leg() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.end(
                Contacts.inflating(conditions.terrain()),
                (block, i) -> List.of(contact(block, i)),
                (block, i) -> touchdown.outcome(contact(block, i))));
        ways.addAll(StandingContacts.of(stunt).underRound());
        return new Leg(new RoundModel(stunt, conditions), BodyName.PERFORMER, ways);
    }

    private FlightEvent.Contact contact(Block block, int i) {
        return Contacts.underCanopy(conditions.terrain(), block, i);
    }
}
