package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.RATIO;
import static org.reckoner.export.FileUnit.SECOND;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.prediction.Band;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Judged;
import org.reckoner.prediction.Measured;
import org.reckoner.prediction.Prediction;
import org.reckoner.prediction.RampGap;
import org.reckoner.prediction.RunOut;
import org.reckoner.prediction.SeparationGap;
import org.reckoner.prediction.Sibling;
import org.reckoner.prediction.SpareTime;
import org.reckoner.stunt.Figure;

/** The part of {@link PredictionJson} that answers what people ask: figures with bands, limits, clearance, time. */
final class AnswersJson {
    private final Prediction prediction;
    private final JsonText json;

    AnswersJson(Prediction prediction, JsonText json) {
        this.prediction = prediction;
        this.json = json;
    }

    void write() {
        json.object("figures", this::figures);
        json.list("limits", () -> prediction.limits().forEach(judged -> json.object(() -> limit(judged))));
        json.object("clearance", () -> clearance(prediction.clearance()));
        prediction.gap().ifPresent(gap -> json.object("separation_gap", () -> gap(gap)));
        prediction
                .equipment()
                .ifPresent(gap -> json.object("machine_to_equipment", () -> {
                    json.quantity("time", SECOND, gap.time());
                    json.quantity("distance", METRE, gap.distance());
                    json.text("nearest", gap.part().words());
                }));
        prediction.ramp().ifPresent(ramp -> json.object("ramp", () -> ramp(ramp)));
        prediction.runOut().ifPresent(runOut -> json.object("vehicle_run_out", () -> runOut(runOut)));
        prediction.spare().ifPresent(spare -> json.object("seconds_to_spare", () -> spare(spare)));
        json.list("siblings", () -> prediction.siblings().forEach(one -> json.object(() -> sibling(one))));
    }

    /** The unit of a figure: loads count in g, other bare numbers are shares. */
    static FileUnit unit(Figure figure) {
        return figure == Figure.RAMP_LOAD || figure == Figure.OPENING_LOAD
                ? FileUnit.G
                : FileUnit.of(figure.dimension());
    }

    static String stem(Figure figure) {
        return figure.words().replace(' ', '_');
    }

    private void figures() {
        for (Figure figure : Figure.values()) {
            OptionalDouble value = prediction.measured().get(figure);
            if (value.isPresent()) {
                json.object(
                        stem(figure),
                        () -> figure(
                                figure, value.getAsDouble(), prediction.bands().get(figure)));
            }
        }
    }

    private void figure(Figure figure, double value, @Nullable Band band) {
        FileUnit unit = unit(figure);
        json.quantity("value", unit, value);
        json.text("meaning", figure.meaning());
        if (band == null) {
            return;
        }
        json.object("band", () -> {
            json.text("method", "linear");
            json.quantity("p5", unit, value - band.halfWidth());
            json.quantity("p95", unit, value + band.halfWidth());
            json.quantity("sigma", unit, band.sigma());
            json.quantity("variance_per_take", RATIO, band.repeats());
            json.quantity("variance_from_judgement", RATIO, band.judged());
            json.list("drivers", () -> {
                for (Band.Driver driver : band.drivers()) {
                    json.object(() -> {
                        json.text("input", driver.input().key());
                        json.quantity("change_per_sigma", unit, driver.change());
                        json.quantity("variance_share", RATIO, driver.share());
                    });
                }
            });
            json.list("lost_when_moved", () -> band.broken().forEach(input -> json.text(input.key())));
        });
    }

    private void limit(Judged judged) {
        FileUnit unit = unit(judged.limit().figure());
        json.text("name", judged.limit().name());
        json.text("figure", stem(judged.limit().figure()));
        json.text("state", judged.state().words());
        json.text("bound", judged.limit().atLeast() ? "at least" : "at most");
        json.quantity("threshold", unit, judged.limit().threshold());
        judged.value().ifPresent(value -> json.quantity("value", unit, value));
        judged.margin().ifPresent(margin -> json.quantity("margin", unit, margin));
        json.text("owner", judged.limit().owner());
        json.text("reason", judged.limit().reason());
    }

