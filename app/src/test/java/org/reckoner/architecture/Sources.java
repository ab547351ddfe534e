package org.reckoner.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of the tree that the tests of this module look at. */
final class Sources {

    /** The folder that holds all modules. */
    static final Path ROOT =
            Path.of(System.getProperty("reckoner.root", "..")).toAbsolutePath().normalize();

    private Sources() {}

    /** Every Java file below {@code src/main} of any module, in a fixed order. */
    static List<Path> main() throws IOException {
        return below("src/main/java");
    }

    /** Every Java file, tests included. */
    static List<Path> all() throws IOException {
        return below("src");
    }

    private static List<Path> below(String folder) throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> roots = modules.map(module -> module.resolve(folder))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
            return roots.stream().flatMap(Sources::javaFiles).toList();
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
