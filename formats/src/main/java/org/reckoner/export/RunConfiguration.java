package org.reckoner.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that decides a run: who has the same configuration gets the same result.
 *
 * @param stuntText the stunt file, to the last character
 * @param files the files that it names, ordered by name
 * @param version of the program
 * @param seed of the random draws
 * @param settings what the command line chose beyond the stunt file, such as a failure branch
 */
public record RunConfiguration(
        String stuntText, List<RunInput> files, String version, long seed, Map<String, String> settings) {

    public RunConfiguration {
        files = files.stream().sorted(Comparator.comparing(RunInput::name)).toList();
        settings = Map.copyOf(settings);
    }

    /** SHA-256 over the configuration; where the files lie does not count, only what they hold and are called. */
    public String hash() {
        return Sha256.of(JsonText.compact(this::write)).hex();
    }

    public Provenance provenance() {
        return new Provenance(version, seed, hash());
    }

    void write(JsonText json) {
        Sha256 stunt = Sha256.of(stuntText);
        json.text("reckoner_version", version);
        json.whole("seed", seed);
        json.object("settings", () -> new TreeMap<>(settings).forEach(json::text));
        json.object("stunt_file", () -> {
            json.text("name", RunFolder.STUNT_FILE);
            json.text("sha256", stunt.hex());
            json.whole("size_bytes", stunt.bytes());
        });
        json.list("files", () -> {
            for (RunInput file : files) {
                json.object(() -> {
                    json.text("name", file.name());
                    json.text("sha256", file.sha256());
                    json.whole("size_bytes", file.bytes());
                });
            }
        });
    }
}
