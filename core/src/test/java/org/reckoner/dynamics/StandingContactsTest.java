package org.reckoner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.SampleFlight;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Nearest;
import org.reckoner.environment.StandingBody;
import org.reckoner.environment.Triangles;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.geo.Bearing;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Stunts;
import org.reckoner.stunt.Trigger;

/** Obstacles and ramp as things that are hit or missed. */
class StandingContactsTest {
    private static final double MM = 1e-3;

    /** A rod beside an upright cylinder: the distance of two straight lines, known in closed form. */
    @Test
    void aLeaningPerformerIsAsFarFromAMastAsTwoSkewLinesLessBothRadii() {
        long seed = 11;
        Random random = new Random(seed);
        for (int k = 0; k < 500; k++) {
            Obstacle mast = new Obstacle("mast", new Vector3D(random.nextDouble(), random.nextDouble(), -50), 100, 0.3);
            double turn = 2 * Math.PI * random.nextDouble();
            double lean = 1.4 * (random.nextDouble() - 0.5);
            Vector3D axis = new Vector3D(
                    StrictMath.cos(lean) * StrictMath.sin(turn),
                    StrictMath.cos(lean) * StrictMath.cos(turn),
                    StrictMath.sin(lean));
            // The point of the axis that is nearest to the mast lies within the rod, off its middle and off its ends.
            Vector3D aside = new Vector3D(-StrictMath.cos(turn), StrictMath.sin(turn), 0);
            double gap = 0.5 + 3 * random.nextDouble();
            double shift = 1.2 * (random.nextDouble() - 0.5);
            Vector3D middle = mast.foot()
                    .add(new Vector3D(0, 0, 50))
                    .add(aside.scalarMultiply(gap))
                    .add(axis.scalarMultiply(shift));
            double found = StandingContacts.toPerformer(
                    new ObstacleBody(mast),
                    middle.getX(),
                    middle.getY(),
                    middle.getZ(),
                    axis.getX(),
                    axis.getY(),
                    axis.getZ(),
                    1.8,
                    0.25);
            assertThat(found).as("seed %s, case %s", seed, k).isCloseTo(gap - 0.3 - 0.25, within(MM));
        }
    }

    /** Above a flat top the least distance is straight down; beyond its rim it is to the rim. */
    @Test
    void theTopOfAnObstacleIsFlat() {
        ObstacleBody tank = new ObstacleBody(new Obstacle("tank", new Vector3D(10, 0, -100), 20, 4));
        assertThat(tank.distance(12, 1, -70)).isCloseTo(10, within(1e-9));
        assertThat(tank.distance(10 + 4 + 3, 0, -80 + 4)).isCloseTo(5, within(1e-9));
        assertThat(tank.distance(10, 0, -81)).isCloseTo(-1, within(1e-9));
        Nearest rim = tank.nearest(17, 0, -76);
        assertThat(new Vector3D(rim.px(), rim.py(), rim.pz()).distance(new Vector3D(14, 0, -80)))
                .isLessThan(1e-9);
    }

    @Test
    void aFallEndsAtTheNamedObstacleWhereTheSkinMeetsItsTop() {
        Stunt plain = Stunts.fall(Posture.BELLY);
        Flight free = fly(plain, null);
        Vector3D on = free.performer().placeAt(6);
        double top = -500;
        Obstacle crane = new Obstacle("crane", new Vector3D(on.getX(), on.getY(), -1092), 1092 + top, 60);
        Flight hit = fly(plain.with(List.of(crane)), null);
        assertThat(hit.outcome()).isInstanceOf(Outcome.Strike.class);
        assertThat(hit.outcome().words()).isEqualTo("hits crane in freefall");
        FlightEvent.Contact contact = ((Outcome.Strike) hit.outcome()).contact();
        assertThat(contact.struck()).isEqualTo(Struck.obstacle("crane"));
        double radius = plain.inputs().centre(Input.PERFORMER_RADIUS);
        assertThat(contact.place().getZ()).isCloseTo(top + radius, within(MM));
        assertThat(contact.normalSpeed()).isCloseTo(-contact.velocity().getZ(), within(1e-9));
    }

    @Test
    void aMastBesideThePathIsMissedAndOneOnItIsHit() {
        Stunt plain = Stunts.cliffJump();
        Flight free = fly(plain, null);
        Vector3D at = free.performer().placeAt(5);
        Vector3D foot = new Vector3D(at.getX(), at.getY(), -1092);
        Obstacle on = new Obstacle("mast", foot, 1092 + at.getZ() + 20, 0.3);
        Obstacle beside = new Obstacle("mast", foot.add(new Vector3D(0, 4, 0)), 1092 + at.getZ() + 20, 0.3);
        assertThat(fly(plain.with(List.of(on)), null).outcome().words()).startsWith("hits mast in ");
        assertThat(fly(plain.with(List.of(beside)), null).outcome()).isEqualTo(free.outcome());
    }

