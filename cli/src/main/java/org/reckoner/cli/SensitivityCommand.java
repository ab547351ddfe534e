package org.reckoner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.report.SensitivityText;
import org.reckoner.risk.Sensitivity;
import org.reckoner.sampling.Correlation;
import org.reckoner.stunt.Limit;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which numbers of a stunt file decide how far it keeps from its limits, and which to measure first. */
@CommandLine.Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Tells what the margin to each limit hangs on, and what to measure better.",
        footer = {
            "",
            "Examples:",
            "  reckoner sensitivity examples/helsetkopen/stunt.yaml",
            "  reckoner sensitivity examples/helsetkopen/stunt.yaml --limit \"open by\" --base 1024",
            "",
            "Exit codes: 0 done, 2 bad input, 3 internal fault."
        })
public final class SensitivityCommand implements Command {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "Points at which each group of inputs is exchanged; default: ${DEFAULT-VALUE}.")
    private int base = 512;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Plain flights that screen the inputs first; default: ${DEFAULT-VALUE}.")
    private int samples = 1_000;

    @Option(names = "--limit", paramLabel = "NAME", description = "Only this limit of the file; may be given again.")
    private List<String> limits = new ArrayList<>();

    @Mixin
    private final Dice dice = new Dice();

    @Override
    public Integer call() {
        PrintWriter screen = spec.commandLine().getOut();
        Sensitivity.Plan plan = plan();
        StuntFile file = Stunts.read(stuntFile);
        List<Limit> asked = Limits.named(stuntFile, file.stunt(), limits);
        Sensitivity sensitivity = dice.fly(
                stuntFile,
                progress -> Sensitivity.of(
                        file.stunt(), file.conditions(), Correlation.NONE, asked, plan, dice.threads(), progress));
        SensitivityText.of(sensitivity, file.warnings(), Terminals.style()).forEach(screen::println);
        screen.flush();
        return ExitCode.DONE;
    }

    private Sensitivity.Plan plan() {
        try {
            return new Sensitivity.Plan(dice.seed(), base, samples);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException("--base " + base + " --samples " + samples + "\n  " + refused.getMessage());
        }
    }
}
