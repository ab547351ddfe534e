package org.reckoner.report;

import java.util.List;
import org.reckoner.environment.Terrain;
import org.reckoner.stunt.Stunt;

/** A map of the site with its relief, zones, ramp, scale and north, on which an answer is drawn. */
final class SiteMap {
    private final Frame plot;
    private final View view;
    private final Labels labels;
    private final Sketch inside = new Sketch();
    private final Sketch words = new Sketch();

    private SiteMap(Frame plot, View view) {
        this.plot = plot;
        this.view = view;
        this.labels = new Labels(plot.inset(4, 4, 4, 4));
    }

    /** Draws the answer between the ground and the names of the zones. */
    @FunctionalInterface
    interface Painter {
        void paint(SiteMap map);
    }

    /** The words around a map. */
    record Heading(String title, String sentence, String note) {}

    /** A map of a span; a low one gets a lower page. */
    static Drawing draw(Stunt stunt, Terrain terrain, View.Span span, Heading heading, Page page, Painter painter) {
        Frame room = sheet(stunt, heading, page).room();
        double wanted = Math.max(0.6 * room.height(), span.height() * room.width() / Math.max(span.width(), 1));
        double spare = Math.max(room.height() - wanted, 0);
        Sheet sheet = sheet(stunt, heading, new Page(page.width(), Math.ceil(page.height() - spare)));
        Frame plot = sheet.room();
        SiteMap map = new SiteMap(plot, View.plan().fitted(plot, span, 0.5));
        PathMarks marks = new PathMarks(plot, map.view, map.labels, map.inside, map.words);
        MapGround base = new MapGround(stunt, sheet.narrow(), plot, map.view, map.inside, map.labels, marks);
        base.scaleBar();
        base.north();
        base.zones();
        base.ramp();
        base.obstacles();
        painter.paint(map);
        base.zoneNames();
        Sketch ground = new Sketch();
        Sketch heights = new Sketch();
        new Relief(terrain, stunt.frame(), map.view, plot).draw(ground, heights, map.labels);
        sheet.sketch().group("ground", plot, ground);
        sheet.sketch().group("heights", null, heights);
        sheet.sketch().group("plot", plot, map.inside);
        sheet.sketch().group("words", null, map.words);
        return sheet.done();
    }

    private static Sheet sheet(Stunt stunt, Heading heading, Page page) {
        return new Sheet(page, stunt, heading.title, heading.sentence, heading.note);
    }

    View view() {
        return view;
    }

    Sketch inside() {
        return inside;
    }

    /** Closed outlines of the site as they stand on the page. */
    List<Points> rings(List<double[][]> outlines) {
        return outlines.stream()
                .map(outline -> {
                    Points.Builder line = new Points.Builder();
                    for (double[] corner : outline) {
                        line.add(view.x(corner[0]), view.y(corner[1]));
                    }
                    return line.done();
                })
                .toList();
    }

    /** An area with its edge, which labels keep off. */
    void area(List<Points> rings, Colour colour, double opacity, Pen edge) {
        inside.area(colour, opacity, rings.toArray(Points[]::new));
        inside.lines(new Pen(Look.PAPER, edge.width() + 2).faint(0.7), rings);
        inside.lines(edge, rings);
        rings.forEach(labels::avoid);
    }

    /** Names an outline somewhere along its longest ring, nearest first. */
    void name(List<Points> rings, List<Labels.Words> told) {
        rings.stream().reduce((a, b) -> b.size() > a.size() ? b : a).ifPresent(longest -> {
            for (double gap : new double[] {14, 32, 52, 80}) {
                for (int i = 0; i < longest.size(); i += Math.max(1, longest.size() / 24)) {
                    if (plot.holds(longest.x(i), longest.y(i))
                            && labels.place(words, longest.x(i), longest.y(i), told, Labels.Side.ANY, gap, 6)) {
                        return;
                    }
                }
            }
        });
    }

    /** Dots too many to be told apart, all with one pen. */
    void dots(List<double[]> places, Colour colour, double size) {
        inside.lines(
                new Pen(colour, size).faint(0.4),
                places.stream()
                        .map(place -> Points.of(
                                view.x(place[0]), view.y(place[1]), view.x(place[0]) + 0.02, view.y(place[1])))
                        .toList());
    }
}
