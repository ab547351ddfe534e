package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.RampBody;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Struck;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Sibling;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/** The jump seen from the side at true scale: cliff, ramp, both paths, a tick each second, the least clearance. */
public final class SideElevation {
    private static final double NEAR_UNTIL = 8;

    /** Farther from the take-off line than this an obstacle would seem to stand in the way where it does not (m). */
    private static final double OFF_PLANE = 60;

    /** Farther from rock than this at all of the first seconds, a flight starts in open air (m). */
    private static final double OPEN_AIR = 150;

    /** How much of the fall is shown before the throw (s). */
    private static final double BEFORE_THROW = 3;

    /** Which part of a flight is shown. */
    private enum Part {
        FIRST_SECONDS("Side elevation, first seconds"),
        FROM_THROW("Side elevation, throw to touchdown"),
        WHOLE("Side elevation");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    private final Stunt stunt;
    private final Flight flight;
    private final Terrain terrain;
    private final Optional<Clearance.Point> least;
    private final List<Sibling> siblings;
    private final Part part;
    private final boolean near;
    private final boolean openAir;
    private final double until;
    private final double from;

    private SideElevation(
            Stunt stunt, Flight flight, Terrain terrain, Clearance clearance, List<Sibling> siblings, Part part) {
        this.stunt = stunt;
        this.flight = flight;
        this.terrain = terrain;
        this.least = clearance.freefall();
        this.siblings = List.copyOf(siblings);
        this.part = part;
        this.near = part == Part.FIRST_SECONDS;
        this.openAir = startsInOpenAir(clearance);
        this.until = near
                ? Math.min(NEAR_UNTIL, flight.performer().end())
                : flight.performer().end();
        this.from = switch (part) {
            case FIRST_SECONDS -> Math.max(-1.5, flight.performer().start());
            case FROM_THROW -> Math.max(0, thrown(flight) - BEFORE_THROW);
            case WHOLE -> flight.performer().start();
        };
    }

    private static double thrown(Flight flight) {
        return flight.first(FlightEvent.Throw.class).map(FlightEvent::time).orElse(0.0);
    }

    /** Whether the first seconds are far from everything, so that a picture of them shows nothing but air. */
    static boolean startsInOpenAir(Clearance clearance) {
        return clearance.profile().stream()
                .filter(point -> point.time() <= NEAR_UNTIL)
                .allMatch(point -> point.distance() > OPEN_AIR);
    }

    /**
     * The ramp and the first eight seconds: how near is the wall?
     *
     * @param clearance of the flight; its least distance is drawn
     * @param siblings flights in which one thing goes wrong, drawn thin; may be none
     */
    public static Drawing near(
            Stunt stunt, Flight flight, Terrain terrain, Clearance clearance, List<Sibling> siblings, Page page) {
        return new SideElevation(stunt, flight, terrain, clearance, siblings, Part.FIRST_SECONDS).draw(page);
    }

    /**
     * From the start of the run-up to the landing: where does it go?
     *
     * @param clearance of the flight; its least distance is drawn
     * @param siblings flights in which one thing goes wrong, drawn thin; may be none
     */
    public static Drawing whole(
            Stunt stunt, Flight flight, Terrain terrain, Clearance clearance, List<Sibling> siblings, Page page) {
        return new SideElevation(stunt, flight, terrain, clearance, siblings, Part.WHOLE).draw(page);
    }

    /**
     * From just before the throw to the ground: what a jump out of open air is looked at for.
     *
     * @param clearance of the flight
     */
    public static Drawing fromThrow(Stunt stunt, Flight flight, Terrain terrain, Clearance clearance, Page page) {
        return new SideElevation(stunt, flight, terrain, clearance, List.of(), Part.FROM_THROW).draw(page);
    }

    private Drawing draw(Page page) {
        return draw(page, page);
    }

    /** A flat flight gets a lower page rather than much rock under it. */
    private Drawing draw(Page page, Page asked) {
        String plane = "Side elevation along " + stunt.frame().heading()
                + ", true scale. Ground cut along the take-off line; paths seen square to it.";
        Sheet sheet = new Sheet(page, stunt, part.title, sentence(), plane);
        Frame room = sheet.room();
        double left = page.narrow() ? 38 : 48;
        Frame plot = room.inset(left, 20, page.narrow() ? 8 : 52, page.narrow() ? 22 : 40);
        View side = View.elevation(stunt.frame().heading());
        View.Span span = span(side, page.narrow());
        double scale = Math.min(plot.width() / span.width(), plot.height() / span.height());
        double spare = Math.max(0, plot.height() - Math.max(0.4 * plot.height(), scale * span.height()));
        if (spare > 1 && page.equals(asked)) {
            return draw(new Page(page.width(), Math.ceil(page.height() - spare)), page);
        }
        View view = side.fitted(plot, span, near ? 0.15 : 0.4);
        new ElevationPlot(sheet, plot, view).draw(this);
        return sheet.done();
    }

