package org.reckoner.web;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Track;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.JsonText;
import org.reckoner.export.Provenance;
import org.reckoner.geo.SiteFrame;
import org.reckoner.project.Opened;
import org.reckoner.report.DispersionText;
import org.reckoner.report.Verdict;
import org.reckoner.sampling.Interval;

/** Many flights as a page shows them: the verdict in words, every answer, some of the ways, and where nine of ten pass. */
final class CloudView {
    /** Ways that are drawn one by one. */
    private static final int DRAWN = 60;

    /** Beats of the bands of the first seconds, which hold the fall and the opening of the canopy. */
    private static final int FIRST_BEATS = 80;

    /** Fewer flights at an instant tell nothing of nine of ten. */
    private static final int FEWEST = 20;

    private final Dispersion dispersion;
    private final JsonText json;
    private final int drawn;

    private CloudView(Dispersion dispersion, JsonText json, int drawn) {
        this.dispersion = dispersion;
        this.json = json;
        this.drawn = drawn;
    }

    static String plan(Dispersion dispersion, Opened opened) {
        return JsonText.compact(json -> new CloudView(dispersion, json, DRAWN).write(opened.provenance()));
    }

    static String whatIf(WhatIf whatIf) {
        return whatIf(whatIf, DRAWN);
    }

    /** @param drawn so many ways one by one */
    static String whatIf(WhatIf whatIf, int drawn) {
        return JsonText.compact(json -> {
            json.object("what_if", () -> {
                json.text("departs_from", whatIf.opened().version());
                json.list("settings", () -> whatIf.settings().forEach(json::text));
                json.flag("coarse", whatIf.coarse());
            });
            new CloudView(whatIf.dispersion(), json, drawn)
                    .write(whatIf.opened().provenance());
        });
    }

    private void write(Provenance provenance) {
        Verdict verdict = DispersionText.verdict(dispersion, Api.KEPT);
        json.object("verdict", () -> {
            json.text("state", verdict.state().words());
            json.text("symbol", String.valueOf(verdict.state().symbol()));
            json.text("sentence", verdict.sentence());
        });
        json.object("dispersion", () -> DispersionJson.write(json, dispersion, Api.KEPT, provenance));
        json.object("cloud", this::cloud);
    }

    private void cloud() {
        json.number("step_s", Track.STEP, 3);
        json.list(
                "flights",
                () -> dispersion.tracks().stream()
                        .limit(drawn)
                        .forEach(track -> json.object(() -> {
                            json.whole("number", track.number());
                            places("performer_m", track.performer());
                            places("vehicle_m", track.machine());
                        })));
        json.object(
                "performer_band",
                () -> band(dispersion.tracks().stream().map(Track::performer).toList()));
        json.object(
                "vehicle_band",
                () -> band(dispersion.tracks().stream().map(Track::machine).toList()));
        side(
                "performer_side",
                dispersion.tracks().stream().map(Track::performer).toList());
        side("vehicle_side", dispersion.tracks().stream().map(Track::machine).toList());
        json.object("performer_speed", this::speed);
    }

    private void side(String key, List<List<Vector3D>> paths) {
        json.object(key, () -> SideBand.write(json, dispersion.stunt().frame(), paths, FIRST_BEATS));
    }

    /** Speed over ground between two places of a way, half a beat after the first: nine of ten flights at each. */
    private void speed() {
        List<double[]> rows = new ArrayList<>();
        int all = dispersion.tracks().size();
        for (int k = 0; k < FIRST_BEATS; k++) {
            int beat = k;
            double[] there = dispersion.tracks().stream()
                    .map(Track::performer)
                    .filter(path -> path.size() > beat + 2)
                    .mapToDouble(path -> path.get(beat).distance(path.get(beat + 1)) / Track.STEP)
                    .sorted()
                    .toArray();
            if (there.length < Math.max(FEWEST, all / 2)) {
                break;
            }
            rows.add(new double[] {
                Interval.quantile(there, 0.05), Interval.quantile(there, 0.5), Interval.quantile(there, 0.95)
            });
        }
        json.number("first_s", Track.STEP / 2, 4);
        String[] shares = {"p5_mps", "p50_mps", "p95_mps"};
        for (int q = 0; q < 3; q++) {
            int column = q;
            json.list(shares[q], () -> rows.forEach(row -> json.number(row[column], 2)));
        }
    }

    private void places(String key, List<Vector3D> places) {
        json.list(key, () -> {
            for (Vector3D place : places) {
                json.number(place.getX(), 1);
                json.number(place.getY(), 1);
                json.number(place.getZ(), 1);
            }
        });
    }

    /** Nine of ten flights at each instant, along the take-off line, to its left and up. */
    private void band(List<List<Vector3D>> paths) {
        SiteFrame frame = dispersion.stunt().frame();
        List<double[]> rows = new ArrayList<>();
        int all = (int) paths.stream().filter(path -> !path.isEmpty()).count();
        for (int k = 0; ; k++) {
            int instant = k;
            List<Vector3D> there = paths.stream()
                    .filter(path -> path.size() > instant)
                    .map(path -> frame.toStunt(path.get(instant)))
                    .toList();
            if (there.size() < Math.max(FEWEST, all / 2)) {
                break;
            }
            double[] along = there.stream().mapToDouble(Vector3D::getX).sorted().toArray();
            double[] left = there.stream().mapToDouble(Vector3D::getY).sorted().toArray();
            double[] up = there.stream().mapToDouble(Vector3D::getZ).sorted().toArray();
            rows.add(new double[] {
                Interval.quantile(along, 0.05), Interval.quantile(along, 0.5), Interval.quantile(along, 0.95),
                Interval.quantile(left, 0.05), Interval.quantile(left, 0.5), Interval.quantile(left, 0.95),
                Interval.quantile(up, 0.05), Interval.quantile(up, 0.5), Interval.quantile(up, 0.95)
            });
        }
        String[] names = {"along", "left", "up"};
        String[] shares = {"p5", "p50", "p95"};
        for (int a = 0; a < 3; a++) {
            for (int q = 0; q < 3; q++) {
                int column = 3 * a + q;
                json.list(names[a] + "_" + shares[q] + "_m", () -> rows.forEach(row -> json.number(row[column], 2)));
            }
        }
    }
}
