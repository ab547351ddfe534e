package org.reckoner.report;

import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;

/** A kind of quantity with the two units in which people on the set read it, the metric one first. */
public enum Measure {
    LENGTH(unit("m", 1), unit("ft", 1 / 0.3048)),
    /** A speed of a body or a vehicle. */
    SPEED(unit("m/s", 1), unit("mph", 1 / 0.44704)),
    /** A speed of air or aircraft. */
    WIND_SPEED(unit("m/s", 1), unit("kt", 3600.0 / 1852)),
    TIME(unit("s", 1), null),
    LOAD(unit("g", 1), null),
    SHARE(unit("%", 100), null),
    ANGLE(unit("°", 180 / StrictMath.PI), null),
    ANGULAR_RATE(unit("°/s", 180 / StrictMath.PI), null),
    ENGINE_SPEED(unit("rpm", 30 / StrictMath.PI), null),
    MASS(unit("kg", 1), unit("lb", 1 / 0.45359237)),
    FORCE(unit("kN", 1e-3), unit("lbf", 1 / 4.4482216152605)),
    AREA(unit("m²", 1), unit("ft²", 1 / (0.3048 * 0.3048))),
    PLAIN(unit("", 1), null);

    private final Unit first;
    private final @Nullable Unit second;

    Measure(Unit first, @Nullable Unit second) {
        this.first = first;
        this.second = second;
    }

    private record Unit(String symbol, double perSi) {}

    private static Unit unit(String symbol, double perSi) {
        return new Unit(symbol, perSi);
    }

    /** How a figure of the prediction is read. */
    public static Measure of(Figure figure) {
        if (figure.dimension() == Dimension.ONE) {
            return figure == Figure.REV_MARGIN ? SHARE : LOAD;
        }
        return of(figure.dimension());
    }

    /** How a quantity of some kind is read. */
    public static Measure of(Dimension dimension) {
        return switch (dimension) {
            case LENGTH -> LENGTH;
            case SPEED -> SPEED;
            case TIME -> TIME;
            case ANGLE -> ANGLE;
            case ANGULAR_RATE -> ANGULAR_RATE;
            case MASS -> MASS;
            case FORCE -> FORCE;
            case AREA -> AREA;
            default -> PLAIN;
        };
    }

    /** Symbol of the first unit. */
    public String symbol() {
        return first.symbol();
    }

    /** Symbol of the second unit; empty where there is none. */
    public String secondSymbol() {
        return second == null ? "" : second.symbol();
    }

    /** Whether people read it in two units. */
    public boolean isPaired() {
        return second != null;
    }

    /**
     * The value in the first unit.
     *
     * @param si the quantity (SI unit)
     * @return the same in the first unit (any)
     */
    public double first(double si) {
        return si * first.perSi();
    }

    /**
     * The value in the second unit; the first where there is no second.
     *
     * @param si the quantity (SI unit)
     * @return the same in the second unit (any)
     */
    public double second(double si) {
        return second == null ? first(si) : si * second.perSi();
    }

    /**
     * Number and first unit, such as {@code 24.4 m}.
     *
     * @param si the quantity (SI unit)
     * @param decimals digits after the point
     */
    public String text(double si, int decimals) {
        return Figures.with(first(si), decimals, symbol());
    }

    /**
     * Number and second unit, such as {@code 80 ft}, with a decimal less than the first asks for.
     *
     * @param si the quantity (SI unit)
     * @param decimals digits after the point of the first unit
     */
    public String secondText(double si, int decimals) {
        return second == null ? "" : Figures.with(second(si), Math.max(0, decimals - 1), secondSymbol());
    }

    /**
     * Both systems, such as {@code 24.4 m (80 ft)}.
     *
     * @param si the quantity (SI unit)
     * @param decimals digits after the point of the first unit
     */
    public String pair(double si, int decimals) {
        String text = text(si, decimals);
        return second == null ? text : text + Figures.FIXED_SPACE + "(" + secondText(si, decimals) + ")";
    }

    /**
     * Both systems, with a decimal as long as the number is small enough to need one.
     *
     * @param si the quantity (SI unit)
     */
    public String pair(double si) {
        return pair(si, Math.abs(first(si)) < 20 ? 1 : 0);
    }
}
