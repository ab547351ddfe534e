package org.reckoner.export;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Fate;
import org.reckoner.dispersion.Fates;
import org.reckoner.dispersion.ReachHull;
import org.reckoner.dispersion.Whereabouts;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.numeric.DecimalText;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.sampling.Ellipse;
import org.reckoner.stunt.Zone;

/**
 * Where bodies come down in many flights, for Google Earth and other maps: the least area that holds 95 % of each ending, its
 * ellipse, the machine's first impacts, and the line behind which the machine's run-out stays.
 *
 * <p>OGC 12-007r2, KML 2.3: longitude before latitude; every outline lies on the ground ({@code clampToGround} with
 * {@code tessellate}), since the map's own ground may differ from the one flown over.
 */
public final class DispersionKml {
    private static final int ROUND = 48;

    private final Dispersion dispersion;
    private final SiteFrame frame;
    private final StringBuilder out = new StringBuilder(1 << 16);

    private DispersionKml(Dispersion dispersion) {
        this.dispersion = dispersion;
        this.frame = dispersion.stunt().frame();
    }

    /** The whole file. */
    public static String of(Dispersion dispersion, UnderCanopy canopy, Provenance provenance) {
        DispersionKml kml = new DispersionKml(dispersion);
        kml.document(canopy, provenance);
        return kml.out.toString();
    }

    private void document(UnderCanopy canopy, Provenance provenance) {
        String mark = dispersion.stunt().illustrative() ? " (illustrative)" : "";
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
        element("name", dispersion.stunt().name() + mark + ", spread: " + FlownStunt.NOT_A_CLEARANCE);
        element(
                "description",
                (dispersion.stunt().illustrative() ? "ILLUSTRATIVE: the inputs are made up to show the product. " : "")
                        + "Predicted, not a clearance. "
                        + dispersion.planned().samples().size()
                        + " flights with nothing failing, seed "
                        + dispersion.planned().plan().seed() + ". Reckoner " + provenance.version() + ", input "
                        + provenance.inputHash().substring(0, 8) + ".");
        style("down", Ink.PERFORMER, 3, 60);
        style("ellipse", Ink.CANOPY, 2, 0);
        style("vehicle", Ink.VEHICLE, 3, 60);
        style("reach", Ink.VEHICLE, 3, 25);
        style("zone", Ink.ZONE, 2, 40);
        style("glide", Ink.CANOPY, 3, 30);
        style("bad", Ink.MISFORTUNE, 3, 60);
        out.append("<Folder>\n");
        element("name", "Where the performer comes down");
        for (String ending : dispersion.planned().outcomes().keySet()) {
            dispersion.planned().down(ending).ifPresent(down -> areas(down, "down"));
        }
        out.append("</Folder>\n<Folder>\n");
        element("name", "Where the machine goes");
        dispersion.planned().machine().ifPresent(machine -> areas(machine, "vehicle"));
        dispersion.machineReach().ifPresent(this::reach);
        out.append("</Folder>\n<Folder>\n");
        element("name", "Where people end up, failures counted as often as they come");
        dispersion.fates().all().forEach(this::fate);
        out.append("</Folder>\n<Folder>\n");
        element("name", "Ground within a glide of the open canopy");
        canopy.reach().ifPresent(reach -> {
            rings(reach.nearlyAll(), "19 of 20 takes reach all of this", "glide");
            rings(reach.half(), "half of the takes reach all of this", "ellipse");
        });
        out.append("</Folder>\n<Folder>\n");
        element("name", "Landing zones");
        dispersion.stunt().zones().forEach(this::zone);
        out.append("</Folder>\n</Document>\n</kml>\n");
    }

    private void fate(Fates.Ended ended) {
        if (ended.middle().isEmpty()) {
            return;
        }
        String often = "Probability of one take "
                + DecimalText.trimmed(100 * ended.probability().value(), 2) + " % ("
                + DecimalText.trimmed(100 * ended.probability().low(), 2) + " to "
                + DecimalText.trimmed(100 * ended.probability().high(), 2) + " %). " + ended.flights() + " flights.";
        ended.area()
                .ifPresent(area -> rings(
                        area.rings(),
                        ended.fate().words() + ": least area of 95 %. " + often,
                        misfortune(ended) ? "bad" : "down"));
        out.append("<Placemark>\n");
        element("name", ended.fate().words() + ": middle");
        element("description", often);
        element("styleUrl", misfortune(ended) ? "#bad" : "#down");
        out.append("<Point>\n");
        element("altitudeMode", "clampToGround");
        StringBuilder middle = new StringBuilder();
        Vector3D mean = ended.middle().get();
        append(middle, mean.getX(), mean.getY(), mean.getZ());
        element("coordinates", middle.toString().strip());
        out.append("</Point>\n</Placemark>\n");
    }

    private static boolean misfortune(Fates.Ended ended) {
        return ended.fate().kind() != Fate.Kind.FIELD && ended.fate().kind() != Fate.Kind.OFF_FIELD;
    }

    /** Holes are filled: people who keep out or search are told too much rather than too little. */
    private void rings(List<double[][]> rings, String name, String style) {
        for (double[][] ring : rings) {
            if (!isHole(ring)) {
                begin(name.split(": ", 2)[0], name, style);
                StringBuilder corners = new StringBuilder();
                for (double[] corner : ring) {
                    append(corners, corner[0], corner[1], 0);
                }
                ring(corners);
            }
        }
    }

