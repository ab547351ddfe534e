package org.reckoner.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.reckoner.cli.Complaints;
import org.reckoner.cli.ReckonerCommand;

/** Starts the program: {@code reckoner COMMAND ...}. */
public final class Reckoner {

    private Reckoner() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            return ReckonerCommand.commandLine().execute(arguments);
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError fault) {
            return Complaints.internalFault(fault, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        }
    }
}
