package org.reckoner.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.dynamics.Sighting;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;

/** Writes down the path of one flight on its way from leg to leg, in columns that another flight uses after it. */
final class PathLog {
    private static final BodyName[] BODIES = BodyName.values();

    private final Trajectory.Recorder[] recorders = new Trajectory.Recorder[BODIES.length];
    private final List<PhaseSpan> spans = new ArrayList<>();

    PathLog() {
        for (int k = 0; k < BODIES.length; k++) {
            recorders[k] = new Trajectory.Recorder();
        }
    }

    /** Forgets the flight before. */
    void beginAnew() {
        for (Trajectory.Recorder recorder : recorders) {
            recorder.beginAnew();
        }
        spans.clear();
    }

    /** Adds a knot for every body seen; rates and work columns must be those of the state. */
    void knot(PhaseModel model, Block block, double[][] y, double[] t, double[][] rate, int lane, Sighting sighting) {
        model.observe(block, y, t, rate, lane, sighting);
        for (int k = 0; k < BODIES.length; k++) {
            if (sighting.sees(BODIES[k])) {
                sighting.record(BODIES[k], t[lane], recorders[k]);
            }
        }
    }

    /** @param start of the phase (s) @param end of the phase (s) */
    void span(BodyName body, String phase, double start, double end) {
        if (end > start) {
            spans.add(new PhaseSpan(body, phase, start, end));
        }
    }

    /** T0 is now: what was written so far lies before it. @param now clock (s) */
    void zero(double now) {
        for (Trajectory.Recorder recorder : recorders) {
            recorder.zero(now);
        }
        spans.replaceAll(span -> new PhaseSpan(span.body(), span.phase(), span.start() - now, span.end() - now));
    }

    List<PhaseSpan> spans() {
        return spans;
    }

    Map<BodyName, Trajectory> bodies() {
        Map<BodyName, Trajectory> bodies = new EnumMap<>(BodyName.class);
        for (int k = 0; k < BODIES.length; k++) {
            if (recorders[k].size() > 0) {
                bodies.put(BODIES[k], recorders[k].lend());
            }
        }
        return bodies;
    }
}
