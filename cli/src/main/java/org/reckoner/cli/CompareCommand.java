package org.reckoner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.comparison.Comparison;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.report.ComparisonText;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.NamedInput;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Flies two plans with the same draws and tells what the change does. */
@CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Flies two stunt files, or one with other numbers, with the same draws: each difference, with its interval.",
        footer = {
            "",
            "Examples:",
            "  reckoner compare examples/helsetkopen/stunt.yaml \\",
            "      examples/helsetkopen/open-at-500-ft.yaml",
            "  reckoner compare examples/helsetkopen/stunt.yaml --set \"delay=7 s\" \\",
            "      --set \"plan.run_up.speed=23 m/s\"",
            "",
            "--set takes KEY=VALUE with the unit: the key of any number of the stunt file, or its",
            "end. Its spread stays; \"7 s exactly\" takes it away. With two files it changes the",
            "second one.",
            "",
            "Exit codes: 0 done, 2 bad input, 3 internal fault."
        })
public final class CompareCommand implements Command {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STUNT", description = "The stunt file that stands.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The stunt file that is tried.")
    private @Nullable Path otherFile;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a number of the tried plan; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "N", description = "Flights of each plan; default: ${DEFAULT-VALUE}.")
    private long samples = 1_000;

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

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        if (!(keep > 0 && keep < 100)) {
            throw new BadInputException(
                    "--keep " + keep + "\n  is no share of takes between 0 and 100 %.\n  Maybe 95 is meant.");
        }
        if (samples < Comparison.FEWEST || samples > SamplePlan.MOST) {
            throw new BadInputException("--samples " + samples + "\n  is not between " + Comparison.FEWEST + " and "
                    + SamplePlan.MOST + ".\n  Maybe 1000: intervals shrink with the square root.");
        }
        if (otherFile == null && settings.isEmpty()) {
            throw new BadInputException(stuntFile + "\n  is alone: there is nothing to compare it with."
                    + "\n  Maybe --set \"delay=7 s\" or a second stunt file is missing.");
        }
        StuntFile first = Stunts.read(stuntFile);
        StuntFile second = otherFile == null ? first : Stunts.read(otherFile);
        Stunt tried = second.stunt().with(set(second.stunt()));
        Comparison comparison = fly(first, second, tried);
        List<String> warnings = new ArrayList<>(first.warnings());
        second.warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
        ComparisonText.of(comparison, keep / 100, warnings, Terminals.style()).forEach(screen::println);
        screen.flush();
        return ExitCode.DONE;
    }

    private Inputs set(Stunt stunt) {
        Inputs inputs = stunt.inputs();
        for (String setting : settings) {
            try {
                inputs = NamedInput.set(inputs, setting, stunt);
            } catch (Misread misread) {
                throw new BadInputException(
                        "--set \"" + setting + "\"\n  " + misread.wrong() + ".\n  Maybe " + misread.maybe() + ".");
            }
        }
        return inputs;
    }

    private Comparison fly(StuntFile first, StuntFile second, Stunt tried) {
        Countdown countdown = new Countdown(spec.commandLine().getErr(), Terminals.watched());
        try {
            return Comparison.of(
                    new Comparison.Side(first.stunt(), first.conditions()),
                    new Comparison.Side(tried, second.conditions()),
                    SamplePlan.plain((int) samples, seed),
                    keep / 100,
                    Math.max(1, threads),
                    countdown::flown);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(stuntFile + "\n  " + refused.getMessage());
        } finally {
            countdown.done();
        }
    }
}
