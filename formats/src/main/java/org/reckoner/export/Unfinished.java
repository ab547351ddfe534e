package org.reckoner.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hidden place where a run folder is filled before anybody sees it.
 *
 * <p>Whoever fills it holds a lock on a mark inside. The system drops the lock when the program dies, so the next run
 * can tell what was abandoned from what somebody is still writing, and clears it away.
 */
final class Unfinished implements AutoCloseable {
    private static final String PREFIX = ".unfinished-";
    private static final String MARK = ".being-written";
    private static final int TRIES = 100;
    private static final long UNMARKED_MILLISECONDS = 3_600_000;

    /** Closing any channel to a file drops this program's locks on it, so its own marks are never opened twice. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel mark;

    private Unfinished(Path folder, FileChannel mark) {
        this.folder = folder;
        this.mark = mark;
    }

    Path folder() {
        return folder;
    }

    static Unfinished create(Path runs, String name) throws IOException {
        String stem = PREFIX + name + '-' + ProcessHandle.current().pid() + '-';
        for (int n = 1; n <= TRIES; n++) {
            Path folder = runs.resolve(stem + n).toAbsolutePath();
            if (!OURS.add(folder)) {
                continue;
            }
            Unfinished made = null;
            try {
                Files.createDirectory(folder);
                made = marked(folder);
            } catch (FileAlreadyExistsException taken) {
                // Another machine on the same disk may have the same process number.
            } finally {
                if (made == null) {
                    OURS.remove(folder);
                }
            }
            if (made != null) {
                return made;
            }
        }
        throw new IOException("no free name for " + stem);
    }

    private static @Nullable Unfinished marked(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        FileChannel channel;
        try {
            channel = FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            Files.deleteIfExists(folder);
            throw refused;
        }
        boolean held;
        try {
            held = channel.tryLock() != null && Files.exists(mark);
        } catch (IOException noLocksHere) {
            held = true;
        }
        if (!held) {
            channel.close();
            return null;
        }
        return new Unfinished(folder, channel);
    }

    /** Removes the mark, so that the folder holds nothing but the run. */
    void unmark() throws IOException {
        Files.delete(folder.resolve(MARK));
        mark.close();
    }

    @Override
    public void close() {
        try {
            mark.close();
            delete(folder);
        } catch (IOException stays) {
            // It keeps its hidden name; the next run sweeps it away.
        } finally {
            OURS.remove(folder);
        }
    }

    /** Clears away what programs left that died while they wrote. */
    static void sweep(Path runs) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(runs, PREFIX + "*")) {
            for (Path folder : left) {
                if (!OURS.contains(folder.toAbsolutePath())) {
                    clearIfAbandoned(folder);
                }
            }
        }
    }

    private static void clearIfAbandoned(Path folder) {
        Path mark = folder.resolve(MARK);
        try {
            if (!Files.exists(mark)) {
                // About to be marked, about to be renamed, or left over.
                long age = System.currentTimeMillis()
                        - Files.getLastModifiedTime(folder).toMillis();
                if (age > UNMARKED_MILLISECONDS) {
                    delete(folder);
                }
                return;
            }
            try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                // Held while deleting, so that a writer that comes to its mark just now finds it taken.
                if (lock != null) {
                    delete(folder);
                }
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            // Somebody is at work there, or has just finished.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
