package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Crossing;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.dynamics.Leg;
import org.reckoner.dynamics.Sighting;
import org.reckoner.dynamics.Way;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;

/** Flies all waiting flights of one leg to its end, as many at a time as the block has lanes. */
final class LegFlight {
    /** A crossing just taken lies at zero: closer than this it does not count again (SI unit of the crossing). */
    private static final double RESTING = 1e-6;

    /** How far beyond a crossing a leg must begin to take it at once (SI unit of the crossing). */
    private static final double AT_ONCE = 1e-9;

    private final Itinerary itinerary;
    private final int index;
    private final Leg leg;
    private final Block block;
    private final RungeKutta steps;
    private final Locator locator;
    private final Tray[] trays;
    private final List<SampleLog> logs;
    private final double step;
    private final Extent extent;
    private final double longest;
    private final Sighting sighting = new Sighting();
    /** Rates are wanted at the end of a step too: for knots, or for a crossing that asks for forces. */
    private final boolean ratesAtEnd;

    private final List<Way> clocks = new ArrayList<>();
    private final List<Way> places = new ArrayList<>();
    /** Per place crossing the function at the start of the step, and at its end. */
    private final double[][] before;

    private final double[][] behind;
    /** Per place crossing 1 if it falls through zero, -1 if it rises. */
    private final double[] falling;
    /** Lanes that met a crossing within their step. */
    private final double[] crossing;
    /** What part of the longest step suits each lane. */
    private final double[] share;

    /** Per place crossing and lane until when a distance seen before is good enough (s). */
    private final double[][] clearUntil;

    private final int[] sample;
    private final @Nullable Way[] taken;
    /** The clock that a lane waits for, and when it strikes (s). */
    private final @Nullable Way[] due;

    private final double[] dueTime;
    /** Lanes whose rates and crossings at the start are not known yet. */
    private final boolean[] fresh;
    /** Lanes that leave the block after this step. */
    private final boolean[] gone;

    private int lanes;
    private boolean anyFresh;
    /** The rates at the start of the step are those of the state now in the block. */
    private boolean ratesKnown;

    private long evaluations;

    LegFlight(
            Itinerary itinerary, int index, int width, double step, Extent extent, Tray[] trays, List<SampleLog> logs) {
        this.itinerary = itinerary;
        this.index = index;
        this.leg = itinerary.leg(index);
        this.block = itinerary.block(width);
        this.steps = new RungeKutta(leg.model(), block);
        this.locator = new Locator(itinerary, leg.model(), block, steps);
        this.trays = trays;
        this.logs = logs;
        this.step = step;
        this.extent = extent;
        this.longest = extent.longest();
        for (Way way : leg.ways()) {
            (way.crossing() instanceof Crossing.AtTime ? clocks : places).add(way);
        }
        this.ratesAtEnd = logs.get(0).path() != null
                || places.stream().anyMatch(way -> ((Crossing.Where) way.crossing()).forces());
        this.before = new double[places.size()][width];
        this.behind = new double[places.size()][width];
        this.falling = places.stream()
                .mapToDouble(way -> ((Crossing.Where) way.crossing()).falling() ? 1 : -1)
                .toArray();
        this.crossing = new double[width];
        this.share = new double[width];
        this.clearUntil = new double[places.size()][width];
        this.sample = new int[width];
        this.taken = new Way[width];
        this.due = new Way[width];
        this.dueTime = new double[width];
        this.fresh = new boolean[width];
        this.gone = new boolean[width];
    }

    /** Flies until nobody waits for this leg; returns how many lanes were evaluated. */
    long fly() {
        refill();
        while (lanes > 0) {
            if (anyFresh) {
                settle();
            } else {
                advance();
            }
        }
        return evaluations;
    }

