package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.environment.WindField;
import org.reckoner.environment.WindVelocity;
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
    private static final int LANES = 8;

    public WindAt {
        if (!(speed >= 0 && Double.isFinite(speed + from))) {
            throw new IllegalArgumentException("wind of " + speed + " m/s from " + from + " rad cannot be drawn");
        }
    }

    /** The nominal mean wind at lip, bowl and landing zone. */
    public static List<WindAt> of(Stunt stunt, WindField wind) {
        List<String> names = new ArrayList<>(List.of("lip", "bowl"));
        List<Vector3D> places = new ArrayList<>(List.of(Vector3D.ZERO, stunt.bowl()));
        if (!stunt.zones().isEmpty()) {
            names.add(stunt.landingZone().name());
            places.add(stunt.landingZone().centre());
        }
        double[][] lane = new double[wind.columns()][LANES];
        double[][] at = new double[6][LANES];
        for (int i = 0; i < LANES; i++) {
            Vector3D place = places.get(Math.min(i, places.size() - 1));
            at[0][i] = place.getX();
            at[1][i] = place.getY();
            at[2][i] = place.getZ();
            wind.fill(wind.nominal(), lane, i);
        }
        wind.at(at[0], at[1], at[2], lane, at[3], at[4], at[5], LANES);
        List<WindAt> winds = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // The same place twice would draw one arrow over the other.
            if (!places.subList(0, i).contains(places.get(i))) {
                WindVelocity blow = new WindVelocity(at[3][i], at[4][i]);
                winds.add(new WindAt(names.get(i), places.get(i), blow.speed(), blow.from()));
            }
        }
        return winds;
    }

    String shortWords() {
        return Measure.WIND_SPEED.text(speed, speed < 10 ? 1 : 0) + " from " + Figures.compass(from);
    }

    String words() {
        return speed < 0.05
                ? "calm"
                : Measure.WIND_SPEED.pair(speed, speed < 10 ? 1 : 0) + " from " + Figures.compass(from);
    }
}
