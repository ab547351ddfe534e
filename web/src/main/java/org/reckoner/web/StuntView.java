package org.reckoner.web;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.export.JsonText;
import org.reckoner.project.Opened;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.InputWords;

/** What is open: the stunt's name, its version, and the numbers that can be dragged. */
final class StuntView {
    /** A slider reaches so many standard deviations to each side, where the models accept it. */
    private static final double SIGMAS = 5;

    private StuntView() {}

    static String of(Opened opened, String fileName) {
        Stunt stunt = opened.file().stunt();
        return JsonText.compact(json -> {
            json.text("name", stunt.name());
            json.flag("illustrative", stunt.illustrative());
            json.text("file", fileName);
            json.text("version", opened.version());
            json.text("read", opened.read().toString());
            json.whole("seed", opened.configuration().seed());
            json.text("reckoner_version", opened.configuration().version());
            json.number(
                    "heading_deg", StrictMath.toDegrees(stunt.frame().heading().angle()), 1);
            json.number("lip_height_msl_m", stunt.frame().lipHeightMsl(), 1);
            json.list("warnings", () -> opened.file().warnings().forEach(json::text));
            json.list("winds", () -> {
                wind(json, stunt, "lip", Input.WIND_LIP_SPEED, Input.WIND_LIP_FROM);
                wind(json, stunt, "bowl", Input.WIND_BOWL_SPEED, Input.WIND_BOWL_FROM);
                wind(json, stunt, "landing zone", Input.WIND_LANDING_ZONE_SPEED, Input.WIND_LANDING_ZONE_FROM);
            });
            json.list("sliders", () -> sliders(stunt).forEach(input -> json.object(() -> slider(json, stunt, input))));
        });
    }

    private static void wind(JsonText json, Stunt stunt, String place, Input speed, Input from) {
        json.object(() -> {
            json.text("place", place);
            json.text("key", speed.key());
            json.number("speed_mps", stunt.inputs().get(speed).centre(), 2);
            json.number(
                    "from_deg", StrictMath.toDegrees(stunt.inputs().get(from).centre()), 0);
        });
    }

    private static List<Input> sliders(Stunt stunt) {
        List<Input> inputs = new ArrayList<>();
        if (stunt.plan().has(Phase.Ramp.class)) {
            inputs.add(Input.RUN_UP_SPEED);
            inputs.add(Input.SEPARATION_TIME);
        } else {
            inputs.add(Input.EXIT_PUSH);
        }
        if (stunt.plan().has(Phase.Deployment.class)) {
            inputs.add(Input.DELAY);
        }
        inputs.add(Input.WIND_LIP_SPEED);
        inputs.add(Input.WIND_BOWL_SPEED);
        inputs.add(Input.WIND_LANDING_ZONE_SPEED);
        inputs.add(Input.PERFORMER_MASS);
        return inputs;
    }

    private static void slider(JsonText json, Stunt stunt, Input input) {
        Uncertain value = stunt.inputs().get(input);
        double reach = Math.max(SIGMAS * value.sigma(), least(input, value.centre()));
        double low = Math.max(input.low(), value.centre() - reach);
        double high = Math.min(input.high(), value.centre() + reach);
        json.text("key", input.key());
        json.text("words", InputWords.name(input));
        json.text("meaning", InputWords.meaning(input));
        json.text("unit", InputWords.unit(input).symbol());
        json.number("centre", InputWords.unit(input).fromSi(value.centre()), 6);
        json.number("low", InputWords.unit(input).fromSi(low), 6);
        json.number("high", InputWords.unit(input).fromSi(high), 6);
        json.number("p5", InputWords.unit(input).fromSi(value.quantile(0.05)), 6);
        json.number("p95", InputWords.unit(input).fromSi(value.quantile(0.95)), 6);
        json.text("grade", value.grade().letter());
        json.text("source", value.source());
    }

    /** Numbers without a spread can be dragged too. */
    private static double least(Input input, double centre) {
        if (input.dimension() == Dimension.SPEED) {
            return 5;
        }
        return input.dimension() == Dimension.TIME ? 2 : 0.2 * Math.abs(centre);
    }
}
