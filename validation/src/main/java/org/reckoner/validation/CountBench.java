package org.reckoner.validation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Dimension;

/** What a count of failures says about their probability. */
final class CountBench implements Bench {
    @Override
    public String name() {
        return "count";
    }

    @Override
    public String meaning() {
        return "the interval around a probability of which only a count is known";
    }

    @Override
    public Collection<Word> inputs() {
        return List.of(
                new Word("failed", Dimension.ONE, "how often it happened; must be stated"),
                new Word("of", Dimension.ONE, "how often it could have happened; must be stated"),
                new Word("level", Dimension.ONE, "share of intervals that hold the truth; 0.95 unless stated"));
    }

    @Override
    public Collection<Word> questions() {
        return List.of(
                new Word("share", Dimension.ONE, "how often it happened over how often it could have"),
                new Word("lower end", Dimension.ONE, "of the interval (Clopper and Pearson)"),
                new Word("upper end", Dimension.ONE, "of the interval; one-sided where it never happened"));
    }

    @Override
    public Set<Mark> moments() {
        return Set.of();
    }

    @Override
    public Answers run(Settings settings) {
        long failed = (long) settings.number("failed", Dimension.ONE);
        long of = (long) settings.number("of", Dimension.ONE);
        Share share;
        try {
            share = Share.counted(failed, of, settings.number("level", Dimension.ONE, 0.95));
        } catch (IllegalArgumentException wrong) {
            throw settings.need("failed")
                    .where()
                    .bad(failed + " of " + of, message(wrong), "one of the numbers is mistyped");
        }
        return (question, moment) -> switch (question) {
            case "lower end" -> share.interval().low();
            case "upper end" -> share.interval().high();
            default -> share.interval().value();
        };
    }

    /** What the room says, without its own advice. */
    static String message(IllegalArgumentException wrong) {
        return "cannot be: " + String.valueOf(wrong.getMessage()).replaceFirst("(?s)\\n.*", "");
    }
}
