package org.reckoner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the program says when it cannot do what was asked: one clear message, never a stack trace on the screen. */
public final class Complaints {

    private Complaints() {}

    /** A request that the command line does not understand. */
    static int usage(ParameterException complaint, String[] arguments) {
        CommandLine asked = complaint.getCommandLine();
        PrintWriter screen = asked.getErr();
        String name = asked.getCommandSpec().qualifiedName();
        screen.println(name + ": " + sentence(complaint));
        screen.println("  Maybe " + suggestion(complaint, name));
        screen.flush();
        return ExitCode.BAD_INPUT;
    }

    /** A command that ended by an exception. */
    static int failure(Exception fault, CommandLine asked, ParseResult parsed) {
        PrintWriter screen = asked.getErr();
        if (fault instanceof BadInputException) {
            screen.println(fault.getMessage());
            screen.flush();
            return ExitCode.BAD_INPUT;
        }
        return internalFault(fault, screen);
    }

    /** Reports a fault of the program itself on one line and keeps the full trace in a file. */
    public static int internalFault(Throwable fault, PrintWriter screen) {
        screen.println("internal fault: " + oneLine(fault) + " (" + keepTrace(fault) + ")");
        screen.flush();
        return ExitCode.INTERNAL_FAULT;
    }

    private static String sentence(ParameterException complaint) {
        String message = complaint.getMessage();
        return message == null ? "the request cannot be read" : message.replaceAll("\\R", " ");
    }

    private static String suggestion(ParameterException complaint, String name) {
        if (complaint instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                return near.size() == 1
                        ? "'" + near.get(0) + "' was meant."
                        : "one of '" + String.join("', '", near.subList(0, Math.min(3, near.size()))) + "' was meant.";
            }
        }
        return "'" + name + " --help' shows what is missing.";
    }

    private static String oneLine(Throwable fault) {
        String message = fault.getMessage();
        String kind = fault.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? kind
                : kind + ", " + message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String keepTrace(Throwable fault) {
        try {
            Path trace = Files.createTempFile("reckoner-fault-", ".txt");
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(trace, StandardCharsets.UTF_8))) {
                file.println("Reckoner " + Version.number() + ", Java " + Runtime.version());
                fault.printStackTrace(file);
            }
            return "full trace in " + trace;
        } catch (IOException | RuntimeException unwritable) {
            return "the full trace could not be written: " + oneLine(unwritable);
        }
    }
}
