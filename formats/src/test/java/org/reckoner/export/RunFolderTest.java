package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path scratch;

    @Test
    void theNameFollowsFromStuntAndInputs() throws IOException {
        Path made = write(scratch.resolve("runs"), "same");
        assertThat(made.getFileName()).hasToString("helsetkopen-o-a-oystese-" + hash8());
        assertThat(files(made)).containsOnlyKeys("stunt.yaml", "a.csv", "side.png", "MANIFEST.sha256");
        assertThat(Files.readString(made.resolve("stunt.yaml"))).isEqualTo(Fixture.STUNT_TEXT);
        assertThat(Files.readString(made.resolve("MANIFEST.sha256")))
                .isEqualTo(Sha256.of("same").hex() + "  a.csv\n"
                        + Sha256.of(Fixture.STUNT_TEXT).hex() + "  stunt.yaml\n");
        assertThat(names(scratch.resolve("runs")))
                .containsExactly(made.getFileName().toString());
    }

    @Test
    void theSameRunFindsItsOwnFolderAgain() throws IOException {
        Path first = write(scratch, "same");
        var before = Files.getLastModifiedTime(first.resolve("a.csv"));
        assertThat(write(scratch, "same")).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("a.csv"))).isEqualTo(before);
        assertThat(names(scratch)).hasSize(1);
    }

    @Test
    void nothingThatWasThereIsOverwritten() throws IOException {
        Path first = write(scratch, "same");
        Files.writeString(first.resolve("a.csv"), "edited by hand");
        Path second = write(scratch, "same");
        assertThat(second.getFileName().toString()).endsWith("-" + hash8() + "-2");
        assertThat(Files.readString(first.resolve("a.csv"))).isEqualTo("edited by hand");
        assertThat(write(scratch, "same")).isEqualTo(second);
        Files.delete(second.resolve("side.png"));
        assertThat(write(scratch, "same").getFileName().toString()).endsWith("-3");
    }

    @Test
    void notesOfPeopleDoNotMakeItAnotherRun() throws IOException {
        Path first = write(scratch, "same");
        Files.writeString(first.resolve("notes.txt"), "take 3 was good");
        assertThat(write(scratch, "same")).isEqualTo(first);
        assertThat(first.resolve("notes.txt")).exists();
    }

    @Test
    void somethingElseOfThatNameStays() throws IOException {
        Files.writeString(scratch.resolve("helsetkopen-o-a-oystese-" + hash8()), "a file");
        assertThat(write(scratch, "same").getFileName().toString()).endsWith("-2");
    }

    @Test
    void aRunThatIsGivenUpLeavesNothing() {
        try (RunFolder folder = begin(scratch)) {
            folder.text("a.csv", "half");
            assertThat(scratch).isNotEmptyDirectory();
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void filesThatTheStuntNamesAreKeptWhereAReaderLooks() throws IOException {
        Path data = Files.createDirectories(scratch.resolve("stunt/data"));
        Path beside = Files.writeString(data.resolve("wall.txt"), "0, 0\n");
        Path above = Files.writeString(scratch.resolve("Øystese.asc"), "ncols 2\n");
        RunConfiguration configuration = new RunConfiguration(
                Fixture.STUNT_TEXT,
                List.of(
                        RunInput.of("../Øystese.asc", above),
                        RunInput.of("data/wall.txt", beside),
                        RunInput.of(above.toString(), above)),
                "0.1.0",
                42,
                Map.of());
        try (RunFolder folder = RunFolder.begin(scratch.resolve("runs"), "x", configuration)) {
            Path made = folder.finish();
            assertThat(files(made))
                    .containsKeys("data/wall.txt", "inputs/up/Øystese.asc", RunFolder.keptName(above.toString()));
            assertThat(Files.readString(made.resolve(RunFolder.keptName("../Øystese.asc"))))
                    .isEqualTo("ncols 2\n");
            assertThat(Files.readString(made.resolve("MANIFEST.sha256"))).contains("  inputs/up/Øystese.asc\n");
        }
        assertThat(configuration.hash())
                .as("where the file lies does not count")
                .isEqualTo(new RunConfiguration(
                                Fixture.STUNT_TEXT,
                                List.of(
                                        RunInput.of(above.toString(), above),
                                        RunInput.of("data/wall.txt", Files.copy(beside, scratch.resolve("other"))),
                                        RunInput.of("../Øystese.asc", above)),
                                "0.1.0",
                                42,
                                Map.of())
                        .hash());
    }

    @Test
    void keptNamesNeverLeaveTheFolder() {
        assertThat(RunFolder.keptName("./terrain.tif")).isEqualTo("terrain.tif");
        assertThat(RunFolder.keptName("a/../../b.tif")).isEqualTo("inputs/a/up/up/b.tif");
        assertThat(RunFolder.keptName("/etc/x")).isEqualTo("inputs/etc/x");
        assertThat(RunFolder.keptName("C:\\dem\\x.tif")).isEqualTo("inputs/C/dem/x.tif");
    }

    @Test
    void aLongFileIsLinkedNotCopied() throws IOException {
        Path big = scratch.resolve("big.tif");
        try (var channel = Files.newByteChannel(
                big, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(RunFolder.LONGEST_COPY);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}));
        }
        RunConfiguration configuration =
                new RunConfiguration(Fixture.STUNT_TEXT, List.of(RunInput.of("big.tif", big)), "0.1.0", 42, Map.of());
        try (RunFolder folder = RunFolder.begin(scratch.resolve("runs"), "x", configuration)) {
            Path made = folder.finish();
            assertThat(made.resolve("big.tif")).isSymbolicLink().hasSameBinaryContentAs(big);
            assertThat(Files.readString(made.resolve("MANIFEST.sha256"))).doesNotContain("big.tif");
        }
    }

    @Test
    void aFileThatChangesUnderwayIsNoticed() throws IOException {
        Path wall = Files.writeString(scratch.resolve("wall.txt"), "0, 0\n");
        RunInput was = RunInput.of("wall.txt", wall);
        Files.writeString(wall, "0, 1\n");
        Path runs = scratch.resolve("runs");
        RunConfiguration configuration = new RunConfiguration(Fixture.STUNT_TEXT, List.of(was), "0.1.0", 42, Map.of());
        assertThatThrownBy(() -> RunFolder.begin(runs, "x", configuration))
                .isInstanceOf(CannotWriteException.class)
                .hasMessageContaining("changed while the stunt was flown")
                .hasMessageContaining("\n  Maybe ");
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void anInputMayNotTakeTheNameOfAResult() throws IOException {
        Path file = Files.writeString(scratch.resolve("a.csv"), "mine");
        RunConfiguration configuration =
                new RunConfiguration(Fixture.STUNT_TEXT, List.of(RunInput.of("a.csv", file)), "0.1.0", 42, Map.of());
        try (RunFolder folder = RunFolder.begin(scratch.resolve("runs"), "x", configuration)) {
            assertThatThrownBy(() -> folder.text("a.csv", "result"))
                    .isInstanceOf(CannotWriteException.class)
                    .hasMessageContaining("Maybe rename");
        }
    }

    @Test
    void slugsFitEveryFileSystem() {
        assertThat(RunFolder.slug("Helsetkopen ø å")).isEqualTo("helsetkopen-o-a");
        assertThat(RunFolder.slug("../..")).isEqualTo("stunt");
        assertThat(RunFolder.slug("跳")).isEqualTo("stunt");
        assertThat(RunFolder.slug("a".repeat(500))).hasSize(48);
        assertThat(RunFolder.slug("Æsj: \"İ\"/\u0000")).matches("[a-z0-9-]+");
    }

    static RunFolder begin(Path runs) {
        return RunFolder.begin(runs, "Helsetkopen ø å, Øystese", Fixture.configuration());
    }

    static Path write(Path runs, String content) {
        try (RunFolder folder = begin(runs)) {
            folder.text("a.csv", content);
            folder.picture("side.png", new byte[] {1, 2, 3});
            return folder.finish();
        }
    }

    private static String hash8() {
        return Fixture.configuration().hash().substring(0, 8);
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
