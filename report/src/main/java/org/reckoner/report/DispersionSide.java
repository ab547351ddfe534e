package org.reckoner.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.Spreading;
import org.reckoner.dispersion.Track;
import org.reckoner.dispersion.Tube;
import org.reckoner.dynamics.RampBody;
import org.reckoner.environment.Terrain;
import org.reckoner.flight.BodyName;
import org.reckoner.geo.Bearing;
import org.reckoner.sampling.Interval;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** Many flights seen from the side at true scale: the tube in which nine of ten pass, beside the wall. */
final class DispersionSide {
    private static final double NEAR_UNTIL = Dispersion.FIRST_SECONDS;
    private static final int PATHS = 40;

    private final Dispersion dispersion;
    private final Stunt stunt;
    private final double kept;
    private final boolean near;
    private final Bearing heading;
    private final Sketch inside = new Sketch();
    private final Sketch words = new Sketch();

    private DispersionSide(Dispersion dispersion, double kept, boolean near) {
        this.dispersion = dispersion;
        this.stunt = dispersion.stunt();
        this.kept = kept;
        this.near = near;
        this.heading = stunt.frame().heading();
    }

    /** The elevation of the first seconds or of the whole way; nothing where too few ways are kept to tell a tube. */
    static Optional<Drawing> draw(Dispersion dispersion, Terrain terrain, double kept, boolean near, Page page) {
        DispersionSide side = new DispersionSide(dispersion, kept, near);
        if (near && side.isShort()) {
            return Optional.empty();
        }
        return dispersion.tube(BodyName.PERFORMER, side.lowest()).map(tube -> side.draw(tube, terrain, page, page));
    }

    private double lowest() {
        return near ? dispersion.floorOfFirstSeconds() : Double.NEGATIVE_INFINITY;
    }

    /** A flight that is over in the first seconds needs no picture of them beside the whole one. */
    private boolean isShort() {
        return dispersion.tracks().stream()
                .allMatch(track -> Track.STEP * track.performer().size() <= NEAR_UNTIL);
    }

    private List<Vector3D> at(double time) {
        int k = (int) Math.rint(time / Track.STEP);
        return dispersion.tracks().stream()
                .map(Track::performer)
                .filter(path -> !path.isEmpty())
                .map(path -> path.get(Math.min(k, path.size() - 1)))
                .toList();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values.length == 0 ? 0 : Interval.quantile(values, 0.5);
    }

    private double out(Vector3D place) {
        return place.getX() * heading.east() + place.getY() * heading.north();
    }

    private Drawing draw(Tube tube, Terrain terrain, Page page, Page asked) {
        Sheet sheet = new Sheet(page, stunt, title(), sentence(), note(tube));
        Frame plot = sheet.room().inset(page.narrow() ? 38 : 48, 20, page.narrow() ? 8 : 52, page.narrow() ? 22 : 40);
        View.Span span = span(tube);
        double scale = Math.min(plot.width() / span.width(), plot.height() / span.height());
        double spare = Math.max(0, plot.height() - Math.max(0.4 * plot.height(), scale * span.height()));
        if (spare > 1 && page.equals(asked)) {
            return draw(tube, terrain, new Page(page.width(), Math.ceil(page.height() - spare)), page);
        }
        View view = View.elevation(heading).fitted(plot, span, near ? 0.15 : 0.4);
        Labels labels = new Labels(plot.inset(4, 4, 4, 4));
        Points ground = ground(terrain, view, plot);
        MapAxes axes = new MapAxes(plot, view, sheet.narrow());
        axes.grid(inside);
        if (hasRamp()) {
            ramp(view, labels);
        }
        Rock.draw(inside, ground, plot);
        labels.avoid(ground);
        axes.scaleBar(words, labels);
        axes.zero(inside, labels, origin());
        zones(view, plot, labels);
        Optional<Tube> machine = dispersion
                .tube(BodyName.VEHICLE, lowest())
                .filter(any -> stunt.plan().has(Phase.Separation.class));
        machine.ifPresent(m -> band(m, view, Look.VEHICLE, Look.VEHICLE_PATH.wide(1.6)));
        paths(view);
        band(tube, view, Look.PERFORMER, Look.PERFORMER_PATH.wide(2));
        if (near) {
            whole(tube, view);
        }
        seconds(view, plot, labels);
        machine.ifPresent(m -> name(m, view, labels, "machine", Look.VEHICLE, 0.72, false));
        name(tube, view, labels, "performer, nine of ten", Look.PERFORMER, 0.55, true);
        sheet.sketch().group("plot", plot, inside);
        axes.draw(sheet.sketch(), origin());
        sheet.sketch().group("words", null, words);
        return sheet.done();
    }

