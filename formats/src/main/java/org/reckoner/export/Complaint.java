package org.reckoner.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a run could not be kept and what to try. */
final class Complaint {
    private static final String ELSEWHERE = "choose another folder for the results";

    private Complaint() {}

    static CannotWriteException cannotWrite(Path target, IOException cause) {
        String why = reason(target, cause);
        return new CannotWriteException(
                target + "  cannot be kept\n  because " + why
                        + ".\n  Nothing was left half-written, and earlier runs are as they were.\n  Maybe "
                        + advice(why) + '.',
                cause);
    }

    private static String reason(Path target, IOException cause) {
        String said = Objects.requireNonNullElse(
                cause instanceof FileSystemException at ? at.getReason() : cause.getMessage(), "");
        String lower = said.toLowerCase(Locale.ROOT);
        Path blocking = blockingFile(target);
        if (blocking != null) {
            return blocking + " is a file, not a folder";
        }
        if (lower.contains("no space") || lower.contains("quota") || lower.contains("not enough space")) {
            return "no space is left on the disk";
        }
        if (lower.contains("read-only")) {
            return "the disk is read-only";
        }
        if (cause instanceof AccessDeniedException || lower.contains("permission denied")) {
            return "this account may not write there";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something of that name is in the way";
        }
        return said.isEmpty()
                ? "the system refused (" + cause.getClass().getSimpleName() + ")"
                : "the system says: " + said;
    }

    private static String advice(String why) {
        return why.startsWith("no space") ? "free some space, or " + ELSEWHERE : ELSEWHERE;
    }

    private static @Nullable Path blockingFile(Path target) {
        for (Path step = target.toAbsolutePath().getParent(); step != null; step = step.getParent()) {
            if (Files.isRegularFile(step)) {
                return step;
            }
        }
        return null;
    }
}
