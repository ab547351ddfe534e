package org.reckoner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.SensitivityJson;
import org.reckoner.report.Page;
import org.reckoner.report.SensitivityChart;
import org.reckoner.report.SensitivityText;
import org.reckoner.risk.Sensitivity;
import org.reckoner.stunt.Limit;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which numbers of a stunt file decide how far it keeps from its limits, and which to measure first. */
@CommandLine.Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Tells what the margin to each limit hangs on, and what to measure better.",
        footer = {
            "",
            "Examples:",
            "  reckoner sensitivity examples/helsetkopen/stunt.yaml",
            "  reckoner sensitivity examples/helsetkopen/stunt.yaml --limit \"open by\" --base 4096",
            "",
            "Exit codes: 0 done, 2 bad input, 3 internal fault."
        })
public final class SensitivityCommand implements Command {
    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "Points at which each group of inputs is exchanged; default: ${DEFAULT-VALUE}.")
    private int base = 1_024;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Plain flights that screen the inputs first; default: ${DEFAULT-VALUE}.")
    private int samples = 1_000;

    @Option(names = "--limit", paramLabel = "NAME", description = "Only this limit of the file; may be given again.")
    private List<String> limits = new ArrayList<>();

    @Mixin
    private final Dice dice = new Dice();

    @Mixin
    private final RunOutput output = new RunOutput();

    @Override
    public Integer call() {
        Sensitivity.Plan plan = plan();
        StuntFile file = Stunts.read(stuntFile);
        List<Limit> asked = Limits.named(stuntFile, file.stunt(), limits);
        Sensitivity sensitivity = dice.fly(
                stuntFile,
                progress -> Sensitivity.of(file.stunt(), file.conditions(), asked, plan, dice.threads(), progress));
        RunConfiguration configuration = configuration(file, asked);
        output.give(
                () -> SensitivityJson.of(sensitivity, configuration.provenance()),
                () -> SensitivityText.of(sensitivity, file.warnings(), Terminals.style()),
                file.stunt(),
                configuration,
                folder -> {
                    folder.text("sensitivity.json", SensitivityJson.of(sensitivity, configuration.provenance()));
                    folder.text("sensitivity.csv", SensitivityJson.csv(sensitivity));
                    RunOutput.pictures(folder, SensitivityChart.of(sensitivity, Page.DESK));
                });
        return ExitCode.DONE;
    }

    private RunConfiguration configuration(StuntFile file, List<Limit> asked) {
        Map<String, String> settings = Map.of(
                "command",
                "sensitivity",
                "base",
                Integer.toString(base),
                "samples",
                Integer.toString(samples),
                "limits",
                asked.stream().map(Limit::name).collect(Collectors.joining("; ")));
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), dice.seed(), settings);
    }

    private Sensitivity.Plan plan() {
        try {
            return new Sensitivity.Plan(dice.seed(), base, samples);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException("--base " + base + " --samples " + samples + "\n  " + refused.getMessage());
        }
    }
}
