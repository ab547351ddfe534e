package org.reckoner.report;

import org.reckoner.flight.Struck;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.EquipmentGap;
import org.reckoner.prediction.Prediction;

/** What the least distances are measured to, where that is an obstacle or the machine and not simply rock. */
final class NearText {
    private NearText() {}

    static void write(Prediction prediction, TerminalPage page) {
        prediction.clearance().freefall().ifPresent(point -> obstacle("in freefall", point, page));
        prediction.clearance().canopy().ifPresent(point -> obstacle("under canopy", point, page));
        prediction
                .equipment()
                .filter(gap -> gap.distance() < EquipmentGap.TOLD)
                .ifPresent(gap -> page.say("After the throw the machine comes within "
                        + Measure.LENGTH.pair(Math.max(gap.distance(), 0)) + " of the "
                        + gap.part().words() + ", "
                        + Measure.TIME.text(gap.time(), 1) + " after T0."));
    }

    private static void obstacle(String where, Clearance.Point point, TerminalPage page) {
        if (point.struck().kind() == Struck.Kind.OBSTACLE) {
            page.say("Nearest " + where + ": " + point.nearest() + ", " + Measure.TIME.text(point.time(), 1)
                    + " after T0.");
        }
    }
}
