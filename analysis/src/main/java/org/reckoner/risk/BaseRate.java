package org.reckoner.risk;

import java.util.List;
import org.reckoner.sampling.Share;

/**
 * What was counted elsewhere, to stand beside a prediction; never a part of it.
 *
 * @param what happened
 * @param events times that it happened
 * @param of jumps
 * @param source where it was published
 * @param leavesOut how the jumps that were counted differ from a stunt
 */
public record BaseRate(String what, long events, long of, String source, String leavesOut) {
    private static final String KJERAG =
            "K. Soreide, C. L. Ellingsen and V. Knutson, \"How dangerous is BASE jumping?\", J. Trauma 62, 2007:"
                    + " Kjerag, 1995 to 2005";

    private static final String LEFT_OUT =
            "No motorcycle exit is among them: they are ordinary BASE jumps from one cliff of about 1000 m, with the"
                    + " equipment of those years, some with wingsuits.";

    /** What such a rate is good for beside a prediction. */
    public static final String STANDING = "a floor for scale, not a benchmark to beat";

    /** What is published of jumps from cliffs. */
    public static final List<BaseRate> PUBLISHED = List.of(
            new BaseRate("death", 9, 20_850, KJERAG, LEFT_OUT),
            new BaseRate("accident that was survived", 82, 20_850, KJERAG, LEFT_OUT));

    /**
     * The share with its interval.
     *
     * @param level share of such intervals that hold the truth (1)
     */
    public Share share(double level) {
        return Share.counted(events, of, level);
    }
}
