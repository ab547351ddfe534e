package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import java.util.stream.Collectors;
import org.reckoner.opening.HeadingCircle;
import org.reckoner.opening.HeadingCircle.Sector;
import org.reckoner.opening.Reach;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;

/** What an open canopy may meet and can reach, for a terminal. */
final class CanopyText {
    /** Angles off the heading that are told together, to either side (degrees). */
    private static final double[][] SECTORS = {{0, 45}, {60, 90}, {105, 135}, {150, 180}};

    /** Openings so far off or farther face the wall, if any does (degrees). */
    private static final double FAR_OFF = 120;

    /** Weights of the tail that the sentence names (1). */
    private static final double[] TOLD = {0.01, 0.05, 0.10, 0.15};

    private final TerminalPage page;

    private CanopyText(TerminalPage page) {
        this.page = page;
    }

    static void write(UnderCanopy canopy, TerminalPage page) {
        CanopyText text = new CanopyText(page);
        canopy.circle()
                .ifPresentOrElse(
                        text::circle,
                        () -> text.page.say("No circle of off-heading openings: " + canopy.noCircle() + "."));
        canopy.reach().ifPresent(text::reach);
    }

    private void circle(HeadingCircle circle) {
        page.head("Opening off heading", "turned from where the body points, all the way round");
        page.say(sentence(circle));
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS, WORDS);
        table.muted("off by", "s 1 in 20", "s half", "m 1 in 20", "unsteered, %", "steered, %");
        for (double[] degrees : SECTORS) {
            Sector sector = sector(circle, degrees[0], degrees[1]);
            table.row(
                    Figures.fixed(degrees[0], 0) + " to " + Figures.with(degrees[1], 0, "°"),
                    soon(sector.seconds()[1]),
                    soon(sector.seconds()[2]),
                    far(sector.metres()[1]),
                    Shares.numbers(sector.left()),
                    Shares.numbers(sector.steered()));
        }
        page.table(table);
        page.say("How often a take strikes hangs on the tail of far-off openings, whose weight nobody knows: "
                + circle.risks().stream()
                        .filter(risk -> told(risk.weight()))
                        .map(risk -> "tail of " + percent(risk.weight()) + ": " + risk(risk.strike()))
                        .collect(Collectors.joining("; "))
                + ". This stunt has " + percent(circle.own().weight()) + ": "
                + risk(circle.own().strike()) + ".");
        page.note("s and m: from open canopy to rock if nobody steers, brakes stowed; a dash where fewer strike within "
                + Figures.with(HeadingCircle.WATCHED, 0, "s")
                + ". unsteered, steered: share that strikes. Picture: spread-heading.");
    }

    private static boolean told(double weight) {
        for (double one : TOLD) {
            if (Math.abs(one - weight) < 1e-9) {
                return true;
            }
        }
        return false;
    }

    static String sentence(HeadingCircle circle) {
        Sector far = sector(circle, FAR_OFF, 180);
        String left = far.seconds()[0] < HeadingCircle.WATCHED + 1
                ? Figures.with(far.seconds()[0], 1, "s") + " to the wall at the least"
                        + (far.seconds()[2] < HeadingCircle.WATCHED + 1
                                ? ", " + Figures.with(far.seconds()[2], 1, "s") + " in half of the takes,"
                                : "")
                        + " if nobody steers"
                : "no take meets the wall within " + Figures.with(HeadingCircle.WATCHED, 0, "s") + " if nobody steers";
        return "Off heading by " + Figures.with(FAR_OFF, 0, "°") + " or more: " + left + "; "
                + (circle.steered()
                        ? "steered, " + Shares.brief(far.steered()) + " of them strike."
                        : Shares.brief(far.steered()) + " of them strike, and nobody steers in this plan.");
    }

    static Sector sector(HeadingCircle circle, double from, double to) {
        return circle.sector(StrictMath.toRadians(from), StrictMath.toRadians(to));
    }

    private static String soon(double seconds) {
        return seconds < Double.POSITIVE_INFINITY ? Figures.fixed(seconds, 1) : "–";
    }

    private static String far(double metres) {
        return metres < Double.POSITIVE_INFINITY ? Figures.fixed(metres, 0) : "–";
    }

    /** Never finer than judgement allows: the best guess with one figure, and what it does not exceed. */
    static String risk(Interval strike) {
        String most = Share.percentUp(strike.high(), 1);
        return strike.value() > 0
                ? Share.percentUp(strike.value(), 1) + ", at most " + most
                : "none seen, at most " + most;
    }

    private static String percent(double share) {
        return Figures.fixed(100 * share, 0) + Figures.FIXED_SPACE + "%";
    }

    private void reach(Reach reach) {
        page.head("Reach under canopy", "straight glide, brakes off, in each take's own mean wind");
        TerminalTable table = new TerminalTable(WORDS, WORDS, WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "reached, %", "with pattern, %", "spare P5", "P50", "P95", "");
        for (Reach.Field field : reach.fields()) {
            table.row(
                    field.zone().name() + (field.zone().out() ? " (out)" : ""),
                    Shares.numbers(field.reached()),
                    Shares.numbers(field.patterned()),
                    Figures.fixed(field.spare().get(0).value(), 0),
                    Figures.fixed(field.spare().get(1).value(), 0),
                    Figures.fixed(field.spare().get(2).value(), 0),
                    "m");
        }
        page.table(table);
        page.note((reach.area() > 0
                        ? "19 of 20 takes reach all of " + area(reach.area()) + " around the opening"
                        : "No place is reached in 19 of 20 takes")
                + ". spare: height left over the middle of the field, before any turn or pattern; with pattern: enough for"
                + " the height at which the pilot begins one. " + reach.takes() + " takes. Picture: spread-reach.");
    }

    static String area(double squareMetres) {
        if (squareMetres < 1e3) {
            return Figures.with(squareMetres, 0, "m²");
        }
        return squareMetres >= 1e5
                ? Figures.with(squareMetres / 1e6, squareMetres >= 1e7 ? 0 : 1, "km²")
                : Figures.with(squareMetres / 1e4, 1, "ha");
    }
}
