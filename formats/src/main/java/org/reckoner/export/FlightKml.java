package org.reckoner.export;

import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Flight;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.numeric.DecimalText;
import org.reckoner.stunt.Zone;

/**
 * The flight for Google Earth and other maps: paths and events at their height above the sea, landing zones on the
 * ground.
 *
 * <p>OGC 12-007r2, KML 2.3: longitude before latitude; {@code absolute} is above the EGM96 sea level, and is written at
 * every path because the default would drape the flight on the ground.
 */
public final class FlightKml {
    private static final String KML = "http://www.opengis.net/kml/2.2";
    private static final String GX = "http://www.google.com/kml/ext/2.2";
    private static final int MILLISECONDS = 200;
    private static final int RIM_POINTS = 48;
    private static final DateTimeFormatter UTC =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final FlownStunt flown;
    private final @Nullable Instant start;
    private final XMLStreamWriter out;
    private final StringWriter text;

    private FlightKml(FlownStunt flown, @Nullable Instant start, StringWriter text) throws XMLStreamException {
        this.flown = flown;
        this.start = start;
        this.text = text;
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * The whole file.
     *
     * @param timeZero when T0 is, for a flight that plays in time; absent for paths alone
     */
    public static String of(FlownStunt flown, @Nullable Instant timeZero) {
        StringWriter text = new StringWriter(1 << 17);
        try {
            FlightKml kml = new FlightKml(flown, timeZero, text);
            kml.document();
            return text.toString();
        } catch (XMLStreamException toMemoryNeverFails) {
            throw new AssertionError(toMemoryNeverFails);
        }
    }

    private void document() throws XMLStreamException {
        // Written by hand: Java versions differ in what they say of themselves here.
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.setDefaultNamespace(KML);
        out.writeStartElement(KML, "kml");
        out.writeDefaultNamespace(KML);
        out.writeNamespace("gx", GX);
        line();
        open("Document");
        element("name", flown.title() + ": " + FlownStunt.NOT_A_CLEARANCE);
        element("description", description());
        style("performer", Ink.PERFORMER, 3, 0);
        style("canopy", Ink.CANOPY, 3, 0);
        style("vehicle", Ink.VEHICLE, 3, 0);
        style("zone", Ink.ZONE, 2, 70);
        style("out", Ink.LINE, 2, 30);
        folder("Paths", this::paths);
        folder("Events", this::events);
        folder("Landing zones", this::zones);
        close();
        close();
        out.flush();
    }

    private String description() {
        SiteFrame frame = flown.stunt().frame();
        String mark = flown.stunt().illustrative() ? "ILLUSTRATIVE: the inputs are made up to show the product. " : "";
        return mark + "Predicted, not a clearance. Outcome: "
                + flown.flight().outcome().words() + ". Heights are above mean sea"
                + " level, with the sea " + DecimalText.fixed(frame.geoidUndulation(), 1)
                + " m above the WGS 84 ellipsoid at the lip; a viewer may use a sea level of its own, a metre or less"
                + " away. Lip " + both(frame.lipHeightMsl(), "MSL") + ". Reckoner "
                + flown.provenance().version() + ", input "
                + flown.provenance().inputHash().substring(0, 8) + ".";
    }

    private void style(String id, Ink ink, int width, int fill) throws XMLStreamException {
        out.writeStartElement(KML, "Style");
        out.writeAttribute("id", id);
        line();
        open("IconStyle");
        element("color", ink.kml(255));
        element("scale", "0.7");
        open("Icon");
        close();
        close();
        open("LineStyle");
        element("color", ink.kml(255));
        element("width", Integer.toString(width));
        close();
        open("PolyStyle");
        element("color", ink.kml(fill));
        close();
        close();
    }

    private void paths() throws XMLStreamException {
        for (BodyName body : BodyName.values()) {
            Trajectory trajectory = flown.flight().bodies().get(body);
            if (trajectory != null) {
                for (PhaseSpan span : flown.spans(body)) {
                    path(trajectory, span);
                }
            }
        }
    }

    private void path(Trajectory trajectory, PhaseSpan span) throws XMLStreamException {
        double[] times = SampleTimes.between(flown.flight(), span.body(), MILLISECONDS, span.start(), span.end());
        open("Placemark");
        element("name", span.body().words() + ": " + span.phase().replace('_', ' '));
        element("styleUrl", "#" + styleOf(span));
        if (start == null) {
            open("LineString");
            element("extrude", "0");
            element("tessellate", "0");
            element("altitudeMode", "absolute");
            StringBuilder coordinates = new StringBuilder("\n");
            for (double time : times) {
                append(coordinates, FlightPoint.at(flown, trajectory, time), ',');
                coordinates.append('\n');
            }
            element("coordinates", coordinates.toString());
        } else {
            out.writeStartElement(GX, "Track");
            line();
            element("altitudeMode", "absolute");
            for (double time : times) {
                element("when", UTC.format(start.plusMillis((long) Math.rint(time * 1000))));
            }
            for (double time : times) {
                StringBuilder coordinates = new StringBuilder();
                append(coordinates, FlightPoint.at(flown, trajectory, time), ' ');
                out.writeStartElement(GX, "coord");
                out.writeCharacters(coordinates.toString());
                close();
            }
        }
        close();
        close();
    }

    private String styleOf(PhaseSpan span) {
        if (span.body() == BodyName.VEHICLE) {
            return "vehicle";
        }
        Flight flight = flown.flight();
        return flight.first(FlightEvent.OpenCanopy.class)
                .filter(open -> open.time() <= span.start())
                .map(open -> "canopy")
                .orElse("performer");
    }

    private void events() throws XMLStreamException {
        for (FlightEvent event : flown.flight().events()) {
            FlightPoint point = FlightPoint.of(flown, event);
            open("Placemark");
            element("name", event.words());
            element("description", description(event, point));
            element("styleUrl", event.body() == BodyName.VEHICLE ? "#vehicle" : "#performer");
            open("Point");
            element("altitudeMode", "absolute");
            StringBuilder coordinates = new StringBuilder();
            append(coordinates, point, ',');
            element("coordinates", coordinates.toString());
            close();
            close();
        }
    }

    private String description(FlightEvent event, FlightPoint point) {
        double speed = point.speed();
        StringBuilder words = new StringBuilder()
                .append("T0 ")
                .append(event.time() < 0 ? "- " : "+ ")
                .append(DecimalText.fixed(Math.abs(event.time()), 2))
                .append(" s, ")
                .append(event.body().words())
                .append(". ")
                .append(both(point.heightMsl(), "MSL"));
        point.heightAgl().ifPresent(agl -> words.append(", ").append(both(agl, "AGL")));
        words.append(". ")
                .append(DecimalText.fixed(speed, 1))
                .append(" m/s (")
                .append(DecimalText.fixed(speed / 0.44704, 0))
                .append(" mph). Out ")
                .append(both(point.distanceOut(), "level"))
                .append('.');
        return words.toString();
    }

    /** A height in both systems; 1 ft is 0.3048 m exactly. */
    private static String both(double metres, String datum) {
        return DecimalText.fixed(metres, 1) + " m (" + DecimalText.fixed(metres / 0.3048, 0) + " ft) " + datum;
    }

    private void zones() throws XMLStreamException {
        for (Zone zone : flown.stunt().zones()) {
            open("Placemark");
            element("name", zone.name());
            element(
                    "description",
                    (zone.out() ? "Alternate landing place. Radius " : "Landing zone. Radius ")
                            + both(zone.radius(), "level")
                            + '.');
            element("styleUrl", zone.out() ? "#out" : "#zone");
            open("Polygon");
            element("tessellate", "1");
            element("altitudeMode", "clampToGround");
            open("outerBoundaryIs");
            open("LinearRing");
            element("coordinates", rim(zone));
            close();
            close();
            close();
            close();
        }
    }

    private String rim(Zone zone) {
        SiteFrame frame = flown.stunt().frame();
        StringBuilder coordinates = new StringBuilder("\n");
        for (int i = 0; i <= RIM_POINTS; i++) {
            double angle = 2 * StrictMath.PI * (i % RIM_POINTS) / RIM_POINTS;
            Vector3D centre = zone.centre();
            GeodeticPoint point = frame.toGeodetic(
                    centre.getX() + zone.radius() * StrictMath.cos(angle),
                    centre.getY() + zone.radius() * StrictMath.sin(angle),
                    centre.getZ());
            append(coordinates, point, 0, ',');
            coordinates.append('\n');
        }
        return coordinates.toString();
    }

    private static void append(StringBuilder coordinates, FlightPoint point, char between) {
        append(coordinates, point.geodetic(), point.heightMsl(), between);
    }

    private static void append(StringBuilder coordinates, GeodeticPoint point, double height, char between) {
        DecimalText.appendFixed(coordinates, point.longitudeDegrees(), 8);
        coordinates.append(between);
        DecimalText.appendFixed(coordinates, point.latitudeDegrees(), 8);
        coordinates.append(between);
        DecimalText.appendFixed(coordinates, height, 3);
    }

    private interface Content {
        void write() throws XMLStreamException;
    }

    private void folder(String name, Content content) throws XMLStreamException {
        open("Folder");
        element("name", name);
        content.write();
        close();
    }

    private void open(String name) throws XMLStreamException {
        out.writeStartElement(KML, name);
        line();
    }

    private void close() throws XMLStreamException {
        out.writeEndElement();
        line();
    }

    private void element(String name, String value) throws XMLStreamException {
        out.writeStartElement(KML, name);
        out.writeCharacters(value);
        close();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }
}
