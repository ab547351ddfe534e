package org.reckoner.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.StuntFile;

/** The stunts that the benchmarks fly. */
final class Examples {
    private static final long SEED = 7;

    private Examples() {}

    static StuntFile flagship() {
        return StuntFile.read(Path.of("examples", "helsetkopen", "stunt.yaml"));
    }

    static StuntFile plainFall() {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream("fall.yaml"))) {
            return StuntFile.parse(
                    "fall.yaml",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    Path.of("").toAbsolutePath());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static double[][] draws(Stunt stunt, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> stunt.inputs().draw(SEED, i))
                .toArray(double[][]::new);
    }
}
