package org.reckoner.report;

import java.util.OptionalDouble;
import org.reckoner.prediction.Prediction;
import org.reckoner.prediction.Sibling;
import org.reckoner.stunt.Figure;

/** The neighbours in which one thing goes wrong, a sentence each. */
final class SiblingsText {
    private SiblingsText() {}

    static void write(Prediction prediction, TerminalPage page, boolean full) {
        if (prediction.siblings().isEmpty()) {
            return;
        }
        page.head("The same stunt, one thing wrong", "");
        for (Sibling sibling : prediction.siblings()) {
            StringBuilder line = new StringBuilder(sibling.name())
                    .append(": ")
                    .append(sibling.flight().outcome().words());
            OptionalDouble open = sibling.measured().get(Figure.OPENING_HEIGHT);
            add(line, full, open.isPresent() ? sibling.measured().get(Figure.FREEFALL_CLEARANCE) : open, "", "to rock");
            add(line, full, open, "open at", "");
            add(line, full, sibling.measured().get(Figure.FLIGHT_RANGE), "", "out");
            page.say(line.append('.').toString());
        }
    }

    private static void add(StringBuilder line, boolean full, OptionalDouble value, String before, String after) {
        if (value.isPresent()) {
            double metres = value.getAsDouble();
            line.append(", ")
                    .append(before.isEmpty() ? "" : before + " ")
                    .append(full ? Measure.LENGTH.pair(metres, 0) : Measure.LENGTH.text(metres, 0))
                    .append(after.isEmpty() ? "" : " " + after);
        }
    }
}
