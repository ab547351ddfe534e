package org.reckoner.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.Journal;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.DispersionKml;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.SamplesCsv;
import org.reckoner.export.SpreadsCsv;
import org.reckoner.opening.UnderCanopy;
import org.reckoner.report.DispersionPictures;
import org.reckoner.report.DispersionText;
import org.reckoner.report.Page;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Inputs;
import org.reckoner.stuntfile.SpreadWords;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  reckoner disperse examples/helsetkopen/stunt.yaml --samples 300 --no-files",
            "  reckoner disperse examples/helsetkopen/stunt.yaml \\",
            "      --design sobol --replicates 16 --samples 4096",
            "",
            "Exit codes: 0 done, 1 a limit is not shown to be kept (with --judge), 2 bad input,",
            "3 internal fault."
        })
public final class DisperseCommand implements Command {
    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Mixin
    private final SampleChoice choice = new SampleChoice();

    @Mixin
    private final Dice dice = new Dice();

    @Mixin
    private final KeepShare keep = new KeepShare();

    @Mixin
    private final RunOutput output = new RunOutput();

    @Option(names = "--judge", description = "End with exit code 1 unless every limit is within.")
    private boolean judge;

    @Override
    public Integer call() {
        SamplePlan plan = choice.plan(dice.seed());
        double kept = keep.share();
        StuntFile file = Stunts.read(stuntFile);
        RunConfiguration configuration = configuration(file, plan);
        return output.resumed(configuration, journal -> answer(file, plan, kept, configuration, journal));
    }

    private int answer(StuntFile file, SamplePlan plan, double kept, RunConfiguration configuration, Journal journal) {
        Dispersion dispersion = dice.fly(
                stuntFile,
                progress -> Dispersion.of(file.stunt(), file.conditions(), plan, dice.threads(), progress, journal));
        UnderCanopy canopy = UnderCanopy.of(dispersion, file.conditions(), dice.threads());
        Map<Input, String> words = words(file.stunt().inputs());
        output.give(
                () -> DispersionJson.of(dispersion, canopy, kept, configuration.provenance()),
                () -> DispersionText.of(dispersion, canopy, words, kept, file.warnings(), Terminals.style()),
                file.stunt(),
                configuration,
                folder -> {
                    folder.text(
                            "dispersion.json", DispersionJson.of(dispersion, canopy, kept, configuration.provenance()));
                    folder.text("samples.csv", SamplesCsv.of(dispersion));
                    folder.text("spreads.csv", SpreadsCsv.of(dispersion, words));
                    folder.text("dispersion.kml", DispersionKml.of(dispersion, canopy, configuration.provenance()));
                    RunOutput.pictures(
                            folder, DispersionPictures.of(dispersion, canopy, file.conditions(), kept, Page.DESK));
                });
        boolean within =
                dispersion.limits(kept).stream().allMatch(answer -> answer.state() == LimitAnswer.State.WITHIN);
        return judge && !within ? ExitCode.OUTSIDE_LIMITS : ExitCode.DONE;
    }

    private static Map<Input, String> words(Inputs inputs) {
        Map<Input, String> words = new LinkedHashMap<>();
        inputs.spread().forEach(input -> words.put(input, SpreadWords.of(input, inputs.get(input))));
        return words;
    }

    private RunConfiguration configuration(StuntFile file, SamplePlan plan) {
        Map<String, String> settings = Map.of(
                "command",
                "disperse",
                "design",
                plan.design().words(),
                "replicates",
                Integer.toString(plan.replicates()),
                "samples",
                Integer.toString(plan.samples()),
                "limits_kept_percent",
                keep.percent());
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), dice.seed(), settings);
    }
}
