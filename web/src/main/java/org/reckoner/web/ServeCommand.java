package org.reckoner.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            "Examples:",
            "  reckoner serve examples/helsetkopen/stunt.yaml",
            "  reckoner serve examples/helsetkopen/stunt.yaml --bind 192.168.1.20",
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

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "Address of this machine at which others may come: encrypted, with a token; default: this machine alone.")
    private @Nullable String bind;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every draw; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new BadInputException("--port " + port + "\n  is not between 0 and 65535.\n  Maybe 8383 is meant.");
        }
        Project project = open();
        Access access = access();
        PrintWriter screen = spec.commandLine().getOut();
        try (WebServer server = WebServer.start(project, access, port)) {
            screen.println(project.opened().file().stunt().name() + " is shown at " + server.address());
            if (access.isOpen()) {
                tell(screen, server);
            } else {
                screen.println("Only this machine can open it. Ctrl-C ends it.");
            }
            screen.flush();
            server.join();
        }
        return ExitCode.DONE;
    }

    private static void tell(PrintWriter screen, WebServer server) {
        Certificate certificate = Objects.requireNonNull(server.access().certificate());
        Visitors visitors = Objects.requireNonNull(server.access().visitors());
        QrText.of(server.address()).forEach(screen::println);
        screen.println("Whoever has this address may look. The browser warns of a certificate that it does not know;");
        screen.println("go on only if it has this fingerprint (SHA-256):");
        screen.println("  " + certificate.fingerprint());
        screen.println(
                "A device that types the code " + visitors.code() + " may also change the plan. Ctrl-C ends it.");
    }

    private Access access() {
        if (bind == null) {
            return Access.ofThisMachine();
        }
        try {
            InetAddress address = InetAddress.getByName(bind);
            if (address.isLoopbackAddress()) {
                return Access.ofThisMachine();
            }
            if (address.isAnyLocalAddress()) {
                throw new BadInputException("--bind " + bind
                        + "\n  is every address of this machine, and a certificate names one.\n  Maybe the address in the"
                        + " network of the set is meant, such as 192.168.1.20.");
            }
            return new Access(address, Certificate.in(folder(), address), new Visitors(Clock.systemUTC()));
        } catch (UnknownHostException unknown) {
            throw new BadInputException("--bind " + bind
                    + "\n  is no address of this machine.\n  Maybe 192.168.1.20 or the like is meant.");
        } catch (IOException refused) {
            throw new BadInputException("--bind " + bind + "\n  needs a certificate: " + refused.getMessage()
                    + "\n  Maybe --port alone will do.");
        }
    }

    /** Where this account keeps what belongs to the program: XDG Base Directory Specification 0.8. */
    private static Path folder() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(configured);
        return base.resolve("reckoner");
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
