package org.reckoner.coordinates;

import java.util.Locale;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The Universal Transverse Mercator grid with its zones and lettered bands.
 *
 * <p>Bands and the wider zones of Norway and Svalbard: NGA.SIG.0012, 2014, section 3 (grade M).
 */
final class UtmGrid {
    private static final String BANDS = "CDEFGHJKLMNPQRSTUVWX";
    /** Surveys run a little over the border of a zone (deg); engineering judgement. */
    private static final double OVERLAP = 0.1;

    private UtmGrid() {}

    static Coordinates parse(int zone, char band, double easting, double northing) {
        int index = BANDS.indexOf(band);
        if (zone < 1 || zone > 60 || index < 0) {
            throw new IllegalArgumentException("UTM zone " + zone + band
                    + " does not exist; zones run from 1 to 60, bands from C" + " to X without I and O");
        }
        if (!(easting >= 100_000 && easting <= 900_000)) {
            throw new IllegalArgumentException(
                    "UTM easting (" + shown(easting) + " m) must lie between 100,000 m and 900,000 m."
                            + "\nMaybe easting and northing are swapped; easting comes first.");
        }
        if (!(northing >= 0 && northing <= 10_000_000)) {
            throw new IllegalArgumentException(
                    "UTM northing (" + shown(northing) + " m) must lie between 0 m and 10,000,000 m");
        }
        boolean south = index < BANDS.indexOf('N');
        CRSFactory factory = new CRSFactory();
        ProjCoordinate to = new ProjCoordinate();
        new CoordinateTransformFactory()
                .createTransform(
                        factory.createFromParameters(
                                "utm", "+proj=utm +zone=" + zone + " +datum=WGS84 +units=m" + (south ? " +south" : "")),
                        factory.createFromParameters("earth", "+proj=longlat +datum=WGS84 +no_defs"))
                .transform(new ProjCoordinate(easting, northing, 0), to);
        requireInside(zone, band, index, to.y, to.x);
        return Coordinates.ofDegrees(to.y, to.x);
    }

    private static void requireInside(int zone, char band, int index, double latitude, double longitude) {
        double bottom = -80 + 8 * index;
        double top = band == 'X' ? 84 : bottom + 8;
        if (!(latitude >= bottom - OVERLAP && latitude <= top + OVERLAP)) {
            throw new IllegalArgumentException(
                    "UTM northing gives latitude " + shown(latitude) + "°, which is not in band "
                            + band + " (" + (int) bottom + "° to " + (int) top + "°)."
                            + (band == 'N' || band == 'S'
                                    ? "\nMaybe " + band + " was meant as north or south; write the band letter."
                                    : "\nMaybe the band letter is wrong, or a digit is missing."));
        }
        double west = west(zone, band);
        double east = east(zone, band);
        if (!(longitude >= west - OVERLAP && longitude <= east + OVERLAP)) {
            throw new IllegalArgumentException(
                    "UTM easting gives longitude " + shown(longitude) + "°, which is not in zone "
                            + zone + band + " (" + (int) west + "° to " + (int) east + "°)."
                            + "\nMaybe the coordinates belong to another zone.");
        }
    }

    private static double west(int zone, char band) {
        double regular = 6 * zone - 186;
        if (band == 'V' && zone == 32) {
            return 3;
        }
        if (band == 'X' && zone >= 33 && zone <= 37 && zone % 2 == 1) {
            return regular - 3;
        }
        return regular;
    }

    private static double east(int zone, char band) {
        double regular = 6 * zone - 180;
        if (band == 'V' && zone == 31) {
            return 3;
        }
        if (band == 'X' && zone >= 31 && zone <= 35 && zone % 2 == 1) {
            return regular + 3;
        }
        return regular;
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
