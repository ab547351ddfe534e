package org.reckoner.project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.StuntFile;

/**
 * One folder with the stunt file that is open in it. Everything that is read or written lies in that folder.
 *
 * <p>May be used by many threads.
 */
public final class Project {
    private final Path path;
    private final String program;
    private final long seed;
    private final Clock clock;
    private volatile Opened opened;

    private Project(Path path, String program, long seed, Clock clock, Opened opened) {
        this.path = path;
        this.program = program;
        this.seed = seed;
        this.clock = clock;
        this.opened = opened;
    }

    /**
     * Opens a stunt file.
     *
     * @param program version of the program
     * @param seed of every draw
     * @throws BadStuntFile with every problem of the file, when it cannot be flown as it stands
     */
    public static Project open(Path stuntFile, String program, long seed, Clock clock) throws IOException {
        return new Project(
                stuntFile, program, seed, clock, Opened.of(StuntFile.read(stuntFile), program, seed, clock.instant()));
    }

    /** What is open now. */
    public Opened opened() {
        return opened;
    }

    /** Reads the file again, after somebody changed it; what was open stays where that fails. */
    public synchronized Opened reopen() throws IOException {
        Opened read = Opened.of(StuntFile.read(path), program, seed, clock.instant());
        opened = read;
        return read;
    }

    /** The name of the file, without its folder. */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    public long seed() {
        return seed;
    }
}
