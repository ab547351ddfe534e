package org.reckoner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryPageTest {
    private static final Path ROOT = Path.of("..");

    /** What the page shows is what the example compiles; only the spaces may differ. */
    @Test
    void everyLineOfTheJavaSnippetStandsInTheExample() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/how-to/use-as-a-library.md"));
        String example =
                Files.readString(ROOT.resolve("examples/java/src/main/java/org/reckoner/examples/AskAFlight.java"));
        String block = page.substring(page.indexOf("```java\n") + 8);
        List<String> lines = block.substring(0, block.indexOf("```"))
                .lines()
                .map(LibraryPageTest::plain)
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(example.lines().map(LibraryPageTest::plain)).containsSubsequence(lines);
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
