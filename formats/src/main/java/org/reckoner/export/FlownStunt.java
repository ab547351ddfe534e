package org.reckoner.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Stunt;

/**
 * A stunt together with the flight that was predicted for it: everything that an export needs.
 *
 * @param stunt as flown
 * @param flight what happened
 * @param terrain the ground that it happened over
 * @param provenance which program made it
 */
public record FlownStunt(Stunt stunt, Flight flight, Terrain terrain, Provenance provenance) {

    /** What every file says of itself. */
    static final String NOT_A_CLEARANCE = "predicted, not a clearance";

    /** The nominal flight of a prediction. */
    public static FlownStunt of(Prediction prediction, Provenance provenance) {
        return new FlownStunt(
                prediction.stunt(), prediction.flight(), prediction.conditions().terrain(), provenance);
    }

    /** The stunt's name, marked where its inputs are made up. */
    String title() {
        return stunt.illustrative() ? stunt.name() + " (illustrative)" : stunt.name();
    }

    /** The word that says whether the inputs describe a real plan or only show the product. */
    String inputsMark() {
        return stunt.illustrative() ? "illustrative" : "stated";
    }

    /**
     * Every stretch of a body's trajectory with the phase it was in, without gaps: while the two ride and fly together
     * only one of them has a phase of its own, and the other shares it.
     */
    List<PhaseSpan> spans(BodyName body) {
        Trajectory trajectory = flight.bodies().get(body);
        if (trajectory == null) {
            return List.of();
        }
        TreeSet<Double> ends = new TreeSet<>(List.of(trajectory.start(), trajectory.end()));
        for (PhaseSpan span : flight.phases()) {
            for (double end : new double[] {span.start(), span.end()}) {
                if (end > trajectory.start() && end < trajectory.end()) {
                    ends.add(end);
                }
            }
        }
        List<PhaseSpan> spans = new ArrayList<>();
        for (double end : ends.tailSet(trajectory.start(), false)) {
            double start = spans.isEmpty()
                    ? trajectory.start()
                    : spans.get(spans.size() - 1).end();
            String phase = phase(body, 0.5 * (start + end));
            PhaseSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.phase().equals(phase)) {
                spans.set(spans.size() - 1, new PhaseSpan(body, phase, last.start(), end));
            } else {
                spans.add(new PhaseSpan(body, phase, start, end));
            }
        }
        return spans;
    }

    private String phase(BodyName body, double time) {
        String others = "flight";
        for (PhaseSpan span : flight.phases()) {
            if (time >= span.start() && time <= span.end()) {
                if (span.body() == body) {
                    return span.phase();
                }
                others = span.phase();
            }
        }
        return others;
    }
}