    @Test
    void aCanopyHitsWithItsTips() {
        Stunt plain = Stunts.cliffJump();
        Flight free = fly(plain, null);
        double open = free.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        double t = open + 20;
        Vector3D at = free.performer().placeAt(t);
        Vector3D going = free.performer().velocityAt(t);
        Vector3D right = new Vector3D(going.getY(), -going.getX(), 0).normalize();
        double span = plain.inputs().centre(Input.CANOPY_SPAN);
        Vector3D foot = at.add(right.scalarMultiply(0.4 * span));
        Obstacle mast = new Obstacle("mast", new Vector3D(foot.getX(), foot.getY(), -1092), 1092 + at.getZ() + 30, 0.1);
        assertThat(fly(plain.with(List.of(mast)), null).outcome().words()).isEqualTo("hits mast in canopy");
    }

    @Test
    void theMachineHitsItsOwnObstacleAndTheFlightOfTheRiderGoesOn() {
        Stunt plain = Stunts.cliffJump();
        Flight free = fly(plain, null);
        Vector3D at = free.vehicle().orElseThrow().placeAt(9);
        double clear = at.distance(free.performer().placeAt(9));
        assertThat(clear).isGreaterThan(8);
        Obstacle box = new Obstacle("box", new Vector3D(at.getX(), at.getY(), at.getZ() - 4), 4, 2);
        Flight hit = fly(plain.with(List.of(box)), null);
        assertThat(hit.all(FlightEvent.Contact.class)
                        .filter(contact -> contact.body() == BodyName.VEHICLE)
                        .map(FlightEvent.Contact::words))
                .containsExactly("vehicle hits box");
        assertThat(hit.outcome()).isEqualTo(free.outcome());
    }

