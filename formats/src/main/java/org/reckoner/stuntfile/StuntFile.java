package org.reckoner.stuntfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.reckoner.environment.Conditions;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;
import org.reckoner.stunt.Stunt;

/**
 * A stunt file as read: the stunt, the conditions it is flown in, and what a person should know about the reading.
 *
 * @param name of the file, as the person gave it
 * @param text the file to the last character
 * @param stunt everything that is flown
 * @param conditions ground, air, wind and gravity
 * @param files the files that it names, as written and as found
 * @param warnings what was assumed because the file does not say it
 */
public record StuntFile(
        String name, String text, Stunt stunt, Conditions conditions, List<Named> files, List<String> warnings) {

    public StuntFile {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** A file that the stunt file names: as written, and where it was found. */
    public record Named(String written, Path found) {}

    /**
     * Reads a stunt file with everything that it names.
     *
     * @throws BadStuntFile with every problem of the file, when it cannot be flown as it stands
     */
    public static StuntFile read(Path file) {
        Reading reading = new Reading(file.toString());
        byte[] bytes;
        try {
            if (Files.isDirectory(file)) {
                reading.report(
                        Place.NOWHERE,
                        "",
                        null,
                        "is a folder",
                        "the file in it is meant: " + file.resolve("stunt.yaml"));
            }
            reading.throwIfBad();
            if (Files.size(file) > 4L * YamlText.MOST_BYTES) {
                reading.report(Place.NOWHERE, "", null, "is far too long for a stunt file", "this is another file");
            }
            reading.throwIfBad();
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            reading.report(
                    Place.NOWHERE,
                    "",
                    null,
                    "is not there",
                    "the name is mistyped; \"reckoner new bike-to-base DIR\" writes a file to start from");
            reading.throwIfBad();
            throw new AssertionError(absent);
        } catch (IOException unreadable) {
            reading.report(Place.NOWHERE, "", null, "cannot be read: " + why(unreadable), "its owner can change that");
            reading.throwIfBad();
            throw new AssertionError(unreadable);
        }
        Path base = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("."));
        return read(
                file.toString(),
                new String(bytes, StandardCharsets.UTF_8),
                YamlText.decode(bytes, reading),
                base,
                reading);
    }

    private static String why(IOException unreadable) {
        if (unreadable instanceof AccessDeniedException) {
            return "this account may not read it";
        }
        String said = unreadable instanceof FileSystemException at ? at.getReason() : unreadable.getMessage();
        return said == null || said.isBlank() ? "the system refuses" : said;
    }

    /**
     * Reads a stunt file from text.
     *
     * @param name for messages
     * @param base folder from which the names of files count
     * @throws BadStuntFile with every problem, when it cannot be flown as it stands
     */
    public static StuntFile parse(String name, String text, Path base) {
        Reading reading = new Reading(name);
        return read(name, text, YamlText.clean(text, reading), base, reading);
    }

    private static StuntFile read(String name, String exact, String text, Path base, Reading first) {
        Entry.Mapping map = YamlTree.read(text, first);
        Document head = new Document(map, "", first, base);
        Document spread = head.section("spread");
        Meaning meaning = spread == null ? null : spread.choice("meaning", List.of(Meaning.values()), Meaning::words);
        Scope scope = spread == null ? null : spread.choice("scope", List.of(Scope.values()), Scope::words);
        Document about = head.section("stunt");
        boolean illustrative = about != null && about.flag("illustrative");
        // What a made-up file states nobody has measured.
        Reading reading = first.with(meaning, scope, illustrative ? Grade.JUDGEMENT : Grade.MEASURED);
        new KnownKeys().check(map, reading);
        Assembly.Parts parts = new Assembly(new Document(map, "", reading, base), map, reading).assemble();
        return new StuntFile(name, exact, parts.stunt(), parts.conditions(), parts.files(), parts.warnings());
    }
}
