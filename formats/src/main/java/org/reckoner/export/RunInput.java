package org.reckoner.export;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that the stunt file names, as it was when the prediction was made: terrain, wall profile, wind table.
 *
 * @param name exactly as the stunt file writes it
 * @param file where it was found
 * @param bytes its length
 * @param sha256 of its content, in 64 hexadecimal digits
 */
public record RunInput(String name, Path file, long bytes, String sha256) {

    /** The file as it is now; {@code file} must be readable. */
    public static RunInput of(String name, Path file) throws IOException {
        Sha256 hash = Sha256.of(file);
        return new RunInput(name, file, hash.bytes(), hash.hex());
    }
}
