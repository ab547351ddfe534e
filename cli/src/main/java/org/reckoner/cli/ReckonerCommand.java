package org.reckoner.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a person meets it: {@code reckoner} followed by a command. */
@CommandLine.Command(
        name = "reckoner",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Predicts a stunt before anyone leaves the ground.",
        footer = {
            "",
            "Exit codes: 0 done, 1 outside limits where asked to judge, 2 bad input, 3 internal fault.",
            "'reckoner COMMAND --help' shows one command with an example."
        })
public final class ReckonerCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    /** Builds the command line with every command found on the class path, in alphabetical order. */
    public static CommandLine commandLine() {
        List<CommandLine> commands = new ArrayList<>();
        for (Command command : ServiceLoader.load(Command.class)) {
            commands.add(new CommandLine(command));
        }
        commands.sort(Comparator.comparing(CommandLine::getCommandName));
        CommandLine root = new CommandLine(new ReckonerCommand());
        for (CommandLine command : commands) {
            root.addSubcommand(command);
        }
        root.setExitCodeExceptionMapper(fault -> ExitCode.INTERNAL_FAULT);
        root.setParameterExceptionHandler(Complaints::usage);
        root.setExecutionExceptionHandler(Complaints::failure);
        return root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
