package org.reckoner.stuntfile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reckoner.stunt.Dimension;

/**
 * A value with its unit, and with what may stand behind a ±.
 *
 * @param value the value (SI unit of its kind)
 * @param plusMinus the number behind the ±; 0 where there is none (SI unit of its kind)
 * @param unit the unit it was written in
 * @param exactly whether the text says that nothing about it is uncertain
 */
public record Quantity(double value, double plusMinus, Unit unit, boolean exactly) {
    private static final String NUMBER = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(" + NUMBER + ")\\s*(\\D.*)?");
    private static final Pattern PLUS_MINUS = Pattern.compile("\\s*(?:±|\\+/-|\\+-)\\s*");
    private static final Pattern GROUPED = Pattern.compile("([+-]?\\d{1,3})((?:[,\\s_']\\d{3})+)(?![\\d,])(.*)");
    private static final String EXACTLY = "exactly";

    /**
     * Reads a quantity such as {@code 22 m/s}, {@code 80 ft}, {@code 22 ± 0.6 m/s} or {@code 107.5 kg exactly}.
     *
     * @throws Misread when the text is none, or one of another kind
     */
    public static Quantity parse(String text, Dimension dimension) {
        String plain =
                text.strip().replace('\u2212', '-').replace('\u00a0', ' ').replace('\u202f', ' ');
        if (dimension == Dimension.ANGLE) {
            plain = trueNorth(plain);
        }
        boolean exactly = plain.endsWith(EXACTLY);
        if (exactly) {
            plain = plain.substring(0, plain.length() - EXACTLY.length()).strip();
        }
        refuseGaps(plain);
        String[] sides = PLUS_MINUS.split(plain, -1);
        if (sides.length > 2) {
            throw new Misread("has more than one ±", "only one is meant");
        }
        Matcher centre = number(sides[0], dimension);
        String firstUnit = group(centre, 2);
        if (sides.length == 1) {
            Unit unit = unit(firstUnit, centre.group(1), dimension);
            return new Quantity(finite(unit.toSi(value(centre))), 0, unit, exactly);
        }
        if (exactly) {
            throw new Misread("says both ± and \"exactly\"", "one of the two goes");
        }
        Matcher half = number(sides[1], dimension);
        String secondUnit = group(half, 2);
        if (firstUnit.isEmpty()) {
            firstUnit = secondUnit;
        } else if (secondUnit.isEmpty()) {
            throw new Misread("has no unit behind the ±", sides[0].strip() + " ± " + half.group(1) + " " + firstUnit);
        }
        Unit unit = unit(firstUnit, centre.group(1), dimension);
        double si = unit.toSi(value(centre));
        double plusMinus = plusMinus(half, secondUnit, si, dimension);
        return new Quantity(finite(si), finite(plusMinus), unit, false);
    }

    /** Bearings may say that they count from true north; from magnetic north nobody can tell without the declination. */
    private static String trueNorth(String text) {
        if (text.matches(".*[°\\dg]\\s*M")) {
            throw new Misread(
                    "is a magnetic bearing", "add the declination of the place and write it from true north: 270° T");
        }
        return text.replaceFirst("(?<=[°\\dg])\\s*T$", "");
    }

    /**
     * Reads a difference, where 2 °C stand for 2 K.
     *
     * @throws Misread when the text is none
     */
    static Quantity parseDifference(String text, Dimension dimension) {
        Quantity quantity = parse(text, dimension);
        double number = quantity.unit.fromSi(quantity.value);
        return new Quantity(quantity.unit.differenceToSi(number), quantity.plusMinus, quantity.unit, quantity.exactly);
    }

    /** The value of a quantity in words, in the unit given: short, for messages.
     *
     * @param si the quantity (SI unit of the unit's kind) */
    static String words(double si, Unit unit) {
        String number = Plain.number(unit.fromSi(si));
        return unit.symbol().isEmpty() || unit == Unit.DEGREE ? number + unit.symbol() : number + " " + unit.symbol();
    }

    private static double plusMinus(Matcher half, String secondUnit, double centre, Dimension dimension) {
        double size;
        if (dimension != Dimension.ONE
                && Unit.named(secondUnit, Dimension.ONE)
                        .filter(u -> u == Unit.PERCENT)
                        .isPresent()) {
            size = Math.abs(centre) * value(half) / 100;
        } else if (dimension == Dimension.ONE && secondUnit.equals("%")) {
            throw new Misread(
                    "has % behind the ± of a number without a unit, which can be read in two ways",
                    "write the spread as a plain number");
        } else {
            size = unit(secondUnit, half.group(1), dimension).differenceToSi(value(half));
        }
        if (!(size > 0)) {
            throw new Misread("has nothing above zero behind the ±", "\"exactly\" is meant, or the ± goes");
        }
        return size;
    }

