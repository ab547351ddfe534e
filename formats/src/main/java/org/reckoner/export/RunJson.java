package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.geo.SiteFrame;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/**
 * What went into a run: every number as it was used, also those that the stunt file left to the program, so that the
 * run can be repeated and disputed.
 *
 * <p>Values of inputs stand in SI units with all their bits; places are the converted ones, rounded to 0.1 mm.
 */
public final class RunJson {
    private final Stunt stunt;
    private final JsonText json;

    private RunJson(Stunt stunt, JsonText json) {
        this.stunt = stunt;
        this.json = json;
    }

    public static String of(Stunt stunt, RunConfiguration configuration) {
        return JsonText.document(json -> {
            json.whole("schema", PredictionJson.SCHEMA);
            json.text("stunt", stunt.name());
            json.flag("illustrative", stunt.illustrative());
            json.text("input_hash", configuration.hash());
            configuration.write(json);
            RunJson run = new RunJson(stunt, json);
            run.site();
            run.vehicle();
            run.plan();
            run.limits();
            run.inputs();
        });
    }

    private void site() {
        json.object("site", () -> {
            json.object("frames", () -> PredictionJson.frames(json, stunt.frame()));
            json.object("bowl", () -> place(stunt.bowl()));
            json.list("landing_zones", () -> stunt.zones().forEach(zone -> json.object(() -> zone(zone))));
            json.list("obstacles", () -> stunt.obstacles().forEach(o -> json.object(() -> obstacle(o))));
        });
    }

    private void zone(Zone zone) {
        json.text("name", zone.name());
        json.flag("out", zone.out());
        place(zone.centre());
        json.quantity("radius", METRE, zone.radius());
    }

    private void obstacle(Obstacle obstacle) {
        json.text("name", obstacle.name());
        place(obstacle.foot());
        json.quantity("height", METRE, obstacle.height());
        json.quantity("radius", METRE, obstacle.radius());
    }

    private void place(Vector3D place) {
        Vector3D rounded = SiteFrame.rounded(place);
        json.quantity("east", METRE, rounded.getX());
        json.quantity("north", METRE, rounded.getY());
        json.quantity("up", METRE, rounded.getZ());
    }

    private void vehicle() {
        Vehicle vehicle = stunt.vehicle();
        if (vehicle == null) {
            return;
        }
        json.object("vehicle", () -> {
            json.text("name", vehicle.name());
            json.text("source", vehicle.source());
            json.text("grade", vehicle.grade().letter());
            json.exact("primary_ratio", vehicle.primary());
            json.list("gear_ratios", () -> vehicle.gears().forEach(json::exact));
            json.exact("final_drive_ratio", vehicle.finalDrive());
            json.list("torque_curve", () -> {
                for (Vehicle.TorquePoint point : vehicle.torque()) {
                    json.object(() -> {
                        json.exact("engine_speed_rad_per_s", point.engineSpeed());
                        json.exact("torque_n_m", point.torque());
                    });
                }
            });
        });
    }

    private void plan() {
        json.object("plan", () -> {
            json.list("phases", () -> stunt.plan().phases().forEach(phase -> json.object(() -> phase(phase))));
            json.list("branches", () -> stunt.plan().branches().forEach(branch -> json.object(() -> branch(branch))));
            json.text("canopy", stunt.canopy().words());
            json.text("slider", stunt.slider().words());
        });
    }

    private void phase(Phase phase) {
        json.text("phase", phase.key());
        if (phase instanceof Phase.RunUp runUp) {
            json.text("throttle", runUp.throttle().words());
        } else if (phase instanceof Phase.Ramp ramp) {
            json.text("throttle", ramp.throttle().words());
        } else if (phase instanceof Phase.Airborne airborne) {
            json.text("throttle", airborne.throttle().words());
        } else if (phase instanceof Phase.Exit exit) {
            json.text("from", exit.from().words());
        } else if (phase instanceof Phase.Freefall freefall) {
            json.list("postures", () -> {
                for (Phase.PostureStep step : freefall.postures()) {
                    json.object(() -> {
                        json.text("posture", step.posture().words());
                        json.exact("after_s", step.after());
                        json.exact("heading_rad", step.heading());
                    });
                }
            });
        } else if (phase instanceof Phase.Deployment deployment) {
            json.text("trigger", deployment.trigger().words());
            json.text("opening", deployment.opening().words());
        } else if (phase instanceof Phase.Canopy canopy) {
            json.text("pilot", canopy.pilot().words());
            json.text("zone", canopy.zone());
        } else if (!(phase instanceof Phase.Separation || phase instanceof Phase.Landing)) {
            throw new AssertionError(phase);
        }
    }

    private void branch(Branch branch) {
        json.text("failure", branch.failure().words());
        json.exact("probability_ratio", branch.probability());
        json.text("grade", branch.grade().letter());
        json.text("source", branch.source());
    }

    private void limits() {
        json.list("limits", () -> {
            for (Limit limit : stunt.limits()) {
                json.object(() -> {
                    json.text("name", limit.name());
                    json.text("figure", limit.figure().words());
                    json.text("bound", limit.atLeast() ? "at least" : "at most");
                    json.text("unit", limit.figure().dimension().unit());
                    json.exact("threshold", limit.threshold());
                    json.text("owner", limit.owner());
                    json.text("reason", limit.reason());
                });
            }
        });
    }

    private void inputs() {
        json.list("inputs", () -> {
            for (Input input : Input.values()) {
                json.object(() -> input(input, stunt.inputs().get(input)));
            }
        });
    }

    private void input(Input input, Uncertain value) {
        json.text("key", input.key());
        json.text("unit", input.dimension().unit());
        json.exact("centre", value.centre());
        json.object("spread", () -> spread(value.spread()));
        json.exact("sigma", value.sigma());
        json.text("scope", value.scope().words());
        json.text("grade", value.grade().letter());
        json.text("source", value.source());
        json.flag("stated", value.stated());
    }

    private void spread(Spread spread) {
        if (spread instanceof Spread.None) {
            json.text("kind", "none");
        } else if (spread instanceof Spread.Normal normal) {
            json.text("kind", "normal");
            json.exact("sigma", normal.sigma());
        } else if (spread instanceof Spread.LogNormal logNormal) {
            json.text("kind", "lognormal");
            json.exact("sigma_log", logNormal.sigmaLog());
        } else if (spread instanceof Spread.Uniform uniform) {
            json.text("kind", "uniform");
            json.exact("low", uniform.low());
            json.exact("high", uniform.high());
        } else if (spread instanceof Spread.Triangular triangular) {
            json.text("kind", "triangular");
            json.exact("low", triangular.low());
            json.exact("high", triangular.high());
        } else if (spread instanceof Spread.Mixture mixture) {
            json.text("kind", "mixture");
            json.list("parts", () -> {
                for (Spread.Mixture.Part part : mixture.parts()) {
                    json.object(() -> {
                        json.exact("weight_ratio", part.weight());
                        json.object("spread", () -> spread(part.spread()));
                    });
                }
            });
        } else if (spread instanceof Spread.Empirical seen) {
            json.text("kind", "empirical");
            json.list("values", () -> seen.values().forEach(json::exact));
        } else if (spread instanceof Spread.Fitted fitted) {
            json.text("kind", "fitted");
            json.text("query", fitted.query());
        } else {
            throw new AssertionError(spread);
        }
    }
}
