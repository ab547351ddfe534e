package org.reckoner.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.export.RunInput;
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

    /** Every file that a stunt file names, with its fingerprint, for the folder that repeats the run. */
    static List<RunInput> inputs(StuntFile file) {
        List<RunInput> inputs = new ArrayList<>();
        for (StuntFile.Named named : file.files()) {
            try {
                inputs.add(RunInput.of(named.written(), named.found()));
            } catch (IOException gone) {
                throw new BadInputException(named.found() + "\n  cannot be read any more: " + gone.getMessage()
                        + "\n  Maybe somebody is changing it; try again.");
            }
        }
        return inputs;
    }
}