    private String title() {
        return near ? "Side elevation of the spread, first seconds" : "Side elevation of the spread";
    }

    private boolean hasRamp() {
        return stunt.plan().has(Phase.Ramp.class);
    }

    private String origin() {
        return hasRamp() ? "lip" : "exit";
    }

    private String note(Tube tube) {
        return "Along " + heading + ", true scale; " + dispersion.tracks().size()
                + " flights, nothing failing. Dark: nine of ten pass inside, at each "
                + (tube.falling() ? "height" : "distance") + " alone."
                + (near && tube.whole().isPresent()
                        ? " Thin edges: nineteen of twenty flights stay between them from end to end."
                        : "")
                + " Faint: " + Math.min(PATHS, dispersion.tracks().size()) + " of the ways.";
    }

    private String sentence() {
        Optional<LimitAnswer> wall = dispersion.limits(kept).stream()
                .filter(answer -> answer.limit().figure() == Figure.FREEFALL_CLEARANCE)
                .findFirst();
        Optional<Spreading> nearest = dispersion.spreading(Figure.FREEFALL_CLEARANCE);
        if (near && nearest.isPresent() && stunt.plan().has(Phase.Deployment.class)) {
            String first = "Nearest to the rock in the fall: nine of ten flights keep " + range(nearest.get()) + ".";
            return wall.map(answer -> first + " Closer than "
                            + Measure.LENGTH.pair(answer.limit().threshold(), 0) + ": "
                            + Shares.brief(answer.broken()) + " of takes.")
                    .orElse(first);
        }
        Figure end = dispersion.spreading(Figure.FLIGHT_RANGE).isPresent() ? Figure.FLIGHT_RANGE : Figure.LIP_SPEED;
        return dispersion
                .spreading(end)
                .map(s -> "Nine of ten flights end " + range(s) + " out from the " + origin() + ".")
                .orElse("So many flights of one plan.");
    }

    private static String range(Spreading s) {
        int decimals = s.high().value() - s.low().value() < 10 ? 1 : 0;
        double low = s.low().value();
        double high = s.high().value();
        return Figures.fixed(Measure.LENGTH.first(low), decimals) + " to " + Measure.LENGTH.text(high, decimals) + " ("
                + Figures.fixed(Measure.LENGTH.second(low), 0) + " to " + Measure.LENGTH.secondText(high, 0) + ")";
    }

    private View.Span span(Tube tube) {
        View.Span span = new View.Span(View.elevation(heading));
        span.include(0, 0);
        for (int p = 0; p < tube.places().length; p++) {
            if (tube.falling()) {
                span.include(tube.low()[p], tube.places()[p]);
                span.include(tube.high()[p], tube.places()[p]);
            } else {
                span.include(tube.places()[p], tube.low()[p]);
                span.include(tube.places()[p], tube.high()[p]);
            }
        }
        if (near) {
            at(NEAR_UNTIL).forEach(place -> span.include(out(place), Math.max(place.getZ(), lowest())));
            span.include(-20, 5);
        } else {
            dispersion
                    .tracks()
                    .forEach(track -> track.performer().forEach(place -> span.include(out(place), place.getZ())));
            stunt.zones().stream().limit(1).forEach(zone -> span.include(zone.centre()));
        }
        span.grow(0.05, 4);
        return span;
    }

    private Points ground(Terrain terrain, View view, Frame plot) {
        Points cut = Profile.cut(terrain, stunt.frame(), view.aAt(plot.x()) - 1, view.aAt(plot.right()) + 1);
        Points.Builder line = new Points.Builder();
        for (int i = 0; i < cut.size(); i++) {
            line.add(view.x(cut.x(i)), view.y(cut.y(i)));
        }
        return line.done().thinned(0.2);
    }

    private void ramp(View view, Labels labels) {
        RampBody ramp = RampBody.of(stunt.inputs(), heading);
        Points.Builder outline = new Points.Builder();
        for (int k = 0; k < ramp.corners(); k++) {
            outline.add(view.x(ramp.out(k)), view.y(ramp.up(k)));
        }
        inside.area(Look.INK, 0.3, outline.done());
        Points.Builder deck = new Points.Builder();
        for (int k = ramp.surfaceCorners() - 1; k >= 0; k--) {
            deck.add(view.x(ramp.out(k)), view.y(ramp.up(k)));
        }
        Points line = deck.done();
        inside.line(Look.RAMP_LINE.wide(near ? 3 : 2), line);
        labels.avoid(line);
    }

