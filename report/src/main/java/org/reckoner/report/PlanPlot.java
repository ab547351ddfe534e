package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.RunOut;

/** Draws a plan view into its plot. */
final class PlanPlot {
    private final Sheet sheet;
    private final Frame plot;
    private final View view;
    private final Sketch ground = new Sketch();
    private final Sketch inside = new Sketch();
    private final Sketch words = new Sketch();
    private final Labels labels;
    private final PathMarks marks;
    private @Nullable Points runOutOutline;

    PlanPlot(Sheet sheet, Frame plot, View view) {
        this.sheet = sheet;
        this.plot = plot;
        this.view = view;
        this.labels = new Labels(plot.inset(4, 4, 4, 4));
        this.marks = new PathMarks(plot, view, labels, inside, words);
    }

    void draw(PlanView plan) {
        MapGround base = new MapGround(plan.stunt(), sheet.narrow(), plot, view, inside, labels, marks);
        base.scaleBar();
        base.north();
        base.zones();
        base.ramp();
        base.obstacles();
        plan.runOut().ifPresent(this::reach);
        paths(plan);
        List<Milestone> shown = marks.dots(plan.flight(), Milestone.of(plan.flight()));
        resting(plan);
        winds(plan);
        milestones(plan, shown);
        base.zoneNames();
        nameReach(plan);
        seconds(plan);
        subjects(plan);
        Relief relief = new Relief(plan.terrain(), plan.stunt().frame(), view, plot);
        Sketch heights = new Sketch();
        relief.draw(ground, heights, labels);
        sheet.sketch().group("ground", plot, ground);
        sheet.sketch().group("heights", null, heights);
        sheet.sketch().group("plot", plot, inside);
        sheet.sketch().group("words", null, words);
    }

    private void paths(PlanView plan) {
        plan.flight().vehicle().ifPresent(path -> {
            double hit = firstImpact(plan, path);
            marks.path(path, path.start(), hit, Look.VEHICLE_PATH, true);
            runOut(path, hit);
        });
        Trajectory performer = plan.flight().performer();
        double open = Math.min(plan.open(), performer.end());
        marks.path(performer, open, performer.end(), Look.CANOPY_PATH, true);
        marks.path(performer, performer.start(), open, Look.PERFORMER_PATH, true);
        marks.ticks(performer, seconds(performer), Look.PERFORMER_PATH);
    }

    private static double firstImpact(PlanView plan, Trajectory path) {
        return plan.flight()
                .all(FlightEvent.Contact.class)
                .filter(c -> c.body() == BodyName.VEHICLE)
                .mapToDouble(FlightEvent.Contact::time)
                .findFirst()
                .orElse(path.end());
    }

    /** How far the vehicle can get after its impact: hatched along its inner edge, since nobody may be there. */
    private void reach(RunOut reach) {
        Points.Builder ring = new Points.Builder();
        reach.outline().forEach(place -> ring.add(view.x(place), view.y(place)));
        ring.add(view.x(reach.outline().get(0)), view.y(reach.outline().get(0)));
        Points outline = ring.done();
        if (reach.farthest() * view.scale() < 6) {
            return;
        }
        inside.area(Look.VEHICLE, 0.05, outline);
        inside.lines(new Pen(Look.VEHICLE, 1).faint(0.7), Rock.hatches(outline, plot));
        inside.line(new Pen(Look.VEHICLE, 1).dash(), outline);
        labels.avoid(outline);
        runOutOutline = outline;
    }

    /** Named late, when the paths have taken their room. */
    private void nameReach(PlanView plan) {
        Points outline = runOutOutline;
        if (outline == null) {
            return;
        }
        List<Labels.Words> name = List.of(
                new Labels.Words("run-out of the " + plan.vehicleName(), Look.NOTE_STRONG.in(Look.VEHICLE)),
                new Labels.Words("as far as it can roll, not an exclusion area", Look.NOTE));
        for (int i = 0; i < outline.size(); i += 3) {
            boolean seen = plot.holds(outline.x(i), outline.y(i));
            if (seen && labels.place(words, outline.x(i), outline.y(i), name, Labels.Side.ANY, 32, 0)) {
                return;
            }
        }
    }

    /** Where the vehicle slides and tumbles after its first impact: hatched, since nobody may be there. */
    private void runOut(Trajectory path, double hit) {
        Points line = Strand.of(path, view, hit, path.end());
        if (line.size() < 2) {
            return;
        }
        inside.line(Look.VEHICLE_PATH.wide(1.2), line);
        labels.avoid(line);
        List<Points> hatch = new ArrayList<>();
        double next = 0;
        for (int i = 0; i + 1 < line.size(); i++) {
            double dx = line.x(i + 1) - line.x(i);
            double dy = line.y(i + 1) - line.y(i);
            double length = Math.sqrt(dx * dx + dy * dy);
            for (; next < length; next += 5) {
                double x = line.x(i) + dx * next / length;
                double y = line.y(i) + dy * next / length;
                hatch.add(Points.of(x - 4.5, y + 4.5, x + 4.5, y - 4.5));
            }
            next -= length;
        }
        inside.lines(new Pen(Look.VEHICLE, 1), hatch);
    }

