package org.reckoner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reckoner.export.RiskJson;
import org.reckoner.export.RunConfiguration;
import org.reckoner.report.Page;
import org.reckoner.report.RiskChart;
import org.reckoner.report.RiskText;
import org.reckoner.risk.Risk;
import org.reckoner.risk.Search;
import org.reckoner.stunt.Limit;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how often a limit is broken or a take ends in misfortune, failures and rare events with it. */
@CommandLine.Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        description = "Tells how often limits break and takes end in misfortune, per take and for several takes.",
        footer = {
            "",
            "Examples:",
            "  reckoner risk examples/helsetkopen/stunt.yaml --takes 8",
            "  reckoner risk examples/helsetkopen/stunt.yaml --rare --limit \"ramp load\"",
            "",
            "Exit codes: 0 done, 2 bad input, 3 internal fault."
        })
public final class RiskCommand implements Command {
    private static final double LEVEL = 0.95;
    private static final int MOST_LEVELS = 8;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(names = "--samples", paramLabel = "N", description = "Flights of the plan; default: ${DEFAULT-VALUE}.")
    private int samples = 2_000;

    @Option(names = "--failures", paramLabel = "N", description = "Flights of each failure; default: ${DEFAULT-VALUE}.")
    private int perFailure = 200;

    @Option(
            names = "--takes",
            paramLabel = "N",
            description = "Takes of one day and performer to ask about; default: ${DEFAULT-VALUE}.")
    private int takes = 1;

    @Option(
            names = "--rare",
            description = "Walks towards what no plain flight met (subset simulation); many more flights.")
    private boolean rare;

    @Option(
            names = "--importance",
            paramLabel = "KEYS",
            split = ",",
            description = "With --rare: also importance sampling that moves these inputs, checked by the walk.")
    private List<String> importance = new ArrayList<>();

    @Option(
            names = "--per-level",
            paramLabel = "N",
            description = "With --rare: flights of each level of the walk; default: ${DEFAULT-VALUE}.")
    private int perLevel = 2_000;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "With --rare: independent walks; default: ${DEFAULT-VALUE}.")
    private int runs = 3;

    @Option(names = "--limit", paramLabel = "NAME", description = "Only this limit of the file; may be given again.")
    private List<String> limits = new ArrayList<>();

    @Mixin
    private final Dice dice = new Dice();

    @Mixin
    private final RunOutput output = new RunOutput();

    @Override
    public Integer call() {
        if (!importance.isEmpty() && !rare) {
            throw new BadInputException("--importance " + String.join(",", importance)
                    + "\n  is never believed alone: a walk must check it.\n  Maybe add --rare.");
        }
        StuntFile file = Stunts.read(stuntFile);
        List<Limit> asked = limits.isEmpty() ? file.stunt().limits() : Limits.named(stuntFile, file.stunt(), limits);
        Risk risk = fly(file, asked);
        RunConfiguration configuration = configuration(file, asked);
        output.give(
                () -> RiskJson.of(risk, configuration.provenance()),
                () -> RiskText.of(risk, file.warnings(), Terminals.style()),
                file.stunt(),
                configuration,
                folder -> {
                    folder.text("risk.json", RiskJson.of(risk, configuration.provenance()));
                    folder.text("risk.csv", RiskJson.csv(risk));
                    RunOutput.pictures(folder, RiskChart.of(risk, Page.DESK));
                });
        return ExitCode.DONE;
    }

    private RunConfiguration configuration(StuntFile file, List<Limit> asked) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("command", "risk");
        settings.put("samples", Integer.toString(samples));
        settings.put("samples_of_each_failure", Integer.toString(perFailure));
        settings.put("takes", Integer.toString(takes));
        settings.put("limits", asked.stream().map(Limit::name).collect(Collectors.joining("; ")));
        if (rare) {
            settings.put("rare_flights_per_level", Integer.toString(perLevel));
            settings.put("rare_runs", Integer.toString(runs));
            settings.put("importance_inputs", String.join(",", importance));
        }
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), dice.seed(), settings);
    }

    private Risk fly(StuntFile file, List<Limit> asked) {
        return dice.fly(stuntFile, progress -> {
            Risk.Plan plan = new Risk.Plan(dice.seed(), samples, perFailure, takes, LEVEL, search(file.stunt()));
            return Risk.of(file.stunt(), file.conditions(), asked, plan, dice.threads(), progress);
        });
    }

    private Optional<Search> search(Stunt stunt) {
        return rare
                ? Optional.of(new Search(
                        perLevel, runs, MOST_LEVELS, Search.named(stunt.inputs().spread(), importance)))
                : Optional.empty();
    }
}
