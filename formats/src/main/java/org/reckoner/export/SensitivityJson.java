package org.reckoner.export;

import static org.reckoner.export.FileUnit.RATIO;

import java.util.List;
import org.reckoner.risk.Sensitivity;
import org.reckoner.sampling.Interval;
import org.reckoner.stunt.Input;

/** What the margins of a stunt hang on, for machines: every share with its interval, and what broken flights had. */
public final class SensitivityJson {
    private static final String METHOD =
            "Sobol' indices: first after Saltelli 2010, total after Jansen 1999; intervals from" + " replicates";

    private final Sensitivity sensitivity;
    private final JsonText json;

    private SensitivityJson(Sensitivity sensitivity, JsonText json) {
        this.sensitivity = sensitivity;
        this.json = json;
    }

    /** Everything that was found. */
    public static String of(Sensitivity sensitivity, Provenance provenance) {
        return JsonText.document(json -> new SensitivityJson(sensitivity, json).write(provenance));
    }

    /** One row for each limit and driver, with the grade of its evidence and both shares. */
    public static String csv(Sensitivity sensitivity) {
        CsvText csv = new CsvText();
        csv.head(List.of(
                "limit",
                "figure",
                "driver",
                "grade",
                "first_ratio",
                "first_low_ratio",
                "first_high_ratio",
                "total_ratio",
                "total_low_ratio",
                "total_high_ratio",
                "inputs"));
        String mark = sensitivity.stunt().illustrative() ? "illustrative" : "stated";
        for (Sensitivity.Answer answer : sensitivity.answers()) {
            for (Sensitivity.Driver driver : answer.drivers()) {
                csv.cell(answer.limit().name());
                csv.cell(AnswersJson.stem(answer.limit().figure()));
                csv.cell(driver.name());
                csv.cell(driver.grade() == null ? "" : driver.grade().letter());
                for (Interval interval :
                        List.of(driver.indices().first(), driver.indices().total())) {
                    csv.cell(RATIO, interval.value());
                    csv.cell(RATIO, interval.low());
                    csv.cell(RATIO, interval.high());
                }
                csv.cell(mark);
                csv.end();
            }
        }
        return csv.toString();
    }

    private void write(Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", sensitivity.stunt().name());
        json.flag("illustrative", sensitivity.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.object("sensitivity_plan", () -> {
            json.whole("base_points", sensitivity.plan().base());
            json.whole("replicates", Sensitivity.REPLICATES);
            json.whole("screening_flights", sensitivity.plan().screened());
            json.quantity("level", RATIO, Sensitivity.LEVEL);
            json.quantity("tail_cut_at_each_end", RATIO, Sensitivity.TAIL);
            json.text("method", METHOD);
        });
        json.whole("flights", sensitivity.flights());
        json.list("joined_inputs", () -> sensitivity.joined().forEach(input -> json.text(input.key())));
        json.list("limits", () -> sensitivity.answers().forEach(answer -> json.object(() -> answer(answer))));
    }

    private void answer(Sensitivity.Answer answer) {
        FileUnit unit = AnswersJson.unit(answer.limit().figure());
        json.text("name", answer.limit().name());
        json.text("figure", AnswersJson.stem(answer.limit().figure()));
        json.text("bound", answer.limit().atLeast() ? "at least" : "at most");
        json.quantity("threshold", unit, answer.limit().threshold());
        json.text("state", answer.applies() ? "told" : "unknown: no flight has this figure");
        json.object("broken", () -> {
            json.whole("counted", answer.broken().failed());
            interval(answer.broken().interval());
        });
        json.whole("flights_without_the_figure", answer.missing());
        answer.toMeasure().ifPresent(driver -> json.text("measure_first", driver.name()));
        json.flag("intervals_say_little", answer.vague());
        json.list("drivers", () -> answer.drivers().forEach(driver -> json.object(() -> driver(driver))));
        json.flag("enough_flights_to_compare", answer.comparable());
        json.list("broken_against_kept", () -> answer.differences().forEach(d -> json.object(() -> difference(d))));
    }

    private void driver(Sensitivity.Driver driver) {
        json.text("name", driver.name());
        if (driver.grade() != null) {
            json.text("grade", driver.grade().letter());
        }
        json.object("first", () -> interval(driver.indices().first()));
        json.object("total", () -> interval(driver.indices().total()));
    }

    private void interval(Interval interval) {
        json.quantity("value", RATIO, interval.value());
        json.quantity("low", RATIO, interval.low());
        json.quantity("high", RATIO, interval.high());
        json.quantity("level", RATIO, interval.level());
        json.text("method", interval.method().words());
        json.whole("samples", interval.samples());
    }

    private void difference(Sensitivity.Difference difference) {
        Input input = difference.input();
        json.text("input", input.key());
        json.text("unit", input.dimension().unit());
        json.object("broken", () -> quantiles(difference.broken()));
        json.object("kept", () -> quantiles(difference.kept()));
        json.text("differs_in", difference.middle() ? "distance from its middle" : "size");
        json.quantity("oftener", RATIO, difference.oftener());
        json.number("standard_errors", difference.errors(), 2);
        json.text("method", "rank sum (Mann and Whitney 1947), all inputs of a limit together at the level");
    }

    private void quantiles(Sensitivity.Quantiles quantiles) {
        json.exact("p5", quantiles.p5());
        json.exact("p25", quantiles.p25());
        json.exact("p50", quantiles.p50());
        json.exact("p75", quantiles.p75());
        json.exact("p95", quantiles.p95());
    }
}
