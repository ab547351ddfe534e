package org.reckoner.export;

import static org.reckoner.export.FileUnit.RATIO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.numeric.DecimalText;
import org.reckoner.risk.BaseRate;
import org.reckoner.risk.Risk;
import org.reckoner.risk.Search;
import org.reckoner.sampling.Branches;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Rare;
import org.reckoner.sampling.Share;

/** How often the worst happens, for machines: each hazard with every way to it, failures apart, base rates beside. */
public final class RiskJson {
    private final Risk risk;
    private final JsonText json;

    private RiskJson(Risk risk, JsonText json) {
        this.risk = risk;
        this.json = json;
    }

    /** Everything that was found. */
    public static String of(Risk risk, Provenance provenance) {
        return JsonText.document(json -> new RiskJson(risk, json).write(provenance));
    }

    /** One row for each hazard: by the plan alone, per take, and in the takes asked about. */
    public static String csv(Risk risk) {
        CsvText csv = new CsvText();
        List<String> head = new ArrayList<>(List.of("kind", "hazard"));
        for (String part : List.of("plan", "take", "takes")) {
            for (String end : List.of("", "_low", "_high")) {
                head.add(RATIO.key(part + end));
            }
        }
        head.addAll(List.of("judged_ratio", "takes_asked", "inputs"));
        csv.head(head);
        row(csv, risk, "misfortune", risk.misfortune());
        risk.outcomes().forEach(hazard -> row(csv, risk, "outcome", hazard));
        risk.anyLimit().ifPresent(hazard -> row(csv, risk, "any limit", hazard));
        risk.limits().forEach(hazard -> row(csv, risk, "limit", hazard));
        return csv.toString();
    }

    private static void row(CsvText csv, Risk risk, String kind, Risk.Hazard hazard) {
        csv.cell(kind);
        csv.cell(hazard.name());
        Interval planned = hazard.perTake().all().get(0).failing();
        for (Interval interval : List.of(planned, hazard.perTake().total(), hazard.inTakes())) {
            // Rare probabilities have more zeros than a ratio keeps decimals.
            csv.cell(DecimalText.shortest(interval.value()));
            csv.cell(DecimalText.shortest(interval.low()));
            csv.cell(DecimalText.shortest(interval.high()));
        }
        csv.cell(RATIO, hazard.perTake().judged());
        csv.cell(Integer.toString(risk.plan().takes()));
        csv.cell(risk.stunt().illustrative() ? "illustrative" : "stated");
        csv.end();
    }

    private void write(Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", risk.stunt().name());
        json.flag("illustrative", risk.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.object("risk_plan", () -> {
            json.whole("samples", risk.plan().samples());
            json.whole("samples_of_each_failure", risk.plan().perFailure());
            json.whole("takes", risk.plan().takes());
            json.text("takes_share", "day, performer and what is fixed but unknown");
            json.quantity("level", RATIO, risk.plan().level());
            risk.plan()
                    .search()
                    .ifPresent(search -> json.object("search", () -> {
                        json.whole("flights_per_level", search.perLevel());
                        json.whole("runs", search.runs());
                        json.whole("most_levels", search.mostLevels());
                        json.list("importance_inputs", () -> search.named().forEach(input -> json.text(input.key())));
                    }));
        });
        json.whole("flights", risk.flights());
        json.object("misfortune", () -> hazard(risk.misfortune()));
        json.list("outcomes", () -> risk.outcomes().forEach(hazard -> json.object(() -> hazard(hazard))));
        risk.anyLimit().ifPresent(any -> json.object("any_limit", () -> hazard(any)));
        json.list("limits", () -> risk.limits().forEach(hazard -> json.object(() -> hazard(hazard))));
        json.list("failures", () -> risk.failures().forEach(failing -> json.object(() -> failing(failing))));
        json.text("base_rates_are", BaseRate.STANDING);
        json.list("base_rates", () -> BaseRate.PUBLISHED.forEach(rate -> json.object(() -> baseRate(rate))));
    }

    private void hazard(Risk.Hazard hazard) {
        json.text("name", hazard.name());
        json.object("plan_alone", () -> {
            json.whole("counted", hazard.planned().failed());
            interval(hazard.planned().interval());
        });
        json.object("per_take", () -> {
            json.text("words", hazard.perTake().words());
            interval(hazard.perTake().total());
            json.flag("judgement_decides", hazard.perTake().judgementDecides());
            json.quantity("judged", RATIO, hazard.perTake().judged());
            json.list("ways", () -> hazard.perTake().all().forEach(branch -> json.object(() -> way(branch))));
        });
        json.object("in_takes", () -> interval(hazard.inTakes()));
        hazard.found().ifPresent(found -> json.object("searched", () -> found(found)));
    }

    private void way(Branches.Branch branch) {
        json.text("name", branch.name());
        json.exact("probability_ratio", branch.probability());
        json.text("grade", branch.grade().letter());
        json.exact("adds_ratio", branch.contribution());
        json.object("failing", () -> interval(branch.failing()));
    }

    private void found(Search.Found found) {
        json.flag("reached", found.walk().reached());
        rare(found.walk().rare());
        json.list("runs_ratio", () -> Arrays.stream(found.walk().runs()).forEach(json::exact));
        json.list(
                "unusual",
                () -> found.unusual()
                        .forEach(unusual -> json.object(() -> {
                            json.text("input", unusual.input().key());
                            json.number("standard_deviations", unusual.score(), 3);
                        })));
        found.sent()
                .ifPresent(sent -> json.object("importance_sampling", () -> {
                    json.number("standard_deviations_out", sent.distance(), 3);
                    rare(sent.result().rare());
                    json.flag("agrees", sent.check().agrees());
                    json.text("check", sent.check().words());
                }));
    }

    private void rare(Rare rare) {
        interval(rare.interval());
        json.number("coefficient_of_variation", rare.variation(), 3);
        json.whole("flights", rare.flights());
        json.whole("flights_without_an_answer", rare.unknown());
    }

    private void failing(Risk.Failing failing) {
        json.text("failure", failing.branch().failure().words());
        json.exact("probability_ratio", failing.branch().probability());
        json.text("grade", failing.branch().grade().letter());
        json.text("source", failing.branch().source());
        json.object("misfortune", () -> share(failing.misfortune()));
        failing.broken().ifPresent(broken -> json.object("breaks_a_limit", () -> share(broken)));
    }

    private void baseRate(BaseRate rate) {
        json.text("what", rate.what());
        json.whole("jumps", rate.of());
        share(rate.share(risk.plan().level()));
        json.text("source", rate.source());
        json.text("leaves_out", rate.leavesOut());
    }

    private void share(Share share) {
        json.whole("counted", share.failed());
        interval(share.interval());
    }

    private void interval(Interval interval) {
        json.exact("value_ratio", interval.value());
        json.exact("low_ratio", interval.low());
        json.exact("high_ratio", interval.high());
        json.quantity("level", RATIO, interval.level());
        json.text("method", interval.method().words());
        json.whole("samples", interval.samples());
    }
}
