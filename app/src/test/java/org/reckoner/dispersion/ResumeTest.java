package org.reckoner.dispersion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    @TempDir
    private Path folder;

    private Process start(Path runs, String samples) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.reckoner.app.Reckoner",
                        "disperse",
                        "../examples/small-cliff/stunt.yaml",
                        "--samples",
                        samples,
                        "--threads",
                        "1",
                        "--out",
                        runs.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    private static List<Path> journals(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(file -> file.getFileName().toString().startsWith(".resume-"))
                    .toList();
        }
    }

    private static TreeMap<String, String> files(Path runs) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(runs)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(runs.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)) + "");
            }
        }
        return files;
    }

    private void finish(Path runs) throws Exception {
        Process process = start(runs, "300");
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
    }

    /** Kills a run without warning as soon as it keeps a stretch. */
    private Path killed(Path runs) throws Exception {
        Process process = start(runs, "300");
        while (process.isAlive()
                && (journals(runs).isEmpty() || Files.size(journals(runs).get(0)) < 10_000)) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        return journals(runs).get(0);
    }

    @Test
    void aRunThatIsKilledGoesOnAndEndsWithTheSameBytes() throws Exception {
        Path straight = folder.resolve("straight");
        finish(straight);
        Path runs = folder.resolve("killed");
        Path journal = killed(runs);
        assertThat(files(runs)).hasSizeLessThan(3);
        // A stretch that was half written when the power went.
        Files.write(journal, new byte[] {0, 0, 3, 9, 1, 2, 3}, StandardOpenOption.APPEND);
        finish(runs);
        assertThat(Files.readString(folder.resolve("said"))).contains("Going on with a run that was stopped: ");
        assertThat(files(runs)).isEqualTo(files(straight));
        assertThat(journals(runs)).isEmpty();
    }

    @Test
    void twoAtOnceInOneFolderAreOneClearRefusal() throws Exception {
        Path runs = folder.resolve("two");
        Path journal = killed(runs);
        try (FileChannel other = FileChannel.open(journal, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            Process second = start(runs, "300");
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(2);
            assertThat(Files.readString(folder.resolve("said")))
                    .contains("held by another program", "\n  Maybe")
                    .doesNotContain("Predicted");
        }
    }
}