    private void resting(PlanView plan) {
        if (plan.isRiddenOut()) {
            return;
        }
        plan.flight().vehicle().ifPresent(path -> {
            Vector3D end = path.placeAt(path.end());
            if (path.end() > firstImpact(plan, path) + 0.1 && marks.shows(end)) {
                marks.dot(view.x(end), view.y(end), Mark.Shape.SQUARE, Look.VEHICLE);
                marks.label(
                        end,
                        Labels.Side.ANY,
                        Labels.FARTHEST,
                        new Labels.Words(plan.vehicleName() + " comes to rest", Look.NOTE_STRONG.in(Look.VEHICLE)));
            }
        });
    }

    /** An arrow that ends beside the place it tells of, with the tail where the wind comes from. */
    private void winds(PlanView plan) {
        if (plan.isCalm()) {
            return;
        }
        for (WindAt wind : plan.winds()) {
            if (!marks.shows(wind.place())) {
                continue;
            }
            double x = view.x(wind.place());
            double y = view.y(wind.place());
            Labels.Words name = new Labels.Words("wind at " + wind.name(), Look.NOTE);
            if (wind.speed() < 0.05) {
                marks.label(
                        wind.place(), Labels.Side.ANY, Labels.FARTHEST, name, new Labels.Words("calm", Look.NOTE_INK));
                continue;
            }
            double fromX = StrictMath.sin(wind.from());
            double fromY = -StrictMath.cos(wind.from());
            double length = Math.min(64, 22 + 4 * wind.speed());
            double aside = freeSide(x, y, fromX, fromY, length);
            double hx = x + 14 * fromX - aside * fromY;
            double hy = y + 14 * fromY + aside * fromX;
            double tx = hx + length * fromX;
            double ty = hy + length * fromY;
            Points shaft = Points.of(tx, ty, hx + 7 * fromX, hy + 7 * fromY);
            Points head = Points.of(
                    hx,
                    hy,
                    hx + 10 * fromX - 5 * fromY,
                    hy + 10 * fromY + 5 * fromX,
                    hx + 10 * fromX + 5 * fromY,
                    hy + 10 * fromY - 5 * fromX);
            inside.line(new Pen(Look.PAPER, 5).faint(0.75), shaft);
            inside.line(new Pen(Look.INK, 2), shaft);
            inside.area(Look.INK, 1, head);
            labels.avoid(Points.of(tx, ty, hx, hy));
            labels.take(Frame.between(hx - 5, hy - 5, hx + 5, hy + 5));
            labels.place(
                    words,
                    tx,
                    ty,
                    sheet.narrow()
                            ? List.of(new Labels.Words(wind.shortWords(), Look.NOTE_INK))
                            : List.of(name, new Labels.Words(wind.words(), Look.NOTE_INK)),
                    Labels.Side.ANY);
        }
    }

    /** How far an arrow moves sideways so that it lies on no path. */
    private double freeSide(double x, double y, double fromX, double fromY, double length) {
        double best = 0;
        int least = Integer.MAX_VALUE;
        for (double aside : new double[] {0, 18, -18, 30, -30}) {
            double hx = x + 14 * fromX - aside * fromY;
            double hy = y + 14 * fromY + aside * fromX;
            int crossings = labels.crossings(hx, hy, hx + length * fromX, hy + length * fromY);
            if (crossings < least) {
                least = crossings;
                best = aside;
            }
        }
        return best;
    }

    private void milestones(PlanView plan, List<Milestone> shown) {
        for (Milestone m : shown) {
            Vector3D at = PathMarks.path(plan.flight(), m.body()).placeAt(m.time());
            Labels.Words name = new Labels.Words(m.words(), Look.NOTE_STRONG.in(m.colour()));
            if (m.weight() <= 2) {
                Labels.Words when = new Labels.Words(Measure.TIME.text(m.time(), 1), Look.NOTE);
                marks.label(at, Labels.Side.RIGHT, Labels.FARTHEST, name, when);
            } else {
                marks.label(at, Labels.Side.RIGHT, 52, name);
            }
        }
    }

    private static List<Double> seconds(Trajectory path) {
        double every = path.end() > 40 ? 10 : 1;
        List<Double> seconds = new ArrayList<>();
        for (double t = every; t < path.end(); t += every) {
            seconds.add(t);
        }
        return seconds;
    }

    private void seconds(PlanView plan) {
        Trajectory path = plan.flight().performer();
        for (double t : seconds(path)) {
            if (path.end() > 40 && t % 30 != 0) {
                continue;
            }
            Vector3D at = path.placeAt(t);
            if (marks.shows(at)) {
                marks.label(
                        at,
                        Labels.Side.ANY,
                        18,
                        new Labels.Words(Measure.TIME.text(t, 0), Look.NOTE_STRONG.in(Look.PERFORMER)));
            }
        }
    }

    private void subjects(PlanView plan) {
        Trajectory performer = plan.flight().performer();
        boolean ridden = plan.isRiddenOut();
        double open = Math.min(plan.open(), performer.end());
        marks.name(ridden ? "performer and " + plan.vehicleName() : "performer", performer, 0.6 * open, Look.PERFORMER);
        if (plan.open() < performer.end()) {
            marks.name("canopy", performer, open + 0.35 * (performer.end() - open), Look.PERFORMER);
        }
        plan.flight().vehicle().filter(path -> !ridden).ifPresent(path -> {
            marks.name(plan.vehicleName(), path, 0.8 * firstImpact(plan, path), Look.VEHICLE);
        });
    }
}
