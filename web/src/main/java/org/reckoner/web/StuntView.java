package org.reckoner.web;

import org.reckoner.export.JsonText;
import org.reckoner.project.Opened;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.InputWords;

/** What is open: the stunt's name, its version, and the numbers that can be dragged. */
final class StuntView {
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
            json.list("sliders", () -> Slider.of(stunt).forEach(slider -> json.object(() -> slider(json, slider))));
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

    private static void slider(JsonText json, Slider slider) {
        Input input = slider.input();
        Uncertain value = slider.centre();
        json.text("key", input.key());
        json.text("words", InputWords.name(input));
        json.text("meaning", InputWords.meaning(input));
        json.text("unit", InputWords.unit(input).symbol());
        json.number("centre", slider.inUnit(value.centre()), 6);
        json.number("low", slider.inUnit(slider.low()), 6);
        json.number("high", slider.inUnit(slider.high()), 6);
        json.number("p5", slider.inUnit(value.quantile(0.05)), 6);
        json.number("p95", slider.inUnit(value.quantile(0.95)), 6);
        json.text("grade", value.grade().letter());
        json.text("source", value.source());
    }
}
