package org.reckoner.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameBytesTest {
    @TempDir
    private Path scratch;

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        Path one = Files.createDirectory(scratch.resolve("one"));
        Path two = Files.createDirectory(scratch.resolve("two"));
        Fixture.main(new String[] {one.toString()});
        Fixture.main(new String[] {two.toString()});
        assertSame(one, two);
    }

    @Test
    void anotherJavaInAnotherCountryGivesTheSameBytes() throws Exception {
        List<Path> others = otherJavas();
        assumeThat(others)
                .as("skipped: no other Java version under /usr/lib/jvm")
                .isNotEmpty();
        Path here = Files.createDirectory(scratch.resolve("here"));
        Fixture.main(new String[] {here.toString()});
        for (Path java : others) {
            Path there = Files.createDirectories(
                    scratch.resolve(java.getName(java.getNameCount() - 3).toString()));
            Process process = new ProcessBuilder(
                            java.toString(),
                            "-Duser.language=ar",
                            "-Duser.country=EG",
                            "-Duser.timezone=Asia/Kathmandu",
                            "-Dfile.encoding=ISO-8859-1",
                            "-Dline.separator=\r\n",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Fixture.class.getName(),
                            there.toString())
                    .inheritIO()
                    .start();
            assertThat(process.waitFor()).isZero();
            assertSame(here, there);
        }
    }

    private static List<Path> otherJavas() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path jvms = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(jvms)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(jvms)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/javac")))
                    .map(SameBytesTest::real)
                    .distinct()
                    .filter(home -> !home.equals(own))
                    .map(home -> home.resolve("bin").resolve("java"))
                    .toList();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException broken) {
            return path;
        }
    }

    private static void assertSame(Path one, Path two) throws IOException {
        List<String> names = RunFolderTest.names(one);
        assertThat(names).hasSizeGreaterThan(6).isEqualTo(RunFolderTest.names(two));
        for (String name : names) {
            assertThat(two.resolve(name)).as(name).hasSameBinaryContentAs(one.resolve(name));
        }
    }
}
