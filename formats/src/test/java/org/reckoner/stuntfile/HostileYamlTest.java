package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are damaged or meant badly: refused at once, with a reason, in little time and memory. */
class HostileYamlTest {

    private static String refusal(String text) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Written.problems(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "~", "null"})
    void anEmptyFileIsToldHowToStart(String text) {
        assertThat(refusal(text)).contains("is empty").contains("reckoner new bike-to-base DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[1, 2]", "- a\n- b\n", "42", "\"text\""})
    void whatIsNoMapIsNoStuntFile(String text) {
        assertThat(refusal(text)).contains("is not a stunt file");
    }

    @Test
    void everyTruncationIsReadOrRefused() {
        for (int end = 0; end < Written.SMALL.length(); end += 7) {
            String text = Written.SMALL.substring(0, end);
            try {
                Written.read(text);
            } catch (BadStuntFile refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void billionLaughsIsRefusedAtTheFirstAnchor() {
        StringBuilder text = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            text.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append((char) (c - 1))
                    .append(", *")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        assertThat(refusal(text.toString())).contains("is an anchor").contains("is an alias");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "name: test jump | name: &n test jump | is an anchor",
                "name: test jump | name: *n | is an alias",
                "name: test jump | name: !!str test jump | is a tag",
                "name: test jump | name: !java.net.URL 'http://x' | is a tag",
                "name: test jump | <<: {name: test jump} | is a merge key",
                "name: test jump | name: test jump¶  name: other | a second time; the first is in line 2",
                "landing: {} | landing: {}¶---¶stunt: {} | second document",
                "name: test jump | name: 'test jump | not readable YAML",
                "name: test jump | name: [test | not readable YAML",
                "name: test jump | name: a: b | not readable YAML",
                "  name: test jump | →name: test jump | a tab in its indent",
                "name: test jump | ? [a, b]¶  : c¶  name: x | a list or map where a key belongs",
                "name: test jump | name: @x | not readable YAML",
                "name: test jump | name: x¶   note: y | not readable YAML",
                "name: test jump | name: test␇jump | control character U+0007",
                "name: test jump | name: test␀jump | control character U+0000",
            })
    void whatAStuntFileHasNoUseForIsRefusedWithItsPlace(String old, String now, String told) {
        String text = Written.with(
                old,
                now.replace("¶", "\n").replace("→", "\t").replace("␇", "\u0007").replace("␀", "\u0000"));
        assertThat(refusal(text)).contains(told).contains("Maybe");
    }

    @Test
    void aTabBehindAValueDoesNoHarm() {
        assertThat(Written.read(Written.with("name: test jump", "name: test jump\t# note"))
                        .stunt()
                        .name())
                .isEqualTo("test jump");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{? "})
    void deepNestingIsRefused(String opening) {
        assertThat(refusal("stunt: " + (opening.startsWith("-") || opening.startsWith("?") ? "\n  " : "")
                        + opening.repeat(20_000)))
                .contains("Maybe");
    }

    @Test
    void hugeTextsAreRefused() {
        assertThat(refusal(Written.with("name: test jump", "name: " + "x".repeat(100_000))))
                .contains("above the limit of 20000")
                .hasSizeLessThan(5_000);
        assertThat(refusal("x".repeat(2_000_000))).contains("above the limit of");
        assertThat(refusal(Written.with("mass: 95 ± 2 kg", "mass: " + "9".repeat(15_000) + " kg")))
                .contains("performer.mass")
                .hasSizeLessThan(5_000);
        assertThat(refusal("a:\n".repeat(50_000))).contains("Maybe").hasSizeLessThan(500_000);
    }

    @Test
    void thousandsOfProblemsDoNotFloodTheScreen() {
        StringBuilder text = new StringBuilder(Written.SMALL);
        for (int k = 0; k < 20_000; k++) {
            text.append("key").append(k).append(": 1\n");
        }
        assertThatThrownBy(() -> Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> Written.read(text.toString())))
                .isInstanceOf(BadStuntFile.class)
                .satisfies(bad ->
                        assertThat(bad.getMessage()).hasSizeLessThan(40_000).contains("more problems"));
    }

    @Test
    void binaryFilesAreRefused(@TempDir Path folder) throws IOException {
        Random random = new Random(11);
        Path file = folder.resolve("stunt.yaml");
        for (int k = 0; k < 100; k++) {
            byte[] bytes = new byte[random.nextInt(4_000)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
            assertThatThrownBy(() -> StuntFile.read(file))
                    .isInstanceOf(BadStuntFile.class)
                    .hasMessageContaining("Maybe");
        }
        Files.write(file, "stunt:\n  name: Sm\u00f8ring\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> StuntFile.read(file))
                .isInstanceOf(BadStuntFile.class)
                .hasMessageContaining("not UTF-8")
                .hasMessageContaining(":2:11");
        Files.write(file, "stunt:\n".getBytes(java.nio.charset.StandardCharsets.UTF_16));
        assertThatThrownBy(() -> StuntFile.read(file))
                .isInstanceOf(BadStuntFile.class)
                .hasMessageContaining("encoding");
        Files.write(file, new byte[5_000_000]);
        assertThatThrownBy(() -> StuntFile.read(file))
                .isInstanceOf(BadStuntFile.class)
                .hasMessageContaining("Maybe");
    }
}
