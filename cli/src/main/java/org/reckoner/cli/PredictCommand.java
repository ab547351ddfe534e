package org.reckoner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Replay;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.EventsCsv;
import org.reckoner.export.FlightGlb;
import org.reckoner.export.FlightKml;
import org.reckoner.export.FlownStunt;
import org.reckoner.export.PredictionJson;
import org.reckoner.export.ReplayJson;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.RunFolder;
import org.reckoner.export.TrajectoryCsv;
import org.reckoner.flight.BodyName;
import org.reckoner.prediction.Prediction;
import org.reckoner.report.Page;
import org.reckoner.report.Pictures;
import org.reckoner.report.PredictionText;
import org.reckoner.report.ReplayText;
import org.reckoner.stunt.Failure;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Flies one stunt file once and tells what happens, with pictures and a folder that repeats it. */
@CommandLine.Command(
        name = "predict",
        mixinStandardHelpOptions = true,
        description = "Flies the nominal flight of a stunt file: timeline, answers with first bands, seconds to spare,"
                + " limits.",
        footer = {
            "",
            "Examples:",
            "  reckoner predict examples/helsetkopen/stunt.yaml",
            "  reckoner predict examples/helsetkopen/stunt.yaml --branch \"no pull\"",
            "  reckoner predict examples/gap-jump/stunt.yaml \\",
            "      --solve \"exit speed for range 98 m\"",
            "  reckoner predict examples/helsetkopen/stunt.yaml --sample 1234",
            "",
            "--sample flies one flight of a dispersion again, to the same bits, and prints the",
            "reference engine's flight beside it; give --seed, --samples, --design and --replicates",
            "as disperse had them, and --branch for a flight of a failure.",
            "",
            "--solve takes UNKNOWN for FIGURE VALUE. UNKNOWN: lip speed, exit speed, lip",
            "angle, exit angle, delay, or the key of any number of the stunt file, such as",
            "plan.separation.time. FIGURE: lip speed, ramp load factor, separation gap,",
            "freefall clearance, throw height, opening height, opening load, landing",
            "distance, range, vehicle distance, or another of docs/reference/stunt-file.md.",
            "",
            "Exit codes: 0 done, 1 a limit is outside (with --judge), 2 bad input, 3 internal fault."
        })
public final class PredictCommand implements Command {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(
            names = "--branch",
            paramLabel = "FAILURE",
            description = "Fly one failure instead of the plan, such as \"no pull\".")
    private @Nullable String branch;

    @Option(
            names = "--solve",
            paramLabel = "WHAT",
            description = "Find one number, such as \"lip speed for range 98 m\".")
    private @Nullable String solve;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of random draws, kept in the run; a nominal flight draws none.")
    private long seed = 1;

    @Option(
            names = "--sample",
            paramLabel = "I",
            description = "Fly this sample of a dispersion again, through its gusts, in both engines.")
    private @Nullable Long sample;

    @Mixin
    private final SampleChoice choice = new SampleChoice();

    @Option(
            names = "--full",
            description =
                    "Print every event, figure and input key, and keep every knot (10 ms) in the CSV files, not each"
                            + " 50 ms.")
    private boolean full;

    @Mixin
    private final RunOutput output = new RunOutput();

    @Option(names = "--judge", description = "End with exit code 1 when a limit is outside.")
    private boolean judge;

    @Override
    public Integer call() {
        StuntFile file = Stunts.read(stuntFile);
        if (solve != null) {
            new SolveRequest(solve, file).answer(spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        if (sample != null) {
            return replay(file, sample);
        }
        if (choice.given()) {
            throw new BadInputException("--samples, --design and --replicates"
                    + "\n  say how a dispersion was flown; a nominal flight has none of them."
                    + "\n  Maybe --sample is missing, or the command disperse is meant.");
        }
        Prediction prediction = Prediction.of(file.stunt(), file.conditions(), failure());
        RunConfiguration configuration = configuration(file);
        output.give(
                () -> PredictionJson.of(prediction, configuration.provenance()),
                () -> PredictionText.of(prediction, file.warnings(), Terminals.style(), full),
                prediction.stunt(),
                configuration,
                folder -> keep(prediction, configuration, folder));
        return judge && prediction.anyOutside() ? ExitCode.OUTSIDE_LIMITS : ExitCode.DONE;
    }

    private int replay(StuntFile file, long number) {
        SamplePlan plan = choice.plan(seed);
        Replay replay;
        try {
            replay = Replay.of(file.stunt(), file.conditions(), plan, failure(), number);
        } catch (IllegalArgumentException refused) {
            throw new BadInputException("--sample " + number + "\n  " + refused.getMessage());
        }
        Map<String, String> settings = new TreeMap<>(Map.of(
                "sample",
                Long.toString(number),
                "design",
                plan.design().words(),
                "replicates",
                Integer.toString(plan.replicates()),
                "samples",
                Integer.toString(plan.samples())));
        if (branch != null) {
            settings.put("branch", branch);
        }
        RunConfiguration configuration =
                new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), seed, settings);
        output.give(
                () -> ReplayJson.of(replay, configuration.provenance()),
                () -> ReplayText.of(replay, Terminals.style(), full),
                file.stunt(),
                configuration,
                folder -> folder.text("replay.json", ReplayJson.of(replay, configuration.provenance())));
        return ExitCode.DONE;
    }

    private @Nullable Failure failure() {
        if (branch == null) {
            return null;
        }
        return Failure.named(branch)
                .orElseThrow(() -> new BadInputException("--branch " + branch
                        + "\n  is no failure that can be flown.\n  Maybe one of these is meant: "
                        + String.join(
                                ", ",
                                List.of(Failure.values()).stream()
                                        .map(Failure::words)
                                        .toList()) + "."));
    }

    private RunConfiguration configuration(StuntFile file) {
        Map<String, String> settings = new TreeMap<>();
        if (branch != null) {
            settings.put("branch", branch);
        }
        if (full) {
            settings.put("knots", "full");
        }
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), seed, settings);
    }

    private void keep(Prediction prediction, RunConfiguration configuration, RunFolder folder) {
        FlownStunt flown = FlownStunt.of(prediction, configuration.provenance());
        folder.text("prediction.json", PredictionJson.of(prediction, configuration.provenance()));
        folder.text("events.csv", EventsCsv.of(flown));
        for (BodyName body : prediction.flight().bodies().keySet()) {
            folder.text(
                    body.words() + ".csv",
                    full
                            ? TrajectoryCsv.full(flown, body)
                            : TrajectoryCsv.every(TrajectoryCsv.USUAL_MILLISECONDS, flown, body));
        }
        folder.text("flight.kml", FlightKml.of(flown, null));
        folder.bytes("flight.glb", FlightGlb.of(flown));
        RunOutput.pictures(folder, Pictures.of(prediction, Page.DESK));
    }
}
