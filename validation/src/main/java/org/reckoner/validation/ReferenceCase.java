package org.reckoner.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One reference case, read and ready to run.
 *
 * @param id its short name
 * @param kind what its references are, where an expectation says nothing else
 * @param source where inputs and references come from
 * @param note what a reader should know of it, misses explained
 */
record ReferenceCase(
        String id,
        Kind kind,
        String title,
        String source,
        String note,
        Bench bench,
        Settings settings,
        List<Expectation> expectations) {
    ReferenceCase {
        expectations = List.copyOf(expectations);
    }

    /** Runs the case and sets every answer beside its reference. */
    List<Finding> run() {
        Map<String, Bench.Answers> runs = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : expectations) {
            try {
                double answer = ask(expectation, expectation.with(), runs);
                if (!expectation.over().isEmpty()) {
                    answer /= ask(expectation, expectation.over(), runs);
                }
                findings.add(Finding.of(expectation, answer));
            } catch (Bench.NoAnswerException none) {
                findings.add(Finding.none(expectation, String.valueOf(none.getMessage())));
            }
        }
        return findings;
    }

    private double ask(Expectation expectation, Map<String, Piece> with, Map<String, Bench.Answers> runs)
            throws Bench.NoAnswerException {
        Settings own = settings.with(with);
        Bench.Answers answers = runs.computeIfAbsent(own.signature(), signature -> bench.run(own));
        double answer = answers.to(expectation.what().name(), expectation.at());
        return expectation.from() == null
                ? answer
                : answer - answers.to(expectation.what().name(), expectation.from());
    }
}
