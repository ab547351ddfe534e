package org.reckoner.report;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dynamics.RampBody;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.Sibling;
import org.reckoner.stunt.Obstacle;
import org.reckoner.stunt.Zone;

/** Draws a side elevation into its plot, from the rock at the back to the words at the front. */
final class ElevationPlot {
    private final Sheet sheet;
    private final Frame plot;
    private final View view;
    private final Sketch inside = new Sketch();
    private final Sketch words = new Sketch();
    private final Labels labels;
    private final PathMarks marks;

    ElevationPlot(Sheet sheet, Frame plot, View view) {
        this.sheet = sheet;
        this.plot = plot;
        this.view = view;
        this.labels = new Labels(plot.inset(4, 4, 4, 4));
        this.marks = new PathMarks(plot, view, labels, inside, words);
    }

    void draw(SideElevation side) {
        Points ground = ground(side);
        MapAxes axes = new MapAxes(plot, view, sheet.narrow());
        axes.grid(inside);
        if (side.hasRamp()) {
            rampBody(side.ramp());
        }
        Rock.draw(inside, ground, plot);
        labels.avoid(ground);
        axes.scaleBar(words, labels);
        axes.zero(inside, labels, side.origin());
        if (side.hasRamp()) {
            rampSurface(side.ramp(), side.isNear());
        }
        obstacles(side);
        paths(side);
        zones(side);
        List<Milestone> shown = marks.dots(side.flight(), side.milestones());
        clearance(side);
        milestones(side, shown, 0, 2);
        zoneNames(side);
        milestones(side, shown, 3, 5);
        subjects(side);
        seconds(side, shown);
        milestones(side, shown, 6, 9);
        groundBelowPath(side, ground);
        sheet.sketch().group("plot", plot, inside);
        axes.draw(sheet.sketch(), side.origin());
        sheet.sketch().group("words", null, words);
    }

    private Points ground(SideElevation side) {
        Points cut =
                Profile.cut(side.terrain(), side.stunt().frame(), view.aAt(plot.x()) - 1, view.aAt(plot.right()) + 1);
        Points.Builder out = new Points.Builder();
        for (int i = 0; i < cut.size(); i++) {
            out.add(view.x(cut.x(i)), view.y(cut.y(i)));
        }
        return out.done().thinned(0.2);
    }

    /** The body that can be hit, cut along its middle; what the ground covers is drawn over later. */
    private void rampBody(RampBody ramp) {
        Points.Builder outline = new Points.Builder();
        for (int k = 0; k < ramp.corners(); k++) {
            outline.add(view.x(ramp.out(k)), view.y(ramp.up(k)));
        }
        inside.area(Look.INK, 0.3, outline.done());
    }

    private void rampSurface(RampBody ramp, boolean near) {
        Points.Builder deck = new Points.Builder();
        for (int k = ramp.surfaceCorners() - 1; k >= 0; k--) {
            deck.add(view.x(ramp.out(k)), view.y(ramp.up(k)));
        }
        Points line = deck.done();
        inside.line(Look.RAMP_LINE.wide(near ? 3 : 2), line);
        labels.avoid(line);
    }

    private void obstacles(SideElevation side) {
        for (Obstacle obstacle : side.obstacles()) {
            double x0 = view.x(view.a(obstacle.foot()) - obstacle.radius());
            double x1 = view.x(view.a(obstacle.foot()) + obstacle.radius());
            double foot = view.y(obstacle.foot());
            double top = view.y(obstacle.foot().getZ() + obstacle.height());
            double thin = Math.max(0, 1.5 - 0.5 * (x1 - x0));
            Points box = Points.of(x0 - thin, foot, x0 - thin, top, x1 + thin, top, x1 + thin, foot);
            // Faint, since it may stand before or behind the plane in which the paths are seen.
            inside.area(Look.INK, 0.25, box);
            inside.line(new Pen(Look.INK, 1.2), box);
            labels.avoid(box);
            Vector3D head = obstacle.foot().add(new Vector3D(0, 0, obstacle.height()));
            if (marks.shows(head)) {
                marks.label(
                        head, Labels.Side.ANY, Labels.FARTHEST, new Labels.Words(obstacle.name(), Look.NOTE_STRONG));
            }
        }
    }

