package org.reckoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.stuntfile.Template;
import picocli.CommandLine;

class NewCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine program =
            ReckonerCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TempDir
    private Path folder;

    @Test
    void writesAStuntFileThatCanBeRead() {
        for (Template template : Template.values()) {
            Path target = folder.resolve(template.words());
            assertThat(program.execute("new", template.words(), target.toString()))
                    .isEqualTo(ExitCode.DONE);
            assertThat(Stunts.read(target.resolve("stunt.yaml")).stunt().illustrative())
                    .isTrue();
            assertThat(out.toString()).contains("reckoner predict " + target.resolve("stunt.yaml"));
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(folder.resolve("wall.csv"), "mine");
        assertThat(program.execute("new", "bike-to-base", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("wall.csv is there already").contains("\n  Maybe ");
        assertThat(folder.resolve("wall.csv")).hasContent("mine");
        assertThat(folder.resolve("stunt.yaml")).doesNotExist();
    }

    @Test
    void listsTheTemplatesForAMistypedName() {
        assertThat(program.execute("new", "bike-to-bsae", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString())
                .contains("helicopter-exit")
                .contains("high-altitude")
                .contains("Maybe 'bike-to-base' was meant.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFileWhereAFolderBelongs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThat(program.execute("new", "high-altitude", file.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(program.execute("new", "high-altitude", file.resolve("below").toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("is a file, not a folder").contains("cannot be written to");
    }

    @Test
    void helpNamesEveryTemplate() {
        assertThat(program.execute("new", "--help")).isEqualTo(ExitCode.DONE);
        for (Template template : Template.values()) {
            assertThat(out.toString()).contains(template.words());
        }
    }
}
