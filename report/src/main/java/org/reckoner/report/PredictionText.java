package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.Band;
import org.reckoner.prediction.Judged;
import org.reckoner.prediction.Prediction;
import org.reckoner.prediction.SpareTime;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Phase;

/** A prediction as a person reads it in a terminal: the answer first, warnings next, then the tables. */
public final class PredictionText {
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

    /** Above this share of judgement a sentence begins with "Assumed". */
    private static final double MOSTLY_JUDGED = 0.5;

    private final Prediction prediction;
    private final TerminalStyle style;
    private final List<String> out = new ArrayList<>();

    private PredictionText(Prediction prediction, TerminalStyle style) {
        this.prediction = prediction;
        this.style = style;
    }

    /** The lines to print. @param warnings of the stunt file, shown before the tables */
    public static List<String> of(Prediction prediction, List<String> warnings, TerminalStyle style) {
        PredictionText text = new PredictionText(prediction, style);
        text.answer();
        text.warnings(warnings);
        text.out.addAll(TimelineText.of(prediction, style));
        text.figures();
        text.spare();
        text.siblings();
        text.limits();
        text.notModelled();
        return text.out;
    }

    private void answer() {
        String name = prediction.stunt().name();
        String mark = prediction.stunt().illustrative() ? "  ILLUSTRATIVE: inputs are made up to show the product" : "";
        say(style.bold(style.show(name)) + style.show(mark));
        if (prediction.failure() != null) {
            say("Failure flown: " + prediction.failure().words() + " ("
                    + prediction.failure().meaning() + ")");
        }
        List<Judged> outside = prediction.limits().stream()
                .filter(judged -> judged.state().outside())
                .toList();
        Outcome outcome = prediction.flight().outcome();
        if (outcome.misfortune()) {
            say("▲ OUTSIDE: the performer " + outcome.words() + ".");
        }
        if (outside.isEmpty() && outcome.misfortune()) {
            say("No limit of the file speaks of that.");
        } else if (outside.isEmpty()) {
            say(
                    "◆ unknown (spread not flown): this one flight breaks no limit, which does not show that it keeps them.");
        } else {
            say("▲ outside limits: "
                    + outside.stream().map(judged -> judged.limit().name()).collect(Collectors.joining(", ")) + ".");
        }
        say(ending(prediction.flight().outcome()));
    }

