package org.reckoner.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folder in which one run is kept: the stunt file with all it names, and every result; complete, or not there.
 *
 * <p>It is filled under a hidden name beside its place and renamed when it is complete. Its name is the stunt's name
 * and the first eight digits of the input hash, so the same input meets its own folder again: if the content is the
 * same too, that folder stands as it is; if somebody changed it, the new run gets the next number. Nothing that was
 * there is ever overwritten.
 */
public final class RunFolder implements AutoCloseable {
    /** Name of the stunt file inside; predicting it repeats the run. */
    public static final String STUNT_FILE = "stunt.yaml";

    /** Name of the list of fingerprints, as {@code sha256sum -c} reads it. */
    public static final String MANIFEST = "MANIFEST.sha256";

    /** Longer files are linked instead of copied (bytes); run.json tells their fingerprint. */
    static final long LONGEST_COPY = 16L << 20;

    private static final int LONGEST_SLUG = 48;

    private final Path runs;
    private final String name;
    private final Unfinished place;
    private final TreeMap<String, String> stable = new TreeMap<>();
    private final TreeSet<String> others = new TreeSet<>();

    private RunFolder(Path runs, String name, Unfinished place) {
        this.runs = runs;
        this.name = name;
        this.place = place;
    }

    /**
     * Starts a run folder with everything that went in.
     *
     * @param runs folder that holds all runs; made if it is not there
     * @throws CannotWriteException if it cannot be written; nothing is left behind
     */
    public static RunFolder begin(Path runs, String stuntName, RunConfiguration configuration) {
        String name = slug(stuntName) + '-' + configuration.hash().substring(0, 8);
        Unfinished place;
        try {
            if (!Files.isDirectory(runs)) {
                Files.createDirectories(runs);
            }
            Unfinished.sweep(runs);
            place = Unfinished.create(runs, name);
        } catch (IOException refused) {
            throw Complaint.cannotWrite(runs.resolve(name), refused);
        }
        RunFolder folder = new RunFolder(runs, name, place);
        try {
            folder.text(STUNT_FILE, configuration.stuntText());
            for (RunInput file : configuration.files()) {
                folder.keep(file);
            }
            return folder;
        } catch (RuntimeException | Error refused) {
            folder.close();
            throw refused;
        }
    }

    /** Adds a text file whose bytes are the same wherever the run is repeated. */
    public void text(String file, String content) {
        bytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file whose bytes are the same wherever the run is repeated. */
    public void bytes(String file, byte[] content) {
        write(file, content);
        stable.put(file, Sha256.of(content).hex());
    }

    /** Adds a picture whose bytes may differ between Java versions; it stays out of the list of fingerprints. */
    public void picture(String file, byte[] content) {
        write(file, content);
        others.add(file);
    }

    /**
     * Puts the folder in its place.
     *
     * @return where the run is kept: the new folder, or an older one with the same content
     * @throws CannotWriteException if it cannot be written; nothing is left behind
     */
    public Path finish() {
        StringBuilder manifest = new StringBuilder();
        stable.forEach(
                (file, hash) -> manifest.append(hash).append("  ").append(file).append('\n'));
        write(MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
        try {
            place.unmark();
            for (int n = 1; ; n++) {
                Path target = runs.resolve(n == 1 ? name : name + '-' + n);
                if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS) && moved(target)) {
                    return target;
                }
                if (sameAs(target, manifest.toString())) {
                    return target;
                }
            }
        } catch (IOException refused) {
            throw Complaint.cannotWrite(runs.resolve(name), refused);
        } finally {
            close();
        }
    }

    /** Throws away what was not finished. */
    @Override
    public void close() {
        place.close();
    }

    /**
     * Where a run folder keeps a file that the stunt file names: in its own place when that lies beside the stunt file
     * or below, otherwise under {@code inputs/}. A reader of stunt files looks there first.
     *
     * @param written the name exactly as the stunt file writes it
     */
    public static String keptName(String written) {
        List<String> steps = new ArrayList<>();
        boolean inside = !written.startsWith("/") && !written.matches("[A-Za-z]:.*");
        for (String step : written.split("[/\\\\]+", -1)) {
            if (step.equals("..")) {
                inside = false;
                steps.add("up");
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step.replace(":", ""));
            }
        }
        String path = String.join("/", steps);
        return inside ? path : "inputs/" + path;
    }

    /** A name that every file system takes: {@code Helsetkopen, ø å} becomes {@code helsetkopen-o-a}. */
    static String slug(String stuntName) {
        String plain = stuntName
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ł", "l");
        String ascii = Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = ascii.length() <= LONGEST_SLUG
                ? ascii
                : ascii.substring(0, LONGEST_SLUG).replaceAll("-$", "");
        return cut.isEmpty() ? "stunt" : cut;
    }

    private void keep(RunInput file) {
        String kept = keptName(file.name());
        Path target = free(kept);
        try {
            Files.createDirectories(target.getParent());
            if (file.bytes() > LONGEST_COPY && linked(target, file.file())) {
                others.add(kept);
                return;
            }
            Files.copy(file.file(), target, StandardCopyOption.REPLACE_EXISTING);
            stable.put(kept, Sha256.of(target).hex());
        } catch (IOException refused) {
            throw Complaint.cannotWrite(runs.resolve(name), refused);
        }
        if (!file.sha256().equals(stable.get(kept))) {
            throw new CannotWriteException(
                    runs.resolve(name) + "  cannot be kept\n  because " + file.file()
                            + " changed while the stunt was flown.\n  Maybe somebody is editing it; try again.",
                    null);
        }
    }

    private static boolean linked(Path target, Path file) throws IOException {
        try {
            Files.createSymbolicLink(target, file.toRealPath());
            return true;
        } catch (UnsupportedOperationException | FileSystemException notHere) {
            return false;
        }
    }

    private void write(String file, byte[] content) {
        Path target = free(file);
        try {
            Files.write(target, content);
        } catch (IOException refused) {
            close();
            throw Complaint.cannotWrite(runs.resolve(name), refused);
        }
    }

    private Path free(String file) {
        if (stable.containsKey(file) || others.contains(file)) {
            throw new CannotWriteException(
                    runs.resolve(name) + "  cannot be kept\n  because the stunt file names a file " + file
                            + ", and the run has one of its own.\n  Maybe rename the file that the stunt file names.",
                    null);
        }
        return place.folder().resolve(file);
    }

    private boolean moved(Path target) throws IOException {
        try {
            Files.move(place.folder(), target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException refused) {
            // Somebody else may have finished the same run a moment earlier.
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw refused;
        }
    }

    private boolean sameAs(Path target, String manifest) {
        try {
            if (!Files.isRegularFile(target.resolve(MANIFEST))
                    || !Files.readString(target.resolve(MANIFEST)).equals(manifest)) {
                return false;
            }
            for (var entry : stable.entrySet()) {
                if (!Sha256.of(target.resolve(entry.getKey())).hex().equals(entry.getValue())) {
                    return false;
                }
            }
            return others.stream().allMatch(file -> Files.exists(target.resolve(file)));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }
}
