package org.reckoner.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.reckoner.report.Drawing;
import org.reckoner.report.SvgWriter;

/** A picture that stands in the documents and is drawn by the program. */
final class DrawnFile {
    static final Path ROOT =
            Path.of(System.getProperty("reckoner.root", "..")).toAbsolutePath().normalize();

    private static final boolean DRAW = Boolean.getBoolean("reckoner.draw");

    private DrawnFile() {}

    /** The file holds the drawing; or it is written, where that was asked for. */
    static void holds(String name, Drawing drawing) {
        Path file = ROOT.resolve(name);
        String drawn = SvgWriter.write(drawing);
        try {
            if (DRAW) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, drawn);
            }
            assertThat(Files.isRegularFile(file))
                    .as("%s is there; -Dreckoner.draw=true draws it", name)
                    .isTrue();
            assertThat(drawn.equals(Files.readString(file)))
                    .as("%s is what the program draws now; -Dreckoner.draw=true draws it anew, then look at it", name)
                    .isTrue();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
