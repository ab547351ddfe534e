package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Fate;
import org.reckoner.dispersion.Fates;
import org.reckoner.dispersion.Sample;
import org.reckoner.environment.Terrain;

/** Where people end up in a whole take, by their fate, seen from above: for medics and rope team. */
final class PeoplePlan {
    private static final int DOTS = 1_500;

    private final Dispersion dispersion;
    private final Fates fates;

    private PeoplePlan(Dispersion dispersion) {
        this.dispersion = dispersion;
        this.fates = dispersion.fates();
    }

    /** The map; nothing where nobody comes down. */
    static Optional<Drawing> draw(Dispersion dispersion, Terrain terrain, Page page) {
        PeoplePlan plan = new PeoplePlan(dispersion);
        return plan.fates.all().stream().anyMatch(ended -> ended.middle().isPresent())
                ? Optional.of(plan.map(terrain, page))
                : Optional.empty();
    }

    private Drawing map(Terrain terrain, Page page) {
        View.Span span = new View.Span(View.plan());
        span.include(Vector3D.ZERO);
        places().forEach(place -> span.include(place[0], place[1]));
        dispersion.stunt().zones().stream().filter(zone -> !zone.out()).forEach(zone -> span.include(zone.centre()));
        span.grow(0.08, 15);
        SiteMap.Heading heading = new SiteMap.Heading("Where people end up", sentence(), note());
        return SiteMap.draw(dispersion.stunt(), terrain, span, heading, page, map -> {
            for (Fates.Ended ended : fates.all()) {
                dots(map, ended);
            }
            for (Fates.Ended ended : fates.all()) {
                area(map, ended);
            }
        });
    }

    private void area(SiteMap map, Fates.Ended ended) {
        Colour colour = colour(ended.fate());
        List<Labels.Words> told = List.of(
                new Labels.Words(ended.fate().words(), Look.NOTE_STRONG.in(colour)),
                new Labels.Words(
                        FatesText.percent(ended.probability().value()) + " % ("
                                + FatesText.percent(ended.probability().low()) + ".."
                                + FatesText.percent(ended.probability().high()) + ")"
                                + ended.area()
                                        .map(area -> ", " + CanopyText.area(area.area()))
                                        .orElse(""),
                        Look.NOTE_INK));
        if (ended.area().isPresent()) {
            List<Points> rings = map.rings(ended.area().get().rings());
            map.area(rings, colour, 0.10, new Pen(colour, 1.8));
            map.name(rings, told);
        } else if (ended.middle().isPresent()) {
            double x = map.view().x(ended.middle().get());
            double y = map.view().y(ended.middle().get());
            map.name(List.of(Points.of(x, y, x + 0.5, y)), told);
        }
    }

    private void dots(SiteMap map, Fates.Ended ended) {
        List<double[]> well = new ArrayList<>();
        for (Sample sample : samples()) {
            Vector3D down = sample.down();
            if (down == null || !Fate.of(sample.outcome()).equals(ended.fate())) {
                continue;
            }
            if (bad(ended.fate())) {
                map.inside()
                        .add(new Mark.Dot(
                                map.view().x(down),
                                map.view().y(down),
                                4.5,
                                Mark.Shape.TRIANGLE,
                                Look.OUTSIDE,
                                Look.PAPER));
            } else {
                well.add(new double[] {down.getX(), down.getY()});
            }
        }
        map.dots(well, colour(ended.fate()), 3.5);
    }

    private List<Sample> samples() {
        List<Sample> all = new ArrayList<>(first(dispersion.planned()));
        dispersion.branches().forEach(branched -> all.addAll(first(branched.cloud())));
        return all;
    }

    private static List<Sample> first(Cloud cloud) {
        return cloud.samples().subList(0, Math.min(DOTS, cloud.samples().size()));
    }

    private List<double[]> places() {
        List<double[]> places = new ArrayList<>();
        for (Sample sample : samples()) {
            if (sample.down() != null) {
                places.add(new double[] {sample.down().getX(), sample.down().getY()});
            }
        }
        return places;
    }

    private static boolean bad(Fate fate) {
        return fate.kind() != Fate.Kind.FIELD && fate.kind() != Fate.Kind.OFF_FIELD;
    }

    private static Colour colour(Fate fate) {
        return bad(fate) ? Look.OUTSIDE : fate.kind() == Fate.Kind.FIELD ? Look.PERFORMER : Look.CANOPY;
    }

    private String note() {
        return "Plan, true north up. Outlines: the least area that holds 95 % of each fate, every failure counted as often"
                + " as it comes. Red triangle: one flight that ends badly; failures are drawn more often than they come."
                + " The map does not know water.";
    }

    private String sentence() {
        double bad = fates.all().stream()
                .filter(ended -> bad(ended.fate()))
                .mapToDouble(ended -> ended.probability().value())
                .sum();
        Fates.Ended first = fates.all().get(0);
        Optional<Fates.Ended> worst =
                fates.all().stream().filter(ended -> bad(ended.fate())).findFirst();
        return capital(first.fate().words()) + " in "
                + FatesText.percent(first.probability().value())
                + " % of takes; " + FatesText.percent(bad) + " % end badly"
                + worst.map(ended -> ", most often " + ended.fate().words()).orElse("") + ".";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