    private void refill() {
        while (lanes < block.width() && !trays[index].isEmpty()) {
            sample[lanes] = trays[index].take(block, lanes);
            taken[lanes] = null;
            logs.get(sample[lanes]).enter(leg.model().phase(), block.time()[lanes]);
            lookAgain(lanes);
            renew(lanes++);
        }
    }

    private void renew(int i) {
        fresh[i] = true;
        anyFresh = true;
        due[i] = null;
        dueTime[i] = Double.POSITIVE_INFINITY;
        for (Way way : clocks) {
            double time = ((Crossing.AtTime) way.crossing()).time(block, i);
            if (due[i] == null || time < dueTime[i]) {
                due[i] = way;
                dueTime[i] = time;
            }
        }
    }

    /** Forgets how far a lane was from anything. */
    private void lookAgain(int i) {
        for (double[] clear : clearUntil) {
            clear[i] = Double.NEGATIVE_INFINITY;
        }
    }

    /** The kernels run on no fewer lanes than the reference engine has; the last flight fills the rest. */
    private void pad() {
        for (int i = lanes; i < Locator.PLACES; i++) {
            block.copyLane(block, lanes - 1, i);
            steps.move(lanes - 1, i);
        }
        block.lanes(Math.max(lanes, Locator.PLACES));
    }

    /** Works out where new or changed lanes stand, and lets them take what is due at once. */
    private void settle() {
        pad();
        begin();
        for (int w = 0; w < places.size(); w++) {
            look(w, block.state(), block.time(), steps.rate, true);
        }
        anyFresh = false;
        for (int i = 0; i < lanes; i++) {
            if (fresh[i]) {
                fresh[i] = false;
                stand(i);
            }
        }
        clear();
    }

    private void stand(int i) {
        knot(block, block.state(), block.time(), steps.rate, i, i);
        if (gone[i]) {
            return;
        }
        for (int w = 0; w < places.size(); w++) {
            Way way = places.get(w);
            Crossing.Where where = (Crossing.Where) way.crossing();
            double value = behind[w][i];
            before[w][i] = rests(way, i, value) ? (where.falling() ? -RESTING : RESTING) : value;
            if (where.atOnce() && (where.falling() ? value < -AT_ONCE : value > AT_ONCE)) {
                follow(way, block, i, i);
                return;
            }
        }
        Way clock = due[i];
        if (clock != null && dueTime[i] <= block.time()[i]) {
            follow(clock, block, i, i);
        } else if (block.time()[i] >= longest) {
            leave(i, longest);
        }
    }

    private void begin() {
        steps.begin();
        evaluations += lanes;
        ratesKnown = true;
    }

    @SuppressWarnings("ReferenceEquality") // which crossing it was, not one that looks the same
    private boolean rests(Way way, int i, double value) {
        return way == taken[i] && Math.abs(value) < RESTING;
    }

    /** One step of every lane; up to the next clock of a lane its steps are equal. */
    private void advance() {
        pad();
        if (!ratesKnown) {
            begin();
        }
        leg.model().stepShares(block, share);
        aim(block.time(), dueTime, share, steps.step, steps.endTime, block.lanes());
        steps.advance();
        evaluations += 3L * lanes;
        if (ratesAtEnd) {
            steps.finish();
            evaluations += lanes;
        }
        for (int w = 0; w < places.size(); w++) {
            look(w, steps.end, steps.endTime, steps.slope, false);
        }
        Arrays.fill(crossing, 0, lanes, 0);
        for (int w = 0; w < before.length; w++) {
            markCrossings(falling[w], before[w], behind[w], crossing, lanes);
        }
        for (int i = 0; i < lanes; i++) {
            if (crossing[i] > 0 && !gone[i]) {
                meet(i);
            }
            if (!gone[i] && !fresh[i]) {
                knot(block, steps.end, steps.endTime, steps.endRate, i, i);
            }
        }
        steps.commit(ratesAtEnd);
        ratesKnown = ratesAtEnd;
        for (int w = 0; w < before.length; w++) {
            System.arraycopy(behind[w], 0, before[w], 0, lanes);
        }
        for (int i = 0; i < lanes; i++) {
            if (!gone[i] && !fresh[i]) {
                arrive(i);
            }
        }
        clear();
    }

