package org.reckoner.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Gust;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;
import org.reckoner.stunt.Trigger;
import org.reckoner.stunt.Walls;

/** The block engine against the reference engine, and against itself. Seed 7 throughout. */
class BlockEngineTest {
    private static final long SEED = 7;
    private static final int SAMPLES = 120;

    /** A tumble magnifies every difference, so the machine's first impact is compared less closely (s). */
    private static final double MACHINE_TIME = 0.15;

    private static final double MACHINE_PLACE = 0.2;

    /**
     * Once in a while a machine tumbles so wildly that it makes a tenth of a metre of a nanometre: whatever steps an engine
     * takes, such a one lands elsewhere. The comparison of all examples holds every machine for its first three seconds.
     */
    private static final int MOST_WILD = 3;

    private static final double WILD_TIME = 1;
    private static final double WILD_PLACE = 2;

    /** At most one flight in two hundred may part because a pilot's look fell on the other side of a line: of these, none. */
    private static final int MOST_FLIPS = SAMPLES / 200;

    private static final double FLIP_TIME = 5;
    private static final double FLIP_PLACE = 15;

    @Test
    void fliesRandomCliffJumpsAsTheReferenceDoes() {
        compare(Stunts.cliffJump(), Stunts.calm(-1092), null);
    }

    @Test
    void fliesRandomCliffJumpsInWindAsTheReferenceDoes() {
        compare(Days.windyCliffJump(), Days.windy(-1092), null);
    }

    @Test
    void fliesRandomCliffJumpsThroughGustsAsTheReferenceDoes() {
        Gust[] gusts = new Gust[SAMPLES];
        Arrays.setAll(gusts, i -> Gust.drawn(SEED, i));
        compare(Days.windyCliffJump(), Days.windy(-1092), null, gusts);
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

    /** Canopies that open before a wall in all directions: whoever turns, turns in both engines. */
    @Test
    void turnsAwayFromAWallAsTheReferenceDoes() {
        Stunt early = Stunts.cliffJump().with(Input.DELAY, 1.5);
        compare(early, Walls.upright(-1092), null);
        compare(early, Walls.upright(-1092), Failure.OFF_HEADING);
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
        Gust[] still = new Gust[SAMPLES];
        Arrays.fill(still, Gust.STILL);
        compare(stunt, day, failure, still);
    }

    private static void compare(Stunt stunt, Conditions day, @Nullable Failure failure, Gust[] gusts) {
        Itinerary itinerary = Itinerary.of(stunt, day, failure);
        double[][] numbers = numbers(stunt, SAMPLES);
        List<Draw> draws = IntStream.range(0, SAMPLES)
                .mapToObj(i -> new Draw(numbers[i], gusts[i]))
                .toList();
        List<SampleFlight> block = new BlockEngine(itinerary).fly(draws).flights();
        List<String> flips = new ArrayList<>();
        List<String> wild = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            String what = "sample " + i + " of seed " + SEED;
            Flight reference = new Simulator().fly(itinerary, stunt.inputs().draw(SEED, i), gusts[i]);
            sameEventsAndOutcome(what, reference, block.get(i));
            String parting = parting(what, reference, block.get(i), wild);
            if (!parting.isEmpty()) {
                flips.add(parting);
            }
        }
        flips.forEach(flip -> System.out.println("a pilot's decision fell one look apart: " + flip));
        wild.forEach(one -> System.out.println("a machine tumbled apart: " + one));
        assertThat(flips).hasSizeLessThanOrEqualTo(MOST_FLIPS);
        assertThat(wild).hasSizeLessThanOrEqualTo(MOST_WILD);
    }

    private static void sameEventsAndOutcome(String what, Flight reference, SampleFlight block) {
        assertThat(block.moments().stream()
                        .map(moment -> moment.event().words())
                        .sorted())
                .as(what)
                .containsExactlyElementsOf(reference.events().stream()
                        .map(FlightEvent::words)
                        .sorted()
                        .toList());
        assertThat(block.outcome().words())
                .as(what)
                .isEqualTo(reference.outcome().words());
    }

    /** Holds every event to its tolerance; tells which part under canopy, where a look may fall on either side of a line. */
    private static String parting(String what, Flight reference, SampleFlight block, List<String> wild) {
        double stretch = timeOf(reference.first(FlightEvent.LineStretch.class));
        double open = timeOf(reference.first(FlightEvent.OpenCanopy.class));
        String parting = "";
        for (int k = 0; k < reference.events().size(); k++) {
            FlightEvent event = reference.events().get(k);
            FlightEvent found = matching(event, block);
            boolean machine = event instanceof FlightEvent.Contact contact && contact.body() == BodyName.VEHICLE;
            double apart = Math.abs(found.time() - event.time());
            double away = event instanceof FlightEvent.Contact contact
                    ? ((FlightEvent.Contact) found).place().distance(contact.place())
                    : 0;
            boolean near = apart <= (machine ? MACHINE_TIME : event.time() <= stretch ? 1e-3 : 20e-3)
                    && away <= (machine ? MACHINE_PLACE : 0.1);
            if (!near && machine) {
                assertThat(apart).as("%s: %s", what, event).isLessThan(WILD_TIME);
                assertThat(away).as("%s: %s", what, event).isLessThan(WILD_PLACE);
                wild.add(what + ", " + event.words() + " " + apart + " s apart, " + away + " m");
                continue;
            }
            if (!near && event.time() <= open) {
                assertThat(found).as(what).isEqualTo(event);
            }
            if (!near) {
                assertThat(apart).as("%s: %s", what, event).isLessThan(FLIP_TIME);
                assertThat(away).as("%s: %s", what, event).isLessThan(FLIP_PLACE);
                parting = what + ", " + event.words() + " " + apart + " s apart, " + away + " m";
            }
        }
        return parting;
    }

    private static double timeOf(Optional<? extends FlightEvent> event) {
        return event.map(FlightEvent::time).orElse(Double.POSITIVE_INFINITY);
    }

    /** The event of the same words that is nearest in time: an apex can come twice. */
    private static FlightEvent matching(FlightEvent event, SampleFlight block) {
        return block.moments().stream()
                .map(Moment::event)
                .filter(other -> other.words().equals(event.words()))
                .min(Comparator.comparingDouble(other -> Math.abs(other.time() - event.time())))
                .orElseThrow();
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
