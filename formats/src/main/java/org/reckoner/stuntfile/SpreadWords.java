package org.reckoner.stuntfile;

import org.reckoner.stunt.Accepted;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Uncertain;

/** Says an uncertain number as one would on the cliff: "19 of 20 takes between 20.8 and 23.2 m/s". */
public final class SpreadWords {
    /** The middle 19 of 20 draws lie between these shares (1). */
    private static final double LOW = 0.025;

    private static final double HIGH = 0.975;

    private SpreadWords() {}

    /** The spread of an input in its usual unit. */
    public static String of(Input input, Uncertain value) {
        Unit unit = KeyTables.unit(input);
        Spread spread = value.spread();
        if (spread instanceof Spread.None) {
            return "taken as exactly " + Quantity.words(value.centre(), unit);
        }
        if (spread instanceof Spread.Fitted fitted) {
            return "to be learnt from \"" + fitted.query() + "\"; until then taken as exactly "
                    + Quantity.words(value.centre(), unit);
        }
        Accepted accepted = Accepted.of(input, value);
        if (spread instanceof Spread.Uniform) {
            return all(value.scope())
                    + between(accepted.at(0), accepted.at(1), unit)
                    + (value.scope() == Scope.FIXED_UNKNOWN ? "" : ", any as likely as another");
        }
        return most(value.scope()) + between(accepted.at(LOW), accepted.at(HIGH), unit);
    }

    private static String most(Scope scope) {
        return switch (scope) {
            case PER_TAKE -> "19 of 20 takes ";
            case PER_DAY -> "19 of 20 days ";
            case PER_PERFORMER -> "19 of 20 performers ";
            case FIXED_UNKNOWN -> "one value that is not known, at 19 to 1 ";
        };
    }

    private static String all(Scope scope) {
        return switch (scope) {
            case PER_TAKE -> "every take ";
            case PER_DAY -> "every day ";
            case PER_PERFORMER -> "every performer ";
            case FIXED_UNKNOWN -> "one value that is not known, ";
        };
    }

    /** Both ends with the digits that their distance deserves: a tenth of the band, rounded. */
    private static String between(double low, double high, Unit unit) {
        double first = unit.fromSi(low);
        double last = unit.fromSi(high);
        int digits = digits(Math.abs(last - first));
        String symbol = unit.symbol().isEmpty() || unit == Unit.DEGREE ? unit.symbol() : " " + unit.symbol();
        return "between " + Plain.rounded(first, digits) + (unit == Unit.DEGREE ? symbol : "") + " and "
                + Plain.rounded(last, digits) + symbol;
    }

    private static int digits(double band) {
        int digits = 0;
        double step = 10;
        while (digits < 9 && band < step) {
            step /= 10;
            digits++;
        }
        return digits;
    }
}
