package org.reckoner.report;

import java.util.Optional;
import org.reckoner.risk.Risk;
import org.reckoner.risk.Risk.Hazard;
import org.reckoner.sampling.Interval;
import org.reckoner.sampling.Share;

/** How often the worst happens, in the sentences that text and picture share. */
final class RiskWords {
    private static final double IF_WRONG = 3;

    private final Risk risk;

    RiskWords(Risk risk) {
        this.risk = risk;
    }

    String misfortune() {
        return "A take ends in misfortune: " + risk.misfortune().perTake().words() + ".";
    }

    Optional<String> anyLimit() {
        return risk.anyLimit()
                .map(any -> "A take breaks a limit: " + any.perTake().words() + ".");
    }

    Optional<String> inTakes() {
        int takes = risk.plan().takes();
        Interval all = risk.misfortune().inTakes();
        return takes == 1
                ? Optional.empty()
                : Optional.of("Misfortune in " + takes + " takes of one day and one performer: "
                        + (all.value() > 0 ? "about " + about(risk.misfortune(), all) + ", at" : "none met, at")
                        + " most "
                        + up(all.high()) + ".");
    }

    Optional<String> ifJudged() {
        Hazard misfortune = risk.misfortune();
        return misfortune.perTake().judgementDecides()
                ? Optional.of("If each judged probability were three times what the file says: misfortune in about "
                        + up(misfortune.ifJudged(IF_WRONG)) + " of takes.")
                : Optional.empty();
    }

    /** An estimate for a hazard in per cent, one figure, never below what its largest judged failure adds. */
    static String about(Hazard hazard, Interval estimate) {
        return Share.percentNotBelow(estimate.value(), 1, hazard.perTake().largestJudged())
                .replace(' ', Figures.FIXED_SPACE);
    }

    /**
     * In per cent, one figure, never rounded down.
     *
     * @param share the probability (1)
     */
    static String up(double share) {
        return Share.percentUp(share, 1).replace(' ', Figures.FIXED_SPACE);
    }
}