    private void aim(double[] time, double[] due, double[] share, double[] lasts, double[] end, int n) {
        for (int i = 0; i < n; i++) {
            double left = Math.min(due[i], longest) - time[i];
            double parts = Math.max(Math.ceil(left / (step * share[i]) - 1e-9), 1);
            end[i] = time[i] + left / parts;
            lasts[i] = end[i] - time[i];
        }
    }

    /** What a lane does at the end of a step that its own clock cut short. */
    private void arrive(int i) {
        Way clock = due[i];
        if (clock != null && dueTime[i] <= block.time()[i]) {
            if (staysHere(clock) && clock.note().events(block, i).isEmpty()) {
                // The usual look of a pilot: nobody asks for forces.
                change(clock, block, i, i);
            } else {
                locator.arrive(i);
                evaluations += 1;
                follow(clock, locator.scratch(), 0, i);
            }
        } else if (block.time()[i] >= longest) {
            leave(i, longest);
        }
    }

    private boolean staysHere(Way way) {
        return way.entries().size() == 1 && way.entries().get(0).leg() == index;
    }

    /** Marks the lanes whose crossing changed its sign: with {@code sense} it falls, so it was above zero and is not. */
    private static void markCrossings(double sense, double[] before, double[] behind, double[] crossing, int n) {
        for (int i = 0; i < n; i++) {
            if (sense * before[i] > 0 && sense * behind[i] <= 0) {
                crossing[i] = 1;
            }
        }
    }

    private boolean crossed(int w, int i) {
        return falling[w] * before[w][i] > 0 && falling[w] * behind[w][i] <= 0;
    }

    private record Met(Way way, double share) {}

    /** Locates what a lane met within its step; marks are noted, the first that ends the leg is followed. */
    private void meet(int i) {
        locator.look(i);
        evaluations += 1;
        List<Met> all = new ArrayList<>();
        for (int w = 0; w < places.size(); w++) {
            if (crossed(w, i)) {
                Way way = places.get(w);
                all.add(new Met(way, locator.find((Crossing.Where) way.crossing())));
            }
        }
        all.sort(Comparator.comparingDouble(Met::share));
        for (Met met : all) {
            locator.stand(met.share);
            evaluations += 1;
            Block at = locator.scratch();
            knot(at, at.state(), at.time(), locator.rate(), 0, i);
            if (met.way.ends()) {
                follow(met.way, at, 0, i);
                return;
            }
            if (note(met.way, at, 0, i)) {
                leave(i, at.time()[0]);
                return;
            }
        }
    }

    /** Adds a knot to the path of a lane, where paths are kept. */
    private void knot(Block at, double[][] y, double[] t, double[][] rate, int lane, int i) {
        PathLog path = logs.get(sample[i]).path();
        if (path != null) {
            path.knot(leg.model(), at, y, t, rate, lane, sighting);
        }
    }

    /** Writes down what happens; tells whether no more of the flight is wanted. */
    private boolean note(Way way, Block at, int lane, int i) {
        List<FlightEvent> events = way.note().events(at, lane);
        logs.get(sample[i]).note(events, at.state(), at == block ? steps.rate : locator.rate(), lane);
        for (FlightEvent event : events) {
            if (extent.over(event)) {
                return true;
            }
        }
        return false;
    }