    private String sentence() {
        if (near && hasClearance()) {
            Clearance.Point point = least.orElseThrow();
            String thing = point.struck().kind() == Struck.Kind.OBSTACLE ? point.nearest() : "the rock";
            return "Nearest to " + thing + ", less its error: " + Measure.LENGTH.pair(point.judged()) + ", "
                    + Measure.TIME.text(point.time(), 1) + " after T0.";
        }
        Outcome outcome = flight.outcome();
        Vector3D end = flight.performer().placeAt(flight.performer().end());
        double out = StrictMath.hypot(end.getX(), end.getY());
        String words = Character.toUpperCase(outcome.words().charAt(0))
                + outcome.words().substring(1);
        double time = flight.performer().end();
        String height = Math.abs(end.getZ()) < 0.5
                ? "level with the "
                : Measure.LENGTH.pair(Math.abs(end.getZ()), 0) + (end.getZ() < 0 ? " below the " : " above the ");
        return words + " " + Measure.TIME.text(time, time < 10 ? 1 : 0) + " after T0: " + height + origin() + ", "
                + Measure.LENGTH.pair(out, 0) + " out.";
    }

    private View.Span span(View side, boolean narrow) {
        View.Span span = new View.Span(side);
        flight.bodies().values().forEach(path -> {
            double end = near ? Math.min(until, path.end()) : path.end();
            for (double t = Math.max(from, path.start()); t <= end; t += 0.1) {
                span.include(path.placeAt(t));
            }
            span.include(path.placeAt(end));
        });
        if (part != Part.FROM_THROW) {
            span.include(0, 0);
        }
        if (near && hasClearance()) {
            span.include(least.orElseThrow().to());
        } else if (!near && !stunt.zones().isEmpty()) {
            span.include(stunt.landingZone().centre());
        }
        span.grow(0.05, 4);
        if (near) {
            span.headroom(0.07);
        } else {
            span.footroom(narrow ? 0.12 : 0.03);
        }
        return span;
    }

    Stunt stunt() {
        return stunt;
    }

    Flight flight() {
        return flight;
    }

    Terrain terrain() {
        return terrain;
    }

    /** Where the performer is nearest to the rock in the fall. */
    Clearance.Point least() {
        return least.orElseThrow();
    }

    List<Sibling> siblings() {
        return siblings;
    }

    boolean isNear() {
        return near;
    }

    double until() {
        return until;
    }

    /** A distance to rock says something where a parachute opens above it; a jump that is ridden out ends on the ground. */
    boolean hasClearance() {
        return least.isPresent() && !openAir && stunt.plan().has(Phase.Deployment.class);
    }

    /** Whether the rider stays on the vehicle. */
    boolean isRiddenOut() {
        return flight.vehicle().isPresent() && !stunt.plan().has(Phase.Separation.class);
    }

    /** What heights and distances are counted from. */
    String origin() {
        return hasRamp() ? "lip" : "exit";
    }

    boolean hasRamp() {
        return stunt.plan().has(Phase.Ramp.class);
    }

    RampBody ramp() {
        return RampBody.of(stunt.inputs(), stunt.frame().heading());
    }

    /** Obstacles near enough to the plane of the picture to belong into it. */
    List<Obstacle> obstacles() {
        return stunt.obstacles().stream()
                .filter(o -> Math.abs(stunt.frame().toStunt(o.foot()).getY()) <= OFF_PLANE + o.radius())
                .toList();
    }

    /** When the canopy flies; after the end of the flight if it never does. */
    double open() {
        return flight.first(FlightEvent.OpenCanopy.class).map(FlightEvent::time).orElse(Double.POSITIVE_INFINITY);
    }

    /** Whole seconds that get a tick: each one in the fall, each tenth one under canopy where the whole flight is shown. */
    List<Double> seconds(Trajectory path, double scale) {
        List<Double> seconds = new ArrayList<>();
        double fallen = path.placeAt(Math.min(open(), until)).getNorm() * scale;
        double every = fallen > 5 * Math.min(open(), until) ? 1 : 10;
        for (double t = 1; t <= Math.min(until, path.end()); t++) {
            if (near || t <= open() && t % every == 0 || t % (until - open() > 90 ? 10 : 5) == 0) {
                seconds.add(t);
            }
        }
        return seconds;
    }

    /** Seconds between two ticks with words where the whole flight is shown. */
    double labelledEvery() {
        return until - open() > 90 ? 30 : until > 30 ? 10 : 1;
    }

    String vehicleName() {
        return stunt.vehicle() == null ? "vehicle" : stunt.vehicle().name();
    }

    List<Milestone> milestones() {
        return Milestone.of(flight).stream()
                .filter(m -> m.time() <= until + 1e-9 && (part != Part.FROM_THROW || m.time() >= from))
                .filter(m -> near || m.weight() != 5)
                .toList();
    }
}
