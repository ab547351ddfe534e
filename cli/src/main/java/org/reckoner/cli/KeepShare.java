package org.reckoner.cli;

import org.reckoner.numeric.DecimalText;
import picocli.CommandLine.Option;

/** How often a limit must be kept to count as within. */
final class KeepShare {
    @Option(
            names = "--keep",
            paramLabel = "PERCENT",
            description = "Share of takes in which each limit must be kept; default: ${DEFAULT-VALUE}.")
    private double keep = 95;

    /** Refuses what is no share. @return share of takes (1) */
    double share() {
        if (!(keep > 0 && keep < 100)) {
            throw new BadInputException(
                    "--keep " + keep + "\n  is no share of takes between 0 and 100 %.\n  Maybe 95 is meant.");
        }
        return keep / 100;
    }

    /** As the run folder keeps it. */
    String percent() {
        return DecimalText.shortest(keep);
    }
}