    private void zones(View view, Frame plot, Labels labels) {
        for (Zone zone : stunt.zones()) {
            double a = view.a(zone.centre());
            double y = view.y(zone.centre());
            double x0 = view.x(a - zone.radius());
            double x1 = view.x(a + zone.radius());
            if (plot.holds(x0, y) && plot.holds(x1, y)) {
                inside.line(new Pen(zone.out() ? Look.MUTED : Look.INK, 3), x0, y + 1.5, x1, y + 1.5);
                labels.place(
                        words,
                        0.5 * (x0 + x1),
                        y,
                        List.of(new Labels.Words(zone.name(), zone.out() ? Look.NOTE : Look.NOTE_STRONG)),
                        Labels.Side.BELOW);
            }
        }
    }

    private void paths(View view) {
        List<Track> tracks = dispersion.tracks();
        List<Points> performers = new ArrayList<>();
        List<Points> machines = new ArrayList<>();
        for (int k = 0; k < tracks.size(); k += Math.max(1, tracks.size() / PATHS)) {
            performers.add(line(tracks.get(k).performer(), view));
            machines.add(line(tracks.get(k).machine(), view));
        }
        if (stunt.plan().has(Phase.Separation.class)) {
            inside.lines(new Pen(Look.VEHICLE, 0.8).faint(0.3), machines);
        }
        inside.lines(new Pen(Look.PERFORMER, 0.8).faint(0.3), performers);
    }

    private static Points line(List<Vector3D> path, View view) {
        Points.Builder line = new Points.Builder();
        path.forEach(place -> line.add(view.x(place), view.y(place)));
        return line.done().thinned(0.2);
    }

    private static Points edge(Tube tube, double[] values, View view) {
        Points.Builder line = new Points.Builder();
        for (int p = 0; p < values.length; p++) {
            double a = tube.falling() ? values[p] : tube.places()[p];
            double b = tube.falling() ? tube.places()[p] : values[p];
            line.add(view.x(a), view.y(b));
        }
        return line.done();
    }

    private void band(Tube tube, View view, Colour colour, Pen middle) {
        Points low = edge(tube, tube.low(), view);
        Points high = edge(tube, tube.high(), view);
        Points.Builder ring = new Points.Builder();
        for (int i = 0; i < low.size(); i++) {
            ring.add(low.x(i), low.y(i));
        }
        for (int i = high.size() - 1; i >= 0; i--) {
            ring.add(high.x(i), high.y(i));
        }
        inside.area(colour, 0.3, ring.done());
        inside.line(middle, edge(tube, tube.middle(), view).thinned(0.2));
    }

    private void whole(Tube tube, View view) {
        tube.whole().ifPresent(band -> {
            Pen pen = new Pen(Look.PERFORMER, 1);
            inside.line(pen, edge(tube, band.low(), view).thinned(0.2));
            inside.line(pen, edge(tube, band.high(), view).thinned(0.2));
        });
    }

    /** Where half of the flights are farther at whole seconds. */
    private void seconds(View view, Frame plot, Labels labels) {
        int every = near ? 1 : 10;
        int last = (int) dispersion.tracks().stream()
                .mapToDouble(track -> Track.STEP * track.performer().size())
                .max()
                .orElse(0);
        double x = Double.NaN;
        double y = Double.NaN;
        for (int t = every; t <= (near ? NEAR_UNTIL : Math.min(last, 20)); t += every) {
            List<Vector3D> places = at(t);
            double px = view.x(median(places.stream().mapToDouble(this::out).toArray()));
            double py =
                    view.y(median(places.stream().mapToDouble(Vector3D::getZ).toArray()));
            if (!plot.holds(px, py) || Math.abs(px - x) + Math.abs(py - y) < 24) {
                continue;
            }
            x = px;
            y = py;
            inside.dot(px, py, Mark.Shape.CIRCLE, Look.PERFORMER);
            labels.take(new Frame(px - 5, py - 5, 10, 10));
            labels.place(
                    words,
                    px,
                    py,
                    List.of(new Labels.Words(Measure.TIME.text(t, 0), Look.NOTE_STRONG.in(Look.PERFORMER))),
                    Labels.Side.RIGHT,
                    52);
        }
    }

    private void name(Tube tube, View view, Labels labels, String name, Colour colour, double share, boolean outside) {
        labels.avoid(edge(tube, tube.low(), view));
        labels.avoid(edge(tube, tube.high(), view));
        Points line = edge(tube, outside ? tube.high() : tube.low(), view);
        for (double at : new double[] {share, share - 0.1, share + 0.1, share - 0.25}) {
            int i = (int) (at * (line.size() - 1));
            if (labels.place(
                    words,
                    line.x(i),
                    line.y(i),
                    List.of(new Labels.Words(name, Look.NOTE_STRONG.in(colour))),
                    outside ? Labels.Side.RIGHT : Labels.Side.LEFT,
                    80)) {
                return;
            }
        }
    }
}
