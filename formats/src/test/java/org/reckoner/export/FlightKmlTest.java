package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.geo.GeodeticPoint;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FlightKmlTest {
    private final FlownStunt flown = Fixture.flown();

    @Test
    void everyGeometryStatesItsAltitudeMode() throws Exception {
        Document kml = read(FlightKml.of(flown, null));
        for (String shape : List.of("LineString", "Point", "Polygon")) {
            List<Element> shapes = all(kml, shape);
            assertThat(shapes).as(shape).isNotEmpty();
            String mode = shape.equals("Polygon") ? "clampToGround" : "absolute";
            assertThat(shapes).allMatch(e -> text(e, "altitudeMode").equals(mode));
        }
    }

    @Test
    void pathsRunLongitudeLatitudeHeightAboveTheSea() throws Exception {
        Element canopy = all(read(FlightKml.of(flown, null)), "Placemark").stream()
                .filter(p -> text(p, "name").equals("performer: canopy"))
                .findFirst()
                .orElseThrow();
        assertThat(text(canopy, "styleUrl")).isEqualTo("#canopy");
        String[] points = text(canopy, "coordinates").strip().split("\\s+");
        String[] last = points[points.length - 1].split(",");
        GeodeticPoint down = GeodeticPoint.ofDegrees(
                Double.parseDouble(last[1]), Double.parseDouble(last[0]), Double.parseDouble(last[2]) + 46.3);
        Vector3D place = flown.stunt().frame().toSite(down);
        assertThat(Vector3D.distance(place, flown.flight().performer().placeAt(Fixture.DOWN)))
                .isCloseTo(0, within(2e-3));
    }

    @Test
    void aBodyWithoutAPhaseOfItsOwnSharesTheOthers() {
        Flight whole = flown.flight();
        FlownStunt shared = new FlownStunt(
                flown.stunt(),
                new Flight(
                        whole.bodies(),
                        whole.events(),
                        List.of(
                                new PhaseSpan(BodyName.VEHICLE, "run_up", -4, 0),
                                new PhaseSpan(BodyName.PERFORMER, "airborne", 0, 0.6),
                                new PhaseSpan(BodyName.VEHICLE, "tumble", 0.6, 10),
                                new PhaseSpan(BodyName.PERFORMER, "freefall", 0.6, Fixture.DOWN)),
                        whole.outcome(),
                        whole.effort()),
                flown.terrain(),
                flown.provenance());
        assertThat(shared.spans(BodyName.VEHICLE))
                .containsExactly(
                        new PhaseSpan(BodyName.VEHICLE, "run_up", -4, 0),
                        new PhaseSpan(BodyName.VEHICLE, "airborne", 0, 0.6),
                        new PhaseSpan(BodyName.VEHICLE, "tumble", 0.6, 10));
        assertThat(shared.spans(BodyName.PERFORMER))
                .extracting(PhaseSpan::phase)
                .containsExactly("run_up", "airborne", "freefall");
        assertThat(TrajectoryCsv.every(1000, shared, BodyName.PERFORMER)).contains("\n-3,run_up,");
    }

    @Test
    void coloursAreOpacityBlueGreenRed() throws Exception {
        assertThat(Ink.PERFORMER.kml(255)).isEqualTo("ff9e4a0b");
        assertThat(FlightKml.of(flown, null)).contains("<color>ff0855bf</color>");
    }

    @Test
    void eventsSpeakBothUnitSystems() throws Exception {
        Element thrown = all(read(FlightKml.of(flown, null)), "Placemark").stream()
                .filter(p -> text(p, "name").equals("throw"))
                .findFirst()
                .orElseThrow();
        assertThat(text(thrown, "description"))
                .isEqualTo("T0 + 6.00 s, performer. 1106.4 m (3630 ft) MSL, 431.4 m (1415 ft) AGL. 56.2 m/s (126 mph)."
                        + " Out 132.0 m (433 ft) level.");
    }

    @Test
    void timeAppearsOnlyWhenItIsStated() throws Exception {
        assertThat(FlightKml.of(flown, null)).doesNotContain("when").doesNotContain("Track");
        String track = FlightKml.of(flown, Instant.parse("2026-06-01T10:00:00Z"));
        Document kml = read(track);
        assertThat(all(kml, "LineString")).isEmpty();
        for (Element one : all(kml, "gx:Track")) {
            assertThat(one.getElementsByTagName("when").getLength())
                    .isEqualTo(one.getElementsByTagName("gx:coord").getLength())
                    .isGreaterThan(1);
            assertThat(text(one, "altitudeMode")).isEqualTo("absolute");
        }
        assertThat(track)
                .contains("<when>2026-06-01T09:59:56.000Z</when>")
                .contains("<when>2026-06-01T10:01:08.123Z</when>");
    }

    @Test
    void namesAndMarksSurvive() throws Exception {
        Document kml = read(FlightKml.of(flown, null));
        assertThat(text(kml.getDocumentElement(), "name"))
                .isEqualTo("Helsetkopen ø å, Øystese (illustrative): predicted, not a clearance");
        assertThat(text(kml.getDocumentElement(), "description")).startsWith("ILLUSTRATIVE");
        FlownStunt odd =
                new FlownStunt(Fixture.stunt("<a & \"b\"> ]]>"), flown.flight(), flown.terrain(), flown.provenance());
        assertThat(text(read(FlightKml.of(odd, null)).getDocumentElement(), "name"))
                .startsWith("<a & \"b\"> ]]>");
    }

    private static Document read(String kml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(kml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document kml, String tag) {
        NodeList found = kml.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element within, String tag) {
        return within.getElementsByTagName(tag).item(0).getTextContent();
    }
}
