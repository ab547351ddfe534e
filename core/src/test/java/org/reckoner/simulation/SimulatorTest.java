package org.reckoner.simulation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
