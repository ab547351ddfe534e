package org.reckoner.export;

import org.reckoner.comparison.Comparison;
import org.reckoner.comparison.Difference;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;

/** A comparison of two plans for machines: every difference with its interval. */
public final class ComparisonJson {
    private final Comparison comparison;
    private final JsonText json;

    private ComparisonJson(Comparison comparison, JsonText json) {
        this.comparison = comparison;
        this.json = json;
    }

    /** Everything that was found. */
    public static String of(Comparison comparison, Provenance provenance) {
        return JsonText.document(json -> new ComparisonJson(comparison, json).write(provenance));
    }

    private void write(Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", comparison.first().name());
        json.text("compared_with", comparison.second().name());
        json.flag(
                "illustrative",
                comparison.first().illustrative() || comparison.second().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.whole("samples", comparison.plan().samples());
        json.exact("level_ratio", comparison.plan().level());
        json.list("inputs_that_differ", () -> comparison.differing().forEach(input -> json.object(() -> input(input))));
        json.list(
                "limits",
                () -> comparison
                        .limits()
                        .forEach(change -> json.object(() -> {
                            json.text("name", change.limit().name());
                            json.text("state_before", change.before().words());
                            json.text("state_after", change.after().words());
                            json.object("broken", () -> difference(FileUnit.RATIO, change.broken(), "paired counts"));
                        })));
        json.list(
                "outcomes",
                () -> comparison
                        .endings()
                        .forEach(ending -> json.object(() -> {
                            json.text("outcome", ending.words());
                            json.object("share", () -> difference(FileUnit.RATIO, ending.share(), "paired counts"));
                        })));
        json.list(
                "figures",
                () -> comparison
                        .figures()
                        .forEach(change -> json.object(() -> {
                            FileUnit unit = AnswersJson.unit(change.figure());
                            json.text("name", AnswersJson.stem(change.figure()));
                            json.object("p5", () -> difference(unit, change.low(), "pairs drawn again"));
                            json.object("p50", () -> difference(unit, change.middle(), "pairs drawn again"));
                            json.object("p95", () -> difference(unit, change.high(), "pairs drawn again"));
                        })));
    }

    private void input(Input input) {
        Uncertain before = comparison.first().inputs().get(input);
        Uncertain after = comparison.second().inputs().get(input);
        json.text("key", input.key());
        json.text("unit", input.dimension().unit());
        json.exact("before", before.centre());
        json.exact("after", after.centre());
        json.exact("sigma_before", before.sigma());
        json.exact("sigma_after", after.sigma());
        json.flag("changes_nothing", comparison.idle().contains(input));
    }

    private void difference(FileUnit unit, Difference difference, String method) {
        json.quantity("before", unit, difference.first());
        json.quantity("after", unit, difference.second());
        json.quantity("change_low", unit, difference.low());
        json.quantity("change_high", unit, difference.high());
        json.flag("shown", difference.shown());
        json.text("method", method);
    }
}
