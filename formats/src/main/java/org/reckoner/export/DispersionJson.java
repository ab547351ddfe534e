package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.RATIO;
import static org.reckoner.export.FileUnit.SECOND;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.ReachHull;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.dispersion.Spreading;
import org.reckoner.dispersion.Track;
import org.reckoner.dispersion.Tube;
import org.reckoner.dispersion.Whereabouts;
import org.reckoner.flight.BodyName;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.sampling.Ellipse;
import org.reckoner.sampling.Histogram;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.LeastArea;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Figure;

/**
 * What many flights say, for machines: every estimate with its interval, the level and method of that, and the samples behind
 * it.
 *
 * <p>One method writes one section, in the order of {@code write}; single flights stand in the table. The keys are a promise:
 * later versions only add to them.
 */
public final class DispersionJson {
    private final Dispersion dispersion;
    private final JsonText json;

    private DispersionJson(Dispersion dispersion, JsonText json) {
        this.dispersion = dispersion;
        this.json = json;
    }

    /**
     * Everything that was found.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static String of(Dispersion dispersion, UnderCanopy canopy, double kept, Provenance provenance) {
        return JsonText.document(json -> {
            write(json, dispersion, kept, provenance);
            CanopyJson.write(canopy, json);
        });
    }

    /**
     * The flights alone, into a document that somebody else began.
     *
     * @param kept share of takes in which a limit must be kept to count as within (1)
     */
    public static void write(JsonText json, Dispersion dispersion, double kept, Provenance provenance) {
        new DispersionJson(dispersion, json).write(kept, provenance);
    }

    private void write(double kept, Provenance provenance) {
        json.whole("schema", PredictionJson.SCHEMA);
        json.text("stunt", dispersion.stunt().name());
        json.flag("illustrative", dispersion.stunt().illustrative());
        json.text("standing", FlownStunt.NOT_A_CLEARANCE);
        PredictionJson.provenance(json, provenance);
        json.object(
                "frames", () -> PredictionJson.frames(json, dispersion.stunt().frame()));
        json.object("sample_plan", () -> plan(json, dispersion.planned().plan()));
        json.list(
                "cut_spreads",
                () -> dispersion
                        .cuts()
                        .forEach(cut -> json.object(() -> {
                            json.text("input", cut.input().key());
                            json.quantity("below", RATIO, cut.below());
                            json.quantity("above", RATIO, cut.above());
                        })));
        json.quantity("limits_kept_in", RATIO, kept);
        json.list("limits", () -> dispersion.limits(kept).forEach(answer -> json.object(() -> limit(answer))));
        json.list("outcomes", () -> outcomes(dispersion.planned()));
        json.object(
                "figures",
                () -> dispersion
                        .spreadings()
                        .forEach(spreading ->
                                json.object(AnswersJson.stem(spreading.figure()), () -> figure(spreading))));
        json.list("places", this::places);
        dispersion.machineReach().ifPresent(reach -> json.object("vehicle_reach", () -> reach(reach)));
        json.list("tubes", () -> {
            tube(BodyName.PERFORMER, "first seconds", dispersion.floorOfFirstSeconds());
            tube(BodyName.PERFORMER, "whole", Double.NEGATIVE_INFINITY);
            tube(BodyName.VEHICLE, "whole", Double.NEGATIVE_INFINITY);
        });
        json.list("failures", () -> dispersion.branches().forEach(branched -> json.object(() -> failure(branched))));
        // Where the plan was flown alone, nobody knows how whole takes end.
        if (dispersion.branches().size() == dispersion.stunt().plan().branches().size()) {
            PeopleJson.write(dispersion, json);
        }
    }

    static void plan(JsonText json, SamplePlan plan) {
        json.text("design", plan.design().words());
        json.whole("replicates", plan.replicates());
        json.whole("samples_of_each", plan.size());
        json.whole("samples", plan.samples());
        json.whole("seed", plan.seed());
        json.quantity("level", RATIO, plan.level());
    }

    private void limit(LimitAnswer answer) {
        FileUnit unit = AnswersJson.unit(answer.limit().figure());
        json.text("name", answer.limit().name());
        json.text("figure", AnswersJson.stem(answer.limit().figure()));
        json.text("state", answer.state().words());
        json.text("bound", answer.limit().atLeast() ? "at least" : "at most");
        json.quantity("threshold", unit, answer.limit().threshold());
        json.object("broken", () -> share(answer.broken()));
        json.text("owner", answer.limit().owner());
        json.text("reason", answer.limit().reason());
    }

    private void share(Share share) {
        EstimateJson.share(json, share);
    }

    private void interval(FileUnit unit, Interval interval) {
        EstimateJson.interval(json, unit, interval);
    }

    private void outcomes(Cloud cloud) {
        cloud.outcomes()
                .forEach((words, share) -> json.object(() -> {
                    json.text("outcome", words);
                    json.flag(
                            "misfortune",
                            cloud.samples().stream()
                                    .anyMatch(sample -> sample.outcome().words().equals(words)
                                            && sample.outcome().misfortune()));
                    share(share);
                }));
    }

