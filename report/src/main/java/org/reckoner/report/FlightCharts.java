package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.Channel;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.stunt.Stunt;

/** Height, speed, clearance and load against time since T0: the first seconds large, the whole flight beside them. */
public final class FlightCharts {
    private static final double GROUND_STEP = 0.05;
    private static final double AFTER_OPENING = 4;

    /** Share of its height above the sea under which a flight is low above ground (1). */
    private static final double LOW = 0.2;

    private final Stunt stunt;
    private final Flight flight;
    private final Trajectory path;
    private final Page page;
    private final List<Band> bands;
    private final double open;

    private FlightCharts(Stunt stunt, Flight flight, List<Band> bands, Page page) {
        this.stunt = stunt;
        this.flight = flight;
        this.path = flight.performer();
        this.page = page;
        this.bands = List.copyOf(bands);
        this.open = flight.first(FlightEvent.OpenCanopy.class)
                .map(FlightEvent::time)
                .orElse(path.end());
    }

    /** Which chart a band belongs to. */
    public enum Kind {
        HEIGHT("height"),
        SPEED("speed"),
        CLEARANCE("clearance"),
        LOAD("load");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** As file names have it. */
        public String key() {
            return key;
        }
    }

    /** How far the flights of a dispersion spread at each time, from the 5th to the 95th percentile. */
    public record Band(Kind kind, Chart.Band band) {}

    /** The four charts, by the keys of {@link Kind}; a band may be given for any. */
    public static Map<String, Drawing> draw(
            Stunt stunt, Flight flight, Terrain terrain, Clearance clearance, List<Band> bands, Page page) {
        FlightCharts charts = new FlightCharts(stunt, flight, bands, page);
        Map<String, Drawing> all = new LinkedHashMap<>();
        all.put(Kind.HEIGHT.key(), charts.drawn(charts.height(terrain)));
        all.put(Kind.SPEED.key(), charts.drawn(charts.speed()));
        all.put(Kind.CLEARANCE.key(), charts.drawn(charts.clearance(clearance)));
        all.put(Kind.LOAD.key(), charts.drawn(charts.load()));
        return all;
    }

    private Drawing drawn(Chart chart) {
        Page low = page.narrow() ? page : new Page(page.width(), Math.min(page.height(), 480));
        Sheet sheet = new Sheet(low, stunt, chart.title(), chart.sentence(), chart.note());
        double start = Math.max(path.start(), -2.5);
        double first = open + AFTER_OPENING;
        Frame room = sheet.room();
        if (path.end() < 1.5 * first) {
            new ChartPanel(chart, room, start, path.end(), true).draw(sheet.sketch());
            return sheet.done();
        }
        if (page.narrow()) {
            double half = 0.5 * room.height();
            new ChartPanel(chart, new Frame(room.x(), room.y(), room.width(), half), start, first, true)
                    .draw(sheet.sketch());
            new ChartPanel(chart, new Frame(room.x(), room.y() + half, room.width(), half), start, path.end(), true)
                    .draw(sheet.sketch());
            return sheet.done();
        }
        double left = 0.6 * room.width();
        new ChartPanel(chart, new Frame(room.x(), room.y(), left, room.height()), start, first, true)
                .draw(sheet.sketch());
        new ChartPanel(
                        chart,
                        new Frame(room.x() + left + 8, room.y(), room.width() - left - 8, room.height()),
                        start,
                        path.end(),
                        true)
                .draw(sheet.sketch());
        return sheet.done();
    }

    private Chart height(Terrain terrain) {
        int n = (int) ((path.end() - path.start()) / GROUND_STEP) + 2;
        double[] times = new double[n];
        double[] agl = new double[n];
        double[] msl = new double[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            double t = Math.min(path.start() + i * GROUND_STEP, path.end());
            Vector3D at = path.placeAt(t);
            try {
                agl[count] = at.getZ() - terrain.groundBelow(at.getX(), at.getY(), at.getZ());
            } catch (OutsideTerrainException offTheMap) {
                break;
            }
            msl[count] = stunt.frame().heightMsl(at.getX(), at.getY(), at.getZ());
            times[count++] = t;
        }
        times = Arrays.copyOf(times, count);
        agl = Arrays.copyOf(agl, count);
        msl = Arrays.copyOf(msl, count);
        List<Chart.Line> lines = new ArrayList<>();
        // Sea level far below a low flight would press the flight flat.
        if (max(agl) > LOW * max(msl)) {
            lines.add(new Chart.Line("MSL", times, msl, Tone.QUIET));
        }
        lines.add(new Chart.Line("AGL", times, agl, Tone.PERFORMER));
        return chart("Height", heightSentence(times, agl), "height", Measure.LENGTH, lines, Kind.HEIGHT);
    }

    private String heightSentence(double[] times, double[] agl) {
        if (flight.first(FlightEvent.OpenCanopy.class).isEmpty()) {
            int top = 0;
            for (int i = 0; i < times.length; i++) {
                top = times[i] >= 0 && agl[i] > agl[top] ? i : top;
            }
            return "Highest above ground: " + Measure.LENGTH.pair(agl[top]) + ", " + Measure.TIME.text(times[top], 1)
                    + " after T0.";
        }
        int at = Arrays.binarySearch(times, open);
        int knot = Math.min(times.length - 1, at < 0 ? -at - 1 : at);
        return "Canopy open " + Measure.LENGTH.pair(agl[knot], 0) + " above ground, " + Measure.TIME.text(open, 1)
                + " after T0.";
    }

