package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Prediction;

/** The flight as a table: a line for every event, the second unit system under it. */
final class TimelineText {
    private TimelineText() {}

    static List<String> of(Prediction prediction, TerminalStyle style) {
        List<String> out = new ArrayList<>();
        out.add("");
        out.add(style.bold("Timeline"));
        TerminalTable table = new TerminalTable(NUMBERS, WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS);
        table.muted("T0 +", "", "AGL", "MSL", "drop", "out", "speed", "rock");
        table.muted("s", "", "m", "m", "m", "m", "m/s", "m");
        table.muted("", "", "ft", "ft", "ft", "ft", "mph", "ft");
        List<FlightEvent> events = prediction.flight().events();
        for (int k = 0; k < events.size(); k++) {
            if (!repeats(events, k)) {
                row(table, prediction, events.get(k));
            }
        }
        out.addAll(table.lines(style));
        out.add(style.muted(
                style.show("drop: below the lip. out: level distance. rock: nearest, from skin or canopy;")));
        out.add(style.muted(
                style.show("the clearance figures count from 2 s after T0 and take the terrain error off.")));
        return out;
    }

    /** One meeting of the pair with the ground is two events and one line. */
    private static boolean repeats(List<FlightEvent> events, int k) {
        return k > 0
                && events.get(k) instanceof FlightEvent.Contact now
                && events.get(k - 1) instanceof FlightEvent.Contact before
                && now.time() == before.time();
    }

    private static void row(TerminalTable table, Prediction prediction, FlightEvent event) {
        Trajectory path = event.body() == BodyName.VEHICLE
                ? prediction.flight().vehicle().orElseThrow()
                : prediction.flight().performer();
        Terrain terrain = prediction.conditions().terrain();
        Vector3D place = path.placeAt(event.time());
        double agl = place.getZ() - terrain.groundBelow(place.getX(), place.getY(), place.getZ());
        double msl = prediction.stunt().frame().heightMsl(place.getX(), place.getY(), place.getZ());
        double below = prediction.stunt().frame().lipHeightMsl() - msl;
        double out = Math.sqrt(place.getX() * place.getX() + place.getY() * place.getY());
        double speed = path.velocityAt(event.time()).getNorm();
        @Nullable
        Double rock = event.body() == BodyName.PERFORMER ? toRock(prediction.clearance(), event.time()) : null;
        table.row(
                Figures.fixed(event.time(), 2),
                event.words(),
                Figures.fixed(agl, 0),
                Figures.fixed(msl, 0),
                Figures.fixed(below, 0),
                Figures.fixed(out, 0),
                Figures.fixed(speed, 1),
                rock == null ? "" : Figures.fixed(rock, 0));
        table.muted(
                "",
                "",
                Figures.fixed(Measure.LENGTH.second(agl), 0),
                Figures.fixed(Measure.LENGTH.second(msl), 0),
                Figures.fixed(Measure.LENGTH.second(below), 0),
                Figures.fixed(Measure.LENGTH.second(out), 0),
                Figures.fixed(Measure.SPEED.second(speed), 0),
                rock == null ? "" : Figures.fixed(Measure.LENGTH.second(rock), 0));
    }

    private static @Nullable Double toRock(Clearance clearance, double time) {
        Clearance.Point nearest = null;
        for (Clearance.Point point : clearance.profile()) {
            if (nearest == null || Math.abs(point.time() - time) < Math.abs(nearest.time() - time)) {
                nearest = point;
            }
        }
        return nearest == null || time < 0 ? null : Math.max(nearest.distance(), 0);
    }
}
