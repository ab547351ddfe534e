package org.reckoner.validation;

import java.util.OptionalDouble;
import org.reckoner.numeric.DecimalText;
import org.reckoner.stuntfile.Unit;

/** Numbers of a finding as text, in the unit of its reference and as fine as its tolerance. */
final class Shown {
    private Shown() {}

    static String predicted(Finding finding) {
        OptionalDouble answer = finding.predicted();
        return answer.isEmpty()
                ? finding.trouble()
                : number(finding.expectation().target(), answer.getAsDouble());
    }

    static String reference(Expectation.Target target) {
        if (target instanceof Expectation.Target.Near near) {
            return number(target, near.value().value());
        }
        if (target instanceof Expectation.Target.Range range) {
            Amount least = range.least();
            Amount most = range.most();
            if (least != null && most != null) {
                return plain(least) + " to " + plain(most);
            }
            return least != null ? "at least " + plain(least) : "at most " + plain(range.unit());
        }
        throw new AssertionError(target);
    }

    static String tolerance(Expectation.Target target) {
        return target instanceof Expectation.Target.Near near ? "± " + near.allowed() : "";
    }

    /** Share of a tolerance in words; a dash where there is none. */
    static String used(OptionalDouble share) {
        if (share.isEmpty()) {
            return "-";
        }
        double percent = 100 * share.getAsDouble();
        if (percent == 0) {
            return "0 %";
        }
        return percent < 0.1 ? "under 0.1 %" : DecimalText.fixed(percent, percent < 10 ? 1 : 0) + " %";
    }

    private static String plain(Amount amount) {
        return withUnit(digits(amount.unit().fromSi(amount.value()), 6), amount.unit());
    }

    /** @param si a value of the target's kind (SI unit of the question) */
    private static String number(Expectation.Target target, double si) {
        Unit unit = target.unit().unit();
        double value = unit.fromSi(si);
        int digits = 6;
        if (target instanceof Expectation.Target.Near near && value != 0) {
            double room = Math.abs(value) / (unit.differenceFromSi(near.tolerance()));
            digits = Math.max(4, Math.min(9, 3 + (int) Math.ceil(StrictMath.log10(Math.max(room, 1)))));
        } else if (Math.abs(value) < 1e-4) {
            digits = 2;
        }
        return withUnit(digits(value, digits), unit);
    }

    private static String digits(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) < 1e-4) {
            int exponent = (int) Math.floor(StrictMath.log10(Math.abs(value)));
            return DecimalText.trimmed(value / StrictMath.pow(10, exponent), Math.max(0, digits - 1)) + "e" + exponent;
        }
        String text = DecimalText.significant(value, digits);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static String withUnit(String number, Unit unit) {
        boolean close = unit.symbol().isEmpty() || unit == Unit.DEGREE;
        return close ? number + unit.symbol() : number + " " + unit.symbol();
    }
}
