package org.reckoner.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.Spreading;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;

/** Each spread in words, and what share of each headline band rests on judgement, for a terminal. */
final class SpreadsText {
    /** Inputs of one figure that are named; the rest of what moves it stands in the files. */
    private static final int NAMED = 3;

    /** The source of what a file states without one. */
    private static final String UNNAMED = "stunt file";

    private SpreadsText() {}

    /**
     * Writes both.
     *
     * @param words each input that scatters, as one would say it
     */
    static void write(Dispersion dispersion, double kept, Map<Input, String> words, boolean ramp, TerminalPage page) {
        Set<Input> told = new LinkedHashSet<>();
        words.keySet().stream()
                .filter(input -> dispersion.stunt().inputs().get(input).stated())
                .forEach(told::add);
        int stated = told.size();
        headlines(dispersion, kept).stream()
                .flatMap(spreading -> spreading.drivers().stream().limit(NAMED))
                .map(Spreading.Driver::input)
                .forEach(told::add);
        page.head(
                "What spreads", words.size() + " inputs; J: judged; the first " + stated + " as the file states them");
        for (Input input : told) {
            Uncertain value = dispersion.stunt().inputs().get(input);
            page.say(input.key() + ": " + words.get(input) + source(value)
                    + (value.grade() == Grade.JUDGEMENT ? Figures.FIXED_SPACE + "J" : ""));
        }
        page.note((words.size() > told.size()
                        ? words.size() - told.size() + " more come from the tables of the program and move these"
                                + " figures less. "
                        : "")
                + "All, with their sources: spreads.csv.");
        judged(dispersion, kept, ramp, page);
    }

    private static String source(Uncertain value) {
        boolean named = value.stated() && !value.source().equals(UNNAMED);
        return named ? " (" + value.source() + ")" : "";
    }

    private static List<Spreading> headlines(Dispersion dispersion, double kept) {
        return dispersion.limits(kept).stream()
                .map(LimitAnswer::spreading)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static void judged(Dispersion dispersion, double kept, boolean ramp, TerminalPage page) {
        List<Spreading> headlines = headlines(dispersion, kept);
        if (headlines.isEmpty()) {
            return;
        }
        page.say("How much of each band is judgement (the model of gusts, which is judgement too, and bends in"
                + " brackets): "
                + headlines.stream()
                        .map(spreading -> AnswersText.name(spreading.figure(), ramp) + " "
                                + percent(spreading.judged() * spreading.explained()) + " ("
                                + percent(1 - spreading.explained()) + ")")
                        .collect(Collectors.joining(", "))
                + ".");
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0) + Figures.FIXED_SPACE + "%";
    }
}
