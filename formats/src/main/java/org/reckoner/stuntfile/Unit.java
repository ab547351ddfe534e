package org.reckoner.stuntfile;

import static org.reckoner.stunt.Dimension.ACCELERATION;
import static org.reckoner.stunt.Dimension.ANGLE;
import static org.reckoner.stunt.Dimension.ANGULAR_RATE;
import static org.reckoner.stunt.Dimension.AREA;
import static org.reckoner.stunt.Dimension.AREA_PER_MASS;
import static org.reckoner.stunt.Dimension.DENSITY;
import static org.reckoner.stunt.Dimension.FORCE;
import static org.reckoner.stunt.Dimension.INERTIA;
import static org.reckoner.stunt.Dimension.LENGTH;
import static org.reckoner.stunt.Dimension.MASS;
import static org.reckoner.stunt.Dimension.ONE;
import static org.reckoner.stunt.Dimension.POWER;
import static org.reckoner.stunt.Dimension.PRESSURE;
import static org.reckoner.stunt.Dimension.SPEED;
import static org.reckoner.stunt.Dimension.STIFFNESS;
import static org.reckoner.stunt.Dimension.TEMPERATURE;
import static org.reckoner.stunt.Dimension.TIME;
import static org.reckoner.stunt.Dimension.TORQUE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reckoner.stunt.Dimension;

/**
 * The units that a person may write behind a number, each with its factor to the SI unit: the one table for both ways.
 *
 * <p>Exact by definition where the International System defines them (BIPM, The International System of Units, 9th
 * edition, 2019; NIST Special Publication 811, 2008, appendix B for feet, pounds, knots and horsepower).
 */
public enum Unit {
    PLAIN("", ONE, 1),
    PERCENT("%", ONE, 0.01, "percent", "per cent"),
    G_LOAD("g", ONE, 1),
    METRE("m", LENGTH, 1, "metre", "metres", "meter", "meters"),
    KILOMETRE("km", LENGTH, 1000),
    CENTIMETRE("cm", LENGTH, 0.01),
    MILLIMETRE("mm", LENGTH, 0.001),
    FOOT("ft", LENGTH, 0.3048, "feet", "foot"),
    INCH("in", LENGTH, 0.0254, "inch", "inches"),
    SQUARE_METRE("m²", AREA, 1, "m2"),
    SQUARE_FOOT("ft²", AREA, 0.09290304, "ft2", "sq ft"),
    SQUARE_CENTIMETRE("cm²", AREA, 1e-4, "cm2"),
    SECOND("s", TIME, 1, "sec", "second", "seconds"),
    MILLISECOND("ms", TIME, 0.001),
    MINUTE("min", TIME, 60, "minute", "minutes"),
    HOUR("h", TIME, 3600, "hour", "hours"),
    METRE_PER_SECOND("m/s", SPEED, 1),
    KILOMETRE_PER_HOUR("km/h", SPEED, 1 / 3.6, "kph", "kmh"),
    MILE_PER_HOUR("mph", SPEED, 0.44704),
    KNOT("kt", SPEED, 1852.0 / 3600, "kn", "knot", "knots", "kts"),
    FOOT_PER_SECOND("ft/s", SPEED, 0.3048, "fps"),
    FOOT_PER_MINUTE("ft/min", SPEED, 0.3048 / 60, "fpm"),
    DEGREE("°", ANGLE, StrictMath.PI / 180, "deg", "degree", "degrees"),
    RADIAN("rad", ANGLE, 1),
    RADIAN_PER_SECOND("rad/s", ANGULAR_RATE, 1),
    DEGREE_PER_SECOND("°/s", ANGULAR_RATE, StrictMath.PI / 180, "deg/s"),
    TURN_PER_MINUTE("rpm", ANGULAR_RATE, StrictMath.PI / 30, "r/min", "/min"),
    KILOGRAM("kg", MASS, 1),
    GRAM("g", MASS, 0.001),
    TONNE("t", MASS, 1000),
    POUND("lb", MASS, 0.45359237, "lbs"),
    KILOGRAM_PER_CUBIC_METRE("kg/m³", DENSITY, 1, "kg/m3"),
    METRE_PER_SECOND_SQUARED("m/s²", ACCELERATION, 1, "m/s2"),
    NEWTON("N", FORCE, 1),
    KILONEWTON("kN", FORCE, 1000),
    POUND_FORCE("lbf", FORCE, 4.4482216152605),
    NEWTON_METRE("N m", TORQUE, 1, "Nm"),
    POUND_FOOT("lb-ft", TORQUE, 1.3558179483314004, "lb ft", "lbf ft", "ft-lb", "ft lb"),
    WATT("W", POWER, 1),
    KILOWATT("kW", POWER, 1000),
    HORSEPOWER("hp", POWER, 745.6998715822702),
    KILOGRAM_SQUARE_METRE("kg m²", INERTIA, 1, "kg m2", "kgm²", "kgm2"),
    NEWTON_PER_METRE("N/m", STIFFNESS, 1),
    KILONEWTON_PER_METRE("kN/m", STIFFNESS, 1000),
    PASCAL("Pa", PRESSURE, 1, "N/m²", "N/m2"),
    HECTOPASCAL("hPa", PRESSURE, 100, "mbar"),
    KILOPASCAL("kPa", PRESSURE, 1000),
    INCH_OF_MERCURY("inHg", PRESSURE, 3386.389),
    POUND_PER_SQUARE_FOOT("lb/ft²", PRESSURE, 47.88025898033584, "lb/ft2", "psf"),
    KELVIN("K", TEMPERATURE, 1),
    CELSIUS("°C", TEMPERATURE, 1, 273.15, "C"),
    FAHRENHEIT("°F", TEMPERATURE, 5 / 9.0, 459.67 * 5 / 9, "F"),
    SQUARE_METRE_PER_KILOGRAM("m²/kg", AREA_PER_MASS, 1, "m2/kg"),
    SQUARE_FOOT_PER_POUND("ft²/lb", AREA_PER_MASS, 0.09290304 / 0.45359237, "ft2/lb");

