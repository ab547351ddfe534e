package org.reckoner.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.bulk.BlockEngine;
import org.reckoner.bulk.Extent;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.environment.Conditions;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.sampling.Branches;
import org.reckoner.sampling.Design;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;

/**
 * What happens when the canopy opens off its heading, all the way round: how soon it is at the rock if nobody steers, and how
 * often it strikes although somebody does.
 *
 * <p>Each direction is flown on its own with takes of its own, drawn like those of the dispersion but for the heading; no two
 * directions share a take, so they can be added with the weights of any distribution of headings. The first
 * {@value #WATCHED} s after the opening count: what is met later had half a minute to be seen.
 *
 * @param directions once round, the first straight on
 * @param tail the distribution of headings of the stunt
 * @param risks of a strike, for rising weights of the tail
 * @param own the same for the tail of the stunt
 * @param steered whether somebody steers in the plan
 */
public record HeadingCircle(List<Direction> directions, HeadingTail tail, List<Risk> risks, Risk own, boolean steered) {
    /** How long after the opening a strike counts as one of the opening (s). */
    public static final double WATCHED = 30;

    /** Every fifteen degrees. */
    static final int DIRECTIONS = 24;

    /** Takes of each direction. */
    static final int EACH = 30;

    /** Weights of the tail that are looked at (1). */
    private static final double[] WEIGHTS = {0.01, 0.02, 0.03, 0.05, 0.07, 0.10, 0.12, 0.15};

    /**
     * Openings no farther off than this are counted together: most takes of a dispersion are among them, about as often in each
     * direction as they come, and apart they would bound nothing (rad).
     */
    private static final double AHEAD = 0.25 * Math.PI;

    public HeadingCircle {
        directions = List.copyOf(directions);
        risks = List.copyOf(risks);
    }

    /**
     * One direction of the opening.
     *
     * @param off middle of it, clockwise off the heading of the body (rad)
     * @param left takes in which nobody steered
     * @param steered takes that struck with a pilot; those of the dispersion that opened this way among them
     */
    public record Direction(double off, List<Left> left, Share steered) {
        public Direction {
            left = List.copyOf(left);
        }
    }

    /**
     * A take in which nobody steers.
     *
     * @param seconds from open canopy to rock; infinite if it meets none in time (s)
     * @param metres over level ground from there to rock; infinite if it meets none in time (m)
     */
    public record Left(double seconds, double metres) {
        static final Left CLEAR = new Left(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        public boolean strikes() {
            return seconds < Double.POSITIVE_INFINITY;
        }
    }

    /**
     * How likely a take is to strike, for one weight of the tail.
     *
     * @param weight of the tail (1)
     * @param strike probability of one take (1)
     */
    public record Risk(double weight, Interval strike) {}

    /**
     * Directions taken together.
     *
     * @param from least angle off the heading (rad)
     * @param to greatest angle off the heading (rad)
     * @param left share that strikes if nobody steers
     * @param steered share that strikes with a pilot
     * @param seconds to rock if nobody steers: least, one in twenty, half; infinite where fewer strike (s)
     * @param metres to rock if nobody steers, likewise (m)
     */
    public record Sector(double from, double to, Share left, Share steered, double[] seconds, double[] metres) {}

    /** Flies the circle. */
    static HeadingCircle of(
            Stunt stunt, Conditions conditions, Dealt dealt, Openings openings, Cloud planned, int threads) {
        Extent extent = new Extent(false, null, openings.longest() + WATCHED);
        boolean steered = stunt.plan().find(Phase.Canopy.class).orElseThrow().pilot() == PilotMode.PATTERN;
        // Takes of their own, behind those of the dispersion, so that both can be counted together.
        long first = planned.samples().size();
        List<Left> left = fly(stunt, conditions, Failure.HANDS_OFF, extent, dealt, first, threads);
        List<Left> piloted = steered ? fly(stunt, conditions, null, extent, dealt, first, threads) : left;
        long[] struck = new long[DIRECTIONS];
        long[] of = new long[DIRECTIONS];
        for (int i = 0; i < piloted.size(); i++) {
            of[i % DIRECTIONS]++;
            struck[i % DIRECTIONS] += piloted.get(i).strikes() ? 1 : 0;
        }
        count(dealt, planned, struck, of);
        List<Direction> directions = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            int which = k;
            directions.add(new Direction(
                    middle(k),
                    IntStream.range(0, left.size())
                            .filter(i -> i % DIRECTIONS == which)
                            .mapToObj(left::get)
                            .toList(),
                    Share.counted(struck[k], of[k], planned.plan().level())));
        }
        Uncertain heading = stunt.inputs().get(Input.OPENING_HEADING_ERROR);
        HeadingTail tail = HeadingTail.of(heading);
        return new HeadingCircle(
                directions,
                tail,
                Arrays.stream(WEIGHTS)
                        .mapToObj(weight -> risk(directions, tail, heading, weight))
                        .toList(),
                risk(directions, tail, heading, tail.weight()),
                steered);
    }

    private static double middle(int k) {
        double off = 2 * Math.PI * k / DIRECTIONS;
        return off > Math.PI + 1e-9 ? off - 2 * Math.PI : off;
    }