    private void clearance(Clearance clearance) {
        json.quantity("counted_from", SECOND, Clearance.DECLARED_START);
        least("freefall", clearance.freefall());
        least("canopy", clearance.canopy());
    }

    private void least(String key, Optional<Clearance.Point> least) {
        least.ifPresent(point -> json.object(key, () -> {
            json.quantity("time", SECOND, point.time());
            json.quantity("distance", METRE, point.distance());
            json.quantity("terrain_error", METRE, point.accuracy());
            json.quantity("judged", METRE, point.judged());
            json.flag("wall", point.struck().kind() == Struck.Kind.WALL);
            json.text("nearest", point.nearest());
            json.object("performer", () -> place(point.from()));
            json.object("rock", () -> place(point.to()));
        }));
    }

    private void place(Vector3D place) {
        json.quantity("east", METRE, place.getX());
        json.quantity("north", METRE, place.getY());
        json.quantity("up", METRE, place.getZ());
    }

    private void gap(SeparationGap gap) {
        json.quantity("arming", METRE, SeparationGap.ARMING);
        gap.armed().ifPresent(point -> json.quantity("armed_at", SECOND, point.time()));
        gap.least().ifPresent(point -> {
            json.quantity("least", METRE, point.gap());
            json.quantity("least_at", SECOND, point.time());
        });
        json.flag("recontact", gap.recontact());
        json.flag("overlap", gap.overlap());
    }

    private void ramp(RampGap ramp) {
        near("rear_wheel", Optional.of(ramp.rearWheel()));
        near("performer", ramp.performer());
        near("vehicle", ramp.vehicle());
    }

    private void near(String key, Optional<RampGap.Near> near) {
        near.ifPresent(point -> json.object(key, () -> {
            json.quantity("time", SECOND, point.time());
            json.quantity("distance", METRE, point.distance());
        }));
    }

    private void runOut(RunOut runOut) {
        json.object("first_impact", () -> place(runOut.impact().place()));
        json.quantity("farthest", METRE, runOut.farthest());
        json.flag("clipped_by_terrain_edge", runOut.clipped());
        json.list("outline", () -> runOut.outline().forEach(point -> json.object(() -> place(point))));
    }

    private void spare(SpareTime spare) {
        spare.impact().ifPresent(time -> json.quantity("impact_if_nothing_opens", SECOND, time));
        json.quantity("open_height_agl", METRE, spare.openHeight());
        json.flag("open_height_stated", spare.heightStated());
        spare.latestThrow().ifPresent(time -> json.quantity("latest_throw", SECOND, time));
        spare.spare().ifPresent(seconds -> json.quantity("spare", SECOND, seconds));
        json.list("instants", () -> {
            for (SpareTime.Instant instant : spare.instants()) {
                json.object(() -> {
                    json.quantity("time", SECOND, instant.time());
                    instant.toImpact().ifPresent(left -> json.quantity("to_impact", SECOND, left));
                    instant.toLatestThrow().ifPresent(left -> json.quantity("to_latest_throw", SECOND, left));
                });
            }
        });
        json.list("late_throws", () -> {
            for (SpareTime.Late late : spare.late()) {
                json.object(() -> {
                    json.quantity("late", SECOND, late.delay());
                    late.openingHeight().ifPresent(height -> json.quantity("opening_height_agl", METRE, height));
                    late.lost().ifPresent(height -> json.quantity("height_lost", METRE, height));
                });
            }
        });
    }

    private void sibling(Sibling sibling) {
        Outcome outcome = sibling.flight().outcome();
        json.text("name", sibling.name());
        json.object("outcome", () -> PredictionJson.outcome(json, outcome));
        json.object("figures", () -> measured(sibling.measured()));
    }

    private void measured(Measured measured) {
        for (Figure figure : Figure.values()) {
            measured.get(figure).ifPresent(value -> json.quantity(stem(figure), unit(figure), value));
        }
    }
}
