package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.ReachHull;
import org.reckoner.dispersion.Sample;
import org.reckoner.dispersion.Track;
import org.reckoner.dispersion.Whereabouts;
import org.reckoner.environment.Terrain;
import org.reckoner.sampling.Ellipse;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.Stunt;

/** Many flights seen from above: where performers come down, where the machine hits, where nobody may be. */
final class DispersionPlan {
    private static final int DOTS = 1_000;
    private static final int PATHS = 40;
    private static final int ROUND = 60;

    /** Which part of the site is shown. */
    enum Part {
        WHOLE("Plan view of the spread"),
        LANDING("Where they come down"),
        MACHINE("Where the machine goes");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    private final Dispersion dispersion;
    private final Stunt stunt;
    private final Cloud planned;
    private final Terrain terrain;
    private final Part part;
    private final boolean machineAlone;
    private final Sketch inside = new Sketch();
    private final Sketch words = new Sketch();

    private DispersionPlan(Dispersion dispersion, Terrain terrain, Part part) {
        this.dispersion = dispersion;
        this.stunt = dispersion.stunt();
        this.planned = dispersion.planned();
        this.terrain = terrain;
        this.part = part;
        this.machineAlone = stunt.plan().has(Phase.Separation.class);
    }

    /** The map; nothing where too few came down to say anything. */
    static Optional<Drawing> draw(Dispersion dispersion, Terrain terrain, Part part, Page page) {
        DispersionPlan plan = new DispersionPlan(dispersion, terrain, part);
        boolean told = part == Part.MACHINE
                ? plan.machineAlone && plan.planned.machine().isPresent()
                : plan.commonest().isPresent();
        return told ? Optional.of(plan.draw(page, page)) : Optional.empty();
    }