    /** The highest crossing of a line with an upright, on the page; far down where there is none. */
    private static double heightAt(Points line, double x) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < line.size(); i++) {
            double x0 = line.x(i);
            double x1 = line.x(i + 1);
            if (x >= Math.min(x0, x1) && x <= Math.max(x0, x1) && x0 != x1) {
                best = Math.min(best, line.y(i) + (line.y(i + 1) - line.y(i)) * (x - x0) / (x1 - x0));
            }
        }
        return best == Double.POSITIVE_INFINITY ? x < line.x(0) ? best : -1e6 : best;
    }

    private void paths(SideElevation side) {
        for (Sibling sibling : side.siblings()) {
            Trajectory path = sibling.flight().performer();
            double end = Math.min(path.end(), side.isNear() ? side.until() : path.end());
            marks.path(path, Math.max(0, path.start()), end, Look.SIBLING_PATH, false);
        }
        side.flight().vehicle().ifPresent(path -> {
            marks.path(path, path.start(), side.isNear() ? side.until() : path.end(), Look.VEHICLE_PATH, false);
            marks.ticks(path, side.seconds(path, view.scale()), Look.VEHICLE_PATH);
        });
        Trajectory performer = side.flight().performer();
        marks.path(performer, side.open(), side.until(), Look.CANOPY_PATH, false);
        marks.path(performer, performer.start(), Math.min(side.open(), side.until()), Look.PERFORMER_PATH, false);
        marks.ticks(performer, side.seconds(performer, view.scale()), Look.PERFORMER_PATH);
    }

    /** Landing zones as far as they lie in the picture: a thick line as long as the zone is wide. */
    private void zones(SideElevation side) {
        for (Zone zone : side.stunt().zones()) {
            double a = view.a(zone.centre());
            double y = view.y(zone.centre());
            double x0 = view.x(a - zone.radius());
            double x1 = view.x(a + zone.radius());
            if (plot.holds(x0, y) && plot.holds(x1, y)) {
                inside.line(new Pen(zone.out() ? Look.MUTED : Look.INK, 3), x0, y + 1.5, x1, y + 1.5);
                labels.avoid(Points.of(x0, y, x1, y));
            }
        }
    }

    private void zoneNames(SideElevation side) {
        for (Zone zone : side.stunt().zones()) {
            if (marks.shows(zone.centre()) && !sheet.narrow()) {
                String name = zone.out() ? zone.name() + " (out)" : zone.name();
                marks.label(
                        zone.centre(),
                        Labels.Side.BELOW,
                        Labels.FARTHEST,
                        new Labels.Words(name, zone.out() ? Look.NOTE : Look.NOTE_STRONG));
            }
        }
    }

    /** The ground straight below the flight, where it leaves the plane of the cut. */
    private void groundBelowPath(SideElevation side, Points cut) {
        Trajectory path = side.flight().performer();
        Points.Builder out = new Points.Builder();
        double most = 0;
        double last = Double.NaN;
        for (double t = 0; t < side.until(); t += 0.5) {
            Vector3D at = path.placeAt(t);
            double x = view.x(at);
            double y;
            try {
                y = view.y(side.terrain().groundBelow(at.getX(), at.getY(), at.getZ()));
            } catch (OutsideTerrainException offTheMap) {
                break;
            }
            if (!plot.holds(x, y) || Math.abs(y - last) > 40) {
                last = y;
                continue;
            }
            last = y;
            out.add(x, y);
            double of = heightAt(cut, x);
            most = Math.abs(of) < 1e5 ? Math.max(most, Math.abs(of - y)) : most;
        }
        if (most > 6 && out.size() > 2) {
            Points line = out.done().thinned(0.3);
            inside.line(new Pen(Look.ROCK_EDGE, 1).faint(0.7), line);
            labels.avoid(line);
            int middle = line.size() / 2;
            labels.place(
                    words,
                    line.x(middle),
                    line.y(middle),
                    List.of(new Labels.Words("ground below the path", Look.NOTE)),
                    Labels.Side.BELOW);
        }
    }

    private void clearance(SideElevation side) {
        if (!side.hasClearance() || side.least().time() > side.until()) {
            return;
        }
        Clearance.Point c = side.least();
        double x0 = view.x(c.from());
        double y0 = view.y(c.from());
        double x1 = view.x(c.to());
        double y1 = view.y(c.to());
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 6) {
            return;
        }
        double ex = 5 * -dy / length;
        double ey = 5 * dx / length;
        inside.line(Look.DIMENSION, x0, y0, x1, y1);
        inside.line(Look.DIMENSION, x1 - ex, y1 - ey, x1 + ex, y1 + ey);
        inside.line(Look.DIMENSION, x0 - ex, y0 - ey, x0 + ex, y0 + ey);
        labels.avoid(Points.of(x0, y0, x1, y1));
        labels.place(
                words,
                side.isNear() ? x1 : 0.5 * (x0 + x1),
                side.isNear() ? y1 : 0.5 * (y0 + y1),
                List.of(
                        new Labels.Words(Measure.LENGTH.pair(c.judged()), Look.STRONG),
                        new Labels.Words("least clearance, " + Measure.TIME.text(c.time(), 1), Look.NOTE)),
                Labels.Side.LEFT);
    }

    private void milestones(SideElevation side, List<Milestone> shown, int from, int to) {
        for (Milestone m : shown) {
            if (m.weight() < from || m.weight() > to) {
                continue;
            }
            Vector3D at = PathMarks.path(side.flight(), m.body()).placeAt(m.time());
            Labels.Words name = new Labels.Words(m.words(), Look.NOTE_STRONG.in(m.colour()));
            String when = Measure.TIME.text(m.time(), 1);
            String down = ", " + Measure.LENGTH.pair(-at.getZ(), 0) + " down";
            Labels.Words detail = new Labels.Words(sheet.narrow() ? when : when + down, Look.NOTE);
            boolean onGround = m.shape() == Mark.Shape.DIAMOND;
            Labels.Side way = onGround ? Labels.Side.BELOW : Labels.Side.RIGHT;
            if (m.weight() <= 2) {
                marks.label(at, way, Labels.FARTHEST, name, detail);
            } else {
                marks.label(at, onGround ? way : Labels.Side.ANY, m.weight() < 6 ? 52 : 18, name);
            }
        }
    }

    private void seconds(SideElevation side, List<Milestone> shown) {
        Trajectory path = side.flight().performer();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (double t : side.seconds(path, view.scale())) {
            Vector3D at = path.placeAt(t);
            double dx = view.x(at) - lastX;
            double dy = view.y(at) - lastY;
            double apart = side.isNear() ? 12 : 70;
            // An event at the very second already tells time and place.
            boolean told = shown.stream().anyMatch(m -> m.weight() <= 1 && Math.abs(m.time() - t) < 0.06);
            boolean wanted = !told && side.isNear() || !told && t % side.labelledEvery() == 0;
            if (!wanted || dx * dx + dy * dy < apart * apart || !marks.shows(at)) {
                continue;
            }
            Labels.Side way = side.isNear() ? Labels.Side.FAR_RIGHT : Labels.Side.ANY;
            Labels.Words time = new Labels.Words(Measure.TIME.text(t, 0), Look.NOTE_STRONG.in(Look.PERFORMER));
            Labels.Words place = new Labels.Words(
                    Measure.LENGTH.text(Math.abs(at.getZ()), 0) + (at.getZ() > 0.5 ? " up, " : " down, ")
                            + Measure.LENGTH.text(view.a(at), 0) + " out",
                    Look.NOTE);
            if (sheet.narrow()
                    ? marks.label(at, way, Labels.FARTHEST, time)
                    : marks.label(at, way, Labels.FARTHEST, time, place)) {
                lastX = view.x(at);
                lastY = view.y(at);
            }
        }
    }

    /** Names the paths where there is room. */
    private void subjects(SideElevation side) {
        Trajectory performer = side.flight().performer();
        double open = Math.min(side.open(), side.until());
        boolean ridden = side.isRiddenOut();
        String who = ridden ? "performer and " + side.vehicleName() : "performer";
        marks.name(who, performer, 0.62 * open, Look.PERFORMER);
        if (side.open() < side.until()) {
            marks.name("canopy", performer, side.open() + 0.4 * (side.until() - side.open()), Look.PERFORMER);
        }
        for (Sibling sibling : side.siblings()) {
            Trajectory path = sibling.flight().performer();
            marks.name(sibling.name(), path, Math.min(path.end(), side.until()), Look.MUTED);
        }
        side.flight().vehicle().filter(path -> !ridden).ifPresent(path -> {
            double end = Math.min(side.isNear() ? side.until() : path.end(), path.end());
            marks.name(side.vehicleName(), path, 0.75 * end, Look.VEHICLE);
        });
    }
}
