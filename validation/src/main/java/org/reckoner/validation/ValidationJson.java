package org.reckoner.validation;

import java.util.List;
import org.reckoner.export.JsonText;

/** The findings for other programs. */
final class ValidationJson {
    private ValidationJson() {}

    static String of(List<Suite.Result> results) {
        return JsonText.document(json -> json.list(
                "cases",
                () -> results.forEach(result -> json.object(() -> {
                    json.text("case", result.of().id());
                    json.text("kind", result.of().kind().name());
                    json.text("title", result.of().title());
                    json.text("source", result.of().source());
                    json.text("verdict", ValidationPage.verdict(result));
                    json.list(
                            "findings",
                            () -> result.findings().forEach(finding -> json.object(() -> finding(json, finding))));
                }))));
    }

    private static void finding(JsonText json, Finding finding) {
        Expectation asked = finding.expectation();
        json.text("asked", asked.words());
        json.text("kind", asked.kind().name());
        if (finding.predicted().isPresent()) {
            json.exact("predicted_si", finding.predicted().getAsDouble());
        } else {
            json.text("trouble", finding.trouble());
        }
        if (asked.target() instanceof Expectation.Target.Near near) {
            json.exact("reference_si", near.value().value());
            json.exact("tolerance_si", near.tolerance());
        }
        if (asked.target() instanceof Expectation.Target.Range range) {
            if (range.least() != null) {
                json.exact("at_least_si", range.least().value());
            }
            if (range.most() != null) {
                json.exact("at_most_si", range.most().value());
            }
        }
        if (finding.used().isPresent()) {
            json.exact("margin_used", finding.used().getAsDouble());
        }
        json.flag("inside", finding.inside());
        json.text("reason", asked.reason());
        if (!asked.miss().isEmpty()) {
            json.text("miss", asked.miss());
        }
    }
}
