package org.reckoner.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.PushOff;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.Calm;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.FlatTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.flight.Flight;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.numeric.KeyedRandom;
import org.reckoner.simulation.Accuracy;
import org.reckoner.simulation.Simulator;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Slider;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Vehicle;
import org.reckoner.stunt.Zone;

/** The push-off of rider and machine: what it must leave unchanged. */
final class SeparationBench implements Bench {
    /** How long the two are followed after T0 (s). */
    private static final double FOLLOWED = 4;

    @Override
    public String name() {
        return "separation";
    }

    @Override
    public String meaning() {
        return "the push-off of rider and machine, for random pairs, and one whole jump off a ramp in a vacuum";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("seed", Dimension.ONE, "of the random pairs; 1 unless stated"),
                new Word("count", Dimension.ONE, "of the random pairs; 1000 unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("momentum error", Dimension.ONE, "greatest change of the linear momentum over its size"),
                new Word(
                        "spin error",
                        Dimension.ONE,
                        "greatest change of the angular momentum about the common centre, orbit and spin of both bodies, over the sum of its parts' sizes"),
                new Word(
                        "push error",
                        Dimension.ONE,
                        "greatest error of the speed of one body relative to the other that the push adds, as a share"),
                new Word(
                        "centre error",
                        Dimension.LENGTH,
                        "greatest distance of the common centre from its parabola, four seconds after the lip of a ramp in a vacuum"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of();
    }

    @Override
    public Answers run(Settings settings) {
        long seed = (long) settings.number("seed", Dimension.ONE, 1);
        int count = (int) settings.number("count", Dimension.ONE, 1000);
        return (question, moment) -> switch (question) {
            case "momentum error" -> greatest(seed, count, SeparationBench::momentumError);
            case "spin error" -> greatest(seed, count, SeparationBench::spinError);
            case "push error" -> greatest(seed, count, SeparationBench::pushError);
            default -> centreError();
        };
    }

    /** A pair before and after its push. */
    private record Pushed(PushOff.Moving rider, PushOff.Moving machine, PushOff after) {}

    private static double greatest(long seed, int count, ToDoubleFunction<Pushed> error) {
        double greatest = 0;
        for (long k = 0; k < count; k++) {
            PushOff.Moving rider = body(seed, k, "rider", 60, 130, 3, 20);
            PushOff.Moving machine = body(seed, k, "machine", 80, 220, 15, 60);
            PushOff after = PushOff.of(
                    rider,
                    machine,
                    draw(seed, k, "push", 0.5, 4),
                    draw(seed, k, "elevation", -1.5, 3),
                    draw(seed, k, "offset", -0.5, 0.5));
            greatest = Math.max(greatest, error.applyAsDouble(new Pushed(rider, machine, after)));
        }
        return greatest;
    }

    private static PushOff.Moving body(
            long seed, long k, String who, double light, double heavy, double slim, double thick) {
        return new PushOff.Moving(
                draw(seed, k, who + " mass", light, heavy),
                draw(seed, k, who + " inertia", slim, thick),
                draw(seed, k, who + " out", -2, 2),
                draw(seed, k, who + " up", -2, 2),
                draw(seed, k, who + " out speed", 5, 40),
                draw(seed, k, who + " up speed", -20, 20),
                draw(seed, k, who + " spin", -5, 5));
    }

    private static double draw(long seed, long k, String name, double low, double high) {
        return low + (high - low) * KeyedRandom.uniform(seed, k, name);
    }

    private static double momentumError(Pushed p) {
        double mr = p.rider.mass();
        double mm = p.machine.mass();
        double out = mr * (p.after.rider().outSpeed() - p.rider.outSpeed())
                + mm * (p.after.vehicle().outSpeed() - p.machine.outSpeed());
        double up = mr * (p.after.rider().upSpeed() - p.rider.upSpeed())
                + mm * (p.after.vehicle().upSpeed() - p.machine.upSpeed());
        double size = mr * length(p.rider.outSpeed(), p.rider.upSpeed())
                + mm * length(p.machine.outSpeed(), p.machine.upSpeed());
        return length(out, up) / size;
    }

    private static double spinError(Pushed p) {
        double before = spin(p.rider, p.rider, p.machine) + spin(p.machine, p.rider, p.machine);
        double after = spin(p.after.rider(), p.rider, p.machine) + spin(p.after.vehicle(), p.rider, p.machine);
        double size = Math.abs(spin(p.rider, p.rider, p.machine)) + Math.abs(spin(p.machine, p.rider, p.machine));
        return Math.abs(after - before) / size;
    }

    /** Angular momentum of one body about the common centre of the pair as it was. */
    private static double spin(PushOff.Moving body, PushOff.Moving a, PushOff.Moving b) {
        double share = a.mass() / (a.mass() + b.mass());
        double out = share * a.out() + (1 - share) * b.out();
        double up = share * a.up() + (1 - share) * b.up();
        return body.mass() * ((body.out() - out) * body.upSpeed() - (body.up() - up) * body.outSpeed())
                + body.inertia() * body.spin();
    }

    private static double pushError(Pushed p) {
        double out =
                p.after.rider().outSpeed() - p.after.vehicle().outSpeed() - p.rider.outSpeed() + p.machine.outSpeed();
        double up = p.after.rider().upSpeed() - p.after.vehicle().upSpeed() - p.rider.upSpeed() + p.machine.upSpeed();
        return Math.abs(length(out, up) / p.after.relativeSpeed() - 1);
    }

    private static double length(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    private static double centreError() throws NoAnswerException {
        Stunt stunt = jump();
        Gravity gravity = Gravity.constant(Gravity.STANDARD);
        Conditions vacuum =
                new Conditions(new FlatTerrain(-2_000), Atmosphere.constant(0).compile(), new Calm(), gravity);
        Accuracy accuracy = Accuracy.REFERENCE.until(60);
        Flight flight = new Simulator(accuracy).fly(stunt, vacuum);
        Trajectory rider = flight.performer();
        Trajectory machine = flight.vehicle().orElse(null);
        if (machine == null || !machine.covers(FOLLOWED) || !rider.covers(FOLLOWED)) {
            throw new NoAnswerException("the pair is not followed for " + FOLLOWED + " s");
        }
        double share = stunt.inputs().centre(Input.PERFORMER_MASS)
                / (stunt.inputs().centre(Input.PERFORMER_MASS) + stunt.inputs().centre(Input.VEHICLE_MASS));
        Vector3D place = new Vector3D(share, rider.placeAt(0), 1 - share, machine.placeAt(0));
        Vector3D velocity = new Vector3D(share, rider.velocityAt(0), 1 - share, machine.velocityAt(0));
        double greatest = 0;
        for (int k = 1; k <= 400; k++) {
            double t = FOLLOWED * k / 400;
            Vector3D parabola =
                    place.add(velocity.scalarMultiply(t)).add(new Vector3D(0, 0, -0.5 * Gravity.STANDARD * t * t));
            Vector3D centre = new Vector3D(share, rider.placeAt(t), 1 - share, machine.placeAt(t));
            greatest = Math.max(greatest, centre.distance(parabola));
        }
        return greatest;
    }

    /** A jump whose machine coasts up the ramp, since an engine has no power in a vacuum. */
    private static Stunt jump() {
        double heading = 1;
        SiteFrame frame = new SiteFrame(new GeodeticPoint(1, 0, 2_000), 0, new Bearing(heading));
        Vehicle vehicle = new Vehicle(
                "any",
                List.of(new Vehicle.TorquePoint(500, 20), new Vehicle.TorquePoint(1_300, 20)),
                3,
                List.of(2.0, 1.0),
                3.7,
                "made up for this case",
                Grade.JUDGEMENT);
        Plan plan = new Plan(
                List.of(
                        new Phase.RunUp(Throttle.HOLD_SPEED),
                        new Phase.Ramp(Throttle.CLOSED),
                        new Phase.Airborne(Throttle.CLOSED),
                        new Phase.Separation(),
                        new Phase.Freefall(List.of(new Phase.PostureStep(Posture.TRACK, 0, heading))),
                        new Phase.Landing()),
                List.of());
        Inputs inputs = Inputs.standard()
                .with(Input.START_SPEED, 25)
                .with(Input.RUN_UP_LENGTH, 5)
                .with(Input.PUSH_OFFSET, 0.1);
        List<Zone> zones = List.of(new Zone("floor", Vector3D.ZERO, 1, false));
        return new Stunt(
                "vacuum", true, frame, Vector3D.ZERO, zones, List.of(), vehicle, Slider.UP, plan, List.of(), inputs);
    }
}
