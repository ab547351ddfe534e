package org.reckoner.validation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.cli.BadInputException;
import org.reckoner.cli.Command;
import org.reckoner.cli.ExitCode;
import org.reckoner.cli.Terminals;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the reference cases and says which lie inside. */
@CommandLine.Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Runs reference cases: what the program predicts beside what is known from elsewhere.",
        footer = {
            "",
            "Example: reckoner validate --case P08",
            "",
            "Kinds: EXACT a closed form. REF a reference that several programs agree on.",
            "BOUND an inequality that must hold. A miss of these is a fault of the program,",
            "and ends with 1. REAL a measured event, STAT a statistic: a miss is shown with",
            "its reason. 'Margin used' is the largest miss as a share of its tolerance.",
            "docs/reference/validation-cases.md describes the format of a case."
        })
public final class ValidateCommand implements Command {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description = "Run the cases of this folder, not those of the program.")
    private @Nullable Path folder;

    @Option(names = "--case", paramLabel = "ID", description = "Run only this case.")
    private @Nullable String only;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(names = "--write", paramLabel = "FILE", description = "Write the validation document too.")
    private @Nullable Path write;

    @Override
    public Integer call() {
        try {
            return validate();
        } catch (BadCaseException bad) {
            throw new BadInputException(String.valueOf(bad.getMessage()));
        }
    }

    private int validate() {
        Suite suite = folder == null ? Suite.bundled() : Suite.folder(folder);
        if (only != null) {
            suite = suite.only(only);
        }
        List<Suite.Result> results = Progress.over(suite, Terminals.watched());
        if (write != null) {
            write(write, ValidationPage.of(results));
        }
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.print(ValidationJson.of(results));
        } else {
            table(screen, results);
        }
        screen.flush();
        return results.stream().anyMatch(Suite.Result::fails) ? ExitCode.OUTSIDE_LIMITS : ExitCode.DONE;
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new BadInputException(file + " cannot be written\n  Maybe the folder is absent or read-only.");
        }
    }

    private static void table(PrintWriter screen, List<Suite.Result> results) {
        for (Suite.Result result : results) {
            ReferenceCase one = result.of();
            screen.printf(
                    "%-5s %-5s %3d of %-3d inside  margin used %-11s  %s%n",
                    one.id(),
                    one.kind(),
                    result.inside(),
                    result.findings().size(),
                    Shown.used(result.mostUsed()),
                    one.title());
            for (Finding finding : result.findings()) {
                if (!finding.inside()) {
                    miss(screen, finding);
                }
            }
        }
        long rows = results.stream().mapToLong(r -> r.findings().size()).sum();
        long inside = results.stream().mapToLong(Suite.Result::inside).sum();
        long faults = results.stream()
                .flatMap(r -> r.findings().stream())
                .filter(Finding::fails)
                .count();
        screen.printf(
                "%d cases, %d comparisons: %d inside, %d missed with a reason, %d at fault%n",
                results.size(), rows, inside, rows - inside - faults, faults);
        for (Kind kind : Kind.values()) {
            if (results.stream().anyMatch(result -> result.of().kind() == kind)) {
                screen.printf("  %-5s  %s%n", kind, kind.meaning());
            }
        }
    }

    private static void miss(PrintWriter screen, Finding finding) {
        Expectation asked = finding.expectation();
        String tolerance = Shown.tolerance(asked.target());
        screen.printf(
                "      %s %s: predicted %s, reference %s%s%n",
                asked.kind().decides() ? "FAULT" : "miss",
                asked.words(),
                Shown.predicted(finding),
                Shown.reference(asked.target()),
                tolerance.isEmpty() ? "" : " " + tolerance);
        screen.printf("        %s%n", ValidationPage.why(asked));
    }
}
