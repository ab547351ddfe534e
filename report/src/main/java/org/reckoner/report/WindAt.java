package org.reckoner.report;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;

/**
 * The mean wind at one place, for an arrow on a map.
 *
 * @param name of the place
 * @param place in site axes (m)
 * @param speed mean wind (m/s)
 * @param from compass direction that it blows from, clockwise from true north (rad)
 */
public record WindAt(String name, Vector3D place, double speed, double from) {
    public WindAt {
        if (!(speed >= 0 && Double.isFinite(speed + from))) {
            throw new IllegalArgumentException("wind of " + speed + " m/s from " + from + " rad cannot be drawn");
        }
    }

    /** The three winds of the stunt file, at lip, bowl and landing zone. */
    public static List<WindAt> stated(Stunt stunt) {
        Inputs in = stunt.inputs();
        WindAt lip = new WindAt("lip", Vector3D.ZERO, in.centre(Input.WIND_LIP_SPEED), in.centre(Input.WIND_LIP_FROM));
        WindAt bowl =
                new WindAt("bowl", stunt.bowl(), in.centre(Input.WIND_BOWL_SPEED), in.centre(Input.WIND_BOWL_FROM));
        if (stunt.zones().isEmpty()) {
            return List.of(lip, bowl);
        }
        return List.of(
                lip,
                bowl,
                new WindAt(
                        stunt.landingZone().name(),
                        stunt.landingZone().centre(),
                        in.centre(Input.WIND_LANDING_ZONE_SPEED),
                        in.centre(Input.WIND_LANDING_ZONE_FROM)));
    }

    String words() {
        return speed < 0.05
                ? "calm"
                : Measure.WIND_SPEED.pair(speed, speed < 10 ? 1 : 0) + " from " + Figures.compass(from);
    }
}
