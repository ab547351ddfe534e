package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Trigger;

/**
 * How much time there is: until impact if nothing opens, and until the latest throw that still gives a flying canopy.
 *
 * @param instants whole seconds from T0 to the impact
 * @param impact when the ground comes if nothing opens, since T0 (s)
 * @param openHeight height above ground at which the canopy must fly (m)
 * @param heightStated whether a limit states that height, or the program's own stands
 * @param latestThrow the latest throw that gives it, since T0; absent if none does
 * @param spare from the planned throw to the latest (s)
 * @param late what every half second of delay costs, from the planned throw on
 */
public record SpareTime(
        List<Instant> instants,
        double impact,
        double openHeight,
        boolean heightStated,
        OptionalDouble latestThrow,
        OptionalDouble spare,
        List<Late> late) {

    /** Height at which the canopy must fly where no limit states one: judgement (m). */
    public static final double USUAL_OPEN_HEIGHT = 60;

    private static final double STEP = 0.5;

    /** An opening takes less than this (s). */
    private static final double LONGEST_OPENING = 25;

    public SpareTime {
        instants = List.copyOf(instants);
        late = List.copyOf(late);
    }

    /**
     * One second of the fall.
     *
     * @param time since T0 (s)
     * @param toImpact until the ground comes if nothing opens (s)
     * @param toLatestThrow until the latest throw; below zero when it is past (s)
     */
    public record Instant(double time, double toImpact, double toLatestThrow) {}

    /**
     * A throw later than planned.
     *
     * @param delay after the planned throw (s)
     * @param openingHeight height above ground of the open canopy; absent when the ground comes first (m)
     * @param lost height lost against the planned opening (m)
     */
    public record Late(double delay, OptionalDouble openingHeight, OptionalDouble lost) {}

    /** Measures a stunt that throws; nothing for one that does not. */
    public static Optional<SpareTime> of(Stunt stunt, Conditions conditions, Flight nominal) {
        Optional<FlightEvent.Throw> planned = nominal.first(FlightEvent.Throw.class);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        double throwTime = planned.get().time();
        Optional<Limit> limit = stunt.limits().stream()
                .filter(l -> l.figure() == Figure.OPENING_HEIGHT && l.atLeast())
                .findFirst();
        double height = limit.map(Limit::threshold).orElse(USUAL_OPEN_HEIGHT);
        Stunt byTime = byTime(stunt);
        Flight unopened = new Simulator().fly(stunt, conditions, Failure.NO_PULL);
        double impact = unopened.performer().end();
        Opener opener = new Opener(byTime, conditions);
        OptionalDouble latest = latest(opener, throwTime, impact, height);
        List<Late> late = new ArrayList<>();
        OptionalDouble onTime = opener.heightAt(throwTime);
        for (int k = 1; k <= 6; k++) {
            OptionalDouble later = opener.heightAt(throwTime + STEP * k);
            OptionalDouble lost = onTime.isPresent() && later.isPresent()
                    ? OptionalDouble.of(onTime.getAsDouble() - later.getAsDouble())
                    : OptionalDouble.empty();
            late.add(new Late(STEP * k, later, lost));
            if (later.isEmpty()) {
                break;
            }
        }
        List<Instant> instants = new ArrayList<>();
        for (int t = 0; t <= impact; t++) {
            instants.add(new Instant(
                    t, impact - t, latest.isPresent() ? latest.getAsDouble() - t : Double.NEGATIVE_INFINITY));
        }
        OptionalDouble spare =
                latest.isPresent() ? OptionalDouble.of(latest.getAsDouble() - throwTime) : OptionalDouble.empty();
        return Optional.of(new SpareTime(instants, impact, height, limit.isPresent(), latest, spare, late));
    }

    /** The same stunt, its throw given by the clock, so that one number makes it later. */
    private static Stunt byTime(Stunt stunt) {
        Plan plan = stunt.plan();
        List<Phase> phases = plan.phases().stream()
                .map(phase -> phase instanceof Phase.Deployment ? new Phase.Deployment(Trigger.DELAY_FROM_T0) : phase)
                .toList();
        return stunt.with(new Plan(phases, plan.branches()));
    }

    /** Half-second steps until the canopy no longer flies in time, then bisection. */
    private static OptionalDouble latest(Opener opener, double planned, double impact, double height) {
        double good = Double.NaN;
        double bad = Double.NaN;
        double start = opener.opensAbove(planned, height) ? planned : 1;
        for (double t = start; t <= impact; t += STEP) {
            if (opener.opensAbove(t, height)) {
                good = t;
            } else if (!Double.isNaN(good)) {
                bad = t;
                break;
            }
        }
        if (Double.isNaN(good)) {
            return OptionalDouble.empty();
        }
        bad = Double.isNaN(bad) ? good + STEP : bad;
        while (bad - good > 0.005) {
            double middle = 0.5 * (good + bad);
            if (opener.opensAbove(middle, height)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return OptionalDouble.of(good);
    }

    /** Flies a throw at a given time just until the canopy is open. */
    private record Opener(Stunt stunt, Conditions conditions) {
        OptionalDouble heightAt(double time) {
            Accuracy untilOpen = Accuracy.NEIGHBOUR.until(time + LONGEST_OPENING);
            Flight flight = new Simulator(untilOpen).fly(stunt.with(Input.DELAY, time), conditions);
            Terrain terrain = conditions.terrain();
            return flight.first(FlightEvent.OpenCanopy.class)
                    .map(open -> OptionalDouble.of(
                            Measured.heightAgl(flight.performer().placeAt(open.time()), terrain)))
                    .orElse(OptionalDouble.empty());
        }

        boolean opensAbove(double time, double height) {
            OptionalDouble opened = heightAt(time);
            return opened.isPresent() && opened.getAsDouble() >= height;
        }
    }
}
