package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Stunt;
import org.reckoner.stunt.Zone;

/** Whatever a slip of the hand makes of a stunt file, it is read or refused with a reason. */
class MutatedStuntFileTest {
    /** Maps take tens of milliseconds to read, level ground one: together 2,000. */
    private static final int OVER_MAP = 200;

    private static final int OVER_LEVEL = 1200;

    private static final List<String> NASTY = List.of(
            "",
            "NaN",
            ".nan",
            ".inf",
            "-1",
            "0",
            "1e309 m",
            "-95 kg",
            "1e-300 s",
            "270",
            "22 m/s",
            "6 s",
            "8 °C",
            "12°",
            "± 2 m",
            "5 m ± 1 s",
            "1,200 m",
            "[1, 2]",
            "{a: b}",
            "{}",
            "[]",
            "~",
            "null",
            "true",
            "*a",
            "&a b",
            "!!int 3",
            "\"",
            "'",
            "-",
            ":",
            "?",
            "|",
            ">",
            "#",
            "%",
            "@",
            "\t",
            "9999999 km",
            "-9999 km",
            "1247 m",
            "0 m MSL",
            "300 m AGL",
            "62.0579 N",
            "6.9715 E 62.0579 N",
            "95 N 6 E",
            "track",
            "pattern",
            "\uFEFF",
            "  ",
            "... ",
            "---");

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Written.examples())) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(4);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadOrRefusedWithAReason(Path file) throws IOException {
        long seed = Long.getLong("reckoner.seed", 20200906L);
        System.out.println("seed " + seed + " for " + file.getFileName());
        String original = Files.readString(file);
        Path base = file.toAbsolutePath().getParent();
        int read = 0;
        int mutations = original.contains("level:") ? OVER_LEVEL : OVER_MAP;
        for (int k = 0; k < mutations; k++) {
            String text = original;
            Random random = new Random(seed + k);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                text = mutated(text, random);
            }
            String told = "seed " + seed + ", mutation " + k + " of " + file + ":\n" + text;
            try {
                StuntFile result = StuntFile.parse("test.yaml", text, base);
                onlyNumbers(result.stunt(), told);
                read++;
            } catch (BadStuntFile refused) {
                assertThat(refused.problems()).as(told).isNotEmpty();
                for (Problem problem : refused.problems()) {
                    assertThat(problem.place().line())
                            .as(told)
                            .isBetween(1, 1 + (int) text.lines().count());
                    assertThat(problem.toString())
                            .as(told)
                            .contains("\n  Maybe ")
                            .doesNotContain("Exception", "NaN (");
                    assertThat(problem.wrong() + problem.maybe()).as(told).doesNotContain("null");
                }
            } catch (RuntimeException | Error crash) {
                throw new AssertionError(told, crash);
            }
        }
        // Both ends must be met, or the mutations are too wild or too tame.
        assertThat(read).isBetween(mutations / 50, mutations - mutations / 10);
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3, 4 ->
                lines.set(
                        at,
                        line.replaceFirst(
                                ":.*",
                                ": " + NASTY.get(random.nextInt(NASTY.size())).replace("\\", "\\\\")));
            case 5 -> lines.set(at, withoutOneToken(line, random));
            case 6 -> lines.set(at, line.isEmpty() ? " " : scrambled(line, random));
            case 7 -> {
                String other = lines.get(random.nextInt(lines.size()));
                lines.set(at, line.replaceFirst(":.*", "") + other.replaceFirst("^[^:]*", ""));
            }
            default -> {
                return text.substring(0, random.nextInt(text.length()));
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines);
    }

    private static String withoutOneToken(String line, Random random) {
        List<String> tokens = new ArrayList<>(Arrays.asList(line.split("(?<= )|(?= )")));
        if (!tokens.isEmpty()) {
            tokens.remove(random.nextInt(tokens.size()));
        }
        return tokens.stream().collect(Collectors.joining());
    }

    private static String scrambled(String line, Random random) {
        char[] letters = line.toCharArray();
        String alphabet = "abcxyz0123456789 .,:-+±°'\"[]{}#&*!|>%@`\t\u00e9\u0007";
        letters[random.nextInt(letters.length)] = alphabet.charAt(random.nextInt(alphabet.length()));
        return new String(letters);
    }

    private static void onlyNumbers(Stunt stunt, String told) {
        for (double centre : stunt.inputs().centres()) {
            assertThat(centre).as(told).isFinite();
        }
        for (Input input : Input.values()) {
            assertThat(stunt.inputs().get(input).sigma())
                    .as(told + input.key())
                    .isFinite()
                    .isNotNegative();
            assertThat(stunt.inputs().get(input).quantile(0.3))
                    .as(told + input.key())
                    .isFinite();
        }
        for (double drawn : stunt.inputs().draw(1, 1)) {
            assertThat(drawn).as(told).isFinite();
        }
        for (Zone zone : stunt.zones()) {
            assertThat(zone.centre().isNaN() || zone.centre().isInfinite())
                    .as(told)
                    .isFalse();
        }
        assertThat(stunt.bowl().isNaN()).as(told).isFalse();
        assertThat(stunt.frame().lipHeightMsl()).as(told).isFinite();
    }
}
