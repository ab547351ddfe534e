package org.reckoner.report;

import java.util.List;
import org.reckoner.flight.Flight;
import org.reckoner.prediction.Prediction;

/** A prediction as a person reads it in a terminal: the answer first, warnings next, then the tables. */
public final class PredictionText {
    private PredictionText() {}

    /**
     * The lines to print.
     *
     * @param warnings of the stunt file, shown before the tables
     * @param full whether every event, figure and input key is shown, both unit systems throughout; else what fits a screen
     */
    public static List<String> of(Prediction prediction, List<String> warnings, TerminalStyle style, boolean full) {
        TerminalPage page = new TerminalPage(style);
        VerdictText.write(prediction, page);
        warnings.forEach(warning -> page.say("! " + warning));
        Warnings.of(prediction).forEach(warning -> page.say("! " + warning));
        LimitsText.write(prediction, page);
        AnswersText.write(prediction, page, full);
        NearText.write(prediction, page);
        TimelineText.write(prediction, page, full);
        SpareText.write(prediction, page, full);
        SiblingsText.write(prediction, page, full);
        if (full) {
            Flight.Effort effort = prediction.flight().effort();
            page.blank();
            page.note("The plan was flown in " + effort.steps() + " steps: " + effort.evaluations()
                    + " evaluations of the equations of motion and " + effort.checks() + " looks for events.");
        }
        page.blank();
        page.note(
                "Not modelled: gusts and turbulence, rotor under the edge, body rotation in freefall, bag lock, broken lines and "
                        + "torn cloth, collapse of the canopy, rockfall, fire and "
                        + "breaking of the machine, injuries, people and aircraft near by.");
        return page.lines();
    }
}
