package org.reckoner.web;

import java.util.function.IntToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.export.JsonText;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.SiteFrame;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Prediction;
import org.reckoner.report.Profile;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Zone;

/** The ways of the nominal flight as columns of numbers, with the ground under the take-off line: what a page draws. */
final class PathsView {
    /** Beat of the first seconds, and of the rest, where nothing happens fast (s). */
    private static final double FINE = 0.05;

    private static final double COARSE = 0.25;

    /** When the beat changes, after the canopy is open (s). */
    private static final double SETTLED = 2;

    private final Prediction prediction;
    private final JsonText json;

    private PathsView(Prediction prediction, JsonText json) {
        this.prediction = prediction;
        this.json = json;
    }

    static String of(Prediction prediction) {
        return JsonText.compact(json -> new PathsView(prediction, json).write());
    }

    private void write() {
        json.list(
                "bodies",
                () -> prediction.flight().bodies().forEach((name, path) -> json.object(() -> body(name, path))));
        json.object("clearance", this::clearance);
        json.list("ground_line_m", this::groundLine);
        json.list("zones", () -> prediction.stunt().zones().forEach(zone -> json.object(() -> zone(zone))));
        json.list("obstacles", () -> prediction.stunt().obstacles().forEach(one -> json.object(() -> obstacle(one))));
    }

    private void body(BodyName name, Trajectory path) {
        double[] times = times(path);
        SiteFrame frame = prediction.stunt().frame();
        Vector3D[] places = new Vector3D[times.length];
        for (int k = 0; k < times.length; k++) {
            places[k] = path.placeAt(times[k]);
        }
        json.text("body", name.words());
        column("time_s", times.length, 3, k -> times[k]);
        column("east_m", times.length, 2, k -> places[k].getX());
        column("north_m", times.length, 2, k -> places[k].getY());
        column("up_m", times.length, 2, k -> places[k].getZ());
        column("along_m", times.length, 2, k -> frame.toStunt(places[k]).getX());
        column("left_m", times.length, 2, k -> frame.toStunt(places[k]).getY());
        column("speed_mps", times.length, 2, k -> path.velocityAt(times[k]).getNorm());
        column("airspeed_mps", times.length, 2, k -> path.channelAt(Channel.AIRSPEED, times[k]));
        column("load_g", times.length, 3, k -> path.channelAt(Channel.LOAD_FACTOR, times[k]));
        column("riser_load_g", times.length, 3, k -> path.channelAt(Channel.RISER_LOAD, times[k]));
        column("heading_deg", times.length, 1, k -> StrictMath.toDegrees(path.channelAt(Channel.HEADING, times[k])));
        column("pitch_deg", times.length, 1, k -> StrictMath.toDegrees(path.channelAt(Channel.PITCH, times[k])));
        column("fill", times.length, 3, k -> path.channelAt(Channel.FILL, times[k]));
    }

    private double[] times(Trajectory path) {
        double settled = prediction
                .flight()
                .first(FlightEvent.OpenCanopy.class)
                .map(open -> open.time() + SETTLED)
                .orElse(path.end());
        java.util.TreeSet<Double> times = new java.util.TreeSet<>();
        times.add(path.start());
        times.add(path.end());
        for (long beat = (long) Math.ceil(path.start() / FINE); beat * FINE < Math.min(settled, path.end()); beat++) {
            times.add(beat * FINE);
        }
        for (long beat = (long) Math.ceil(settled / COARSE); beat * COARSE < path.end(); beat++) {
            times.add(beat * COARSE);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void column(String key, int size, int decimals, IntToDoubleFunction value) {
        json.list(key, () -> {
            for (int k = 0; k < size; k++) {
                double number = value.applyAsDouble(k);
                if (Double.isNaN(number)) {
                    json.nothing();
                } else {
                    json.number(number, decimals);
                }
            }
        });
    }

    private void clearance() {
        var profile = prediction.clearance().profile();
        column("time_s", profile.size(), 3, k -> profile.get(k).time());
        column("distance_m", profile.size(), 2, k -> profile.get(k).distance());
        json.number("counted_from_s", Clearance.DECLARED_START, 1);
    }

    private void groundLine() {
        SiteFrame frame = prediction.stunt().frame();
        double far = 0;
        double back = 0;
        for (Trajectory path : prediction.flight().bodies().values()) {
            for (int k = 0; k < path.size(); k++) {
                double along = frame.toStunt(path.place(k)).getX();
                far = Math.max(far, along);
                back = Math.min(back, along);
            }
        }
        double[] line = Profile.line(prediction.conditions().terrain(), frame, back - 100, far + 150);
        for (double number : line) {
            json.number(number, 2);
        }
    }

    private void zone(Zone zone) {
        json.text("name", zone.name());
        json.flag("out", zone.out());
        place(zone.centre());
        json.number("radius_m", zone.radius(), 1);
    }

    private void obstacle(Obstacle obstacle) {
        json.text("name", obstacle.name());
    }

    private void place(Vector3D place) {
        json.number("east_m", place.getX(), 2);
        json.number("north_m", place.getY(), 2);
        json.number("up_m", place.getZ(), 2);
    }
}