    private void figure(Spreading spreading) {
        Figure figure = spreading.figure();
        FileUnit unit = AnswersJson.unit(figure);
        json.text("meaning", figure.meaning());
        json.whole("flights_that_have_it", spreading.measured());
        json.object("p5", () -> interval(unit, spreading.low()));
        json.object("p50", () -> interval(unit, spreading.middle()));
        json.object("p95", () -> interval(unit, spreading.high()));
        spreading.split().ifPresent(split -> json.quantity("variance_not_known", RATIO, split.shareNotKnown()));
        json.quantity("variance_from_inputs", RATIO, spreading.explained());
        json.quantity("variance_from_judgement", RATIO, spreading.judged());
        dispersion.histogram(figure).ifPresent(counted -> json.object("histogram", () -> histogram(unit, counted)));
        json.list("drivers", () -> {
            for (Spreading.Driver driver : spreading.drivers()) {
                json.object(() -> {
                    json.text("input", driver.input().key());
                    json.text("grade", driver.grade().letter());
                    json.quantity("variance_share", RATIO, driver.share());
                    json.flag("rises", driver.rises());
                });
            }
        });
    }

    private void histogram(FileUnit unit, Histogram counted) {
        long[] counts = counted.counts();
        json.quantity("from", unit, counted.edge(0));
        json.quantity("to", unit, counted.edge(counts.length));
        json.whole("below", counted.below());
        json.whole("above", counted.above());
        json.list("counts", () -> {
            for (long count : counts) {
                json.whole(count);
            }
        });
        json.quantity("least", unit, counted.least());
        json.quantity("greatest", unit, counted.greatest());
        json.quantity("mean", unit, counted.mean());
    }

    private void places() {
        for (String ending : dispersion.planned().outcomes().keySet()) {
            dispersion
                    .planned()
                    .down(ending)
                    .ifPresent(down -> json.object(() -> {
                        json.text("body", BodyName.PERFORMER.words());
                        place(down);
                    }));
        }
        dispersion
                .planned()
                .machine()
                .ifPresent(machine -> json.object(() -> {
                    json.text("body", BodyName.VEHICLE.words());
                    place(machine);
                }));
    }

    private void place(Whereabouts where) {
        json.text("outcome", where.who());
        json.whole("flights", where.places().size());
        json.object("middle", () -> {
            json.quantity("east", METRE, where.footprint().meanX());
            json.quantity("north", METRE, where.footprint().meanY());
            json.quantity("up", METRE, where.height());
        });
        json.object("r50", () -> interval(METRE, where.radius(0.5)));
        json.object("r90", () -> interval(METRE, where.radius(0.9)));
        json.object("r95", () -> interval(METRE, where.radius(0.95)));
        json.object("ellipse_50", () -> ellipse(where.footprint().ellipse(0.5)));
        json.object("ellipse_95", () -> ellipse(where.footprint().ellipse(0.95)));
        json.object("least_area_95", () -> area(where.footprint().leastArea(0.95)));
    }

    private void ellipse(Ellipse ellipse) {
        json.quantity("longer_half_axis", METRE, ellipse.major());
        json.quantity("shorter_half_axis", METRE, ellipse.minor());
        json.quantity("longer_axis_from_east_to_north", FileUnit.DEGREE, ellipse.turn());
    }

    private void area(LeastArea area) {
        json.quantity("holds", RATIO, area.share());
        json.quantity("area", FileUnit.SQUARE_METRE, area.area());
        json.list(
                "rings",
                () -> area.rings()
                        .forEach(ring -> json.object(() -> json.list("corners", () -> {
                            for (double[] corner : ring) {
                                corner(corner[0], corner[1]);
                            }
                        }))));
    }

    private void corner(double east, double north) {
        json.object(() -> {
            json.quantity("east", METRE, east);
            json.quantity("north", METRE, north);
        });
    }

    private void reach(ReachHull reach) {
        json.text("meaning", "convex hull of what the machine can reach after its first impact, by its energy line");
        json.whole("flights", reach.flights());
        json.whole("flights_clipped_by_terrain_edge", reach.clipped());
        json.list("outline", () -> {
            for (Vector3D corner : reach.outline()) {
                corner(corner.getX(), corner.getY());
            }
        });
    }

    private void tube(BodyName body, String part, double lowest) {
        dispersion
                .tube(body, lowest)
                .ifPresent(tube -> json.object(() -> {
                    json.text("body", body.words());
                    json.text("part", part);
                    json.text("places", tube.falling() ? "height above the lip" : "distance out");
                    json.text("values", tube.falling() ? "distance out" : "height above the lip");
                    json.quantity("path_step", SECOND, Track.STEP);
                    json.list("pointwise", () -> pointwise(tube));
                    tube.whole().ifPresent(band -> {
                        json.quantity("whole_level", RATIO, band.share());
                        json.text("whole_method", "split conformal band of whole paths");
                        json.list("whole", () -> {
                            double[] low = band.low();
                            double[] high = band.high();
                            for (int p = 0; p < low.length; p++) {
                                row(tube.places()[p], low[p], high[p]);
                            }
                        });
                    });
                }));
    }

    private void pointwise(Tube tube) {
        for (int p = 0; p < tube.places().length; p++) {
            int place = p;
            json.object(() -> {
                json.quantity("place", METRE, tube.places()[place]);
                json.quantity("p5", METRE, tube.low()[place]);
                json.quantity("p50", METRE, tube.middle()[place]);
                json.quantity("p95", METRE, tube.high()[place]);
                json.whole("flights", tube.flights()[place]);
            });
        }
    }

    private void row(double place, double low, double high) {
        json.object(() -> {
            json.quantity("place", METRE, place);
            json.quantity("low", METRE, low);
            json.quantity("high", METRE, high);
        });
    }

    private void failure(Dispersion.Branched branched) {
        json.text("failure", branched.branch().failure().words());
        json.quantity("probability", RATIO, branched.branch().probability());
        json.text("grade", branched.branch().grade().letter());
        json.whole("samples", branched.cloud().samples().size());
        json.list("outcomes", () -> outcomes(branched.cloud()));
    }
}
