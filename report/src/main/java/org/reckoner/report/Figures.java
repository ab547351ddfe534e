package org.reckoner.report;

import org.reckoner.numeric.DecimalText;

/** Sets numbers for the eye: a true minus, thin spaces between thousands, the decimals that are asked for, no locale. */
public final class Figures {
    /** The minus sign of typography, as wide as a figure. */
    public static final char MINUS = '\u2212';

    /** The narrow space between groups of three figures. */
    public static final char THIN_SPACE = '\u2009';

    /** A space at which no line may break. */
    public static final char FIXED_SPACE = '\u00a0';

    private static final int GROUPED_FROM = 5;

    private Figures() {}

    /**
     * The number with so many decimals; from five figures on in groups of three.
     *
     * @param value any finite number (any)
     * @param decimals digits after the point, from 0
     */
    public static String fixed(double value, int decimals) {
        String plain = DecimalText.fixed(value, decimals);
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder out = new StringBuilder(plain.length() + 4);
        if (negative) {
            out.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0 && whole >= GROUPED_FROM) {
                out.append(THIN_SPACE);
            }
            out.append(digits.charAt(i));
        }
        return out.append(digits, whole, digits.length()).toString();
    }

    /** A count, in groups of three from five figures on. */
    public static String count(long value) {
        return fixed((double) value, 0);
    }

    /**
     * The same with a sign before every number but zero, for differences.
     *
     * @param value any finite number (any)
     * @param decimals digits after the point, from 0
     */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return text.charAt(0) == MINUS || isZero ? text : "+" + text;
    }

    /**
     * A number with its unit, never parted at the end of a line.
     *
     * @param value any finite number (any)
     * @param decimals digits after the point, from 0
     */
    public static String with(double value, int decimals, String unit) {
        return fixed(value, decimals) + (unit.equals("°") ? "" : FIXED_SPACE) + unit;
    }

    /**
     * A compass direction as three figures, such as 240°T for true north.
     *
     * @param angle clockwise from true north (rad)
     */
    public static String compass(double angle) {
        long degrees = Math.floorMod((long) Math.rint(StrictMath.toDegrees(angle)), 360L);
        String digits = Long.toString(degrees);
        return "000".substring(digits.length()) + digits + "°T";
    }

    /**
     * Decimals that let a step of ticks be read: none from one up, one from a tenth up.
     *
     * @param step distance between two ticks (any)
     */
    static int decimalsOf(double step) {
        int decimals = 0;
        for (double s = step; s < 0.999 && decimals < 6; s *= 10) {
            decimals++;
        }
        return decimals;
    }
}