    private static Matcher number(String side, Dimension dimension) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(side.strip());
        if (!matcher.matches()) {
            if (side.strip().toLowerCase(Locale.ROOT).matches("[+-]?\\.?(nan|inf|infinity)\\b.*")) {
                throw new Misread("is not a finite number", "the value was computed elsewhere and went wrong there");
            }
            throw new Misread("is not " + kind(dimension), "it is written like " + example(dimension));
        }
        return matcher;
    }

    private static String group(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "" : text.strip();
    }

    private static double value(Matcher matcher) {
        return finite(Double.parseDouble(matcher.group(1)));
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new Misread("is not a finite number", "a digit of the exponent is too many");
        }
        return value;
    }

    private static Unit unit(String text, String number, Dimension dimension) {
        return Unit.named(text, dimension).orElseThrow(() -> wrongUnit(text, number, dimension));
    }

    private static Misread wrongUnit(String text, String number, Dimension dimension) {
        List<Unit> units = Unit.of(dimension);
        if (text.isEmpty()) {
            return new Misread("is a bare number; " + kind(dimension) + " needs its unit", usual(number, dimension));
        }
        String choices =
                units.stream().map(Unit::symbol).filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
        String meant =
                dimension == Dimension.ONE ? "a plain number is meant" : "one of these units is meant: " + choices;
        for (Unit unit : units) {
            if (unit.symbol().equalsIgnoreCase(text) || unit.aliases().stream().anyMatch(text::equalsIgnoreCase)) {
                return new Misread("has a unit that is not known as \"" + text + "\"", spaced(number, unit));
            }
        }
        return Unit.named(text)
                .map(other -> new Misread(
                        "is " + kind(other.dimension()) + ", but " + kind(dimension) + " belongs here", meant))
                .orElseGet(() ->
                        new Misread("has the unit \"" + text + "\", which is not known for " + kind(dimension), meant));
    }

    /** The number with the units that were probably left out. */
    private static String usual(String number, Dimension dimension) {
        return switch (dimension) {
            case LENGTH -> spaced(number, Unit.METRE) + " or " + spaced(number, Unit.FOOT);
            case AREA -> spaced(number, Unit.SQUARE_METRE) + " or " + spaced(number, Unit.SQUARE_FOOT);
            case SPEED -> spaced(number, Unit.METRE_PER_SECOND) + " or " + spaced(number, Unit.MILE_PER_HOUR);
            case MASS -> spaced(number, Unit.KILOGRAM) + " or " + spaced(number, Unit.POUND);
            case TEMPERATURE -> spaced(number, Unit.CELSIUS) + " or " + spaced(number, Unit.FAHRENHEIT);
            case PRESSURE -> spaced(number, Unit.HECTOPASCAL);
            case ANGULAR_RATE -> spaced(number, Unit.TURN_PER_MINUTE) + " or " + spaced(number, Unit.RADIAN_PER_SECOND);
            default -> spaced(number, Unit.of(dimension).get(0));
        };
    }

    private static String spaced(String number, Unit unit) {
        return unit == Unit.DEGREE ? number + "°" : number + " " + unit.symbol();
    }

    private static void refuseGaps(String text) {
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            String joined = grouped.group(1) + grouped.group(2).replaceAll("[^\\d]", "") + grouped.group(3);
            boolean comma =
                    grouped.group(2).indexOf(',') >= 0 && grouped.group(2).length() == 4;
            throw new Misread(
                    "has a number with " + (comma ? "a comma" : "a gap") + " in it, which some read as thousands",
                    joined.strip() + (comma ? ", or " + text.replaceFirst(",", ".") : ""));
        }
        if (text.matches(".*\\d,\\d.*")) {
            throw new Misread(
                    "has a comma in its number; the decimal sign is a point", text.replaceAll("(\\d),(\\d)", "$1.$2"));
        }
    }

    /** What a quantity of this kind is called, with its article. */
    static String kind(Dimension dimension) {
        return switch (dimension) {
            case ONE -> "a number";
            case LENGTH -> "a length";
            case AREA -> "an area";
            case TIME -> "a time";
            case SPEED -> "a speed";
            case ANGLE -> "an angle";
            case ANGULAR_RATE -> "a turning speed";
            case MASS -> "a mass";
            case DENSITY -> "a density";
            case ACCELERATION -> "an acceleration";
            case FORCE -> "a force";
            case TORQUE -> "a torque";
            case POWER -> "a power";
            case INERTIA -> "a moment of inertia";
            case STIFFNESS -> "a stiffness";
            case PRESSURE -> "a pressure";
            case TEMPERATURE -> "a temperature";
            case AREA_PER_MASS -> "an area per mass";
        };
    }

    /** A quantity of this kind as a person would write it. */
    static String example(Dimension dimension) {
        return switch (dimension) {
            case ONE -> "0.8";
            case LENGTH -> "12 m or 40 ft";
            case AREA -> "22.3 m² or 240 ft²";
            case TIME -> "6 s";
            case SPEED -> "22 m/s or 50 mph";
            case ANGLE -> "12°";
            case ANGULAR_RATE -> "9500 rpm or 0.5 rad/s";
            case MASS -> "95 kg or 210 lb";
            case DENSITY -> "1.15 kg/m³";
            case ACCELERATION -> "9.8 m/s²";
            case FORCE -> "150 N";
            case TORQUE -> "25.5 N m";
            case POWER -> "29 kW or 39 hp";
            case INERTIA -> "22 kg m²";
            case STIFFNESS -> "27500 N/m";
            case PRESSURE -> "1010 hPa";
            case TEMPERATURE -> "8 °C";
            case AREA_PER_MASS -> "0.0058 m²/kg";
        };
    }
}
