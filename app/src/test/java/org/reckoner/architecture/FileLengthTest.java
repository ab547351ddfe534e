package org.reckoner.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileLengthTest {

    private static final int MOST_LINES = 500;

    @Test
    void noJavaFileIsLongerThanAPersonReads() throws IOException {
        List<Path> files = Sources.all();
        assertThat(files).isNotEmpty();
        List<String> tooLong = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            // Input is the one table of every number; the formatter gives each of its rows ten lines.
            if (lines > MOST_LINES && !file.endsWith("org/reckoner/stunt/Input.java")) {
                tooLong.add(Sources.ROOT.relativize(file) + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).as("files above %d lines", MOST_LINES).isEmpty();
    }
}
