package org.reckoner.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.export.JsonText;
import org.reckoner.geo.Bearing;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;

class SideBandTest {
    private static final SiteFrame EAST =
            new SiteFrame(GeodeticPoint.ofDegrees(62, 7, 1000), 40, Bearing.ofDegrees(90));

    /** Flights down the same slope of 45 degrees, each so far to its upper side, some early and some late. */
    private static List<List<Vector3D>> slope(int flights, double reach) {
        List<List<Vector3D>> paths = new ArrayList<>();
        for (int flight = 0; flight < flights; flight++) {
            double aside = reach * (2.0 * flight / (flights - 1) - 1) * Math.sqrt(0.5);
            double late = 3 * ((flight * 7) % flights) / (double) flights;
            List<Vector3D> path = new ArrayList<>();
            for (int beat = 0; beat < 60; beat++) {
                double way = 2 * (beat - late);
                path.add(new Vector3D(way + aside, 0, -way + aside));
            }
            paths.add(path);
        }
        return paths;
    }

    private static double[] column(String json, String key) {
        String list = json.substring(json.indexOf('[', json.indexOf('"' + key + '"')) + 1);
        String[] numbers = list.substring(0, list.indexOf(']')).split(",");
        double[] values = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            values[k] = Double.parseDouble(numbers[k].trim());
        }
        return values;
    }

    @Test
    void aBandIsAsWideAsTheFlightsLieApartSquareToTheirWayHoweverLateTheyAre() {
        String json = JsonText.compact(text -> SideBand.write(text, EAST, slope(101, 10), 40));
        double[] lowerAlong = column(json, "lower_along_m");
        double[] lowerUp = column(json, "lower_up_m");
        double[] upperAlong = column(json, "upper_along_m");
        double[] upperUp = column(json, "upper_up_m");
        assertThat(lowerAlong).hasSizeGreaterThan(30);
        for (int k = 5; k < 30; k++) {
            double along = upperAlong[k] - lowerAlong[k];
            double up = upperUp[k] - lowerUp[k];
            assertThat(Math.sqrt(along * along + up * up)).isCloseTo(18, within(0.3));
            assertThat(along).isCloseTo(up, within(0.2));
        }
    }

    @Test
    void tooFewFlightsMakeNoBand() {
        String json = JsonText.compact(text -> SideBand.write(text, EAST, slope(12, 10), 40));
        assertThat(json).contains("\"lower_along_m\":[]");
    }
}
