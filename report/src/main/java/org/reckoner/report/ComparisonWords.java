package org.reckoner.report;

import java.util.List;
import org.reckoner.comparison.Comparison;
import org.reckoner.comparison.Comparison.FigureChange;
import org.reckoner.comparison.Comparison.LimitChange;
import org.reckoner.comparison.Difference;
import org.reckoner.stunt.Phase;

/** What a change of plan does, in the sentences that text and picture share. */
final class ComparisonWords {
    private final Comparison comparison;
    private final double kept;

    ComparisonWords(Comparison comparison, double kept) {
        this.comparison = comparison;
        this.kept = kept;
    }

    String sentence() {
        if (comparison.same()) {
            return "No flight differs from its twin in anything: these plans do not use what was changed.";
        }
        List<String> changed = comparison.limits().stream()
                .filter(LimitChange::changesState)
                .map(change -> change.limit().name() + " goes from "
                        + change.before().words() + " to " + change.after().words()
                        + (change.broken().shown() ? "" : " (by chance, as far as so many flights show)"))
                .toList();
        List<String> moved = comparison.limits().stream()
                .filter(change -> change.broken().shown() && !change.changesState())
                .map(change -> change.limit().name() + " is broken in " + size(change.broken()) + " of takes "
                        + (change.broken().value() > 0 ? "more" : "fewer"))
                .toList();
        String also = moved.isEmpty() ? "." : ". Without a change of state, " + String.join("; ", moved) + ".";
        if (!changed.isEmpty()) {
            return "The change moves " + (changed.size() == 1 ? "one limit" : changed.size() + " limits") + " at "
                    + percent(kept) + " of takes: " + String.join("; ", changed) + also;
        }
        if (!moved.isEmpty()) {
            return "No limit changes its state at " + percent(kept) + " of takes, but " + String.join("; ", moved)
                    + ".";
        }
        List<String> figures = comparison.figures().stream()
                .filter(FigureChange::shown)
                .limit(3)
                .map(this::name)
                .toList();
        if (comparison.limits().isEmpty()) {
            return figures.isEmpty()
                    ? "No figure moves by more than so many flights could show; there are no limits to compare."
                    : "What moves is " + String.join(", ", figures) + "; there are no limits to compare.";
        }
        return "No limit changes its state, and no limit breaks oftener or less often by more than so many flights could show"
                + (figures.isEmpty() ? "." : "; what moves is " + String.join(", ", figures) + ".");
    }

    String name(FigureChange change) {
        return AnswersText.name(change.figure(), comparison.first().plan().has(Phase.Ramp.class));
    }

    static State state(Comparison.State state) {
        return switch (state) {
            case WITHIN -> State.WITHIN;
            case OUTSIDE -> State.OUTSIDE;
            case UNKNOWN -> State.UNKNOWN;
        };
    }

    /** A share before and after, and its change, in per cent. */
    static String points(Difference share) {
        return Figures.fixed(100 * share.first(), 1) + " to " + Figures.fixed(100 * share.second(), 1)
                + Figures.FIXED_SPACE + "%";
    }

    /** How far the middle of a figure moves, in its unit, with its interval where there is room. */
    static String moved(FigureChange change, boolean brief) {
        Measure measure = Measure.of(change.figure());
        double scale = measure.first(1);
        Difference middle = change.middle();
        int decimals = decimals(scale * (middle.high() - middle.low()));
        String value = Figures.signed(scale * middle.value(), decimals);
        String interval = "(" + Figures.signed(scale * middle.low(), decimals) + ".."
                + Figures.signed(scale * middle.high(), decimals) + ")";
        String numbers = !middle.shown() ? (brief ? "none shown" : interval) : brief ? value : value + " " + interval;
        boolean bare = measure.symbol().isEmpty() || brief && !middle.shown();
        return bare ? numbers : numbers + (measure.symbol().equals("°") ? "" : Figures.FIXED_SPACE) + measure.symbol();
    }

    /** Decimals that an interval so wide deserves. */
    static int decimals(double width) {
        return width >= 10 ? 0 : width >= 0.2 ? 1 : 2;
    }

    private static String size(Difference share) {
        return Figures.fixed(100 * Math.abs(share.value()), 1) + Figures.FIXED_SPACE + "%";
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0) + Figures.FIXED_SPACE + "%";
    }
}
