package org.reckoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReckonerCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine program = ReckonerCommand.commandLine()
            .addSubcommand(new Faulty())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void noCommandIsBadInputWithAWayOn() {
        assertThat(program.execute()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                reckoner: Missing command
                  Maybe 'reckoner --help' shows what is missing.
                """);
    }

    @Test
    void mistypedCommandNamesTheNearest() {
        assertThat(program.execute("fautly")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("fautly").contains("Maybe").contains("'faulty'");
    }

    @Test
    void mistypedOptionNamesTheNearest() {
        assertThat(program.execute("--verzion")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("Maybe '--version' was meant.");
    }

    @Test
    void faultIsOneLineAndItsTraceIsInAFile() throws Exception {
        assertThat(program.execute("faulty")).isEqualTo(ExitCode.INTERNAL_FAULT);
        assertThat(err.toString().strip())
                .hasLineCount(1)
                .startsWith("internal fault: IllegalStateException, two lines");
        Matcher place = Pattern.compile("full trace in (.*)\\)").matcher(err.toString());
        assertThat(place.find()).isTrue();
        Path trace = Path.of(place.group(1));
        assertThat(trace).content().contains("ReckonerCommandTest");
        Files.delete(trace);
    }

    @Test
    void badInputPrintsItsMessageAlone() {
        assertThat(program.execute("faulty", "--bad")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString().strip()).isEqualTo("stunt.yaml:3:7  mass = -4 kg");
    }

    @Test
    void versionNamesProgramAndJava() {
        assertThat(program.execute("--version")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).matches("(?s)Reckoner \\d+\\.\\d+\\.\\d+\\R.*Java \\d+.*");
    }

    @CommandLine.Command(name = "faulty")
    static final class Faulty implements Command {

        @CommandLine.Option(names = "--bad")
        private boolean bad;

        @Override
        public Integer call() {
            if (bad) {
                throw new BadInputException("stunt.yaml:3:7  mass = -4 kg");
            }
            throw new IllegalStateException("two\n  lines");
        }
    }
}