    private static List<Left> fly(
            Stunt stunt,
            Conditions conditions,
            @Nullable Failure failure,
            Extent extent,
            Dealt dealt,
            long first,
            int threads) {
        BlockEngine engine = new BlockEngine(Itinerary.of(stunt, conditions, failure), extent);
        List<Left> all = new ArrayList<>();
        engine.fly(
                i -> dealt.turned(
                        first + i, middle(i % DIRECTIONS) + (dealt.even(first + i, "opening circle") - 0.5) * width()),
                DIRECTIONS * EACH,
                threads,
                (i, draw, flight) -> left(flight),
                all::add);
        return all;
    }

    private static double width() {
        return 2 * Math.PI / DIRECTIONS;
    }

    private static Left left(Flight flight) {
        if (!struckRock(flight.outcome())) {
            return Left.CLEAR;
        }
        FlightEvent.Contact contact = ((Outcome.Strike) flight.outcome()).contact();
        double open = flight.first(FlightEvent.OpenCanopy.class).orElseThrow().time();
        Vector3D place = flight.performer().placeAt(open);
        double seconds = contact.time() - open;
        return seconds > WATCHED
                ? Left.CLEAR
                : new Left(
                        seconds,
                        StrictMath.hypot(
                                contact.place().getX() - place.getX(),
                                contact.place().getY() - place.getY()));
    }

    /** Under the open canopy, against the wall or rock too steep to land on. */
    private static boolean struckRock(Outcome outcome) {
        return outcome instanceof Outcome.Strike strike
                && strike.phase().equals("canopy")
                && (strike.contact().struck().kind() == Struck.Kind.WALL
                        || strike.contact().struck().kind() == Struck.Kind.GROUND);
    }

    /** The flights of a plain dispersion have opened somewhere too; a late strike among them counts as one, which errs upward. */
    private static void count(Dealt dealt, Cloud planned, long[] struck, long[] of) {
        if (planned.plan().design() != Design.PLAIN) {
            return;
        }
        for (int i = 0; i < planned.samples().size(); i++) {
            double off = dealt.numbers(i)[Input.OPENING_HEADING_ERROR.ordinal()];
            int k = Math.floorMod((int) Math.rint(off / width()), DIRECTIONS);
            of[k]++;
            struck[k] += struckRock(planned.samples().get(i).outcome()) ? 1 : 0;
        }
    }

    private static Risk risk(List<Direction> directions, HeadingTail tail, Uncertain heading, double weight) {
        List<Branches.Branch> branches = new ArrayList<>();
        double ahead = 0;
        long failed = 0;
        long of = 0;
        double level = directions.get(0).steered().interval().level();
        for (Direction direction : directions) {
            double from = direction.off() - 0.5 * width();
            double share = Math.max(tail.share(heading.centre(), from, from + width(), weight), 0);
            if (Math.abs(direction.off()) < AHEAD + 1e-9) {
                ahead += share;
                failed += direction.steered().failed();
                of += direction.steered().of();
            } else {
                branches.add(new Branches.Branch(
                        "direction", share, heading.grade(), direction.steered().interval()));
            }
        }
        branches.add(new Branches.Branch(
                "about right",
                ahead,
                heading.grade(),
                Share.counted(failed, of, level).interval()));
        return new Risk(weight, Branches.of(branches).total());
    }

    /** Whether any take meets rock in the time that counts. */
    public boolean meetsRock() {
        return directions.stream()
                .anyMatch(direction -> direction.steered().failed() > 0
                        || direction.left().stream().anyMatch(Left::strikes));
    }

    /** @return share of all directions, each counting alike, in which a take with a pilot strikes (1) */
    public Interval everyWay() {
        return Branches.of(directions.stream()
                        .map(direction -> new Branches.Branch(
                                "direction",
                                1.0 / DIRECTIONS,
                                Grade.DERIVED,
                                direction.steered().interval()))
                        .toList())
                .total();
    }

    /**
     * Both sides together.
     *
     * @param from least angle off the heading (rad)
     * @param to greatest angle off the heading (rad)
     */
    public Sector sector(double from, double to) {
        Predicate<Direction> inside =
                direction -> Math.abs(direction.off()) >= from - 1e-9 && Math.abs(direction.off()) <= to + 1e-9;
        List<Left> left = directions.stream()
                .filter(inside)
                .flatMap(direction -> direction.left().stream())
                .toList();
        double level = own.strike().level();
        long of = 0;
        long failed = 0;
        for (Direction direction : directions) {
            if (inside.test(direction)) {
                of += direction.steered().of();
                failed += direction.steered().failed();
            }
        }
        return new Sector(
                from,
                to,
                Share.counted(left.stream().filter(Left::strikes).count(), left.size(), level),
                Share.counted(failed, of, level),
                soonest(left.stream().mapToDouble(Left::seconds).sorted().toArray()),
                soonest(left.stream().mapToDouble(Left::metres).sorted().toArray()));
    }

    /** The least, the one that a twentieth stays below, the one that half stay below. */
    private static double[] soonest(double[] sorted) {
        return new double[] {
            sorted[0], sorted[(int) (0.05 * (sorted.length - 1))], sorted[(int) (0.5 * (sorted.length - 1))]
        };
    }

    /**
     * One direction's soonest takes if nobody steers: least, one in twenty, half; infinite where fewer strike.
     *
     * @return seconds to rock (s)
     */
    public static double[] seconds(Direction direction) {
        return soonest(
                direction.left().stream().mapToDouble(Left::seconds).sorted().toArray());
    }
}
