package org.reckoner.numeric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a number as a person would: plain decimal digits with a point, the same characters on every machine.
 *
 * <p>{@code Double.toString} changed its digits between Java 18 and 19, and {@code String.format} follows the country
 * of the computer; so every table, file and picture writes its numbers here. Rounding is half-even on the exact binary
 * value, there is never an exponent, never a minus before zero, and what is not a finite number is refused.
 */
public final class DecimalText {
    private static final int MOST_DECIMALS = 340;
    private static final int QUICK_DECIMALS = 6;
    private static final double QUICK_BELOW = 1e9;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private DecimalText() {}

    /**
     * The number with exactly so many decimals: {@code fixed(2.5, 3)} is {@code 2.500}.
     *
     * @param value any finite number (any)
     * @param decimals digits after the point, from 0
     */
    public static String fixed(double value, int decimals) {
        StringBuilder out = new StringBuilder(20);
        appendFixed(out, value, decimals);
        return out.toString();
    }

    /**
     * Writes the number with exactly so many decimals to the end of a text.
     *
     * @param value any finite number (any)
     * @param decimals digits after the point, from 0
     */
    public static void appendFixed(StringBuilder out, double value, int decimals) {
        requireWritable(value, decimals);
        if (decimals <= QUICK_DECIMALS && Math.abs(value) < QUICK_BELOW) {
            double scaled = Math.abs(value) * POWERS[decimals];
            double whole = Math.floor(scaled);
            double rest = scaled - whole;
            // The product is off by at most half an ulp, so a rest that is not within an ulp of one half decides.
            if (Math.abs(rest - 0.5) > Math.ulp(scaled)) {
                long digits = (long) whole + (rest > 0.5 ? 1 : 0);
                appendScaled(out, value < 0 && digits != 0, digits, decimals);
                return;
            }
        }
        out.append(
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /**
     * The number with at most so many decimals, zeros at the end left out: {@code trimmed(2.5, 3)} is {@code 2.5}.
     *
     * @param value any finite number (any)
     * @param decimals greatest number of digits after the point, from 0
     */
    public static String trimmed(double value, int decimals) {
        return withoutTrailingZeros(fixed(value, decimals));
    }

    /**
     * The number rounded to so many digits from its first one that is not zero: {@code significant(9.996, 3)} is
     * {@code 10.0} and {@code significant(123456, 3)} is {@code 123000}.
     *
     * @param value any finite number (any)
     * @param digits how many digits carry meaning, from 1
     */
    public static String significant(double value, int digits) {
        requireWritable(value, 0);
        if (digits < 1) {
            throw new IllegalArgumentException("a number needs at least one digit, not " + digits);
        }
        if (value == 0) {
            return fixed(0, digits - 1);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        // The exact value of a power of two may have fewer digits than asked for.
        int decimals = Math.max(0, digits - (rounded.precision() - rounded.scale()));
        return rounded.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * The shortest text that reads back as the same number to the last bit; for inputs that a later run must repeat.
     *
     * @param value any finite number (any)
     */
    public static String shortest(double value) {
        requireWritable(value, 0);
        if (value == Math.rint(value) && Math.abs(value) < QUICK_BELOW) {
            return Long.toString((long) value);
        }
        BigDecimal exact = new BigDecimal(value);
        // A text of up to 15 digits survives the way into a normal double and back, so 15 finds all of those at once.
        int first = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
        for (int digits = first; digits < 17; digits++) {
            String text =
                    exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).toPlainString();
            if (Double.parseDouble(text) == value) {
                return withoutTrailingZeros(text);
            }
        }
        return withoutTrailingZeros(
                exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).toPlainString());
    }

    private static void appendScaled(StringBuilder out, boolean negative, long digits, int decimals) {
        if (negative) {
            out.append('-');
        }
        long power = POWERS[decimals];
        out.append(digits / power);
        if (decimals == 0) {
            return;
        }
        out.append('.');
        long fraction = digits % power;
        for (long place = power / 10; place > 1 && fraction < place; place /= 10) {
            out.append('0');
        }
        out.append(fraction);
    }

    private static String withoutTrailingZeros(String text) {
        if (text.indexOf('.') < 0) {
            return text;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        String kept = text.substring(0, end);
        return kept.equals("-0") ? "0" : kept;
    }

    private static void requireWritable(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number that is written must be finite, not " + value);
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("decimals (" + decimals + ") must lie between 0 and " + MOST_DECIMALS);
        }
    }
}
