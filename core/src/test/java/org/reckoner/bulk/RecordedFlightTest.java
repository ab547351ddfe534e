package org.reckoner.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Gust;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Days;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Stunt;

/** The paths that the block engine keeps: those of the reference engine, and the same on every width and thread. Seed 5. */
class RecordedFlightTest {
    private static final long SEED = 5;

    private final Stunt stunt = Days.windyCliffJump();
    private final Itinerary itinerary = Itinerary.of(stunt, Days.windy(-1092), (Failure) null);

    private Draw draw(int sample) {
        return new Draw(stunt.inputs().draw(SEED, sample), Gust.drawn(SEED, sample));
    }

    @Test
    void thePathIsThatOfTheReferenceUntilTheCanopyFlies() {
        List<String> read = new ArrayList<>();
        new BlockEngine(itinerary).fly(this::draw, 40, 2, this::compareWithReference, read::add);
        assertThat(read).hasSize(40);
    }

    private String compareWithReference(int sample, Draw draw, Flight block) {
        Flight reference = new Simulator().fly(itinerary, draw.numbers(), draw.gust());
        String what = "sample " + sample + " of seed " + SEED;
        double open = reference
                .first(FlightEvent.OpenCanopy.class)
                .map(FlightEvent::time)
                .orElse(reference.performer().end());
        Trajectory mine = block.performer();
        Trajectory theirs = reference.performer();
        assertThat(mine.start()).as(what).isCloseTo(theirs.start(), within(1e-3));
        // Instants that lie on no knot, and none within a step of the jumps at lip, separation and line stretch.
        for (double t = theirs.start() + 0.0137; t < open; t += 0.0571) {
            assertThat(mine.placeAt(t).distance(theirs.placeAt(t)))
                    .as(what + " at " + t)
                    .isLessThan(0.02);
            assertThat(mine.velocityAt(t).distance(theirs.velocityAt(t)))
                    .as(what + " at " + t)
                    .isLessThan(0.5);
        }
        for (double t : new double[] {-0.9, 0.113, 1.77, 3.31, 5.03}) {
            for (Channel channel : Channel.values()) {
                double value = theirs.channelAt(channel, t);
                assertThat(mine.channelAt(channel, t))
                        .as(what + ", " + channel.key() + " at " + t)
                        .isCloseTo(value, within(1e-3 + 2e-3 * Math.abs(value)));
            }
        }
        assertThat(block.vehicle()).as(what).isPresent();
        assertThat(block.phases().stream().map(PhaseSpan::phase))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        reference.phases().stream().map(PhaseSpan::phase).toList());
        for (PhaseSpan span : reference.phases()) {
            if (span.end() < open) {
                assertThat(block.phases())
                        .as(what)
                        .anyMatch(other -> other.body() == span.body()
                                && other.phase().equals(span.phase())
                                && Math.abs(other.start() - span.start()) < 1e-3
                                && Math.abs(other.end() - span.end()) < 1e-3);
            }
        }
        return what;
    }

    @Test
    void widthAndThreadsNeverChangeABitAndSamplesComeInOrder() {
        int count = 60;
        List<Long> expected = bytes(128, count, 1);
        assertThat(expected).hasSize(count).doesNotHaveDuplicates();
        assertThat(bytes(64, count, 3)).isEqualTo(expected);
        assertThat(bytes(8, count, 2)).isEqualTo(expected);
    }

    /** Per flight one number that changes with any bit of it. */
    private List<Long> bytes(int width, int count, int threads) {
        List<Long> bytes = new ArrayList<>();
        new BlockEngine(itinerary, width, Steps.STANDARD)
                .fly(this::draw, count, threads, (sample, draw, flight) -> hash(sample, flight), bytes::add);
        return bytes;
    }

    private static long hash(int sample, Flight flight) {
        long hash = sample + 31L * flight.phases().hashCode() + flight.outcome().hashCode();
        for (BodyName body : BodyName.values()) {
            Trajectory path = flight.bodies().get(body);
            for (int k = 0; k < path.size(); k++) {
                hash = 31 * hash + Double.doubleToLongBits(path.time(k));
                hash = 31 * hash + path.place(k).hashCode();
                hash = 31 * hash + path.velocity(k).hashCode();
                hash = 31 * hash + path.acceleration(k).hashCode();
                for (Channel channel : Channel.values()) {
                    hash = 31 * hash + Double.doubleToLongBits(path.channel(channel, k));
                }
            }
        }
        return hash;
    }

    @Test
    void knotsEndWithTheStepsAndTheEvents() {
        new BlockEngine(itinerary)
                .fly(
                        this::draw,
                        8,
                        1,
                        (sample, draw, flight) -> {
                            Trajectory path = flight.performer();
                            for (int k = 1; k < path.size(); k++) {
                                assertThat(path.time(k) - path.time(k - 1)).isBetween(0.0, 0.4 + 1e-9);
                            }
                            for (FlightEvent.Contact contact :
                                    flight.all(FlightEvent.Contact.class).toList()) {
                                Trajectory of = flight.bodies().get(contact.body());
                                assertThat(of.end()).isEqualTo(contact.time());
                                assertThat(of.place(of.size() - 1)).isEqualTo(contact.place());
                            }
                            return sample;
                        },
                        sample -> {});
    }

    @Test
    void aFlightThatIsNotWantedWholeEndsWhereItIsNotWantedAnyMore() {
        List<Vector3D> open = new ArrayList<>();
        FlightReader<Vector3D> place = (sample, draw, flight) -> flight.performer()
                .placeAt(
                        flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time());
        new BlockEngine(itinerary).fly(this::draw, 20, 1, place, open::add);
        List<Vector3D> cut = new ArrayList<>();
        new BlockEngine(itinerary, Extent.performerUntil(FlightEvent.OpenCanopy.class))
                .fly(
                        this::draw,
                        20,
                        1,
                        (sample, draw, flight) -> {
                            double last = flight.first(FlightEvent.OpenCanopy.class)
                                    .orElseThrow()
                                    .time();
                            assertThat(flight.performer().end()).isEqualTo(last);
                            assertThat(flight.vehicle().orElseThrow().end()).isLessThan(last);
                            return place.read(sample, draw, flight);
                        },
                        cut::add);
        assertThat(cut).isEqualTo(open);
    }
}
