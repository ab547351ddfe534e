package org.reckoner.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.export.RunConfiguration;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.BadStuntFile;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.NamedInput;
import org.reckoner.stuntfile.StuntFile;
import org.reckoner.stuntfile.WrittenStunt;

/**
 * One folder with the stunt file that is open in it. Everything that is read or written lies in that folder.
 *
 * <p>May be used by many threads.
 */
public final class Project {
    /** So many digits of a version tell versions of one stunt apart. */
    private static final int SHOWN_DIGITS = 8;

    private final Path path;
    private final Path folder;
    private final String program;
    private final long seed;
    private final Clock clock;
    private volatile Opened opened;

    private Project(Path path, String program, long seed, Clock clock, Opened opened) {
        this.path = path;
        this.folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), Path.of("."));
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

    /**
     * Reads a text as if it were the stunt file, and keeps nothing.
     *
     * @throws BadStuntFile with every problem of the text
     */
    public StuntFile check(String text) {
        return StuntFile.parse(fileName(), text, folder);
    }

    /**
     * Puts a text in the place of the stunt file, whole or not at all.
     *
     * @param basis the version that the text was made from
     * @throws BadStuntFile with every problem of the text; nothing is written then
     * @throws ChangedMeanwhileException if another version is open by now
     */
    public synchronized Opened save(String text, String basis) throws IOException {
        if (!opened.version().equals(basis)
                || !Files.readString(path).equals(opened.file().text())) {
            throw new ChangedMeanwhileException();
        }
        check(text);
        write(path, text);
        return reopen();
    }

    /**
     * Keeps the open plan with other numbers as a file of its own, named after what it holds.
     *
     * @param settings as on a command line: {@code delay=6.5 s}
     * @return the name of the file
     * @throws Misread when a number cannot be changed in the text
     * @throws BadStuntFile when the plan cannot be flown so
     */
    public synchronized String keepVersion(List<String> settings) throws IOException {
        Opened from = opened;
        Stunt stunt = from.file().stunt();
        Map<Input, String> values = new LinkedHashMap<>();
        for (String setting : settings) {
            NamedInput.set(stunt.inputs(), setting, stunt);
            int sign = setting.indexOf('=');
            values.put(NamedInput.of(setting.substring(0, sign), stunt), setting.substring(sign + 1));
        }
        String text = WrittenStunt.with(from.file().text(), values);
        check(text);
        String hash = new RunConfiguration(text, from.configuration().files(), program, seed, Map.of()).hash();
        String name = fileName().replaceFirst("\\.ya?ml$", "") + "-" + hash.substring(0, SHOWN_DIGITS) + ".yaml";
        Path kept = folder.resolve(name);
        if (Files.notExists(kept)) {
            write(kept, text);
        }
        return name;
    }

    /** A file is complete or absent, also when the machine stops in between. */
    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), ".reckoner-", ".part");
        try {
            Files.writeString(part, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name of the file, without its folder. */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    public long seed() {
        return seed;
    }
}