    private void areas(Whereabouts where, String style) {
        String flights = where.places().size() + " flights";
        int pieces = 0;
        for (double[][] ring : where.footprint().leastArea(0.95).rings()) {
            if (isHole(ring)) {
                continue;
            }
            pieces++;
            begin(
                    where.who() + ": least area of 95 %" + (pieces > 1 ? ", outline " + pieces : ""),
                    "The smallest area that holds 95 % of these places. " + flights + '.',
                    style);
            StringBuilder corners = new StringBuilder();
            for (double[] corner : ring) {
                append(corners, corner[0], corner[1], where.height());
            }
            ring(corners);
        }
        Ellipse ellipse = where.footprint().ellipse(0.95);
        begin(
                where.who() + ": ellipse of 95 %",
                "Would hold 95 % if the places scattered like a bell curve. Half axes "
                        + DecimalText.fixed(ellipse.major(), 0) + " m and " + DecimalText.fixed(ellipse.minor(), 0)
                        + " m. " + flights + '.',
                "ellipse");
        StringBuilder corners = new StringBuilder();
        double cos = StrictMath.cos(ellipse.turn());
        double sin = StrictMath.sin(ellipse.turn());
        for (int k = 0; k <= ROUND; k++) {
            double angle = 2 * StrictMath.PI * (k % ROUND) / ROUND;
            double along = ellipse.major() * StrictMath.cos(angle);
            double across = ellipse.minor() * StrictMath.sin(angle);
            append(
                    corners,
                    ellipse.x() + along * cos - across * sin,
                    ellipse.y() + along * sin + across * cos,
                    where.height());
        }
        ring(corners);
        out.append("<Placemark>\n");
        element("name", where.who() + ": middle");
        element(
                "description",
                "Half within " + both(where.radius(0.5).value()) + ", 95 % within "
                        + both(where.radius(0.95).value()) + " of this place. " + flights + '.');
        element("styleUrl", "#" + style);
        out.append("<Point>\n");
        element("altitudeMode", "clampToGround");
        StringBuilder middle = new StringBuilder();
        append(middle, where.footprint().meanX(), where.footprint().meanY(), where.height());
        element("coordinates", middle.toString().strip());
        out.append("</Point>\n</Placemark>\n");
    }

    /** Holes run with the clock; people who keep out are told too much rather than too little. */
    private static boolean isHole(double[][] ring) {
        double area = 0;
        for (int k = 0; k + 1 < ring.length; k++) {
            area += ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1];
        }
        return area < 0;
    }

    private void reach(ReachHull reach) {
        begin(
                "machine: nobody inside this line",
                "Around all that the machine can reach after its first impact, by the energy line, in "
                        + reach.flights()
                        + " flights. Rockfall that it sets off is not in it."
                        + (reach.clipped() > 0
                                ? " In " + reach.clipped() + " flights the known terrain ended first."
                                : ""),
                "reach");
        StringBuilder corners = new StringBuilder();
        List<Vector3D> outline = reach.outline();
        for (int k = 0; k <= outline.size(); k++) {
            Vector3D corner = outline.get(k % outline.size());
            append(corners, corner.getX(), corner.getY(), corner.getZ());
        }
        ring(corners);
    }

    private void zone(Zone zone) {
        begin(
                zone.name(),
                (zone.out() ? "Alternate landing place. Radius " : "Landing zone. Radius ") + both(zone.radius()) + '.',
                "zone");
        StringBuilder corners = new StringBuilder();
        for (int k = 0; k <= ROUND; k++) {
            double angle = 2 * StrictMath.PI * (k % ROUND) / ROUND;
            append(
                    corners,
                    zone.centre().getX() + zone.radius() * StrictMath.cos(angle),
                    zone.centre().getY() + zone.radius() * StrictMath.sin(angle),
                    zone.centre().getZ());
        }
        ring(corners);
    }

    private static String both(double metres) {
        return DecimalText.fixed(metres, 0) + " m (" + DecimalText.fixed(metres / 0.3048, 0) + " ft)";
    }

    private void begin(String name, String description, String style) {
        out.append("<Placemark>\n");
        element("name", name);
        element("description", description);
        element("styleUrl", "#" + style);
    }

    private void ring(StringBuilder corners) {
        out.append("<Polygon>\n");
        element("tessellate", "1");
        element("altitudeMode", "clampToGround");
        out.append("<outerBoundaryIs>\n<LinearRing>\n");
        element("coordinates", "\n" + corners);
        out.append("</LinearRing>\n</outerBoundaryIs>\n</Polygon>\n</Placemark>\n");
    }

    /** On the ground the height is not looked at; it is written as zero. */
    private void append(StringBuilder corners, double x, double y, double z) {
        GeodeticPoint point = frame.toGeodetic(x, y, z);
        DecimalText.appendFixed(corners, point.longitudeDegrees(), 8);
        corners.append(',');
        DecimalText.appendFixed(corners, point.latitudeDegrees(), 8);
        corners.append(",0\n");
    }

    private void style(String id, Ink ink, int width, int fill) {
        out.append("<Style id=\"").append(id).append("\">\n<IconStyle>\n");
        element("color", ink.kml(255));
        element("scale", "0.7");
        out.append("<Icon>\n</Icon>\n</IconStyle>\n<LineStyle>\n");
        element("color", ink.kml(255));
        element("width", Integer.toString(width));
        out.append("</LineStyle>\n<PolyStyle>\n");
        element("color", ink.kml(fill));
        out.append("</PolyStyle>\n</Style>\n");
    }

    private void element(String name, String value) {
        out.append('<').append(name).append('>');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(c < 0x20 && c != '\n' ? ' ' : c);
            }
        });
        out.append("</").append(name).append(">\n");
    }
}