    private final String symbol;
    private final Dimension dimension;
    private final double factor;
    private final double offset;
    private final List<String> aliases;

    Unit(String symbol, Dimension dimension, double factor, String... aliases) {
        this(symbol, dimension, factor, 0, aliases);
    }

    Unit(String symbol, Dimension dimension, double factor, double offset, String... aliases) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
        this.offset = offset;
        this.aliases = List.of(aliases);
    }

    /** The sign a person writes and reads. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Other ways to write it that are understood. */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * A number of these units in SI.
     *
     * @param number how many of this unit (this unit)
     * @return the same quantity (SI unit)
     */
    public double toSi(double number) {
        return number * factor + offset;
    }

    /**
     * An SI quantity in this unit.
     *
     * @param quantity the quantity (SI unit)
     * @return how many of this unit (this unit)
     */
    public double fromSi(double quantity) {
        return (quantity - offset) / factor;
    }

    /**
     * A difference in SI: 2 °C more are 2 K more.
     *
     * @param number how many of this unit (this unit)
     * @return the same difference (SI unit)
     */
    public double differenceToSi(double number) {
        return number * factor;
    }

    /**
     * An SI difference in this unit.
     *
     * @param difference the difference (SI unit)
     * @return how many of this unit (this unit)
     */
    public double differenceFromSi(double difference) {
        return difference / factor;
    }

    /** All units of one kind, the one to show first. */
    public static List<Unit> of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(unit -> unit.dimension == dimension)
                .toList();
    }

    /** The unit of this kind that is written so. */
    public static Optional<Unit> named(String text, Dimension dimension) {
        String plain = plain(text);
        return of(dimension).stream()
                .filter(unit -> unit.symbol.equals(plain) || unit.aliases.contains(plain))
                .findFirst();
    }

    /** The first unit of any kind that is written so. */
    static Optional<Unit> named(String text) {
        return Arrays.stream(Dimension.values())
                .flatMap(d -> named(text, d).stream())
                .findFirst();
    }

    private static String plain(String text) {
        return text.strip()
                .replaceAll("\\s*[·*]\\s*", " ")
                .replaceAll("\\s+", " ")
                .replace("^2", "²")
                .replace("^3", "³")
                .replace('º', '°');
    }
}
