package org.reckoner.validation;

import java.util.OptionalDouble;

/**
 * One answer beside its reference.
 *
 * @param predicted what came out; absent where the run had no answer (SI unit of the question)
 * @param inside whether it fits
 * @param trouble why there is no answer; empty otherwise
 */
record Finding(Expectation expectation, OptionalDouble predicted, boolean inside, String trouble) {

    /** @param answer what came out (SI unit of the question) */
    static Finding of(Expectation expectation, double answer) {
        if (!Double.isFinite(answer)) {
            return none(expectation, "the answer is not a finite number");
        }
        return new Finding(
                expectation, OptionalDouble.of(answer), expectation.target().holds(answer), "");
    }

    static Finding none(Expectation expectation, String trouble) {
        return new Finding(expectation, OptionalDouble.empty(), false, trouble);
    }

    /** Whether this fails the suite. */
    boolean fails() {
        return !inside && expectation.kind().decides();
    }

    /** @return how much of the tolerance is used; empty for a one-sided bound (1) */
    OptionalDouble used() {
        if (predicted.isEmpty()) {
            return OptionalDouble.empty();
        }
        double answer = predicted.getAsDouble();
        if (expectation.target() instanceof Expectation.Target.Near near) {
            return OptionalDouble.of(Math.abs(answer - near.value().value()) / near.tolerance());
        }
        if (expectation.target() instanceof Expectation.Target.Range range
                && range.least() != null
                && range.most() != null) {
            double half = 0.5 * (range.most().value() - range.least().value());
            return OptionalDouble.of(Math.abs(answer - range.least().value() - half) / half);
        }
        return OptionalDouble.empty();
    }
}
