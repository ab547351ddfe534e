package org.reckoner.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.sampling.Design;
import picocli.CommandLine.Option;

/** Which samples a dispersion flies, as the command line asks for them; {@code predict} flies one of the same again. */
final class SampleChoice {
    private static final double LEVEL = 0.95;

    @Option(names = "--samples", paramLabel = "N", description = "Flights of the plan; default: 2000.")
    private @Nullable Long samples;

    @Option(names = "--design", paramLabel = "DESIGN", description = "plain, latin hypercube or sobol; default: plain.")
    private @Nullable String design;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Independent repetitions of an even design; default: 16 of them, 1 if plain.")
    private @Nullable Integer replicates;

    /** Whether any of the options was given. */
    boolean given() {
        return samples != null || design != null || replicates != null;
    }

    SamplePlan plan(long seed) {
        Design wanted = design == null ? Design.PLAIN : design(design);
        long all = samples == null ? SamplePlan.USUAL : samples;
        long parts = replicates != null ? replicates : wanted.needsReplicates() ? 16 : 1;
        if (all < 1 || all > SamplePlan.MOST) {
            throw new BadInputException("--samples " + all + "\n  is not between 1 and " + SamplePlan.MOST
                    + ".\n  Maybe 10000: intervals shrink with the square root.");
        }
        if (parts < 1 || all % parts != 0) {
            throw new BadInputException("--samples " + all + "\n  cannot be parted into " + parts
                    + " replicates of one size.\n  Maybe --samples " + parts * Math.max(1, all / Math.max(1, parts))
                    + " is meant.");
        }
        long size = all / parts;
        if (wanted == Design.SOBOL && Long.bitCount(size) != 1) {
            throw new BadInputException("--samples " + all + "\n  makes replicates of " + size
                    + "; Sobol' points are even only in powers of two.\n  Maybe --samples "
                    + parts * Long.highestOneBit(size) + " is meant.");
        }
        try {
            return new SamplePlan(wanted, (int) parts, (int) size, seed, LEVEL);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(String.valueOf(refused.getMessage()));
        }
    }

    private static Design design(String name) {
        return Design.named(name)
                .orElseThrow(() -> new BadInputException("--design " + name
                        + "\n  is no way to spread samples.\n  Maybe one of these is meant: "
                        + Stream.of(Design.values()).map(Design::words).collect(Collectors.joining(", ")) + "."));
    }
}
