package org.reckoner.stuntfile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers in messages: as short as a person would say them, the same on every machine. */
final class Plain {
    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

    private Plain() {}

    /** @param value any finite number (1) */
    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e9 ? rounded.toString() : rounded.toPlainString();
    }

    /**
     * A number with a fixed count of decimals, those that are 0 too.
     *
     * @param value any finite number (1)
     */
    static String rounded(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }
}
