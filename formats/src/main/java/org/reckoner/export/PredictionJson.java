package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.METRE_PER_SECOND;
import static org.reckoner.export.FileUnit.SECOND;

import org.jspecify.annotations.Nullable;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.SiteFrame;
import org.reckoner.prediction.Prediction;

/**
 * What the prediction says, for machines: how it ended, what happened when and where, and in which frames that is told.
 *
 * <p>One method writes one section, in the order of {@code write}; the paths themselves stand in the tables. The keys are
 * a promise: later versions only add to them.
 */
public final class PredictionJson {
    /** Raised when a key changes its meaning or goes away. */
    static final int SCHEMA = 1;

    private final FlownStunt flown;
    private final JsonText json;

    private PredictionJson(FlownStunt flown, JsonText json) {
        this.flown = flown;
        this.json = json;
    }

    /** Everything that was predicted. */
    public static String of(Prediction prediction, Provenance provenance) {
        FlownStunt flown = FlownStunt.of(prediction, provenance);
        return JsonText.document(json -> new PredictionJson(flown, json).write(prediction));
    }

    /** A flight alone, without what its neighbours tell. */
    public static String of(FlownStunt flown) {
        return JsonText.document(json -> new PredictionJson(flown, json).write(null));
    }

    private void write(@Nullable Prediction prediction) {
        head();
        if (prediction != null && prediction.failure() != null) {
            json.text("branch", prediction.failure().words());
        }
        frames();
        json.object("outcome", () -> outcome(json, flown.flight().outcome()));
        if (prediction != null) {
            new AnswersJson(prediction, json).write();
        }
        events();
        phases();
        bodies();
        effort();
    }

    private void head() {
        json.whole("schema", SCHEMA);
        json.text("stunt", flown.stunt().name());
        json.flag("illustrative", flown.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        provenance(json, flown.provenance());
    }

    static void provenance(JsonText json, Provenance provenance) {
        json.text("reckoner_version", provenance.version());
        json.whole("seed", provenance.seed());
        json.text("input_hash", provenance.inputHash());
    }

    private void frames() {
        json.object("frames", () -> frames(json, flown.stunt().frame()));
    }

    static void frames(JsonText json, SiteFrame frame) {
        json.text("site_axes", "east, north, up; origin at the centre of the lip edge, fixed in its tangent plane");
        json.text("time_zero", "rear contact passes the lip edge, or the feet leave");
        json.text("above_lip", "above the level surface through the lip, which follows the Earth's curve; up does not");
        json.text("height_msl", "above mean sea level: height above the WGS 84 ellipsoid less the geoid undulation");
        json.text("height_agl", "above the ground straight below, of the terrain used; absent beyond its edge");
        json.text("angles", "headings clockwise from true north; pitch above the horizon");
        json.object("lip", () -> {
            json.number("latitude_deg", frame.lip().latitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
            json.number("longitude_deg", frame.lip().longitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
            json.quantity("height_msl", METRE, frame.lipHeightMsl());
            json.quantity("height_ellipsoid", METRE, frame.lip().heightEllipsoid());
            json.quantity("geoid_undulation", METRE, frame.geoidUndulation());
            json.quantity(
                    "heading", FileUnit.DEGREE, FileUnit.compass(frame.heading().angle()));
        });
    }

    static void outcome(JsonText json, Outcome outcome) {
        Described described = Described.outcome(outcome);
        json.text("kind", described.kind());
        json.text("words", outcome.words());
        described.details().forEach(detail -> detail.write(json));
    }

    private void events() {
        json.list("events", () -> flown.flight().events().forEach(event -> json.object(() -> event(event))));
    }

    private void event(FlightEvent event) {
        Described described = Described.event(event);
        json.quantity("time", SECOND, event.time());
        json.text("body", event.body().words());
        json.text("kind", described.kind());
        json.text("words", event.words());
        point(FlightPoint.of(flown, event));
        if (!described.details().isEmpty()) {
            json.object("details", () -> described.details().forEach(detail -> detail.write(json)));
        }
    }

    private void point(FlightPoint point) {
        json.quantity("east", METRE, point.place().getX());
        json.quantity("north", METRE, point.place().getY());
        json.quantity("up", METRE, point.place().getZ());
        json.quantity("above_lip", METRE, point.aboveLip());
        json.quantity("height_msl", METRE, point.heightMsl());
        point.heightAgl().ifPresent(agl -> json.quantity("height_agl", METRE, agl));
        json.number("latitude_deg", point.geodetic().latitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
        json.number("longitude_deg", point.geodetic().longitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
        json.quantity("distance_out", METRE, point.distanceOut());
        json.quantity("speed", METRE_PER_SECOND, point.speed());
        json.quantity("descent_rate", METRE_PER_SECOND, -point.velocity().getZ());
    }

    private void phases() {
        json.list("phases", () -> {
            for (PhaseSpan span : flown.flight().phases()) {
                json.object(() -> {
                    json.text("body", span.body().words());
                    json.text("phase", span.phase());
                    json.quantity("start", SECOND, span.start());
                    json.quantity("end", SECOND, span.end());
                });
            }
        });
    }

    private void bodies() {
        json.list("bodies", () -> {
            for (BodyName body : BodyName.values()) {
                Trajectory trajectory = flown.flight().bodies().get(body);
                if (trajectory != null) {
                    json.object(() -> {
                        json.text("body", body.words());
                        json.quantity("start", SECOND, trajectory.start());
                        json.quantity("end", SECOND, trajectory.end());
                        json.whole("knots", trajectory.size());
                    });
                }
            }
        });
    }

    private void effort() {
        Flight.Effort effort = flown.flight().effort();
        json.object("effort", () -> {
            json.whole("steps", effort.steps());
            json.whole("evaluations", effort.evaluations());
            json.whole("event_checks", effort.checks());
            json.number("energy_error_ratio", effort.energyError(), 15);
        });
    }
}
