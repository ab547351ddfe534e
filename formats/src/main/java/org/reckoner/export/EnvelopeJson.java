package org.reckoner.export;

import org.reckoner.envelope.Answer;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Envelope;
import org.reckoner.envelope.Point;
import org.reckoner.stunt.Limit;

/** An envelope for machines: what was asked, every flown point with the margins kept there, and what holds at it. */
public final class EnvelopeJson {
    private final Envelope envelope;
    private final JsonText json;

    private EnvelopeJson(Envelope envelope, JsonText json) {
        this.envelope = envelope;
        this.json = json;
    }

    /** The whole map. */
    public static String of(Envelope envelope, Provenance provenance) {
        return JsonText.document(json -> new EnvelopeJson(envelope, json).write(provenance));
    }

    private void write(Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", envelope.stunt().name());
        json.flag("illustrative", envelope.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.object("envelope_plan", () -> {
            json.object("x", () -> direction(envelope.plan().x()));
            json.object("y", () -> direction(envelope.plan().y()));
            json.exact("kept_ratio", envelope.plan().kept());
            json.exact("level_ratio", envelope.plan().level());
            json.text("method", "order statistics at three looks, each point for itself");
            json.whole("cells", envelope.plan().cells());
            json.whole("samples_per_point_at_most", envelope.plan().samples());
        });
        json.whole("flights", envelope.flights());
        json.flag("plan_kept", envelope.planKept());
        json.list("limits_that_never_apply", () -> envelope.neverApply().forEach(limit -> json.text(limit.name())));
        if (envelope.plan().x().holdsPlan() && envelope.plan().y().holdsPlan()) {
            json.list("along_x", () -> along(true));
            json.list("along_y", () -> along(false));
        }
        json.list("points", () -> envelope.points().forEach(point -> json.object(() -> point(point))));
    }

    /** What holds along one way while the other number is as planned, with the limit that binds. */
    private void along(boolean x) {
        Direction way = x ? envelope.plan().x() : envelope.plan().y();
        Direction other = x ? envelope.plan().y() : envelope.plan().x();
        for (Envelope.Stretch stretch : envelope.along(x, other.planned())) {
            json.object(() -> {
                json.quantity("from", FileUnit.of(way.dimension()), stretch.from());
                json.quantity("to", FileUnit.of(way.dimension()), stretch.to());
                answer(stretch.answer());
            });
        }
    }

    private void answer(Answer answer) {
        json.text(
                "state",
                switch (answer.state()) {
                    case KEPT -> "within limits";
                    case BROKEN -> "outside limits";
                    case UNKNOWN -> "unknown";
                });
        if (answer.limit() >= 0) {
            json.text("limit", envelope.stunt().limits().get(answer.limit()).name());
        }
    }

    private void direction(Direction way) {
        FileUnit unit = FileUnit.of(way.dimension());
        json.text("name", way.words());
        json.quantity("low", unit, way.low());
        json.quantity("high", unit, way.high());
        json.quantity("planned", unit, way.planned());
        json.list("moves", () -> {
            for (Direction.Part part : way.parts()) {
                json.object(() -> {
                    json.text("input", part.input().key());
                    json.exact("to_first_ratio", part.ratio());
                });
            }
        });
    }

    private void point(Point point) {
        json.quantity("x", FileUnit.of(envelope.plan().x().dimension()), point.x());
        json.quantity("y", FileUnit.of(envelope.plan().y().dimension()), point.y());
        json.whole("flights", point.flights());
        answer(envelope.of(point));
        json.list("limits", () -> {
            for (int l = 0; l < point.limits().size(); l++) {
                Limit limit = envelope.stunt().limits().get(l);
                Point.Kept kept = point.limits().get(l);
                json.object(() -> {
                    FileUnit unit = AnswersJson.unit(limit.figure());
                    json.text("name", limit.name());
                    json.quantity("broken", FileUnit.RATIO, kept.broken());
                    finite("kept_margin_low", unit, kept.low());
                    finite("kept_margin", unit, kept.middle());
                    finite("kept_margin_high", unit, kept.high());
                });
            }
        });
    }

    /** Absent where flights lack the figure, or are too few for a bound. */
    private void finite(String stem, FileUnit unit, double value) {
        if (Double.isFinite(value)) {
            json.quantity(stem, unit, value);
        }
    }
}
