package org.reckoner.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.flight.Flight;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/**
 * Everything that one stunt file answers: the nominal flight and what can be read from it and its neighbours.
 *
 * @param failure the failure that was flown instead of the plan, if any
 * @param gap between rider and machine while they are near each other
 * @param equipment how near the machine comes to the parachute
 * @param ramp how rider and machine leave the ramp
 * @param bands first-order spread of each figure
 * @param siblings the nearest misfortunes
 */
public record Prediction(
        Stunt stunt,
        Conditions conditions,
        @Nullable Failure failure,
        Flight flight,
        Measured measured,
        Map<Figure, Band> bands,
        Clearance clearance,
        Optional<SeparationGap> gap,
        Optional<EquipmentGap> equipment,
        Optional<RampGap> ramp,
        Optional<RunOut> runOut,
        Optional<SpareTime> spare,
        List<Judged> limits,
        List<Sibling> siblings) {

    /** By how much the slow sibling misses the planned speed (m/s). */
    public static final double SLOWER = 3;

    public Prediction {
        bands = Map.copyOf(bands);
        limits = List.copyOf(limits);
        siblings = List.copyOf(siblings);
    }

    /** Predicts a stunt as planned. */
    public static Prediction of(Stunt stunt, Conditions conditions) {
        return of(stunt, conditions, null);
    }

    /** Predicts a stunt with one failure; bands and siblings belong to the plan and are then left out. */
    public static Prediction of(Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        Flight flown = new Simulator().fly(stunt, conditions, failure);
        Optional<SeparationGap> gap = SeparationGap.of(flown, stunt);
        Flight flight = SeparationGap.written(flown, gap);
        Clearance clearance = Clearance.of(flight, stunt, conditions.terrain());
        Measured measured = Measured.of(flight, stunt, conditions.terrain(), clearance);
        Optional<SpareTime> spare = failure == null ? SpareTime.of(stunt, conditions, flight) : Optional.empty();
        spare.flatMap(s -> s.spare().isPresent() ? Optional.of(s.spare().getAsDouble()) : Optional.empty())
                .ifPresent(seconds -> measured.put(Figure.SPARE_TIME, seconds));
        Map<Figure, Band> bands = failure == null ? LinearBands.of(stunt, conditions, measured, spare) : Map.of();
        return new Prediction(
                stunt,
                conditions,
                failure,
                flight,
                measured,
                bands,
                clearance,
                gap,
                EquipmentGap.of(flight, stunt),
                RampGap.of(flight, stunt),
                RunOut.of(flight, stunt, conditions.terrain()),
                spare,
                stunt.limits().stream()
                        .map(limit -> Judged.of(limit, measured, flight.misfortune()))
                        .toList(),
                failure == null ? siblings(stunt, conditions) : List.of());
    }

    private static List<Sibling> siblings(Stunt stunt, Conditions conditions) {
        List<Sibling> siblings = new ArrayList<>();
        boolean ramp = stunt.plan().has(Phase.Ramp.class);
        if (ramp) {
            double slow = Math.max(stunt.inputs().centre(Input.RUN_UP_SPEED) - SLOWER, Input.RUN_UP_SPEED.low());
            add(siblings, "3 m/s too slow", stunt.with(Input.RUN_UP_SPEED, slow), conditions, null);
            add(siblings, "engine cut at the commit point", stunt, conditions, Failure.ENGINE_CUT);
        }
        if (stunt.plan().has(Phase.Separation.class)) {
            add(siblings, "no separation", stunt, conditions, Failure.NO_SEPARATION);
        }
        if (!ramp && stunt.plan().has(Phase.Deployment.class)) {
            add(siblings, "throw 2 s late", stunt, conditions, Failure.LATE_PULL);
            add(siblings, "no pull", stunt, conditions, Failure.NO_PULL);
            add(siblings, "nobody steers the canopy", stunt, conditions, Failure.HANDS_OFF);
        }
        return siblings;
    }

    private static void add(
            List<Sibling> siblings, String name, Stunt stunt, Conditions conditions, @Nullable Failure failure) {
        Flight flown = new Simulator().fly(stunt, conditions, failure);
        Flight flight = SeparationGap.written(flown, SeparationGap.of(flown, stunt));
        siblings.add(new Sibling(name, flight, measure(flight, stunt, conditions)));
    }

    private static Measured measure(Flight flight, Stunt stunt, Conditions conditions) {
        try {
            return Measured.of(flight, stunt, conditions.terrain());
        } catch (OutsideTerrainException outside) {
            throw new IllegalStateException("a flight went on beyond the known terrain", outside);
        }
    }

    /** Whether the flight itself breaks a limit, or ends in a way that nobody plans, limit or not. */
    public boolean anyOutside() {
        return flight.misfortune()
                || limits.stream().anyMatch(judged -> judged.state().outside());
    }
}
