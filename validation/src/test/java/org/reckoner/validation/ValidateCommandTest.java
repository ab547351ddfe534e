package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.cli.ReckonerCommand;
import picocli.CommandLine;

class ValidateCommandTest {
    private static final String GOOD = """
            case: MINE
            kind: EXACT
            title: Gravity at the equator
            source: WGS 84
            run: gravity
            inputs: {latitude: 0°}
            expect:
              - {what: gravity, at: height 0 m, value: 9.780325 m/s², tolerance: 2e-6 m/s²}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = ReckonerCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void runsAnybodysFolder() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), GOOD);
        assertThat(run("validate", "--cases", folder.toString())).isZero();
        assertThat(out.toString()).contains("MINE", "1 of 1", "Gravity at the equator");
    }

    @Test
    void endsWithOneWhenAnExactCaseMisses() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), GOOD.replace("9.780325", "9.79"));
        assertThat(run("validate", "--cases", folder.toString())).isOne();
        assertThat(out.toString()).contains("FAULT");
        assertThat(run("validate", "--cases", folder.toString(), "--json")).isOne();
        assertThat(out.toString()).contains("\"inside\": false");
    }

    @Test
    void endsWithTwoAndOneErrorWhenACaseCannotBeRead() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, GOOD.replace("title", "tittle"));
        assertThat(run("validate", "--cases", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":3:", "Maybe").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFolderOrAName() throws Exception {
        assertThat(run("validate", "--cases", folder.resolve("absent").toString()))
                .isEqualTo(2);
        assertThat(run("validate", "--cases", folder.toString())).isEqualTo(2);
        assertThat(run("validate", "--case", "P8")).isEqualTo(2);
        Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(run("validate", "--cases", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("absent", "no case file", "Maybe P08", "UTF-8");
    }

    @Test
    void writesThePage() throws Exception {
        Path page = folder.resolve("page.md");
        assertThat(run("validate", "--case", "P18", "--write", page.toString())).isZero();
        assertThat(Files.readString(page)).contains("## P18", "**miss**", "122.255 km/h");
    }
}
