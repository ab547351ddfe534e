package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.stunt.Stunts;

class SimulatorTest {
    @Test
    void fliesTheWholeChainToTheLandingZone() {
        Flight flight = new Simulator().fly(Stunts.cliffJump(), Stunts.calm(-1092));
        assertThat(flight.first(FlightEvent.OpenCanopy.class)).isPresent();
        assertThat(flight.outcome()).isInstanceOf(Outcome.Landed.class);
        assertThat(flight.effort().energyError()).isLessThan(1e-7);
    }

    /** Tolerances ten thousand times tighter move no event by more than 2 microseconds and 0.01 mm. */
    @Test
    void theReferenceFlightIsConverged() {
        compare(new Accuracy(1e-10, 1e-13, 1_800, 0.01), 2e-6);
    }

    @Test
    void halfTheToleranceMovesNoEventByAMicrosecond() {
        Accuracy usual = Accuracy.REFERENCE;
        compare(new Accuracy(0.5 * usual.absolute(), 0.5 * usual.relative(), usual.longest(), usual.knots()), 1e-6);
    }

    private static void compare(Accuracy other, double seconds) {
        Flight usual = new Simulator().fly(Stunts.cliffJump(), Stunts.calm(-1092));
        Flight finer = new Simulator(other).fly(Stunts.cliffJump(), Stunts.calm(-1092));
        assertThat(usual.events()).hasSameSizeAs(finer.events());
        for (int k = 0; k < usual.events().size(); k++) {
            FlightEvent event = usual.events().get(k);
            FlightEvent same = finer.events().get(k);
            assertThat(event.time()).as(event.words()).isCloseTo(same.time(), within(seconds));
            if (event instanceof FlightEvent.Contact contact) {
                assertThat(contact.place().distance(((FlightEvent.Contact) same).place()))
                        .as(event.words())
                        .isLessThan(1e-5);
            }
        }
    }

    /** Between accepted steps the knots follow the integrator's own interpolation, not one cubic over the whole step. */
    @Test
    void knotsLieOnTheFlightBetweenTheSteps() {
        Flight usual = new Simulator().fly(Stunts.cliffJump(), Stunts.calm(-1092));
        Flight fine =
                new Simulator(new Accuracy(1e-10, 1e-13, 1_800, 0.01)).fly(Stunts.cliffJump(), Stunts.calm(-1092));
        for (double t = 0; t < 215; t += 0.0137) {
            assertThat(usual.performer().placeAt(t).distance(fine.performer().placeAt(t)))
                    .as("at %s s", t)
                    .isLessThan(2e-4);
        }
    }
}
