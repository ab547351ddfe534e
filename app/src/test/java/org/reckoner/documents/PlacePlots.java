package org.reckoner.documents;

import static org.reckoner.documents.Curves.steps;
import static org.reckoner.documents.RidePlots.text;

import java.util.List;
import org.reckoner.environment.Atmosphere;
import org.reckoner.environment.CliffTerrain;
import org.reckoner.environment.Gravity;
import org.reckoner.environment.WallProfile;
import org.reckoner.geo.Bearing;
import org.reckoner.report.Axis;
import org.reckoner.report.Chart;
import org.reckoner.report.Measure;

/** Plots of the place and the day: air, gravity, rock. */
final class PlacePlots {
    private static final double DEGREE = StrictMath.PI / 180;

    private PlacePlots() {}

    static Chart air() {
        Curves curves = new Curves();
        for (double warmer : new double[] {-20, 0, 20}) {
            Atmosphere day = Atmosphere.standard(warmer, 101_325, 0);
            String name = warmer == 0 ? "standard day" : warmer < 0 ? "20 K colder" : "20 K warmer";
            curves.add(name, steps(0, 4_000, 41), day::density);
        }
        return curves.chart(
                "Density of the air",
                "Near sea level 20 K more thin the air as 700 m of height do.",
                "Standard column, warmer or colder by the same amount at every height; dry.",
                Axis.of("height MSL", Measure.LENGTH),
                Axis.of("density", "kg/m³").fromZero());
    }

    static Chart gravity() {
        Curves curves = new Curves();
        for (double latitude : new double[] {90, 62.06, 45, 0}) {
            curves.add(
                    text("%.0f° latitude", latitude),
                    steps(0, 10_000, 51),
                    height -> Gravity.normal(latitude * DEGREE, height));
        }
        return curves.chart(
                "Normal gravity",
                "Latitude changes gravity by half a percent, ten kilometres of height by a third of one.",
                "WGS-84; gravitation and centrifugal force together.",
                Axis.of("height above the ellipsoid", Measure.LENGTH),
                Axis.of("gravity", "m/s²"));
    }

    static Chart terrain() {
        WallProfile wall = new WallProfile(
                List.of(
                        new WallProfile.Point(0, 0),
                        new WallProfile.Point(8, -2),
                        new WallProfile.Point(-5, -80),
                        new WallProfile.Point(2, -199),
                        new WallProfile.Point(45, -200)),
                100,
                1);
        CliffTerrain cliff = CliffTerrain.overFloor(-200, wall, new Bearing(90 * DEGREE), 100);
        Curves curves = new Curves();
        for (double below : new double[] {100, 50, 20, 5}) {
            curves.add(text("%.0f m below the lip", below), steps(0, 40, 81), out -> cliff.distance(out, 0, -below));
        }
        return curves.chart(
                "Distance to rock beside a wall that undercuts its edge",
                "Five metres below the lip a point four metres out is still inside rock.",
                "Wall of the table on this page: out and up 0 0, 8 -2, -5 -80, 2 -199, 45 -200 m. Below zero: inside rock.",
                Axis.of("distance out from the lip", Measure.LENGTH),
                Axis.of("distance to the nearest rock", Measure.LENGTH));
    }
}