    private String ending(Outcome outcome) {
        String words = outcome.words().substring(0, 1).toUpperCase(Locale.ROOT)
                + outcome.words().substring(1);
        OptionalDouble time = prediction.measured().get(Figure.FLIGHT_TIME);
        OptionalDouble miss = prediction.measured().get(Figure.LANDING_DISTANCE);
        String when = time.isPresent() ? " " + Measure.TIME.text(time.getAsDouble(), 1) + " after T0" : "";
        boolean landed = outcome instanceof Outcome.Landed;
        String where = landed && miss.isPresent()
                ? ", " + Measure.LENGTH.pair(miss.getAsDouble()) + " from the middle of "
                        + prediction.stunt().landingZone().name()
                : "";
        return "Predicted, not a clearance: " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1)
                + when + where + ".";
    }

    private void warnings(List<String> warnings) {
        for (String warning : warnings) {
            say("! " + warning);
        }
        for (String warning : Warnings.of(prediction)) {
            say("! " + warning);
        }
    }

    private void figures() {
        head("Answers");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, NUMBERS, WORDS, WORDS);
        table.muted("", "", "", "P5..P95", "", "moved most by");
        for (Figure figure : FIRST) {
            OptionalDouble value = prediction.measured().get(figure);
            boolean shown =
                    figure != Figure.FLIGHT_RANGE || !prediction.stunt().plan().has(Phase.Canopy.class);
            if (value.isPresent() && shown) {
                row(table, figure, value.getAsDouble());
            }
        }
        out.addAll(table.lines(style));
        wrap("Bands are linear: each input moved alone by one standard deviation. ~ marks figures that bend or break "
                + "within that step; their bands need the spread flown.");
        assumed();
    }

    private void row(TerminalTable table, Figure figure, double value) {
        Measure measure = Measure.of(figure);
        Band band = prediction.bands().get(figure);
        int decimals = band == null ? decimals(measure, value) : bandDecimals(measure.first(band.halfWidth()));
        String second = measure.isPaired() ? "(" + measure.secondText(value, decimals) + ")" : "";
        String driver = band == null || band.drivers().isEmpty()
                ? ""
                : brief(band.drivers().get(0).input()) + " "
                        + percent(band.drivers().get(0).share());
        table.row(
                figure.words(),
                Figures.fixed(measure.first(value), decimals),
                measure.symbol() + " " + second,
                band == null ? "" : spread(measure.first(band.halfWidth()), decimals, band),
                band != null && !band.linear() ? "~" : "",
                driver);
    }

    /** A band; none where a neighbour ended otherwise, since leaving that out would make it look narrower. */
    private static String spread(double halfWidth, int decimals, Band band) {
        if (!band.broken().isEmpty()) {
            return "breaks";
        }
        return halfWidth < 0.05 ? "<0.1" : "±" + Figures.fixed(halfWidth, decimals);
    }

    /** The end of a key, long enough to be told apart. */
    private static String brief(Input input) {
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

    private void assumed() {
        for (Figure figure : FIRST) {
            Band band = prediction.bands().get(figure);
            boolean shown =
                    figure != Figure.FLIGHT_RANGE || !prediction.stunt().plan().has(Phase.Canopy.class);
            if (shown
                    && band != null
                    && band.judged() > MOSTLY_JUDGED
                    && !band.drivers().isEmpty()) {
                String names = band.drivers().stream()
                        .map(Band.Driver::input)
                        .filter(this::isJudged)
                        .limit(3)
                        .map(Input::key)
                        .collect(Collectors.joining(", "));
                wrap("Assumed: " + figure.words() + " (" + percent(band.judged()) + " of its band is judgement: "
                        + names + ")");
            }
        }
    }

    private boolean isJudged(Input input) {
        return prediction.stunt().inputs().get(input).grade() == Grade.JUDGEMENT;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private void spare() {
        if (prediction.spare().isEmpty()) {
            return;
        }
        SpareTime spare = prediction.spare().get();
        head("Seconds to spare");
        String height = Measure.LENGTH.pair(spare.openHeight());
        String whose = spare.heightStated() ? "" : " (the program's own height: no limit states one)";
        if (spare.latestThrow().isPresent() && spare.spare().isPresent()) {
            wrap("Latest throw that still gives an open canopy " + height + " above ground" + whose + ": "
                    + Measure.TIME.text(spare.latestThrow().getAsDouble(), 1) + " after T0, "
                    + Measure.TIME.text(spare.spare().getAsDouble(), 1) + " after the planned throw.");
        } else {
            wrap("No throw gives an open canopy " + height + " above ground" + whose + ".");
        }
        TerminalTable table = new TerminalTable(NUMBERS, NUMBERS, NUMBERS);
        table.muted("T0 + s", "to impact if nothing opens, s", "to the latest throw, s");
        int every = Math.max(1, spare.instants().size() / 12);
        for (int k = 0; k < spare.instants().size(); k += every) {
            SpareTime.Instant instant = spare.instants().get(k);
            table.row(
                    Figures.fixed(instant.time(), 0),
                    Figures.fixed(instant.toImpact(), 1),
                    Double.isFinite(instant.toLatestThrow()) ? Figures.fixed(instant.toLatestThrow(), 1) : "");
        }
        out.addAll(table.lines(style));
        TerminalTable late = new TerminalTable(WORDS, NUMBERS, WORDS);
        for (SpareTime.Late later : spare.late()) {
            late.row(
                    "thrown " + Figures.fixed(later.delay(), 1) + " s late: open at",
                    later.openingHeight().isPresent()
                            ? Figures.fixed(later.openingHeight().getAsDouble(), 0)
                            : "",
                    later.lost().isPresent()
                            ? "m AGL, " + Figures.fixed(later.lost().getAsDouble(), 0) + " m lower"
                            : "never: the ground comes first");
        }
        out.addAll(late.lines(style));
    }

    private void siblings() {
        if (prediction.siblings().isEmpty()) {
            return;
        }
        head("The same stunt, one thing wrong");
        prediction.siblings().forEach(sibling -> {
            StringBuilder line = new StringBuilder(sibling.name())
                    .append(": ")
                    .append(sibling.flight().outcome().words());
            boolean opened = sibling.measured().get(Figure.OPENING_HEIGHT).isPresent();
            addIf(
                    line,
                    opened ? sibling.measured().get(Figure.FREEFALL_CLEARANCE) : OptionalDouble.empty(),
                    "to rock in freefall");
            addIf(line, sibling.measured().get(Figure.OPENING_HEIGHT), "above ground at open canopy");
            addIf(line, sibling.measured().get(Figure.FLIGHT_RANGE), "from the lip at the end");
            wrap(line.append('.').toString());
        });
    }

    private static void addIf(StringBuilder line, OptionalDouble value, String what) {
        if (value.isPresent()) {
            line.append(", ")
                    .append(Measure.LENGTH.pair(value.getAsDouble()))
                    .append(' ')
                    .append(what);
        }
    }

    private void limits() {
        if (prediction.limits().isEmpty()) {
            return;
        }
        head("Limits");
        TerminalTable table = new TerminalTable(WORDS, WORDS, NUMBERS, NUMBERS, WORDS, WORDS);
        table.muted("", "limit", "", "now", "", "owner");
        for (Judged judged : prediction.limits()) {
            Measure measure = Measure.of(judged.limit().figure());
            table.row(
                    (judged.state().outside() ? "▲ " : "◆ ") + judged.limit().name(),
                    judged.limit().atLeast() ? "at least" : "at most",
                    Figures.fixed(measure.first(judged.limit().threshold()), 1),
                    judged.value().isPresent()
                            ? Figures.fixed(measure.first(judged.value().getAsDouble()), 1)
                            : "never",
                    measure.symbol(),
                    judged.limit().owner());
        }
        out.addAll(table.lines(style));
        say("▲ outside limits   ◆ unknown: one flight cannot show that a limit is kept");
    }

    private void notModelled() {
        head("Not modelled");
        wrap(
                "Gusts and turbulence, up- and downdraught at the edge unless stated, rotor under the edge, body rotation in freefall, line twists and line-over, the machine near the open canopy, rockfall, "
                        + "fire and breaking of the machine, injuries, people and aircraft near by.");
    }

    private void head(String title) {
        out.add("");
        out.add(style.bold(style.show(title)));
    }

    private void say(String line) {
        wrap(line);
    }

    private void wrap(String sentence) {
        StringBuilder line = new StringBuilder();
        for (String word : style.show(sentence).split(" ")) {
            if (line.length() + 1 + word.length() > TerminalTable.WIDTH && !line.isEmpty()) {
                out.add(line.toString());
                line = new StringBuilder("  ").append(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        out.add(line.toString());
    }
}
