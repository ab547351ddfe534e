package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;

/** Reads thresholds with their owners and reasons. */
final class LimitReader {
    private final Document root;

    LimitReader(Document root) {
        this.root = root;
    }

    /** The limits; those that the plan can never answer are reported. */
    List<Limit> limits(@Nullable Plan plan) {
        List<Limit> limits = new ArrayList<>();
        for (Document doc : root.list("limits")) {
            String name = doc.required("name", "wall");
            String owner = doc.required("owner", "BASE coordinator");
            String reason = doc.required("reason", "why the limit stands there");
            if (!doc.has("figure")) {
                doc.missing("figure", "freefall clearance");
                continue;
            }
            int before = doc.reading().count();
            Figure figure = doc.choice("figure", Figure.LIP_SPEED, List.of(Figure.values()), Figure::words);
            if (doc.reading().count() > before) {
                continue;
            }
            String missing = plan == null ? "" : missingPhase(figure, plan);
            if (!missing.isEmpty()) {
                doc.report(
                        "figure",
                        "can never be measured: there is no " + missing + " in the file",
                        "the " + missing + " is missing, or the limit goes");
            }
            boolean least = doc.has("at least");
            boolean most = doc.has("at most");
            if (least == most) {
                doc.reading()
                        .report(
                                doc.owner(),
                                doc.key(least ? "at most" : "at least"),
                                null,
                                least ? "stands beside \"at least\"; a limit has one threshold" : "is missing",
                                least
                                        ? "the limit is two limits"
                                        : "a line \"at least: 25 m\" or \"at most: 7 g\" belongs here");
                continue;
            }
            double threshold = doc.quantity(least ? "at least" : "at most", figure.dimension(), -1e6, 1e6);
            if (!Double.isNaN(threshold) && !name.isEmpty() && !owner.isEmpty() && !reason.isEmpty()) {
                limits.add(new Limit(name, figure, least, threshold, owner, reason));
            }
        }
        return limits;
    }

    private String missingPhase(Figure figure, Plan plan) {
        return switch (figure) {
            case RAMP_LOAD, REV_MARGIN, VEHICLE_DISTANCE -> plan.has(Phase.Ramp.class) ? "" : "ramp";
            case SEPARATION_GAP -> plan.has(Phase.Separation.class) ? "" : "separation";
            case LANDING_DISTANCE -> hasZones() ? "" : "landing zone";
            case THROW_HEIGHT, OPENING_HEIGHT, OPENING_LOAD, LINE_STRETCH_SPEED, SPARE_TIME, CANOPY_CLEARANCE ->
                plan.has(Phase.Deployment.class) ? "" : "deployment";
            default -> "";
        };
    }

    private boolean hasZones() {
        Document site = root.section("site");
        return site != null && site.has("landing_zones");
    }
}
