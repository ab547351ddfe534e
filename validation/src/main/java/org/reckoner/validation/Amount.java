package org.reckoner.validation;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reckoner.stunt.Dimension;

/**
 * A quantity as a case states it, with the unit in which it is shown again.
 *
 * @param value the quantity (SI unit of its kind)
 * @param unit the unit it was written in
 * @param factor SI units in that unit (1)
 */
record Amount(double value, String unit, double factor) {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\D.*)?");
    private static final double DEG = StrictMath.PI / 180;
    private static final Map<Dimension, Map<String, Double>> UNITS = Map.ofEntries(
            Map.entry(Dimension.ONE, Map.of("", 1.0, "%", 0.01, "g", 1.0)),
            Map.entry(Dimension.LENGTH, Map.of("m", 1.0, "ft", 0.3048, "km", 1000.0)),
            Map.entry(Dimension.AREA, Map.of("m²", 1.0, "ft²", 0.09290304)),
            Map.entry(Dimension.TIME, Map.of("s", 1.0, "min", 60.0)),
            Map.entry(Dimension.SPEED, Map.of("m/s", 1.0, "km/h", 1 / 3.6, "mph", 0.44704, "ft/s", 0.3048)),
            Map.entry(Dimension.ANGLE, Map.of("°", DEG, "rad", 1.0)),
            Map.entry(Dimension.ANGULAR_RATE, Map.of("rad/s", 1.0, "°/s", DEG, "rpm", StrictMath.PI / 30)),
            Map.entry(Dimension.MASS, Map.of("kg", 1.0)),
            Map.entry(Dimension.DENSITY, Map.of("kg/m³", 1.0)),
            Map.entry(Dimension.ACCELERATION, Map.of("m/s²", 1.0)),
            Map.entry(Dimension.FORCE, Map.of("N", 1.0)),
            Map.entry(Dimension.TORQUE, Map.of("N m", 1.0, "lb-ft", 1.3558179483314004)),
            Map.entry(Dimension.POWER, Map.of("W", 1.0, "kW", 1000.0, "hp", 745.6998715822702)),
            Map.entry(Dimension.INERTIA, Map.of("kg m²", 1.0)),
            Map.entry(Dimension.STIFFNESS, Map.of("N/m", 1.0)),
            Map.entry(Dimension.PRESSURE, Map.of("Pa", 1.0, "hPa", 100.0)),
            Map.entry(Dimension.TEMPERATURE, Map.of("K", 1.0)),
            Map.entry(Dimension.AREA_PER_MASS, Map.of("m²/kg", 1.0)));

    static Amount read(Piece piece, Dimension dimension) {
        return read(text(piece), piece.where(), dimension);
    }

    static Amount read(String text, Piece.Where where, Dimension dimension) {
        Matcher matcher = NUMBER.matcher(text);
        String unit =
                matcher.matches() && matcher.group(2) != null ? matcher.group(2).strip() : "";
        Map<String, Double> units = Objects.requireNonNull(UNITS.get(dimension));
        Double factor = units.get(unit);
        if (!matcher.matches() || factor == null || !Double.isFinite(Double.parseDouble(matcher.group(1)))) {
            throw where.bad(
                    text,
                    "is not a number with a unit that fits",
                    "one of these units is meant: " + String.join(", ", new TreeSet<>(units.keySet())));
        }
        return new Amount(Double.parseDouble(matcher.group(1)) * factor, unit, factor);
    }

    static String text(Piece piece) {
        if (piece instanceof Piece.Text text) {
            return text.text();
        }
        throw piece.where().bad(piece.shown(), "is a list or a map where one value belongs", "the indent is wrong");
    }
}
