package org.reckoner.stunt;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.geo.SiteFrame;

/**
 * A whole stunt as its stunt file tells it; never changes, {@code with} makes another.
 *
 * @param name what people call it
 * @param illustrative whether the inputs are made up to show the product, and must be marked so everywhere
 * @param frame where the lip is and which way the take-off points
 * @param bowl where the wind in the bowl is measured, in site axes (m)
 * @param zones landing zones and outs, the planned one first
 * @param obstacles what stands in the way
 * @param vehicle engine and gears; absent without a ramp
 * @param canopy what kind of parachute is carried
 * @param slider whether the slider slows the opening; a round canopy has none
 * @param plan phases and branches
 * @param limits thresholds with their owners
 * @param inputs every number, with spread and source
 */
public record Stunt(
        String name,
        boolean illustrative,
        SiteFrame frame,
        Vector3D bowl,
        List<Zone> zones,
        List<Obstacle> obstacles,
        @Nullable Vehicle vehicle,
        CanopyKind canopy,
        Slider slider,
        Plan plan,
        List<Limit> limits,
        Inputs inputs) {

    /** With a ram-air canopy. */
    public Stunt(
            String name,
            boolean illustrative,
            SiteFrame frame,
            Vector3D bowl,
            List<Zone> zones,
            List<Obstacle> obstacles,
            @Nullable Vehicle vehicle,
            Slider slider,
            Plan plan,
            List<Limit> limits,
            Inputs inputs) {
        this(
                name,
                illustrative,
                frame,
                bowl,
                zones,
                obstacles,
                vehicle,
                CanopyKind.RAM_AIR,
                slider,
                plan,
                limits,
                inputs);
    }

    public Stunt {
        zones = List.copyOf(zones);
        obstacles = List.copyOf(obstacles);
        limits = List.copyOf(limits);
        if (plan.has(Phase.Ramp.class) && vehicle == null) {
            throw new IllegalArgumentException("a plan with a ramp needs a vehicle");
        }
        if (plan.has(Phase.Canopy.class)) {
            String zone = plan.find(Phase.Canopy.class).orElseThrow().zone();
            if (zones.stream().noneMatch(z -> z.name().equals(zone))) {
                throw new IllegalArgumentException(
                        "the canopy flies to " + zone + ", which is not a landing zone of the site");
            }
            if (canopy == CanopyKind.ROUND
                    && plan.find(Phase.Canopy.class).orElseThrow().pilot() != PilotMode.HANDS_OFF) {
                throw new IllegalArgumentException("a round canopy cannot be steered; its pilot is hands off");
            }
        }
    }

    /** The same stunt with other numbers. */
    public Stunt with(Inputs other) {
        return new Stunt(
                name, illustrative, frame, bowl, zones, obstacles, vehicle, canopy, slider, plan, limits, other);
    }

    /** The same stunt with another plan. */
    public Stunt with(Plan other) {
        return new Stunt(
                name, illustrative, frame, bowl, zones, obstacles, vehicle, canopy, slider, other, limits, inputs);
    }

    /** The same stunt with other things in the way. */
    public Stunt with(List<Obstacle> other) {
        return new Stunt(name, illustrative, frame, bowl, zones, other, vehicle, canopy, slider, plan, limits, inputs);
    }

    /**
     * The same stunt with another centre for one input.
     *
     * @param value the new value (SI unit of the input)
     */
    public Stunt with(Input input, double value) {
        return with(inputs.with(input, value));
    }

    /** The zone that the plan flies to; the first one where the plan has no canopy. */
    public Zone landingZone() {
        return plan.find(Phase.Canopy.class)
                .flatMap(canopy -> zones.stream()
                        .filter(z -> z.name().equals(canopy.zone()))
                        .findFirst())
                .orElseGet(() -> zones.get(0));
    }
}
