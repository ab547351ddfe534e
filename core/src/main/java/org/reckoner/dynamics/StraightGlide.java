package org.reckoner.dynamics;

import java.util.OptionalDouble;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.Conditions;
import org.reckoner.environment.OutsideTerrainException;
import org.reckoner.numeric.Elementary;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;

/**
 * An open canopy flown straight over the ground with its brakes off through the mean wind: how low it is after how far.
 *
 * <p>The wind across the way is held against, so part of the airspeed is spent on it. No turn, no gust and no upwind
 * approach are in it: who has to turn, or wants a pattern, comes less far.
 */
public final class StraightGlide {
    /** Way over ground within which wind and density stay as they are (m). */
    private static final double STEP = 25;

    /** Slower over the ground than this a canopy gets nowhere (m/s). */
    private static final double LEAST_SPEED = 0.5;

    private final Stunt stunt;
    private final Conditions conditions;
    private final double[] numbers;
    private final double[][] wind;
    private final double[] x = new double[1];
    private final double[] y = new double[1];
    private final double[] z = new double[1];
    private final double[] wx = new double[1];
    private final double[] wy = new double[1];
    private final double[] wz = new double[1];

    /** @param numbers one value for every input in the order of the table (SI unit of each) */
    public StraightGlide(Stunt stunt, Conditions conditions, double[] numbers) {
        this.stunt = stunt;
        this.conditions = conditions;
        this.numbers = numbers.clone();
        this.wind = new double[conditions.wind().columns()][1];
        conditions.wind().fill(Itinerary.windInputs(conditions.wind(), numbers), wind, 0);
    }

    /**
     * Where a glide ends.
     *
     * @param distance flown over level ground (m)
     * @param height site z there (m)
     * @param stopped whether ground, the edge of the map or the wind ended it before the distance asked for
     */
    public record End(double distance, double height, boolean stopped) {}

    /**
     * Where the pilot can begin to glide: the brakes stay stowed until the canopy can be steered, the pilot has seen what is
     * and has released them. Meanwhile it sinks and drifts; what it flies ahead by itself is left out.
     *
     * @param opened where the canopy is open, in site axes (m)
     */
    public Vector3D released(Vector3D opened) {
        double wait = Math.max(
                number(Input.PILOT_BRAKE_RELEASE), number(Input.STEERABLE_AFTER) + number(Input.PILOT_REACTION));
        look(opened.getX(), opened.getY(), opened.getZ());
        double sink = scale() * number(Input.BRAKE_SINK);
        return opened.add(new Vector3D(wait * wx[0], wait * wy[0], wait * (wz[0] - sink)));
    }

    /**
     * Glides straight over the ground.
     *
     * @param from in site axes (m)
     * @param bearing of the way, clockwise from true north (rad)
     * @param farthest way that is asked for (m)
     */
    public End along(Vector3D from, double bearing, double farthest) {
        double east = Elementary.sin(bearing);
        double north = Elementary.cos(bearing);
        double height = from.getZ();
        double way = 0;
        while (way < farthest) {
            double step = Math.min(STEP, farthest - way);
            look(from.getX() + way * east, from.getY() + way * north, height);
            double scale = scale();
            double speed = overGround(scale * number(Input.CANOPY_AIRSPEED), east, north);
            if (speed < LEAST_SPEED) {
                return new End(way, height, true);
            }
            double lower = height + step / speed * (wz[0] - scale * number(Input.CANOPY_SINK));
            double there = way + step;
            OptionalDouble ground = ground(from.getX() + there * east, from.getY() + there * north, lower);
            if (ground.isEmpty() || lower < ground.getAsDouble()) {
                return new End(way, height, true);
            }
            way = there;
            height = lower;
        }
        return new End(way, height, false);
    }

    private OptionalDouble ground(double east, double north, double height) {
        try {
            return OptionalDouble.of(conditions.terrain().groundBelow(east, north, height));
        } catch (OutsideTerrainException unknown) {
            return OptionalDouble.empty();
        }
    }

    /** What is left of the airspeed along the way once the wind across it is held against, and the wind along it. */
    private double overGround(double airspeed, double east, double north) {
        double across = wx[0] * north - wy[0] * east;
        double left = airspeed * airspeed - across * across;
        return left > 0 ? Math.sqrt(left) + wx[0] * east + wy[0] * north : 0;
    }

    private void look(double east, double north, double up) {
        x[0] = east;
        y[0] = north;
        z[0] = up;
        conditions.wind().at(x, y, z, wind, wx, wy, wz, 1);
    }

    /** Of the place looked at last. */
    private double scale() {
        double height = stunt.frame().lipHeightMsl() + conditions.gravity().heightAboveLip(x[0], y[0], z[0]);
        return CanopyModel.polarScale(
                number(Input.PERFORMER_MASS),
                number(Input.CANOPY_AREA),
                number(Input.REFERENCE_LOADING),
                number(Input.DENSITY_FACTOR) * conditions.air().density(height));
    }

    private double number(Input input) {
        return numbers[input.ordinal()];
    }
}
