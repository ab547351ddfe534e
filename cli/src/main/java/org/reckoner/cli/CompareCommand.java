package org.reckoner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.comparison.Comparison;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.ComparisonJson;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.RunInput;
import org.reckoner.report.ComparisonChart;
import org.reckoner.report.ComparisonText;
import org.reckoner.report.Page;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.NamedInput;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Parameters(index = "0", paramLabel = "STUNT", description = "The stunt file that stands.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The stunt file that is tried.")
    private @Nullable Path otherFile;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Set a number of the tried plan; may be repeated.")
    private List<String> changes = new ArrayList<>();

    @Option(names = "--samples", paramLabel = "N", description = "Flights of each plan; default: ${DEFAULT-VALUE}.")
    private long samples = 1_000;

    @Mixin
    private final Dice dice = new Dice();

    @Mixin
    private final KeepShare keep = new KeepShare();

    @Mixin
    private final RunOutput output = new RunOutput();

    @Override
    public Integer call() {
        double kept = keep.share();
        if (samples < Comparison.FEWEST || samples > SamplePlan.MOST) {
            throw new BadInputException("--samples " + samples + "\n  is not between " + Comparison.FEWEST + " and "
                    + SamplePlan.MOST + ".\n  Maybe 1000: intervals shrink with the square root.");
        }
        if (otherFile == null && changes.isEmpty()) {
            throw new BadInputException(stuntFile + "\n  is alone: there is nothing to compare it with."
                    + "\n  Maybe --set \"delay=7 s\" or a second stunt file is missing.");
        }
        StuntFile first = Stunts.read(stuntFile);
        StuntFile second = otherFile == null ? first : Stunts.read(otherFile);
        Stunt tried = second.stunt().with(set(second.stunt()));
        Comparison comparison = fly(first, second, tried, kept);
        List<String> warnings = new ArrayList<>(first.warnings());
        second.warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
        RunConfiguration configuration = configuration(first, second);
        output.give(
                () -> ComparisonJson.of(comparison, configuration.provenance()),
                () -> ComparisonText.of(comparison, kept, warnings, Terminals.style()),
                comparison.first(),
                configuration,
                folder -> {
                    folder.text("comparison.json", ComparisonJson.of(comparison, configuration.provenance()));
                    RunOutput.pictures(folder, ComparisonChart.of(comparison, kept, Page.DESK));
                });
        return ExitCode.DONE;
    }

    /** The second stunt file is kept beside the first, with what it names and the first does not. */
    private RunConfiguration configuration(StuntFile first, StuntFile second) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("command", "compare");
        settings.put("samples", Long.toString(samples));
        settings.put("limits_kept_percent", keep.percent());
        for (int k = 0; k < changes.size(); k++) {
            settings.put("set_" + (k + 1), changes.get(k));
        }
        List<RunInput> inputs = new ArrayList<>(Stunts.inputs(first));
        if (otherFile != null) {
            try {
                inputs.add(RunInput.of("other.yaml", otherFile));
            } catch (IOException gone) {
                throw new BadInputException(otherFile + "\n  cannot be read any more: " + gone.getMessage()
                        + "\n  Maybe somebody is changing it; try again.");
            }
            for (RunInput input : Stunts.inputs(second)) {
                if (inputs.stream().noneMatch(kept -> kept.name().equals(input.name()))) {
                    inputs.add(input);
                }
            }
        }
        return new RunConfiguration(first.text(), inputs, Version.number(), dice.seed(), settings);
    }

    private Inputs set(Stunt stunt) {
        Inputs inputs = stunt.inputs();
        for (String setting : changes) {
            try {
                inputs = NamedInput.set(inputs, setting, stunt);
            } catch (Misread misread) {
                throw new BadInputException(
                        "--set \"" + setting + "\"\n  " + misread.wrong() + ".\n  Maybe " + misread.maybe() + ".");
            }
        }
        return inputs;
    }

    private Comparison fly(StuntFile first, StuntFile second, Stunt tried, double kept) {
        return dice.fly(
                stuntFile,
                progress -> Comparison.of(
                        new Comparison.Side(first.stunt(), first.conditions()),
                        new Comparison.Side(tried, second.conditions()),
                        SamplePlan.plain((int) samples, dice.seed()),
                        kept,
                        dice.threads(),
                        progress));
    }
}
