package org.reckoner.environment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures inside descriptions, the same in every locale and on every JDK. */
final class Words {

    private Words() {}

    static String decimals(double value, int places) {
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String signed(double value, int places) {
        return (value < 0.0 ? "" : "+") + decimals(value, places);
    }
}
