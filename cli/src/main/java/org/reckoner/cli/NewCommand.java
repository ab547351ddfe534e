package org.reckoner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.stuntfile.Template;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented stunt file to start from. */
@CommandLine.Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a commented stunt file to start from, with what it needs beside it.",
            "Templates: bike-to-base, helicopter-exit, high-altitude; 'reckoner new' alone",
            "says what each flies."
        },
        footer = {
            "",
            "Example:",
            "  reckoner new bike-to-base my-stunt",
            "  reckoner predict my-stunt/stunt.yaml",
            "",
            "Exit codes: 0 done, 2 bad input (nothing is overwritten), 3 internal fault."
        })
public final class NewCommand implements Command {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TEMPLATE", description = "What to start from.")
    private @Nullable String template;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "Folder for the files; made when it is not there.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (template == null) {
            throw new BadInputException("reckoner new needs a template and a folder; there are" + all()
                    + "\n  Maybe 'reckoner new bike-to-base my-stunt' is meant.");
        }
        String wanted = template;
        Template chosen = Template.named(wanted).orElseThrow(() -> new BadInputException(unknown(wanted)));
        if (folder == null) {
            throw new BadInputException("reckoner new " + chosen.words() + " needs a folder to write to."
                    + "\n  Maybe 'reckoner new " + chosen.words() + " my-stunt' is meant.");
        }
        Path stunt = write(chosen, folder);
        PrintWriter screen = spec.commandLine().getOut();
        screen.println("wrote " + stunt + ": " + chosen.meaning());
        screen.println("every number in it is made up; fly it with: reckoner predict " + stunt);
        screen.flush();
        return ExitCode.DONE;
    }

    private static Path write(Template template, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is a file, not a folder.\n  Maybe another name is meant.");
        }
        try {
            return template.write(folder);
        } catch (FileAlreadyExistsException there) {
            throw new BadInputException(there.getMessage() + " is there already, and is left as it is."
                    + "\n  Maybe another folder is meant.");
        } catch (AccessDeniedException denied) {
            throw new BadInputException(folder + " cannot be written to: this account may not write there."
                    + "\n  Maybe its owner can change that, or another folder is meant.");
        } catch (IOException failed) {
            String said = failed instanceof FileSystemException at ? at.getReason() : failed.getMessage();
            throw new BadInputException(folder + " cannot be written to: "
                    + (said == null ? "the system refuses" : said) + ".\n  Maybe another folder is meant.");
        }
    }

    private static String unknown(String name) {
        String maybe = Template.near(name)
                .map(near -> "'" + near.words() + "' was meant.")
                .orElse("one of those was meant.");
        return "there is no template '" + name + "'; there are" + all() + "\n  Maybe " + maybe;
    }

    private static String all() {
        return Stream.of(Template.values())
                .map(template -> String.format("%n    %-16s %s", template.words(), template.meaning()))
                .collect(Collectors.joining());
    }
}
