package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;

import java.util.Locale;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Fates;
import org.reckoner.dispersion.Recontact;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.sampling.LeastArea;

/** The part of {@link DispersionJson} on where people end up, and whether rider and machine meet again. */
final class PeopleJson {
    private final JsonText json;
    private final SiteFrame frame;

    private PeopleJson(JsonText json, SiteFrame frame) {
        this.json = json;
        this.frame = frame;
    }

    static void write(Dispersion dispersion, JsonText json) {
        PeopleJson part = new PeopleJson(json, dispersion.stunt().frame());
        dispersion.recontact().ifPresent(recontact -> json.object("recontact", () -> part.recontact(recontact)));
        Fates fates = dispersion.fates();
        json.object("people", () -> part.people(fates));
    }

    private void recontact(Recontact recontact) {
        json.object("rider", () -> approach(recontact.body()));
        recontact.gear().ifPresent(gear -> json.object("rider_or_gear", () -> approach(gear)));
    }

    private void approach(Recontact.Approach approach) {
        json.object("met", () -> EstimateJson.share(json, approach.met()));
        json.object("nearer_than_half_a_metre", () -> EstimateJson.share(json, approach.near()));
        json.quantity("least", METRE, approach.least());
        String[] names = {"p1", "p5", "p50"};
        for (int k = 0; k < names.length; k++) {
            int which = k;
            json.object(
                    names[k],
                    () -> EstimateJson.interval(json, METRE, approach.gap().get(which)));
        }
    }

    private void people(Fates fates) {
        json.text("meaning", "whole takes: the plan, and every named failure as often as it comes");
        json.number("failing_ratio", fates.failing(), 6);
        json.flag("failing_is_judgement", fates.judged());
        json.list("fates", () -> fates.all().forEach(ended -> json.object(() -> ended(ended))));
    }

    private void ended(Fates.Ended ended) {
        json.text("fate", ended.fate().words());
        json.text("kind", ended.fate().kind().name().toLowerCase(Locale.ROOT));
        json.object("probability", () -> EstimateJson.probability(json, ended.probability()));
        json.number("by_failures_ratio", ended.failing(), 8);
        json.whole("flights", ended.flights());
        ended.middle().ifPresent(middle -> {
            json.object("middle", () -> place(middle.getX(), middle.getY(), middle.getZ()));
            ended.area().ifPresent(area -> json.object("least_area_95", () -> area(area, middle.getZ())));
        });
    }

    private void area(LeastArea area, double height) {
        json.quantity("holds", FileUnit.RATIO, area.share());
        json.quantity("area", FileUnit.SQUARE_METRE, Math.rint(area.area()));
        json.list(
                "rings",
                () -> area.rings()
                        .forEach(ring -> json.object(() -> json.list("corners", () -> {
                            for (double[] corner : ring) {
                                json.object(() -> place(corner[0], corner[1], height));
                            }
                        }))));
    }

    private void place(double east, double north, double up) {
        json.quantity("east", METRE, east);
        json.quantity("north", METRE, north);
        GeodeticPoint point = frame.toGeodetic(east, north, up);
        json.number("latitude_deg", point.latitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
        json.number("longitude_deg", point.longitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS);
    }
}
