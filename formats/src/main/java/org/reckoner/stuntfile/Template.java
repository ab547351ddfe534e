package org.reckoner.stuntfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A commented stunt file to start from, which can be flown at once and is marked illustrative. */
public enum Template {
    BIKE_TO_BASE("a motorcycle leaves a cliff, the rider opens a canopy", "stunt.yaml", "wall.csv"),
    HELICOPTER_EXIT("a skydiver leaves a slow helicopter and opens at a stated height", "stunt.yaml"),
    HIGH_ALTITUDE("a jump from 25,000 ft out of an aircraft", "stunt.yaml");

    private final String meaning;
    private final List<String> resources;

    Template(String meaning, String... resources) {
        this.meaning = meaning;
        this.resources = List.of(resources);
    }

    /** As the command line writes it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is flown, in words. */
    public String meaning() {
        return meaning;
    }

    /** The template of this name, case and kind of dash ignored. */
    public static Optional<Template> named(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (Template template : values()) {
            if (template.words().equals(plain)) {
                return Optional.of(template);
            }
        }
        return Optional.empty();
    }

    /** The template whose name is nearest to a mistyped one, if any is near. */
    public static Optional<Template> near(String words) {
        List<String> all = new ArrayList<>();
        for (Template template : values()) {
            if (words.length() > 2 && template.words().startsWith(words.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(template);
            }
            all.add(template.words());
        }
        return named(KnownKeys.nearest(words, all));
    }

    /** The files of the template with their text, the stunt file first; the schema for editors is among them. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : resources) {
            String resource = "templates/" + words() + "/" + name;
            try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource), resource)) {
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        files.put(StuntSchema.FILE, StuntSchema.text());
        return files;
    }

    /**
     * Writes the files into a folder, which is made when it is not there; nothing that stands there is touched.
     *
     * @return the stunt file
     * @throws FileAlreadyExistsException when a file of that name is there already; then none is written
     */
    public Path write(Path folder) throws IOException {
        Map<String, String> files = files();
        List<Path> made = absent(folder);
        for (String name : files.keySet()) {
            if (Files.exists(folder.resolve(name)) && !name.equals(StuntSchema.FILE)) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        Collection<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                if (file.getKey().equals(StuntSchema.FILE) && Files.exists(path)) {
                    continue;
                }
                written.add(path);
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }
        } catch (IOException failed) {
            for (Path half : written) {
                Files.deleteIfExists(half);
            }
            for (Path folderMade : made) {
                Files.deleteIfExists(folderMade);
            }
            throw failed;
        }
        return folder.resolve(resources.get(0));
    }

    /** The folders that have to be made, the innermost first. */
    private static List<Path> absent(Path folder) {
        List<Path> absent = new ArrayList<>();
        for (Path step = folder.toAbsolutePath(); step != null && !Files.exists(step); step = step.getParent()) {
            absent.add(step);
        }
        return absent;
    }
}