    /** Notes what happened and enters what follows, from a lane of the block or from the scratch block. */
    private void follow(Way way, Block at, int lane, int i) {
        if (note(way, at, lane, i)) {
            leave(i, at.time()[lane]);
            return;
        }
        if (way.ending() != null) {
            logs.get(sample[i]).end(way.ending().outcome(at, lane));
        }
        if (staysHere(way)) {
            change(way, at, lane, i);
            return;
        }
        double now = at.time()[lane];
        leave(i, now);
        for (Way.Entry entry : way.entries()) {
            if (!extent.machine() && itinerary.leg(entry.leg()).body() == BodyName.VEHICLE) {
                continue;
            }
            Tray tray = trays[entry.leg()];
            Block next = tray.block();
            itinerary.enter(entry, at, lane, next, tray.lane());
            if (next.time()[tray.lane()] == 0 && now > 0) {
                logs.get(sample[i]).zero(now);
                now = 0;
            }
            tray.add(sample[i]);
        }
    }

    /** Something changes, and the leg goes on. */
    private void change(Way way, Block at, int lane, int i) {
        itinerary.enter(way.entries().get(0), at, lane, block, i);
        steps.hold(i);
        if (at != block) {
            // It goes on from within its step, and what was seen was seen from the end of it.
            lookAgain(i);
        }
        taken[i] = way;
        renew(i);
    }

    /** A lane is done with this leg. @param now clock (s) */
    private void leave(int i, double now) {
        logs.get(sample[i]).leave(leg.body(), now);
        gone[i] = true;
    }

    /** Asks a crossing for all lanes, or a distance for those that can have come near. */
    private void look(int w, double[][] y, double[] t, double[][] rate, boolean onlyFresh) {
        double[] g = behind[w];
        Crossing.Where where = (Crossing.Where) places.get(w).crossing();
        if (where.distance() != null) {
            for (int i = 0; i < lanes; i++) {
                if (!gone[i] && t[i] >= clearUntil[w][i] && (fresh[i] || !onlyFresh)) {
                    measure(w, where, where.distance(), i, y, t, rate);
                }
            }
            return;
        }
        try {
            where.value().at(block, y, t, g);
        } catch (OutsideTerrainException somewhere) {
            for (int i = 0; i < lanes; i++) {
                if (gone[i]) {
                    continue;
                }
                try {
                    g[i] = locator.alone(where, i, y, t);
                } catch (OutsideTerrainException outside) {
                    leaveTerrain(i, t[i], outside);
                }
            }
        }
    }

    private void measure(
            int w, Crossing.Where where, Crossing.Distance distance, int i, double[][] y, double[] t, double[][] rate) {
        try {
            double value = distance.of(block, y, i);
            // The first three columns of every phase with a distance are its place.
            double speed = Math.sqrt(rate[0][i] * rate[0][i] + rate[1][i] * rate[1][i] + rate[2][i] * rate[2][i]);
            behind[w][i] = value;
            clearUntil[w][i] = t[i] + where.clearFor(value, speed);
        } catch (OutsideTerrainException outside) {
            leaveTerrain(i, t[i], outside);
        }
    }

    /** A lane that has left the terrain ends there, alone. @param now clock (s) */
    private void leaveTerrain(int i, double now, OutsideTerrainException outside) {
        leave(i, now);
        if (leg.body() == BodyName.PERFORMER) {
            logs.get(sample[i]).end(new Outcome.LeftTerrain(String.valueOf(outside.getMessage())));
        }
    }

    /** Closes the gaps with the last lanes and lets waiting flights in. */
    private void clear() {
        for (int i = lanes - 1; i >= 0; i--) {
            if (gone[i]) {
                gone[i] = false;
                move(--lanes, i);
            }
        }
        refill();
    }

    private void move(int from, int to) {
        if (from == to) {
            fresh[to] = false;
            return;
        }
        block.copyLane(block, from, to);
        steps.move(from, to);
        for (int w = 0; w < places.size(); w++) {
            before[w][to] = before[w][from];
            behind[w][to] = behind[w][from];
            clearUntil[w][to] = clearUntil[w][from];
        }
        sample[to] = sample[from];
        taken[to] = taken[from];
        due[to] = due[from];
        dueTime[to] = dueTime[from];
        fresh[to] = fresh[from];
        fresh[from] = false;
    }
}
