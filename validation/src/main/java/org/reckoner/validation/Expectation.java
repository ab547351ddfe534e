package org.reckoner.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must come out of a case.
 *
 * @param what the question
 * @param at when, or at which height or engine speed
 * @param from an earlier moment; then the difference since it is meant
 * @param with inputs that differ for this question
 * @param over inputs of a second run; then the ratio of the two answers is meant
 * @param target what must come out
 * @param kind what the reference is
 * @param reason why the tolerance or the bound is what it is
 * @param miss why the answer is known to lie outside; empty where it should not
 */
record Expectation(
        Word what,
        @Nullable Moment at,
        @Nullable Moment from,
        Map<String, Piece> with,
        Map<String, Piece> over,
        Target target,
        Kind kind,
        String reason,
        String miss) {

    /** The question in words: what, when, with what. */
    String words() {
        StringBuilder text = new StringBuilder(what.name());
        if (at != null) {
            text.append(" at ").append(at.words());
        }
        if (from != null) {
            text.append(" since ").append(from.words());
        }
        with.forEach((key, value) -> text.append(", ").append(key).append(' ').append(value.shown()));
        if (!over.isEmpty()) {
            text.append(", over that with");
            over.forEach(
                    (key, value) -> text.append(' ').append(key).append(' ').append(value.shown()));
        }
        return text.toString();
    }

    /** What must come out. */
    sealed interface Target {
        /** The unit to show numbers in. */
        Amount unit();

        /** Whether an answer fits. @param answer what came out (SI unit of the question) */
        boolean holds(double answer);

        /** Near a value. @param tolerance either side (SI unit of the question) @param allowed the tolerance as written */
        record Near(Amount value, double tolerance, String allowed) implements Target {
            @Override
            public Amount unit() {
                return value;
            }

            @Override
            public boolean holds(double answer) {
                return Math.abs(answer - value.value()) <= tolerance;
            }
        }

        /** From one value to another, either of which may be absent. */
        record Range(@Nullable Amount least, @Nullable Amount most) implements Target {
            @Override
            public Amount unit() {
                Amount some = least == null ? most : least;
                if (some == null) {
                    throw new IllegalStateException("a range without an end");
                }
                return some;
            }

            @Override
            public boolean holds(double answer) {
                return (least == null || answer >= least.value()) && (most == null || answer <= most.value());
            }
        }
    }
}
