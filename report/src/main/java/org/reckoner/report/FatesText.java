package org.reckoner.report;

import static org.reckoner.report.TerminalTable.Align.NUMBERS;
import static org.reckoner.report.TerminalTable.Align.WORDS;

import org.reckoner.dispersion.Fates;
import org.reckoner.dispersion.Recontact;
import org.reckoner.prediction.SeparationGap;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;

/** Where people end up in a whole take, and whether rider and machine meet again, for a terminal. */
final class FatesText {
    private FatesText() {}

    static void people(Fates fates, TerminalPage page) {
        page.head("Where people end up", "of all takes, failures counted as often as they come");
        TerminalTable table = new TerminalTable(WORDS, NUMBERS, WORDS, NUMBERS, NUMBERS, NUMBERS, WORDS);
        table.muted("", "%", "", "by failure", "95 % in", "out m", "towards");
        for (Fates.Ended ended : fates.all()) {
            table.row(
                    ended.fate().words(),
                    percent(ended.probability().value()),
                    "(" + percent(ended.probability().low()) + ".."
                            + percent(ended.probability().high()) + ")",
                    percent(ended.failing()),
                    ended.area().map(area -> CanopyText.area(area.area())).orElse(""),
                    ended.middle()
                            .map(m -> Figures.fixed(StrictMath.hypot(m.getX(), m.getY()), 0))
                            .orElse(""),
                    ended.middle()
                            .map(m -> Figures.compass(StrictMath.atan2(m.getX(), m.getY())))
                            .orElse(""));
        }
        page.table(table);
        page.note("95 % in: least area that holds 95 % of them, drawn in spread-people and dispersion.kml. Out and"
                + " towards: their mean place from the lip."
                + (fates.failing() > 0
                        ? " Failures come in " + percent(fates.failing()) + Figures.FIXED_SPACE + "% of takes"
                                + (fates.judged() ? ", by judgement" : "")
                                + "; their own shares count as known."
                        : " The file names no failures.")
                + " The map does not know water; trees count where the file names them.");
    }

    static String percent(double share) {
        double hundred = 100 * share;
        int decimals = share >= 0.1 && share <= 0.9 || share == 0 ? 0 : share >= 0.001 ? 1 : 2;
        return Figures.fixed(hundred, decimals);
    }

    static void recontact(Recontact recontact, TerminalPage page) {
        page.head("Rider and machine meeting again", "share of takes; nearest approach");
        TerminalTable table = new TerminalTable(WORDS, WORDS, WORDS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, WORDS);
        table.muted(
                "",
                "met, %",
                "within " + Figures.with(SeparationGap.ARMING, 1, "m") + ", %",
                "least",
                "1 in 100",
                "1 in 20",
                "half",
                "");
        row(table, "rider", recontact.body());
        recontact.gear().ifPresent(gear -> row(table, "rider or gear", gear));
        page.table(table);
        page.note("rider: body against machine from the push-off on, once they have parted; at the end of the watch if"
                + " they never close again. rider or gear: pilot chute, lines and canopy too, from the throw until the"
                + " machine's first impact"
                + (recontact.gear().isPresent() ? "." : "; here the machine has hit before every throw."));
    }

    private static void row(TerminalTable table, String name, Recontact.Approach approach) {
        table.row(
                name,
                shares(approach.met()),
                shares(approach.near()),
                Figures.fixed(approach.least(), 1),
                metres(approach.gap().get(0)),
                metres(approach.gap().get(1)),
                metres(approach.gap().get(2)),
                "m");
    }

    private static String metres(Interval gap) {
        return Figures.fixed(gap.value(), 1);
    }

    private static String shares(Share share) {
        return share.failed() == 0
                ? "below" + Figures.FIXED_SPACE
                        + Share.percentUp(share.interval().high(), 1).replace(" %", "")
                : Shares.numbers(share);
    }
}
