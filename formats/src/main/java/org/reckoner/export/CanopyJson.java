package org.reckoner.export;

import static org.reckoner.export.FileUnit.DEGREE;
import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.RATIO;
import static org.reckoner.export.FileUnit.SECOND;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.reckoner.opening.HeadingCircle;
import org.reckoner.opening.Reach;
import org.reckoner.opening.UnderCanopy;

/** The part of {@link DispersionJson} on what an open canopy may meet and can reach. */
final class CanopyJson {
    private final JsonText json;

    private CanopyJson(JsonText json) {
        this.json = json;
    }

    static void write(UnderCanopy canopy, JsonText json) {
        CanopyJson part = new CanopyJson(json);
        canopy.circle()
                .ifPresentOrElse(
                        circle -> json.object("opening_circle", () -> part.circle(circle)),
                        () -> json.text("no_opening_circle", canopy.noCircle()));
        canopy.reach().ifPresent(reach -> json.object("reach_under_canopy", () -> part.reach(reach)));
    }

    private void circle(HeadingCircle circle) {
        json.text(
                "meaning",
                "openings in every direction off the heading of the body, clockwise; seconds and metres from open canopy"
                        + " to rock if nobody steers");
        json.quantity("watched", SECOND, HeadingCircle.WATCHED);
        json.flag("steered_in_the_plan", circle.steered());
        json.list(
                "directions", () -> circle.directions().forEach(direction -> json.object(() -> direction(direction))));
        json.object("strikes_of_all_directions_alike", () -> EstimateJson.probability(json, circle.everyWay()));
        json.list("strikes_by_weight_of_tail", () -> circle.risks().forEach(risk -> json.object(() -> risk(risk))));
        json.object("strikes_as_stated", () -> risk(circle.own()));
    }

    private void direction(HeadingCircle.Direction direction) {
        json.quantity("off", DEGREE, direction.off());
        json.whole("unsteered_flights", direction.left().size());
        json.whole(
                "unsteered_strikes",
                direction.left().stream().filter(HeadingCircle.Left::strikes).count());
        sorted("seconds_to_rock", SECOND, direction, HeadingCircle.Left::seconds);
        sorted("metres_to_rock", METRE, direction, HeadingCircle.Left::metres);
        json.whole("steered_flights", direction.steered().of());
        json.object("steered_strikes", () -> EstimateJson.share(json, direction.steered()));
    }

    /** Every strike, soonest first, so that any quantile can be taken. */
    private void sorted(
            String key, FileUnit unit, HeadingCircle.Direction direction, ToDoubleFunction<HeadingCircle.Left> what) {
        json.list(
                unit.key(key),
                () -> direction.left().stream()
                        .filter(HeadingCircle.Left::strikes)
                        .mapToDouble(what)
                        .sorted()
                        .forEach(value -> json.exact(Math.rint(1000 * value) / 1000)));
    }

    private void risk(HeadingCircle.Risk risk) {
        json.quantity("tail", RATIO, risk.weight());
        EstimateJson.probability(json, risk.strike());
    }

    private void reach(Reach reach) {
        json.text("meaning", "straight glide from the open canopy, brakes off, in each take's own mean wind");
        json.whole("takes", reach.takes());
        json.whole("opened", reach.openings().size());
        json.list("fields", () -> reach.fields().forEach(field -> json.object(() -> field(field))));
        json.quantity("reached_by_19_of_20", FileUnit.SQUARE_METRE, Math.rint(reach.area()));
        rings("ground_19_of_20", reach.nearlyAll());
        rings("ground_half", reach.half());
    }

    private void field(Reach.Field field) {
        json.text("zone", field.zone().name());
        json.flag("out", field.zone().out());
        json.object("reached", () -> EstimateJson.share(json, field.reached()));
        json.object("reached_with_pattern", () -> EstimateJson.share(json, field.patterned()));
        String[] names = {"spare_p5", "spare_p50", "spare_p95"};
        for (int k = 0; k < names.length; k++) {
            int which = k;
            json.object(
                    names[k],
                    () -> EstimateJson.interval(json, METRE, field.spare().get(which)));
        }
    }

    private void rings(String key, List<double[][]> rings) {
        json.list(
                key,
                () -> rings.forEach(ring -> json.object(() -> json.list("corners", () -> {
                    for (double[] corner : ring) {
                        json.object(() -> {
                            json.quantity("east", METRE, corner[0]);
                            json.quantity("north", METRE, corner[1]);
                        });
                    }
                }))));
    }
}
