package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.flight.FlightEvent;
import org.reckoner.prediction.Band;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;

/** The first questions, each with its first band, what moves it and how much of it is judgement. */
final class AnswersText {
    /** Above this share of judgement a sentence begins with "Assumed" (1). */
    static final double MOSTLY_JUDGED = 0.5;

    /** A band narrower than this share of a unit is the arithmetic's own noise (1). */
    static final double NOISE = 1e-4;

    private static final int NAMED = 3;

    /** Figures that answer the first questions, in the order in which they happen. */
    private static final List<Figure> FIRST = List.of(
            Figure.LIP_SPEED,
            Figure.RAMP_LOAD,
            Figure.REV_MARGIN,
            Figure.SEPARATION_GAP,
            Figure.FREEFALL_CLEARANCE,
            Figure.MAX_SPEED,
            Figure.THROW_HEIGHT,
            Figure.LINE_STRETCH_SPEED,
            Figure.OPENING_LOAD,
            Figure.OPENING_HEIGHT,
            Figure.CANOPY_CLEARANCE,
            Figure.LANDING_DISTANCE,
            Figure.LANDING_SPEED,
            Figure.LANDING_FALL_HEIGHT,
            Figure.FLIGHT_RANGE,
            Figure.FLIGHT_TIME,
            Figure.VEHICLE_DISTANCE);

    /** Asked for later, so shown only in full. */
    private static final Set<Figure> ONLY_IN_FULL = Set.of(
            Figure.REV_MARGIN, Figure.MAX_SPEED, Figure.LINE_STRETCH_SPEED, Figure.LANDING_SPEED, Figure.FLIGHT_TIME);

    private final Prediction prediction;
    private final TerminalPage page;
    private final boolean full;
    private final boolean banded;

    private AnswersText(Prediction prediction, TerminalPage page, boolean full) {
        this.prediction = prediction;
        this.page = page;
        this.full = full;
        this.banded = !prediction.bands().isEmpty();
    }

    static void write(Prediction prediction, TerminalPage page, boolean full) {
        AnswersText text = new AnswersText(prediction, page, full);
        page.head(
                "Answers",
                text.banded
                        ? "±: linear P5..P95; ~: bends or breaks, needs the spread flown"
                        : "without bands, which belong to the plan");
        text.table();
        if (text.banded) {
            text.assumed();
        }
    }

    /** What people call a figure of this stunt: there is no lip where there is no ramp. */
    static String name(Figure figure, boolean ramp) {
        return figure == Figure.LIP_SPEED && !ramp ? "exit speed" : figure.words();
    }

    private String name(Figure figure) {
        boolean met = figure == Figure.SEPARATION_GAP
                && prediction.flight().first(FlightEvent.Recontact.class).isPresent();
        return (met ? State.OUTSIDE.symbol() + " " : "")
                + name(figure, prediction.stunt().plan().has(Phase.Ramp.class));
    }

    private boolean shown(Figure figure) {
        boolean canopy = prediction.stunt().plan().has(Phase.Canopy.class);
        return switch (figure) {
            case FLIGHT_RANGE -> !canopy;
            // A jump that is ridden out ends on the ground: its distance to rock says nothing.
            case FREEFALL_CLEARANCE -> prediction.stunt().plan().has(Phase.Deployment.class);
            default -> full || !ONLY_IN_FULL.contains(figure);
        };
    }