    @Test
    void bothEnginesHitTheSameObstacles() {
        Stunt plain = Stunts.cliffJump();
        Vector3D at = fly(plain, null).performer().placeAt(5);
        Obstacle mast = new Obstacle("mast", new Vector3D(at.getX(), at.getY(), -1092), 1092 + at.getZ() + 20, 2.5);
        Stunt stunt = plain.with(List.of(mast));
        Itinerary itinerary = Itinerary.of(stunt, Stunts.calm(-1092), (Failure) null);
        double[][] numbers = new double[48][];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = stunt.inputs().draw(7, i);
        }
        List<SampleFlight> block = new BlockEngine(itinerary).fly(numbers).flights();
        int hits = 0;
        for (int i = 0; i < numbers.length; i++) {
            Flight reference = new Simulator().fly(itinerary, numbers[i]);
            String words = reference.outcome().words();
            assertThat(block.get(i).outcome().words())
                    .as("seed 7, sample %s", i)
                    .isEqualTo(words);
            if (reference.outcome() instanceof Outcome.Strike strike) {
                hits++;
                assertThat(((Outcome.Strike) block.get(i).outcome()).contact().time())
                        .isCloseTo(strike.contact().time(), within(1e-3));
            }
        }
        assertThat(hits).isBetween(1, numbers.length - 1);
    }

    @Test
    void theRampIsTheSurfaceThatIsRidden() {
        Inputs inputs = Inputs.standard().with(Input.EASEMENT, 2).with(Input.RUN_UP_SLOPE, -0.1);
        RampBody ramp = RampBody.of(inputs, Bearing.ofDegrees(90));
        RampPath path = new RampPath(
                inputs.centre(Input.RUN_UP_LENGTH),
                inputs.centre(Input.RUN_UP_SLOPE),
                inputs.centre(Input.TRANSITION_RADIUS),
                inputs.centre(Input.EASEMENT),
                inputs.centre(Input.LIP_ANGLE),
                inputs.centre(Input.KICKER_LENGTH));
        for (double s = 0.5; s < path.lip() - 0.3; s += 0.13) {
            double[] toLip = path.toLip(s);
            assertThat(ramp.distance(-toLip[0], 0.2, -toLip[1]))
                    .as("at %s m", s)
                    .isCloseTo(0, within(3 * MM));
            assertThat(ramp.distance(-toLip[0], 0, -toLip[1] + 0.5))
                    .as("above %s m", s)
                    .isGreaterThan(0.4);
            assertThat(ramp.distance(-toLip[0], 0, -toLip[1] - 0.2))
                    .as("below %s m", s)
                    .isLessThan(-0.1);
        }
        double half = 0.5 * inputs.centre(Input.RAMP_WIDTH);
        assertThat(ramp.distance(-0.5, half + 3, -0.3)).isCloseTo(3, within(1e-9));
        assertThat(ramp.distance(2, 0, -0.5)).isCloseTo(2, within(1e-9));
    }

    /** The triangles enclose the same body: their corners lie on its skin, their faces look outward. */
    @Test
    void trianglesOfABodyLieOnItsSkinAndFaceTheAir() {
        for (StandingBody body : List.<StandingBody>of(
                RampBody.of(Inputs.standard(), Bearing.ofDegrees(257)),
                new ObstacleBody(new Obstacle("mast", new Vector3D(5, 6, -7), 20, 2)))) {
            Triangles all = body.triangles();
            for (int t = 0; t < all.count(); t++) {
                Vector3D a = corner(all, t, 0);
                Vector3D b = corner(all, t, 1);
                Vector3D c = corner(all, t, 2);
                Vector3D middle = a.add(b).add(c).scalarMultiply(1 / 3.0);
                Vector3D normal =
                        Vector3D.crossProduct(b.subtract(a), c.subtract(a)).normalize();
                assertThat(distance(body, a)).isCloseTo(0, within(1e-9));
                assertThat(distance(body, middle)).isCloseTo(0, within(6 * MM));
                assertThat(distance(body, middle.add(normal.scalarMultiply(0.05))))
                        .as("%s, triangle %s", body.name(), t)
                        .isGreaterThan(0.04);
            }
        }
    }

    @Test
    void theBoxNeverPromisesMoreThanTheDistance() {
        long seed = 3;
        Random random = new Random(seed);
        StandingBody ramp = RampBody.of(Inputs.standard(), Bearing.ofDegrees(257));
        for (int k = 0; k < 2_000; k++) {
            double x = 100 * (random.nextDouble() - 0.3);
            double y = 100 * (random.nextDouble() - 0.5);
            double z = 60 * (random.nextDouble() - 0.5);
            assertThat(ramp.atLeast(x, y, z))
                    .as("seed %s, case %s", seed, k)
                    .isLessThanOrEqualTo(Math.max(ramp.distance(x, y, z), 0) + 1e-9);
        }
    }

    @Test
    void ridingOverTheLipIsNoContactWithTheRamp() {
        for (Failure failure : new Failure[] {null, Failure.ENGINE_CUT, Failure.NO_SEPARATION}) {
            assertThat(fly(Stunts.cliffJump(), failure).all(FlightEvent.Contact.class))
                    .noneMatch(contact -> contact.struck().equals(Struck.RAMP));
        }
    }

    /** A height that the fall is never above is said, where it used to look like any strike. */
    @Test
    void aThrowThatNeverComesIsSaid() {
        Stunt stunt = Stunts.cliffJump(Trigger.HEIGHT_AGL).with(Input.DEPLOYMENT_HEIGHT, 300);
        Flight flight = new Simulator().fly(stunt, Stunts.calm(-250));
        assertThat(flight.outcome()).isInstanceOf(Outcome.Strike.class);
        assertThat(((Outcome.Strike) flight.outcome()).throwMissed()).isTrue();
        assertThat(flight.outcome().words()).contains("never came");
        Flight thrown = new Simulator().fly(stunt, Stunts.calm(-1092));
        assertThat(thrown.first(FlightEvent.Throw.class)).isPresent();
    }

    @Test
    void aFastTouchdownIsAHardLanding() {
        Stunt stunt = Stunts.cliffJump();
        Flight soft = fly(stunt, null);
        assertThat(soft.outcome()).isInstanceOf(Outcome.Landed.class);
        Stunt fast = stunt.with(Input.CANOPY_SINK, 9).with(Input.FLARE_SINK, 1);
        Flight hard = fly(fast, null);
        assertThat(hard.outcome()).isInstanceOf(Outcome.HardLanding.class);
        assertThat(hard.outcome().misfortune()).isTrue();
        FlightEvent.Contact contact = ((Outcome.HardLanding) hard.outcome()).contact();
        assertThat(contact.normalSpeed()).isGreaterThan(Outcome.HardLanding.SPEED);
    }

    private static Flight fly(Stunt stunt, @Nullable Failure failure) {
        Conditions day = Stunts.calm(-1092);
        return new Simulator().fly(stunt, day, failure);
    }

    private static double distance(StandingBody body, Vector3D place) {
        return body.distance(place.getX(), place.getY(), place.getZ());
    }

    private static Vector3D corner(Triangles all, int t, int k) {
        int v = all.corner(t, k);
        return new Vector3D(all.x(v), all.y(v), all.z(v));
    }
}
