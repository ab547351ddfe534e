package org.reckoner.report;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Terrain;
import org.reckoner.opening.Reach;
import org.reckoner.stunt.Stunt;

/** Which ground lies within a glide of the open canopy, seen from above. */
final class ReachPlan {
    private ReachPlan() {}

    static Drawing draw(Stunt stunt, Reach reach, Terrain terrain, Page page) {
        View.Span span = new View.Span(View.plan());
        span.include(Vector3D.ZERO);
        reach.openings().forEach(span::include);
        reach.half().forEach(ring -> {
            for (double[] corner : ring) {
                span.include(corner[0], corner[1]);
            }
        });
        reach.fields().forEach(field -> span.include(field.zone().centre()));
        span.grow(0.05, 10);
        SiteMap.Heading heading = new SiteMap.Heading("Reach under canopy", sentence(reach), note(reach));
        return SiteMap.draw(stunt, terrain, span, heading, page, map -> {
            List<Points> half = map.rings(reach.half());
            List<Points> nearly = map.rings(reach.nearlyAll());
            map.area(half, Look.CANOPY, 0.10, new Pen(Look.CANOPY, 1.4).dash());
            map.area(nearly, Look.CANOPY, 0.18, new Pen(Look.CANOPY, 2.2));
            map.dots(
                    reach.openings().stream()
                            .map(place -> new double[] {place.getX(), place.getY()})
                            .toList(),
                    Look.PERFORMER,
                    3.5);
            map.name(
                    nearly,
                    List.of(
                            new Labels.Words("reached in 19 of 20 takes", Look.NOTE_STRONG.in(Look.PERFORMER)),
                            new Labels.Words(CanopyText.area(reach.area()), Look.NOTE_INK)));
        });
    }

    private static String note(Reach reach) {
        return "Plan, true north up. Straight glides with the brakes off in the mean wind of each take, ground in the"
                + " way counted; no turn, no pattern, no gust. Dashed: as far as half of the takes come. Dots: where "
                + reach.openings().size()
                + " canopies are open. A straight edge is the end of the map.";
    }

    private static String sentence(Reach reach) {
        return reach.fields().stream()
                .min(Comparator.comparing(field -> field.zone().out()))
                .map(field -> {
                    double spare = field.spare().get(0).value();
                    return "From the open canopy " + field.zone().name() + " is reached in "
                            + Shares.brief(field.reached()) + " of takes; 19 of 20 "
                            + (spare >= 0
                                    ? "have more than " + Measure.LENGTH.pair(spare, 0) + " to spare over it."
                                    : "do not: one in twenty is more than " + Measure.LENGTH.pair(-spare, 0)
                                            + " too low.");
                })
                .orElse("The file names no field; so far does the open canopy glide.");
    }
}
