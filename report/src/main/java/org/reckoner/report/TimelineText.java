package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Prediction;

/** The flight as a table: when, how high, how far out, how fast, how near to rock, in both unit systems. */
final class TimelineText {
    private TimelineText() {}

    static void write(Prediction prediction, TerminalPage page, boolean full) {
        List<FlightEvent> events = prediction.flight().events();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < events.size(); k++) {
            if (!repeats(events, k) && (full || isTurningPoint(events.get(k)))) {
                rows.add(Row.of(prediction, events.get(k)));
            }
        }
        page.head("Timeline", full ? "" : "every event: --full");
        page.table(full ? twoLines(rows) : oneLine(rows));
        page.note("AGL: over the ground straight below, which jumps at edges. Rock: any direction.");
        if (full) {
            page.note("MSL: above mean sea level. Drop: below the lip. Out: level distance. Rock: from skin or canopy;"
                    + " the clearance figures count from 2 s after T0 and take the terrain error off.");
        }
    }

    /** The events by which a person tells the flight. */
    private static boolean isTurningPoint(FlightEvent event) {
        if (event instanceof FlightEvent.Ride ride) {
            return ride.mark() == FlightEvent.RideMark.COMMIT || ride.mark() == FlightEvent.RideMark.ENGINE_CUT;
        }
        if (event instanceof FlightEvent.Pilot pilot) {
            return pilot.mark() == FlightEvent.PilotMark.FINAL;
        }
        return !(event instanceof FlightEvent.GearShift
                || event instanceof FlightEvent.PinsOpen
                || event instanceof FlightEvent.LineStretch
                || event instanceof FlightEvent.PostureChange);
    }

    /** Metric and the second system side by side. */
    private static TerminalTable oneLine(List<Row> rows) {
        TerminalTable.Align[] aligns = new TerminalTable.Align[12];
        Arrays.fill(aligns, NUMBERS);
        aligns[1] = WORDS;
        TerminalTable table = new TerminalTable(aligns).close(3, 5, 7, 9, 11);
        table.muted("", "", "AGL", "", "MSL", "", "out", "", "speed", "", "rock", "");
        table.muted("T0 + s", "", "m", "ft", "m", "ft", "m", "ft", "m/s", "mph", "m", "ft");
        for (Row row : rows) {
            table.row(
                    Figures.fixed(row.time, 2),
                    row.brief(),
                    metres(row.agl),
                    narrow(feet(row.agl)),
                    metres(row.msl),
                    narrow(feet(row.msl)),
                    metres(row.out),
                    narrow(feet(row.out)),
                    Figures.fixed(row.speed, 1),
                    Figures.fixed(Measure.SPEED.second(row.speed), 0),
                    row.rock == null ? "" : metres(row.rock),
                    row.rock == null ? "" : narrow(feet(row.rock)));
        }
        return table;
    }

    private static String narrow(String number) {
        return number.replace(String.valueOf(Figures.THIN_SPACE), "");
    }

    /** The second system under the metric one, with room for the drop. */
    private static TerminalTable twoLines(List<Row> rows) {
        TerminalTable table = new TerminalTable(NUMBERS, WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS);
        table.muted("T0 +", "", "AGL", "MSL", "drop", "out", "speed", "rock");
        table.muted("s", "", "m", "m", "m", "m", "m/s", "m");
        table.muted("", "", "ft", "ft", "ft", "ft", "mph", "ft");
        for (Row row : rows) {
            table.row(
                    Figures.fixed(row.time, 2),
                    row.words,
                    metres(row.agl),
                    metres(row.msl),
                    metres(row.drop),
                    metres(row.out),
                    Figures.fixed(row.speed, 1),
                    row.rock == null ? "" : metres(row.rock));
            table.muted(
                    "",
                    "",
                    feet(row.agl),
                    feet(row.msl),
                    feet(row.drop),
                    feet(row.out),
                    Figures.fixed(Measure.SPEED.second(row.speed), 0),
                    row.rock == null ? "" : feet(row.rock));
        }
        return table;
    }

    private static String metres(double length) {
        return Figures.fixed(length, 0);
    }

    private static String feet(double length) {
        return Figures.fixed(Measure.LENGTH.second(length), 0);
    }

    /** One meeting of the pair with the ground is two events and one line. */
    private static boolean repeats(List<FlightEvent> events, int k) {
        return k > 0
                && events.get(k) instanceof FlightEvent.Contact now
                && events.get(k - 1) instanceof FlightEvent.Contact before
                && now.time() == before.time();
    }

    /** What a line of the table says of an event. */
    private record Row(
            double time,
            String words,
            double agl,
            double msl,
            double drop,
            double out,
            double speed,
            @Nullable Double rock) {
        /** The words, so short that both unit systems fit beside them. */
        String brief() {
            return time == 0 && words.contains("wheel")
                    ? "T0: rear wheel off"
                    : words.replace(" the ", " ").replaceFirst("^(last turn),.*", "$1");
        }

        static Row of(Prediction prediction, FlightEvent event) {
            Trajectory path = event.body() == BodyName.VEHICLE
                    ? prediction.flight().vehicle().orElseThrow()
                    : prediction.flight().performer();
            Terrain terrain = prediction.conditions().terrain();
            Vector3D place = path.placeAt(event.time());
            double msl = prediction.stunt().frame().heightMsl(place.getX(), place.getY(), place.getZ());
            boolean ridden = event instanceof FlightEvent.Contact
                    && prediction.flight().outcome() instanceof Outcome.Arrived
                    && event.body() == BodyName.PERFORMER;
            return new Row(
                    event.time(),
                    ridden ? "landing" : event.words(),
                    place.getZ() - terrain.groundBelow(place.getX(), place.getY(), place.getZ()),
                    msl,
                    prediction.stunt().frame().lipHeightMsl() - msl,
                    Math.sqrt(place.getX() * place.getX() + place.getY() * place.getY()),
                    path.velocityAt(event.time()).getNorm(),
                    event.body() == BodyName.PERFORMER ? toRock(prediction.clearance(), event.time()) : null);
        }
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
