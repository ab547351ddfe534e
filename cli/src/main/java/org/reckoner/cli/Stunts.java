package org.reckoner.cli;

import java.nio.file.Path;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.StuntFile;

/** Reads stunt files for commands. */
final class Stunts {
    private Stunts() {}

    /** The stunt file, or one message with everything that is wrong with it. */
    static StuntFile read(Path file) {
        try {
            return StuntFile.read(file);
        } catch (BadStuntFile bad) {
            throw new BadInputException(String.valueOf(bad.getMessage()));
        }
    }
}
