package org.reckoner.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A set of cases: those of the program, or those of a folder. */
final class Suite {
    private static final String BUNDLED = "/cases/";
    private static final long MOST_BYTES = 1_000_000;

    private final List<ReferenceCase> cases;

    private Suite(List<ReferenceCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /** A case with all its findings. */
    record Result(ReferenceCase of, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        long inside() {
            return findings.stream().filter(Finding::inside).count();
        }

        boolean fails() {
            return findings.stream().anyMatch(Finding::fails);
        }

        /** @return the greatest share of a tolerance that any finding uses; empty where all are one-sided bounds (1) */
        OptionalDouble mostUsed() {
            return findings.stream().flatMapToDouble(f -> f.used().stream()).max();
        }
    }

    /** The public cases that belong to the program. */
    static Suite bundled() {
        List<ReferenceCase> cases = new ArrayList<>();
        for (String name : resource("index").lines().toList()) {
            cases.add(CaseReader.read(resource(name), name, null));
        }
        return new Suite(cases);
    }

    private static String resource(String name) {
        try (InputStream in = Suite.class.getResourceAsStream(BUNDLED + name)) {
            if (in == null) {
                throw new IllegalStateException("the case " + name + " is listed but absent");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every {@code .yaml} and {@code .yml} file of a folder that begins a case, in the order of their names. */
    static Suite folder(Path folder) {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(
                            f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new BadCaseException(folder + " cannot be read as a folder\n  Maybe the path is misspelt.");
        }
        List<ReferenceCase> cases = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files) {
            String text = text(file);
            if (!isCase(text)) {
                continue;
            }
            ReferenceCase one = CaseReader.read(text, file.toString(), folder);
            Path first = seen.putIfAbsent(one.id(), file);
            if (first != null) {
                throw new BadCaseException(file + " is the second case called " + one.id() + "; the first is " + first
                        + "\n  Maybe one of the two is a copy.");
            }
            cases.add(one);
        }
        if (cases.isEmpty()) {
            throw new BadCaseException(
                    folder
                            + " holds no case file\n  Maybe the cases lie in a folder inside; each is a .yaml file that begins with \"case:\".");
        }
        return new Suite(cases);
    }

    /** A folder of cases may hold the stunt files that they name. */
    private static boolean isCase(String text) {
        return text.lines().noneMatch(line -> line.startsWith("stunt:"))
                || text.lines().anyMatch(line -> line.startsWith("case:"));
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadCaseException(
                        file + ":1:1\n  is larger than " + MOST_BYTES / 1000 + " kB.\n  Maybe this is another file.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new BadCaseException(
                    file + ":1:1\n  is not UTF-8 text.\n  Maybe the file is binary, or was saved in another encoding.");
        } catch (IOException unreadable) {
            throw new BadCaseException(file + " cannot be read\n  Maybe its permissions forbid it.");
        }
    }

    /** Only the case of this name. */
    Suite only(String id) {
        List<ReferenceCase> one =
                cases.stream().filter(c -> c.id().equalsIgnoreCase(id)).toList();
        if (one.isEmpty()) {
            List<String> ids = cases.stream().map(ReferenceCase::id).toList();
            throw new BadCaseException("no case is called " + id + "; there are " + String.join(", ", ids)
                    + "\n  Maybe " + Word.nearest(id, ids) + " was meant.");
        }
        return new Suite(one);
    }

    List<ReferenceCase> cases() {
        return cases;
    }

    /** Runs every case. @param done called after each */
    List<Result> run(Runnable done) {
        List<Result> results = new ArrayList<>();
        for (ReferenceCase one : cases) {
            results.add(new Result(one, one.run()));
            done.run();
        }
        return results;
    }
}
