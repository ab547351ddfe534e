package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.environment.GridTerrain;
import org.reckoner.flight.BodyName;
import org.reckoner.geo.GeodeticPoint;

class TablesTest {
    private final FlownStunt flown = Fixture.flown();
    private final String text = TrajectoryCsv.every(50, flown, BodyName.PERFORMER);

    @Test
    void everyColumnNamesItsUnit() {
        String head = text.substring(0, text.indexOf('\n'));
        assertThat(head.split(","))
                .startsWith("time_s", "phase", "event", "east_m")
                .contains("kd_m2_per_kg", "heading_deg", "fill_ratio")
                .allMatch(name -> name.matches("phase|event|inputs|.*_(s|m|mps|deg|m2_per_kg|ratio|g|n|rpm|deg_per_s)"))
                // The recorder keeps a channel for riser load that this flight never fills.
                .noneMatch(name -> name.startsWith("riser_load"));
        assertThat(TrajectoryCsv.every(50, flown, BodyName.VEHICLE)).contains("engine_speed_rpm");
    }

    @Test
    void rowsFollowTheBeatFromT0AndEveryEventHasItsOwn() {
        List<Map<String, String>> rows = rows(text);
        List<String> times = rows.stream().map(row -> row.get("time_s")).toList();
        assertThat(times)
                .startsWith("-4", "-3.95")
                .contains("0", "0.05", "7.4", "68.1")
                .endsWith("68.123457");
        assertThat(times).doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> !row.get("event").isEmpty()).hasSize(7);
        Map<String, String> thrown = at(rows, "6");
        assertThat(thrown.get("event")).isEqualTo("throw");
        assertThat(thrown.get("phase")).isEqualTo("deployment");
    }

    @Test
    void rowsStateThePlaceInEveryFrame() {
        Map<String, String> row = at(rows(text), "30");
        Vector3D place = flown.flight().performer().placeAt(30);
        assertThat(number(row, "up_m")).isCloseTo(place.getZ(), within(1e-4));
        GeodeticPoint point = GeodeticPoint.ofDegrees(
                number(row, "latitude_deg"), number(row, "longitude_deg"), number(row, "height_msl_m") + 46.3);
        Vector3D back = flown.stunt().frame().toSite(point);
        assertThat(Vector3D.distance(back, place))
                .as("round trip over the Earth")
                .isLessThan(3e-4);
        // 387 m out the level surface lies 12 mm below the tangent plane.
        assertThat(number(row, "above_lip_m") - number(row, "up_m")).isCloseTo(0.0117, within(0.0005));
        assertThat(number(row, "descent_rate_mps")).isCloseTo(5.36, within(1e-3));
        double ground = flown.terrain().groundBelow(place.getX(), place.getY(), place.getZ());
        assertThat(number(row, "height_agl_m")).isCloseTo(place.getZ() - ground, within(1e-3));
    }

    @Test
    void fullTablesHoldEveryKnot() {
        assertThat(rows(TrajectoryCsv.full(flown, BodyName.VEHICLE)))
                .hasSize(flown.flight().vehicle().orElseThrow().size());
    }

    @Test
    void heightAboveUnmappedGroundIsEmptyNotANumber() {
        FlownStunt small = new FlownStunt(
                flown.stunt(),
                flown.flight(),
                new GridTerrain(-50, -50, 50, 3, 3, new float[9], 1),
                flown.provenance());
        List<Map<String, String>> rows = rows(TrajectoryCsv.every(1000, small, BodyName.PERFORMER));
        assertThat(at(rows, "0").get("height_agl_m")).isEqualTo("0");
        assertThat(at(rows, "60").get("height_agl_m")).isEmpty();
        assertThat(PredictionJson.of(small)).doesNotContain("NaN").doesNotContain("null");
    }

    @Test
    void everyRowOfAnIllustrativeStuntSaysSo() {
        assertThat(rows(text)).allMatch(row -> row.get("inputs").equals("illustrative"));
        assertThat(rows(EventsCsv.of(flown))).allMatch(row -> row.get("inputs").equals("illustrative"));
    }

    @Test
    void eventsTellWhatTheyCarry() {
        List<Map<String, String>> rows = rows(EventsCsv.of(flown));
        assertThat(rows).hasSize(flown.flight().events().size());
        assertThat(rows.get(1).get("details")).startsWith("speed_mps=22; flight_path_angle_deg=17.1887");
        assertThat(rows.get(8).get("kind")).isEqualTo("contact");
        assertThat(rows.get(8).get("details")).contains("under_canopy=true");
    }

    @Test
    void textsWithCommasAndQuotesAreQuoted() {
        CsvText csv = new CsvText();
        csv.cell("mast, \"old\"");
        csv.cell("ø");
        csv.end();
        assertThat(csv.toString()).isEqualTo("\"mast, \"\"old\"\"\",ø\n");
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Map<String, String> at(List<Map<String, String>> rows, String time) {
        return rows.stream()
                .filter(row -> row.get("time_s").equals(time))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, String>> rows(String csv) {
        assertThat(csv).endsWith("\n").doesNotContain("\r").doesNotContain("NaN");
        List<Map<String, String>> rows = new ArrayList<>();
        String[] lines = csv.split("\n");
        String[] head = lines[0].split(",");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            assertThat(cells).as(lines[i]).hasSameSizeAs(head);
            Map<String, String> row = new LinkedHashMap<>();
            for (int k = 0; k < head.length; k++) {
                row.put(head[k], cells[k]);
            }
            rows.add(row);
        }
        return rows;
    }
}
