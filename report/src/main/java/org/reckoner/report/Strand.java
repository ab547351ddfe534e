package org.reckoner.report;

import org.reckoner.flight.Trajectory;

/** The line of a trajectory on a page, with as few corners as the eye needs. */
final class Strand {
    private static final double LEAST_STEP = 0.4;
    private static final double TOLERANCE = 0.12;

    private Strand() {}

    /** From one time to another, both cut to what the trajectory covers; empty where it covers nothing of it. */
    static Points of(Trajectory path, View view, double from, double to) {
        double start = Math.max(from, path.start());
        double end = Math.min(to, path.end());
        Points.Builder out = new Points.Builder();
        if (!(start < end)) {
            return out.done();
        }
        var first = path.placeAt(start);
        out.add(view.x(first), view.y(first));
        for (int k = path.knotBefore(start) + 1; k < path.size() && path.time(k) < end; k++) {
            var place = path.place(k);
            double x = view.x(place);
            double y = view.y(place);
            if (Math.abs(x - out.lastX()) + Math.abs(y - out.lastY()) > LEAST_STEP) {
                out.add(x, y);
            }
        }
        var last = path.placeAt(end);
        out.add(view.x(last), view.y(last));
        return out.done().thinned(TOLERANCE);
    }
}
