package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RunFolderTroubleTest {
    @TempDir
    private Path scratch;

    @Test
    void aRunKilledHalfWayIsNeverSeenAndTheNextOneClearsItAway() throws Exception {
        Path runs = scratch.resolve("runs");
        Process writer = start(scratch, runs, "hang");
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("half-way");
            assertThat(RunFolderTest.names(runs)).singleElement().asString().startsWith(".unfinished-");
            // While it lives nobody touches what it writes.
            Path other = RunFolderTest.write(runs, "another");
            assertThat(RunFolderTest.names(runs)).hasSize(2);
            writer.destroyForcibly();
            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(RunFolderTest.names(runs)).hasSize(2);
            assertThat(RunFolderTest.write(runs, "another")).isEqualTo(other);
            assertThat(RunFolderTest.names(runs))
                    .containsExactly(other.getFileName().toString());
        }
    }

    @Test
    void twoAtOnceEndInOneCompleteFolder() throws Exception {
        Path runs = scratch.resolve("runs");
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(start(scratch, runs, "finish"));
        }
        List<String> ends = new ArrayList<>();
        for (Process writer : writers) {
            try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
                said.readLine();
                ends.add(said.readLine());
            }
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(RunFolderTest.names(runs)).hasSize(1);
        assertThat(ends).containsOnly(RunFolderTest.names(runs).get(0));
        assertThat(RunFolderTest.names(runs.resolve(ends.get(0)))).hasSize(42);
    }

    @Test
    void manyThreadsOfOneProgramDoNotDisturbEachOther() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> faults = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            String content = "thread " + i % 2;
            Thread thread = new Thread(() -> RunFolderTest.write(scratch, content));
            thread.setUncaughtExceptionHandler((t, fault) -> faults.add(fault));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(faults).isEmpty();
        assertThat(RunFolderTest.names(scratch)).hasSize(2).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
        Path file = Files.writeString(scratch.resolve("runs"), "not a folder");
        assertThatThrownBy(() -> RunFolderTest.begin(file))
                .isInstanceOf(CannotWriteException.class)
                .hasMessageContaining(file + " is a file, not a folder")
                .hasMessageContaining("\n  Maybe choose another folder");
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void aFolderWithoutPermissionIsRefused() throws IOException {
        Path runs = Files.createDirectory(scratch.resolve("runs"));
        assumeThat(System.getProperty("user.name"))
                .as("skipped: root may write everywhere, so a folder without permission refuses nothing")
                .isNotEqualTo("root");
        Files.setPosixFilePermissions(runs, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThatThrownBy(() -> RunFolderTest.begin(runs))
                .isInstanceOf(CannotWriteException.class)
                .hasMessageContaining("this account may not write there");
    }

    @Test
    void aReadOnlyDiskIsRefused() throws Exception {
        Path disk = mounted("size=1m");
        try {
            run("mount", "-o", "remount,ro", disk.toString());
            assertThatThrownBy(() -> RunFolderTest.begin(disk.resolve("runs")))
                    .isInstanceOf(CannotWriteException.class)
                    .hasMessageContaining("the disk is read-only")
                    .hasMessageContaining("\n  Maybe ");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskIsRefusedWithoutATrace() throws Exception {
        Path disk = mounted("size=256k");
        try {
            Path runs = disk.resolve("runs");
            Path kept = RunFolderTest.write(runs, "small");
            try (RunFolder folder = RunFolder.begin(runs, "another", Fixture.configuration())) {
                folder.text("a.csv", "x".repeat(100_000));
                assertThatThrownBy(() -> folder.text("b.csv", "x".repeat(300_000)))
                        .isInstanceOf(CannotWriteException.class)
                        .hasMessageContaining("no space is left on the disk")
                        .hasMessageContaining("\n  Maybe free some space");
            }
            assertThat(RunFolderTest.names(runs))
                    .containsExactly(kept.getFileName().toString());
            assertThat(kept.resolve("a.csv")).hasContent("small");
        } finally {
            run("umount", disk.toString());
        }
    }

    private Path mounted(String options) throws Exception {
        Path disk = Files.createDirectory(scratch.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()))
                .as("skipped: this account may not mount a small disk")
                .isZero();
        return disk;
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return 127;
        }
    }

    private static Process start(Path scratch, Path runs, String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        runs.toString(),
                        how)
                .redirectError(scratch.resolve("fault.txt").toFile())
                .start();
    }
}
