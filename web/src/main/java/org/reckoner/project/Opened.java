package org.reckoner.project;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.export.Provenance;
import org.reckoner.export.RunConfiguration;
import org.reckoner.export.RunInput;
import org.reckoner.stuntfile.StuntFile;

/**
 * A stunt file as it was when it was read.
 *
 * @param file everything in it
 * @param configuration what decides a run of it; its hash is the version that people name
 * @param read when
 */
public record Opened(StuntFile file, RunConfiguration configuration, Instant read) {

    /**
     * With the fingerprints of everything that the file names.
     *
     * @param program version of the program
     * @param seed of every draw
     */
    static Opened of(StuntFile file, String program, long seed, Instant read) throws IOException {
        List<RunInput> inputs = new ArrayList<>();
        for (StuntFile.Named named : file.files()) {
            inputs.add(RunInput.of(named.written(), named.found()));
        }
        return new Opened(file, new RunConfiguration(file.text(), inputs, program, seed, Map.of()), read);
    }

    /** Hash of stunt file and everything that it names, in 64 hexadecimal digits. */
    public String version() {
        return configuration.hash();
    }

    public Provenance provenance() {
        return configuration.provenance();
    }
}
