package org.reckoner.export;

import static org.reckoner.export.FileUnit.RATIO;
import static org.reckoner.export.FileUnit.SECOND;

import org.reckoner.dispersion.Replay;
import org.reckoner.dispersion.Sample;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Figure;

/** One flight of a dispersion flown again by both engines, for machines; numbers of samples are exact to the last bit. */
public final class ReplayJson {
    private final Replay replay;
    private final JsonText json;

    private ReplayJson(Replay replay, JsonText json) {
        this.replay = replay;
        this.json = json;
    }

    /** Everything that was found. */
    public static String of(Replay replay, Provenance provenance) {
        return JsonText.document(json -> new ReplayJson(replay, json).write(provenance));
    }

    private void write(Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", replay.stunt().name());
        json.flag("illustrative", replay.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.whole("sample", replay.block().sample().number());
        json.object("sample_plan", () -> DispersionJson.plan(json, replay.plan()));
        Failure failure = replay.failure();
        if (failure != null) {
            json.text("branch", failure.words());
        }
        json.list(
                "drawn",
                () -> replay.drawn()
                        .forEach(one -> json.object(() -> {
                            json.text("input", one.input().key());
                            json.text("unit", one.input().dimension().unit());
                            json.exact("value", one.value());
                            json.quantity("draws_below", RATIO, one.share());
                        })));
        json.object("block", () -> side(replay.block().sample()));
        json.object("reference", () -> side(replay.reference().sample()));
        json.list(
                "events",
                () -> replay.events()
                        .forEach(both -> json.object(() -> {
                            json.text("body", both.body().words());
                            json.text("event", both.words());
                            both.block().ifPresent(time -> json.quantity("block", SECOND, time));
                            both.reference().ifPresent(time -> json.quantity("reference", SECOND, time));
                        })));
    }

    private void side(Sample sample) {
        json.text("outcome", sample.outcome().words());
        json.object("figures_si", () -> {
            for (Figure figure : Figure.values()) {
                double value = sample.figure(figure);
                if (!Double.isNaN(value)) {
                    json.exact(AnswersJson.stem(figure), value);
                }
            }
        });
    }
}
