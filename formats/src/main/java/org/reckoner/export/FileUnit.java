package org.reckoner.export;

import org.reckoner.flight.Channel;
import org.reckoner.geo.Bearing;
import org.reckoner.numeric.DecimalText;
import org.reckoner.stunt.Dimension;

/**
 * The unit in which a file states a quantity: the end of its column head or key, and the digits that are kept.
 *
 * <p>Files hold SI units; only angles are in degrees and engine speed in turns per minute, as people read them.
 */
public enum FileUnit {
    RATIO("1", "ratio", 1, 5),
    G("g", "g", 1, 4),
    METRE("m", "m", 1, 4),
    SQUARE_METRE("m²", "m2", 1, 4),
    SECOND("s", "s", 1, 6),
    METRE_PER_SECOND("m/s", "mps", 1, 4),
    DEGREE("rad", "deg", 180 / StrictMath.PI, 4),
    DEGREE_PER_SECOND("rad/s", "deg_per_s", 180 / StrictMath.PI, 4),
    TURNS_PER_MINUTE("rpm", "rpm", 30 / StrictMath.PI, 1),
    KILOGRAM("kg", "kg", 1, 4),
    KILOGRAM_PER_CUBIC_METRE("kg/m³", "kg_per_m3", 1, 6),
    METRE_PER_SECOND_SQUARED("m/s²", "mps2", 1, 4),
    NEWTON("N", "n", 1, 2),
    NEWTON_METRE("N m", "n_m", 1, 2),
    WATT("W", "w", 1, 1),
    KILOGRAM_SQUARE_METRE("kg m²", "kg_m2", 1, 4),
    NEWTON_PER_METRE("N/m", "n_per_m", 1, 1),
    PASCAL("Pa", "pa", 1, 1),
    KELVIN("K", "k", 1, 3),
    SQUARE_METRE_PER_KILOGRAM("m²/kg", "m2_per_kg", 1, 7);

    private final String symbol;
    private final String suffix;
    private final double factor;
    private final int decimals;

    FileUnit(String symbol, String suffix, double factor, int decimals) {
        this.symbol = symbol;
        this.suffix = suffix;
        this.factor = factor;
        this.decimals = decimals;
    }

    /** The unit of a quantity that has this symbol inside the program. */
    static FileUnit of(String symbol) {
        for (FileUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no file unit for \"" + symbol + "\"");
    }

    /** The unit of a kind of quantity. */
    public static FileUnit of(Dimension dimension) {
        return of(dimension.unit());
    }

    static FileUnit of(Channel channel) {
        return channel == Channel.ENGINE_SPEED ? TURNS_PER_MINUTE : of(channel.unit());
    }

    /** Column head or key of a quantity: its name, then its unit. */
    public String key(String stem) {
        return stem + '_' + suffix;
    }

    /**
     * The quantity as a file writes it, without zeros at the end.
     *
     * @param value the quantity (SI unit)
     */
    public String text(double value) {
        return DecimalText.trimmed(value * factor, decimals);
    }

    /**
     * A heading brought into 0 to below 360 degrees also after it is rounded for a file.
     *
     * @param angle clockwise from true north (rad)
     * @return the same direction (rad)
     */
    static double compass(double angle) {
        Bearing bearing = new Bearing(angle);
        return bearing.degrees() >= 359.99995 ? 0 : bearing.angle();
    }
}
