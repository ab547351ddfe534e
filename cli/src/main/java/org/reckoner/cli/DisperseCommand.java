package org.reckoner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Dispersion.LimitAnswer;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.export.CannotWriteException;
import org.reckoner.export.DispersionJson;
import org.reckoner.export.DispersionKml;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.RunFolder;
import org.reckoner.export.RunJson;
import org.reckoner.export.SamplesCsv;
import org.reckoner.numeric.DecimalText;
import org.reckoner.report.DispersionPictures;
import org.reckoner.report.DispersionText;
import org.reckoner.report.Drawing;
import org.reckoner.report.Page;
import org.reckoner.report.PngWriter;
import org.reckoner.report.SvgWriter;
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
            "  reckoner disperse examples/helsetkopen/stunt.yaml --samples 300 --no-files",
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

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that holds the run folders; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("runs");

    @Option(names = "--json", description = "Print the answers as JSON instead of tables.")
    private boolean json;

    @Option(names = "--no-files", description = "Print only; keep no run folder.")
    private boolean noFiles;

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
        RunConfiguration configuration = configuration(file, plan);
        if (json) {
            screen.print(DispersionJson.of(dispersion, keep / 100, configuration.provenance()));
        } else {
            DispersionText.of(dispersion, keep / 100, file.warnings(), Terminals.style())
                    .forEach(screen::println);
        }
        screen.flush();
        if (!noFiles) {
            Path kept = keep(dispersion, file, configuration);
            if (!json) {
                screen.println();
                screen.println("Kept in " + kept);
                screen.flush();
            }
        }
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
                DecimalText.shortest(keep));
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), seed, settings);
    }

    private Path keep(Dispersion dispersion, StuntFile file, RunConfiguration configuration) {
        List<Map.Entry<String, Drawing>> pictures =
                List.copyOf(DispersionPictures.of(dispersion, file.conditions(), keep / 100, Page.DESK)
                        .entrySet());
        try (RunFolder folder = RunFolder.begin(out, file.stunt().name(), configuration)) {
            folder.text("run.json", RunJson.of(file.stunt(), configuration));
            folder.text("dispersion.json", DispersionJson.of(dispersion, keep / 100, configuration.provenance()));
            folder.text("samples.csv", SamplesCsv.of(dispersion));
            folder.text("dispersion.kml", DispersionKml.of(dispersion, configuration.provenance()));
            for (Map.Entry<String, Drawing> picture : pictures) {
                folder.text(picture.getKey() + ".svg", SvgWriter.write(picture.getValue()));
                folder.picture(picture.getKey() + ".png", PngWriter.write(picture.getValue()));
            }
            return folder.finish();
        } catch (CannotWriteException refused) {
            throw new BadInputException(String.valueOf(refused.getMessage()));
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
