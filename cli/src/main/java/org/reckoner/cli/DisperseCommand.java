package org.reckoner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.report.DispersionText;
import org.reckoner.sampling.Design;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Flies one stunt file as often as its uncertainties demand and tells how far it spreads. */
@CommandLine.Command(
        name = "disperse",
        mixinStandardHelpOptions = true,
        description =
                "Flies a stunt file many times, with other numbers and gusts each time: limits, endings, spreads.",
        footer = {
            "",
            "Examples:",
            "  reckoner disperse examples/helsetkopen/stunt.yaml",
            "  reckoner disperse examples/helsetkopen/stunt.yaml \\",
            "      --design sobol --replicates 16 --samples 4096",
            "",
            "Exit codes: 0 done, 1 a limit is not shown to be kept (with --judge), 2 bad input,",
            "3 internal fault."
        })
public final class DisperseCommand implements Command {
    private static final int USUAL = 2_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(names = "--samples", paramLabel = "N", description = "Flights of the plan; default: ${DEFAULT-VALUE}.")
    private long samples = USUAL;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            description = "plain, latin hypercube or sobol; default: ${DEFAULT-VALUE}.")
    private String design = "plain";

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Independent repetitions of an even design; default: 16 of them, 1 if plain.")
    private @Nullable Integer replicates;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--keep",
            paramLabel = "PERCENT",
            description = "Share of takes in which each limit must be kept; default: ${DEFAULT-VALUE}.")
    private double keep = 95;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Flights at once; changes the speed, never the answer; default: all cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--judge", description = "End with exit code 1 unless every limit is within.")
    private boolean judge;

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        SamplePlan plan = plan();
        if (!(keep > 0 && keep < 100)) {
            throw new BadInputException(
                    "--keep " + keep + "\n  is no share of takes between 0 and 100 %." + "\n  Maybe 95 is meant.");
        }
        StuntFile file = Stunts.read(stuntFile);
        Dispersion dispersion = fly(file, plan);
        DispersionText.of(dispersion, keep / 100, file.warnings(), Terminals.style())
                .forEach(screen::println);
        screen.flush();
        boolean within =
                dispersion.limits(keep / 100).stream().allMatch(answer -> answer.state() == LimitAnswer.State.WITHIN);
        return judge && !within ? ExitCode.OUTSIDE_LIMITS : ExitCode.DONE;
    }

    private Dispersion fly(StuntFile file, SamplePlan plan) {
        Countdown countdown = new Countdown(spec.commandLine().getErr(), Terminals.watched());
        try {
            return Dispersion.of(file.stunt(), file.conditions(), plan, Math.max(1, threads), countdown::flown);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(stuntFile + "\n  " + refused.getMessage());
        } finally {
            countdown.done();
        }
    }

    private SamplePlan plan() {
        Design wanted = Design.named(design)
                .orElseThrow(() -> new BadInputException("--design " + design
                        + "\n  is no way to spread samples.\n  Maybe one of these is meant: "
                        + Stream.of(Design.values()).map(Design::words).collect(Collectors.joining(", ")) + "."));
        long parts = replicates != null ? replicates : wanted.needsReplicates() ? 16 : 1;
        if (samples < 1 || samples > SamplePlan.MOST) {
            throw new BadInputException("--samples " + samples + "\n  is not between 1 and " + SamplePlan.MOST
                    + ".\n  Maybe 10000: intervals shrink with the square root.");
        }
        if (parts < 1 || samples % parts != 0) {
            throw new BadInputException("--samples " + samples + "\n  cannot be parted into " + parts
                    + " replicates of one size.\n  Maybe --samples " + parts * Math.max(1, samples / Math.max(1, parts))
                    + " is meant.");
        }
        long size = samples / parts;
        if (wanted == Design.SOBOL && Long.bitCount(size) != 1) {
            throw new BadInputException("--samples " + samples + "\n  makes replicates of " + size
                    + "; Sobol' points are even only in powers of two.\n  Maybe --samples "
                    + parts * Long.highestOneBit(size) + " is meant.");
        }
        try {
            return new SamplePlan(wanted, (int) parts, (int) size, seed, 0.95);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(String.valueOf(refused.getMessage()));
        }
    }
}