    private Chart speed() {
        List<Chart.Line> lines = new ArrayList<>();
        double[] times = times(path);
        double[] down = knots(path, k -> -path.velocity(k).getZ());
        double[] total = knots(path, k -> path.velocity(k).getNorm());
        lines.add(new Chart.Line("descent rate", times, down, Tone.QUIET));
        flight.vehicle()
                .filter(bike -> bike.end() > 1)
                .ifPresent(bike -> lines.add(new Chart.Line(
                        "vehicle",
                        times(bike),
                        knots(bike, k -> bike.velocity(k).getNorm()),
                        Tone.VEHICLE)));
        lines.add(new Chart.Line("performer", times, total, Tone.PERFORMER));
        int top = greatest(times, total, 0, path.end());
        String sentence = "Performer is fastest " + Measure.TIME.text(times[top], 1) + " after T0: "
                + Measure.SPEED.pair(total[top], 1) + ".";
        return chart("Speed", sentence, "speed over ground", Measure.SPEED, lines, Kind.SPEED);
    }

    private Chart clearance(Clearance c) {
        double[] times = c.profile().stream().mapToDouble(Clearance.Point::time).toArray();
        double[] distances =
                c.profile().stream().mapToDouble(Clearance.Point::distance).toArray();
        List<Chart.Line> lines = List.of(new Chart.Line("to rock", times, distances, Tone.PERFORMER));
        if (flight.outcome() instanceof Outcome.Arrived) {
            return chart(
                    "Clearance",
                    "The flight ends on the ground as planned; until then the ground is the nearest rock.",
                    "distance to the nearest rock",
                    Measure.LENGTH,
                    lines,
                    Kind.CLEARANCE);
        }
        String sentence = c.freefall()
                .map(least -> "Nearest to the rock in the fall, from 2 s on and less the terrain error: "
                        + Measure.LENGTH.pair(least.judged()) + ", " + Measure.TIME.text(least.time(), 1)
                        + " after T0.")
                .orElse("The flight ends before the distance to rock counts, "
                        + Measure.TIME.text(Clearance.DECLARED_START, 0) + " after T0.");
        return chart("Clearance", sentence, "distance to the nearest rock", Measure.LENGTH, lines, Kind.CLEARANCE);
    }

    private Chart load() {
        double[] times = times(path);
        double[] load = knots(path, k -> path.channel(Channel.LOAD_FACTOR, k));
        int top = greatest(times, load, path.start(), path.end());
        String sentence = "Greatest load on the performer: " + Measure.LOAD.text(load[top], 1) + ", "
                + Measure.TIME.text(Math.abs(times[top]), 1) + (times[top] < 0 ? " before T0." : " after T0.");
        List<Chart.Line> lines = new ArrayList<>();
        double[] risers = knots(path, k -> path.channel(Channel.RISER_LOAD, k));
        int pull = greatestOpening(times, risers);
        if (pull >= 0) {
            sentence = sentence.replaceFirst("[.]$", ", air on the body included.") + " Opening load (risers alone): "
                    + Measure.LOAD.text(risers[pull], 1) + ", " + Measure.TIME.text(times[pull], 1) + " after T0.";
            lines.add(new Chart.Line("risers", times, risers, Tone.QUIET));
        }
        lines.add(new Chart.Line("performer", times, load, Tone.PERFORMER));
        return chart("Load factor", sentence, "load factor", Measure.LOAD, lines, Kind.LOAD);
    }

    /** Where the opening load is: the greatest pull of the risers from line stretch until the canopy is full. */
    private int greatestOpening(double[] times, double[] risers) {
        Optional<FlightEvent.LineStretch> stretch = flight.first(FlightEvent.LineStretch.class);
        return stretch.isEmpty() ? -1 : greatest(times, risers, stretch.get().time(), open);
    }

    private Chart chart(
            String title, String sentence, String axis, Measure measure, List<Chart.Line> lines, Kind kind) {
        List<Chart.Band> drawn =
                bands.stream().filter(b -> b.kind() == kind).map(Band::band).toList();
        String note = title + " against time from T0."
                + (drawn.isEmpty() ? "" : " Band: 5 to 95 of 100 flights at each time.");
        return new Chart(
                title,
                sentence,
                note,
                Axis.of("time from T0", Measure.TIME),
                Axis.of(axis, measure).fromZero(),
                lines,
                drawn,
                events(),
                List.of());
    }

    private List<Chart.Event> events() {
        return Milestone.of(flight).stream()
                .filter(m -> m.weight() <= 6)
                .map(m -> new Chart.Event(m.time(), m.words()))
                .toList();
    }

    private static double max(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static double[] times(Trajectory path) {
        return knots(path, path::time);
    }

    private static double[] knots(Trajectory path, IntToDoubleFunction value) {
        double[] values = new double[path.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        return values;
    }

    private static int greatest(double[] times, double[] values, double from, double to) {
        int best = -1;
        for (int i = 0; i < times.length; i++) {
            if (times[i] >= from && times[i] <= to && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return Math.max(0, best);
    }
}
