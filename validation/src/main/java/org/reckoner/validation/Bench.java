package org.reckoner.validation;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that a case can have run or computed, with the words it knows. */
interface Bench {
    /** As a case writes it behind {@code run:}. */
    String name();

    /** What it does, in words. */
    String meaning();

    /** The keys of its inputs. */
    Collection<Word> inputs();

    /** What can be asked of it. */
    Collection<Word> questions();

    /** When it can be asked. */
    Set<Mark> moments();

    /** Runs it. */
    Answers run(Settings settings);

    default @Nullable Word input(String name) {
        return named(inputs(), name);
    }

    default @Nullable Word question(String name) {
        return named(questions(), name);
    }

    private static @Nullable Word named(Collection<Word> words, String name) {
        return words.stream()
                .filter(word -> word.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What a run can tell. */
    @FunctionalInterface
    interface Answers {
        /**
         * @param moment when, or null where the question has no time
         * @return the answer (SI unit of the question)
         * @throws NoAnswerException when the run has none
         */
        double to(String question, @Nullable Moment moment) throws NoAnswerException;
    }

    /** The run does not have what was asked. */
    final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1;

        NoAnswerException(String message) {
            super(message);
        }
    }
}
