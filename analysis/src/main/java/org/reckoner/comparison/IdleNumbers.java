package org.reckoner.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.dispersion.Cloud;
import org.reckoner.dispersion.CommonDraws;
import org.reckoner.dispersion.Sample;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;

/** Finds numbers that were changed for nothing: each is put back alone, and no flight of the second plan notices. */
final class IdleNumbers {
    /** Flights with which a number is tried; judgement. */
    private static final int TRIED = 24;

    /** Where more numbers differ these are two plans, not one with some numbers changed. */
    private static final int MOST = 12;

    private IdleNumbers() {}

    /** Those of the numbers that differ that change nothing; none is looked for among many. */
    static List<Input> of(
            List<Input> differing, Comparison.Side first, Comparison.Side second, Cloud after, int threads) {
        if (differing.size() > MOST) {
            return List.of();
        }
        CommonDraws draws = new CommonDraws(
                second.stunt(), second.conditions(), after.plan().seed(), threads);
        int tried = Math.min(TRIED, after.samples().size());
        List<CommonDraws.Wanted> wanted = new ArrayList<>();
        for (Input input : differing) {
            Inputs back =
                    second.stunt().inputs().with(input, first.stunt().inputs().get(input));
            int variant = draws.add(back);
            for (long sample = 0; sample < tried; sample++) {
                wanted.add(new CommonDraws.Wanted(variant, sample));
            }
        }
        List<Sample> flown = draws.fly(wanted, done -> {});
        List<Input> idle = new ArrayList<>();
        for (int k = 0; k < differing.size(); k++) {
            boolean same = true;
            for (int i = 0; i < tried; i++) {
                same &= Arrays.equals(
                        flown.get(k * tried + i).figures(),
                        after.samples().get(i).figures());
            }
            if (same) {
                idle.add(differing.get(k));
            }
        }
        return idle;
    }
}
