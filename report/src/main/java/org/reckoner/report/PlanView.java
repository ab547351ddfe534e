package org.reckoner.report;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.Bearing;
import org.reckoner.prediction.RunOut;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** The jump seen from above on a map: where it goes, where it lands, where the vehicle ends, how the wind blows. */
public final class PlanView {
    private final Stunt stunt;
    private final Flight flight;
    private final Terrain terrain;
    private final List<WindAt> winds;
    private final Optional<RunOut> runOut;

    private PlanView(Stunt stunt, Flight flight, Terrain terrain, List<WindAt> winds, Optional<RunOut> runOut) {
        this.runOut = runOut;
        this.stunt = stunt;
        this.flight = flight;
        this.terrain = terrain;
        this.winds = List.copyOf(winds);
    }

    /**
     * The map.
     *
     * @param winds drawn as arrows
     * @param runOut where the vehicle can get to after its impact, if it flies alone
     */
    public static Drawing draw(
            Stunt stunt, Flight flight, Terrain terrain, List<WindAt> winds, Optional<RunOut> runOut, Page page) {
        return new PlanView(stunt, flight, terrain, winds, runOut).draw(page, page);
    }

    /** A long narrow flight gets a lower page. */
    private Drawing draw(Page page, Page asked) {
        View.Span span = span();
        Frame guess = new Sheet(page, stunt, "Plan view", sentence(), note(50)).room();
        double spare = guess.height()
                - Math.max(0.6 * guess.height(), span.height() * Math.min(guess.width() / span.width(), 1e9));
        if (spare > 1 && page.equals(asked)) {
            return draw(new Page(page.width(), Math.ceil(page.height() - spare)), page);
        }
        View first = View.plan().fitted(guess, span, 0.5);
        double interval = new Relief(terrain, stunt.frame(), first, guess).interval();
        Sheet sheet = new Sheet(page, stunt, "Plan view", sentence(), note(interval));
        View view = View.plan().fitted(sheet.room(), span, 0.5);
        new PlanPlot(sheet, sheet.room(), view).draw(this);
        return sheet.done();
    }

    private String note(double interval) {
        String lines = interval > 0
                ? "Contours each " + Figures.with(interval, 0, "m") + ", heights in m MSL. "
                : "Level ground. ";
        return "Plan, true north up. " + lines + (isCalm() ? "No wind." : "Wind arrows point where the air goes.");
    }

    private String sentence() {
        Trajectory path = flight.performer();
        Vector3D end = path.placeAt(path.end());
        double out = StrictMath.hypot(end.getX(), end.getY());
        String from = stunt.plan().has(Phase.Ramp.class) ? "the lip" : "the exit";
        String where = Measure.LENGTH.pair(out, 0) + " from " + from
                + (out > 0.5
                        ? " on "
                                + Figures.compass(
                                        Bearing.toward(end.getX(), end.getY()).angle())
                        : "") + ".";
        Outcome outcome = flight.outcome();
        if (outcome instanceof Outcome.Landed && !stunt.zones().isEmpty()) {
            Zone zone = stunt.landingZone();
            double off = StrictMath.hypot(
                    end.getX() - zone.centre().getX(),
                    end.getY() - zone.centre().getY());
            return "Touches down " + Measure.LENGTH.pair(off) + " from the middle of " + zone.name() + ", " + where;
        }
        String words = outcome.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ", " + where;
    }

    private View.Span span() {
        View.Span span = new View.Span(View.plan());
        span.include(Vector3D.ZERO);
        for (Trajectory path : flight.bodies().values()) {
            for (double t = path.start(); t < path.end(); t += 0.2) {
                span.include(path.placeAt(t));
            }
            span.include(path.placeAt(path.end()));
        }
        for (Zone zone : stunt.zones()) {
            double x = zone.centre().getX();
            double y = zone.centre().getY();
            span.include(x - zone.radius(), y - zone.radius());
            span.include(x + zone.radius(), y + zone.radius());
        }
        for (Obstacle obstacle : stunt.obstacles()) {
            span.include(obstacle.foot());
        }
        span.grow(0.09, 6);
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

    /** Where the vehicle can get to; nothing where it carries its rider to the end. */
    Optional<RunOut> runOut() {
        return isRiddenOut() ? Optional.empty() : runOut;
    }

    List<WindAt> winds() {
        return winds;
    }

    boolean isCalm() {
        return winds.stream().allMatch(wind -> wind.speed() < 0.05);
    }

    double open() {
        return flight.first(FlightEvent.OpenCanopy.class).map(FlightEvent::time).orElse(Double.POSITIVE_INFINITY);
    }

    boolean isRiddenOut() {
        return flight.vehicle().isPresent() && !stunt.plan().has(Phase.Separation.class);
    }

    String vehicleName() {
        return stunt.vehicle() == null ? "vehicle" : stunt.vehicle().name();
    }
}
