package org.reckoner.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.EmbeddedRungeKuttaIntegrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.jspecify.annotations.Nullable;
import org.reckoner.dynamics.Block;
import org.reckoner.dynamics.Crossing;
import org.reckoner.dynamics.Itinerary;
import org.reckoner.dynamics.Leg;
import org.reckoner.dynamics.PhaseModel;
import org.reckoner.dynamics.Way;
import org.reckoner.environment.Gust;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.PhaseSpan;

/** One flight under way: goes from leg to leg, and writes down what happens. */
final class Run {
    /** Steps shorter than this mean that the equations cannot be followed (s). */
    private static final double LEAST_STEP = 1e-10;

    /** Below this relative tolerance eighth order pays, above it fifth (1). */
    private static final double HIGH_ORDER_BELOW = 1e-7;

    private final Itinerary itinerary;
    private final Accuracy accuracy;
    private final KnotWriter knots;
    private final List<FlightEvent> events = new ArrayList<>();
    private final List<PhaseSpan> spans = new ArrayList<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private @Nullable Outcome outcome;
    private int steps;
    private int evaluations;
    private int checks;
    private double energyError;

    /** A leg that is still to be flown, with its first state in lane 0. */
    private record Pending(int leg, Block block) {}

    Run(Itinerary itinerary, Accuracy accuracy) {
        this.itinerary = itinerary;
        this.accuracy = accuracy;
        this.knots = new KnotWriter(itinerary.block(KnotWriter.width()), accuracy.knots());
    }

    Flight fly(double[] numbers, Gust gust) {
        Block start = itinerary.block(LegEquations.LANES);
        itinerary.start(start, 0, numbers, gust);
        knots.begin(start);
        pending.add(new Pending(itinerary.first(), start));
        if (!itinerary.onRamp()) {
            events.add(itinerary.exit(start, 0));
        }
        while (!pending.isEmpty()) {
            Pending next = pending.remove();
            new LegRun(next.leg, next.block).fly();
        }
        events.sort(Comparator.comparingDouble(FlightEvent::time));
        Outcome ended = outcome == null ? new Outcome.StillFlying(accuracy.longest()) : outcome;
        return new Flight(
                knots.finish(), events, spans, ended, new Flight.Effort(steps, evaluations, checks, energyError));
    }

    /** One leg, from its entry until it ends, with as many segments as its own changes make. */
    private final class LegRun {
        private final int index;
        private final Leg leg;
        private final PhaseModel model;
        private final Block block;
        private final LegEquations equations;
        private final EmbeddedRungeKuttaIntegrator integrator;
        private final Stride stride;
        private final List<WayDetector> detectors = new ArrayList<>();
        private @Nullable Way taken;
        private @Nullable Way justTaken;
        private double spanStart;
        private boolean ramp;

        LegRun(int index, Block block) {
            this.index = index;
            this.leg = itinerary.leg(index);
            this.model = leg.model();
            this.block = block;
            for (int i = 1; i < LegEquations.LANES; i++) {
                block.copyLane(block, 0, i);
            }
            block.lanes(LegEquations.LANES);
            this.equations = new LegEquations(model, block);
            double[] absolute = new double[model.columns()];
            double[] relative = new double[model.columns()];
            Arrays.fill(absolute, accuracy.absolute());
            Arrays.fill(relative, accuracy.relative());
            this.integrator = accuracy.relative() < HIGH_ORDER_BELOW
                    ? new DormandPrince853Integrator(LEAST_STEP, model.maxStep(), absolute, relative)
                    : new DormandPrince54Integrator(LEAST_STEP, model.maxStep(), absolute, relative);
            integrator.addStepHandler(this::step);
            this.stride = new Stride(model.maxStep());
            this.spanStart = block.time()[0];
            for (Way way : leg.ways()) {
                if (way.crossing() instanceof Crossing.Where where) {
                    detectors.add(new WayDetector(way, where, equations, block, this::take));
                }
            }
        }

        void fly() {
            try {
                equations.evaluate();
                boolean going = true;
                while (going) {
                    going = segment();
                }
            } catch (OutsideTerrainException outside) {
                knots.flush(model, block);
                if (leg.body() == BodyName.PERFORMER) {
                    outcome = new Outcome.LeftTerrain(String.valueOf(outside.getMessage()));
                }
            }
            evaluations += equations.evaluations();
            detectors.forEach(detector -> checks += detector.checks());
            closeSpan(block.time()[0]);
        }

        private void closeSpan(double end) {
            String phase = ramp ? "ramp" : model.phase();
            if (end > spanStart) {
                spans.add(new PhaseSpan(leg.body(), phase, spanStart, end));
            }
        }