    /** Where those came down whose ending is the commonest. */
    private Optional<Whereabouts> commonest() {
        return planned.outcomes().keySet().stream()
                .map(planned::down)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Drawing draw(Page page, Page asked) {
        View.Span span = span();
        Frame guess = new Sheet(page, stunt, part.title, sentence(), note()).room();
        double spare = guess.height()
                - Math.max(0.6 * guess.height(), span.height() * Math.min(guess.width() / span.width(), 1e9));
        if (spare > 1 && page.equals(asked)) {
            return draw(new Page(page.width(), Math.ceil(page.height() - spare)), page);
        }
        Sheet sheet = new Sheet(page, stunt, part.title, sentence(), note());
        Frame plot = sheet.room();
        View view = View.plan().fitted(plot, span, 0.5);
        Labels labels = new Labels(plot.inset(4, 4, 4, 4));
        PathMarks marks = new PathMarks(plot, view, labels, inside, words);
        MapGround base = new MapGround(stunt, sheet.narrow(), plot, view, inside, labels, marks);
        base.scaleBar();
        base.north();
        base.zones();
        base.ramp();
        base.obstacles();
        Optional<Points> reach = machineAlone && part != Part.LANDING ? reach(view, plot, labels) : Optional.empty();
        if (part != Part.LANDING) {
            paths(view, false);
        }
        paths(view, true);
        dots(view);
        commonest()
                .filter(any -> part != Part.MACHINE)
                .ifPresent(down ->
                        areas(down, view, Look.PERFORMER, labels, down.places().size() + " touchdowns"));
        planned.machine()
                .filter(any -> machineAlone && part != Part.LANDING)
                .ifPresent(hit ->
                        areas(hit, view, Look.VEHICLE, labels, hit.places().size() + " first impacts of the machine"));
        reach.ifPresent(outline -> nameReach(outline, plot, labels));
        base.zoneNames();
        Sketch ground = new Sketch();
        Sketch heights = new Sketch();
        new Relief(terrain, stunt.frame(), view, plot).draw(ground, heights, labels);
        sheet.sketch().group("ground", plot, ground);
        sheet.sketch().group("heights", null, heights);
        sheet.sketch().group("plot", plot, inside);
        sheet.sketch().group("words", null, words);
        return sheet.done();
    }

    private String note() {
        return "Plan, true north up. A dot: one of "
                + Math.min(DOTS, planned.samples().size())
                + " flights, nothing failing; a red triangle: one that ends badly. Filled: the least area that holds 95 %."
                + " Thin ellipse: half, were they a bell curve.";
    }

    private String sentence() {
        if (part == Part.MACHINE) {
            Whereabouts hit = planned.machine().orElseThrow();
            return "The machine first hits " + Measure.LENGTH.pair(out(hit), 0) + " from the lip, 95 % within "
                    + Measure.LENGTH.pair(hit.radius(0.95).value(), 0)
                    + " of their middle; nobody may be inside the dashed line.";
        }
        Whereabouts down = commonest().orElseThrow();
        Share share = planned.outcomes().get(down.who());
        String first = Character.toUpperCase(down.who().charAt(0)) + down.who().substring(1) + ": "
                + Shares.brief(Objects.requireNonNull(share)) + " of flights";
        if (part == Part.LANDING) {
            return first + ", half of them within "
                    + Measure.LENGTH.pair(down.radius(0.5).value(), 0) + " of their middle, 95 % within "
                    + Measure.LENGTH.pair(down.radius(0.95).value(), 0) + ".";
        }
        return first + ", " + Measure.LENGTH.pair(out(down), 0) + " out."
                + planned.machine()
                        .filter(any -> machineAlone)
                        .map(hit -> " The machine hits " + Measure.LENGTH.pair(out(hit), 0) + " out.")
                        .orElse("");
    }

    private static double out(Whereabouts where) {
        return StrictMath.hypot(where.footprint().meanX(), where.footprint().meanY());
    }

    private View.Span span() {
        View.Span span = new View.Span(View.plan());
        if (part == Part.MACHINE) {
            span.include(Vector3D.ZERO);
            planned.machine().orElseThrow().places().forEach(span::include);
            span.grow(0.35, 25);
            return span;
        }
        commonest().orElseThrow().places().forEach(span::include);
        stunt.zones().stream().filter(zone -> !zone.out()).limit(1).forEach(zone -> {
            span.include(zone.centre().getX() - zone.radius(), zone.centre().getY() - zone.radius());
            span.include(zone.centre().getX() + zone.radius(), zone.centre().getY() + zone.radius());
        });
        if (part == Part.WHOLE) {
            span.include(Vector3D.ZERO);
            planned.samples().stream()
                    .map(Sample::down)
                    .filter(Objects::nonNull)
                    .forEach(span::include);
            planned.machine().ifPresent(hit -> hit.places().forEach(span::include));
        }
        span.grow(0.08, 10);
        return span;
    }

    private void paths(View view, boolean performer) {
        List<Points> lines = new ArrayList<>();
        List<Track> tracks = dispersion.tracks();
        for (int k = 0; k < tracks.size(); k += Math.max(1, tracks.size() / PATHS)) {
            Points.Builder line = new Points.Builder();
            (performer ? tracks.get(k).performer() : tracks.get(k).machine())
                    .forEach(place -> line.add(view.x(place), view.y(place)));
            lines.add(line.done().thinned(0.3));
        }
        inside.lines(
                new Pen(performer ? Look.PERFORMER : Look.VEHICLE, 1)
                        .faint(part == Part.LANDING ? 0.12 : performer ? 0.22 : 0.3),
                lines);
    }

    private void dots(View view) {
        List<Points> down = new ArrayList<>();
        List<Points> machine = new ArrayList<>();
        Sketch bad = new Sketch();
        for (Sample sample :
                planned.samples().subList(0, Math.min(DOTS, planned.samples().size()))) {
            Vector3D place = sample.down();
            if (place != null && sample.outcome().misfortune()) {
                bad.add(new Mark.Dot(view.x(place), view.y(place), 5, Mark.Shape.TRIANGLE, Look.OUTSIDE, Look.PAPER));
            } else if (place != null) {
                down.add(dot(view, place));
            }
            Vector3D hit = sample.machine();
            if (hit != null) {
                machine.add(dot(view, hit));
            }
        }
        double size = part == Part.WHOLE ? 3 : 4.5;
        if (machineAlone && part != Part.LANDING) {
            inside.lines(new Pen(Look.VEHICLE, size).faint(0.4), machine);
        }
        inside.lines(new Pen(Look.PERFORMER, size).faint(0.4), down);
        inside.group("misfortunes", null, bad);
    }

    /** A line too short to be one: its round ends make the dot, and all dots share one pen. */
    private static Points dot(View view, Vector3D place) {
        return Points.of(view.x(place), view.y(place), view.x(place) + 0.02, view.y(place));
    }

    private void areas(Whereabouts where, View view, Colour colour, Labels labels, String name) {
        List<Points> rings = new ArrayList<>();
        for (double[][] ring : where.footprint().leastArea(0.95).rings()) {
            Points.Builder line = new Points.Builder();
            for (double[] corner : ring) {
                line.add(view.x(corner[0]), view.y(corner[1]));
            }
            rings.add(line.done());
        }
        inside.area(colour, 0.14, rings.toArray(Points[]::new));
        inside.lines(new Pen(Look.PAPER, 4).faint(0.7), rings);
        inside.lines(new Pen(colour, 2), rings);
        rings.forEach(labels::avoid);
        Points half = ellipse(where.footprint().ellipse(0.5), view);
        inside.line(new Pen(colour, 1.2), half);
        labels.avoid(half);
        Points longest =
                rings.stream().reduce((a, b) -> b.size() > a.size() ? b : a).orElse(half);
        List<Labels.Words> told = List.of(
                new Labels.Words("95 % of " + name, Look.NOTE_STRONG.in(colour)),
                new Labels.Words(
                        "half within " + Measure.LENGTH.pair(where.radius(0.5).value(), 0) + ", 95 % within "
                                + Measure.LENGTH.pair(where.radius(0.95).value(), 0),
                        Look.NOTE_INK));
        for (double gap : new double[] {14, 32, 52, 80}) {
            for (int i = 0; i < longest.size(); i += Math.max(1, longest.size() / 16)) {
                if (labels.place(words, longest.x(i), longest.y(i), told, Labels.Side.ANY, gap, 4)) {
                    return;
                }
            }
        }
    }

    private static Points ellipse(Ellipse ellipse, View view) {
        Points.Builder line = new Points.Builder();
        double cos = StrictMath.cos(ellipse.turn());
        double sin = StrictMath.sin(ellipse.turn());
        for (int k = 0; k <= ROUND; k++) {
            double angle = 2 * StrictMath.PI * (k % ROUND) / ROUND;
            double along = ellipse.major() * StrictMath.cos(angle);
            double across = ellipse.minor() * StrictMath.sin(angle);
            line.add(
                    view.x(ellipse.x() + along * cos - across * sin), view.y(ellipse.y() + along * sin + across * cos));
        }
        return line.done();
    }

    private Optional<Points> reach(View view, Frame plot, Labels labels) {
        Optional<ReachHull> hull = dispersion.machineReach();
        if (hull.isEmpty()) {
            return Optional.empty();
        }
        List<Vector3D> corners = hull.get().outline();
        Points.Builder ring = new Points.Builder();
        for (int k = 0; k <= corners.size(); k++) {
            Vector3D corner = corners.get(k % corners.size());
            ring.add(view.x(corner), view.y(corner));
        }
        Points outline = ring.done();
        inside.area(Look.VEHICLE, 0.05, outline);
        inside.lines(new Pen(Look.VEHICLE, 1).faint(0.7), Rock.hatches(outline, plot));
        inside.line(new Pen(Look.VEHICLE, 1.4).dash(), outline);
        labels.avoid(outline);
        return Optional.of(outline);
    }

    private void nameReach(Points outline, Frame plot, Labels labels) {
        List<Labels.Words> name = List.of(
                new Labels.Words("nobody inside this line", Look.NOTE_STRONG.in(Look.VEHICLE)),
                new Labels.Words("as far as the machine can roll, rockfall not in it", Look.NOTE_INK));
        for (int i = 0; i + 1 < outline.size(); i++) {
            for (double share : new double[] {0.5, 0.25, 0.75}) {
                double x = outline.x(i) + share * (outline.x(i + 1) - outline.x(i));
                double y = outline.y(i) + share * (outline.y(i + 1) - outline.y(i));
                if (plot.holds(x, y) && labels.place(words, x, y, name, Labels.Side.ANY, 32, 0)) {
                    return;
                }
            }
        }
    }
}
