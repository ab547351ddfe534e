package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are written from tables, and must be written again when a table changes. */
final class Published {
    private Published() {}

    /** The file holds this text; {@code -Dreckoner.write=true} writes it instead. */
    static void requireCurrent(Path file, String text) throws IOException {
        if (Boolean.getBoolean("reckoner.write")) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as(
                        "written again with ./mvnw -pl formats -am test -Dtest=StuntSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dreckoner.write=true")
                .hasContent(text);
    }
}