    private void table() {
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, NUMBERS, WORDS, NUMBERS);
        if (banded) {
            table.muted("", "", "", "band", "moved most by", "judged");
        }
        for (Figure figure : FIRST) {
            OptionalDouble value = prediction.measured().get(figure);
            if (value.isPresent() && shown(figure)) {
                row(table, figure, value.getAsDouble());
            }
        }
        page.table(table);
    }

    private void row(TerminalTable table, Figure figure, double value) {
        Measure measure = Measure.of(figure);
        Band band = prediction.bands().get(figure);
        if (band == null || !spreads(figure, band)) {
            int decimals = decimals(measure, value);
            table.row(name(figure), number(measure, value, decimals), unit(measure, value, decimals));
            return;
        }
        int decimals = bandDecimals(measure.first(band.halfWidth()));
        table.row(
                name(figure),
                number(measure, value, decimals),
                unit(measure, value, decimals),
                width(measure.first(band.halfWidth()), decimals, band),
                driver(band),
                percent(band.judged()));
    }

    private static String number(Measure measure, double value, int decimals) {
        return Figures.fixed(measure.first(value), decimals);
    }

    private static String unit(Measure measure, double value, int decimals) {
        return measure.symbol() + (measure.isPaired() ? " (" + measure.secondText(value, decimals) + ")" : "");
    }

    private static boolean spreads(Figure figure, Band band) {
        return !band.broken().isEmpty() || Measure.of(figure).first(band.halfWidth()) > NOISE;
    }

    private String driver(Band band) {
        if (band.drivers().isEmpty()) {
            return "";
        }
        Band.Driver first = band.drivers().get(0);
        return brief(first.input()) + (full ? " " + percent(first.share()) : "");
    }

    /** A band; none where a neighbour ended otherwise, since leaving that out would make it look narrower. */
    private static String width(double halfWidth, int decimals, Band band) {
        if (!band.broken().isEmpty()) {
            return "breaks";
        }
        String sign = band.linear() ? "±" : "~";
        return halfWidth < 0.05 ? sign + "0.1" : sign + Figures.fixed(halfWidth, decimals);
    }

    /** The end of a key, long enough to be told apart. */
    static String brief(Input input) {
        String[] steps = input.key().split("\\.");
        String last = steps[steps.length - 1];
        return last.length() < 6 ? steps[steps.length - 2] + "." + last : last;
    }

    /** Two figures of the band, and no more digits of the value than the band allows. */
    private static int bandDecimals(double halfWidth) {
        return halfWidth >= 9.5 ? 0 : 1;
    }

    private static int decimals(Measure measure, double value) {
        return Math.abs(measure.first(value)) < 100 ? 1 : 0;
    }

    /** Figures that rest on the same judgement share a line. */
    private void assumed() {
        Map<String, List<Figure>> byNames = new LinkedHashMap<>();
        for (Figure figure : FIRST) {
            Band band = prediction.bands().get(figure);
            if (shown(figure) && band != null && band.judged() > MOSTLY_JUDGED && spreads(figure, band)) {
                byNames.computeIfAbsent(names(band), any -> new ArrayList<>()).add(figure);
            }
        }
        if (byNames.isEmpty()) {
            return;
        }
        page.say("Assumed: over half of the band is judgement, most of it in");
        Map<String, String> rows = new LinkedHashMap<>();
        byNames.forEach((names, figures) ->
                rows.put(figures.stream().map(this::name).collect(Collectors.joining(", ")), names));
        int widest = rows.entrySet().stream()
                .filter(row -> fits(row.getKey().length(), row.getValue()))
                .mapToInt(row -> row.getKey().length())
                .filter(width -> rows.values().stream().allMatch(names -> fits(width, names)))
                .max()
                .orElse(0);
        rows.forEach((figures, names) -> {
            String column = "  " + figures + " ".repeat(Math.max(0, widest - figures.length()));
            // No name may be cut: the judgement is theirs.
            if (fits(column.length() - 2, names)) {
                page.line(column + "  " + names);
            } else {
                page.line("  " + figures);
                page.line("  " + " ".repeat(widest) + "  " + names);
            }
        });
    }

    private static boolean fits(int column, String names) {
        return 4 + column + names.length() <= TerminalTable.WIDTH;
    }

    private String names(Band band) {
        return band.drivers().stream()
                .map(Band.Driver::input)
                .filter(this::isJudged)
                .limit(NAMED)
                .map(input -> full ? input.key() : brief(input))
                .collect(Collectors.joining(", "));
    }

    private boolean isJudged(Input input) {
        return prediction.stunt().inputs().get(input).grade() == Grade.JUDGEMENT;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
