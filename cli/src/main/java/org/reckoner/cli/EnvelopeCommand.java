package org.reckoner.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.envelope.Direction;
import org.reckoner.envelope.Directions;
import org.reckoner.envelope.Envelope;
import org.reckoner.envelope.EnvelopePlan;
import org.reckoner.envelope.Survey;
import org.reckoner.export.EnvelopeJson;
import org.reckoner.export.RunConfiguration;
import org.reckoner.numeric.DecimalText;
import org.reckoner.report.EnvelopeChart;
import org.reckoner.report.EnvelopeText;
import org.reckoner.report.Page;
import org.reckoner.stunt.Input;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.NamedInput;
import org.reckoner.stuntfile.StuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Maps how far two numbers of a plan may be moved before a limit fails, and which. */
@CommandLine.Command(
        name = "envelope",
        mixinStandardHelpOptions = true,
        description = "Maps where every limit is kept over two numbers of the plan, and which limit fails beyond.",
        footer = {
            "",
            "Examples:",
            "  reckoner envelope examples/helsetkopen/stunt.yaml",
            "  reckoner envelope examples/helsetkopen/stunt.yaml \\",
            "      --x \"run-up speed 18..26 m/s\" --y \"wind speed 0..10 m/s\"",
            "",
            "--x and --y take NAME FROM..TO UNIT. NAME: lip speed, delay, wind speed (every",
            "place at once, read at the lip), or the key of any number of the stunt file,",
            "or its end. Without them: lip speed and delay on a ramp, else wind and delay.",
            "",
            "Exit codes: 0 done, 1 the plan itself is not within (with --judge), 2 bad input,",
            "3 internal fault."
        })
public final class EnvelopeCommand implements Command {
    private static final double LEVEL = 0.95;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(names = "--x", paramLabel = "RANGE", description = "Number to the right, such as \"delay 3..10 s\".")
    private @Nullable String across;

    @Option(names = "--y", paramLabel = "RANGE", description = "Number upward.")
    private @Nullable String upward;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Flights of a point that fewer cannot decide; default: ${DEFAULT-VALUE}.")
    private int samples = 400;

    @Option(
            names = "--cells",
            paramLabel = "N",
            description = "Cells along each way where it is finest; default: ${DEFAULT-VALUE}.")
    private int cells = 16;

    @Mixin
    private final Dice dice = new Dice();

    @Mixin
    private final KeepShare keep = new KeepShare();

    @Mixin
    private final RunOutput output = new RunOutput();

    @Option(names = "--judge", description = "End with exit code 1 unless the plan itself is shown to be within.")
    private boolean judge;

    @Override
    public Integer call() {
        double kept = keep.share();
        StuntFile file = Stunts.read(stuntFile);
        Envelope envelope = dice.fly(
                stuntFile,
                progress -> Survey.of(file.stunt(), file.conditions(), plan(file, kept), dice.threads(), progress));
        RunConfiguration configuration = configuration(file, envelope.plan());
        output.give(
                () -> EnvelopeJson.of(envelope, configuration.provenance()),
                () -> EnvelopeText.of(envelope, file.warnings(), Terminals.style()),
                file.stunt(),
                configuration,
                folder -> {
                    folder.text("envelope.json", EnvelopeJson.of(envelope, configuration.provenance()));
                    RunOutput.pictures(folder, EnvelopeChart.of(envelope, Page.DESK));
                });
        return judge && !envelope.planKept() ? ExitCode.OUTSIDE_LIMITS : ExitCode.DONE;
    }

    private RunConfiguration configuration(StuntFile file, EnvelopePlan plan) {
        Map<String, String> settings = Map.of(
                "command",
                "envelope",
                "x",
                written(plan.x()),
                "y",
                written(plan.y()),
                "cells",
                Integer.toString(plan.cells()),
                "samples",
                Integer.toString(plan.samples()),
                "limits_kept_percent",
                keep.percent());
        return new RunConfiguration(file.text(), Stunts.inputs(file), Version.number(), dice.seed(), settings);
    }

    private static String written(Direction way) {
        return way.words() + " " + DecimalText.shortest(way.low()) + ".." + DecimalText.shortest(way.high()) + " "
                + way.dimension().unit();
    }

    private EnvelopePlan plan(StuntFile file, double kept) {
        List<Direction> usual = Directions.usual(file.stunt(), file.conditions());
        Direction x = across == null ? usual.get(0) : direction("--x", across, file);
        Direction y = upward == null ? usual.get(1) : direction("--y", upward, file);
        return new EnvelopePlan(x, y, cells, samples, kept, LEVEL, dice.seed());
    }

    private static Direction direction(String option, String text, StuntFile file) {
        try {
            NamedInput.Span span = NamedInput.Span.parse(text);
            String plain = span.words().toLowerCase(Locale.ROOT);
            boolean wind = plain.equals("wind") || plain.equals("wind speed");
            Input input = wind ? Input.WIND_LIP_SPEED : NamedInput.of(span.words(), file.stunt());
            double from = NamedInput.value(input, span.from());
            double to = NamedInput.value(input, span.to());
            return wind
                    ? Directions.wind(file.stunt(), file.conditions(), from, to)
                    : Direction.of(span.words(), input, file.stunt().inputs(), from, to);
        } catch (Misread misread) {
            throw new BadInputException(
                    option + " \"" + text + "\"\n  " + misread.wrong() + ".\n  Maybe " + misread.maybe() + ".");
        } catch (IllegalArgumentException refused) {
            throw new BadInputException(option + " \"" + text + "\"\n  " + refused.getMessage());
        }
    }
}
