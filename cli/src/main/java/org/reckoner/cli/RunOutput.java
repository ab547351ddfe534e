package org.reckoner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reckoner.dispersion.Journal;
import org.reckoner.export.CannotWriteException;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.RunFolder;
import org.reckoner.export.RunJournal;
import org.reckoner.export.RunJson;
import org.reckoner.report.Drawing;
import org.reckoner.report.PngWriter;
import org.reckoner.report.SvgWriter;
import org.reckoner.stunt.Stunt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How an answer leaves a command: as words or JSON on the screen, and as a run folder that repeats it. */
final class RunOutput {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder that holds the run folders; default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("runs");

    @Option(names = "--json", description = "Print the answer as JSON instead of words.")
    private boolean json;

    @Option(names = "--no-files", description = "Print only; keep no run folder.")
    private boolean noFiles;

    /**
     * Flies a run whose finished stretches are kept until its folder is complete, so that the same command goes on after it was
     * killed; flies it at once where no folder is wanted.
     */
    <T> T resumed(RunConfiguration configuration, Function<Journal, T> run) {
        if (noFiles) {
            return run.apply(Journal.NONE);
        }
        try (RunJournal journal = RunJournal.of(out, configuration, Version.build())) {
            if (journal.found() > 0) {
                PrintWriter aside = spec.commandLine().getErr();
                aside.println("Going on with a run that was stopped: " + journal.found() + " stretches are flown.");
                aside.flush();
            }
            T done = run.apply(journal);
            journal.finish();
            return done;
        } catch (CannotWriteException refused) {
            throw new BadInputException(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Prints an answer and keeps it.
     *
     * @param content writes all files but that of the stunt itself
     */
    void give(
            Supplier<String> asJson,
            Supplier<List<String>> words,
            Stunt stunt,
            RunConfiguration configuration,
            Consumer<RunFolder> content) {
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(asJson.get());
        } else {
            words.get().forEach(screen::println);
        }
        screen.flush();
        if (noFiles) {
            return;
        }
        Path kept = keep(stunt, configuration, content);
        if (!json) {
            screen.println();
            screen.println("Kept in " + kept);
            screen.flush();
        }
    }

    private Path keep(Stunt stunt, RunConfiguration configuration, Consumer<RunFolder> content) {
        try (RunFolder folder = RunFolder.begin(out, stunt.name(), configuration)) {
            folder.text("run.json", RunJson.of(stunt, configuration));
            content.accept(folder);
            return folder.finish();
        } catch (CannotWriteException refused) {
            throw new BadInputException(String.valueOf(refused.getMessage()));
        }
    }

    /** Keeps each picture under its name, drawn and in pixels. */
    static void pictures(RunFolder folder, Map<String, Drawing> drawn) {
        List<Map.Entry<String, Drawing>> pictures = List.copyOf(drawn.entrySet());
        // Drawing to pixels is the slowest part of a run; every picture stands for itself.
        List<byte[]> pixels = pictures.parallelStream()
                .map(picture -> PngWriter.write(picture.getValue()))
                .toList();
        for (int k = 0; k < pictures.size(); k++) {
            folder.text(
                    pictures.get(k).getKey() + ".svg",
                    SvgWriter.write(pictures.get(k).getValue()));
            folder.picture(pictures.get(k).getKey() + ".png", pixels.get(k));
        }
    }
}
