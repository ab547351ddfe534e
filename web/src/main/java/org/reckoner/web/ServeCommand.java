package org.reckoner.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.reckoner.cli.BadInputException;
import org.reckoner.cli.Command;
import org.reckoner.cli.ExitCode;
import org.reckoner.cli.Version;
import org.reckoner.project.Project;
import org.reckoner.stuntfile.BadStuntFile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one stunt as a page in the browser until it is told to end. */
@CommandLine.Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows a stunt in the browser: flight, spread, limits, and sliders that fly it again.",
        footer = {
            "",
            "Example:",
            "  reckoner serve examples/helsetkopen/stunt.yaml",
            "",
            "Then open the address that it prints. Ctrl-C ends it.",
            "",
            "Exit codes: 0 ended, 2 bad input, 3 internal fault."
        })
public final class ServeCommand implements Command {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "STUNT", description = "The stunt file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path stuntFile;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of this machine; 0 takes any free one; default: ${DEFAULT-VALUE}.")
    private int port = 8383;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new BadInputException("--port " + port + "\n  is not between 0 and 65535.\n  Maybe 8383 is meant.");
        }
        Project project = open();
        PrintWriter screen = spec.commandLine().getOut();
        try (WebServer server = WebServer.start(project, port)) {
            screen.println(project.opened().file().stunt().name() + " is shown at " + server.address());
            screen.println("Only this machine can open it. Ctrl-C ends it.");
            screen.flush();
            server.join();
        }
        return ExitCode.DONE;
    }

    private Project open() {
        try {
            return Project.open(stuntFile, Version.number(), seed, Clock.systemUTC());
        } catch (BadStuntFile bad) {
            throw new BadInputException(String.valueOf(bad.getMessage()));
        } catch (IOException gone) {
            throw new BadInputException(stuntFile + "\n  names a file that cannot be read any more: "
                    + gone.getMessage() + "\n  Maybe somebody is changing it; try again.");
        }
    }
}
