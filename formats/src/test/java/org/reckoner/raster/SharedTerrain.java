package org.reckoner.raster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real maps that tests read when it is there. */
final class SharedTerrain {
    private SharedTerrain() {}

    static Path folder() {
        String stated = System.getProperty("RECKONER_SHARED", System.getenv().getOrDefault("RECKONER_SHARED", ""));
        // Tests of a module run in the folder of the module.
        Path folder = (stated.isBlank() ? Path.of("..", "..", "shared") : Path.of(stated)).resolve("data/terrain");
        if (!Files.isDirectory(folder)) {
            System.out.println("skipped: no real terrain files (RECKONER_SHARED is not set)");
        }
        assumeTrue(Files.isDirectory(folder), "no real terrain files");
        return folder;
    }
}
