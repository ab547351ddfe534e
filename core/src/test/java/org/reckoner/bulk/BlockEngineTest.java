package org.reckoner.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;
import org.reckoner.stunt.Trigger;

/** The block engine against the reference engine, and against itself. Seed 7 throughout. */
class BlockEngineTest {
    private static final long SEED = 7;
    private static final int SAMPLES = 120;

    /** A tumble magnifies every difference, so the machine's first impact is compared less closely (s). */
    private static final double MACHINE_TIME = 0.15;

    private static final double MACHINE_PLACE = 0.2;

    @Test
    void fliesRandomCliffJumpsAsTheReferenceDoes() {
        compare(Stunts.cliffJump(), Stunts.calm(-1092), null);
    }

    @Test
    void fliesRandomCliffJumpsInWindAsTheReferenceDoes() {
        compare(Days.windyCliffJump(), Days.windy(-1092), null);
    }

    @Test
    void fliesFromFreefallToTouchdownAtARandomHeightOfDeployment() {
        compare(jump(Trigger.HEIGHT_AGL), Days.windy(-1092), null);
    }

    @Test
    void fliesAFailureAsTheReferenceDoes() {
        compare(Stunts.cliffJump(), Stunts.calm(-1092), Failure.NO_PULL);
        compare(Stunts.cliffJump(), Stunts.calm(-1092), Failure.ENGINE_CUT);
    }

    @Test
    void aPlainFallEndsWhereTheReferenceEndsIt() {
        compare(Stunts.fall(Posture.BELLY), Stunts.calm(-1092), null);
    }

    private static Stunt jump(Trigger trigger) {
        Plan plan = new Plan(
                List.of(
                        new Phase.Exit(ExitFrom.HELICOPTER),
                        new Phase.Freefall(List.of(
                                new Phase.PostureStep(Posture.BELLY, 0, 4.7),
                                new Phase.PostureStep(Posture.TRACK, 2, 4.7))),
                        new Phase.Deployment(trigger),
                        new Phase.Canopy(PilotMode.PATTERN, "field"),
                        new Phase.Landing()),
                List.of());
        return Days.windyCliffJump().with(plan);
    }

    private static void compare(Stunt stunt, Conditions day, @Nullable Failure failure) {
        Itinerary itinerary = Itinerary.of(stunt, day, failure);
        List<SampleFlight> block =
                new BlockEngine(itinerary).fly(numbers(stunt, SAMPLES)).flights();
        for (int i = 0; i < SAMPLES; i++) {
            Flight reference = new Simulator().fly(itinerary, stunt.inputs().draw(SEED, i));
            agree("sample " + i + " of seed " + SEED, reference, block.get(i));
        }
    }

    private static void agree(String what, Flight reference, SampleFlight block) {
        List<FlightEvent> expected = reference.events();
        List<FlightEvent> found = block.moments().stream().map(Moment::event).toList();
        assertThat(found.stream().map(FlightEvent::words))
                .as(what)
                .containsExactlyElementsOf(
                        expected.stream().map(FlightEvent::words).toList());
        assertThat(block.outcome().words())
                .as(what)
                .isEqualTo(reference.outcome().words());
        double stretch = reference
                .first(FlightEvent.LineStretch.class)
                .map(FlightEvent.LineStretch::time)
                .orElse(Double.POSITIVE_INFINITY);
        for (int k = 0; k < expected.size(); k++) {
            FlightEvent event = expected.get(k);
            boolean machine = event instanceof FlightEvent.Contact contact && contact.body() == BodyName.VEHICLE;
            double tolerance = machine ? MACHINE_TIME : event.time() <= stretch ? 1e-3 : 20e-3;
            assertThat(found.get(k).time()).as("%s: %s", what, event).isCloseTo(event.time(), within(tolerance));
            if (event instanceof FlightEvent.Contact contact) {
                assertThat(((FlightEvent.Contact) found.get(k)).place().distance(contact.place()))
                        .as("%s: %s", what, event)
                        .isLessThan(machine ? MACHINE_PLACE : 0.1);
            }
        }
    }

    @Test
    void widthAndThreadsNeverChangeABit() {
        Stunt stunt = Days.windyCliffJump();
        Itinerary itinerary = Itinerary.of(stunt, Days.windy(-1092), (Failure) null);
        int count = 700;
        List<SampleFlight> expected = new BlockEngine(itinerary, 128, Steps.STANDARD)
                .fly(stunt.inputs(), SEED, count, 1)
                .flights();
        assertThat(new BlockEngine(itinerary, 64, Steps.STANDARD)
                        .fly(stunt.inputs(), SEED, count, 3)
                        .flights())
                .isEqualTo(expected);
        assertThat(new BlockEngine(itinerary, 8, Steps.STANDARD)
                        .fly(numbers(stunt, 20))
                        .flights())
                .isEqualTo(expected.subList(0, 20));
    }

    @Test
    void leavingTheTerrainEndsOneFlightAndNoOther() {
        Stunt stunt = Stunts.fall(Posture.TRACK);
        Conditions small = Stunts.calm(-1092).over(new SmallTerrain(-1092, 300));
        Itinerary itinerary = Itinerary.of(stunt, small, (Failure) null);
        List<SampleFlight> flights =
                new BlockEngine(itinerary).fly(numbers(stunt, 64)).flights();
        assertThat(flights).anyMatch(flight -> flight.outcome() instanceof Outcome.LeftTerrain);
        for (int i = 0; i < flights.size(); i++) {
            Flight reference = new Simulator().fly(itinerary, stunt.inputs().draw(SEED, i));
            assertThat(flights.get(i).outcome().words())
                    .isEqualTo(reference.outcome().words());
        }
    }

    private static double[][] numbers(Stunt stunt, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> stunt.inputs().draw(SEED, i))
                .toArray(double[][]::new);
    }
}
