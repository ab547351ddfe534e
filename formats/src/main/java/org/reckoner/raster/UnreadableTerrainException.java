package org.reckoner.raster;

import java.nio.file.Path;

/** A terrain file that cannot be used, with the reason in plain words. */
public final class UnreadableTerrainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A file and what is wrong with it; a second line may begin with "Maybe". */
    public UnreadableTerrainException(Path file, String reason) {
        super(file + ": " + reason);
    }

    /** The same with a line of the file. */
    public UnreadableTerrainException(Path file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }
}