        /** Flies until something ends the leg or changes it; tells whether the leg goes on. */
        private boolean segment() {
            taken = null;
            double energy = model.energy(block, 0);
            double work = model.work(block, 0);
            double start = block.time()[0];
            double[] y = equations.state();
            knots.add(model, block, start, y);
            Way atOnce = atOnce();
            if (atOnce != null) {
                knots.flush(model, block);
                return follow(atOnce);
            }
            Way timed = soonest();
            double end = timed == null ? accuracy.longest() : Math.min(timeOf(timed), accuracy.longest());
            if (end - start > LEAST_STEP * 10) {
                integrate(start, y, end);
            }
            knots.flush(model, block);
            checkEnergy(energy, work);
            if (taken != null) {
                return follow(taken);
            }
            return timed != null && timeOf(timed) <= accuracy.longest() && follow(timed);
        }

        @SuppressWarnings("ReferenceEquality") // which crossing it was, not one that looks the same
        private void integrate(double start, double[] y, double end) {
            integrator.clearEventDetectors();
            integrator.setInitialStepSize(stride.begin(end - start));
            for (WayDetector detector : detectors) {
                // A crossing just taken lies at zero: it counts again only once it has come away from there.
                boolean resting = justTaken != null && detector.way() == justTaken && Math.abs(detector.now()) < 1e-6;
                if (!resting) {
                    integrator.addEventDetector(detector);
                }
            }
            ODEStateAndDerivative last = integrator.integrate(equations, new ODEState(start, y), end);
            equations.set(last.getTime(), last.getPrimaryState());
            equations.evaluate();
        }

        private void step(ODEStateInterpolator interpolator) {
            double h = interpolator.getCurrentState().getTime()
                    - interpolator.getPreviousState().getTime();
            if (h > 0) {
                steps++;
                knots.addStep(model, block, interpolator);
                stride.accepted(h);
            }
        }

        private void take(Way way) {
            if (way.ends()) {
                taken = way;
            } else {
                events.addAll(way.note().events(block, 0));
            }
        }

        private @Nullable Way atOnce() {
            for (WayDetector detector : detectors) {
                if (detector.takenAtOnce()) {
                    return detector.way();
                }
            }
            return null;
        }

        private @Nullable Way soonest() {
            Way soonest = null;
            for (Way way : leg.ways()) {
                if (way.crossing() instanceof Crossing.AtTime
                        && timeOf(way) < (soonest == null ? Double.POSITIVE_INFINITY : timeOf(soonest))) {
                    soonest = way;
                }
            }
            return soonest;
        }

        private double timeOf(Way way) {
            return ((Crossing.AtTime) way.crossing()).time(block, 0);
        }

        private void checkEnergy(double energyBefore, double workBefore) {
            double change = model.energy(block, 0) - energyBefore - (model.work(block, 0) - workBefore);
            double scale = Math.max(Math.abs(energyBefore), 100);
            if (!Double.isNaN(change)) {
                energyError = Math.max(energyError, Math.abs(change) / scale);
            }
        }

        /** Notes what happened and enters what follows; tells whether this leg goes on. */
        private boolean follow(Way way) {
            justTaken = way;
            List<FlightEvent> noted = way.note().events(block, 0);
            events.addAll(noted);
            splitSpan(noted);
            if (way.ending() != null) {
                outcome = way.ending().outcome(block, 0);
            }
            if (way.entries().size() == 1 && way.entries().get(0).leg() == index) {
                itinerary.enter(way.entries().get(0), block, 0, block, 0);
                for (int i = 1; i < LegEquations.LANES; i++) {
                    block.copyLane(block, 0, i);
                }
                return true;
            }
            double now = block.time()[0];
            for (Way.Entry entry : way.entries()) {
                Block next = itinerary.block(LegEquations.LANES);
                itinerary.enter(entry, block, 0, next, 0);
                pending.add(new Pending(entry.leg(), next));
                if (next.time()[0] == 0 && now > 0) {
                    zero(now);
                }
            }
            return false;
        }

        /** The ramp begins where the curve does, within one leg. */
        private void splitSpan(List<FlightEvent> noted) {
            for (FlightEvent event : noted) {
                if (event instanceof FlightEvent.Ride ride && ride.mark() == FlightEvent.RideMark.TRANSITION) {
                    closeSpan(ride.time());
                    ramp = true;
                    spanStart = ride.time();
                }
            }
        }

        /** T0 is now: everything noted so far happened before it. */
        private void zero(double now) {
            block.time()[0] = 0;
            spanStart -= now;
            knots.zero(now);
            for (int k = 0; k < events.size(); k++) {
                events.set(k, events.get(k).at(events.get(k).time() - now));
            }
            for (int k = 0; k < spans.size(); k++) {
                PhaseSpan span = spans.get(k);
                spans.set(k, new PhaseSpan(span.body(), span.phase(), span.start() - now, span.end() - now));
            }
        }
    }
}
