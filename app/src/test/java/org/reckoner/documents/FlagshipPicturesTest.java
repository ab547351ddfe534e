package org.reckoner.documents;

import org.junit.jupiter.api.Test;
import org.reckoner.prediction.Prediction;
import org.reckoner.report.Page;
import org.reckoner.report.Pictures;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Spread;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stuntfile.StuntFile;

class FlagshipPicturesTest {

    @Test
    void theSideElevationOfTheReadmeIsTheOneThatPredictDraws() {
        StuntFile file = StuntFile.read(Practice.flagship());
        Prediction prediction = Prediction.of(withoutSpread(file.stunt()), file.conditions());
        DrawnFile.holds(
                "docs/images/helsetkopen-side.svg",
                Pictures.of(prediction, Page.DESK).get("side-near"));
    }

    /** The picture shows no bands, so the neighbours that they take need not be flown. */
    private static Stunt withoutSpread(Stunt stunt) {
        Inputs inputs = stunt.inputs();
        for (Input input : inputs.spread()) {
            Uncertain known = inputs.get(input);
            inputs = inputs.with(
                    input,
                    new Uncertain(
                            known.centre(), Spread.NONE, known.scope(), known.grade(), known.source(), known.stated()));
        }
        return stunt.with(inputs);
    }
}
